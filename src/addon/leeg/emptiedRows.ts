/** What goes from edited rows in which nothing is left but what the register itself put there. */
import { isBlank } from '../../register/cell';
import { verwezenIn, verwijzendeTabs, zonderInhoud } from '../../register/identity/leegGemaakt';
import type { Cells, Row } from '../../register/row';
import { tabs } from '../../register/tabs';
import { rowsWithOwn } from '../../workbook/cells/ownCells';
import { isRemembered, isTyped } from '../../workbook/state/rowsSeen';
import { readTable } from '../../workbook/tables';
import type { Context } from '../context';
import type { Seen } from '../edit/edited';

const none: ReadonlyMap<number, Cells> = new Map();

/**
 * By row: nothing where people wrote beside them, or something refers to one. Where more tabs refer to this
 * one than may be read, it goes where no act has seen the number yet, so that no form can have used it; else the night looks.
 * @param rows of the edit (edit/emptied.ts)
 * @param spare how many questions may be asked beside the one that looks at the rows
 */
export function emptiedRows(
  { marks }: Context,
  { tab, table }: Seen,
  rows: readonly Row[],
  spare: number,
): ReadonlyMap<number, Cells> {
  const others = verwijzendeTabs(tab.key);
  const known = marks.known();
  const isNumber = (test: typeof isTyped): boolean =>
    rows.some(({ cells: { id } }) => !isBlank(id) && test(known, tab, String(id)));
  const isUsed = isNumber(isRemembered);
  // Each is a question to Google, and an edit has twelve: to forget the row is one more.
  const most = spare + (isUsed || isNumber(isTyped) ? 0 : 1);
  if (isUsed && others.length > most) return none;
  const referred = new Set<unknown>();
  for (const other of others.slice(0, most)) {
    const read = readTable(marks, tabs[other.key], 'later');
    if (!read.ok) return none;
    for (const id of verwezenIn(tab.key, other, read.value.rows)) referred.add(id);
  }
  if (rows.some(({ cells: { id } }) => !isBlank(id) && referred.has(id))) return none;
  const numbers = rows.map(({ row }) => row);
  return rowsWithOwn(table, numbers, false).size > 0
    ? none
    : new Map(rows.map(({ row, cells }) => [row, zonderInhoud(cells)]));
}
