/** Rectangles between the model (from 1, with sizes) and the grid (from 0, end included). */
import { mostCells } from '../../model/create';
import type { Rect } from '../../model/workbook';
import type { UniverRange } from './univer';

export const toUniverRange = (rect: Rect): UniverRange => ({
  startRow: rect.row - 1,
  endRow: rect.row + rect.rows - 2,
  startColumn: rect.column - 1,
  endColumn: rect.column + rect.columns - 2,
});

/**
 * Whole rows or columns come from the grid without the other bound (NaN, null): then the sheet's own bounds count.
 * @throws RangeError when it is no range, or one that no sheet can hold
 */
export function toRect(range: UniverRange, sheet: { maxRows: number; maxColumns: number }): Rect {
  const startRow = finite(range.startRow, 0);
  const startColumn = finite(range.startColumn, 0);
  const rows = finite(range.endRow, sheet.maxRows - 1) - startRow + 1;
  const columns = finite(range.endColumn, sheet.maxColumns - 1) - startColumn + 1;
  const whole = [startRow, startColumn, rows, columns].every((one) => Number.isInteger(one) && one >= 0);
  if (!whole || (startRow + rows) * (startColumn + columns) > mostCells) throw new RangeError('This is no range.');
  return { row: startRow + 1, column: startColumn + 1, rows, columns };
}

const finite = (value: number | null | undefined, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

/** Gathers single cells (from 0) into as few ranges as columns allow: runs down a column, equal runs side by side. */
export function gatherCells(cells: readonly (readonly [row: number, column: number])[]): UniverRange[] {
  const sorted = [...cells].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const runs: { startRow: number; endRow: number; startColumn: number; endColumn: number }[] = [];
  for (const [row, column] of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.startColumn === column && last.endRow === row - 1) last.endRow = row;
    else runs.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
  const open = new Map<string, (typeof runs)[number]>();
  const joined: (typeof runs)[number][] = [];
  for (const run of runs) {
    const key = `${run.startRow}-${run.endRow}`;
    const left = open.get(key);
    if (left && left.endColumn === run.startColumn - 1) left.endColumn = run.endColumn;
    else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
}
