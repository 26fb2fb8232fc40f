/** Changes or ends a stage that is there. */
import type { JSX } from 'preact';
import { isBlank } from '../../register/cell';
import { missingMessage } from '../../register/record';
import { stageProblems } from '../../register/stageRules';
import { stages } from '../../register/tabs/stages';
import type { RecordView } from '../contract';
import type { Values } from '../kit/draft';
import { EditRecord } from '../kit/EditRecord';
import type { Problems } from '../kit/Fields';
import { Title } from '../kit/Shell';
import type { StageAct } from './stageAct';
import { surroundingsOf } from './stageAct';

type Props = StageAct & { readonly stage: RecordView };

/** Only what these fields can mend: another cell's message would stand nowhere. */
const pick = (problems: Problems, keys: readonly string[]): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([key]) => keys.includes(key)));

const dataFields = ['leermeester', 'emailLeermeester', 'urenPerWeek', 'verwachtEinde'];

/** Leermeester, hours and expected end. */
export function EditStage({ onDone, ...act }: Props & { readonly onDone: () => void }): JSX.Element {
  const { stage, saver, onBack } = act;
  return (
    <>
      <Title>Gegevens aanpassen</Title>
      <EditRecord
        tab={stages}
        record={stage}
        fields={dataFields}
        saver={saver}
        label="Wijziging opslaan"
        onDone={onDone}
        onBack={onBack}
        more={(values) => pick(stageProblems({ id: stage.id, cells: values }, surroundingsOf(act)), dataFields)}
      />
    </>
  );
}

const endFields = ['einde', 'redenEinde'];

/** Ends a stage. `onDone` gets the reason. */
export function EndStage({ onDone, ...act }: Props & { readonly onDone: (reden: string) => void }): JSX.Element {
  const { opening, stage, saver, onBack } = act;
  const more = (values: Values): Problems =>
    isBlank(values['einde'])
      ? { einde: missingMessage(stages.columns.einde) }
      : pick(stageProblems({ id: stage.id, cells: values }, surroundingsOf(act)), endFields);
  return (
    <>
      <Title>Stage beëindigen</Title>
      <EditRecord
        tab={stages}
        record={stage}
        fields={endFields}
        required={endFields}
        fill={{ einde: opening.vandaag }}
        more={more}
        saver={saver}
        label="Einde opslaan"
        onDone={({ values }) => onDone(String(values['redenEinde'] ?? ''))}
        onBack={onBack}
      />
    </>
  );
}
