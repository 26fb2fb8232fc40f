/** The latest contacts with one organisation, folded. */
import type { JSX } from 'preact';
import { dutchDate } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { contactsWith } from '../../register/identity/werkgever';
import type { Opening } from '../contract';
import { medewerkerName } from '../kit/fields/medewerkers';
import { Text } from '../kit/Text';

/** How many contacts are shown. */
const mostShown = 3;

/** A contact in short. @example 'Gesprek op 06-02-2025' */
export const contactInShort = ({ cells }: IdRow<'contacten'>): string =>
  `${cells.soort ?? 'Contact'} op ${cells.datum ? dutchDate(String(cells.datum)) : 'onbekende dag'}`;

/** Nothing while there is no organisation, or no contact with it. */
export function LastContacts({
  opening,
  contacten,
  organisatie,
}: {
  readonly opening: Opening;
  readonly contacten: readonly IdRow<'contacten'>[];
  readonly organisatie: unknown;
}): JSX.Element | null {
  const all = contactsWith(contacten, organisatie);
  if (all.length === 0) return null;
  return (
    <details class="message">
      <summary>
        Laatste contact: <Text>{contactInShort(all[0]!)}</Text>
      </summary>
      <ul class="list">
        {all.slice(0, mostShown).map((contact) => (
          <li key={contact.id}>
            <strong>
              <Text>{contactInShort(contact)}</Text>
            </strong>{' '}
            <span class="quiet">{contact.id}</span>
            {contact.cells.uitkomst && (
              <>
                <br />
                {String(contact.cells.uitkomst)}
              </>
            )}
            {contact.cells.door && (
              <>
                <br />
                <span class="quiet">{medewerkerName(opening, contact.cells.door)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
