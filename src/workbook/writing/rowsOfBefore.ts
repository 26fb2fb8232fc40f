/** Which row of before, or which added record, each row of now is: people sort, insert and delete while the register writes. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { groupBy } from '../../register/grouping';
import type { Row } from '../../register/row';
import type { ColumnKey } from '../../register/tabs';
import type { Table, Values } from '../tables';
import type { IsPut } from './beside';
import { besideUnread, besideUs, isBlankBeside } from './beside';
import type { Plan } from './plan';
import { cellOf, columnAt, putIn, same } from './plan';

/** True where rows of before stand in the order that they had: nobody sorted them. */
function areInOrder(rows: Iterable<Row>): boolean {
  let last = 0;
  for (const { row } of rows) {
    if (row < last) return false;
    last = row;
  }
  return true;
}

/** Of these rows the one that has most of these cells in common with it, and at least half of them; null for none, or for two. */
function mostLike(rows: readonly Row[], cells: Row['cells'], keys: readonly ColumnKey[]): Row | null {
  const filled = keys.filter((key) => !isBlank(cells[key]));
  const commonIn = (row: Row): number => filled.filter((key) => same(row.cells[key], cells[key])).length;
  const [first, second] = rows.map((row) => ({ row, common: commonIn(row) })).sort((a, b) => b.common - a.common);
  return first && first.common > 0 && first.common * 2 >= filled.length && first.common > (second?.common ?? 0)
    ? first.row
    : null;
}

/** The row of before that each row of now is: by its ID, and where that may be one that was written, by all that was not. */
export function pair(before: Table, now: Table, plan: Plan, isPut: IsPut): Map<number, Row> {
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
  // A record was added where somebody had put a row: of what that was only that is left that stands beside it, wherever it moved since.
  const isSameBeside = besideUs(before, now, isPut);
  const putAt = new Map([...plan.added].map(([row, values]) => [cellOf(values, 'id'), plan.nowAt(row)]));
  const cameTo = [
    ...[...plan.added.keys()].map((row) => ({ row: plan.nowAt(row), from: plan.nowAt(row) })),
    ...now.rows.flatMap(({ row, cells: { id } }) => {
      const from = isBlank(id) ? undefined : putAt.get(id!);
      return from === undefined || from === row ? [] : [{ row, from }];
    }),
  ];
  for (const { row, from } of cameTo) {
    const isSame = from === row ? isSameBeside : besideUs(before, now, putIn(now, plan, from));
    const alike = found.has(row) ? [] : before.rows.filter((one) => !taken.has(one) && isSame(one.row, row));
    if (alike.length === 1) take(row, alike[0]!);
  }
  // Columns moved before the write or after it: it came over what stands there now, or over those for which it was meant.
  const hit = new Set([...plan.puts.keys()].map(columnAt));
  const quietIn = (columns: ReadonlyMap<ColumnKey, number>): ColumnKey[] =>
    [...now.columns.keys()].filter((key) => key !== 'id' && !hit.has(columns.get(key) ?? 0));
  const quiet = quietIn(now.columns);
  const addedById = new Map([...plan.added.values()].map((one) => [cellOf(one, 'id'), one]));
  for (const keys of [quiet, quietIn(before.columns)]) {
    const told = (cells: Row['cells']): string => JSON.stringify(keys.map((key) => cells[key] ?? null));
    const left = groupBy(before.rows, (row) => (taken.has(row) ? null : told(row.cells)));
    for (const { row, cells } of now.rows) {
      if (found.has(row) || keys.every((key) => isBlank(cells[key]))) continue;
      // A record that was added, and moved as a whole, tells of no other.
      const record = isBlank(cells.id) ? undefined : addedById.get(cells.id!);
      if (record && keys.every((key) => same(cells[key], cellOf(record, key)))) continue;
      const all = (left.get(told(cells)) ?? []).filter((one) => !taken.has(one));
      const beside = all.length > 1 ? all.filter((one) => isSameBeside(one.row, row)) : [];
      const alike = beside.length > 0 ? beside : all;
      // Of two that are alike but for their numbers it is the one that has this number, or none as well.
      const hasId = (one: Row): boolean =>
        same(one.cells.id, cells.id) || (!isBlank(cells.id) && same(givenTo(one), cells.id));
      const isInPlace = (one: Row): boolean => plan.nowAt(one.row) === row;
      const likeness = (): Row | undefined => mostLike(alike, cells, [...now.columns.keys()]) ?? alike[0];
      const was = alike.find(isInPlace) ?? alike.find(hasId) ?? likeness();
      if (was) take(row, was);
    }
  }
  // Of two with one number it is the one that is most like it: formats that came over it may have changed how a cell reads.
  const byNumberToo = groupBy(before.rows, (row) => (taken.has(row) ? null : (row.cells.id ?? '')));
  for (const { row, cells } of now.rows) {
    if (found.has(row)) continue;
    const alike = (byNumberToo.get(cells.id ?? '') ?? []).filter((one) => !taken.has(one));
    const was = mostLike(alike, cells, quiet);
    if (was) take(row, was);
  }
  // Somebody may have typed in the row meanwhile. One with the ID of an added record is that record, moved.
  const byNumber = new Map(before.rows.map((row) => [plan.nowAt(row.row), row]));
  const addedAt = [...plan.added.keys()].map(plan.nowAt);
  // The same where columns had moved, so that its ID stands elsewhere.
  const isMovedRecord = (row: number): boolean =>
    addedAt.some((from) => from !== row && isBlankBeside(now, row, putIn(now, plan, from)));
  for (const { row, cells } of now.rows) {
    const was = byNumber.get(row);
    if (found.has(row) || !was || taken.has(was) || plan.removed.has(was.row) || isMovedRecord(row)) continue;
    if (!isBlank(cells.id) && addedById.has(cells.id!) && !isPut(row, idAt)) continue;
    const isEmpty = quiet.every((key) => isBlank(cells[key]) && isBlank(was.cells[key]));
    if (isEmpty || quiet.some((key) => !isBlank(cells[key]) && same(cells[key], was.cells[key]))) take(row, was);
  }
  for (const { row, from } of cameTo) {
    if (found.has(row) || besideUnread(before, now, putIn(now, plan, from))(row).length === 0) continue;
    const [was, ...others] = goneAround({ before, now, plan, paired: found })(row);
    if (was && others.length === 0) take(row, was);
  }
  return found;
}

interface Pairing {
  readonly before: Table;
  readonly now: Table;
  readonly plan: Plan;
  readonly paired: ReadonlyMap<number, Row>;
}

/** How many empty rows there are between two rows. */
const emptyBetween = ({ rows }: Table, from: number, to: number): number =>
  to - from - 1 - rows.filter(({ row }) => row > from && row < to).length;

/**
 * The rows of before that are gone and may have stood where a row is: between those around it, or anywhere once they were
 * sorted, or cut away so that an empty row more is left.
 */
export function goneAround({ before, now, plan, paired }: Pairing): (row: number) => Row[] {
  const there = new Set(paired.values());
  const ids = new Set(now.rows.map(({ cells: { id } }) => id));
  const gone = before.rows.filter((one) => !there.has(one) && !plan.removed.has(one.row) && !ids.has(one.cells.id));
  const order = [...paired].sort(([a], [b]) => a - b);
  if (gone.length === 0 || !areInOrder(order.map(([, was]) => was))) return () => gone;
  const isCut = (one: Row): boolean => {
    const at = order.findIndex(([, was]) => was.row > one.row);
    const [above, below] = [order[at - 1], order[at]];
    if (!below) return false;
    return emptyBetween(now, above?.[0] ?? 1, below[0]) > emptyBetween(before, above?.[1].row ?? 1, below[1].row);
  };
  const cut = new Set(gone.filter(isCut));
  return (row) => {
    const next = order.findIndex(([place]) => place > row);
    const above = order[(next < 0 ? order.length : next) - 1];
    const [first, last] = [above?.[1].row ?? 1, order[next]?.[1].row ?? Infinity];
    return gone.filter((one) => (one.row > first && one.row < last) || cut.has(one));
  };
}

/** The added record that each of these rows is. */
export function pairAdded(now: Table, plan: Plan, paired: ReadonlyMap<number, Row>, isPut: IsPut): Map<number, Values> {
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
export function takenWrongly(
  { rows }: Table,
  now: Table,
  { removed, nowAt }: Plan,
  paired: ReadonlyMap<number, Row>,
): Row[] {
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
export function takenAway({ rows }: Table, { removed }: Plan, paired: ReadonlyMap<number, Row>): Row[] {
  const there = new Set(paired.values());
  return rows.filter((row) => removed.has(row.row) && !there.has(row));
}
