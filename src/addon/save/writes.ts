/** The writes of a save, ready to be judged: their values as cells, their references real IDs, and what a colleague changed. */
import { isOfRegister } from '../../register/column';
import type { Cell } from '../../register/cell';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import { readTyped } from '../../register/text/reading';
import { readWrittenDate } from '../../register/text/writtenDate';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import { columnKeyOf, tabs } from '../../register/tabs';
import type { Conflict, FieldError, RequestOf } from '../../sidebar/contract';

/** A write as it comes in: nothing is known of its column names yet. */
export type IncomingWrite = RequestOf<'opslaan'>['schrijf'][number];

/** A write with the row that it changes. */
export interface ResolvedWrite {
  readonly index: number;
  readonly tab: Tab;
  readonly id: string;
  /** The cells as they are now; null for a new record. */
  readonly current: Cells | null;
  readonly values: Cells;
}

/** The column of the tab that a form may set by this name, or null. */
const writable = (tab: Tab, name: string): ColumnKey | null => (isOfRegister(name) ? null : columnKeyOf(tab, name));

/** Columns that there are not, or that a form may not set. */
export const forbiddenFields = (writes: readonly IncomingWrite[]): FieldError[] =>
  writes.flatMap(({ tab, values }, write) =>
    Object.keys(values)
      .filter((name) => writable(tabs[tab], name) === null)
      .map((column) => ({ write, column, message: 'Dit veld kun je niet zelf invullen.' })),
  );

/** `@0` in a reference stands for the ID that the write at that place got. */
function resolved(tab: Tab, key: ColumnKey, cell: Cell, ids: readonly string[]): Cell {
  const place = tab.columns[key]?.type.kind === 'reference' ? /^@(\d{1,2})$/.exec(String(cell)) : null;
  return place ? (ids[Number(place[1])] ?? cell) : cell;
}

/** The values of a write as cells. @param ids those of all writes of this save */
export const cellsToSet = ({ tab, values }: IncomingWrite, ids: readonly string[]): Cells =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const key = writable(tabs[tab], name);
      return key === null
        ? []
        : [[key, resolved(tabs[tab], key, readTyped((tabs[tab] as Tab).columns[key], value, readWrittenDate), ids)]];
    }),
  );

/** The tabs that the references of these writes point at. */
export const referencedTabs = (writes: readonly IncomingWrite[]): Set<TabKey> =>
  new Set(
    writes.flatMap(({ tab, values }) =>
      columnsOf<Tab>(tabs[tab]).flatMap(([key, { type }]) => {
        const value = values[key] ?? null;
        return type.kind === 'reference' && value !== null && !String(value).startsWith('@') ? [type.tab] : [];
      }),
    ),
  );

const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean => (a ?? null) === (b ?? null);

/**
 * True when the row is no longer what the form read, in a cell that the form read. A row that already is what this
 * write makes of it is no conflict: that is the same request coming in again.
 */
export function isChanged(basis: IncomingWrite['basis'], { current, values }: ResolvedWrite): boolean {
  if (current === null || basis === null) return false;
  if (keysOf(values).every((key) => sameCell(current[key], values[key]))) return false;
  return keysOf(current).some((key) => key in basis && !sameCell(current[key], basis[key]));
}

/** A conflict as the form shows it. */
export const conflictOf = (write: number, tab: Tab, id: string, now: Conflict['now']): Conflict => ({
  write,
  tab: tab.key,
  id,
  now,
});
