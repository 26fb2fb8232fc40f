/** What moved along a column in an edit: Google tells of cells that were deleted or put in as of cells that somebody filled in. */
import { isOfRegister } from '../../register/column';
import { idNumber } from '../../register/identity/ids';
import type { ColumnKey } from '../../register/tabs';
import type { Known } from '../../workbook/state/properties';
import type { SeenTable } from '../../workbook/shadow/seenCells';
import { seenOf } from '../../workbook/shadow/seenCells';
import { keysOfTab, nothing, signAt, signOf } from '../../workbook/shadow/signs';

/**
 * The columns in which each row of the edit holds what the one below it held, or the one above it, as far as that is remembered, and
 * nothing is left in the last of them: nobody filled that in. Of some rows alone that may be so by chance, in what somebody pastes.
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
  const own = [...edited].filter((key) => !isOfRegister(key));
  const knownIn = (key: ColumnKey, by: number): number[] =>
    [...there.keys()].filter((row) => there.has(row - by) && was(row, key) !== '');
  // All columns of the edit move alike.
  const areMoved = (by: number): boolean => {
    const end = by === 1 ? Math.max(...there.keys()) : Math.min(...there.keys());
    return own.every(
      (key) => now(end, key) === nothing && knownIn(key, by).every((row) => now(row - by, key) === was(row, key)),
    );
  };
  const isLeft = (key: ColumnKey, by: number): boolean =>
    knownIn(key, by).some((row) => was(row, key) !== nothing && now(row, key) !== was(row, key));
  return new Set([1, -1].flatMap((by) => (areMoved(by) ? own.filter((key) => isLeft(key, by)) : [])));
}
