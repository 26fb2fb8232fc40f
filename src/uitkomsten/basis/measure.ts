/** Makes figures out of counts: a plain count, a share, a mean (indicatoren.md, Waarde). */
import type { BareFigure, Code } from '../cijfers/figure';

/** The figure before it is known under which code and onderdeel it stands. */
export type Measure = Pick<BareFigure, 'maat' | 'teller' | 'noemer' | 'waarde'>;

/** A plain count (or sum). */
export const aantal = (teller: number): Measure => ({ maat: 'aantal', teller, noemer: null, waarde: teller });

/** A share in percent; its waarde is null where the noemer is 0. */
export const aandeel = (teller: number, noemer: number): Measure => ({
  // Times 100 first: 29 of 100 must be 29, and not the 28.999… that 0.29 × 100 gives.
  maat: 'percentage',
  teller,
  noemer,
  waarde: noemer === 0 ? null : (teller * 100) / noemer,
});

/** A mean: teller is the sum, noemer the number of values. */
export function gemiddelde(values: readonly number[]): Measure {
  const teller = sum(values);
  const noemer = values.length;
  return { maat: 'gemiddelde', teller, noemer, waarde: noemer === 0 ? null : teller / noemer };
}

/** The sum, in order of size: with decimals, adding in another order could change the last digit. */
export const sum = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);

/** Puts a code and an onderdeel to a measure. */
export const figuur = <M extends Measure>(code: Code, onderdeel: string, measure: M) => ({
  code,
  onderdeel,
  ...measure,
});

/** The main figure of a code. */
export const hoofdfiguur = <M extends Measure>(code: Code, measure: M) => figuur(code, '', measure);
