/** Formats and dropdowns of what was edited: a paste may have wiped them. */
import type { Row } from '../../register/row';
import type { FormulaCell } from '../../register/rules/view';
import type { ColumnKey } from '../../register/tabs';
import type { Marks } from '../../workbook/marks';
import { restoreBlock } from '../../workbook/setup/restore';
import type { Context } from '../context';
import type { Seen } from './edited';
import { rowsByNumber, spansOf } from './edited';
import { placeOf } from './marksOf';

/** Puts them back in the edited cells, and in all cells of the missed rows. Writes only. @param rows as they stand now */
export function restoreLooks(
  context: Context,
  marks: Marks,
  { table, first, last, keys, missed }: Seen,
  rows: readonly Row[],
  formulas: readonly FormulaCell[],
): void {
  const withFormula = new Set(formulas.map(({ row, column }) => placeOf(row, column)));
  const rowAt = rowsByNumber(rows);
  const hasFormula = (row: number, key: ColumnKey): boolean => withFormula.has(placeOf(row, key));
  const all: ReadonlySet<ColumnKey> = new Set(table.columns.keys());
  const edited = last < first ? [] : [{ first, last, keys }];
  for (const block of [...edited, ...spansOf(missed).map((span) => ({ ...span, keys: all }))])
    restoreBlock(context, marks, table, { ...block, rowAt, hasFormula });
}
