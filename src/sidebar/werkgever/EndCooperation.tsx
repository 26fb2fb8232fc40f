/** Ends the cooperation with a werkgever, and tells which stages go on there. */
import { wordFor } from '../../register/grouping';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isDateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { werkgeversRules } from '../../register/rules/werkgevers';
import type { ColumnKey } from '../../register/tabs';
import { stagesAfter } from '../../register/identity/werkgever';
import type { Opening, ShownProblem } from '../contract';
import { call } from '../kit/server/call';
import { EditRecord } from '../kit/EditRecord';
import { knownOf } from '../kit/fields/judging';
import type { Saver } from '../kit/server/save';
import { Problem, Title } from '../kit/Shell';

interface EndCooperationProps {
  readonly opening: Opening;
  readonly werkgever: IdRow<'werkgevers'>;
  readonly saver: Saver;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

const fields: readonly ColumnKey<'werkgevers'>[] = ['actiefTot'];

/** The stages there that are not over, with names. */
function useOpenStages(werkgeverId: string): {
  readonly opening: Opening | null;
  readonly problem: ShownProblem | null;
  readonly again: () => void;
} {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const ask = (): void => {
    setProblem(null);
    void call('formulierOpenen', { deelnemerId: '', tabs: ['stages'], zonder: 'lopend', werkgeverId }).then(
      (answer) => {
        if (answer.ok) setOpening(answer.value);
        else setProblem(answer.error);
      },
    );
  };
  useEffect(ask, []);
  return { opening, problem, again: ask };
}

function WhatFollows({
  werkgever,
  opening,
  until,
}: {
  readonly werkgever: IdRow<'werkgevers'>;
  readonly opening: Opening;
  readonly until: unknown;
}): JSX.Element | null {
  if (!isDateString(until)) return null;
  const left = stagesAfter(opening.rijen.stages ?? [], werkgever.id, until);
  if (left.length === 0) return <p class="message">Er loopt hier na die dag geen stage meer.</p>;
  return (
    <div class="message warn">
      <p>
        {wordFor(
          left.length,
          'Hier loopt na die dag nog een stage. Die stopt niet vanzelf: beëindig die in Stagelog.',
          `Hier lopen na die dag nog ${left.length} stages. Die stoppen niet vanzelf: beëindig ze in Stagelog.`,
        )}
      </p>
      <ul class="list">
        {left.map(({ id, cells }) => (
          <li key={id}>
            {opening.namen[String(cells.deelnemerId)] ?? String(cells.deelnemerId)} ({id})
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The form: the last day, and what is left to do then. */
export function EndCooperation({ opening, werkgever, saver, onDone, onBack }: EndCooperationProps): JSX.Element {
  const stages = useOpenStages(werkgever.id);
  return (
    <>
      <Title>Samenwerking stoppen</Title>
      <p>
        {String(werkgever.cells.naam ?? '')} <span class="quiet">{werkgever.id}</span>
      </p>
      <EditRecord
        rules={werkgeversRules}
        record={werkgever}
        known={knownOf(opening)}
        fields={fields}
        required={fields}
        fill={{ actiefTot: opening.vandaag }}
        saver={saver}
        label="Einde opslaan"
        onDone={onDone}
        onBack={onBack}
      >
        {(values) =>
          stages.problem ? (
            <Problem problem={stages.problem} again={stages.again} />
          ) : stages.opening ? (
            <WhatFollows werkgever={werkgever} opening={stages.opening} until={values.actiefTot} />
          ) : (
            <p class="loading" role="status">
              Even kijken welke stages hier lopen…
            </p>
          )
        }
      </EditRecord>
    </>
  );
}
