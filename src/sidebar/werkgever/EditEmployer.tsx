/** Changes a werkgever. */
import type { JSX } from 'preact';
import { isBlank } from '../../register/cell';
import { werkgevers as tab } from '../../register/tabs/werkgevers';
import { namesakes, werkgeverProblems } from '../../register/werkgeverRules';
import type { RecordView } from '../contract';
import { EditRecord } from '../kit/EditRecord';
import type { Saver } from '../kit/save';
import { Title } from '../kit/Shell';
import { employerFields } from './employerFields';
import { SameName } from './SameName';

interface EditEmployerProps {
  readonly werkgever: RecordView;
  readonly werkgevers: readonly RecordView[];
  readonly saver: Saver;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** A last day of the cooperation can be changed too: emptied, it goes on. */
export function EditEmployer({ werkgever, werkgevers, saver, onDone, onBack }: EditEmployerProps): JSX.Element {
  const fields = isBlank(werkgever.cells['actiefTot']) ? employerFields : [...employerFields, 'actiefTot'];
  return (
    <>
      <Title>Gegevens aanpassen</Title>
      <EditRecord
        tab={tab}
        record={werkgever}
        fields={fields}
        saver={saver}
        label="Wijziging opslaan"
        more={werkgeverProblems}
        onDone={onDone}
        onBack={onBack}
      >
        {(values) => <SameName same={namesakes(werkgevers, values['naam'], werkgever.id)} />}
      </EditRecord>
    </>
  );
}
