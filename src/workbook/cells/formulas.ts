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
): FormulaCell[] =>
  readThere(() => range.getFormulas()).flatMap((row, index) =>
    [...columns].flatMap(([column, place]) => {
      const formula = row[place - 1];
      return formula && index + first > 1 ? [{ tab: tab.key, row: index + first, column, formula }] : [];
    }),
  );
