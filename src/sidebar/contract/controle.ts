/** What the form Controle shows of a check, and what a repair did. */
import type { Cell } from '../../register/cell';
import type { TabKey } from '../../register/tabs';
import type { Repair, Severity } from '../../register/rules/judge/rule';
import type { Me, Saved } from './records';

/** The most cells that are repaired, or taken back, in one act. */
export const mostRepairs = 200;

/** How a cell would be repaired. */
export interface RepairView {
  /** `nummer`: a new ID; `invoer`: the stamps; `terug`: the row that is referred to comes back; the others: `wordt`. */
  readonly soort: Repair['kind'];
  readonly was: Cell;
  readonly wordt: Cell;
}

/** Something that is wrong in the register, as the form Controle shows it. */
export interface FindingView {
  readonly regel: string;
  readonly ernst: Severity;
  readonly tab: TabKey;
  readonly rij: number;
  /** Null for a row without ID. */
  readonly id: string | null;
  /** The column's key and header. */
  readonly kolom: string;
  readonly kop: string;
  /** What is wrong, and what to do. */
  readonly bericht: string;
  readonly advies: string;
  /** Null where only people can mend it, or where this person may not. */
  readonly herstel: RepairView | null;
}

/** What a check of the whole register found. */
export interface Checked {
  readonly ik: Me;
  /** When it was checked. */
  readonly op: string;
  readonly magHerstellen: boolean;
  readonly aantallen: { readonly fout: number; readonly waarschuwing: number };
  /** The most urgent first; of each kind no more than can be shown. */
  readonly bevindingen: readonly FindingView[];
  /** Sentences about tabs and settings that could not be read. */
  readonly waarschuwingen: readonly string[];
}

/** What a repair did. */
export interface Repaired extends Saved {
  /** Cells that were no longer as the preview showed them: these were left as they are. */
  readonly overgeslagen: number;
}
