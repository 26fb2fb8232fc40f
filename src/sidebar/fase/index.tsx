/** The form Fase wijzigen: where a deelnemer is on her road, and the next step, also back. */
import { LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { stepOn } from '../../register/weg/faseOn';
import { laatsteStap, stappenVan } from '../../register/weg/gevolgen';
import type { Cell } from '../../register/cell';
import type { IdRow } from '../../register/row';
import type { FaseNaam } from '../../register/tabs/fasen';
import type { Me } from '../contract';
import { FormLink } from '../kit/links/FormLink';
import { useSave, useUndone } from '../kit/server/save';
import type { DeelnemerFormProps } from '../kit/Shell';
import { ForDeelnemer, mount, Problem, SavedMessage, Title } from '../kit/Shell';
import { isStored, nextPerson, NextFooter, stepTo } from '../kit/Stored';
import type { Next } from '../kit/Stored';
import { Choices } from './Choices';
import { Now } from './Now';
import { StepForm } from './StepForm';
import { opent } from './form';

/** What mostly comes first in this fase. */
function firstIn(fase: Cell | undefined, ik: Me): readonly Next[] {
  if (fase === 'Intake') return stepTo(ik, 'intakes', { label: 'Intake invullen', form: 'intake' });
  if (fase === 'Leertraject') return stepTo(ik, 'stages', { label: 'Stage starten', form: 'stagelog' });
  return fase === 'Nazorg' ? stepTo(ik, 'nazorg', { label: 'Nazorg invullen', form: 'nazorg' }) : [];
}

const question = 'Naar welke fase?';

/** What is being filled in: a new step to this fase, or the correction of a row. */
interface Work {
  readonly fase: FaseNaam | null;
  readonly record: IdRow<'fasen'> | null;
}

function FaseOf(props: DeelnemerFormProps): JSX.Element {
  const { opening, deelnemer, reload, choose } = props;
  const saver = useSave();
  const [work, setWork] = useState<Work | null>(null);
  const visited = useRef(false);
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
  const stored = isStored(saver);
  const step = saver.saved?.steps.find(({ tab }) => tab === 'fasen');
  const beforeIntake = nu?.fase === 'Aangemeld' || nu?.fase === 'Intake';
  const last = rijen.find(({ id }) => id === laatste?.id) ?? null;
  return (
    <>
      <SavedMessage saver={saver} />
      {saver.problem && !stored && <Problem problem={saver.problem} />}
      <Now nu={nu} laatste={laatste} rijen={rijen} />
      {stored ? (
        <NextFooter
          saver={saver}
          deelnemerId={deelnemer.id}
          next={[...firstIn(step?.after.fase, opening.ik), nextPerson(choose)]}
          back={{ label: 'Alle fasen', onClick: saver.clear }}
        />
      ) : (
        <>
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
              <LinkButton onClick={() => begin({ fase: null, record: last })}>Laatste fase verbeteren</LinkButton>
            </p>
          )}
        </>
      )}
    </>
  );
}

mount(<ForDeelnemer opent={opent}>{(props) => <FaseOf {...props} />}</ForDeelnemer>);
