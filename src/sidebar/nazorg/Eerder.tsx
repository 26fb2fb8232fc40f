/** What went before: the work there is now, and behind a fold the earlier contacts. */
import { Card } from '../kit/Button';
import type { JSX } from 'preact';
import type { IdRow } from '../../register/row';
import { lastFirst } from '../../register/weg/lastFirst';
import { plaatsingInWords, shown } from '../kit/words';

/** The work that goes on, in words. */
export function Werk({
  plaatsingen,
  vandaag,
}: {
  readonly plaatsingen: readonly IdRow<'plaatsingen'>[];
  readonly vandaag: string;
}): JSX.Element {
  const open = plaatsingen.filter(({ cells: { einde } }) => !einde || String(einde) >= vandaag);
  if (open.length === 0) return <p class="message">Er is nu geen plaatsing.</p>;
  return (
    <div class="message">
      {open.map((row) => (
        <p key={row.id}>
          <strong>{plaatsingInWords(row)}</strong> ({shown(row.cells.soort)}), sinds {shown(row.cells.start)}
          {row.cells.einde && `, tot en met ${shown(row.cells.einde)}`}
        </p>
      ))}
    </div>
  );
}

function One({
  contact,
  onOpen,
}: {
  readonly contact: IdRow<'nazorg'>;
  readonly onOpen: (() => void) | null;
}): JSX.Element {
  const { datum, soort, nogAanHetWerk, notitie, volgendContactOp } = contact.cells;
  return (
    <Card onOpen={onOpen}>
      <strong>{shown(datum)}</strong> {shown(soort)} <span class="quiet">{contact.id}</span>
      {nogAanHetWerk && (
        <>
          <br />
          Nog aan het werk: {shown(nogAanHetWerk)}
        </>
      )}
      {notitie && (
        <>
          <br />
          {String(notitie)}
        </>
      )}
      {volgendContactOp && (
        <>
          <br />
          <span class="quiet">Volgend contact op {shown(volgendContactOp)}</span>
        </>
      )}
    </Card>
  );
}

export function Eerder({
  contacten,
  onOpen,
}: {
  readonly contacten: readonly IdRow<'nazorg'>[];
  /** Null for who may only read. */
  readonly onOpen: ((id: string) => void) | null;
}): JSX.Element | null {
  const [last, ...others] = lastFirst(contacten, 'datum');
  if (!last) return <p class="quiet">Er is nog geen contact vastgelegd.</p>;
  const card = (contact: IdRow<'nazorg'>) => (
    <One key={contact.id} contact={contact} onOpen={onOpen && (() => onOpen(contact.id))} />
  );
  return (
    <details>
      <summary>
        Vorig contact: {shown(last.cells.datum)}
        {others.length > 0 && `, en ${others.length} eerder`}
      </summary>
      {[last, ...others].map(card)}
    </details>
  );
}
