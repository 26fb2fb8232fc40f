/** The IDs that edited rows had: as Google tells of a single cell, else as the copy of last night tells. */
import { idNumber } from '../../register/ids';
import type { OverwrittenRows } from '../../register/nummersUitDeKopie';
import { idsFromCopy, isLeftBeside } from '../../register/nummersUitDeKopie';
import type { Marks } from '../../workbook/marks';
import { findSheet } from '../../workbook/marks';
import type { Memory } from '../../workbook/memory';
import { readShadow } from '../../workbook/shadow/shadowSheet';
import type { Seen } from './edited';
import { isEditedRow } from './edited';

/** What stood in the ID cell of a row; null: nothing; undefined: not known, or that cell was not edited. */
export type IdsBefore = (row: number) => string | null | undefined;

/** Only what Google tells: no question to it. */
export const toldBefore =
  ({ keys, edit }: Seen): IdsBefore =>
  () =>
    keys.has('id') ? edit.before : undefined;

const overwrittenIn = (seen: Seen): OverwrittenRows => ({
  tab: seen.tab,
  rows: seen.table.rows,
  isEdited: (row) => isEditedRow(seen, row),
  editedColumns: seen.keys,
  columns: [...seen.table.columns.keys()],
});

/**
 * True when only the copy can tell: IDs were typed over, and the rows hold more than that. Of a single cell into which
 * something was pasted Google does not always tell either.
 */
export const mustAskCopy = (seen: Seen): boolean =>
  seen.keys.has('id') && (seen.edit.before ?? null) === null && isLeftBeside(overwrittenIn(seen));

/**
 * Asks the copy, too, where only that can tell: one question to Google. Without a copy nothing more is known. The memory
 * takes note of the numbers in it: one that comes back must not be given to another row as well.
 */
export function idsBefore(marks: Marks, seen: Seen, memory: Memory): IdsBefore {
  const told = toldBefore(seen);
  const sheet = mustAskCopy(seen) ? findSheet(marks, 'schaduw') : null;
  if (!sheet) return told;
  const records = readShadow(sheet).shadow.get(seen.tab.key)?.records ?? new Map<never, never>();
  const { prefix } = seen.tab;
  memory.giveUpTo(
    seen.table,
    [...records.keys()].reduce((high, id) => Math.max(high, idNumber(prefix, id) ?? 0), 0),
  );
  const found = idsFromCopy(overwrittenIn(seen), new Map([...records].map(([id, { cells }]) => [id, cells])));
  return (row) => found.get(row) ?? told(row);
}
