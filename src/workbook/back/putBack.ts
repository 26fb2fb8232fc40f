/** Puts back what the shadow still has: rows of a tab that was made anew, what stood in a column that was made anew. */
import { addTo, counted } from '../../register/grouping';
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import type { ColumnKey, TabKey } from '../../register/tabs';
import type { TimestampString } from '../../register/dates';
import { dateInWords } from '../../register/dates';
import { isOfRegister } from '../../register/column';
import { isNaast } from '../../register/made/naast';
import { columnsOf } from '../../register/tab';
import type { Book } from '../book';
import type { Marks } from '../marks/marks';
import { markAll } from '../setup/settleHeaders';
import type { PreparedTab } from '../setup/fillInTab';
import type { Table, Values } from '../tables';
import { insertRecords, findRow, readTable, writeRows } from '../tables';
import { doAct } from '../writing/act';
import { writeCells } from '../writing/writeCells';
import type { Cells } from '../../register/row';
import type { EmptiedColumn } from './emptiedColumns';
import { emptiedLine, rememberEmptied, stillEmpty } from './emptiedColumns';
import type { Known } from '../state/properties';
import { isEditedSince } from '../state/rowsSeen';
import type { Shadow, ShadowTab } from '../shadow/shadow';
import { findShadow, writeShadow } from '../shadow/shadowSheet';
import { cameSince, filledInSince } from './filledInSince';
import { leftBeside } from './leftBeside';
import type { ToLookAt, ToLookAtIn } from './toLookAt';
import { rememberToLookAt, sayToLookAt } from './toLookAt';

/** The records of a tab that were there at `since` or later, and are not now; in their old order. */
const gone = (shadow: Shadow, table: Table, since: TimestampString): Cells[] =>
  [...(shadow.get(table.tab.key)?.records ?? [])]
    .filter(([id, { seen }]) => seen >= since && !findRow(table, id))
    .map(([, { cells }]) => cells);

/** A tab of which something is put back: what it is now, and what is known of it. */
interface Job {
  readonly prepared: PreparedTab;
  readonly table: Table;
  readonly known: ShadowTab;
  /** The sheet is another than the one that was last seen. */
  readonly isRemade: boolean;
  /** The name that people gave the tab is another one than it has now, and no other tab has it. */
  readonly isNameFree: boolean;
}

/** Of cells that were typed in rows of which nothing is remembered, nothing else tells. */
export const lookYourself = 'Kijk zelf na wat er daarna in veranderd is.';

const day = ({ counted }: ShadowTab): string => dateInWords(counted.slice(0, 10));

/** What came back, in words, and which rows of its tab somebody has to look at. */
interface CameBack {
  readonly said: string;
  readonly since: ToLookAt | null;
}

function rowsBack(remembered: Known, shadow: Shadow, { table, known, isRemade }: Job): CameBack[] {
  const records = isRemade ? gone(shadow, table, known.counted) : [];
  const since = filledInSince(remembered, table, records);
  insertRecords(table, records);
  if (records.length === 0) return [];
  const rows = counted(records.length, 'rij', 'rijen');
  return [{ said: `Tabblad ${table.tab.name}: ${rows} teruggezet, zoals op ${day(known)}.`, since }];
}

/** The columns that were made anew, and those whose header was gone: what they held may be gone as well. */
const lostIn = ({ unmarked, restored }: PreparedTab): ColumnKey[] =>
  [...new Set([...unmarked, ...restored])].flatMap((key) => (isNaast(key) ? [] : [key]));

/**
 * The number of each row. Where the column of the numbers went itself, the row in the copy tells it that holds the same: of
 * rows that are alike each gets one, in the order of the copy.
 */
function numbersOf({ prepared, table, known }: Job): ReadonlyMap<number, Cell> {
  const { rows, columns } = table;
  if (rows.some(({ cells }) => !isBlank(cells.id)))
    return new Map(rows.map(({ row, cells }) => [row, cells.id ?? null]));
  const lost = new Set(lostIn(prepared));
  const keys = [...columns.keys()].filter((key) => !lost.has(key));
  const textOf = (cells: Cells): string => JSON.stringify(keys.map((key) => cells[key] ?? null));
  const left = new Map<string, string[]>();
  for (const [id, { seen, cells }] of known.records) if (seen === known.counted) addTo(left, textOf(cells), id);
  return new Map(rows.map(({ row, cells }) => [row, left.get(textOf(cells))?.shift() ?? null]));
}

/** Only a column in which nothing stands: what was typed since is never overwritten. */
function columnBack(
  remembered: Known,
  { table, known }: Job,
  key: ColumnKey,
  numbers: ReadonlyMap<number, Cell>,
): CameBack[] {
  if (table.rows.some(({ cells }) => !isBlank(cells[key]))) return [];
  const byRow = new Map(
    [...numbers].map(([row, id]) => [row, key === 'id' ? id : (known.records.get(String(id))?.cells[key] ?? null)]),
  );
  if (![...byRow.values()].some((cell) => !isBlank(cell))) return [];
  const values = Array.from({ length: table.lastRow - 1 }, (_, index): Values => ({
    [key]: byRow.get(index + 2) ?? null,
  }));
  const back = [...byRow].map(([row, cell]): Cells => ({ id: numbers.get(row) ?? null, [key]: cell }));
  const lost = cameSince(remembered, table, known.records, [key]);
  const since = filledInSince(remembered, table, back, lost);
  writeRows(table, 2, [key], values);
  const { header } = columnsOf(table.tab).find(([one]) => one === key)![1];
  return [{ said: `Kolom ${header} in ${table.tab.name}: inhoud teruggezet, zoals op ${day(known)}.`, since }];
}

/** Where another header stood above a column, other values may have come in it: of rows that the copy knows it tells that. */
function underAnother(remembered: Known, { prepared: { overwritten }, table, known }: Job): ToLookAt | null {
  const keys = overwritten.filter((key) => !isNaast(key));
  const isEdited = isEditedSince(remembered, table.tab);
  const edited = table.rows.flatMap(({ cells: { id } }) => (isEdited(String(id)) ? [String(id)] : []));
  const ids = [...edited, ...cameSince(remembered, table, known.records, keys)];
  return keys.length > 0 && ids.length > 0 ? { ids, keys } : null;
}

function columnsBack(remembered: Known, job: Job): CameBack[] {
  const numbers = numbersOf(job);
  const back = lostIn(job.prepared).flatMap((key) => columnBack(remembered, job, key, numbers));
  const since = [underAnother(remembered, job), leftBeside(remembered, job.table, job.known, lostIn(job.prepared))];
  return [...back, ...since.flatMap((one): CameBack[] => (one ? [{ said: '', since: one }] : []))];
}

/** The names that people gave to the tab and its columns. */
function namesBack({ prepared, table, known, isRemade, isNameFree }: Job): void {
  for (const [key, column] of columnsOf(table.tab)) {
    const place = table.columns.get(key);
    const text = known.headers[key];
    const isNew = isRemade || prepared.unmarked.includes(key) || prepared.restored.includes(key);
    if (place !== undefined && text !== undefined && isNew && table.headers.get(key) === column.header)
      writeCells(table.place.sheet.getRange(1, place), [[text]], '@');
  }
  if (isRemade && isNameFree) table.place.sheet.setName(known.name);
}

function jobsFor(shadow: Shadow, marks: Marks, prepared: readonly PreparedTab[]): Job[] {
  return prepared.flatMap((one): Job[] => {
    const known = shadow.get(one.tab.key);
    const isRemade = known !== undefined && known.sheetId !== one.sheet.getSheetId();
    if (!known || (!isRemade && lostIn(one).length === 0)) return [];
    marks.writes.add(one.tab.key);
    const table = readTable(marks, one.tab);
    const isNameFree = known.name !== '' && known.name !== one.name && marks.named(known.name) === null;
    return table.ok ? [{ prepared: one, table: table.value, known, isRemade, isNameFree }] : [];
  });
}

/**
 * The columns that were made anew, or got their header back, and of which no copy tells what they held. One that came with a
 * version may be new here and never have held anything.
 */
const emptiedBy = (marks: Marks, shadow: Shadow | undefined, prepared: readonly PreparedTab[]): EmptiedColumn[] =>
  prepared.flatMap(({ tab, added, restored }) => {
    const lost = [
      ...added.filter((key) => !isNaast(key) && tab.columns[key]?.since === undefined),
      ...restored.filter((key) => !isNaast(key) && !isOfRegister(key)).map((key) => `${key}?`),
    ];
    if (lost.length === 0 || (shadow?.get(tab.key)?.records.size ?? 0) > 0) return [];
    const table = readTable(marks, tab);
    return table.ok ? stillEmpty(table.value, lost) : [];
  });

/** So that rows that are taken away after this do not come back once more. */
function asSeenNow(shadow: Shadow, jobs: readonly Job[]): Shadow {
  const sheetIds = new Map<TabKey, number>(jobs.map(({ table }) => [table.tab.key, table.place.sheetId]));
  return new Map([...shadow].map(([key, tab]) => [key, { ...tab, sheetId: sheetIds.get(key) ?? tab.sheetId }]));
}

/**
 * For Inrichten, when all tabs are there again. First all questions, then the writes in one go; only then the columns get
 * their marks, so that what was broken off is done again. Returns what came back and of which day, a Dutch sentence each.
 */
export function putBackLost(book: Book, prepared: readonly PreparedTab[]): string[] {
  const { app, marks } = book;
  app.flush();
  const known = findShadow(marks);
  const jobs = known ? jobsFor(known.shadow, marks, prepared) : [];
  const remembered = marks.known();
  const emptied = emptiedBy(marks, known?.shadow, prepared);
  if (emptied.length > 0) rememberEmptied(book.properties, marks.known(), emptied);
  const before = new Map(jobs.map(({ table }) => [table.tab.key, table]));
  const done = doAct(book, marks, before, (tables) =>
    jobs.flatMap((one) => {
      const job = { ...one, table: tables.get(one.table.tab.key)! };
      // Of a tab made anew the rows came back whole.
      const back = [...rowsBack(remembered, known!.shadow, job), ...(job.isRemade ? [] : columnsBack(remembered, job))];
      return back.map((one) => ({ ...one, tab: job.table.tab }));
    }),
  );
  const back = done.ok ? done.value.value : [];
  const since = back.flatMap(({ tab, since: own }): ToLookAtIn[] => (own ? [{ ...own, tab }] : []));
  rememberToLookAt(book.properties, marks.known(), since);
  const changes = done.ok
    ? [
        ...back.map(({ tab, said, since: own }) =>
          [said, own ? sayToLookAt(tab, own) : lookYourself].filter(Boolean).join(' '),
        ),
        ...(done.value.warning === null ? [] : [done.value.warning]),
      ]
    : [done.problem.message];
  jobs.forEach(namesBack);
  markAll(book, prepared);
  if (known && jobs.some(({ isRemade }) => isRemade)) writeShadow(known, asSeenNow(known.shadow, jobs));
  return [...changes, ...emptied.map(emptiedLine)];
}
