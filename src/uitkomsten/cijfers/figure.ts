/** What a computed figure is, and the codes there are (indicatoren.md, "The figures"). */
import type { DateString } from '../../register/dates';

/** Every code with a figure, in the order of the report's tables. 3.4 and 4.1 have words only. */
export const codes = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '1.7',
  '2.1',
  '2.2',
  '2.3',
  '3.1',
  '3.2',
  '3.3',
  '3.5',
  '4.2',
  '4.3',
  '4.4',
] as const;

export type Code = (typeof codes)[number];

/** Codes without a figure: the Toelichting is all there is. */
export const wordsOnlyCodes = ['3.4', '4.1'] as const;

/** How far the figure is on the way to its Doel. */
export type Oordeel = 'behaald' | 'op schema' | 'achter' | 'niet behaald';

/** How the waarde is to be read and shown. */
export type Maat = 'aantal' | 'percentage' | 'gemiddelde';

/** A figure before it is compared with a Doel. */
export interface BareFigure {
  readonly code: Code;
  /** '' for the main figure, else its literal part. */
  readonly onderdeel: string;
  readonly maat: Maat;
  /** For a mean: the sum of the values. */
  readonly teller: number;
  /** null for a plain count; for a mean the number of values. */
  readonly noemer: number | null;
  /** Unrounded: teller for a count, teller/noemer × 100 for a percentage, the mean for a mean; null where noemer is 0. */
  readonly waarde: number | null;
}

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
