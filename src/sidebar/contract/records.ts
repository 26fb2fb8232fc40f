/** Records on their way between sidebar and server: read, written, refused, undone; and who asks. */
import type { Cell } from '../../register/cell';
import type { Cells, IdRow } from '../../register/row';
import type { ColumnKey, TabKey } from '../../register/tabs';
import type { Problem } from '../../register/outcome';
import type { Rol } from '../../register/tabs/medewerkers';

/** A value on its way to a cell. Several choices travel as one text, joined as in the cell. */
export type SentValue = string | number | null;

/** Values of a record of tab K by column. */
export type Values<K extends TabKey = TabKey> = { readonly [C in ColumnKey<K>]?: SentValue };

/** What was typed in a part of a form and not stored: the values that were changed, and what stood in these cells before. */
export interface Klad {
  readonly waarden: Readonly<Record<string, SentValue>>;
  readonly was: Readonly<Record<string, Cell>>;
}

/** By part of the form. */
export type Kladjes = Readonly<Record<string, Klad>>;

/** A change as a form sends it. */
interface WriteOf<K extends TabKey> {
  readonly tab: K;
  readonly id: string | null;
  /** What the form read before; the server refuses to overwrite what a colleague changed since. Null for a new record. */
  readonly basis: Cells<K> | null;
  /** Only the cells to set. `@0`, `@1` … in a reference stands for the ID that the write at that place will get. */
  readonly values: Values<K>;
}

/** One record to add (`id` null) or to change, in one of these tabs. */
export type Write<K extends TabKey = TabKey> = { [T in K]: WriteOf<T> }[K];

/** What is wrong with a field of a write. */
export interface FieldError {
  readonly write: number;
  readonly column: string;
  readonly message: string;
}

/** A row that a colleague changed while the form was open: both versions, none lost. */
export interface Conflict {
  readonly write: number;
  readonly tab: TabKey;
  readonly id: string;
  /** The row as it is now; null when it is no longer there. */
  readonly now: Cells | null;
}

/** A problem as a form shows it. */
export interface ShownProblem extends Problem {
  readonly fields?: readonly FieldError[];
  readonly conflicts?: readonly Conflict[];
}

/** What an endpoint gives back. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ShownProblem };

/** Who uses the form. */
export interface Me {
  readonly email: string;
  readonly naam: string;
  readonly rol: Rol;
  /** The tabs that this person may write. */
  readonly schrijft: readonly TabKey[];
}

/** Rows by tab, without their stamps. */
export type RowsByTab = { readonly [K in TabKey]?: readonly IdRow<K>[] };

/** One step of a save, as undoing needs it: the cells before (null: the record was new) and after. */
export interface Step {
  readonly tab: TabKey;
  readonly id: string;
  readonly before: Cells | null;
  readonly after: Cells;
}

/** What was done, step by step. */
export interface Done {
  readonly steps: readonly Step[];
}

/** What a save did. */
export interface Saved extends Done {
  /** The receipt: who saved can take these steps back with it, once, on the same day. */
  readonly bewijs: string;
}
