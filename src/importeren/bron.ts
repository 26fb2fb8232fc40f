/** A tab of the team's own, as the import reads it: where its headers are, and its rows by column name. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import { dutchDate, isDateString } from '../register/dates';
import { comparable } from '../register/text/search';

/** A row of the source: what is filled in it, by column name. */
export interface BronRij {
  /** The row number in the sheet. */
  readonly rij: number;
  readonly cellen: Readonly<Record<string, Cell>>;
}

/** A source tab. */
export interface Bron {
  /** The row number of the headers. */
  readonly koprij: number;
  readonly kolommen: readonly string[];
  /** Rows with something in them. */
  readonly rijen: readonly BronRij[];
}

/** Longer headers are cut: a name must fit in a request. */
const longestName = 120;

/** How far down the headers are looked for. */
export const laagsteKoprij = 20;

/** A cell as people read it. */
export function leesbaar(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR';
  return isDateString(cell) ? dutchDate(cell) : cell.replace(/^'(?='*\d{4}-\d\d-\d\d)/, '').trim();
}

const isHeaderText = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' &&
  cell.trim().length > 0 &&
  cell.trim().length <= 80 &&
  !isDateString(cell) &&
  /\p{L}/u.test(cell);

/** How much a row looks like headers: different short texts, most with something below. */
function headerScore(cells: readonly (readonly Cell[])[], at: number, known: (text: string) => boolean): number {
  const texts = (cells[at] ?? []).flatMap((cell, column) =>
    isHeaderText(cell) ? [{ text: String(cell), column }] : [],
  );
  const filled = (cells[at] ?? []).filter((cell) => !isBlank(cell)).length;
  const below = texts.filter(({ column }) => cells.slice(at + 1, at + 6).some((row) => !isBlank(row[column])));
  const different = new Set(texts.map(({ text }) => comparable(text))).size;
  return different + below.length + 3 * texts.filter(({ text }) => known(text)).length - 2 * (filled - texts.length);
}

/**
 * The row number of the headers: the row that looks most like headers, the upper one where two do.
 * @param known true for a text that is often a header
 */
export function koprijVan(cells: readonly (readonly Cell[])[], known: (text: string) => boolean): number {
  let best = { row: 1, score: -Infinity };
  for (let at = 0; at < Math.min(cells.length, laagsteKoprij); at++) {
    const score = headerScore(cells, at, known);
    if (score > best.score) best = { row: at + 1, score };
  }
  return best.row;
}

function columnLetters(index: number): string {
  const own = String.fromCharCode(65 + (index % 26));
  return index < 26 ? own : columnLetters(Math.floor(index / 26) - 1) + own;
}

/** The names of the columns by place; null for one without header and without content. */
export function kolomnamen(cells: readonly (readonly Cell[])[], koprij: number): (string | null)[] {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const times = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const header = leesbaar(cells[koprij - 1]?.[index] ?? null)
      .replace(/\s+/g, ' ')
      .slice(0, longestName);
    if (header === '' && !cells.slice(koprij).some((row) => !isBlank(row[index]))) return null;
    const name = header || `Kolom ${columnLetters(index)}`;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Cells to source. Columns named in `zonder` are not part of it. */
export function maakBron(
  cells: readonly (readonly Cell[])[],
  koprij: number,
  zonder: ReadonlySet<string> = new Set(),
): Bron {
  const names = kolomnamen(cells, koprij).map((name) => (name === null || zonder.has(name) ? null : name));
  const rijen = cells.slice(koprij).flatMap((row, index): BronRij[] => {
    const cellen: Record<string, Cell> = {};
    names.forEach((name, column) => {
      const cell = row[column];
      if (name !== null && cell !== undefined && !isBlank(cell)) cellen[name] = cell;
    });
    return Object.keys(cellen).length > 0 ? [{ rij: koprij + index + 1, cellen }] : [];
  });
  return { koprij, kolommen: names.filter((name) => name !== null), rijen };
}
