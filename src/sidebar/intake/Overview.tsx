/** The intakes of a deelnemer: a concept to go on with, those that are finished, and a new one. */
import type { JSX } from 'preact';
import { dateInWords, isDateString } from '../../register/dates';
import type { RecordView } from '../contract';
import { FormLink } from '../kit/FormLink';
import { RowLink } from '../kit/RowLink';
import { Footer, SavedMessage } from '../kit/Shell';
import type { IntakeWork } from './useIntake';

interface OverviewProps {
  readonly work: IntakeWork;
  readonly intakes: readonly RecordView[];
  readonly deelnemerId: string;
  readonly mayWrite: boolean;
}

/** The day of an intake in words. */
export const dayOf = ({ cells: { datum } }: RecordView): string =>
  typeof datum === 'string' && isDateString(datum) ? `van ${dateInWords(datum)}` : 'zonder datum';

const isConcept = ({ cells }: RecordView): boolean => cells['status'] !== 'Afgerond';

const Finished = ({ intake }: { readonly intake: RecordView }): JSX.Element => (
  <li>
    Intake {dayOf(intake)}: <strong>{String(intake.cells['besluit'] ?? 'geen besluit')}</strong>{' '}
    <span class="quiet">{intake.id}</span> <RowLink tab="intakes" id={intake.id} />
  </li>
);

/** What there is, and what can be done. */
export function Overview({ work, intakes, deelnemerId, mayWrite }: OverviewProps): JSX.Element {
  const concepts = intakes.filter(isConcept);
  const finished = intakes.filter((intake) => !isConcept(intake));
  const goOn = (concept: RecordView): void => (work.underway && work.draft.record?.id === concept.id ? work.resume() : work.begin(concept));
  return (
    <>
      <SavedMessage saver={work.saver}>
        {!work.saver.saved?.undone && work.draft.values['besluit'] === 'Start' && <FormLink form="stagelog" deelnemerId={deelnemerId}>Stage starten</FormLink>}
      </SavedMessage>
      {!mayWrite && <p class="message">Met jouw rol kun je geen intake invullen. Vraag het aan de praktijkopleider.</p>}
      {mayWrite && work.underway && !work.draft.record && (
        <button type="button" class="card" onClick={work.resume}><strong>Verder met de intake die je net begon</strong></button>
      )}
      {concepts.length > 0 && <h2>Nog niet af</h2>}
      {concepts.map((concept) => (
        <button key={concept.id} type="button" class="card" disabled={!mayWrite} onClick={() => goOn(concept)}>
          <strong>Verder met het concept {dayOf(concept)}</strong><br />
          <span class="quiet">{concept.id} · {String(concept.cells['afgenomenDoor'] ?? 'niemand ingevuld')}</span>
        </button>
      ))}
      {finished.length > 0 && <><h2>Afgerond</h2><ul class="list">{finished.map((intake) => <Finished key={intake.id} intake={intake} />)}</ul></>}
      {intakes.length === 0 && <p>Er is nog geen intake.</p>}
      {mayWrite && <Footer saver={work.saver} primary={{ label: 'Nieuwe intake', onClick: () => work.begin(null) }} />}
    </>
  );
}
