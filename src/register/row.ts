/** Rows as they stand in the sheet, nothing judged yet: which cells they have follows from their tab. */
import type { Cell } from './cell';
import type { ColumnKey, TabKey } from './tabs';

/** Cells of a row of tab K by column, or some of them; without K of any tab. */
export type Cells<K extends TabKey = TabKey> = { readonly [C in ColumnKey<K>]?: Cell } & {
  readonly id?: Cell;
};

/** Only for the type checker: a row of one tab is none of another, though both may have a datum. */
interface OfTab<K extends TabKey> {
  readonly _tab?: K;
}

/** A row by its place in the sheet. */
export interface Row<K extends TabKey = TabKey> extends OfTab<K> {
  /** The row number in the sheet, from 2. */
  readonly row: number;
  readonly cells: Cells<K>;
  /** The columns in which a percentage was typed: their cells keep that look. */
  readonly percentages?: readonly ColumnKey[];
  /** One of its cells, of a row of which not all were worked out: for who looks along a column. */
  cell?(key: ColumnKey): Cell | undefined;
}

/** A cell of a row, without the others. */
export const cellIn = (row: Row, key: ColumnKey): Cell | undefined => (row.cell ? row.cell(key) : row.cells[key]);

type ColumnCells = readonly (Cell | undefined)[];

const columnsKnown = new WeakMap<readonly Row[], Map<ColumnKey, ColumnCells>>();
const begunWith = new WeakMap<readonly Row[], readonly Row[]>();

/** These rows and more: what is known of the columns of the first counts for these. */
export function withMore(rows: readonly Row[], more: readonly Row[]): Row[] {
  const all = rows.concat(more);
  begunWith.set(all, rows);
  return all;
}

/** The rows of which these are all, and more; undefined where that was not told. */
export const beginOf = (rows: readonly Row[]): readonly Row[] | undefined => begunWith.get(rows);

/** What stands in a column of rows that nobody changes any more, in their order: worked out once. */
export function columnIn(rows: readonly Row[], key: ColumnKey): ColumnCells {
  let known = columnsKnown.get(rows);
  if (!known) columnsKnown.set(rows, (known = new Map()));
  let found = known.get(key);
  if (!found) {
    const first = beginOf(rows);
    const cellsOf = (some: readonly Row[]): ColumnCells => some.map((row) => cellIn(row, key));
    found = first ? columnIn(first, key).concat(cellsOf(rows.slice(first.length))) : cellsOf(rows);
    known.set(key, found);
  }
  return found;
}

/** The rows with this value in a column, by what stands in it: of many rows that is asked far sooner than row by row. */
export function rowsWhere(rows: readonly Row[], key: ColumnKey, value: Cell): Row[] {
  const cells = columnIn(rows, key);
  const found: Row[] = [];
  for (let at = cells.indexOf(value); at >= 0; at = cells.indexOf(value, at + 1)) found.push(rows[at]!);
  return found;
}

/** The row with other cells. */
export const withCells = ({ row, percentages }: Row, cells: Cells): Row => ({
  row,
  cells,
  ...(percentages ? { percentages } : {}),
});

/** A row by its ID, wherever it stands: what forms, figures and rules reckon with. */
export interface IdRow<K extends TabKey = TabKey> extends OfTab<K> {
  readonly id: string;
  readonly cells: Cells<K>;
}

/** The row by its ID; null for one that has none yet. */
export const byItsId = <K extends TabKey>({ cells }: Row<K>): IdRow<K> | null =>
  typeof cells.id === 'string' ? { id: cells.id, cells } : null;

interface ChangeOf<K extends TabKey> {
  readonly tab: K;
  /** Null for a new record. */
  readonly id: string | null;
  /** Only the cells to set. `@0`, `@1` … in a reference stands for the record of the change at that place in the act. */
  readonly values: Cells<K>;
}

/** A record to add, or to change, in one of these tabs. */
export type Change<K extends TabKey = TabKey> = { [T in K]: ChangeOf<T> }[K];

/** The columns that have a cell, or a value, here. */
export const keysOf = <C extends object>(cells: C): (keyof C & ColumnKey)[] =>
  Object.keys(cells) as (keyof C & ColumnKey)[];

/** Every tab's rows. */
export type Rows = { readonly [K in TabKey]: readonly Row<K>[] };

/** True for a row that is about this deelnemer: her own, or one that refers to her. */
export const isAbout = (
  deelnemerId: string,
  tab: TabKey,
  cells: { readonly id?: unknown; readonly deelnemerId?: unknown },
): boolean => (tab === 'deelnemers' ? cells.id : cells.deelnemerId) === deelnemerId;
