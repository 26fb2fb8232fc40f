/** What an act meant to write in a table, and whether it stands there. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import type { Column } from '../../register/column';
import type { Row } from '../../register/row';
import { cellIn, keysOf } from '../../register/row';
import { valueToCell } from '../../register/schema';
import type { NaastKey, SheetKey } from '../../register/made/naast';
import { isNaast, naastIn } from '../../register/made/naast';
import type { Value } from '../../register/schema';
import { columnsOf } from '../../register/tab';
import type { ColumnKey } from '../../register/tabs';
import { fromSheet } from '../cells/cells';
import { headersOf } from '../marks/tabContent';
import type { Table, Values } from '../tables';
import type { IsPut } from './beside';
import type { Act } from './care';

/** What was written in a cell; of a name beside a number, which. */
export interface Put {
  readonly column: Column;
  readonly cell: Cell;
  readonly naast?: NaastKey;
  /** Neighbouring cells of a row with the same number reached the sheet at once. */
  readonly write: number;
}

/** What an act meant to do in a table, by the row numbers of before. */
export interface Plan {
  readonly changes: ReadonlyMap<number, Values>;
  readonly added: ReadonlyMap<number, Values>;
  readonly removed: ReadonlySet<number>;
  /** By the place of a cell as it is after the act, where nobody moved anything: what was written there. */
  readonly puts: ReadonlyMap<number, Put>;
  /** The number that a row of before has after the act, where nobody moved anything. */
  readonly nowAt: (row: number) => number;
}

export const placeOf = (row: number, column: number): number => row * 1000 + column;

export const cellOf = (values: Values, key: ColumnKey): Cell => valueToCell(values[key] ?? null);

export const rowAt = (place: number): number => Math.floor(place / 1000);
export const columnAt = (place: number): number => place % 1000;

const valuesOf = (keys: readonly SheetKey[], record: Values): Values =>
  Object.fromEntries(keys.map((key) => [key, (record as Record<string, Value>)[key] ?? null]));

/** The number that a row has once these rows are away. */
function numbersWithout(removed: ReadonlySet<number>): (row: number) => number {
  let count = 0;
  const above = Array.from({ length: Math.max(0, ...removed) + 1 }, (_, row) => (removed.has(row) ? count++ : count));
  return (row) => row - (above[row] ?? removed.size);
}

/** What this act did in a table, as it was meant. */
export function planOf({ tab, rows, columns, naast }: Table, act: Act): Plan {
  const written = act.written.filter((one) => one.tab === tab.key);
  const first = Math.min(...written.map(({ row }) => row));
  const standing = new Set(rows.filter(({ row }) => row >= first).map(({ row }) => row));
  const declared = new Map(columnsOf(tab));
  const [changes, added] = [new Map<number, Values>(), new Map<number, Values>()];
  const removed = new Set(act.removed.flatMap((one) => (one.tab === tab.key ? [one.row] : [])));
  const nowAt = numbersWithout(removed);
  const puts = new Map<number, Put>();
  // What is written later in a cell comes over what was written before.
  written.forEach(({ row, keys, records }, index) => {
    const own = keys.filter((key): key is ColumnKey => !isNaast(key) && columns.has(key));
    // They belong to no record, but where columns moved they stand somewhere.
    const names = naastIn(tab).filter((one) => keys.includes(one.key));
    records.forEach((record, below) => {
      const at = row + below;
      const to = standing.has(at) ? changes : added;
      to.set(at, { ...to.get(at), ...valuesOf(own, record) });
      if (removed.has(at)) return;
      const put = (place: number, column: Column, key: SheetKey, of: Pick<Put, 'naast'> = {}): void => {
        const cell = cellOf(record as Values, key as ColumnKey);
        puts.set(placeOf(nowAt(at), place), { column, cell, write: placeOf(index, act.care ? place : 0), ...of });
      };
      for (const { key, column } of names) put(naast.get(key)!, column, key, { naast: key });
      for (const key of own) put(columns.get(key)!, declared.get(key)!, key);
    });
  });
  // Rows that were made empty are no records.
  for (const [row, values] of added) if (keysOf(values).every((key) => isBlank(cellOf(values, key)))) added.delete(row);
  return { changes, added, removed, puts, nowAt };
}

export const same = (a: Cell | undefined, b: Cell | undefined): boolean => (a ?? null) === (b ?? null);

/** True where the rows of before, as far as these were read again, stand as the plan has them. @param now read from this row on */
export function isAsPlanned(
  before: Table,
  now: Pick<Table, 'rows' | 'values'> & { readonly from: number },
  plan: Plan,
): boolean {
  const headers = headersOf(now.values);
  const width = Math.max(...before.columns.values());
  if (headersOf(before.values).some((text, index) => index < width && headers[index] !== text)) return false;
  const byNumber = new Map(now.rows.map((row) => [row.row, row.cells]));
  const fits = (row: number, cells: Row['cells'], keys: readonly ColumnKey[]): boolean =>
    keys.every((key) => same(byNumber.get(plan.nowAt(row))?.[key], cells[key]));
  const ids = new Set(now.rows.flatMap(({ cells: { id } }) => (isBlank(id) ? [] : [id])));
  // A record that is gone may have stood where the act wrote.
  const isOverwritten = (one: Row): boolean => {
    if (one.row < now.from || plan.removed.has(one.row) || 'id' in (plan.changes.get(one.row) ?? {})) return false;
    const id = cellIn(one, 'id');
    return !isBlank(id) && !ids.has(id);
  };
  const isNameThere = ([place, { column, cell, naast }]: readonly [number, Put]): boolean => {
    const there = naast ? fromSheet(column, now.values[rowAt(place) - 1]?.[columnAt(place) - 1] ?? '') : cell;
    return same(there, cell) || (isBlank(there) && isBlank(cell));
  };
  const isEach = plan.removed.size > 0;
  const first = isEach ? 0 : Math.min(...plan.changes.keys(), ...plan.added.keys()) - 1;
  return (
    before.rows.every((one) => {
      const { row } = one;
      if (isOverwritten(one)) return false;
      if (row < first) return true;
      // Below it a record was added: where another stands there now, that record may have come over one.
      if (plan.added.has(row + 1) && !fits(row, one.cells, [...before.columns.keys()])) return false;
      const values = plan.changes.get(row);
      if (plan.removed.has(row) || !(values || (isEach && plan.nowAt(row) < now.values.length))) return true;
      const after = values ? { ...one.cells, ...toCells(values) } : one.cells;
      const own = values ? keysOf(values) : [];
      // Where it was empties as well when somebody cuts a row away.
      if (own.includes('id') && isBlank(after.id) && ids.has(one.cells.id)) return false;
      return fits(row, after, own.includes('id') ? [...before.columns.keys()] : [...own, 'id']);
    }) &&
    [...plan.added].every(([row, values]) => fits(row, toCells(values), [...before.columns.keys()])) &&
    [...plan.puts].every(isNameThere)
  );
}

const toCells = (values: Values): Row['cells'] =>
  Object.fromEntries(keysOf(values).map((key) => [key, cellOf(values, key)]));

/** True for a cell that holds what was written at its place. @param from the row in which that was, of a row that moved on since */
export const putIn =
  ({ values }: Table, { puts }: Plan, from?: number): IsPut =>
  (row, column) => {
    const put = column === undefined ? undefined : puts.get(placeOf(from ?? row, column));
    return put !== undefined && same(fromSheet(put.column, values[row - 1]?.[column! - 1]), put.cell);
  };
