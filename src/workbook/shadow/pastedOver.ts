/** Which rows became another row that stands in the tab: whole, counting on from it, or but for columns that changed elsewhere too; its stamps tell as well. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { isStamp } from '../../register/column';
import { isDateString } from '../../register/dates';
import { addTo, countBy } from '../../register/grouping';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab } from '../../register/tabs';
import type { Cells, Row } from '../../register/row';

/** A cell, of which an empty one is always the same. */
export const filled = (cell: Cell | undefined): Cell => (isBlank(cell) ? null : (cell ?? null));

/** What has no number yet. */
export const withoutId = (rows: readonly Row[]): Row[] => rows.filter(({ cells }) => isBlank(cells.id));

/**
 * The rows that became another row that stands there, also where these differed in one cell: by ID, those that are like it. Of two
 * that changed, the one in which more did became the other. Of one that came since nobody knows what it was: it is a copy of a
 * row of which little changed.
 * @param isKnown true for a row of which is known how it was
 */
export function overwritten(
  rows: ReadonlyMap<string, Row>,
  changed: ReadonlyMap<string, readonly ColumnKey[]>,
  keys: readonly ColumnKey[],
  isKnown: (id: string) => boolean,
): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const textOf = (cells: Cells): string => JSON.stringify(keys.map((key) => filled(cells[key])));
  const alike = new Map<string, string[]>();
  // Only what begins as one of these can be like it.
  const begins = (cells: Cells): Cell => filled(cells[keys[0]!]);
  const begun = new Set([...changed.keys()].map((id) => begins(rows.get(id)!.cells)));
  for (const [id, { cells }] of rows) if (begun.has(begins(cells))) addTo(alike, textOf(cells), id);
  for (const id of changed.keys()) {
    const same = alike.get(textOf(rows.get(id)!.cells))!;
    const others = same.filter((other) => other !== id);
    const changes = changed.get(id)!.length;
    const isMuch = isMuchOf(changed.get(id)!, rows.get(id)!.cells, keys);
    const becameIt = (other: string): boolean =>
      isKnown(other) ? (changed.get(other)?.length ?? 0) <= changes : isMuch;
    if (others.some(becameIt)) found.set(id, others);
  }
  return found;
}

const isMuchOf = (changed: readonly ColumnKey[], cells: Cells, keys: readonly ColumnKey[]): boolean =>
  changed.length * 3 > keys.filter((key) => !isBlank(cells[key])).length;

/** What a series counts, and of what: days, numbers, or the number that a text ends in. */
function countOf(cell: Cell): readonly [of: string, count: number] | null {
  if (typeof cell === 'number') return ['', cell];
  if (isDateString(cell)) return ['dag', Date.parse(cell) / 86_400_000];
  const [, of, count] = (typeof cell === 'string' && /^(|.*\D)(\d{1,9})$/.exec(cell)) || [];
  return of === undefined ? null : [of, Number(count)];
}

/** How far the second goes on from the first; NaN where these are of no one series. */
export function stepOf(from: Cell, to: Cell): number {
  const [one, two] = [countOf(from), countOf(to)];
  return one && two && one[0] === two[0] ? two[1] - one[1] : NaN;
}

/** So many rows at most are selected and dragged over those below; in so many cells of a row it shows. */
const mostDragged = 3;
const fewestDragged = 3;

/**
 * The rows over which those right above them were dragged: each cell is what one of these holds, or goes on counting from them.
 * Rows on end that came to be of others show it sooner.
 * @param rows by ID, with what their cells hold
 */
export function draggedOver(
  tab: Tab,
  rows: ReadonlyMap<string, Row>,
  changed: ReadonlyMap<string, readonly ColumnKey[]>,
  keys: readonly ColumnKey[],
): string[] {
  const byRow = new Map([...rows.values()].map(({ row, cells }) => [row, cells]));
  const goesOn = ({ row, cells }: Row): boolean => {
    const at = (back: number, key: ColumnKey): Cell => filled(byRow.get(row - back)?.[key]);
    const comesFrom = (dragged: number): boolean =>
      byRow.has(row - dragged) &&
      keys.every((key) => {
        const [now, above, isAlone] = [filled(cells[key]), at(1, key), dragged === 1];
        return now === at(dragged, key) || stepOf(above, now) === (isAlone ? 1 : stepOf(at(2, key), above));
      });
    return [1, 2, mostDragged].some(comesFrom);
  };
  const runs: string[][] = [];
  let last = 0;
  for (const [id, own] of rows) {
    if (!changed.has(id) || !goesOn(own)) continue;
    if (last !== own.row - 1) runs.push([]);
    runs[runs.length - 1]!.push(id);
    last = own.row;
  }
  // Of the rows of one act some may be nearly as they were.
  const isMany = (id: string, _: number, run: readonly string[]): boolean => {
    const own = changed.get(id)!;
    const isOfOther =
      run.length > 1 && own.length > 1 && own.some((key) => tab.columns[key]!.type.kind === 'reference');
    return (own.length >= fewestDragged || isOfOther) && isMuchOf(own, rows.get(id)!.cells, keys);
  };
  return runs.filter((run) => run.some(isMany)).flat();
}

/** A row that became another but for the columns that changed elsewhere too. */
export interface HalfOver {
  readonly inside: readonly ColumnKey[];
  readonly outside: readonly ColumnKey[];
  /** The rows that it is like otherwise, by ID. */
  readonly like: readonly string[];
}

/** Rows that were pasted over and of which some columns may have been sorted after that. */
export function halfOverwritten(
  rows: ReadonlyMap<string, Row>,
  changed: ReadonlyMap<string, readonly ColumnKey[]>,
  keys: readonly ColumnKey[],
): Map<string, HalfOver> {
  const counts = countBy([...changed.values()].flat());
  const found = new Map<string, HalfOver>();
  for (const [id, own] of changed) {
    const inside = own.filter((key) => counts.get(key)! > 1);
    const outside = own.filter((key) => !inside.includes(key));
    if (inside.length === 0 || outside.length === 0) continue;
    const now = rows.get(id)!.cells;
    // What changed comes first: there nearly every row is another already.
    const same = [...outside, ...keys.filter((key) => !own.includes(key))];
    const like: string[] = [];
    for (const [other, { cells }] of rows)
      if (other !== id && same.every((key) => filled(cells[key]) === filled(now[key]))) like.push(other);
    if (like.length > 0) found.set(id, { inside, outside, like });
  }
  return found;
}

/** A row as it stands and as it was. */
interface AsItWas {
  readonly now: Cells;
  readonly was: Cells;
}

/** A tab as far as its stamps are looked at. */
interface Stamped {
  readonly tab: Tab;
  readonly headers: { has(key: string): boolean };
}

/** Nobody changes a stamp: where one is gone, or another was given since, it went along with what stood beside it. */
export const lostStamp = ({ now, was }: AsItWas, { tab, headers }: Stamped): boolean =>
  columnsOf(tab).some(
    ([key]) => isStamp(key) && headers.has(key) && !isBlank(was[key]) && filled(now[key]) !== was[key],
  );

/**
 * True where another moment stands than the one at which the row came: nobody types over that, so other cells came along with it.
 * One of since the copy the register gave, where none was left.
 * @param seen when the copy was made; '' where no moment but its sign is known
 */
export const hasOtherMoment = ({ now, was }: AsItWas, { headers }: Stamped, seen: string): boolean =>
  headers.has('ingevoerdOp') &&
  !isBlank(was.ingevoerdOp) &&
  !isBlank(now.ingevoerdOp) &&
  now.ingevoerdOp !== was.ingevoerdOp &&
  (seen === '' || String(now.ingevoerdOp) < seen);

/** True where no moment stands any more, or what is none. */
export const hasNoMoment = ({ now, was }: AsItWas): boolean =>
  !isBlank(was.ingevoerdOp) && now.ingevoerdOp !== was.ingevoerdOp && !/^\d{4}-/.test(String(now.ingevoerdOp));
