/** The fields of a new place: which werkgever, what kind of work, with whom, for how long. */
import type { JSX } from 'preact';
import { isBlank } from '../../register/cell';
import type { DateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { stages } from '../../register/tabs/stages';
import { isActive } from '../../register/identity/werkgever';
import { Chooser } from '../kit/fields/Chooser';
import type { Draft } from '../kit/fields/draft';
import { Fields } from '../kit/fields/Fields';
import type { Filling } from '../kit/fields/Fields';
import type { Problems } from '../kit/fields/judging';
import type { Saver } from '../kit/server/save';

/** A werkgever is asked for by its name, though the column is called after its ID. */
export const askedWerkgever = ({ values: { werkgeverId } }: Draft<'stages'>): Problems<'stages'> =>
  isBlank(werkgeverId) ? { werkgeverId: 'Werkgever: kies een werkgever uit de lijst.' } : {};

interface PlaceFieldsProps {
  readonly filling: Filling<'stages'>;
  readonly saver: Saver;
  readonly write: number;
  readonly werkgevers: readonly IdRow<'werkgevers'>[];
  readonly onSearch: (typed: string) => void;
  readonly today: DateString;
}

/** Only werkgevers that the team works with now can be chosen. */
export function PlaceFields({ filling, saver, write, werkgevers, onSearch, today }: PlaceFieldsProps): JSX.Element {
  const { draft, problems } = filling;
  const value = draft.values.werkgeverId;
  const choices = werkgevers
    .filter((one) => isActive(one, today))
    .map(({ id, cells }) => ({
      value: id,
      label: String(cells.naam ?? id),
      detail: String(cells.branche ?? ''),
    }));
  return (
    <>
      <Chooser
        label="Werkgever"
        help={`${stages.columns.werkgeverId.help} Staat die er niet bij? Voeg die toe bij Werkgever en contact.`}
        choices={[...choices].sort((a, b) => a.label.localeCompare(b.label, 'nl'))}
        value={typeof value === 'string' ? value : null}
        onChange={(chosen) => draft.set('werkgeverId', chosen)}
        onType={onSearch}
        error={problems.werkgeverId ?? saver.fieldError(write, 'werkgeverId')}
      />
      <Fields
        filling={filling}
        saver={saver}
        write={write}
        keys={filling.keys.filter((key) => key !== 'werkgeverId')}
      />
    </>
  );
}
