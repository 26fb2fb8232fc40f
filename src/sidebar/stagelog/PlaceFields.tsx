/** The fields of a new place: which werkgever, what kind of work, with whom, for how long. */
import { Button, LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { stages } from '../../register/tabs/stages';
import { isActive } from '../../register/identity/werkgever';
import { Chooser } from '../kit/fields/Chooser';
import { Fields, TypedBefore } from '../kit/fields/Fields';
import { SameName } from '../kit/fields/SameName';
import { Earlier } from './Leermeesters';
import type { StageAct } from './stageAct';
import type { Place } from './usePlace';
import { newFields } from './usePlace';

interface PlaceFieldsProps {
  readonly place: Place;
  readonly act: StageAct;
}

/** The name and the branche of a werkgever that is not in the register yet. */
function NewWerkgever({ place: { werkgever, at, choose }, act }: PlaceFieldsProps): JSX.Element | null {
  const { rows, saver, onSearch } = act;
  if (!werkgever) return null;
  const shared = { filling: werkgever, saver, write: at };
  return (
    <>
      <p class="message">
        Deze werkgever komt erbij, samen met de stage.{' '}
        <LinkButton onClick={() => choose(null)}>Toch een uit de lijst</LinkButton>
      </p>
      <Fields {...shared} keys={newFields.slice(0, 1)} quiet={['naam']} labels={{ naam: 'Naam van de werkgever' }} />
      <SameName
        werkgevers={rows.werkgevers ?? []}
        naam={werkgever.draft.values.naam}
        id={null}
        search={onSearch}
        onOpen={choose}
        opens="kiezen"
      />
      <Fields {...shared} keys={newFields.slice(1)} />
    </>
  );
}

/** Only werkgevers that the team works with now are in the list; another is added here: who begins stages may add werkgevers. */
export function PlaceFields({ place, act }: PlaceFieldsProps): JSX.Element {
  const { filling, leermeesters, at, add, choose } = place;
  const { opening, rows, saver, onSearch } = act;
  const { draft, keys, problems, warnings } = filling;
  const value = draft.values.werkgeverId;
  const choices = (rows.werkgevers ?? [])
    .filter((one) => one.id === value || isActive(one, opening.vandaag))
    .map(({ id, cells }) => ({
      value: id,
      label: String(cells.naam ?? id),
      detail: String(cells.branche ?? ''),
    }));
  const until = keys.indexOf('leermeester') + 1;
  const shared = { filling, saver, write: at - 1, suggestions: { leermeester: leermeesters.all } };
  return (
    <>
      <TypedBefore again={place.again} />
      {place.werkgever ? (
        <NewWerkgever place={place} act={act} />
      ) : (
        <>
          <Chooser
            label="Werkgever"
            help={stages.columns.werkgeverId.help}
            choices={[...choices].sort((a, b) => a.label.localeCompare(b.label, 'nl'))}
            value={typeof value === 'string' ? value : null}
            onChange={choose}
            onType={onSearch}
            error={problems.werkgeverId ?? saver.fieldError(at - 1, 'werkgeverId')}
            extra={(typed) => <Button onClick={() => add(typed)}>“{typed}” toevoegen als nieuwe werkgever</Button>}
          />
          {warnings.werkgeverId && <p class="warning">{warnings.werkgeverId}</p>}
        </>
      )}
      <Fields {...shared} keys={keys.slice(1, until)} />
      <Earlier of={leermeesters} />
      <Fields {...shared} keys={keys.slice(until)} />
    </>
  );
}
