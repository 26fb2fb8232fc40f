/** What came over a column, or along a row, in one go: what another column holds or held, a series, one value all along, or other values throughout. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { isStamp } from '../../register/column';
import { addDays, isDateString } from '../../register/dates';
import { once } from '../../register/once';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import type { ColumnKey, Tab } from '../../register/tabs';
import { filled, stepOf } from './pastedOver';

/** A cell that is another than it was. */
export interface Change {
  readonly id: string;
  readonly old: Cell;
  readonly now: Cell;
  /** Its row is gone: nobody knows what came in it before. */
  readonly isGone?: boolean;
}

/** A row as it stands and as it was. */
export interface Beside {
  readonly now: Cells;
  readonly was: Cells;
}

/** So many values of a column, or so many where it was empty, nobody types as another column of each row has them. */
const fewestOver = 3;
const fewestFilled = 5;

const several = (cells: readonly Cell[]): boolean => new Set(cells).size >= fewestOver;

const moment = /^'?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/** A cell, of which a moment is its day: what a stamp says in a column of days, or of texts. */
export const dayOfMoment = (cell: Cell): Cell =>
  typeof cell === 'string' && moment.test(cell) ? cell.replace(/^'/, '').slice(0, 10) : cell;

const isWhatWas = (now: Cell, other: ColumnKey, was: Cell): boolean =>
  isStamp(other) ? dayOfMoment(now) === dayOfMoment(was) : now === was;

/** True where a cell holds what a stamp of its row was, or went where that stands: nobody types over a stamp. */
export function isOfStamp({ old, now: cell }: Change, { now, was }: Beside): boolean {
  return keysOf(was).some((stamp) => {
    if (!isStamp(stamp) || isBlank(was[stamp])) return false;
    const [before, after] = [filled(was[stamp]), filled(now[stamp])];
    const isOther = !isWhatWas(after, stamp, before);
    return isOther && (isWhatWas(cell, stamp, before) || (old !== null && isWhatWas(after, stamp, old)));
  });
}

/** True for columns that hold the same kind of thing: one may be filled in as the other is. */
function areAlike({ columns }: Tab, key: ColumnKey, other: ColumnKey): boolean {
  const [one, two] = [columns[key]!.type.kind, columns[other]!.type.kind];
  return one === two || (one === 'date' && two === 'timestamp');
}

/**
 * True where all rows, or many that changed, now hold in this column what another one held: copied over it, or cut and changed
 * places with it.
 * @param rows all that were known before
 */
export function areCopied(tab: Tab, changes: readonly Change[], key: ColumnKey, rows: readonly Beside[]): boolean {
  const came = changes.filter(({ now }) => now !== null);
  if (came.length < 2) return false;
  const over = came.filter(({ old }) => old !== null).length;
  const isOver = over >= fewestOver || over === rows.length;
  const others = new Set(rows.flatMap(({ was }) => keysOf(was)));
  others.delete(key);
  const holds = (some: readonly Beside[], other: ColumnKey): boolean =>
    some.every(({ now, was }) => isWhatWas(filled(now[key]), other, filled(was[other])));
  // Of so many rows, and values that differ, nobody types in each what stands in the column beside it.
  const part = rows.filter(({ now, was }) => filled(now[key]) !== filled(was[key]));
  const isPart = part.length >= fewestFilled && several(part.map(({ now }) => filled(now[key])));
  return [...others].some((other) => {
    const mayBeFilledIn = areAlike(tab, key, other);
    if (isPart && (over >= fewestFilled || !mayBeFilledIn) && holds(part, other)) return true;
    return (
      holds(rows, other) &&
      (isOver ||
        came.length >= (mayBeFilledIn ? fewestFilled : fewestOver) ||
        rows.every(({ now, was }) => filled(now[other]) === filled(was[key])))
    );
  });
}

/** So many values on end make a series. */
const fewestInSeries = 4;

const isSeries = (cells: readonly Cell[]): boolean =>
  [1, -1].some((by) => cells.every((cell, at) => at === 0 || stepOf(cells[at - 1]!, cell) === by));

/** So many rows on end in which other values stood nobody gives the same by hand: a status or a colleague sooner than a day. */
const fewestOnEnd = 5;
const fewestRepeated = 10;

/** A cell of the column as it stands, by row. */
export interface Standing {
  readonly id: string;
  readonly cell: Cell;
}

/**
 * True where each row between the first and the last of these is one of them, or holds what they leave as it is.
 * @param most so many others may stand between
 */
function areOnEnd(
  changes: readonly Change[],
  column: readonly Standing[],
  isLeft: (cell: Cell) => boolean,
  most = 0,
): boolean {
  const ids = new Set(changes.map(({ id }) => id));
  const places = column.flatMap(({ id }, at) => (ids.has(id) ? [at] : []));
  const between = column.slice(places[0], places[places.length - 1]! + 1);
  return between.filter(({ id, cell }) => !ids.has(id) && !isLeft(cell)).length <= most;
}

/**
 * True where a value was dragged over others: as a series; or as the same value, in all rows of a column in which several
 * stood or in so many rows on end.
 * @param column all that it holds now, in the order of the sheet
 * @param repeats true for a column in which the same value stands in many rows
 */
export function areDragged(changes: readonly Change[], column: () => readonly Standing[], repeats: boolean): boolean {
  if (changes.length < fewestInSeries || changes.some(({ old, now }) => old === null || now === null)) return false;
  // Days on end that somebody moved by as many are a series still.
  if (isSeries(changes.map(({ now }) => now)))
    return !areAddedTo(changes) || column().every(({ id }) => changes.some((one) => one.id === id));
  const value = changes[0]!.now;
  if (changes.length < fewestFilled || !several(changes.map(({ old }) => old))) return false;
  if (changes.some(({ now }) => now !== value)) return false;
  const held = column();
  return (
    held.every(({ cell }) => cell === null || cell === value) ||
    (changes.length >= (repeats ? fewestRepeated : fewestOnEnd) && areOnEnd(changes, held, (cell) => cell === value))
  );
}

/**
 * The columns over which a value was dragged, with those over which another one came in the same rows, few as these may be: it
 * was one block, and half of it must not go back.
 */
export function withBlock<K>(
  dragged: ReadonlyMap<K, readonly Change[]>,
  others: Iterable<readonly [K, readonly Change[]]>,
): ReadonlyMap<K, readonly Change[]> {
  const rows = new Set([...dragged.values()].flat().map(({ id }) => id));
  const isAlong = (changes: readonly Change[]): boolean =>
    changes.length > 1 && changes.every(({ id, now }) => rows.has(id) && now === changes[0]!.now);
  return rows.size === 0
    ? dragged
    : new Map([...dragged, ...[...others].filter(([key, changes]) => !dragged.has(key) && isAlong(changes))]);
}

/**
 * So many values of a column nobody types over by hand: multiplied or with the day for the month, moved or in capitals,
 * whatever they become, and where only one or two kinds of them stand there.
 */
const fewestMultiplied = 3;
const fewestByRule = 5;
const fewestRewritten = 6;
const fewestTurned = 10;
const fewestInRun = 15;

const dayForMonth = (date: string): string => date.replace(/-(\d\d)-(\d\d)$/, '-$2-$1');

/** True for a day that reads the same with the day for the month, or cannot be read so. */
const isKeptDay = (cell: Cell): boolean =>
  isDateString(cell) && (dayForMonth(cell) === cell || Number(cell.slice(8)) > 12);

function areMultiplied(changes: readonly Change[]): boolean {
  const [{ old: from, now: to }] = changes as readonly [Change];
  return (
    typeof from === 'number' &&
    typeof to === 'number' &&
    changes.every(
      ({ old, now }) =>
        typeof old === 'number' && typeof now === 'number' && old !== 0 && Math.abs(now * from - old * to) < 1e-6,
    )
  );
}

const areSwapped = (changes: readonly Change[]): boolean =>
  changes.every(({ old, now }) => isDateString(old) && dayForMonth(old) === now);

/** From how one program counts days to how another does. */
const otherEpoch = [1461, 1462];

const isOtherEpoch = ({ old, now }: Change): boolean => otherEpoch.includes(Math.abs(stepOf(old, now)));

function areAddedTo(changes: readonly Change[]): boolean {
  const by = changes.map(({ old, now }) => stepOf(old, now));
  return by.every((one) => one === by[0]);
}

const areInCapitals = (changes: readonly Change[]): boolean =>
  changes.every(
    ({ old, now }) => typeof old === 'string' && typeof now === 'string' && old.toLowerCase() === now.toLowerCase(),
  );

/**
 * True where every value of a column became another in one go: multiplied, moved by some days, read with the day for the month,
 * or whatever it was where there are many. So did those of many rows on end, the more so where one rule made them what they are.
 * So did one value wherever it stood, that became one which stood nowhere.
 * @param column all that it holds now, in the order of the sheet
 * @param repeats true for a column in which the same value stands in many rows
 */
export function areRewritten(changes: readonly Change[], column: () => readonly Standing[], repeats: boolean): boolean {
  if (changes.length < fewestMultiplied || changes.some(({ old, now }) => old === null || now === null)) return false;
  const areSeveral = several(changes.map(({ old }) => old));
  const isSwapped = areSwapped(changes);
  const isMultiplied = areMultiplied(changes);
  const isByRule =
    (areSeveral && (isMultiplied || isSwapped || (isOtherEpoch(changes[0]!) && areAddedTo(changes)))) ||
    (changes.length >= fewestByRule && (areAddedTo(changes) || areInCapitals(changes)));
  const isRewritten =
    isByRule ||
    changes.length >= fewestTurned ||
    (changes.length >= fewestRewritten && areSeveral && several(changes.map(({ now }) => now)));
  if (!isRewritten) return false;
  // These stay what they are whatever is done so.
  const isKept = (cell: Cell): boolean => cell === null || (isSwapped ? isKeptDay(cell) : isByRule && cell === 0);
  const [held, ids] = [column(), new Set(changes.map(({ id }) => id))];
  if (held.every(({ id, cell }) => ids.has(id) || isKept(cell))) return true;
  if (repeats && changes.length >= fewestTurned && new Set(changes.map(({ old, now }) => `${old}\n${now}`)).size === 1)
    return held.every(({ id, cell }) => ids.has(id) || (cell !== changes[0]!.old && cell !== changes[0]!.now));
  if (!areSeveral) return false;
  const areSeveralNow = several(changes.map(({ now }) => now));
  const left = held.filter(({ id, cell }) => !ids.has(id) && !isKept(cell)).length;
  if (changes.length >= fewestTurned && areSeveralNow && left * 10 <= changes.length) return true;
  const fewest = isSwapped || isMultiplied ? fewestOnEnd : fewestRepeated;
  if (isByRule && changes.length >= fewest && areOnEnd(changes, held, isKept)) return true;
  // Whatever they became: one in ten may have come out as it was.
  return changes.length >= fewestInRun && areSeveralNow && areOnEnd(changes, held, isKept, changes.length / 10);
}

/** So many cells in which one piece of what they held became another nobody types one by one. */
const fewestPieces = 5;

const textOf = (cell: Cell): string => (cell === null ? '' : String(cell));

/** Where two texts differ: what stood there and what stands there now. */
function pieceOf({ old, now }: Change): readonly [from: string, to: string] {
  const [was, is] = [textOf(old), textOf(now)];
  const most = Math.min(was.length, is.length);
  let [start, end] = [0, 0];
  while (start < most && was[start] === is[start]) start += 1;
  while (end < most - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  return [was.slice(start, was.length - end), is.slice(start, is.length - end)];
}

/** So many of the shortest pieces are looked for: others may have been typed. */
const mostPieces = 5;

/** The cells in which a piece of what they held was replaced by another all along, as by finding and replacing; by column. */
export function withPiece<K>(columns: ReadonlyMap<K, readonly Change[]>): Map<K, readonly Change[]> {
  const all = [...columns.values()].flat();
  const pieces = new Map(all.map(pieceOf).map((piece) => [piece.join('\n'), piece]));
  const shortest = [...pieces.values()].filter(([from]) => from !== '').sort(([a], [b]) => a.length - b.length);
  for (const [from, to] of shortest.slice(0, mostPieces)) {
    const isReplaced = ({ old, now }: Change): boolean => textOf(old).split(from).join(to) === textOf(now);
    const replaced = all.filter(isReplaced);
    if (replaced.length >= fewestPieces && several(replaced.map(({ old }) => old)))
      return new Map(
        [...columns].flatMap(([key, changes]) => {
          const own = changes.filter(isReplaced);
          return own.length > 0 ? [[key, own] as const] : [];
        }),
      );
  }
  return new Map();
}

/** A cell of which no more than a sign of what it was is known. */
export interface Signed {
  readonly now: Cell;
  readonly isOther: boolean;
  /** True for a value that has the sign of what it was. */
  wasLike(cell: Cell): boolean;
}

/** What people multiply a column by: another unit, a comma in another place, hours as minutes. */
const factors = [-1, 10, 100, 1000, 60, 2].flatMap((by) => [by, 1 / by]);

/** Days a year on. */
const mostDays = 400;

const upTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);
const bothWays = (all: readonly number[]): number[] => all.flatMap((by) => [by, -by]);

const shifts = once(() => bothWays([...upTo(mostDays), ...otherEpoch]));

/** What people add to each number of a column. */
const mostAdded = 10;
const added = once(() => bothWays(upTo(mostAdded)));

const divided = (cell: Cell, by: number): Cell =>
  typeof cell === 'number' ? Math.round((cell / by) * 1e6) / 1e6 : cell;

const movedBack = (cell: Cell, by: number): Cell =>
  typeof cell === 'number' ? cell - by : isDateString(cell) ? addDays(cell, -by) : cell;

/** What each cell of a column was, where all became another by one rule; null where none tells. */
export function undoneRewrite(cells: readonly Signed[]): ((cell: Cell) => Cell) | null {
  const others = cells.filter(({ isOther }) => isOther);
  if (others.length < fewestMultiplied || !several(others.map(({ now }) => now))) return null;
  const kept = cells.filter(({ isOther, now }) => !isOther && now !== null).map(({ now }) => now);
  const fits = (undo: (cell: Cell) => Cell): boolean => others.every(({ now, wasLike }) => wasLike(undo(now)));
  const isDays = others.every(({ now }) => isDateString(now));
  if (!isDays && !others.every(({ now }) => typeof now === 'number')) return null;
  const swapped = (cell: Cell): Cell => (isDateString(cell) ? dayForMonth(cell) : cell);
  if (isDays && kept.every(isKeptDay) && fits(swapped)) return swapped;
  const factor =
    !isDays && kept.every((cell) => cell === 0) ? factors.find((one) => fits((cell) => divided(cell, one))) : undefined;
  if (factor !== undefined) return (cell) => divided(cell, factor);
  const mayBeMoved = kept.length === 0 && others.length >= fewestByRule;
  const by = (mayBeMoved ? (isDays ? shifts : added)() : []).find((one) => fits((cell) => movedBack(cell, one)));
  return by === undefined ? null : (cell) => movedBack(cell, by);
}

/** From three values on, more than one in ten: by hand people empty a cell or two. All that it holds goes with an edit of the whole column. */
export const areEmptied = (changes: readonly Change[], held: () => number, isEdited: () => boolean): boolean =>
  changes.every(({ now }) => now === null) &&
  (changes.length >= 3 ? changes.length * 10 > held() : changes.length === held() && isEdited());

/**
 * True where the cells of a row moved along it: cells were deleted or put in beside them. Few tell it where a stamp went along:
 * that nobody types or empties.
 * @param keys in their order, the stamps last
 */
export function isMovedAlong(
  changed: readonly ColumnKey[],
  keys: readonly ColumnKey[],
  { now, was }: Beside,
  hasLostStamp: boolean,
): boolean {
  const came = changed.filter((key) => filled(now[key]) !== null);
  if (came.length < (hasLostStamp ? 1 : fewestOver)) return false;
  return [1, -1].some((by) => {
    const fit = came.filter((key) => {
      const other = keys[keys.indexOf(key) + by];
      return other !== undefined && isWhatWas(filled(now[key]), other, filled(was[other]));
    });
    if (hasLostStamp) return fit.length === came.length;
    // Scores are often the same as the one beside them.
    return fit.length >= came.length - 1 && new Set(fit.map((key) => now[key])).size >= fewestOver;
  });
}
