/** Which values of a column moved in it: sorted by themselves, along cells that were deleted or put in, or dragged over others. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { addTo, countBy } from '../../register/grouping';
import { isLeegGemaakt } from '../../register/identity/leegGemaakt';
import type { Row } from '../../register/row';
import { keysOf } from '../../register/row';
import { isGiven } from '../../register/tab';
import type { ColumnKey, Tab } from '../../register/tabs';
import { filled, stepOf } from './pastedOver';
import type { Change, Standing } from './wholeColumn';

/** A choice and a number stand in many rows: that one stood in a row that is gone tells nothing. */
export const repeats = (tab: Tab, key: ColumnKey): boolean =>
  ['choice', 'choices', 'number', 'boolean'].includes(tab.columns[key]!.type.kind);

/** How many of these are among those, each used once. */
function sharedBy(cells: readonly Cell[], pool: readonly Cell[]): number {
  const left = new Map<Cell, number>();
  for (const cell of pool) if (cell !== null) left.set(cell, (left.get(cell) ?? 0) + 1);
  return cells.filter((cell) => {
    const count = cell === null ? 0 : (left.get(cell) ?? 0);
    if (count > 0) left.set(cell, count - 1);
    return count > 0;
  }).length;
}

/**
 * True where nearly all that is new in a column stood in another row of it: as after sorting that column alone. Somebody who
 * works in the column brings other values.
 * @param gone what rows held in it that are gone
 * @param pasted what came in it with a row that was pasted over another
 */
export function areMoved(changes: readonly Change[], gone: readonly Cell[], pasted: readonly Cell[] = []): boolean {
  const now = changes.flatMap((one) => one.now ?? []);
  const shared = sharedBy(now, changes.map(({ old }) => old).concat(gone, pasted));
  const lost = changes.filter(({ old }) => old !== null).length;
  return changes.length > 1 && shared > 0 && shared * 5 >= Math.max(now.length, gone.length > 0 ? 0 : lost) * 4;
}

/**
 * True where what stood in a column went to other rows of it, of which some came since and nobody knows what these held: as after
 * sorting it. Each value still stands there, and no more others came than such rows can have held.
 * @param since what these rows hold now
 */
export function areMovedAmong(changes: readonly Change[], since: readonly Cell[]): boolean {
  const [old, now] = [changes.flatMap((one) => one.old ?? []), changes.flatMap((one) => one.now ?? [])];
  return (
    changes.length > 1 &&
    since.length > 0 &&
    since.length <= changes.length &&
    sharedBy(old, now) > 0 &&
    sharedBy(old, [...now, ...since]) === old.length &&
    sharedBy(now, old) >= now.length - since.length
  );
}

/** So many cells that were deleted or put in are looked for; of more, it shows in the values themselves. */
const mostShifted = 5;

const isArrival = ({ old, now }: Change): boolean => now !== null && now !== old;

/** True where one value came over another: who puts a value into the right row by hand, puts it where nothing stood. */
const isOver = (change: Change): boolean => isArrival(change) && change.old !== null;

/**
 * True where the rest of a column moved along it: cells were deleted and those below moved up, or put in and those below
 * moved down, as people mean to do to whole rows. One value that came to another row says so if another stood there.
 * @param rest the column from the first row that changed on, in the order of the sheet
 * @param pushed what was pushed out of the column, below it
 */
export function isShifted(rest: readonly Change[], pushed: readonly Change[] = []): boolean {
  const all = [...rest, ...pushed];
  const arrivals = all.filter(isArrival).length;
  if (arrivals === 0 || (arrivals < 2 && pushed.length === 0 && !rest.some(isOver))) return false;
  const isBy = (by: number): boolean =>
    all.every(({ now, isGone }, row) => isGone || now === (all[row - by] ?? { old: null }).old);
  return Array.from({ length: mostShifted }, (_, index) => index + 1).some((by) => isBy(by) || isBy(-by));
}

/**
 * The same where rows stand below of which nobody knows what they held: what came out of one cannot be told, but it has it no more.
 * @param since what these hold now
 * @param isLastEmpty true where nothing else is left in the last of them: one that is emptied by hand goes
 */
function isShiftedAmong(rest: readonly Change[], since: readonly Cell[], isLastEmpty: boolean): boolean {
  const arrivals = (some: readonly Change[]): number => some.filter(isArrival).length;
  const isUp = (by: number): boolean =>
    since.slice(-by).every((cell) => cell === null) &&
    rest.every(({ now }, row) => row + by >= rest.length || now === rest[row + by]!.old) &&
    (isLastEmpty || arrivals(rest.slice(0, -by)) > 1);
  const isDown = (by: number): boolean =>
    rest.every(({ now }, row) => now === (row < by ? null : rest[row - by]!.old)) &&
    since.slice(0, by).every((cell, at) => cell !== null && cell === rest[rest.length - by + at]?.old) &&
    arrivals(rest) > 0;
  const most = Math.min(since.length, mostShifted);
  return Array.from({ length: most }, (_, index) => index + 1).some((by) => isUp(by) || isDown(by));
}

/**
 * True where cells were dragged over others of their column: where they stood is nothing left, or what came along.
 * @param column all that it held, by ID in the order of the sheet
 * @param repeats true for a column in which a value stands in many rows: there one value that moved may be chance
 */
export function areDraggedOver(
  changes: readonly Change[],
  column: ReadonlyMap<string, Cell>,
  repeats: boolean,
): boolean {
  const arrivals = changes.filter(isArrival);
  if (!arrivals.some(isOver) || (arrivals.length < 2 && repeats)) return false;
  const first = arrivals[0]!;
  const from = changes.filter(({ old }) => old === first.now);
  // Where the value stood in several rows, which of them it came from cannot be told.
  if (arrivals.length < 2 && [...column.values()].filter((cell) => cell === first.now).length !== 1) return false;
  const places = new Map([...column.keys()].map((id, place) => [id, place]));
  const at = new Map(changes.map((change) => [places.get(change.id), change]));
  if (at.has(undefined)) return false;
  return from.some(({ id }) => {
    const by = places.get(first.id)! - places.get(id)!;
    const cameFrom = ({ id: own, now }: Change): boolean => at.get(places.get(own)! - by)?.old === now;
    const went = ({ id: own, old }: Change): boolean => at.get(places.get(own)! + by)?.now === old;
    return by !== 0 && changes.every((change) => (change.now === null ? went(change) : cameFrom(change)));
  });
}

/** So many rows on end beside the one that was dragged, and so many columns of them: fewer people fill so on purpose. */
const fewestOnEnd = 3;
const fewestColumns = 2;

/** The places of the cells beside this one that hold what it holds, and its own: along these it may have been dragged. */
function alikeAround(column: readonly Standing[], place: number): number[] {
  const { cell } = column[place]!;
  let [from, to] = [place, place];
  while (column[from - 1]?.cell === cell) from -= 1;
  while (column[to + 1]?.cell === cell) to += 1;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The cells on end in which one value came over several others, and the places where it stood before, from which it may have come. */
interface DraggedRun {
  readonly changes: readonly Change[];
  readonly from: readonly number[];
}

/** The runs of a column that hold one value since, of which a cell beside them held it already. */
function runsOf(changes: readonly Change[], column: readonly Standing[]): DraggedRun[] {
  const byId = new Map(changes.filter(({ now }) => now !== null).map((change) => [change.id, change]));
  const runs: DraggedRun[] = [];
  for (let place = 0; place < column.length; place += 1) {
    if (!byId.has(column[place]!.id)) continue;
    const places = alikeAround(column, place);
    place = places[places.length - 1]!;
    const own = places.flatMap((one) => byId.get(column[one]!.id) ?? []);
    const from = places.filter((one) => !byId.has(column[one]!.id));
    if (from.length > 0) runs.push({ changes: own, from });
  }
  return runs;
}

/**
 * The cells of a block of columns that was dragged down or up over rows on end: in several columns what the row beside them
 * holds came over values that differed. With what came along in the other columns of these rows.
 * @param left by column what changed and nothing else explains
 * @param standing all that a column holds now, in the order of the sheet
 */
export function draggedDown(
  tab: Tab,
  left: ReadonlyMap<ColumnKey, readonly Change[]>,
  standing: (key: ColumnKey) => readonly Standing[],
): Map<ColumnKey, readonly Change[]> {
  const runs = [...left].flatMap(([key, changes]) =>
    changes.length < fewestOnEnd || mayBeTheSame(tab, key)
      ? []
      : runsOf(changes, standing(key)).filter((run) => new Set(run.changes.map(({ old }) => old)).size >= fewestOnEnd),
  );
  const counts = countBy(runs.flatMap(({ from }) => from));
  const from = [...counts].find(([, count]) => count >= fewestColumns)?.[0];
  if (from === undefined) return new Map();
  const ids = new Set(runs.flatMap((run) => (run.from.includes(from) ? run.changes : [])).map(({ id }) => id));
  return new Map(
    [...left].flatMap(([key, changes]) => {
      const value = standing(key)[from]!.cell;
      const own = changes.filter(({ id, now }) => now !== null && now === value && ids.has(id));
      return own.length > 0 ? [[key, own] as const] : [];
    }),
  );
}

/** A choice is given to several rows at once on purpose. */
const mayBeTheSame = (tab: Tab, key: ColumnKey): boolean =>
  ['choice', 'choices', 'boolean'].includes(tab.columns[key]!.type.kind);

/** True where the numbers of records on end go on counting from the one beside them: as a series that was dragged. */
export function areCounted(changes: readonly Change[], column: readonly Standing[]): boolean {
  if (changes.length < fewestOnEnd) return false;
  const ids = new Set(changes.map(({ id }) => id));
  const places = column.flatMap(({ id }, place) => (ids.has(id) ? [place] : []));
  const [first, last] = [places[0]!, places[places.length - 1]!];
  if (places.length !== changes.length || last - first + 1 !== places.length) return false;
  const isSeries = (cells: readonly Standing[]): boolean =>
    cells.length > places.length &&
    [1, -1].some((by) => cells.every(({ cell }, at) => at === 0 || stepOf(cells[at - 1]!.cell, cell) === by));
  return isSeries(column.slice(Math.max(first - 1, 0), last + 1)) || isSeries(column.slice(first, last + 2));
}

/** So many pairs of cells that changed places across rows and columns make a block that was turned over; of no more cells it is looked for. */
const fewestTurned = 2;
const mostTurned = 500;

/**
 * The cells of a block that was pasted over itself with its rows for its columns: each holds what stood on the other side of one
 * diagonal. With the others that changed in its rows and columns.
 * @param left by column what changed and nothing else explains
 * @param rows all rows, by ID in the order of the sheet; of some of them nobody knows what they held
 */
export function turnedOver(
  left: ReadonlyMap<ColumnKey, readonly Change[]>,
  rows: ReadonlyMap<string, Row>,
  keys: readonly ColumnKey[],
  isKnown: (id: string) => boolean,
): Map<ColumnKey, readonly Change[]> {
  const ids = [...rows.keys()];
  const cells = [...left].flatMap(([key, changes]) =>
    changes.flatMap(({ id, old, now }) =>
      old === null || now === null ? [] : [{ row: ids.indexOf(id), column: keys.indexOf(key), old, now }],
    ),
  );
  if (cells.length < fewestTurned || cells.length > mostTurned) return new Map();
  const byDiagonal = new Map<number, (typeof cells)[number][]>();
  for (const one of cells)
    for (const other of cells)
      if (
        one.row < other.row &&
        one.row - other.column === other.row - one.column &&
        String(one.now) === String(other.old) &&
        String(other.now) === String(one.old)
      )
        for (const cell of [one, other]) addTo(byDiagonal, one.row - other.column, cell);
  // What went to a row that nobody knows tells as much, beside what did not.
  const since = ids.flatMap((id, row) => (isKnown(id) ? [] : [{ row, now: rows.get(id)!.cells }]));
  if (since.length < fewestTurned * 2)
    for (const one of cells)
      for (const { row, now } of since) {
        const key = keys[one.row - row + one.column];
        if (key !== undefined && String(now[key]) === String(one.old)) byDiagonal.get(row - one.column)?.push(one);
      }
  const block = [...byDiagonal.values()].find(
    (pairs) => pairs.length >= 2 * fewestTurned && new Set(pairs.map(({ old }) => String(old))).size > fewestTurned,
  );
  const [ofBlock, columns] = [
    new Set(block?.map(({ row }) => ids[row])),
    new Set(block?.map(({ column }) => keys[column])),
  ];
  return new Map(
    [...left].flatMap(([key, changes]) => {
      const own = columns.has(key) ? changes.filter(({ id }) => ofBlock.has(id)) : [];
      return own.length > 0 ? [[key, own] as const] : [];
    }),
  );
}

/** The rows below all that are known, as far as what moved along a column may stand in them, or be gone from them. */
export interface Below {
  readonly rows: readonly Row[];
  /** Those in which nothing stands but in columns where something changed: what was pushed out of these. */
  readonly pushed: readonly Row[];
  /** Nothing else is left in the last of them. */
  readonly isLastEmpty: boolean;
}

/** @param columns in which something changed */
export function rowsBelow(
  tab: Tab,
  rows: ReadonlyMap<string, Row>,
  loose: readonly Row[],
  columns: readonly ColumnKey[],
  isKnown: (id: string) => boolean,
): Below {
  let last = 0;
  rows.forEach(({ row }, id) => {
    if (isKnown(id)) last = Math.max(last, row);
  });
  const below = [...rows.values(), ...loose].filter(({ row }) => row > last).sort((a, b) => a.row - b.row);
  return {
    rows: below,
    pushed: below.filter(({ cells }) =>
      keysOf(cells).every((key) => isBlank(cells[key]) || columns.includes(key) || isGiven(tab, key, cells[key])),
    ),
    isLastEmpty: below.slice(-1).some(({ cells }) => isLeegGemaakt(tab, cells)),
  };
}

/** The same as isShifted, of a column with what stands below the rows that are known. */
export function isShiftedBeside(
  rest: readonly Change[],
  key: ColumnKey,
  { rows, pushed, isLastEmpty }: Below,
): boolean {
  const cellsOf = (some: readonly Row[]): Cell[] => some.map(({ cells }) => filled(cells[key]));
  return (
    isShifted(rest) ||
    (pushed.length > 0 &&
      isShifted(
        rest,
        cellsOf(pushed).map((now) => ({ id: '', old: null, now })),
      )) ||
    isShiftedAmong(rest, cellsOf(rows), isLastEmpty)
  );
}
