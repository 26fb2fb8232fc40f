/** Formats and dropdowns of what was edited: a paste may have wiped them. */
import type { Row } from '../../register/row';
import type { FormulaCell } from '../../register/rules/judge/view';
import type { ColumnKey } from '../../register/tabs';
import type { ColumnWrite } from '../../workbook/writing/care';
import type { Marks } from '../../workbook/marks/marks';
import { looksOf } from '../../workbook/setup/restore';
import { placedOf } from '../../workbook/setup/setUp';
import type { Context } from '../context';
import type { Seen } from './edited';
import { rowsByNumber, spansOf } from './edited';
import { placeOf } from './marksOf';

/** The writes that put them back in the edited cells, and in all cells of the missed rows. @param rows as they stand now */
export function looksAfterEdit(
  context: Context,
  marks: Marks,
  { table, first, last, keys, missed }: Seen,
  rows: readonly Row[],
  formulas: readonly FormulaCell[],
): ColumnWrite[] {
  const withFormula = new Set(formulas.map(({ row, column }) => placeOf(row, column)));
  const rowAt = rowsByNumber(rows);
  const hasFormula = (row: number, key: ColumnKey): boolean => withFormula.has(placeOf(row, key));
  const all: ReadonlySet<ColumnKey> = new Set(table.columns.keys());
  const edited = last < first ? [] : [{ first, last, keys }];
  const blocks = [...edited, ...spansOf(missed).map((span) => ({ ...span, keys: all }))];
  return looksOf(
    context,
    marks,
    placedOf(table),
    blocks.map((block) => ({ ...block, rowAt, hasFormula })),
  );
}
