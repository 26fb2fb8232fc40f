/** Begins a stage. */
import type { JSX } from 'preact';
import { dutchDate } from '../../register/dates';
import { stagesRules } from '../../register/rules/stages';
import type { ColumnKey } from '../../register/tabs';
import { useDraft } from '../kit/fields/draft';
import { isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import { judgeDraft } from '../kit/fields/judging';
import { newId } from '../kit/server/save';
import { Footer, Title } from '../kit/Shell';
import { askedWerkgever, PlaceFields } from './PlaceFields';
import type { StageAct } from './stageAct';
import { knownTo } from './stageAct';

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
  const { opening, deelnemer, rows, saver, onDone, onBack } = act;
  const draft = useDraft(stagesRules, { deelnemerId: deelnemer.id, start: opening.vandaag });
  const filling = useFilling(draft, fields, judgeDraft(knownTo(act), draft), askedWerkgever(draft));
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const steps = await saver.save(
      [draft.write()],
      (done) => `Opgeslagen: stage ${newId(done, 'stages')} begint op ${dutchDate(String(draft.values.start))}.`,
    );
    if (steps) onDone(newId(steps, 'stages'));
  };
  return (
    <>
      <Title>Stage beginnen</Title>
      <PlaceFields
        filling={filling}
        saver={saver}
        write={0}
        werkgevers={rows.werkgevers ?? []}
        onSearch={act.onSearch}
        today={opening.vandaag}
      />
      <OtherProblems saver={saver} shown={isOneOf(fields)} />
      <Footer
        saver={saver}
        primary={{ label: 'Stage opslaan', onClick: () => void store() }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
