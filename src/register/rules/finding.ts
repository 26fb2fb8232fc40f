/** What a rule is and what it finds: which cell, what is wrong with it, how to mend it, and whether a machine can. */
import type { Cell, Row } from '../cell';
import type { Column, TabKey } from '../column';
import type { Tab } from '../tab';
import type { RegisterView } from './view';

/** Fout keeps a record from being complete; a waarschuwing does not (register.md, "Bad input"). */
export type Severity = 'fout' | 'waarschuwing';

/** How a machine can mend a cell safely. */
export interface Repair {
  /** `nummer`: the next free ID; `invoer`: the two stamps; `terug`: the row that the cell refers to comes back; the others: `newCell`. */
  readonly kind: 'nummer' | 'invoer' | 'terug' | 'datum' | 'getal' | 'keuze' | 'spaties' | 'tekst';
  /** What the cell becomes; null where only the repair itself can tell (`nummer`, `invoer`). */
  readonly newCell: Cell;
}

/** What is said about a cell: no names and nothing that was typed. */
export interface Remark {
  /** What is wrong, a plain Dutch sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
  readonly repair?: Repair;
}

/** A cell by its row number. */
export interface Place {
  readonly tab: TabKey;
  readonly row: number;
  readonly column: string;
}

/** A remark with the cell that it is about. */
export interface Spot extends Remark {
  readonly tab: TabKey;
  readonly row: Row;
  readonly column: string;
  /** IDs of other records of the same tab without which there would be nothing wrong. */
  readonly also?: readonly string[];
  /** All cells that have the same wrong, where one remark tells it for all. */
  readonly places?: readonly Place[];
}

/** What was found, where. */
export interface Finding extends Remark {
  readonly rule: string;
  readonly severity: Severity;
  readonly tab: TabKey;
  readonly row: number;
  /** Null for a row without ID. */
  readonly recordId: string | null;
  /** The column's key and header. */
  readonly column: string;
  readonly header: string;
  readonly also?: readonly string[];
  readonly places?: readonly Place[];
}

/** A rule about records beside each other. */
export interface Rule {
  /** Kebab case, Dutch. */
  readonly name: string;
  readonly severity: Severity;
  /** The tabs without which the rule cannot be judged; it is then left out. */
  readonly needs: readonly TabKey[];
  find(view: RegisterView): Spot[];
}

/** A filled cell on its own. */
export interface FilledCell {
  readonly tab: Tab;
  readonly column: Column;
  readonly cell: Cell;
}

/** A rule about a filled cell, whatever stands beside it. Of several that apply, the first speaks. */
export interface CellRule {
  readonly name: string;
  readonly severity: Severity;
  judge(cell: FilledCell, view: RegisterView): Remark | null;
}
