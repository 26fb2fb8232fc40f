/** One werkgever as the register knows it, with what can be done. */
import { Button, LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { isBlank } from '../../register/cell';
import type { IdRow } from '../../register/row';
import { columnsOf } from '../../register/tab';
import { werkgevers } from '../../register/tabs/werkgevers';
import type { Opening } from '../contract';
import { Phone } from '../kit/links/Phone';
import { Title } from '../kit/Shell';
import { shown } from '../kit/words';
import { LastContacts } from './LastContacts';

interface EmployerViewProps {
  readonly opening: Opening;
  readonly werkgever: IdRow<'werkgevers'>;
  readonly contacten: readonly IdRow<'contacten'>[];
  readonly onList: () => void;
  /** Each is absent for who may not, or when there is nothing to do. */
  readonly onEdit?: () => void;
  readonly onEnd?: () => void;
  readonly onContact?: () => void;
}

const notShown = new Set(['id', 'naam']);

/** Its cells, its latest contacts, and the buttons. */
export function EmployerView({
  opening,
  werkgever,
  contacten,
  onList,
  onEdit,
  onEnd,
  onContact,
}: EmployerViewProps): JSX.Element {
  const filled = columnsOf(werkgevers).filter(([key]) => !notShown.has(key) && !isBlank(werkgever.cells[key]));
  return (
    <>
      <LinkButton class="link back" onClick={onList}>
        Alle werkgevers
      </LinkButton>
      <Title>
        {String(werkgever.cells.naam ?? 'Zonder naam')} <span class="quiet">{werkgever.id}</span>
      </Title>
      <dl class="facts">
        {filled.map(([key, column]) => [
          <dt key={`${key}-t`}>{column.header}</dt>,
          <dd key={`${key}-d`}>
            {key === 'telefoon' ? <Phone nummer={String(werkgever.cells[key])} /> : shown(werkgever.cells[key])}
          </dd>,
        ])}
      </dl>
      <LastContacts opening={opening} contacten={contacten} organisatie={werkgever.cells.naam} />
      <div class="row">
        {onContact && <Button onClick={onContact}>Contact vastleggen</Button>}
        {onEdit && <Button onClick={onEdit}>Gegevens aanpassen</Button>}
        {onEnd && <Button onClick={onEnd}>Samenwerking stoppen</Button>}
      </div>
    </>
  );
}
