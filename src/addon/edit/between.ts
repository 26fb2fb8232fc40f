/** New numbers in scattered rows, written in few blocks: the rows between them get what they have. */
import type { Cell } from '../../register/cell';
import type { FormulaCell } from '../../register/rules/judge/view';
import { keysOf, type Cells } from '../../register/row';
import type { ColumnKey } from '../../register/tabs';
import type { Table } from '../../workbook/tables';
import { placeOf } from './marksOf';

/** So many blocks are written apart; each costs three calls. */
const mostApart = 3;

/** What is written back is what stood there: a text, the moment of a stamp, or nothing. */
const comesBack = (cell: Cell | undefined): boolean => typeof cell === 'string' || (cell ?? null) === null;

const blocksIn = (rows: readonly number[]): number =>
  rows.filter((row, index) => row !== (rows[index - 1] ?? 0) + 1).length;

/**
 * The changes, and where these are in many blocks also the rows between, with the numbers and stamps that they have. A row
 * with a formula or a number in one of these cells is left alone.
 * @param changes of the register's own columns alone, as the table was just read within the lock
 */
export function withRowsBetween(
  table: Table,
  changes: ReadonlyMap<number, Cells>,
  formulas: readonly FormulaCell[],
): ReadonlyMap<number, Cells> {
  const rows = [...changes.keys()].sort((a, b) => a - b);
  if (blocksIn(rows) <= mostApart) return changes;
  const keys = [...new Set([...changes.values()].flatMap(keysOf))];
  const withFormula = new Set(formulas.map(({ row, column }) => placeOf(row, column)));
  const [first, last] = [rows[0]!, rows[rows.length - 1]!];
  const filled = new Map(changes);
  for (const { row, cells } of table.rows) {
    const canBe = (key: ColumnKey): boolean => comesBack(cells[key]) && !withFormula.has(placeOf(row, key));
    if (row < first || row > last || !keys.every(canBe)) continue;
    const own = Object.fromEntries(keys.map((key) => [key, cells[key] ?? null]));
    filled.set(row, { ...own, ...changes.get(row) });
  }
  return filled;
}
