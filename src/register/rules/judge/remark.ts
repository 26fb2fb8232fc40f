/** What is said of a cell: what is wrong with it, how to mend it, and the rules about a cell on its own. */
import type { Cell } from '../../cell';
import type { Column } from '../../column';
import type { DateString } from '../../dates';
import type { ColumnKey, TabKey } from '../../tabs';

/** Fout keeps a record from being complete; a waarschuwing does not (register.md, "Bad input"). */
export type Severity = 'fout' | 'waarschuwing';

/** How a machine can mend a cell safely. */
export interface Repair {
  /** `dag`: a date without the time that stood behind it; `nummer`: the next free ID, or the one that the row had; `kopie`: what stood there last night; `invoer`: the two stamps; `terug`: the row that the cell refers to comes back; `weg`: the row goes, since an equal one stays; the others: `newCell`. */
  readonly kind:
    | 'nummer'
    | 'kopie'
    | 'invoer'
    | 'terug'
    | 'datum'
    | 'dag'
    | 'getal'
    | 'keuze'
    | 'adres'
    | 'spaties'
    | 'tekst'
    | 'leeg'
    | 'weg';
  /** What the cell becomes, null for empty (`leeg`) and where only the repair itself can tell (`nummer`, `invoer`). */
  readonly newCell: Cell;
}

/** True for a repair that makes a date of what stands there. */
export const givesDay = (repair: Repair | undefined): boolean => repair?.kind === 'datum' || repair?.kind === 'dag';

/** A cell by its row number. */
export interface Place {
  readonly tab: TabKey;
  readonly row: number;
  readonly column: ColumnKey;
}

/** What is said about a cell: no names and nothing that was typed. */
export interface Remark {
  /** What is wrong, a plain Dutch sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
  /** Both in one for who is filling in this very record: may name the dates and numbers that stand beside the cell. */
  readonly atField?: string;
  readonly repair?: Repair;
  /** All cells that have the same wrong, where one remark tells it for all. */
  readonly places?: readonly Place[];
}

/** How the text dates of a column are read: as most of them are written. */
export interface TextDates {
  readonly monthFirst: boolean;
  read(text: string): DateString | null;
  /** With day and month round the other way. */
  other(text: string): DateString | null;
}

/** A filled cell on its own. */
export interface FilledCell {
  readonly column: Column;
  readonly cell: Cell;
  /** Of a text date: how those of its column are read. */
  readonly dates?: TextDates;
}

/** What a rule about a cell needs to know beside it. */
export interface AroundCell {
  readonly today: DateString;
  /** The choices that the team keeps in Instellingen, by the setting's name in code. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

/** A rule about a filled cell, whatever stands beside it. Of several that apply, the first speaks. */
export interface CellRule {
  readonly name: string;
  readonly severity: Severity;
  /** True where the column does not allow the cell: such a row does not count, and is told so whoever left it like that. */
  readonly keepsOut?: boolean;
  /** True for what no record may hold, not even a Concept. */
  readonly inConcept?: true;
  judge(cell: FilledCell, around: AroundCell): Remark | null;
}
