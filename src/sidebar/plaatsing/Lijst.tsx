/** The plaatsingen of a deelnemer: what goes on now, and behind a fold what was. */
import { Card } from '../kit/Button';
import type { JSX } from 'preact';
import type { IdRow } from '../../register/row';
import { lastFirst } from '../../register/weg/lastFirst';
import { plaatsingInWords, shown } from '../kit/words';

function One({
  plaatsing,
  onOpen,
}: {
  readonly plaatsing: IdRow<'plaatsingen'>;
  readonly onOpen: (() => void) | null;
}): JSX.Element {
  const { soort, contract, urenPerWeek, start, einde } = plaatsing.cells;
  return (
    <Card onOpen={onOpen}>
      <strong>{plaatsingInWords(plaatsing)}</strong> <span class="quiet">{plaatsing.id}</span>
      <br />
      {[
        shown(soort),
        ...(contract ? [`contract ${shown(contract)}`] : []),
        ...(urenPerWeek ? [`${shown(urenPerWeek)} uur per week`] : []),
      ].join(', ')}
      <br />
      <span class="quiet">{einde ? `${shown(start)} tot en met ${shown(einde)}` : `Sinds ${shown(start)}`}</span>
    </Card>
  );
}

export function Lijst({
  plaatsingen,
  vandaag,
  onOpen,
}: {
  readonly plaatsingen: readonly IdRow<'plaatsingen'>[];
  readonly vandaag: string;
  /** Null for who may only read. */
  readonly onOpen: ((id: string) => void) | null;
}): JSX.Element {
  const newestFirst = lastFirst(plaatsingen, 'start');
  const isOver = ({ cells: { einde } }: IdRow<'plaatsingen'>): boolean =>
    typeof einde === 'string' && einde !== '' && einde < vandaag;
  const cards = (rows: readonly IdRow<'plaatsingen'>[]) =>
    rows.map((row) => <One key={row.id} plaatsing={row} onOpen={onOpen && (() => onOpen(row.id))} />);
  const over = newestFirst.filter(isOver);
  const now = newestFirst.filter((row) => !isOver(row));
  return (
    <>
      {now.length === 0 && <p>Er is nu geen plaatsing.</p>}
      {cards(now)}
      {over.length > 0 && (
        <details>
          <summary>Eerder ({over.length})</summary>
          {cards(over)}
        </details>
      )}
    </>
  );
}
