/** What people wrote in columns of their own, beside a row of ours: such a row still says something. */
import { isBlank } from '../../register/cell';
import type { Cell } from '../../register/cell';
import type { Table } from '../tables';

/**
 * The rows of these in which such a cell is filled, by number: one question to Google, none for no rows; two where some are, since
 * what a formula shows nobody wrote.
 * @param mayAskTwice else what a formula shows counts as written
 */
export function rowsWithOwn(
  { place, columns, naast }: Table,
  rows: readonly number[],
  mayAskTwice = true,
): Set<number> {
  if (rows.length === 0) return new Set();
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const ours = new Set([...columns.values(), ...naast.values()]);
  const range = place.sheet.getRange(`${first}:${last}`);
  const values = range.getValues() as Cell[][];
  const filled = rows.flatMap((row) =>
    values[row - first]!.flatMap((value, index) =>
      ours.has(index + 1) || isBlank(value) || value === false ? [] : [{ row, index }],
    ),
  );
  const formulas = filled.length === 0 || !mayAskTwice ? [] : range.getFormulas();
  return new Set(filled.flatMap(({ row, index }) => (formulas[row - first]?.[index] ? [] : [row])));
}
