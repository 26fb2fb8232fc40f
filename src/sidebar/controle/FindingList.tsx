/** The findings of one kind, each with the way to its cell and, where there is one, to its repair. */
import { Button, LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FindingView, ShownProblem } from '../contract';
import { call } from '../kit/server/call';
import { Problem } from '../kit/Problem';
import { Text } from '../kit/Text';
import { placeOf, recordOf } from './words';

/** How many are shown before somebody asks for more. */
const atFirst = 20;

function CellLink({ finding }: { readonly finding: FindingView }): JSX.Element {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const go = (): void => {
    setBusy(true);
    setProblem(null);
    const { tab, rij, id, kolom } = finding;
    void call('naarCel', { tab, rij, id, kolom }).then((answer) => {
      setBusy(false);
      if (!answer.ok) setProblem(answer.error);
    });
  };
  return (
    <>
      <LinkButton disabled={busy} onClick={go}>
        Naar de cel
        <span class="unseen">
          {' '}
          {finding.kop} van {recordOf(finding)}
        </span>
      </LinkButton>
      {problem && <Problem problem={problem} />}
    </>
  );
}

function Item({ finding, onRepair }: { readonly finding: FindingView; readonly onRepair: () => void }): JSX.Element {
  return (
    <li class="due">
      <p class="tight">
        <strong class="whole">{recordOf(finding)}</strong> <span class="quiet">{placeOf(finding)}</span>
      </p>
      <p class="tight">
        <Text>{finding.bericht}</Text>
      </p>
      <p class="help">
        <Text>{finding.advies}</Text>
      </p>
      <div class="row middle">
        <CellLink finding={finding} />
        {finding.herstel && (
          <Button onClick={onRepair}>
            Herstel
            <span class="unseen">
              {' '}
              {finding.kop} van {recordOf(finding)}
            </span>
          </Button>
        )}
      </div>
    </li>
  );
}

export function FindingList({
  findings,
  total,
  onRepair,
}: {
  readonly findings: readonly FindingView[];
  /** How many there are; more than `findings` when not all could be sent. */
  readonly total: number;
  readonly onRepair: (finding: FindingView) => void;
}): JSX.Element {
  const [most, setMost] = useState(atFirst);
  const left = findings.length - most;
  return (
    <>
      <ul class="list">
        {findings.slice(0, most).map((finding) => (
          <Item
            key={`${finding.regel} ${finding.tab} ${finding.rij} ${finding.kolom}`}
            finding={finding}
            onRepair={() => onRepair(finding)}
          />
        ))}
      </ul>
      {left > 0 && <Button onClick={() => setMost(most + atFirst)}>Toon meer (nog {left})</Button>}
      {left <= 0 && total > findings.length && (
        <p class="quiet">Er zijn er nog {total - findings.length}. Maak eerst deze in orde en controleer opnieuw.</p>
      )}
    </>
  );
}
