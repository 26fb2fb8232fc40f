/** Records on their way between sidebar and server: read, written, refused, undone; and who asks. */
import type { Cell } from '../../register/cell';
import type { TabKey } from '../../register/tabs';
import type { Problem } from '../../register/outcome';
import type { Rol } from '../../register/tabs/medewerkers';

/** A row as a form sees it: what stands in its cells, by column key. The stamps are left out. */
export interface RecordView {
  readonly id: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A value on its way to a cell. Several choices travel as one text, joined as in the cell. */
export type SentValue = string | number | null;

/** One record to add (`id` null) or to change. */
export interface Write {
  readonly tab: TabKey;
  readonly id: string | null;
  /** What the form read before; the server refuses to overwrite what a colleague changed since. Null for a new record. */
  readonly basis: Readonly<Record<string, Cell>> | null;
  /** Only the cells to set. `@0`, `@1` … in a reference stands for the ID that the write at that place will get. */
  readonly values: Readonly<Record<string, SentValue>>;
}

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
  readonly now: Readonly<Record<string, Cell>> | null;
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

export type RowsByTab = Partial<Record<TabKey, readonly RecordView[]>>;

/** One step of a save, as undoing needs it: the cells before (null: the record was new) and after. */
export interface Step {
  readonly tab: TabKey;
  readonly id: string;
  readonly before: Readonly<Record<string, Cell>> | null;
  readonly after: Readonly<Record<string, Cell>>;
}

/** What a save did. */
export interface Saved {
  readonly steps: readonly Step[];
}
