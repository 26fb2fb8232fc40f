/** What somebody edited in a record tab: which rows and columns, clamped to what is in use. */
import type { Row } from '../../register/row';
import { isBlank } from '../../register/cell';
import type { Naast, SheetKey } from '../../register/made/naast';
import { isNaast, naastIn, sheetColumns } from '../../register/made/naast';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { ColumnKey, Tab } from '../../register/tabs';
import { keptColumns, storedPlaces } from '../../workbook/marks/keptPlaces';
import { together } from '../../workbook/marks/places';
import type { Marks } from '../../workbook/marks/marks';
import type { Table } from '../../workbook/tables';
import { readTable } from '../../workbook/tables';

/** The edited range, as the trigger tells it. */
export interface Edit {
  readonly first: number;
  readonly last: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Of a single cell: what stood there, as text, or null for nothing. Undefined for a larger range. */
  readonly before: string | null | undefined;
  /** Of a single cell: what was typed there, as text, or null for nothing or what was pasted. Undefined for a larger range. */
  readonly typed: string | null | undefined;
  /** Google's name for who did it; '' when Google does not tell. */
  readonly who: string;
}

/** Whoever empties a block of rows below the last record: so many rows are looked at for marks that can go. */
const mostEmptyRows = 1000;

/** The edit with the tab as it is now. */
export interface Seen {
  readonly tab: Tab;
  readonly table: Table;
  readonly first: number;
  readonly last: number;
  /** The edited columns, by key; where columns moved, those that stood there before as well. */
  readonly keys: ReadonlySet<ColumnKey>;
  /** The names beside numbers that were edited, or whose numbers were. */
  readonly naast: readonly Naast[];
  /** Nothing else was edited than these names. */
  readonly namesAlone: boolean;
  readonly edit: Edit;
  /**
   * Rows beside the edit that have no ID, or where IDs were edited one that stands twice: Google loses word of an edit now and
   * then, a colleague's may be on its way, and rows may have moved.
   */
  readonly missed: readonly Row[];
  /** Those of the missed rows that the copy of last night tells are a copy of another, whose number they hold. */
  readonly copies?: ReadonlySet<number>;
}

/** The rows without an ID of a tab in which nothing was edited. */
export const seeMissed = (table: Table): Seen => ({
  tab: table.tab,
  table,
  first: 1,
  last: 0,
  keys: new Set(),
  naast: [],
  namesAlone: false,
  edit: { first: 1, last: 0, firstColumn: 1, lastColumn: 0, before: undefined, typed: undefined, who: '' },
  missed: table.rows.filter(({ cells: { id } }) => isBlank(id)),
});

/**
 * Where our columns stood before, where they moved since the workbook last remembered them: word of an edit tells the places of when
 * it was made. Asks nothing: of columns that stand as made nobody needs to know.
 */
function placesBefore(marks: Marks, table: Table): ReadonlyMap<SheetKey, number> {
  const { tab } = table;
  const now = together(table);
  const asMade = new Map(sheetColumns(tab).map(([key], index) => [key, index + 1] as const));
  if ([...asMade].every(([key, place]) => now.get(key) === place)) return now;
  const kept = storedPlaces(marks.known()).get(tab.key);
  const places = kept && keptColumns(tab, kept);
  return places ? together(places) : asMade;
}

/** The numbers that stand twice, beside the edit alone: rows moved before word of it came, so that it tells another place. */
function twiceBeside(rows: readonly Row[], isIn: (row: number) => boolean): Set<unknown> {
  const [once, twice] = [new Set<unknown>(), new Set<unknown>()];
  for (const { cells } of rows) (once.has(cells.id) ? twice : once).add(cells.id);
  for (const { row, cells } of rows) if (isIn(row)) twice.delete(cells.id);
  return twice;
}

/** Reads the tab: one question to Google. Null when no cell of a record was edited. */
export function see(marks: Marks, tab: Tab, edit: Edit): Outcome<Seen | null> {
  const read = readTable(marks, tab, 'later');
  if (!read.ok) return read;
  const table = read.value;
  const first = Math.max(2, edit.first);
  const last = Math.min(edit.last, Math.max(table.lastRow, first + mostEmptyRows - 1));
  const isEdited = (place = 0): boolean => place >= edit.firstColumn && place <= edit.lastColumn;
  const editedOf = (places: ReadonlyMap<SheetKey, number>): Set<SheetKey> =>
    new Set([...places].flatMap(([key, place]) => (isEdited(place) ? [key] : [])));
  const [now, then] = [editedOf(together(table)), editedOf(placesBefore(marks, table))];
  const keys = new Set([...table.columns.keys()].filter((key) => now.has(key) || then.has(key)));
  const naast = naastIn(tab).filter(({ key, bij }) => now.has(key) || then.has(key) || keys.has(bij));
  if (last < first || keys.size + naast.length === 0) {
    // Columns may have moved before word of the edit came: then the numbers that it emptied are elsewhere by now.
    const beside = seeMissed(table);
    return success(beside.missed.length > 0 ? beside : null);
  }
  const isIn = (row: number): boolean => row >= first && row <= last;
  const odd = keys.has('id') ? twiceBeside(table.rows, isIn) : new Set();
  // What was typed stands beside it: either somebody has it anyway, or her row moved.
  const typed = edit.typed?.trim();
  if (keys.has('id') && typed && !table.rows.some(({ row, cells: { id } }) => isIn(row) && id === typed))
    odd.add(typed);
  const missed = table.rows.filter(({ row, cells: { id } }) => !isIn(row) && (isBlank(id) || odd.has(id)));
  const namesAlone = [now, then].some((edited) => edited.size > 0 && [...edited].every(isNaast));
  return success({ tab, table, first, last, keys, naast, namesAlone, edit, missed });
}

/** True for a row of the edit. */
export const isEditedRow = ({ first, last }: Seen, row: number): boolean => row >= first && row <= last;

/** The row with this number. */
export function rowsByNumber(rows: readonly Row[]): (row: number) => Row | undefined {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  return (row) => byNumber.get(row);
}

/** Rows, in the order of the sheet, as blocks of neighbours. */
export function spansOf(rows: readonly Row[]): { readonly first: number; readonly last: number }[] {
  const spans: { first: number; last: number }[] = [];
  for (const { row } of rows) {
    const span = spans[spans.length - 1];
    if (span?.last === row - 1) span.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans;
}
