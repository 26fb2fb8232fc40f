/** Begins a stage. */
import type { JSX } from 'preact';
import { dutchDate } from '../../register/dates';
import type { ColumnKey } from '../../register/tabs';
import { OtherProblems } from '../kit/fields/Fields';
import { newId } from '../kit/server/save';
import { Footer, Title } from '../kit/Shell';
import { PlaceFields } from './PlaceFields';
import type { StageAct } from './stageAct';
import { usePlace } from './usePlace';

const fields: readonly ColumnKey<'stages'>[] = [
  'werkgeverId',
  'sector',
  'leermeester',
  'emailLeermeester',
  'start',
  'verwachtEinde',
  'urenPerWeek',
];

/** The form of a new stage. `onDone` gets its ID. */
export function NewStage(act: StageAct & { readonly onDone: (id: string) => void }): JSX.Element {
  const { opening, deelnemer, saver, onDone, onBack } = act;
  const place = usePlace(act, { deelnemerId: deelnemer.id, start: opening.vandaag }, fields);
  const store = async (): Promise<void> => {
    if (!place.check()) return;
    const steps = await saver.save(
      place.writes(),
      (done) =>
        `Opgeslagen: stage ${newId(done, 'stages')} begint op ${dutchDate(String(place.filling.draft.values.start))}.${place.told(done)}`,
    );
    if (steps) onDone(newId(steps, 'stages'));
  };
  return (
    <>
      <Title>Stage beginnen</Title>
      <PlaceFields place={place} act={act} />
      <OtherProblems saver={saver} shown={place.shows} />
      <Footer
        saver={saver}
        primary={{ label: 'Stage opslaan', onClick: () => void store() }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
