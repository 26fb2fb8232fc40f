/** The edited rows in which nothing is left but what the register itself put there: that goes too. */
import type { DateString } from '../../register/dates';
import { isBlank } from '../../register/cell';
import { idNumber } from '../../register/identity/ids';
import { isLeegGemaakt, verwezenIn, verwijzendeTabs, zonderInhoud } from '../../register/identity/leegGemaakt';
import type { Cells, Row } from '../../register/row';
import { tabs } from '../../register/tabs';
import { rowsWithOwn } from '../../workbook/cells/ownCells';
import type { Marks } from '../../workbook/marks/marks';
import { copiedUpTo } from '../../workbook/state/dailyState';
import { isRemembered } from '../../workbook/state/rowsSeen';
import { readTable } from '../../workbook/tables';
import type { Seen } from './edited';
import { isEditedRow } from './edited';

const none: ReadonlyMap<number, Cells> = new Map();

/**
 * The edited rows, where all of them are emptied. Only of today: of an older row the night sees, since others may know its
 * number, and who emptied it may want it back; and so it does of rows beside which others need a number.
 */
export function emptiedIn(marks: Marks, seen: Seen, today: DateString): readonly Row[] {
  const { tab, table, keys, edit, missed } = seen;
  const isEmptying = edit.typed === undefined || (edit.typed === null && (edit.before ?? null) !== null);
  if (keys.size === 0 || !isEmptying || missed.length > 0) return [];
  const rows = table.rows.filter(({ row }) => isEditedRow(seen, row));
  // Where the stamp was emptied along, the number tells that no night has seen the row.
  const isOfToday = ({ id, ingevoerdOp }: Cells): boolean =>
    isBlank(ingevoerdOp)
      ? keys.has('ingevoerdOp') &&
        !keys.has('id') &&
        (idNumber(tab.prefix, id) ?? 0) > copiedUpTo(marks.known(), tab.prefix)
      : String(ingevoerdOp).startsWith(today);
  return rows.every(({ cells }) => isLeegGemaakt(tab, cells) && isOfToday(cells)) ? rows : [];
}

/**
 * What goes from them, by row: nothing where people wrote beside them, or something refers to one. Where more tabs refer to this
 * one than may be read, it goes where no act has seen the number yet, so that no form can have used it; else the night looks.
 * @param spare how many questions were not asked that others have to ask
 */
export function emptiedRows(marks: Marks, seen: Seen, today: DateString, spare: number): ReadonlyMap<number, Cells> {
  const { tab, table } = seen;
  const rows = emptiedIn(marks, seen, today);
  if (rows.length === 0) return none;
  const others = verwijzendeTabs(tab.key);
  const isUsed = rows.some(({ cells: { id } }) => !isBlank(id) && isRemembered(marks.known(), tab, String(id)));
  // Each is a question to Google, and an edit has twelve: to forget the row is one more.
  const most = spare + (isUsed ? 0 : 1);
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
