/** Changes or ends a stage that is there. */
import type { JSX } from 'preact';
import type { IdRow } from '../../register/row';
import { stagesRules } from '../../register/rules/stages';
import type { ColumnKey } from '../../register/tabs';
import { EditRecord } from '../kit/EditRecord';
import { Title } from '../kit/Shell';
import { Earlier, leermeestersOf, namesAt, useKnownLeermeesters } from './Leermeesters';
import type { StageAct } from './stageAct';
import { knownTo } from './stageAct';

type Props = StageAct & { readonly stage: IdRow<'stages'> };

const dataFields: readonly ColumnKey<'stages'>[] = ['leermeester', 'emailLeermeester', 'urenPerWeek', 'verwachtEinde'];

/** Leermeester, hours and expected end. */
export function EditStage({ onDone, ...act }: Props & { readonly onDone: () => void }): JSX.Element {
  const { stage, saver, onBack } = act;
  const known = useKnownLeermeesters();
  return (
    <>
      <Title>Gegevens aanpassen</Title>
      <EditRecord
        rules={stagesRules}
        record={stage}
        known={knownTo(act)}
        fields={dataFields}
        suggestions={{ leermeester: namesAt(known, stage.cells.werkgeverId) }}
        along={(draft) => leermeestersOf(known, draft).draft}
        below={{ key: 'leermeester', show: (draft) => <Earlier of={leermeestersOf(known, draft)} /> }}
        saver={saver}
        label="Wijziging opslaan"
        onDone={onDone}
        onBack={onBack}
      />
    </>
  );
}

const endFields: readonly ColumnKey<'stages'>[] = ['einde', 'redenEinde'];

/** Ends a stage. `onDone` gets the reason. */
export function EndStage({ onDone, ...act }: Props & { readonly onDone: (reden: string) => void }): JSX.Element {
  const { opening, stage, saver, onBack } = act;
  return (
    <>
      <Title>Stage beëindigen</Title>
      <EditRecord
        rules={stagesRules}
        record={stage}
        known={knownTo(act)}
        fields={endFields}
        required={endFields}
        fill={{ einde: opening.vandaag }}
        saver={saver}
        label="Einde opslaan"
        onDone={({ redenEinde }) => onDone(String(redenEinde ?? ''))}
        onBack={onBack}
      />
    </>
  );
}
