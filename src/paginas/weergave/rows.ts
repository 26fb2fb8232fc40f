/** Tables as mails and paper have them: rows of cells, a list of labels and values too. */
import { formatAantal } from '../../uitkomsten/cijfers/format';
import type { Cell, List, Medium, Numbers, Over, Place, Row, Table } from './document';
import { cellAt, line, table, text } from './document';

/** The columns that this medium shows. */
export const placesOn = (medium: Medium, { places }: Table): readonly Place[] => places[medium] ?? [];

export const hasHeaders = (places: readonly Place[]): boolean => places.some(({ header }) => header !== '');

/** The cells of a row in their places; one cell where only the first is filled: it goes over all columns. */
export function cellsOf(row: Row | Over, places: readonly Place[]): readonly Cell[] {
  if ('over' in row) return [[row.over]];
  const cells = places.map((place) => cellAt(row, place));
  return cells.slice(1).every((cell) => cell.length === 0) ? cells.slice(0, 1) : cells;
}

const listPlaces = [
  { header: '', from: ['label'], width: 68 },
  { header: '', from: ['value'], width: 32 },
] as const;

/** The parts of a list stand below its values. */
function listTable(medium: 'mail' | 'papier', { items, parts, most }: List): Table {
  const more = parts.length - (most?.[medium] ?? Infinity);
  return table({ [medium]: listPlaces }, [
    ...items.map(({ label, value, note }) => ({
      cells: { label: [line(label), ...(note ? [line(note, 'quiet')] : [])], value: text(value, 'bold') },
    })),
    ...parts
      .slice(0, most?.[medium])
      .map(({ label, value }) => ({ cells: { label: text(label, 'quiet'), value: text(value) } })),
    ...(more > 0 ? [{ cells: { label: text(`En nog ${more}.`, 'quiet'), value: [line('')] } }] : []),
  ]);
}

/** A table as it is; labels with their values as a table without headers. */
export function asTable(medium: 'mail' | 'papier', part: Table | List | Numbers): Table {
  if (part.kind === 'table') return part;
  if (part.kind === 'list') return listTable(medium, part);
  const items = part.numbers.map(({ label, value }) => ({ label, value: formatAantal(value) }));
  return listTable(medium, { kind: 'list', items, parts: [] });
}
