/** Ends the cooperation with a werkgever, and tells which stages go on there. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isBlank } from '../../register/cell';
import type { DateString } from '../../register/dates';
import { isDateString } from '../../register/dates';
import { missingMessage } from '../../register/record';
import { werkgevers as tab } from '../../register/tabs/werkgevers';
import { stagesAfter, werkgeverProblems } from '../../register/werkgeverRules';
import type { Opening, RecordView, ShownProblem } from '../contract';
import { call } from '../kit/call';
import type { Values } from '../kit/draft';
import { EditRecord } from '../kit/EditRecord';
import type { Problems } from '../kit/Fields';
import type { Saver } from '../kit/save';
import { Problem, Title } from '../kit/Shell';

interface EndCooperationProps {
  readonly werkgever: RecordView;
  readonly today: DateString;
  readonly saver: Saver;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

const fields = ['actiefTot'];

const problems = (values: Values): Problems =>
  isBlank(values['actiefTot']) ? { actiefTot: missingMessage(tab.columns.actiefTot) } : werkgeverProblems(values);

/** The stages that are not over, of everybody, with names. */
function useOpenStages(): {
  readonly opening: Opening | null;
  readonly problem: ShownProblem | null;
  readonly again: () => void;
} {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const ask = (): void => {
    setProblem(null);
    void call('formulierOpenen', { deelnemerId: '', tabs: ['stages'], zonder: 'lopend' }).then((answer) => {
      if (answer.ok) setOpening(answer.value);
      else setProblem(answer.error);
    });
  };
  useEffect(ask, []);
  return { opening, problem, again: ask };
}

function WhatFollows({
  werkgever,
  opening,
  until,
}: {
  readonly werkgever: RecordView;
  readonly opening: Opening;
  readonly until: unknown;
}): JSX.Element | null {
  if (typeof until !== 'string' || !isDateString(until)) return null;
  const left = stagesAfter(opening.rijen.stages ?? [], werkgever.id, until);
  if (left.length === 0) return <p class="message">Er loopt hier na die dag geen stage meer.</p>;
  return (
    <div class="message warn">
      <p>
        {left.length === 1
          ? 'Hier loopt na die dag nog een stage. Die stopt niet vanzelf: beëindig die in Stagelog.'
          : `Hier lopen na die dag nog ${left.length} stages. Die stoppen niet vanzelf: beëindig ze in Stagelog.`}
      </p>
      <ul class="list">
        {left.map(({ id, cells }) => (
          <li key={id}>
            {opening.namen[String(cells['deelnemerId'])] ?? String(cells['deelnemerId'])} ({id})
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The form: the last day, and what is left to do then. */
export function EndCooperation({ werkgever, today, saver, onDone, onBack }: EndCooperationProps): JSX.Element {
  const { opening, problem, again } = useOpenStages();
  return (
    <>
      <Title>Samenwerking stoppen</Title>
      <p>
        {String(werkgever.cells['naam'] ?? '')} <span class="quiet">{werkgever.id}</span>
      </p>
      <EditRecord
        tab={tab}
        record={werkgever}
        fields={fields}
        required={fields}
        fill={{ actiefTot: today }}
        more={problems}
        saver={saver}
        label="Einde opslaan"
        onDone={onDone}
        onBack={onBack}
      >
        {(values) =>
          problem ? (
            <Problem problem={problem} again={again} />
          ) : opening ? (
            <WhatFollows werkgever={werkgever} opening={opening} until={values['actiefTot']} />
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
