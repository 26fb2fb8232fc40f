/** Who may see a row of the month: the team all of it, another reader what shows no small group. */
import type { BareFigure } from '../../../uitkomsten/cijfers/figure';
import { isKlein } from '../../../uitkomsten/cijfers/onderdrukking';

/**
 * `kern`: a plain count of a cohort (gestart, verklaring, doorgestroomd, uitgevallen), for every reader. `team`: never
 * for another reader, since it could be worked out from month to month or says what else is hidden. Numbers: the groups
 * that the row tells of; another reader sees it when none of them is small.
 */
export type Inzage = 'kern' | 'team' | readonly number[];

/** Of a figure: who counts, and who does not. */
export function inzageVan(figure: BareFigure): Inzage {
  if (figure.beschrijving.voorIedereen) return 'kern';
  const { maat, teller, noemer } = figure;
  if (noemer === null) return [teller];
  return maat === 'gemiddelde' ? [noemer] : [teller, noemer - teller];
}

/** Whether a reader from outside the team may see it. */
export const isOpen = (inzage: Inzage): boolean =>
  inzage === 'kern' || (inzage !== 'team' && !inzage.some((aantal) => isKlein(aantal)));
