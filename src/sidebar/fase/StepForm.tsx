/** A new step of the road, or the correction of the last one: its fields, and what it leads to, before it is stored. */
import type { JSX } from 'preact';
import { dateInWords, isDateString } from '../../register/dates';
import { stepOn } from '../../register/weg/faseOn';
import type { Stap } from '../../register/weg/gevolgen';
import { laatsteStap, vraagtReden } from '../../register/weg/gevolgen';
import { fasen } from '../../register/tabs/fasen';
import type { Values } from '../contract';
import { Fields } from '../kit/fields/Fields';
import { Conflicts, Footer, Problem, Title } from '../kit/Shell';
import { Endings } from './Endings';
import { tabs } from './road';
import type { StepProps } from './useStep';
import { useStep } from './useStep';

interface StepFormProps extends StepProps {
  /** The steps beside this one. */
  readonly others: readonly Stap[];
  readonly onBack: () => void;
}

/** What will stand in Fasen, and what may be surprising about it. */
function Preview({
  values,
  others,
  vandaag,
}: {
  readonly values: Values<'fasen'>;
  readonly others: readonly Stap[];
  readonly vandaag: string;
}): JSX.Element | null {
  const { datum, fase } = values;
  if (!isDateString(datum) || !fase) return null;
  const same = stepOn(others, datum);
  const last = laatsteStap(others);
  const nu = stepOn(others, vandaag);
  return (
    <div class="message" role="status">
      <p>
        In Fasen komt: <strong>{fase}</strong> vanaf {dateInWords(datum)}.
      </p>
      {same?.fase === fase && (
        <p class="warning">
          Let op: het is al {same.fase} sinds {dateInWords(same.datum)}.
        </p>
      )}
      {last && last.datum > datum && (
        <p class="warning">
          Let op: er staat al een latere fase: {last.fase} vanaf {dateInWords(last.datum)}. Die blijft daarna gelden.
        </p>
      )}
      {datum > vandaag && nu && nu.fase !== fase && <p>Tot die dag blijft het {nu.fase}.</p>}
    </div>
  );
}

export function StepForm(props: StepFormProps): JSX.Element {
  const { record, fase, saver, opening, others, onBack } = props;
  const work = useStep(props);
  const { filling, conflict, later } = work;
  const waiting = work.ends && later.rows === null;
  return (
    <>
      <Title>{record ? `Fase ${record.id} verbeteren` : `Nieuwe fase: ${fase ?? ''}`}</Title>
      {conflict && (
        <Conflicts
          saver={saver}
          tab={conflict.tab === 'stages' || conflict.tab === 'toetsen' ? tabs[conflict.tab] : fasen}
          mine={conflict.mine}
          onKeepMine={work.keepMine}
          onTakeTheirs={work.takeTheirs}
        />
      )}
      <Fields filling={filling} saver={saver} required={vraagtReden(filling.draft.values.fase) ? ['reden'] : []} />
      <Preview values={filling.draft.values} others={others} vandaag={opening.vandaag} />
      {waiting && !later.problem && (
        <p class="quiet" role="status">
          Even kijken wat er nog openstaat…
        </p>
      )}
      {work.ends && later.problem && <Problem problem={later.problem} again={later.again} />}
      {work.ends && later.rows && <Endings {...work} onToggle={work.toggle} />}
      {work.unchanged && (
        <p class="message" role="status">
          Je hebt nog niets veranderd.
        </p>
      )}
      <Footer
        saver={saver}
        again={work.again}
        primary={{ label: 'Fase opslaan', onClick: work.store, disabled: waiting }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
