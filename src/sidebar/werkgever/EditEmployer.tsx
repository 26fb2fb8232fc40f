/** Changes a werkgever. */
import type { JSX } from 'preact';
import { isBlank } from '../../register/cell';
import type { IdRow } from '../../register/row';
import { werkgeversRules } from '../../register/rules/werkgevers';
import type { ColumnKey } from '../../register/tabs';
import type { Opening } from '../contract';
import { EditRecord } from '../kit/EditRecord';
import { knownOf } from '../kit/fields/judging';
import type { Saver } from '../kit/server/save';
import { Title } from '../kit/Shell';
import { employerFields } from './employerFields';
import { SameName } from '../kit/fields/SameName';

interface EditEmployerProps {
  readonly opening: Opening;
  readonly werkgever: IdRow<'werkgevers'>;
  readonly werkgevers: readonly IdRow<'werkgevers'>[];
  readonly search: (typed: string) => void;
  readonly saver: Saver;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** A last day of the cooperation can be changed too: emptied, it goes on. */
export function EditEmployer({
  opening,
  werkgever,
  werkgevers,
  search,
  saver,
  onDone,
  onBack,
}: EditEmployerProps): JSX.Element {
  const fields: readonly ColumnKey<'werkgevers'>[] = isBlank(werkgever.cells.actiefTot)
    ? employerFields
    : [...employerFields, 'actiefTot'];
  return (
    <>
      <Title>Gegevens aanpassen</Title>
      <EditRecord
        rules={werkgeversRules}
        record={werkgever}
        known={knownOf(opening, { werkgevers })}
        fields={fields}
        saver={saver}
        label="Wijziging opslaan"
        quiet={['naam']}
        onDone={onDone}
        onBack={onBack}
      >
        {({ naam }) => <SameName werkgevers={werkgevers} naam={naam} id={werkgever.id} search={search} />}
      </EditRecord>
    </>
  );
}
