/** What a form begins with, and the lists that it shows: people, stages, what is due. */
import type { TabKey } from '../../register/tabs';
import type { DateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import type { Nummer } from '../../register/weg/bellen';
import type { AanDeBeurt } from '../../register/weg/nazorgAanDeBeurt';
import type { Medewerker } from '../../register/tabs/medewerkers';
import type { FormName } from './forms';
import type { Me, RowsByTab } from './records';

/** What a form needs to begin. */
export interface Opening {
  readonly ik: Me;
  readonly vandaag: DateString;
  /** Active medewerkers, for fields that take one. */
  readonly medewerkers: readonly Pick<Medewerker, 'id' | 'email' | 'naam' | 'rol'>[];
  /** The row that is selected in the sheet: its tab and ID, and whose it is. */
  readonly selectie: { readonly tab: TabKey; readonly id: string | null; readonly deelnemerId: string | null } | null;
  /** The deelnemer to begin with, from the request or else the selection. */
  readonly deelnemer: IdRow<'deelnemers'> | null;
  /** The rows that were asked for: those of the deelnemer where there is one, else as `zonder` says. */
  readonly rijen: RowsByTab;
  /** Names by Deelnemer-ID of whom the rows are about, when they are not about one deelnemer. */
  readonly namen: Readonly<Record<string, string>>;
}

/** A deelnemer as the search shows her. */
export interface Found {
  readonly id: string;
  readonly naam: string;
  readonly geboortejaar: number | null;
}

/** A deelnemer who may be the same person as a new one: what is needed to tell. */
export interface Namesake extends Found {
  readonly woonplaats: string | null;
  readonly aanmelddatum: DateString | null;
}

/** A werkproces of an opleiding, with the words that were last written at it. Nothing about who it was planned for. */
export interface BekendWerkproces {
  readonly werkproces: string;
  readonly omschrijving: string;
}

/** Something that is due, as a form shows it. */
export interface DueView {
  readonly soort: string;
  /** Where the record stands that it is about. */
  readonly tab: TabKey;
  readonly recordId: string;
  readonly deelnemerId: string;
  /** The deelnemer's name. */
  readonly naam: string;
  /** One Dutch line: 'Toets B1-K1-W1, over 3 dagen (dinsdag 9 september)'. */
  readonly regel: string;
  readonly op: DateString;
  /** Days from today; negative when it is late. */
  readonly dagen: number;
  /** The name of who is to do it; null when nobody active is left to ask. */
  readonly voor: string | null;
  readonly voorMij: boolean;
  /** Where it gets done, and the record to open there. */
  readonly form: FormName;
  readonly formRecordId: string | null;
  /** What the button to it says, where the form's own words do not tell what is to be done. */
  readonly handeling: string | null;
  /** What it is about, or what was agreed and noted last: each a line. */
  readonly meer: readonly string[];
  readonly telefoon: string | null;
  /** Of a toets: its status, which a result may replace. */
  readonly status: string | null;
}

/** What Vandaag asks side by side, so that none of its calls reads many tabs (docs/besluiten/018). */
export const vandaagDelen = ['leren', 'stage', 'verder'] as const;

/** What is due, oldest first: for who asks, and for all. Of each list no more than travels. */
export interface Due {
  readonly ik: Me;
  readonly vandaag: DateString;
  /** How many there are. */
  readonly aantallen: { readonly mij: number; readonly allen: number };
  /** False for who plays no part in anything that can be due: her own list is always empty. */
  readonly doetMee: boolean;
  /** By Deelnemer-ID whom else to call about her: at her stages. */
  readonly bellen: Readonly<Record<string, readonly Nummer[]>>;
  readonly voorMij: readonly DueView[];
  readonly items: readonly DueView[];
}

/** With whom to have contact in nazorg: the first ones, and how many there are. */
export interface NazorgLijst {
  readonly aantal: number;
  readonly lijst: readonly (AanDeBeurt & { readonly naam: string })[];
}

/** Werkgevers, and contacts with organisations: no more than travel. */
export interface WerkgeversInView {
  readonly werkgevers: readonly IdRow<'werkgevers'>[];
  readonly contacten: readonly IdRow<'contacten'>[];
  /** Whether there are more that hold what was typed. */
  readonly meer: boolean;
}

/** An open stage in the list. */
export interface StageInView {
  readonly id: string;
  readonly deelnemerId: string;
  /** Of the deelnemer. */
  readonly naam: string;
  readonly sector: string | null;
  readonly start: DateString | null;
  readonly einde: DateString | null;
  readonly werkgever: string | null;
  /** True for the work of who asks. */
  readonly mijn: boolean;
  /** The last line of the Stagelog. */
  readonly laatste: {
    readonly datum: DateString | null;
    readonly soort: string | null;
    readonly voortgang: number | null;
  } | null;
}

/** The open stages: one's own first, then by name; no more than travel, and how many there are. */
export interface StagesInView {
  readonly aantal: number;
  readonly stages: readonly StageInView[];
}
