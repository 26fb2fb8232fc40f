/** The intakes of a deelnemer: a concept to go on with, those that are finished, and a new one. */
import { CardButton, LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { dateInWords, isDateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import type { Opening } from '../contract';
import { medewerkerName } from '../kit/fields/medewerkers';
import { RowLink } from '../kit/links/RowLink';
import { Footer, Problem } from '../kit/Shell';
import type { IntakeWork } from './useIntake';

interface OverviewProps {
  readonly opening: Opening;
  readonly work: IntakeWork;
  readonly intakes: readonly IdRow<'intakes'>[];
  readonly mayWrite: boolean;
  /** Why not, unless the kit says so already: a Meelezer writes nothing at all. */
  readonly refusal: string | null;
}

/** The day of an intake in words. */
export const dayOf = ({ cells: { datum } }: IdRow<'intakes'>): string =>
  isDateString(datum) ? `van ${dateInWords(datum)}` : 'zonder datum';

const isConcept = ({ cells }: IdRow<'intakes'>): boolean => cells.status !== 'Afgerond';

const Finished = ({ intake }: { readonly intake: IdRow<'intakes'> }): JSX.Element => (
  <li>
    Intake {dayOf(intake)}: <strong>{String(intake.cells.besluit ?? 'geen besluit')}</strong>{' '}
    <span class="quiet whole">{intake.id}</span> <RowLink tab="intakes" id={intake.id} />
  </li>
);

/** A new intake: the blue action, unless a concept waits to be finished. */
function Begin({
  work: { saver, dirty, begin },
  hasConcept,
}: {
  readonly work: IntakeWork;
  readonly hasConcept: boolean;
}): JSX.Element {
  const action = { label: 'Nieuwe intake', disabled: dirty, onClick: () => begin(null) };
  if (!hasConcept) return <Footer saver={saver} primary={action} />;
  return (
    <>
      <p>
        <LinkButton disabled={dirty} onClick={action.onClick}>
          {action.label}
        </LinkButton>
      </p>
      {saver.problem && <Problem problem={saver.problem} />}
    </>
  );
}

/** What there is, and what can be done. What was not stored yet comes first: nothing else is begun over it. */
export function Overview({ opening, work, intakes, mayWrite, refusal }: OverviewProps): JSX.Element {
  const { dirty, draft } = work;
  const concepts = intakes.filter(isConcept);
  const finished = intakes.filter((intake) => !isConcept(intake));
  const isOpen = ({ id }: IdRow<'intakes'>): boolean => dirty && draft.record?.id === id;
  return (
    <>
      {refusal && <p class="message">{refusal}</p>}
      {dirty && (
        <>
          <p class="message warn">Je bent nog bezig. Rond dit eerst af, of sla het op als concept.</p>
          {!draft.record && (
            <CardButton onClick={work.resume}>
              <strong>Verder met de intake die je net begon</strong>
            </CardButton>
          )}
        </>
      )}
      {concepts.length > 0 && <h2>Nog niet af</h2>}
      {concepts.map((concept) => (
        <CardButton
          key={concept.id}
          disabled={!mayWrite || (dirty && !isOpen(concept))}
          onClick={() => (isOpen(concept) ? work.resume() : work.begin(concept))}
        >
          <strong>Verder met het concept {dayOf(concept)}</strong>
          <br />
          <span class="quiet">
            {concept.id} · {medewerkerName(opening, concept.cells.afgenomenDoor) || 'niemand ingevuld'}
          </span>
        </CardButton>
      ))}
      {finished.length > 0 && (
        <>
          <h2>Afgerond</h2>
          <ul class="list">
            {finished.map((intake) => (
              <Finished key={intake.id} intake={intake} />
            ))}
          </ul>
        </>
      )}
      {intakes.length === 0 && <p>Er is nog geen intake.</p>}
      {mayWrite && <Begin work={work} hasConcept={concepts.length > 0} />}
    </>
  );
}
