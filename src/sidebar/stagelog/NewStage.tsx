/** Begins a stage. */
import type { JSX } from 'preact';
import { dutchDate } from '../../register/dates';
import { stageProblems } from '../../register/stageRules';
import { stages } from '../../register/tabs/stages';
import { useDraft } from '../kit/draft';
import { OtherProblems, useFilling } from '../kit/Fields';
import { newId } from '../kit/save';
import { Footer, Title } from '../kit/Shell';
import { PlaceFields, werkgeverProblem } from './PlaceFields';
import type { StageAct } from './stageAct';
import { surroundingsOf } from './stageAct';

const fields = ['sector', 'leermeester', 'emailLeermeester', 'start', 'verwachtEinde', 'urenPerWeek'];

/** The form of a new stage. `onDone` gets its ID. */
export function NewStage(act: StageAct & { readonly onDone: (id: string) => void }): JSX.Element {
  const { opening, deelnemer, rows, saver, onDone, onBack } = act;
  const draft = useDraft(stages, { deelnemerId: deelnemer.id, start: opening.vandaag });
  const filling = useFilling(draft, fields, (values) => ({
    ...stageProblems({ id: '', cells: values }, surroundingsOf(act)),
    ...werkgeverProblem(values),
  }));
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const steps = await saver.save(
      [draft.write()],
      (done) => `Opgeslagen: stage ${newId(done, 'stages')} begint op ${dutchDate(String(draft.values['start']))}.`,
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
        today={opening.vandaag}
      />
      <OtherProblems saver={saver} shown={(_, column) => [...fields, 'werkgeverId'].includes(column)} />
      <Footer
        saver={saver}
        primary={{ label: 'Stage opslaan', onClick: () => void store() }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
