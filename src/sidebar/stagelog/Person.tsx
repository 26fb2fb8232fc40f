/** One deelnemer's stages: choosing one, its log, and the screens that begin, change and end stages. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { IdRow } from '../../register/row';
import { nummerBij } from '../../register/weg/bellen';
import { isOpenStage } from '../../register/weg/stage';
import type { TabKey } from '../../register/tabs';
import type { Me, Opening, Values } from '../contract';
import { Phone } from '../kit/links/Phone';
import { useLaterRows } from '../kit/server/opening';
import { useWerkgevers } from '../kit/server/werkgevers';
import { useSave, useUndone } from '../kit/server/save';
import { OnlyReads, Problem, Title, Who } from '../kit/Shell';
import { Stored, stepTo } from '../kit/Stored';
import type { Next, ToForm } from '../kit/Stored';
import { Loading, Text } from '../kit/Text';
import { shown } from '../kit/words';
import { ChangePlace } from './ChangePlace';
import { EditStage, EndStage } from './EditStage';
import { LogForm } from './LogForm';
import { NewStage } from './NewStage';
import { StageChoice } from './StageChoice';
import { periodOf, placeOf } from './stageWords';

type Screen = 'loggen' | 'beginnen' | 'aanpassen' | 'wisselen' | 'beeindigen';

interface PersonProps {
  readonly opening: Opening;
  readonly deelnemer: IdRow<'deelnemers'>;
  /** The stage to begin with. */
  readonly first: string | null;
  /** Begin with a new stage. */
  readonly newStage: boolean;
  readonly onLeave: () => void;
  readonly reload: () => void;
}

/** What people mostly write down next after a stage ended for this reason. */
const nextForms: Readonly<Record<string, ToForm & { readonly tab: TabKey; readonly why: string }>> = {
  Uitgevallen: {
    form: 'fase',
    tab: 'fasen',
    why: 'Stopt de deelnemer helemaal? Leg dan ook de nieuwe fase vast.',
    label: 'Fase wijzigen',
  },
  'Naar werk': {
    form: 'plaatsing',
    tab: 'plaatsingen',
    why: 'Leg ook vast waar de deelnemer gaat werken.',
    label: 'Plaatsing invullen',
  },
};

/** After a log the next deelnemer; after a stage began or ended what mostly comes of that. */
function nextAfter(screen: Screen, reden: string | null, ik: Me, onLeave: () => void): readonly Next[] {
  const ended = reden === null ? undefined : nextForms[reden];
  if (ended) return stepTo(ik, ended.tab, ended);
  if (screen === 'loggen') return [{ label: 'Volgende deelnemer', onClick: onLeave }];
  return screen === 'beginnen' ? stepTo(ik, 'verklaringen', { label: 'Toetsen en verklaringen', form: 'toetsen' }) : [];
}

function StageCard({
  stage,
  werkgever,
  onScreen,
  mayWrite,
  today,
}: {
  readonly stage: IdRow<'stages'>;
  readonly werkgever: IdRow<'werkgevers'> | undefined;
  readonly onScreen: (screen: Screen) => void;
  readonly mayWrite: boolean;
  readonly today: string;
}): JSX.Element {
  const { leermeester, urenPerWeek } = stage.cells;
  const naam = typeof werkgever?.cells.naam === 'string' ? werkgever.cells.naam : null;
  const bellen = werkgever && nummerBij(stage.cells, werkgever.cells);
  const acts: readonly (readonly [Screen, string])[] = isOpenStage(stage, today)
    ? [
        ['aanpassen', 'Gegevens aanpassen'],
        ['wisselen', 'Andere plek'],
        ['beeindigen', 'Beëindigen'],
        ['beginnen', 'Nog een stage'],
      ]
    : [['beginnen', 'Nieuwe stage']];
  return (
    <>
      <Title>{placeOf(stage.cells, naam)}</Title>
      <p class="quiet">
        <Text>
          {`${stage.id}, ${periodOf(stage.cells)}${urenPerWeek ? `, ${shown(urenPerWeek)} uur per week` : ''}`}
        </Text>
        {leermeester && !bellen && (
          <>
            <br />
            Leermeester: {String(leermeester)}
          </>
        )}
        {bellen && (
          <>
            <br />
            <Phone {...bellen} />
          </>
        )}
      </p>
      {mayWrite && (
        <details>
          <summary>Deze stage wijzigen</summary>
          <div class="row">
            {acts.map(([screen, label]) => (
              <Button key={screen} onClick={() => onScreen(screen)}>
                {label}
              </Button>
            ))}
          </div>
        </details>
      )}
    </>
  );
}

/** The form for one deelnemer. */
export function Person({ opening, deelnemer, first, newStage, onLeave, reload }: PersonProps): JSX.Element {
  const saver = useSave();
  const [screen, setScreen] = useState<Screen>(newStage ? 'beginnen' : 'loggen');
  const [chosen, setChosen] = useState(first);
  const [turn, setTurn] = useState(0);
  const begins = useRef(new Map<string, Values<'stagelog'>>());
  const [reden, setReden] = useState<string | null>(null);
  const later = useLaterRows(deelnemer.id, ['stagelog', 'fasen'], turn);
  const stages = opening.rijen.stages ?? [];
  const employers = useWerkgevers(
    stages.map(({ cells }) => String(cells.werkgeverId ?? '')),
    false,
  );
  const werkgevers = employers.known?.werkgevers ?? [];
  const open = stages.filter((stage) => isOpenStage(stage, opening.vandaag));
  const stage = stages.find(({ id }) => id === chosen) ?? (open.length === 1 ? open[0]! : null);
  const mayWrite = opening.ik.schrijft.includes('stages');
  const show = (next: Screen): void => {
    saver.clear();
    setScreen(next);
  };
  const refresh = (): void => {
    reload();
    setTurn((old) => old + 1);
  };
  useUndone(saver, refresh);
  const done = (id: string | null): void => {
    setChosen(id);
    setReden(null);
    refresh();
  };
  const goOn = (): void => {
    setReden(null);
    show('loggen');
  };

  const act = (name: Screen): JSX.Element => {
    const failed = [later, employers].filter(({ problem }) => problem !== null);
    if (!later.rows || !employers.known)
      return failed.length > 0 ? (
        <Problem problem={failed[0]!.problem!} again={() => failed.forEach(({ again }) => again())} />
      ) : (
        <Loading />
      );
    const given = {
      opening,
      deelnemer,
      rows: { ...later.rows, werkgevers },
      onSearch: employers.search,
      saver,
      onBack: () => show('loggen'),
    };
    if (name === 'beginnen' || !stage) return <NewStage {...given} onDone={done} />;
    if (name === 'wisselen') return <ChangePlace {...given} stage={stage} onDone={done} />;
    if (name === 'aanpassen') return <EditStage {...given} stage={stage} onDone={() => done(stage.id)} />;
    return (
      <EndStage
        {...given}
        stage={stage}
        onDone={(why) => {
          done(stage.id);
          setReden(why);
        }}
      />
    );
  };

  const saved = saver.saved !== null;
  const logging = screen === 'loggen' && !saved;
  const nextForm = reden === null ? undefined : nextForms[reden];
  return (
    <>
      <Who deelnemer={deelnemer} onOther={onLeave} other="Andere stage" />
      <OnlyReads {...opening} />
      {saved && (
        <Stored
          saver={saver}
          deelnemerId={deelnemer.id}
          next={nextAfter(screen, reden, opening.ik, onLeave)}
          back={{ label: screen === 'loggen' ? 'Nog een voor deze stage' : 'Verder', onClick: goOn }}
        >
          {nextForm && <p>{nextForm.why}</p>}
        </Stored>
      )}
      {stage && logging && (
        <>
          <StageCard
            stage={stage}
            werkgever={werkgevers.find(({ id }) => id === stage.cells.werkgeverId)}
            onScreen={show}
            mayWrite={mayWrite}
            today={opening.vandaag}
          />
          <LogForm
            key={stage.id}
            opening={opening}
            deelnemer={deelnemer}
            stage={stage}
            saver={saver}
            begins={begins.current}
            lines={later.rows?.stagelog?.filter(({ cells }) => cells.stageId === stage.id) ?? null}
            onSaved={() => setTurn((old) => old + 1)}
          />
        </>
      )}
      {!stage && logging && (
        <StageChoice
          stages={stages}
          werkgevers={werkgevers}
          today={opening.vandaag}
          onChoose={setChosen}
          {...(mayWrite ? { onBegin: () => show('beginnen') } : {})}
        />
      )}
      {!saved && screen !== 'loggen' && act(screen)}
    </>
  );
}
