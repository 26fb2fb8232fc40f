/** Figures as forms show them: with the words beside them, and with the records behind them. */
import type { TabKey } from '../../register/tabs';
import type { DateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import type { Me } from './records';

/** A goal of Tabel 1–4 with its main figure, as people read it. */
export interface GoalView {
  readonly code: string;
  /** A few words. */
  readonly naam: string;
  readonly doel: string;
  /** Null where there are only words. */
  readonly cijfer: {
    readonly label: string;
    readonly waarde: string;
    readonly afspraak: string;
    readonly oordeel: string | null;
  } | null;
}

/** The words beside the figures of a projectjaar, and what they are about. */
export interface Explanations {
  readonly ik: Me;
  readonly vandaag: DateString;
  /** The projectjaren that began, the oldest first. */
  readonly projectjaren: readonly { readonly id: string; readonly naam: string; readonly start: DateString }[];
  readonly projectjaarId: string;
  /** The day of the figures. */
  readonly peildatum: DateString;
  /** In the report's order. */
  readonly tabellen: readonly { readonly titel: string; readonly rijen: readonly GoalView[] }[];
  /** The rows of Toelichtingen of this projectjaar. */
  readonly toelichtingen: readonly IdRow<'toelichtingen'>[];
  /** The codes for which words are asked now. */
  readonly gevraagd: readonly string[];
}

/** A figure to choose. */
export interface FigureChoice {
  readonly code: string;
  /** '' for the main figure. */
  readonly onderdeel: string;
  /** The title of its table. */
  readonly tabel: string;
  readonly label: string;
  /** As Uitkomsten shows it. */
  readonly waarde: string;
}

/** A record behind a figure. */
export interface TracedRecord {
  readonly tab: TabKey;
  /** Null for a row without ID. */
  readonly id: string | null;
  readonly deelnemerId: string | null;
  readonly naam: string;
  /** What made it count or not. */
  readonly regel: string;
  /** False for who is in the group, but does not count. */
  readonly telt: boolean;
}

/** A figure with the records behind it. */
export interface TracedFigure extends FigureChoice {
  readonly doel: string;
  readonly oordeel: string | null;
  /** In a sentence: what counts, and of which group; null where there is no group. */
  readonly telt: string;
  readonly groep: string | null;
  /** How many records there are; more than travel when there are very many. */
  readonly aantallen: { readonly telt: number; readonly teltNiet: number };
  readonly records: readonly TracedRecord[];
  /** What the tab shows, where that is no longer what the register gives. */
  readonly inTabblad: string | null;
}

/** What a figure comes from, and which others there are. */
export interface Traced {
  readonly ik: Me;
  /** Those that began by the peildatum, the oldest first. */
  readonly projectjaren: readonly { readonly id: string; readonly naam: string }[];
  readonly projectjaar: string;
  readonly peildatum: DateString;
  readonly figuren: readonly FigureChoice[];
  /** Null when none was asked for, or the selected cell holds none. */
  readonly figuur: TracedFigure | null;
}
