/** What is counted: a plain count, a share, a mean (indicatoren.md, Waarde). */

/** How the waarde is to be read and shown. */
export type Maat = 'aantal' | 'percentage' | 'gemiddelde';

/** A number with what it is made of. */
export interface Measure<M extends Maat = Maat> {
  readonly maat: M;
  /** For a mean: the sum of the values. */
  readonly teller: number;
  /** null for a plain count; for a mean the number of values. */
  readonly noemer: number | null;
  /** Unrounded: teller for a count, teller/noemer × 100 for a percentage, the mean for a mean; null where noemer is 0. */
  readonly waarde: number | null;
}

/** A plain count (or sum). */
export const aantal = (teller: number): Measure<'aantal'> => ({ maat: 'aantal', teller, noemer: null, waarde: teller });

/** A share in percent; its waarde is null where the noemer is 0. */
export const aandeel = (teller: number, noemer: number): Measure<'percentage'> => ({
  // Times 100 first: 29 of 100 must be 29, and not the 28.999… that 0.29 × 100 gives.
  maat: 'percentage',
  teller,
  noemer,
  waarde: noemer === 0 ? null : (teller * 100) / noemer,
});

/** A mean: teller is the sum, noemer the number of values. */
export function gemiddelde(values: readonly number[]): Measure<'gemiddelde'> {
  const teller = sum(values);
  const noemer = values.length;
  return { maat: 'gemiddelde', teller, noemer, waarde: noemer === 0 ? null : teller / noemer };
}

/** The sum, in order of size: with decimals, adding in another order could change the last digit. */
export const sum = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);

/** The middle one of a number of durations, in whole days; null of none. Of an even number the mean of the two in the middle, half up. */
export function mediaan(days: readonly number[]): number | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return Math.floor(sum(middle) / middle.length + 0.5);
}
