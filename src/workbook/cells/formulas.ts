/** Finds the cells of a table that hold a formula: what they show was not typed. */
import type { FormulaCell } from '../../register/rules/judge/view';
import type { Range } from '../google';
import { readThere } from '../moved';
import type { Table } from '../tables';

/** One question to Google; none for a table without rows. */
export const readFormulas = (table: Table): FormulaCell[] =>
  table.lastRow < 2 ? [] : readFormulasIn(table, table.place.range, 1);

/** The same for some rows of it. @param range from the first column, and from this row */
export const readFormulasIn = (
  { tab, columns }: Pick<Table, 'tab' | 'columns'>,
  range: Range,
  first: number,
): FormulaCell[] => {
  const found: FormulaCell[] = [];
  readThere(() => range.getFormulas()).forEach((formulas, index) => {
    const row = index + first;
    // Hardly any row holds one.
    if (row === 1 || formulas.every((formula) => formula === '')) return;
    for (const [column, place] of columns) {
      const formula = formulas[place - 1];
      if (formula) found.push({ tab: tab.key, row, column, formula });
    }
  });
  return found;
};
