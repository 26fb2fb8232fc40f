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

/** From this row on, down to the next block, the columns have these names. */
export interface Blok {
  readonly vanaf: number;
  /** By place; null for a column that is no part of it. */
  readonly namen: readonly (string | null)[];
}

/** A source tab. */
export interface Bron {
  /** The row number of the headers. */
  readonly koprij: number;
  readonly kolommen: readonly string[];
  /** One, or more where headers stand again further down, in another order. */
  readonly blokken: readonly Blok[];
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

/** The headers of groups of columns, in the row above the others, each over the columns up to the next. */
function groepen(cells: readonly (readonly Cell[])[], koprij: number): (string | null)[] {
  const above = cells[koprij - 2] ?? [];
  const filled = above.filter((cell) => !isBlank(cell));
  const own = (cells[koprij - 1] ?? []).filter((cell) => !isBlank(cell));
  // A title alone is no group.
  if (filled.length < 2 || filled.length > own.length || !filled.every(isHeaderText)) return [];
  let group: string | null = null;
  return Array.from({ length: Math.max(above.length, cells[koprij - 1]!.length) }, (_, index) => {
    const cell = above[index] ?? null;
    group = isBlank(cell) ? group : leesbaar(cell);
    return group;
  });
}

/**
 * The names of the columns by place; null for one without header and without content. Where a header stands twice, or there is
 * none, the group above it tells them apart.
 */
export function kolomnamen(cells: readonly (readonly Cell[])[], koprij: number): (string | null)[] {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const groups = groepen(cells, koprij);
  const texts = Array.from({ length: width }, (_, index) =>
    leesbaar(cells[koprij - 1]?.[index] ?? null).replace(/\s+/g, ' '),
  );
  const times = new Map<string, number>();
  return texts.map((text, index) => {
    const isAlone = text !== '' && texts.filter((one) => comparable(one) === comparable(text)).length === 1;
    const group = isAlone
      ? ''
      : text !== '' || !isBlank(cells[koprij - 2]?.[index] ?? null)
        ? (groups[index] ?? '')
        : '';
    const header = `${text} ${group}`.trim().slice(0, longestName);
    if (header === '' && !cells.slice(koprij).some((row) => !isBlank(row[index]))) return null;
    const name = header || `Kolom ${columnLetters(index)}`;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Headers further down, in another order or others: fewer than this are a subheading or a row about somebody. */
const fewestHeaders = 3;

/** The names that hold from this row on where it holds headers again; null for any other row. */
function kopAnders(
  row: readonly Cell[],
  now: readonly (string | null)[],
  known: (text: string) => boolean,
): (string | null)[] | null {
  const filled = row.filter((cell) => !isBlank(cell));
  if (filled.length < fewestHeaders || !filled.every(isHeaderText)) return null;
  const texts = row.map((cell) => leesbaar(cell).replace(/\s+/g, ' ').slice(0, longestName));
  const own = (text: string): string | undefined =>
    now.find((name): name is string => name !== null && comparable(name) === comparable(text));
  const headers = texts.filter((text) => text !== '' && (own(text) !== undefined || known(text)));
  if (headers.length < fewestHeaders || new Set(headers.map(comparable)).size < headers.length) return null;
  // A row of words about somebody is none of headers.
  if (3 * headers.length < 2 * filled.length) return null;
  if (texts.every((text, place) => text === '' || comparable(text) === comparable(now[place] ?? ''))) return null;
  const named = texts.map((text) => (text === '' ? null : (own(text) ?? text)));
  // A column without header keeps its name, where no other has that now.
  const names = now.map((name, place) => named[place] ?? (named.includes(name) ? null : name));
  return [...names, ...named.slice(now.length)].map((name, place, all) =>
    name !== null && all.indexOf(name) === place ? name : null,
  );
}

/**
 * Cells to source. Columns named in `zonder` are not part of it.
 * @param known true for a text that is often a header: by it headers further down are known
 * @param ofRegister true for a column, by its name and that of the one before it, which the register fills in itself
 */
export function maakBron(
  cells: readonly (readonly Cell[])[],
  koprij: number,
  zonder: ReadonlySet<string> = new Set(),
  known: (text: string) => boolean = () => false,
  ofRegister: (name: string, before: string | null | undefined) => boolean = () => false,
): Bron {
  const first = kolomnamen(cells, koprij).map((name, at, all) =>
    name === null || zonder.has(name) || ofRegister(name, all[at - 1]) ? null : name,
  );
  const blokken: Blok[] = [{ vanaf: koprij + 1, namen: first }];
  let now: readonly (string | null)[] = first;
  const rijen = cells.slice(koprij).flatMap((row, index): BronRij[] => {
    const rij = koprij + index + 1;
    const other = zonder.size > 0 ? null : kopAnders(row, now, known);
    if (other) {
      now = other;
      blokken.push({ vanaf: rij, namen: other });
    }
    const cellen: Record<string, Cell> = {};
    now.forEach((name, column) => {
      const cell = row[column];
      if (name !== null && cell !== undefined && !isBlank(cell)) cellen[name] = cell;
    });
    return Object.keys(cellen).length > 0 ? [{ rij, cellen }] : [];
  });
  const kolommen = [...new Set(blokken.flatMap(({ namen }) => namen).filter((name) => name !== null))];
  return { koprij, kolommen, blokken, rijen };
}

/** The names of the columns of this row, by place. */
export const namenBij = ({ blokken }: Bron, rij: number): readonly (string | null)[] =>
  blokken.filter(({ vanaf }) => vanaf <= rij).pop()?.namen ?? [];
