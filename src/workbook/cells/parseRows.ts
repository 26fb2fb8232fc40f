/** From what a tab holds to rows: which are filled, what their cells say, and whether their dates are of this zone. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import type { Row } from '../../register/row';
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

/** Whether a row as it was read is asked for. */
function asked(only: Only | undefined, columns: ReadonlyMap<ColumnKey, number>) {
  if (only === undefined) return () => true;
  if ('from' in only) return (_cells: readonly unknown[], row: number) => row >= only.from;
  if ('row' in only) return (_cells: readonly unknown[], row: number) => row === only.row;
  const at = columns.get(only.column);
  return (cells: readonly unknown[]) => at !== undefined && only.among.has(cells[at - 1]);
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
  const places = columnsOf(tab).flatMap(([key, column]) => {
    const place = columns.get(key);
    return place === undefined || keys?.includes(key) === false ? [] : [{ key, column, index: place - 1 }];
  });
  const rows: Row[] = [];
  // All columns at once: an object that gets them one by one is moved as it grows.
  const empty: { readonly [C in ColumnKey]?: Cell } = Object.fromEntries(places.map(({ key }) => [key, null]));
  const isAsked = asked(only, columns);
  values.forEach((cellsOfRow, index) => {
    if (index === 0 || !isAsked(cellsOfRow, index + 1)) return;
    const cells: { [C in ColumnKey]?: Cell } = { ...empty };
    let filled = false;
    for (const { key, column, index: at } of places) {
      const cell = fromSheet(column, cellsOfRow[at]);
      cells[key] = cell;
      // An unticked box stands in rows that were made ready for later: nobody filled these in.
      filled = filled || (!isBlank(cell) && cell !== false);
    }
    if (filled) rows.push({ row: index + 1, cells });
  });
  return rows;
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
