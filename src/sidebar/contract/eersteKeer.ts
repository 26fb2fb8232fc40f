/** What the form Eerste keer shows of a register that is being begun, and what it can have done. */
import type { IdRow } from '../../register/row';
import type { DateString } from '../../register/dates';
import type { Me } from './records';

/** The settings that it asks for. */
export const eersteInstellingen = ['testen', 'vrijeDagen'] as const;

export type EersteInstelling = (typeof eersteInstellingen)[number];

/** What it can have done: switch the reminders on, try at Google what only Google can tell, examples in and out. */
export const eersteDaden = ['aanzetten', 'zelftest', 'voorbeelden', 'voorbeeldenWeg', 'voorbeeldenAllesWeg'] as const;

export type EersteDaad = (typeof eersteDaden)[number];

/** A setting as it stands: its Sleutel, its Waarde as one reads it, and its Uitleg. */
export interface InstellingView {
  readonly sleutel: string;
  readonly waarde: string;
  readonly uitleg: string;
}

/** What stands already. */
export interface EersteKeer {
  readonly ik: Me;
  readonly vandaag: DateString;
  readonly medewerkers: readonly IdRow<'medewerkers'>[];
  readonly projectjaren: readonly IdRow<'projectjaren'>[];
  readonly doelen: readonly IdRow<'doelen'>[];
  /** The figures that a Doel can be about. */
  readonly indicatoren: readonly { readonly code: string; readonly naam: string }[];
  readonly instellingen: Readonly<Record<EersteInstelling, InstellingView>>;
  /** Who has the daily job, and how many get reminders. */
  readonly taken: { readonly van: string | null; readonly ontvangers: number };
  /** True once the self-test was done. */
  readonly zelftest: boolean;
  /** The address of the page for phones; null while there is none. */
  readonly pagina: string | null;
  /** How many example rows stand in the register. */
  readonly voorbeelden: number;
}

/** What was done, in Dutch, and the example rows that stay. */
export interface EersteGedaan {
  readonly gezegd: string;
  readonly blijft: readonly string[];
}
