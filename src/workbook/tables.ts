/** Reads and writes whole tables: one read a tab, one write a block, rows found by ID. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import type { Column } from '../register/column';
import type { NaastKey, SheetKey } from '../register/made/naast';
import { isNaast, sheetColumns } from '../register/made/naast';
import type { Row, Rows } from '../register/row';
import { once } from '../register/once';
import { columnIn, keysOf } from '../register/row';
import type { ColumnKey, Tab, TabKey } from '../register/tabs';
import type { Outcome } from '../register/outcome';
import { failure, success } from '../register/outcome';
import type { Value } from '../register/schema';
import { cellToValue, problemWith, valueToCell } from '../register/schema';
import { columnsOf } from '../register/tab';
import { allTabs, tabs } from '../register/tabs';
import { formatFor, toSheet } from './cells/cells';
import type { Only } from './cells/parseRows';
import { areAtMidnight, cellsUnder, parseRows } from './cells/parseRows';
import type { Care as PercentageCare } from './cells/percentages';
import { laterRows } from './cells/laterRows';
import { mayBePercentages, withPercentages } from './cells/percentages';
import { deleteRows } from './deleteRows';
import type { Namen } from './marks/namen';
import type { TabPlace } from './marks/place';
import type { Marks } from './marks/marks';
import { together } from './marks/places';
import type { Act, WrittenRows } from './writing/care';
import type { Content } from './marks/tabContent';
import { headersOf, readAsKept, readAsMade, readAsMarked } from './marks/tabContent';
import { missingColumns, missingTab, twiceThere } from './missing';
import type { CellBlock } from './writing/writeBlocks';
import { withNames } from './writing/names';
import { writeBlocks } from './writing/writeBlocks';

/** A tab as it was read: its rows, and where its sheet and columns are. */
export interface Table<K extends TabKey = TabKey> {
  readonly tab: Tab<K>;
  readonly place: TabPlace;
  /** What the sheet is called. */
  readonly name: string;
  /** Column key → 1-based column. */
  readonly columns: ReadonlyMap<ColumnKey<K>, number>;
  /** The same of the names beside its numbers, which are in no row. */
  readonly naast: ReadonlyMap<NaastKey, number>;
  /** Column key → the text above it. */
  readonly headers: ReadonlyMap<ColumnKey<K>, string>;
  readonly rows: readonly Row<K>[];
  /** What was read, the header row first, with the columns of people's own between ours. */
  readonly values: Content['values'];
  /** The last row that holds a record; 1 when there is none. */
  readonly lastRow: number;
  /** How many rows the sheet had when it was read. */
  readonly knownRows: number;
  /** Whether all date cells are at midnight in Amsterdam, as in a workbook of that zone; null where there are none. Most never ask. */
  readonly atMidnight: () => boolean | null;
  /** The act that writes in it. */
  readonly act?: Act;
  /** The names that are known where it was read. */
  readonly namen?: Namen;
}

/** Whether a tab that is not there came with a later version than the workbook has: that too it gets then. */
export const isYetToCome = ({ since }: Tab, { version }: Marks): boolean => (since ?? 1) > (version ?? 1);

function tableOf(namen: Namen, tab: Tab, content: Content, care: PercentageCare): Table {
  const { place, name, values, gridRows, columns, naast } = content;
  const rows =
    care === 'later'
      ? laterRows(tab, columns, values, mayBePercentages(tab, columns))
      : withPercentages(tab, place, columns, parseRows(tab, columns, values), care);
  const texts = headersOf(values);
  namen.see(tab.key, rows);
  return {
    tab,
    place,
    name,
    columns,
    naast,
    namen,
    headers: new Map([...columns].map(([key, column]) => [key, texts[column - 1] ?? ''])),
    rows,
    values,
    lastRow: rows[rows.length - 1]?.row ?? 1,
    knownRows: gridRows ?? values.length,
    atMidnight: once(() => areAtMidnight(tab, columns, values)),
  };
}

function readContent(marks: Marks, tab: Tab): Outcome<Content> {
  const asBefore = readAsMade(marks, tab) ?? readAsKept(marks, tab);
  if (asBefore) return success(asBefore);
  const sheet = marks.sheetOf(tab.key);
  if (!sheet) return missingTab(tab);
  const found = readAsMarked(marks, tab, sheet);
  const missing = missingColumns(marks, tab, found, sheet);
  if (missing) return missing;
  marks.settle(tab, sheet, found.name, together(found), headersOf(found.values));
  return success(found);
}

/** Reads one tab whole: one question to Google. A missing column is a problem that names it and the repair. */
export function readTable<K extends TabKey>(marks: Marks, tab: Tab<K>, care?: PercentageCare): Outcome<Table<K>>;
export function readTable(marks: Marks, tab: Tab, care: PercentageCare = 'usual'): Outcome<Table> {
  const content = readContent(marks, tab);
  return content.ok ? success(tableOf(marks.namen, tab, content.value, care)) : content;
}

/** Reads these tabs, once each, for who has no question to spare for percentages. */
export function readTables(marks: Marks, keys: Iterable<TabKey>): Outcome<Map<TabKey, Table>> {
  const tables = new Map<TabKey, Table>();
  for (const key of new Set(keys)) {
    const table = readTable(marks, tabs[key], 'later');
    if (!table.ok) return table;
    tables.set(key, table.value);
  }
  return success(tables);
}

/** A tab that was read, of which no more rows are made than somebody asks for: a form of one deelnemer shows a few. */
export interface ReadTab<K extends TabKey = TabKey> {
  readonly place: TabPlace;
  /** @param keys the columns that are asked for: of rows that have one of these */
  rows(only?: Only, keys?: readonly ColumnKey<K>[]): readonly Row<K>[];
  /** What stands in a column, from row 2 on. */
  column(key: ColumnKey<K>): readonly Cell[];
}

/** As readTable, for who needs a few rows. */
export function readTab<K extends TabKey>(marks: Marks, tab: Tab<K>): Outcome<ReadTab<K>>;
export function readTab(marks: Marks, tab: Tab): Outcome<ReadTab> {
  const content = readContent(marks, tab);
  if (!content.ok) return content;
  const { place, columns, values } = content.value;
  return success({
    place,
    rows: (only, keys) => withPercentages(tab, place, columns, parseRows(tab, columns, values, only, keys), 'usual'),
    column: (key) => cellsUnder(tab, columns, values, key),
  });
}

/** The tab as it stands now, whatever columns are left of it; null where it is gone. For who looks what became of a write. */
export function readAsItStands(marks: Marks, tab: Tab, care: PercentageCare = 'usual'): Table | null {
  const kept = readAsMade(marks, tab) ?? readAsKept(marks, tab);
  if (kept) return tableOf(marks.namen, tab, kept, care);
  const sheet = marks.sheetOf(tab.key);
  return sheet && tableOf(marks.namen, tab, readAsMarked(marks, tab, sheet), care);
}

/**
 * A table down to this row, where its columns were; null where the sheet is smaller by now: one question to Google.
 * @param first the rows above it are not read again, and not among the rows
 */
export function readBack(table: Table, last: number, first = 1): Pick<Table, 'rows' | 'values'> | null {
  const { tab, place, columns } = table;
  try {
    const isRead = last <= table.values.length && first === 1;
    const range = isRead
      ? place.range
      : place.sheet.getRange(first, 1, last - first + 1, Math.max(...columns.values()));
    const values = table.values.slice(0, first - 1).concat(range.getValues() as unknown[][]);
    return { values, rows: parseRows(tab, columns, values, { from: first }) };
  } catch {
    return null;
  }
}

/** Everything that people filled in, and what could not be read because a tab is not there. */
export interface ReadRegister {
  readonly rows: Rows;
  readonly tables: ReadonlyMap<TabKey, Table>;
  /** Sentences about tabs that are missing, or there twice: what counts as none is never passed over in silence. */
  readonly warnings: readonly string[];
}

/** Reads all tabs: one question to Google a tab. @param known what was read already */
export function readAll(
  marks: Marks,
  known: readonly Table[] = [],
  care: PercentageCare = 'usual',
): Outcome<ReadRegister> {
  const tables = new Map<TabKey, Table>();
  const warnings: string[] = [];
  for (const tab of allTabs) {
    const read = known.find((one) => one.tab.key === tab.key);
    const table = read ? success(read) : readTable(marks, tab, care);
    if (table.ok) {
      tables.set(tab.key, table.value);
      warnings.push(...twiceThere(marks, tab, table.value.name));
    } else if (table.problem.code !== 'tab-ontbreekt') return table;
    else if (!isYetToCome(tab, marks)) warnings.push(`${table.problem.message} Wat daarin hoort, telt nu niet mee.`);
  }
  if (tables.size === 0) {
    return failure(
      'tab-ontbreekt',
      'In dit werkboek staat geen enkel tabblad van het register. Kies PLP-register > Inrichten.',
    );
  }
  const rows = Object.fromEntries(allTabs.map((tab) => [tab.key, tables.get(tab.key)?.rows ?? []])) as unknown as Rows;
  return success({ rows, tables, warnings });
}

/** Values by column key, as a record or a part of one. */
export type Values<K extends TabKey = TabKey> = { readonly [C in ColumnKey<K>]?: Value };

/** Neighbouring columns as one block, so that columns of people's own between them are left alone; with care each alone. */
function blocks(table: Table, keys: readonly SheetKey[]): { readonly start: number; readonly keys: SheetKey[] }[] {
  const placeOf = (key: SheetKey): number | undefined => (isNaast(key) ? table.naast.get(key) : table.columns.get(key));
  const placed = keys
    .flatMap((key) => (placeOf(key) === undefined ? [] : [{ key, column: placeOf(key)! }]))
    .sort((a, b) => a.column - b.column);
  const found: { start: number; keys: SheetKey[] }[] = [];
  for (const { key, column } of placed) {
    const last = found[found.length - 1];
    if (last && !table.act?.care && last.start + last.keys.length === column) last.keys.push(key);
    else found.push({ start: column, keys: [key] });
  }
  return found;
}

/** Google lets no script write what a cell's validation refuses, and undoing puts back what stood there, also when that was wrong. */
const isRefused = (column: Column, value: Value): boolean =>
  !isBlank(valueToCell(value)) && problemWith(column, cellToValue(column, valueToCell(value))) !== null;

/** These columns of neighbouring rows, from `row` on; tells the act. */
function blocksOf(table: Table, row: number, own: readonly ColumnKey[], given: readonly Values[]): CellBlock[] {
  const declared = new Map(sheetColumns(table.tab));
  const { keys, records } = withNames(table, row, own, given);
  table.act?.written.push({ tab: table.tab.key, row, keys, records: records as WrittenRows['records'] });
  return blocks(table, keys).map(({ start, keys: beside }) => {
    const each = <T>(cell: (column: Column, value: Value) => T): T[][] =>
      records.map((record) => beside.map((key) => cell(declared.get(key)!, record[key as ColumnKey] ?? null)));
    return {
      row,
      column: start,
      values: each(toSheet),
      formats: each(formatFor),
      refused: each(isRefused).some((line) => line.includes(true)),
    };
  });
}

const writeIn = ({ place, act }: Table, found: readonly CellBlock[]): void =>
  found.length > 0 ? writeBlocks(place, found, act?.care ?? null) : undefined;

/** Writes these columns of neighbouring rows, from `row` on; the other cells are not touched. */
export const writeRows = (table: Table, row: number, keys: readonly ColumnKey[], records: readonly Values[]): void =>
  writeIn(table, blocksOf(table, row, keys, records));

/**
 * Makes room for this many more records in each of these tabs, so that what comes in pieces finds it. Writes only. Returns
 * the tables with the room that they have now.
 */
export function withRoom(tables: ReadonlyMap<TabKey, Table>, records: ReadonlyMap<TabKey, number>): Map<TabKey, Table> {
  return new Map(
    [...records].map(([key, count]) => {
      const table = tables.get(key)!;
      const [has, needs] = [table.knownRows, table.lastRow + count];
      if (needs > has) table.place.sheet.insertRowsAfter(has, needs - has);
      return [key, { ...table, knownRows: Math.max(has, needs) }];
    }),
  );
}

/** As deleteRows, of the table as it was read. */
export function removeRows({ tab, place, knownRows, act }: Table, rows: readonly number[]): void {
  act?.removed.push(...rows.map((row) => ({ tab: tab.key, row })));
  if (rows.length > 0) deleteRows(place.sheet, rows, knownRows);
}

/**
 * Adds records below the last one, IDs already given. Returns the row number of the first. Writes only; the caller holds
 * the lock and has read the table within it.
 */
export function appendRecords(table: Table, records: readonly Values[]): number {
  const first = table.lastRow + 1;
  if (records.length === 0) return first;
  const short = first + records.length - 1 - table.knownRows;
  if (short > 0) table.place.sheet.insertRowsAfter(table.knownRows, short);
  writeRows(
    table,
    first,
    columnsOf(table.tab).map(([key]) => key),
    records,
  );
  return first;
}

/** The row that holds this ID, or null. */
export const findRow = <K extends TabKey>(table: Table<K>, id: string): Row<K> | null =>
  table.rows[(columnIn(table.rows, 'id') as readonly unknown[]).indexOf(id)] ?? null;

/** Changes of records, by their row numbers: of two rows with one ID the first, which findRow gives as well. */
export function byRowNumber<V extends Values>(table: Table, changes: readonly (readonly [id: string, own: V])[]) {
  const ids = new Set<unknown>(changes.map(([id]) => id));
  const byId = new Map<unknown, number>();
  if (ids.size > 0)
    columnIn(table.rows, 'id').forEach((id, at) => {
      if (ids.has(id) && !byId.has(id)) byId.set(id, table.rows[at]!.row);
    });
  const byRow = new Map<number, V>();
  for (const [id, values] of changes) {
    const row = byId.get(id);
    if (row !== undefined) byRow.set(row, { ...byRow.get(row), ...values });
  }
  return byRow;
}

/** Changes some cells of the records with these IDs, as they were just read within the lock; the others are not touched. */
export const updateRecords = (table: Table, changes: readonly (readonly [id: string, values: Values])[]): void =>
  updateRows(table, byRowNumber(table, changes));

/** Changes of several rows, as they were just read within the lock: a block for rows below each other with the same columns. */
export function updateRows(table: Table, changes: ReadonlyMap<number, Values>): void {
  const rows = [...changes.keys()].sort((a, b) => a - b);
  const columnsAt = (row: number): string => Object.keys(changes.get(row)!).sort().join();
  const found: CellBlock[] = [];
  let start = 0;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next === row + 1 && columnsAt(next) === columnsAt(row)) return;
    const block = rows.slice(start, index + 1).map((one) => changes.get(one)!);
    found.push(...blocksOf(table, rows[start]!, keysOf(block[0]!), block));
    start = index + 1;
  });
  writeIn(table, found);
}

/**
 * As appendRecords, in rows of their own below the last record: what somebody types there meanwhile moves down, and where
 * rows moved since the table was read, nothing is written over.
 */
export function insertRecords(table: Table, records: readonly Values[]): void {
  if (table.lastRow < 2 || records.length === 0) {
    appendRecords(table, records);
    return;
  }
  const first = table.lastRow + 1;
  table.place.sheet.insertRowsAfter(table.lastRow, records.length);
  // New rows look like the one above them: its marks are not theirs.
  table.place.sheet.getRange(first, 1, records.length, Math.max(...table.columns.values())).setBackground(null);
  writeRows(
    table,
    first,
    columnsOf(table.tab).map(([key]) => key),
    records,
  );
}
