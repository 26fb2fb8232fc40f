/** What a computed figure is (indicatoren.md, "The figures"). */
import type { DateString } from '../../register/dates';
import type { Herleidbaar } from '../basis/herkomst';
import type { Measure } from '../basis/measure';
import type { Beschrijving, Code, Regels } from '../indicatoren/indicator';

/** How far the figure is on the way to its Doel. */
export type Oordeel = 'behaald' | 'op schema' | 'achter' | 'niet behaald';

/** A figure before it is compared with a Doel. */
export interface BareFigure extends Measure {
  readonly code: Code;
  /** '' for the main figure, else its literal part. */
  readonly onderdeel: string;
  /** What it means and where it is shown. */
  readonly beschrijving: Beschrijving;
  /** The name of the list of parts that it is one of; null for the main figure and for parts that stand alone. */
  readonly lijst: string | null;
}

/** A figure with the records that it was counted from, and how these are told of. */
export type HerleidbareFiguur = BareFigure & Pick<Herleidbaar, 'herkomst'> & { readonly regels: Partial<Regels> };

/** A figure of a projectjaar on a peildatum, with its Doel and oordeel where there is one. */
export interface Figure extends BareFigure {
  /** Projectjaar-ID. */
  readonly projectjaar: string;
  readonly peildatum: DateString;
  readonly doel: number | null;
  readonly eenheid: 'Aantal' | 'Percentage' | null;
  /** The date by which the Doel should be reached. */
  readonly uiterlijkOp: DateString | null;
  readonly oordeel: Oordeel | null;
}

/** A figure beside its Doel, with the records behind it. */
export type HerleideFiguur = Figure & HerleidbareFiguur;
