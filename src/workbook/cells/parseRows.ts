/** From what a tab holds to rows: which are filled, what their cells say, and whether their dates are of this zone. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import type { Column } from '../../register/column';
import type { Cells, Row } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab } from '../../register/tabs';
import { isDateValue } from './cellDates';
import { fromSheet } from './cells';
import { momentIn } from './readCell';

/** Some rows of a tab: that with this number, those from a number on, or those with one of these in a column. */
export type Only =
  | { readonly row: number }
  | { readonly from: number }
  | { readonly column: ColumnKey; readonly among: ReadonlySet<unknown> };

/** The first and the last row that may be asked for: the headers are none. */
function reachOf(only: Only | undefined): readonly [first: number, last: number] {
  if (only && 'row' in only) return only.row < 2 ? [2, 1] : [only.row, only.row];
  return [only && 'from' in only ? Math.max(2, only.from) : 2, Infinity];
}

/** Whether a row as it was read is asked for. */
function asked(only: Only | undefined, columns: ReadonlyMap<ColumnKey, number>) {
  if (only === undefined || !('among' in only)) return () => true;
  const at = columns.get(only.column);
  return (cells: readonly unknown[]) => at !== undefined && only.among.has(cells[at - 1]);
}

/** A column of a tab, and where its cells are in a row as it was read. */
interface CellPlace {
  readonly key: ColumnKey;
  readonly column: Column;
  readonly index: number;
}

/** How the rows of a tab are read, made once for all of them. */
export interface CellReader {
  readonly places: readonly CellPlace[];
  readonly placeOf: ReadonlyMap<ColumnKey, CellPlace>;
  /** The cells of a row. */
  cellsOf(values: readonly unknown[]): Cells;
}

/** @param keys the columns that are asked for; absent: all */
export function cellReader(tab: Tab, columns: ReadonlyMap<ColumnKey, number>, keys?: readonly ColumnKey[]): CellReader {
  const places = columnsOf(tab).flatMap(([key, column]) => {
    const place = columns.get(key);
    return place === undefined || keys?.includes(key) === false ? [] : [{ key, column, index: place - 1 }];
  });
  // All columns at once: an object that gets them one by one is moved as it grows.
  const empty: { readonly [C in ColumnKey]?: Cell } = Object.fromEntries(places.map(({ key }) => [key, null]));
  return {
    places,
    placeOf: new Map(places.map((place) => [place.key, place])),
    cellsOf: (values) => {
      const cells: { [C in ColumnKey]?: Cell } = { ...empty };
      for (const { key, column, index } of places) cells[key] = fromSheet(column, values[index]);
      return cells;
    },
  };
}

/** True where a row as it was read holds something. */
export function isFilled(places: CellReader['places'], values: readonly unknown[]): boolean {
  for (const { column, index } of places) {
    const cell = fromSheet(column, values[index]);
    // An unticked box stands in rows that were made ready for later: nobody filled these in.
    if (!isBlank(cell) && cell !== false) return true;
  }
  return false;
}

/**
 * The rows of a tab that hold something, or those of them that are asked for.
 * @param keys the columns that are asked for; absent: all
 */
export function parseRows(
  tab: Tab,
  columns: ReadonlyMap<ColumnKey, number>,
  values: readonly (readonly unknown[])[],
  only?: Only,
  keys?: readonly ColumnKey[],
): Row[] {
  const { places, cellsOf } = cellReader(tab, columns, keys);
  const rows: Row[] = [];
  const isAsked = asked(only, columns);
  const [first, last] = reachOf(only);
  for (let row = first; row <= Math.min(last, values.length); row++) {
    const own = values[row - 1]!;
    if (isAsked(own) && isFilled(places, own)) rows.push({ row, cells: cellsOf(own) });
  }
  return rows;
}

/** What stands in a column, from row 2 on. */
export function cellsUnder(
  tab: Tab,
  columns: ReadonlyMap<ColumnKey, number>,
  values: readonly (readonly unknown[])[],
  key: ColumnKey,
): Cell[] {
  const at = columns.get(key);
  const column: Column = tab.columns[key]!;
  return values.slice(1).map((line) => (at === undefined ? null : fromSheet(column, line[at - 1])));
}

/** True when every date is at midnight here; in a workbook of another zone they are not; null where there are none. */
export function areAtMidnight(
  tab: Tab,
  columns: ReadonlyMap<string, number>,
  values: readonly (readonly unknown[])[],
): boolean | null {
  const places = columnsOf(tab).flatMap(([key, { type }]) =>
    type.kind === 'date' && columns.has(key) ? [columns.get(key)! - 1] : [],
  );
  let found: boolean | null = null;
  for (let row = 1; row < values.length; row++) {
    for (const place of places) {
      const date = values[row]![place];
      const moment = isDateValue(date) ? momentIn(date) : null;
      if (moment === null) continue;
      if (!moment.isMidnight) return false;
      found = true;
    }
  }
  return found;
}
