/** The form Controle: what is wrong in the register, the way to each cell, and repairs that are shown before they are done. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dateInWords } from '../../register/dates';
import { counted } from '../../register/grouping';
import type { Checked, FindingView, ShownProblem } from '../contract';
import { mostRepairs } from '../contract/controle';
import { call } from '../kit/server/call';
import type { Saver } from '../kit/server/save';
import { useSave, useUndone } from '../kit/server/save';
import { Footer, mount, Problem, SavedMessage } from '../kit/Shell';
import { isStored, NextFooter } from '../kit/Stored';
import { Tabs } from '../kit/Tabs';
import { FindingList } from './FindingList';
import { Preview } from './Preview';
import { repairedInWords } from './words';

interface Check {
  readonly checked: Checked | null;
  readonly problem: ShownProblem | null;
  readonly busy: boolean;
  readonly load: () => void;
}

/** Checks when the form opens, and again when asked; what was found before stays in view meanwhile. */
function useCheck(): Check {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const load = (): void => {
    setBusy(true);
    setProblem(null);
    void call('controleOphalen', {}).then((answer) => {
      setBusy(false);
      if (answer.ok) setChecked(answer.value);
      else setProblem(answer.error);
    });
  };
  useEffect(load, []);
  return { checked, problem, busy, load };
}

const kinds = ['fout', 'waarschuwing'] as const;
const nothing = { fout: 'Er zijn geen fouten gevonden.', waarschuwing: 'Er zijn geen waarschuwingen.' } as const;
const explained = {
  fout: 'Begin hier. Door een fout kan een rij niet meetellen in de cijfers.',
  waarschuwing: 'Kijk of dit klopt. Klopt het? Dan hoef je niets te doen.',
} as const;

/** What can be repaired, as much as goes at once. */
const repairableIn = (checked: Checked | null): readonly FindingView[] =>
  (checked?.bevindingen ?? []).filter(({ herstel }) => herstel !== null).slice(0, mostRepairs);

function Lists({
  checked,
  onRepair,
}: {
  readonly checked: Checked;
  readonly onRepair: (findings: readonly FindingView[]) => void;
}): JSX.Element {
  const { aantallen, bevindingen } = checked;
  const [at, setAt] = useState(aantallen.fout === 0 && aantallen.waarschuwing > 0 ? 1 : 0);
  const kind = kinds[at]!;
  const repairable = repairableIn(checked);
  if (bevindingen.length === 0) {
    return (
      <div class="message good">
        <p>
          <strong>Alles klopt.</strong>
        </p>
        <p>Er is niets gevonden. Mooi!</p>
      </div>
    );
  }
  return (
    <>
      {repairable.length > 1 && (
        <p>
          <Button onClick={() => onRepair(repairable)}>Herstel alles wat kan ({repairable.length})</Button>
        </p>
      )}
      <Tabs
        names={[`Fouten (${aantallen.fout})`, `Waarschuwingen (${aantallen.waarschuwing})`]}
        at={at}
        onChoose={setAt}
        panelId="lijst"
      />
      <div id="lijst" role="tabpanel" aria-labelledby={`lijst-tab-${at}`}>
        <p class="quiet">{aantallen[kind] === 0 ? nothing[kind] : explained[kind]}</p>
        <FindingList
          key={kind}
          findings={bevindingen.filter(({ ernst }) => ernst === kind)}
          total={aantallen[kind]}
          onRepair={(finding) => onRepair([finding])}
        />
      </div>
    </>
  );
}

function Look({ saver, onRestore }: { readonly saver: Saver; readonly onRestore: () => void }): JSX.Element {
  return (
    <details>
      <summary>Opmaak en keuzelijsten</summary>
      <p>
        Zijn keuzelijsten weg, of ziet een datum er vreemd uit? Dan zet het register dat terug. Wat je hebt ingevuld,
        blijft staan.
      </p>
      <Button disabled={saver.busy} onClick={onRestore}>
        Herstel opmaak en keuzelijsten
      </Button>
    </details>
  );
}

function Controle(): JSX.Element {
  const { checked, problem, busy, load } = useCheck();
  const saver = useSave();
  const [preview, setPreview] = useState<readonly FindingView[] | null>(null);
  useUndone(saver, load);
  const repair = async (findings: readonly FindingView[]): Promise<void> => {
    const cellen = findings.flatMap(({ tab, rij, id, kolom, herstel }) =>
      herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
    );
    const done = await saver.perform(
      JSON.stringify(cellen),
      (verzoek) => call('herstellen', { verzoek, opmaak: false, cellen }),
      repairedInWords,
    );
    if (!done) return;
    setPreview(null);
    load();
  };
  const restore = (): void =>
    void saver.perform(
      'opmaak',
      (verzoek) => call('herstellen', { verzoek, opmaak: true, cellen: [] }),
      () => 'De opmaak en de keuzelijsten staan weer goed.',
    );
  const look = (findings: readonly FindingView[]): void => {
    saver.clear();
    setPreview(findings);
  };
  const rest = repairableIn(checked);
  const again = { label: busy ? 'Bezig…' : 'Controleer opnieuw', onClick: load, disabled: busy };
  if (preview) {
    return (
      <Preview
        findings={preview}
        saver={saver}
        onRepair={() => void repair(preview)}
        onBack={() => {
          saver.clear();
          setPreview(null);
        }}
      />
    );
  }
  return (
    <>
      <SavedMessage saver={saver} />
      {problem && <Problem problem={problem} again={load} />}
      {!checked && busy && (
        <p class="loading" role="status">
          Even alles nakijken…
        </p>
      )}
      {checked && (
        <>
          <p class="quiet" role="status">
            Gecontroleerd op {dateInWords(checked.op.slice(0, 10))} om {checked.op.slice(11, 16)}.
          </p>
          {checked.waarschuwingen.map((text) => (
            <p key={text} class="message warn">
              {text}
            </p>
          ))}
          <Lists checked={checked} onRepair={look} />
          {checked.magHerstellen && <Look saver={saver} onRestore={restore} />}
        </>
      )}
      {isStored(saver) && !saver.problem ? (
        <NextFooter
          saver={saver}
          deelnemerId={null}
          next={
            rest.length > 0
              ? [{ label: `Bekijk nog ${counted(rest.length, 'herstel', 'herstellingen')}`, onClick: () => look(rest) }]
              : []
          }
          back={again}
        />
      ) : (
        <Footer saver={saver} primary={again} again={restore} />
      )}
    </>
  );
}

mount(<Controle />);
