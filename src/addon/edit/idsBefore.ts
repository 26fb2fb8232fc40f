/** The IDs that rows had, as Google tells of a single cell; and for which rows only the copy of last night can tell. */
import { withCells } from '../../register/row';
import { isBlank } from '../../register/cell';
import type { OverwrittenRows } from '../../register/identity/nummersUitDeKopie';
import { isLeftBeside } from '../../register/identity/nummersUitDeKopie';
import type { ColumnKey } from '../../register/tabs';
import type { Table } from '../../workbook/tables';
import type { Seen } from './edited';
import { isEditedRow } from './edited';

/** What stood in the ID cell of a row; null: nothing; undefined: not known, or that cell was not edited. */
export type IdsBefore = (row: number) => string | null | undefined;

/** Only what Google tells: no question to it. */
export const toldBefore =
  (seen: Seen): IdsBefore =>
  (row) =>
    seen.keys.has('id') && isEditedRow(seen, row) ? seen.edit.before : undefined;

export const overwrittenIn = (seen: Seen): OverwrittenRows => ({
  tab: seen.tab,
  rows: seen.table.rows,
  isEdited: (row) => isEditedRow(seen, row),
  editedColumns: seen.keys,
  columns: [...seen.table.columns.keys()],
});

export const onlyId: ReadonlySet<ColumnKey> = new Set(['id']);

/**
 * Edited rows whose number is gone though it is not in the edit, while a stamp tells that they had one: of the emptying nobody
 * heard. What was edited in them they cannot be known by.
 */
export function lostBefore(seen: Seen): OverwrittenRows {
  const { keys, table } = seen;
  const isHeard = keys.has('id') || keys.has('ingevoerdOp');
  const lost = new Set(
    table.rows.flatMap(({ row, cells: { id, ingevoerdOp } }) =>
      !isHeard && isEditedRow(seen, row) && isBlank(id) && !isBlank(ingevoerdOp) ? [row] : [],
    ),
  );
  return {
    ...overwrittenIn(seen),
    isEdited: (row) => lost.has(row),
    editedColumns: new Set<ColumnKey>(['id', ...keys]),
  };
}

/** Rows without an ID, as if it had just been emptied; `now` tells what IDs others get back. */
export function numbersEmptiedIn(
  { tab, rows, columns }: Pick<Table, 'tab' | 'rows' | 'columns'>,
  isMissed: (row: number) => boolean,
  now: IdsBefore = () => undefined,
): OverwrittenRows {
  return {
    tab,
    rows: rows.map((one) => withCells(one, { ...one.cells, id: now(one.row) ?? one.cells.id ?? null })),
    isEdited: isMissed,
    editedColumns: onlyId,
    columns: [...columns.keys()],
    mayBeTypedIn: true,
  };
}

export const isMissedIn = ({ missed }: Pick<Seen, 'missed'>): ((row: number) => boolean) => {
  const numbers = new Set(missed.map(({ row }) => row));
  return (row) => numbers.has(row);
};

/** Rows may have moved before word of it came: of two with the number that was typed Google tells which, but not for sure. */
const isTwice = ({ table, edit: { typed } }: Seen): boolean =>
  table.rows.filter(({ cells: { id } }) => id === typed).length > 1;

/**
 * True when only the copy can tell: IDs were typed over, and the rows hold more than that. Of a single cell into which
 * something was pasted Google does not always tell either.
 */
export const mustAskCopy = (seen: Seen): boolean =>
  (seen.keys.has('id') &&
    ((seen.edit.before ?? null) === null || isTwice(seen)) &&
    isLeftBeside(overwrittenIn(seen))) ||
  isLeftBeside(lostBefore(seen)) ||
  (seen.missed.length > 0 && isLeftBeside(numbersEmptiedIn(seen.table, isMissedIn(seen))));
