/** What Google refuses of merged cells. */
import type { Rect, Sheet } from '../../model/workbook';

const last = (start: number, count: number): number => start + count - 1;

const overlaps = (a: Rect, b: Rect): boolean =>
  a.row <= last(b.row, b.rows) &&
  b.row <= last(a.row, a.rows) &&
  a.column <= last(b.column, b.columns) &&
  b.column <= last(a.column, a.columns);

const covers = (a: Rect, b: Rect): boolean =>
  a.row <= b.row &&
  a.column <= b.column &&
  last(a.row, a.rows) >= last(b.row, b.rows) &&
  last(a.column, a.columns) >= last(b.column, b.columns);

/** @throws when a merge lies partly in this block */
export function wholeMergesOnly(merges: readonly Rect[], rect: Rect): void {
  if (merges.some((merge) => overlaps(merge, rect) && !covers(rect, merge))) {
    throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  }
}

/** @throws when a merge would lie on both sides of the frozen edge */
export function withinFrozenEdges({ frozenRows, frozenColumns }: Sheet, merges: readonly Rect[]): void {
  for (const { row, column, rows, columns } of merges) {
    if (row <= frozenRows && last(row, rows) > frozenRows)
      throw new Error("You can't merge frozen and non-frozen rows.");
    if (column <= frozenColumns && last(column, columns) > frozenColumns)
      throw new Error("You can't merge frozen and non-frozen columns.");
  }
}
