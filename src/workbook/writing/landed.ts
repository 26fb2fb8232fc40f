/** Where the cells of a write came to stand, and what puts it right: people sort, insert and delete while the register writes. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { groupBy } from '../../register/grouping';
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
import { besideIn, besideUs, isBlankBeside, ownValue } from './beside';
import type { Act } from './care';

/** What was written in a cell; of a name beside a number, which. */
interface Put {
  readonly column: Column;
  readonly cell: Cell;
  readonly naast?: NaastKey;
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

/** What is left to do in a table, by its row numbers of now. */
export interface Corrections {
  readonly changes: ReadonlyMap<number, Values>;
  readonly added: readonly Values[];
  /** What stood beside these in people's own columns, by column: in the same order, as far as it was read. */
  readonly beside: readonly ReadonlyMap<number, unknown>[];
  readonly removed: readonly number[];
  /** Cells of people's own columns, with what stood there; undefined where nobody knows. */
  readonly own: readonly { readonly row: number; readonly column: number; readonly value: unknown }[];
  /** What only a person can judge: Dutch words for a record and its cell. */
  readonly told: readonly string[];
}

const placeOf = (row: number, column: number): number => row * 1000 + column;

export const cellOf = (values: Values, key: ColumnKey): Cell => valueToCell(values[key] ?? null);

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
  for (const { row, keys, records } of written) {
    const own = keys.filter((key) => !isNaast(key) && columns.has(key));
    records.forEach((record, index) => {
      const at = row + index;
      const to = standing.has(at) ? changes : added;
      to.set(at, { ...to.get(at), ...valuesOf(own, record) });
      if (removed.has(at)) return;
      // They belong to no record, but where columns moved they stand somewhere.
      for (const { key, column } of naastIn(tab).filter((one) => keys.includes(one.key)))
        puts.set(placeOf(nowAt(at), naast.get(key)!), {
          column,
          cell: cellOf(record as Values, key as ColumnKey),
          naast: key,
        });
    });
  }
  for (const [row, values] of [...changes, ...added])
    if (!removed.has(row))
      for (const key of keysOf(values))
        puts.set(placeOf(nowAt(row), columns.get(key)!), { column: declared.get(key)!, cell: cellOf(values, key) });
  // Rows that were made empty are no records.
  for (const [row, values] of added) if (keysOf(values).every((key) => isBlank(cellOf(values, key)))) added.delete(row);
  return { changes, added, removed, puts, nowAt };
}

const same = (a: Cell | undefined, b: Cell | undefined): boolean => (a ?? null) === (b ?? null);

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
    }) && [...plan.added].every(([row, values]) => fits(row, toCells(values), [...before.columns.keys()]))
  );
}

const toCells = (values: Values): Row['cells'] =>
  Object.fromEntries(keysOf(values).map((key) => [key, cellOf(values, key)]));

/** True for a cell that holds what was written at its place. */
const putIn =
  ({ values }: Table, { puts }: Plan): IsPut =>
  (row, column) => {
    const put = column === undefined ? undefined : puts.get(placeOf(row, column));
    return put !== undefined && same(fromSheet(put.column, values[row - 1]?.[column! - 1]), put.cell);
  };

/** True where rows of before stand in the order that they had: nobody sorted them. */
function areInOrder(rows: Iterable<Row>): boolean {
  let last = 0;
  for (const { row } of rows) {
    if (row < last) return false;
    last = row;
  }
  return true;
}

/** The row of before that each row of now is: by its ID, and where that may be one that was written, by all that was not. */
function pair(before: Table, now: Table, plan: Plan, isPut: IsPut): Map<number, Row> {
  const idAt = now.columns.get('id');
  const byId = new Map<unknown, Row | null>();
  const givenTo = ({ row }: Row): Cell => cellOf(plan.changes.get(row) ?? {}, 'id');
  for (const row of before.rows)
    if (!isBlank(row.cells.id)) byId.set(row.cells.id, byId.has(row.cells.id) ? null : row);
  // A number that the act gives may have come over another row, which moved since.
  for (const row of before.rows) if (!same(givenTo(row), row.cells.id)) byId.set(givenTo(row), null);
  const found = new Map<number, Row>();
  const taken = new Set<Row>();
  const take = (row: number, was: Row): void => {
    found.set(row, was);
    taken.add(was);
  };
  for (const { row, cells } of now.rows) {
    const was = isPut(row, idAt) ? null : byId.get(cells.id);
    if (was && !taken.has(was)) take(row, was);
  }
  // Rows came in above: what was added came over the last records, of which nothing is left to know them by.
  const numbered = new Map(before.rows.map((row) => [row.row, row]));
  let shift: number | null = null;
  const added = areInOrder(found.values()) ? [...plan.added.keys()] : [];
  for (const row of added.map(plan.nowAt).sort((a, b) => a - b)) {
    const above = found.get(row - 1);
    if (!plan.added.has(row - 1)) shift = above ? row - 1 - above.row : null;
    const was = shift ? numbered.get(row - shift) : undefined;
    if (was && !taken.has(was)) take(row, was);
  }
  // Somebody put a row where a record was added: of what it was only that is left that stands beside it.
  const isSameBeside = besideUs(before, now, isPut);
  for (const row of [...plan.added.keys()].map(plan.nowAt)) {
    const alike = found.has(row) ? [] : before.rows.filter((one) => !taken.has(one) && isSameBeside(one.row, row));
    if (alike.length === 1) take(row, alike[0]!);
  }
  const hit = new Set([...plan.puts.keys()].map((place) => place % 1000));
  const quiet = [...now.columns].flatMap(([key, place]) => (hit.has(place) || key === 'id' ? [] : [key]));
  const told = (cells: Row['cells']): string => JSON.stringify(quiet.map((key) => cells[key] ?? null));
  const left = groupBy(before.rows, (row) => (taken.has(row) ? null : told(row.cells)));
  for (const { row, cells } of now.rows) {
    if (found.has(row) || quiet.every((key) => isBlank(cells[key]))) continue;
    const alike = (left.get(told(cells)) ?? []).filter((one) => !taken.has(one));
    const beside = alike.length > 1 ? alike.filter((one) => isSameBeside(one.row, row)) : [];
    // Of two that are alike but for their numbers it is the one that has this number, or none as well.
    const hasId = (one: Row): boolean =>
      same(one.cells.id, cells.id) || (!isBlank(cells.id) && same(givenTo(one), cells.id));
    const isInPlace = (one: Row): boolean => plan.nowAt(one.row) === row;
    const was = beside.length === 1 ? beside[0] : (alike.find(isInPlace) ?? alike.find(hasId) ?? alike[0]);
    if (was) take(row, was);
  }
  // Somebody may have typed in the row meanwhile. One with the ID of an added record is that record, moved.
  const addedIds = new Set([...plan.added.values()].map((one) => cellOf(one, 'id')));
  const byNumber = new Map(before.rows.map((row) => [plan.nowAt(row.row), row]));
  for (const { row, cells } of now.rows) {
    const was = byNumber.get(row);
    if (found.has(row) || !was || taken.has(was) || plan.removed.has(was.row)) continue;
    if (!isBlank(cells.id) && addedIds.has(cells.id!) && !isPut(row, idAt)) continue;
    const isEmpty = quiet.every((key) => isBlank(cells[key]) && isBlank(was.cells[key]));
    if (isEmpty || quiet.some((key) => !isBlank(cells[key]) && same(cells[key], was.cells[key]))) take(row, was);
  }
  return found;
}

/** The added record that each of these rows is. */
function pairAdded(now: Table, plan: Plan, paired: ReadonlyMap<number, Row>, isPut: IsPut): Map<number, Values> {
  const found = new Map<number, Values>();
  const byId = new Map([...plan.added.values()].flatMap((one) => (one.id ? [[cellOf(one, 'id'), one] as const] : [])));
  const byNumber = new Map([...plan.added].map(([row, values]) => [plan.nowAt(row), values]));
  const all = new Set(plan.added.values());
  const isOnlyPut = (row: number): boolean =>
    now.values[row - 1]!.every((value, index) => value === '' || value === false || isPut(row, index + 1));
  for (const { row, cells } of now.rows) {
    const own = paired.has(row) ? undefined : byId.get(cells.id ?? null);
    const values = own ?? (paired.has(row) || !isOnlyPut(row) ? undefined : byNumber.get(row));
    if (values && all.delete(values)) found.set(row, values);
  }
  return found;
}

/**
 * Records that went with a row that was taken away: the row stood elsewhere by then. They stood beside the gap; where the
 * rows were sorted nobody knows, and it is each that is gone.
 */
function takenWrongly({ rows }: Table, now: Table, { removed, nowAt }: Plan, paired: ReadonlyMap<number, Row>): Row[] {
  const there = new Set(paired.values());
  const gone = removed.size === 0 ? [] : rows.filter((row) => !there.has(row) && !removed.has(row.row));
  if (gone.length === 0) return [];
  const order = now.rows.flatMap(({ row }) => (paired.has(row) ? [{ row, was: paired.get(row)! }] : []));
  if (!areInOrder(order.map(({ was }) => was))) return gone;
  // Rows that went beside each other leave one gap.
  const gaps = [...new Set([...removed].map(nowAt))].map((gap) => {
    const at = order.findIndex((other) => other.row >= gap);
    const above = order[(at < 0 ? order.length : at) - 1];
    return { first: above?.was.row ?? 1, last: order[at]?.was.row ?? Infinity };
  });
  const beside = gone.filter(({ row }) => gaps.some(({ first, last }) => row > first && row < last));
  // For each that stands there still another went. Where rows moved once more since, nobody knows which.
  const left = [...there].filter(({ row }) => removed.has(row)).length;
  return beside.length < left ? gone : beside;
}

/** The records of the rows that were taken away. */
function takenAway({ rows }: Table, { removed }: Plan, paired: ReadonlyMap<number, Row>): Row[] {
  const there = new Set(paired.values());
  return rows.filter((row) => removed.has(row.row) && !there.has(row));
}

/**
 * What stands elsewhere than it was meant to, and what stood where it came.
 * @param before as it was read, before the act
 * @param now as it stands after it, the columns that are left
 * @param mode whether the act must be done or all of it be taken back
 */
export function correctionsFor(before: Table, now: Table, plan: Plan, mode: 'gedaan' | 'terug'): Corrections {
  const isPut = putIn(now, plan);
  const paired = pair(before, now, plan, isPut);
  const added = pairAdded(now, plan, paired, isPut);
  const isDone = mode === 'gedaan';
  const changes = new Map<number, Values>();
  const own: { row: number; column: number; value: unknown }[] = [];
  const removed: number[] = [];
  const told: string[] = [];
  const keyAt = new Map([...now.columns].map(([key, place]) => [place, key]));
  const naastAt = new Map([...now.naast].map(([key, place]) => [place, key]));
  const ids = new Set(now.rows.map(({ cells: { id } }) => id));
  const given = new Set([...plan.changes.values(), ...plan.added.values()].map((values) => cellOf(values, 'id')));
  const nameOf = (row: number): string => String(paired.get(row)?.cells.id ?? `rij ${row}`);
  for (const { row, cells } of now.rows) {
    const was = paired.get(row);
    const record = added.get(row);
    if ((was && isDone && plan.removed.has(was.row)) || (record && !isDone)) {
      removed.push(row);
      continue;
    }
    const wanted = isDone ? (record ?? (was && plan.changes.get(was.row)) ?? {}) : {};
    const values: Record<string, Cell> = {};
    for (const [key, place] of now.columns) {
      const stood = was?.cells[key] ?? null;
      const isHit = isPut(row, place);
      if (key in wanted) {
        const wants = cellOf(wanted, key);
        const isOurs = isHit || record || same(cells[key], stood) || (key === 'id' && given.has(cells.id!));
        if (!same(cells[key], wants) && isOurs) values[key] = wants;
      } else if (isHit && (isDone || !same(cells[key], stood))) {
        values[key] = stood;
        if (!was && !record && !isBlank(cells[key]) && !isBlankBeside(now, row, isPut))
          told.push(`${nameOf(row)}, kolom ${headersOf(now.values)[place - 1]}`);
      } else if (
        isDone &&
        key === 'id' &&
        !isBlank(stood) &&
        !ids.has(stood) &&
        (isBlank(cells.id) || given.has(cells.id!))
      ) {
        // Its number went, or another's came over it, before it moved.
        values.id = stood;
      }
    }
    if (keysOf(values).length > 0) changes.set(row, values);
  }
  for (const [place, put] of plan.puts) {
    const [row, column] = [Math.floor(place / 1000), place % 1000];
    const raw = now.values[row - 1]?.[column - 1] ?? '';
    // A name that stands among names goes to its own row afterwards.
    const isName = isDone && put.naast !== undefined && naastAt.get(column) === put.naast;
    if (keyAt.has(column) || isName || raw === '' || !isPut(row, column)) continue;
    const value = added.has(row) ? null : ownValue(before, now, column, paired.get(row));
    own.push({ row, column, value });
    if (value === undefined) told.push(`${nameOf(row)}, kolom ${headersOf(now.values)[column - 1]}`);
  }
  const lost = isDone ? takenWrongly(before, now, plan, paired) : takenAway(before, plan, paired);
  told.push(...lost.map(({ cells }) => `${String(cells.id ?? 'een rij zonder nummer')} was weg en is teruggezet`));
  const there = new Set(added.values());
  return {
    changes,
    own,
    removed,
    told,
    beside: lost.map((row) => besideIn(before, now, row)),
    added: [
      ...lost.map(({ cells }) => cells),
      ...(isDone ? [...plan.added.values()].filter((one) => !there.has(one)) : []),
    ],
  };
}
