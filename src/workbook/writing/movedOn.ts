/** What was written in a wrong place and moved on from there: somebody moved rows or columns before the write and once more after it. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { groupBy } from '../../register/grouping';
import type { Row } from '../../register/row';
import { fromSheet } from '../cells/cells';
import type { Table, Values } from '../tables';
import { ownValue } from './beside';
import type { Plan, Put } from './plan';
import { cellOf, columnAt, placeOf, putIn, rowAt, same } from './plan';

/** The rows of now: which row of before each is, and which record that was added. */
interface Paired {
  readonly before: Table;
  readonly now: Table;
  readonly plan: Plan;
  readonly paired: ReadonlyMap<number, Row>;
  readonly added: ReadonlyMap<number, Values>;
}

/** A cell that holds another value than its row had, and that nobody meant to stand there. */
interface Changed {
  readonly place: number;
  readonly raw: unknown;
}

type PutAt = readonly [place: number, put: Put];

/** The cells of now that hold what nobody knows of; those that hold what was meant for them are not among them. */
function changedCells({ before, now, plan, paired, added }: Paired): Changed[] {
  const keyAt = new Map([...now.columns].map(([key, place]) => [place, key]));
  const names = new Set(now.naast.values());
  const width = now.values[0]?.length ?? 0;
  const written = [...plan.puts.values()];
  const isNameWritten = (raw: unknown): boolean =>
    written.some(({ naast, column, cell }) => naast && same(fromSheet(column, raw), cell));
  // Of a row that nobody knows, it is only known that nothing else came there.
  const isOnlyWritten = (row: number): boolean =>
    now.values[row - 1]!.every(
      (raw) => raw === '' || raw === false || written.some(({ column, cell }) => same(fromSheet(column, raw), cell)),
    );
  return now.rows.flatMap(({ row, cells }) => {
    const [was, record] = [paired.get(row), added.get(row)];
    if (!was && !record && !isOnlyWritten(row)) return [];
    const wanted = record ?? (was && plan.changes.get(was.row)) ?? {};
    return Array.from({ length: width }, (_, index) => index + 1).flatMap((column): Changed[] => {
      const key = keyAt.get(column);
      const raw = now.values[row - 1]?.[column - 1] ?? '';
      // A name among names goes to its own row by itself.
      if (names.has(column) && isNameWritten(raw)) return [];
      // Beside a record that was added nothing of people's own stood.
      const stood = key ? was?.cells[key] : record ? null : ownValue(before, now, column, was);
      const isKnown = key !== undefined || stood !== undefined;
      const isChanged = key ? !same(cells[key], stood as Cell) : String(stood ?? '') !== String(raw);
      const isMeant = key !== undefined && key in wanted && same(cells[key], cellOf(wanted, key));
      return isKnown && isChanged && !isMeant ? [{ place: placeOf(row, column), raw }] : [];
    });
  });
}

/** What was written at once in neighbouring cells of a row came to stand in one row. */
function writesIn({ puts }: Plan): PutAt[][] {
  const found: PutAt[][] = [];
  for (const one of [...puts].sort(([a, { write }], [b, other]) => write - other.write || a - b)) {
    const last = found[found.length - 1];
    const [place, put] = last?.[last.length - 1] ?? [];
    if (put?.write === one[1].write && place === one[0] - 1) last!.push(one);
    else found.push([one]);
  }
  return found;
}

/** Which of these cells hold what was written, each one of it: first what stands in the column for which it was meant. */
function heldBy(own: readonly PutAt[], cells: readonly Changed[]): Changed[] {
  const left = new Set(own);
  const isHeld = ([, { column, cell }]: PutAt, { raw }: Changed): boolean => same(fromSheet(column, raw), cell);
  const found = new Set<Changed>();
  for (const isInPlace of [true, false])
    for (const cell of cells.filter((one) => !found.has(one))) {
      const isIt = (one: PutAt): boolean =>
        (!isInPlace || columnAt(one[0]) === columnAt(cell.place)) && isHeld(one, cell);
      const one = [...left].find(isIt);
      if (one && left.delete(one)) found.add(cell);
    }
  return [...found];
}

/** So much tells of a row that it is the one: what is empty tells less. */
const weightOf = (cells: readonly Changed[]): number =>
  cells.reduce((sum, { raw }) => sum + (isBlank(raw as string) ? 1 : 2), 0);

/** The row in which what was written stands where it was meant to, or at least where it was written; null for neither. */
function landingOf({ before, now, plan, paired, added }: Paired, isChanged: (place: number) => boolean) {
  const isPut = putIn(now, plan);
  const keyAt = new Map([...before.columns].map(([key, place]) => [place, key]));
  const numberOf = new Map([...plan.added].map(([row, values]) => [values, row]));
  const rowOf = new Map([
    ...[...paired].map(([row, was]) => [plan.nowAt(was.row), row] as const),
    ...[...added].map(([row, values]) => [plan.nowAt(numberOf.get(values)!), row] as const),
  ]);
  return ([place, { column, cell, naast }]: PutAt): number | null => {
    if (isChanged(place) && isPut(rowAt(place), columnAt(place))) return rowAt(place);
    const [row, key] = [rowOf.get(rowAt(place)), keyAt.get(columnAt(place))];
    const at = naast ? now.naast.get(naast) : key && now.columns.get(key);
    if (row === undefined || at === undefined || !same(fromSheet(column, now.values[row - 1]?.[at - 1] ?? ''), cell))
      return null;
    // What stood there already tells nothing of where the write came.
    const was = paired.get(row);
    const stood = naast
      ? fromSheet(column, (was && before.values[was.row - 1]?.[before.naast.get(naast)! - 1]) ?? '')
      : key && was?.cells[key];
    return same(stood, cell) ? null : row;
  };
}

/**
 * The cells, by their places of now, that hold what was written elsewhere and stands no longer there: in the row that has the
 * most of what was written along with it.
 */
export function movedOnIn(all: Paired): ReadonlySet<number> {
  const { now, plan } = all;
  const isPut = putIn(now, plan);
  const changed = new Map(changedCells(all).map((cell) => [cell.place, cell]));
  const landing = landingOf(all, (place) => changed.has(place));
  for (const place of [...changed.keys()]) if (isPut(rowAt(place), columnAt(place))) changed.delete(place);
  const byRow = groupBy([...changed.values()], ({ place }) => rowAt(place));
  const moved = new Set<number>();
  for (const write of changed.size > 0 ? writesIn(plan) : []) {
    const rows = new Set(write.map(landing));
    const missing = write.filter((one) => landing(one) === null);
    rows.delete(null);
    const held = [...byRow]
      .filter(([row]) => rows.size === 0 || rows.has(row))
      .map(([, cells]) =>
        heldBy(
          missing,
          cells.filter(({ place }) => !moved.has(place)),
        ),
      )
      .sort((a, b) => weightOf(b) - weightOf(a))[0];
    for (const { place } of held ?? []) moved.add(place);
  }
  return moved;
}
