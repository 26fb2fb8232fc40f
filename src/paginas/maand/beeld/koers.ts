/** The headline of a month: is the projectjaar on course, and why. */
import { wordFor } from '../../../register/grouping';
import type { Figure } from '../../../uitkomsten/cijfers/figure';
import { formatAantal, formatPercentage } from '../../../uitkomsten/cijfers/format';

export interface Koers {
  /** null without any Doel. */
  readonly opKoers: boolean | null;
  /** One sentence. */
  readonly kop: string;
  /** Which doelen lag or were missed: one sentence each. */
  readonly waarom: readonly string[];
}

const isAchter = ({ oordeel }: Figure): boolean => oordeel === 'achter' || oordeel === 'niet behaald';

const stand = ({ maat, teller, noemer, doel, eenheid }: Figure): string => {
  if (eenheid !== 'Percentage') return `${formatAantal(teller)} van ${formatAantal(doel!)}`;
  const value = maat === 'percentage' && noemer ? formatPercentage(teller, noemer) : formatAantal(teller);
  return `${value}, en het doel is ${formatAantal(doel!)}%`;
};

const zin = (figure: Figure): string =>
  `${figure.beschrijving.label} (${figure.code}): ${stand(figure)}. ${figure.oordeel === 'achter' ? 'Dat is achter op schema.' : 'Het doel is niet behaald.'}`;

/** Sums up the main figures that have an oordeel; parts (a quarter's Doel) are judged in the table only. */
export function koersVan(figures: readonly Figure[]): Koers {
  const judged = figures.filter(({ onderdeel, oordeel }) => onderdeel === '' && oordeel !== null);
  const behind = judged.filter(isAchter);
  if (judged.length === 0)
    return { opKoers: null, kop: 'Er zijn geen doelen ingevuld. Vul ze in op het tabblad Doelen.', waarom: [] };
  const [count, total] = [judged.length - behind.length, judged.length];
  const doelen = wordFor(total, 'het doel', `${count} van de ${total} doelen`);
  const kop =
    behind.length === 0
      ? `Op koers: ${wordFor(total, 'het doel is', `alle ${total} doelen zijn`)} behaald of op schema.`
      : `Niet op koers: ${doelen} ${wordFor(total, 'loopt achter', `${wordFor(count, 'is', 'zijn')} behaald of op schema`)}.`;
  return { opKoers: behind.length === 0, kop, waarom: behind.map(zin) };
}
