/** An act that writes in tables: all of it, also where Google refuses formats in some column, or nothing. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { Book } from '../book';
import type { Marks } from '../marks/marks';
import type { Table, Values } from '../tables';
import { readAsItStands } from '../tables';
import type { Act } from './care';
import { Care, mayBeRefused, newAct, sendRest } from './care';
import { namesAfter, refillNames } from './fillNames';
import { correctionsFor } from './landed';
import { planOf } from './plan';
import { looksRefused, notStored } from './refusals';
import { putRight, settle } from './settle';

type Tables = ReadonlyMap<TabKey, Table>;

const bound = (tables: Tables, act: Act): Map<TabKey, Table> =>
  new Map([...tables].map(([key, table]) => [key, { ...table, act }]));

/** Rows that were put in for records that never came: nothing stands in them. @param extra so many rows the sheet has more than before */
function emptyRows({ place: { sheet }, rows, knownRows }: Table, extra: number, places: readonly number[]): number[] {
  const filled = new Set(rows.map(({ row }) => row));
  const asked = places.filter((row) => row <= knownRows && !filled.has(row)).slice(0, extra);
  if (asked.length === 0) return [];
  const [first, last] = [Math.min(...asked), Math.max(...asked)];
  const shown = sheet.getRange(first, 1, last - first + 1, sheet.getMaxColumns()).getDisplayValues() as string[][];
  return asked.filter((row) => shown[row - first]!.every((text) => text === ''));
}

/** What was written in a table becomes what it was, whatever of it reached the sheet; what others did stays. */
function takeBackIn(book: Book, now: Table, before: Table, act: Act): void {
  const there = new Set(now.rows.map(({ cells }) => cells.id));
  const removed = new Set(act.removed.flatMap(({ tab, row }) => (tab === before.tab.key ? [row] : [])));
  const isAway = before.rows.some(({ row, cells }) => removed.has(row) && !there.has(cells.id));
  const plan = planOf(before, isAway ? act : { ...act, removed: [] });
  const left = correctionsFor(before, now, plan, 'terug');
  const extra = Math.max(0, now.knownRows - before.knownRows);
  const blank = Object.fromEntries([...now.columns.keys()].map((key) => [key, null]));
  const surplus = left.removed.slice(0, extra);
  const missing = [...plan.added.keys()].filter((row) => !left.removed.includes(row));
  putRight(book, now, {
    ...left,
    changes: new Map<number, Values>([
      ...left.changes,
      ...left.removed.slice(extra).map((row) => [row, blank] as const),
    ]),
    removed: [...surplus, ...emptyRows(now, extra - surplus.length, missing)],
  });
}

/** Takes back what an act wrote. The tables are read again: Google may have done part of it. */
function takeBack(book: Book, marks: Marks, tables: Tables, act: Act): void {
  sendRest(book.app);
  for (const undo of [...act.undo].reverse()) {
    try {
      undo();
    } catch (error) {
      if (!mayBeRefused(error)) throw error;
    }
    sendRest(book.app);
  }
  const hit = new Set([...act.written, ...act.removed].map(({ tab }) => tab));
  for (const key of hit) {
    const now = readAsItStands(marks, tabs[key]);
    if (now) takeBackIn(book, now, tables.get(key)!, act);
  }
  // Rows that came back did so column by column.
  if (act.removed.length > 0) refillNames(book, marks, hit);
}

/** What an act gave, and the sentence about columns of which only the looks could not be set. */
export interface Done<T> {
  readonly value: T;
  readonly warning: string | null;
  /** Rows or columns moved meanwhile: what was read before is not where it was. */
  readonly moved: boolean;
}

const sentence = (...parts: readonly (string | null)[]): string | null =>
  parts.flatMap((one) => one ?? []).join(' ') || null;

/**
 * Does an act, waits until Google has all of it, and sees to it that it stands where it was meant to. Where Google refuses
 * something, what was done is taken back and the act is done once more, column by column: then formats may fail, and of what
 * cannot be stored nothing stays and a Dutch sentence tells it. The caller holds the lock and has read the tables within it.
 * @param run writes only, in these tables; asked twice at most
 * @param nothingDone how the sentence begins when nothing stays
 * @param mostLooks at so many tabs there is room to look afterwards: each is a question to Google
 */
export function doAct<T>(
  book: Book,
  marks: Marks,
  tables: Tables,
  run: (tables: Map<TabKey, Table>, act: Act) => T,
  nothingDone = 'Er is niets opgeslagen.',
  mostLooks?: number,
): Outcome<Done<T>> {
  const settled = (value: T, act: Act): Outcome<Done<T>> => {
    const told = settle(book, marks, tables, act, mostLooks);
    const names = namesAfter(book, marks, tables, act);
    const warning = sentence(looksRefused(act.care?.refusals ?? []), ...told, ...names);
    return success({ value, warning, moved: act.moved === true });
  };
  const attempt = (act: Act): T => {
    const value = run(bound(tables, act), act);
    book.app.flush();
    return value;
  };
  const first = newAct(null);
  let done: { value: T } | null = null;
  try {
    done = { value: attempt(first) };
  } catch (error) {
    if (!mayBeRefused(error)) throw error;
  }
  if (done) return settled(done.value, first);
  takeBack(book, marks, tables, first);
  const care = new Care(book.app);
  const second = newAct(care);
  try {
    done = { value: attempt(second) };
  } catch (error) {
    takeBack(book, marks, tables, second);
    throw error;
  }
  if (!care.lostContent) return settled(done.value, second);
  const why = notStored(care.refusals);
  takeBack(book, marks, tables, second);
  return failure('geweigerd', `${nothingDone} ${why}`);
}
