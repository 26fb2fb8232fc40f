/** Who may see a row of the month: the team all of it, another reader what shows no small group. */
import type { BareFigure } from '../cijfers/figure';
import { isKlein } from '../cijfers/onderdrukking';

/**
 * `kern`: a plain count of a cohort (gestart, verklaring, doorgestroomd, uitgevallen), for every reader. `team`: never
 * for another reader, since it could be worked out from month to month or says what else is hidden. Numbers: the groups
 * that the row tells of; another reader sees it when none of them is small.
 */
export type Inzage = 'kern' | 'team' | readonly number[];

const kernCodes: ReadonlySet<string> = new Set(['1.1', '1.2', '1.3', '1.4', '1.6', '3.1', '3.2', '4.3']);
const kernDelen: ReadonlySet<string> = new Set(['1.2/Alle cohorten', '1.6/Vorig projectjaar']);
const gestartInPeriode = /^1\.3\/\d{4}(-Q[1-4])?$/;

const isKern = ({ code, onderdeel }: BareFigure): boolean =>
  onderdeel === ''
    ? kernCodes.has(code)
    : kernDelen.has(`${code}/${onderdeel}`) || gestartInPeriode.test(`${code}/${onderdeel}`);

/** Of a figure: who counts, and who does not. */
export function inzageVan(figure: BareFigure): Inzage {
  if (isKern(figure)) return 'kern';
  const { maat, teller, noemer } = figure;
  if (noemer === null) return [teller];
  return maat === 'gemiddelde' ? [noemer] : [teller, noemer - teller];
}

/** Whether a reader from outside the team may see it. */
export const isOpen = (inzage: Inzage): boolean =>
  inzage === 'kern' || (inzage !== 'team' && !inzage.some((aantal) => isKlein(aantal)));
