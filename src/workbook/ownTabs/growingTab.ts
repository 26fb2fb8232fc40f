/** Tabs that grow by rows: what is old goes in the write that adds what is new, so that they have an end. */
import type { SheetValue } from '../cells/cells';
import type { Range, Sheet } from '../google';
import { writable } from '../cells/readCell';
import { columnLetter } from '../marks/metadata';
import { writeCells } from '../writing/writeCells';

/** More empty rows than this below the last one are taken away: they count among the cells that Google allows. */
const spareRows = 500;

/** A tab as it was read. */
export interface GrowingTab {
  readonly sheet: Sheet;
  /** What stands below the headers, up to the last row that holds something. */
  readonly rows: readonly (readonly SheetValue[])[];
  /** How many rows there are, empty ones too. */
  readonly gridRows: number;
}

const holdsSomething = (row: readonly SheetValue[]): boolean => row.some((value) => value !== '');

/** True for the headers, also where some were wiped or pasted over: half of them tell. */
const isHeaderRow = (row: readonly SheetValue[], headers: readonly string[]): boolean =>
  2 * headers.filter((header, index) => row[index] === header).length >= headers.length;

/** The columns under these headers, all rows of them. */
const columnsOf = (headers: readonly string[]): string => `A:${columnLetter(headers.length)}`;

/**
 * The rows with their headers on top. These are the register's own: where somebody deleted or wiped them, sorted them among
 * the rows or put something above, they are put back, so that no line is taken for them nor they for a line.
 */
function withHeaders(sheet: Sheet, headers: readonly string[], values: SheetValue[][]): SheetValue[][] {
  const at = values.flatMap((row, index) => (isHeaderRow(row, headers) ? [index] : []));
  const isWhole = at.length === 1 && at[0] === 0 && headers.every((header, index) => values[0]![index] === header);
  if (isWhole || !values.some(holdsSomething)) return values;
  // A merged cell in the first row would take what is written beside it. Whole columns: a row may have gone since they were read.
  sheet.getRange(columnsOf(headers)).breakApart();
  const isFree = at[0] === 0 || !holdsSomething(values[0]!);
  if (!isFree) sheet.insertRowBefore(1);
  for (const index of at.filter((one) => one > 0).reverse()) sheet.deleteRow(index + (isFree ? 1 : 2));
  writeCells(sheet.getRange(1, 1, 1, headers.length), [headers], '@').setFontWeight('bold');
  return [[...headers], ...values.filter((_, index) => !at.includes(index) && !(isFree && index === 0))];
}

const valuesIn = (range: Range): SheetValue[][] => range.getValues().map((row: unknown[]) => row.map(writable));

/**
 * The register's columns in front again, in their order, where people moved them or put others between: these come behind
 * them. Null where the headers are not there at all.
 */
function withColumns(sheet: Sheet, headers: readonly string[], formats: readonly string[]): SheetValue[][] | null {
  const all = valuesIn(sheet.getDataRange());
  const found = all.find((row) => headers.every((header) => row.includes(header)));
  if (!found) return null;
  const own = headers.map((header) => found.indexOf(header));
  const order = [...own, ...[...found.keys()].filter((place) => !own.includes(place))];
  const values = all.map((row) => order.map((place) => row[place]!));
  const formatOf = (value: SheetValue, place: number): string =>
    typeof value === 'string' ? '@' : (formats[place] ?? 'General');
  writeCells(
    sheet.getRange(1, 1, values.length, order.length),
    values,
    values.map((row) => row.map(formatOf)),
  );
  return values.map((row) => row.slice(0, headers.length));
}

/** The columns that somebody threw away, empty behind the others: `withColumns` puts them in their places. */
function putColumnsBack(sheet: Sheet, headers: readonly string[], columns: number): void {
  const all = valuesIn(sheet.getDataRange());
  const lacking = (row: readonly SheetValue[]): string[] => headers.filter((header) => !row.includes(header));
  const at = all.findIndex((row) => 2 * lacking(row).length <= headers.length);
  const missing = lacking(all[at] ?? []);
  const width = all[0]!.length;
  sheet.insertColumnsAfter(columns, Math.max(width + missing.length, headers.length) - columns);
  if (at >= 0) writeCells(sheet.getRange(at + 1, width + 1, 1, missing.length), [missing], '@');
}

/** All rows of the columns: Google refuses to read more of them than there are. */
function readColumns(sheet: Sheet, headers: readonly string[]): SheetValue[][] {
  try {
    return valuesIn(sheet.getRange(columnsOf(headers)));
  } catch (error) {
    const columns = sheet.getMaxColumns();
    if (columns >= headers.length) throw error;
    putColumnsBack(sheet, headers, columns);
    return valuesIn(sheet.getRange(columnsOf(headers)));
  }
}

/** Reads the columns under these headers: one question to Google, which whole columns answer at once. */
export function readGrowing(sheet: Sheet, headers: readonly string[], formats: readonly string[]): GrowingTab {
  const read = readColumns(sheet, headers);
  const isThere = read.some((row) => headers.every((header, index) => row[index] === header));
  const moved = isThere || !read.some(holdsSomething) ? null : withColumns(sheet, headers, formats);
  moved?.push(...read.slice(moved.length).map(() => headers.map(() => '')));
  const values = withHeaders(sheet, headers, moved ?? read);
  const last = values.reduce((most, row, index) => (holdsSomething(row) ? index : most), 0);
  return { sheet, rows: values.slice(1, last + 1), gridRows: values.length };
}

/**
 * Makes these the rows. Writes only, the content in one call: it is the old one or the new one, whole. What stands above the
 * first row that becomes another one is not written again. Returns the tab as it then is.
 * @param next a row that stays as it is, is the very one that was read
 * @param formats the number format of each column
 */
export function putRows(
  { sheet, rows, gridRows }: GrowingTab,
  next: readonly (readonly SheetValue[])[],
  formats: readonly string[],
): GrowingTab {
  const firstOther = rows.findIndex((row, index) => row !== next[index]);
  const same = firstOther < 0 ? rows.length : firstOther;
  const written = Math.max(next.length, rows.length) - same;
  if (written === 0) return { sheet, rows: next, gridRows };
  const needed = 1 + same + written;
  if (needed > gridRows) sheet.insertRowsAfter(gridRows, needed - gridRows);
  const empty = formats.map(() => '');
  const block = Array.from({ length: written }, (_, index) => next[same + index] ?? empty);
  writeCells(
    sheet.getRange(same + 2, 1, written, formats.length),
    block,
    block.map(() => formats),
  ).setFontWeight('normal');
  const there = Math.max(gridRows, needed);
  const tooMany = there - 1 - next.length > spareRows ? there - 2 - next.length : 0;
  if (tooMany > 0) sheet.deleteRows(next.length + 2, tooMany);
  return { sheet, rows: next, gridRows: there - tooMany };
}

/** As putRows: keeps these rows and puts `added` below them. */
export const keepRows = (
  tab: GrowingTab,
  keeps: (row: readonly SheetValue[]) => boolean,
  added: readonly (readonly SheetValue[])[],
  formats: readonly string[],
): GrowingTab => putRows(tab, [...tab.rows.filter(keeps), ...added], formats);
