/** Finds the cells of a table that hold a formula: what they show was not typed. */
import type { FormulaCell } from '../../register/rules/judge/view';
import type { Table } from '../tables';

/** One question to Google; none for a table without rows. */
export function readFormulas({ tab, sheet, columns, lastRow }: Table): FormulaCell[] {
  return lastRow < 2 ? [] : readFormulasIn({ tab, sheet, columns }, 2, lastRow);
}

/** The same for some rows of it. */
export function readFormulasIn(
  { tab, sheet, columns }: Pick<Table, 'tab' | 'sheet' | 'columns'>,
  first: number,
  last: number,
): FormulaCell[] {
  const formulas = sheet.getRange(first, 1, last - first + 1, Math.max(...columns.values())).getFormulas();
  return formulas.flatMap((row, index) =>
    [...columns].flatMap(([column, place]) => {
      const formula = row[place - 1];
      return formula ? [{ tab: tab.key, row: index + first, column, formula }] : [];
    }),
  );
}
