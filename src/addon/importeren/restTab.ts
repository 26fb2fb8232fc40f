/** The tab with the source rows that an import could not add: with what is wrong, to be mended there and imported again. */
import { restTabName } from '../../register/made/madeTabs';
import { kolomnamen } from '../../importeren/bron';
import { isDateValue } from '../../workbook/cells/cellDates';
import type { SheetValue } from '../../workbook/cells/cells';
import type { Book } from '../../workbook/book';
import type { Sheet } from '../../workbook/google';
import type { Marks } from '../../workbook/marks/marks';
import type { MarkedTab } from '../../workbook/marks/markedTabs';
import { groupColours } from '../../workbook/page/look';
import { deleteRows } from '../../workbook/deleteRows';
import type { Act, Care } from '../../workbook/writing/care';
import { writeCells } from '../../workbook/writing/writeCells';

/** Its first and its last column; the headers between are those of the source. */
export const wrongHeader = 'Wat is er mis';
const originHeader = 'Kenmerk (niet veranderen)';

/** The columns that are not the source's. */
export const restColumns: ReadonlySet<string> = new Set([wrongHeader, originHeader]);

/** As it was read. */
export interface RestTab {
  readonly sheet: Sheet;
  readonly raw: readonly (readonly unknown[])[];
  /** Column name → place from 0. */
  readonly places: ReadonlyMap<string, number>;
  /** The fingerprint of the source row that each row was, by row number. */
  readonly origins: ReadonlyMap<number, string>;
}

const restMark = (key: string): MarkedTab => `rest:${key}`;

/** True for the mark of such a tab, whatever it is called by now. */
export const isRestMark = (mark: string): boolean => mark.startsWith('rest:');

/** What a tab to mend holds. */
export function asRestTab(sheet: Sheet, raw: readonly (readonly unknown[])[]): RestTab {
  const names = kolomnamen(
    raw.slice(0, 1).map((row) => row.map((value) => String(value ?? ''))),
    1,
  );
  const places = new Map(names.flatMap((name, place) => (name === null ? [] : [[name, place] as const])));
  const origin = places.get(originHeader);
  const origins = new Map(
    raw.flatMap((row, index) => {
      const text = origin === undefined ? '' : String(row[origin] ?? '');
      return index > 0 && text !== '' ? [[index + 1, text] as const] : [];
    }),
  );
  return { sheet, raw, places, origins };
}

/** Reads the tab to mend of a source: one question to Google; null where there is none. */
export function readRestTab(marks: Marks, key: string): RestTab | null {
  const sheet = marks.markedSheetOf(restMark(key));
  return sheet ? asRestTab(sheet, sheet.getDataRange().getValues() as unknown[][]) : null;
}

/** A row for the tab to mend. */
export interface RestRow {
  readonly wrong: string;
  /** What stood in the source, by column name. */
  readonly values: ReadonlyMap<string, SheetValue>;
  readonly origin: string;
}

function newRestSheet({ spreadsheet }: Book, marks: Marks, key: string): Pick<RestPlace, 'sheet' | 'name'> {
  let name = restTabName;
  let there = marks.named(name);
  for (let number = 2; there && there.getLastRow() > 0; number++) {
    name = `${restTabName} (${number})`;
    there = marks.named(name);
  }
  const sheet = there ?? marks.facts.add(spreadsheet, name);
  marks.mark(sheet, restMark(key), name);
  sheet.setTabColor('#b06000');
  sheet.setFrozenRows(1);
  return { sheet, name };
}

/** Where rows can be put: the sheet with the size that it has. Asked, or made, before the writes of an import. */
export interface RestPlace {
  readonly sheet: Sheet;
  readonly name: string;
  readonly rest: RestTab | null;
  readonly rows: number;
  readonly columns: number;
}

export function restPlace(book: Book, marks: Marks, key: string, rest: RestTab | null): RestPlace {
  const { sheet, name } = rest ? { sheet: rest.sheet, name: rest.sheet.getName() } : newRestSheet(book, marks, key);
  return { sheet, name, rest, rows: marks.facts.rowsOf(sheet), columns: sheet.getMaxColumns() };
}

const formatOf = (value: SheetValue): string =>
  isDateValue(value) ? 'dd-mm-yyyy' : typeof value === 'string' ? '@' : 'General';

/** The headers that are there, with the new ones put before the last column only in a tab that is new. */
function headersFor(rest: RestTab | null, names: readonly string[]): string[] {
  if (!rest || rest.places.size === 0) return [wrongHeader, ...names, originHeader];
  const there = (rest.raw[0] ?? []).map((value) => String(value ?? ''));
  const known = [...rest.places];
  const headers = there.map((text, place) => known.find(([, at]) => at === place)?.[0] ?? text);
  return [...headers, ...[wrongHeader, ...names, originHeader].filter((name) => !rest.places.has(name))];
}

/** Writes rows with their looks; the headers may be the first of them. */
function writeRestRows(
  sheet: Sheet,
  first: number,
  rows: readonly SheetValue[][],
  headers: readonly string[],
  care: Care | null,
): void {
  const each = <T>(look: (isHeader: boolean, value: SheetValue, header: string) => T): T[][] =>
    rows.map((row, r) => row.map((value, c) => look(first + r === 1, value, headers[c]!)));
  writeCells(
    sheet.getRange(first, 1, rows.length, headers.length),
    rows,
    each((_, value) => formatOf(value)),
    care,
  )
    .setVerticalAlignment('top')
    .setFontWeights(each((isHeader) => (isHeader ? 'bold' : 'normal')))
    .setBackgrounds(each((isHeader) => (isHeader ? groupColours.gemaakt.header : null)) as string[][])
    .setWraps(each((isHeader, _, header) => !isHeader && header === wrongHeader));
}

/**
 * Adds rows below the last one. Writes only.
 * @param act what it is part of, which empties them where Google refuses something: column by column, as it may in one
 */
export function addRestRows(
  { sheet, rest, rows: room, columns }: RestPlace,
  names: readonly string[],
  rows: readonly RestRow[],
  act: Act | null = null,
): void {
  if (rows.length === 0) return;
  const headers = headersFor(rest, names);
  const first = (rest && rest.places.size > 0 ? rest.raw.length : 1) + 1;
  if (headers.length > columns) sheet.insertColumnsAfter(columns, headers.length - columns);
  if (first + rows.length > room) sheet.insertRowsAfter(room, first + rows.length - room);
  const values = rows.map(({ wrong, values: known, origin }) =>
    headers.map((header): SheetValue =>
      header === wrongHeader ? wrong : header === originHeader ? origin : (known.get(header) ?? ''),
    ),
  );
  const empty = rows.map(() => ['']);
  headers.forEach((_, column) =>
    act?.undo.push(() => void writeCells(sheet.getRange(first, column + 1, rows.length, 1), empty, '@')),
  );
  const care = act?.care ?? null;
  const isNew = first === 2;
  // Of a new tab the headers come in the same write.
  if (!isNew) writeRestRows(sheet, 1, [headers], headers, care);
  writeRestRows(sheet, isNew ? 1 : first, isNew ? [headers, ...values] : values, headers, care);
  if (!rest) sheet.setColumnWidth(1, 320);
}

/** Says anew what is wrong, by row number, and takes away the rows that were imported. Writes only. */
export function settleRestRows(
  { sheet, rest, rows: room }: RestPlace,
  wrong: ReadonlyMap<number, string>,
  imported: readonly number[],
  care: Care | null,
): void {
  if (!rest) return;
  const place = rest.places.get(wrongHeader);
  const count = rest.raw.length - 1;
  if (place !== undefined && count > 0) {
    const texts = rest.raw.slice(1).map((row, index) => [wrong.get(index + 2) ?? String(row[place] ?? '')]);
    writeCells(sheet.getRange(2, place + 1, count, 1), texts, '@', care);
  }
  deleteRows(sheet, imported, room);
}
