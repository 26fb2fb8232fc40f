/** The IDs that rows had before an edit, as the copy of last night tells: of the edit itself, and of rows that moved out of it. */
import { isBlank } from '../../register/cell';
import { groupBy } from '../../register/grouping';
import { idNumber } from '../../register/identity/ids';
import { idsFromCopy } from '../../register/identity/nummersUitDeKopie';
import type { Cells } from '../../register/row';
import type { ColumnKey } from '../../register/tabs';
import type { Marks } from '../../workbook/marks/marks';
import { findShadow } from '../../workbook/shadow/shadowSheet';
import type { Memory } from '../../workbook/state/memory';
import type { Table } from '../../workbook/tables';
import type { Seen } from '../edit/edited';
import type { IdsBefore } from '../edit/idsBefore';
import { isMissedIn, lostBefore, numbersEmptiedIn, onlyId, overwrittenIn } from '../edit/idsBefore';

/** What is known of an edit: with the rows beside it that hold the number of another. */
export interface Known {
  readonly seen: Seen;
  readonly before: IdsBefore;
}

/** The records of a tab as they were last night, by ID: one question to Google; none without a copy. */
function knownRecords(marks: Marks, table: Table, memory: Memory): ReadonlyMap<string, Cells> | null {
  const copy = findShadow(marks);
  if (!copy) return null;
  const records = [...(copy.shadow.get(table.tab.key)?.records ?? [])];
  const { prefix } = table.tab;
  memory.giveUpTo(
    table,
    records.reduce((high, [id]) => Math.max(high, idNumber(prefix, id) ?? 0), 0),
  );
  return new Map(records.map(([id, { cells }]) => [id, cells]));
}

/** What stands in these columns of a row, as one text. */
const contentIn =
  (keys: readonly ColumnKey[]) =>
  (cells: Cells): string =>
    JSON.stringify(keys.map((key) => (isBlank(cells[key]) ? null : cells[key])));

/**
 * Rows beside an edit of numbers that by the copy are another record than their number says: they stood in it, and were moved before
 * word of it came.
 */
function movedOut(
  { table, keys }: Seen,
  isBeside: (row: number) => boolean,
  known: ReadonlyMap<string, Cells>,
): Set<number> {
  if (!keys.has('id')) return new Set();
  const contentOf = contentIn([...table.columns.keys()].filter((key) => key !== 'id'));
  const alike = groupBy([...known.values()], contentOf);
  const isAnother = (id: unknown, content: string): boolean => {
    const own = known.get(String(id));
    return own !== undefined && contentOf(own) !== content && alike.get(content)?.length === 1;
  };
  return new Set(
    table.rows.flatMap(({ row, cells }) => (isBeside(row) && isAnother(cells.id, contentOf(cells)) ? [row] : [])),
  );
}

/**
 * Rows with the number of one above them that stands as it did last night, while they are another by now: somebody copied that one
 * below all that the copy knows, and changed it. Of two that are the same, or stand amid the others, only people know.
 */
function copiesIn({ table, missed }: Seen, known: ReadonlyMap<string, Cells>): Set<number> {
  const { columns, rows } = table;
  const contentOf = contentIn([...columns.keys()]);
  const byId = new Map([...rows].reverse().map(({ row, cells }) => [cells.id, { row, cells }]));
  const last = Math.max(0, ...[...known.keys()].map((id) => byId.get(id)?.row ?? 0));
  return new Set(
    missed.flatMap(({ row, cells }) => {
      const [was, first] = [known.get(String(cells.id)), byId.get(cells.id)];
      const isCopy = row > last && was && first && first.row !== row && contentOf(first.cells) === contentOf(was);
      return isCopy && contentOf(cells) !== contentOf(was) ? [row] : [];
    }),
  );
}

/**
 * Asks the copy: one question to Google. Without a copy nothing more is known. The memory takes note of the numbers in it: one that
 * comes back must not be given to another row as well.
 * @param told what Google tells of the edit
 */
export function idsBefore(_own: unknown, marks: Marks, seen: Seen, memory: Memory, told: IdsBefore): Known {
  const known = knownRecords(marks, seen.table, memory);
  if (!known) return { seen, before: told };
  const own = seen.keys.has('id') ? overwrittenIn(seen) : lostBefore(seen);
  const isMissed = isMissedIn(seen);
  const moved = movedOut(seen, (row) => !own.isEdited(row) && !isMissed(row), known);
  const overwritten = { ...own, isEdited: (row: number) => own.isEdited(row) || moved.has(row) };
  const found = idsFromCopy(overwritten, known);
  // Where columns moved, or whoever edited other cells changed nothing in them, the whole row tells more.
  const mayBeTypedIn = seen.keys.size === 1 && seen.keys.has('id');
  const exact = idsFromCopy({ ...overwritten, mayBeTypedIn, editedColumns: onlyId }, known);
  const ofEdited: IdsBefore = (row) => exact.get(row) ?? told(row) ?? found.get(row);
  const ofMissed = idsFromCopy(numbersEmptiedIn(seen.table, isMissed, ofEdited), known);
  return {
    seen: {
      ...seen,
      copies: copiesIn(seen, known),
      missed: seen.table.rows.filter(({ row }) => isMissed(row) || moved.has(row)),
    },
    before: (row) => ofMissed.get(row) ?? ofEdited(row),
  };
}
