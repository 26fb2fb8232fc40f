/** An act that writes in tables: all of it, also where Google refuses formats in some column, or nothing. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import type { ColumnKey, TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Row } from '../../register/row';
import { keysOf } from '../../register/row';
import { valueToCell } from '../../register/schema';
import type { Act, WrittenRows } from './care';
import { Care, mayBeRefused, sendRest } from './care';
import type { Book } from '../book';
import type { Marks } from '../marks/marks';
import { looksRefused, notStored } from './refusals';
import type { Table } from '../tables';
import { deleteRows, readTable, updateRow, updateRows } from '../tables';

type Tables = ReadonlyMap<TabKey, Table>;

const bound = (tables: Tables, act: Act): Map<TabKey, Table> =>
  new Map([...tables].map(([key, table]) => [key, { ...table, act }]));

const cellOf = (values: WrittenRows['records'][number], key: ColumnKey): Cell => valueToCell(values[key] ?? null);

/** The columns in which the row holds what was written. */
const writtenKeys = ({ cells }: Row, values: WrittenRows['records'][number]): ColumnKey[] =>
  keysOf(values).filter((key) => (cells[key] ?? null) === cellOf(values, key));

/** A row of before as it stands now: by its ID, else by its place, where it may just have got one. */
const nowAt = (rows: readonly Row[], { row, cells }: Row): Row | undefined =>
  rows.find((one) => (isBlank(cells.id) ? one.row === row : one.cells.id === cells.id)) ??
  rows.find((one) => one.row === row && isBlank(one.cells.id));

/** The row that was added; without an ID only where it holds nothing but what was written. */
const addedAt = (rows: readonly Row[], place: number, values: WrittenRows['records'][number]): Row | undefined =>
  rows.find(({ cells }) => cells.id === cellOf(values, 'id') && !isBlank(cells.id)) ??
  rows.find((one) => {
    const own = new Set(writtenKeys(one, values));
    return one.row === place && keysOf(one.cells).every((key) => isBlank(one.cells[key]) || own.has(key));
  });

/** Rows that were put in for records that never came: nothing stands in them. @param extra so many rows the sheet has more than before */
function emptyRows({ place: { sheet }, rows, knownRows }: Table, extra: number, places: readonly number[]): number[] {
  const filled = new Set(rows.map(({ row }) => row));
  return places
    .filter((row) => row <= knownRows && !filled.has(row))
    .slice(0, extra)
    .filter((row) => {
      const shown = sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getDisplayValues() as string[][];
      return shown.every((line) => line.every((text) => text === ''));
    });
}

/** What was written in a table becomes what it was, whatever of it reached the sheet; what others did stays. */
function takeBackIn(book: Book, now: Table, before: Table, written: readonly WrittenRows[]): void {
  const byRow = new Map(before.rows.map((row) => [row.row, row]));
  const added: Row[] = [];
  const missing: number[] = [];
  const care = new Care(book.app);
  for (const { row, records } of written) {
    records.forEach((values, index) => {
      const old = byRow.get(row + index);
      const there = old ? nowAt(now.rows, old) : addedAt(now.rows, row + index, values);
      if (!there) {
        if (!old) missing.push(row + index);
      } else if (!old) added.push(there);
      else {
        const keys = writtenKeys(there, values).filter((key) => cellOf(values, key) !== (old.cells[key] ?? null));
        const back = Object.fromEntries(keys.map((key) => [key, old.cells[key] ?? null]));
        if (keys.length > 0) updateRow({ ...now, act: { care, written: [], undo: [] } }, there.row, back);
      }
    });
  }
  const extra = Math.max(0, now.knownRows - before.knownRows);
  const emptied = added.slice(extra);
  const blank = ({ cells }: Row): Row['cells'] => Object.fromEntries(keysOf(cells).map((key) => [key, null]));
  updateRows({ ...now, act: { care, written: [], undo: [] } }, new Map(emptied.map((row) => [row.row, blank(row)])));
  const surplus = added.slice(0, extra).map(({ row }) => row);
  deleteRows(now.place.sheet, [...surplus, ...emptyRows(now, extra - surplus.length, missing)], now.knownRows);
  book.app.flush();
}

/** Takes back what an act wrote. The tables are read again: Google may have done part of it. */
function takeBack(book: Book, marks: Marks, tables: Tables, { written, undo }: Act): void {
  sendRest(book.app);
  for (const one of [...undo].reverse()) {
    try {
      one();
    } catch (error) {
      if (!mayBeRefused(error)) throw error;
    }
    sendRest(book.app);
  }
  for (const key of new Set(written.map(({ tab }) => tab))) {
    const before = tables.get(key)!;
    const now = readTable(marks, tabs[key]);
    if (now.ok)
      takeBackIn(
        book,
        now.value,
        before,
        written.filter(({ tab }) => tab === key),
      );
  }
}

/** What an act gave, and the sentence about columns of which only the looks could not be set. */
export interface Done<T> {
  readonly value: T;
  readonly warning: string | null;
}

/**
 * Does an act and waits until Google has all of it. Where it refuses something, what was done is taken back and the act is
 * done once more, column by column: then formats may fail, and of what cannot be stored nothing stays and a Dutch sentence
 * tells it. The caller holds the lock and has read the tables within it.
 * @param run writes only, in these tables; asked twice at most
 * @param nothingDone how the sentence begins when nothing stays
 */
export function doAct<T>(
  book: Book,
  marks: Marks,
  tables: Tables,
  run: (tables: Map<TabKey, Table>, act: Act) => T,
  nothingDone = 'Er is niets opgeslagen.',
): Outcome<Done<T>> {
  const first: Act = { care: null, written: [], undo: [] };
  try {
    const value = run(bound(tables, first), first);
    book.app.flush();
    return success({ value, warning: null });
  } catch (error) {
    if (!mayBeRefused(error)) throw error;
  }
  takeBack(book, marks, tables, first);
  const care = new Care(book.app);
  const second: Act = { care, written: [], undo: [] };
  try {
    const value = run(bound(tables, second), second);
    book.app.flush();
    if (!care.lostContent) return success({ value, warning: looksRefused(care.refusals) });
  } catch (error) {
    takeBack(book, marks, tables, second);
    throw error;
  }
  const why = notStored(care.refusals);
  takeBack(book, marks, tables, second);
  return failure('geweigerd', `${nothingDone} ${why}`);
}
