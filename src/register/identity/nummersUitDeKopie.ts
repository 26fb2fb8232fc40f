/** Which ID an edited row had: of a block of IDs that was typed over nothing else tells than the copy of last night. */
import type { Cells, Row } from '../row';
import { isBlank } from '../cell';
import { isStamp } from '../column';
import { groupBy } from '../grouping';
import { idNumber } from './ids';
import type { ColumnKey, Tab } from '../tabs';

/** Rows of which the ID column was edited. */
export interface OverwrittenRows {
  readonly tab: Tab;
  /** All filled rows of the tab, as they are now. */
  readonly rows: readonly Row[];
  isEdited(row: number): boolean;
  /** The edited columns that the register knows, `id` among them. */
  readonly editedColumns: ReadonlySet<ColumnKey>;
  /** All columns that the tab has. */
  readonly columns: readonly ColumnKey[];
  /** Word of an edit in one other cell of each may be on its way, or lost. */
  readonly mayBeTypedIn?: boolean;
}

const columnsLeft = ({ columns, editedColumns }: OverwrittenRows): ColumnKey[] =>
  columns.filter((key) => !editedColumns.has(key));

/** A row of which no more than its stamps is left is no longer that record: somebody emptied it, or wrote another there. */
const isKnowable = (left: readonly ColumnKey[], { cells }: Row): boolean =>
  left.some((key) => !isStamp(key) && !isBlank(cells[key]));

/** True when some edited row still holds something beside what was edited: by that it can be known again. */
export function isLeftBeside(overwritten: OverwrittenRows): boolean {
  const left = columnsLeft(overwritten);
  return overwritten.rows.some((row) => overwritten.isEdited(row.row) && isKnowable(left, row));
}

/** The only one in a list; undefined when there are none or several. */
const onlyOne = <T>(list: readonly T[] | undefined): T | undefined => (list?.length === 1 ? list[0] : undefined);

/**
 * The IDs that still stand where they may. Beside the edit all do. In it a copied ID says nothing of the row; but where
 * other columns were edited along, a record may have been moved here with its ID: then that stays.
 */
function standingIds(
  { rows, isEdited, editedColumns }: OverwrittenRows,
  known: ReadonlyMap<string, Cells>,
): ReadonlyMap<string, number> {
  const standing = new Map<string, number>();
  const note = (list: readonly Row[]): void =>
    list.forEach(({ row, cells: { id } }) => {
      if (typeof id === 'string' && !standing.has(id)) standing.set(id, row);
    });
  note(rows.filter(({ row }) => !isEdited(row)));
  if (editedColumns.size > 1) note(rows.filter(({ row, cells: { id } }) => isEdited(row) && known.has(String(id))));
  return standing;
}

/** True for a row that is this record but for one cell that somebody typed in: its stamps tell that it had a number. */
function isButForOne(left: readonly ColumnKey[], row: Row, record: Cells): boolean {
  const textOf = (cells: Cells, key: ColumnKey): string => String(isBlank(cells[key]) ? '' : cells[key]);
  const other = left.filter((key) => textOf(row.cells, key) !== textOf(record, key));
  const alike = left.filter((key) => key !== other[0]);
  return other.length === 1 && !isStamp(other[0]!) && !isBlank(row.cells.ingevoerdOp) && isKnowable(alike, row);
}

/**
 * The ID that rows had, by row number: where exactly one record of the copy whose ID is gone is the same as the row in
 * all columns beside the edit, and exactly one row is the same as that record; where one cell may have been typed in, else in
 * all but one, unless it says the same as a record that stands there. Between several it never guesses.
 * @param known the records of the copy, by ID
 */
export function idsFromCopy(overwritten: OverwrittenRows, known: ReadonlyMap<string, Cells>): Map<number, string> {
  const left = columnsLeft(overwritten);
  const contentOf = (cells: Cells): string =>
    JSON.stringify(left.map((key) => (isBlank(cells[key]) ? null : cells[key])));
  const standing = standingIds(overwritten, known);
  const lost = groupBy(
    [...known].filter(([id]) => !standing.has(id)),
    ([, cells]) => contentOf(cells),
  );
  // A row beside the edit that has no ID may be the record just as well.
  const open = overwritten.rows.filter(({ row, cells: { id } }) =>
    overwritten.isEdited(row) ? standing.get(String(id)) !== row : idNumber(overwritten.tab.prefix, id) === null,
  );
  const found = new Map<number, string>();
  for (const [content, rows] of groupBy(open, ({ cells }) => contentOf(cells))) {
    const [row, record] = [onlyOne(rows), onlyOne(lost.get(content))];
    if (row && record && overwritten.isEdited(row.row) && isKnowable(left, row)) found.set(row.row, record[0]);
  }
  if (!overwritten.mayBeTypedIn) return found;
  const back = new Set(found.values());
  const gone = [...known].filter(([id]) => !standing.has(id) && !back.has(id));
  // What says the same as a record that stands there is a copy of that one.
  const there = new Set([...known].flatMap(([id, cells]) => (standing.has(id) ? [contentOf(cells)] : [])));
  const still = open.filter(({ row, cells }) => !found.has(row) && !there.has(contentOf(cells)));
  for (const row of still) {
    const record = onlyOne(gone.filter(([, cells]) => isButForOne(left, row, cells)));
    const isOnly = record && onlyOne(still.filter((one) => isButForOne(left, one, record[1]))) === row;
    if (isOnly && overwritten.isEdited(row.row)) found.set(row.row, record[0]);
  }
  return found;
}
