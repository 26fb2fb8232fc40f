/** The form Fase wijzigen: where a deelnemer is on her road, and the next step, also back. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { stepOn } from '../../register/weg/faseOn';
import { laatsteStap, stappenVan } from '../../register/weg/gevolgen';
import type { IdRow } from '../../register/row';
import type { FaseNaam } from '../../register/tabs/fasen';
import { useFocus } from '../kit/focus';
import { FormLink } from '../kit/links/FormLink';
import { useSave, useUndone } from '../kit/server/save';
import type { DeelnemerFormProps } from '../kit/Shell';
import { ForDeelnemer, mount, Problem, SavedMessage, Title } from '../kit/Shell';
import { Choices } from './Choices';
import { Now } from './Now';
import { StepForm } from './StepForm';
import { fase } from './form';

const question = 'Naar welke fase?';

/** What is being filled in: a new step to this fase, or the correction of a row. */
interface Work {
  readonly fase: FaseNaam | null;
  readonly record: IdRow<'fasen'> | null;
}

function FaseOf(props: DeelnemerFormProps): JSX.Element {
  const { opening, deelnemer, reload } = props;
  const saver = useSave();
  const [work, setWork] = useState<Work | null>(null);
  const visited = useRef(false);
  const messages = useRef<HTMLDivElement>(null);
  const rijen = opening.rijen.fasen ?? [];
  const stappen = stappenVan(rijen);
  const nu = stepOn(stappen, opening.vandaag);
  const laatste = laatsteStap(stappen);
  const mayWrite = opening.ik.schrijft.includes('fasen');
  const begin = (next: Work): void => {
    visited.current = true;
    saver.clear();
    setWork(next);
  };
  useUndone(saver, reload);
  // Another screen takes the focus to its title; what was just stored comes first.
  useFocus(() => messages.current?.querySelector<HTMLElement>('.message'), [work]);
  if (work) {
    return (
      <StepForm
        {...props}
        {...work}
        saver={saver}
        others={stappen.filter(({ id }) => id !== work.record?.id)}
        onDone={() => {
          setWork(null);
          reload();
        }}
        onBack={() => {
          saver.clear();
          setWork(null);
        }}
      />
    );
  }
  const beforeIntake = nu?.fase === 'Aangemeld' || nu?.fase === 'Intake';
  const last = rijen.find(({ id }) => id === laatste?.id) ?? null;
  return (
    <>
      <div ref={messages}>
        <SavedMessage saver={saver} />
      </div>
      {saver.problem && <Problem problem={saver.problem} />}
      <Now nu={nu} laatste={laatste} rijen={rijen} />
      {opening.ik.schrijft.includes('intakes') && beforeIntake && (
        <p>
          Is er een besluit na de intake? Vul dat in bij de intake, dan komt de fase vanzelf mee.{' '}
          <FormLink form="intake" deelnemerId={deelnemer.id}>
            Naar de intake
          </FormLink>
        </p>
      )}
      {mayWrite && (visited.current ? <Title>{question}</Title> : <h2>{question}</h2>)}
      {mayWrite && <Choices now={nu?.fase ?? null} onChoose={(fase) => begin({ fase, record: null })} />}
      {mayWrite && last && (
        <p>
          <button type="button" class="link" onClick={() => begin({ fase: null, record: last })}>
            Laatste fase verbeteren
          </button>
        </p>
      )}
    </>
  );
}

mount(<ForDeelnemer opent={fase.opent}>{(props) => <FaseOf {...props} />}</ForDeelnemer>);
