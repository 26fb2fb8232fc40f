/** The edited rows in which nothing is left but what the register itself put there: that goes too (leeg/emptiedRows.ts). */
import type { DateString } from '../../register/dates';
import { isBlank } from '../../register/cell';
import { idNumber } from '../../register/identity/ids';
import { isLeegGemaakt } from '../../register/identity/leegGemaakt';
import type { Cells, Row } from '../../register/row';
import type { Marks } from '../../workbook/marks/marks';
import { copiedUpTo } from '../../workbook/state/dailyState';
import type { Table } from '../../workbook/tables';
import type { Seen } from './edited';
import { isEditedRow } from './edited';

/** True where a row stands in these tabs in which nothing else is left. */
export const hasEmptied = (tables: Iterable<Table>): boolean =>
  [...tables].some(({ tab, rows }) => rows.some(({ cells }) => isLeegGemaakt(tab, cells)));

/**
 * The edited rows, where all of them are emptied. Only of today: of an older row the night sees, since others may know its
 * number, and who emptied it may want it back; and so it does of rows beside which others need a number.
 */
export function emptiedRowsIn(marks: Marks, seen: Seen, today: DateString): readonly Row[] {
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
