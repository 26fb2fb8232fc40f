/** What moved along a column in an edit: Google tells of cells that were deleted or put in as of cells that somebody filled in. */
import { isOfRegister } from '../../register/column';
import { idNumber } from '../../register/identity/ids';
import type { ColumnKey } from '../../register/tabs';
import type { Known } from '../../workbook/state/properties';
import type { SeenTable } from '../../workbook/shadow/seenCells';
import { seenOf } from '../../workbook/shadow/seenCells';
import { keysOfTab, nothing, signAt, signOf } from '../../workbook/shadow/signs';

/**
 * The columns in which what a row held that is remembered stands in the one above or below it, and no more in its own: nobody
 * filled that in.
 * @param isEdited tells of a row whether it is in the edit
 * @param edited the columns of the edit
 */
export function movedOutIn(
  known: Known,
  { tab, rows }: SeenTable,
  isEdited: (row: number) => boolean,
  edited: ReadonlySet<ColumnKey>,
): Set<ColumnKey> {
  const [seen, places] = [seenOf(known, tab), new Map(keysOfTab(tab).map((key, index) => [key, index]))];
  const there = new Map(rows.flatMap(({ row, cells }) => (isEdited(row) ? [[row, cells] as const] : [])));
  const was = (row: number, key: ColumnKey): string =>
    signAt(seen[idNumber(tab.prefix, there.get(row)?.id) ?? ''] ?? '', places.get(key)!);
  const now = (row: number, key: ColumnKey): string => signOf(there.get(row)?.[key]);
  const isOutOf = (row: number, key: ColumnKey): boolean => {
    const held = was(row, key);
    const isIn = (other: number): boolean => now(other, key) === held && was(other, key) !== held;
    return held !== '' && held !== nothing && now(row, key) !== held && (isIn(row - 1) || isIn(row + 1));
  };
  return new Set([...edited].filter((key) => !isOfRegister(key) && [...there.keys()].some((row) => isOutOf(row, key))));
}
