/** Finds the cells of a table that hold a formula: what they show was not typed. */
import type { FormulaCell } from '../register/rules/view';
import type { Table } from './tables';

/** One question to Google; none for a table without rows. */
export function readFormulas({ tab, sheet, columns, lastRow }: Table): FormulaCell[] {
  if (lastRow < 2) return [];
  const formulas = sheet.getRange(2, 1, lastRow - 1, Math.max(...columns.values())).getFormulas();
  return formulas.flatMap((row, index) => [...columns].flatMap(([column, place]) => {
    const formula = row[place - 1];
    return formula ? [{ tab: tab.key, row: index + 2, column, formula }] : [];
  }));
}
