/** The functies in which people went to work, as the evaluation report names them: together, and never whose is whose. */
import type { Deelnemer } from '../../register/tabs/deelnemers';
import { noemtDeelnemer } from '../../privacy/namen';
import { stap } from '../../privacy/vrijgave';
import type { Figure } from '../../uitkomsten/cijfers/figure';
import { doorstroomNaarWerk } from '../../uitkomsten/indicatoren';

const begin = 'Functie: ';

/**
 * Of these figures the functies in alphabetical order; '' where fewer than five people are behind them: then a functie
 * would tell of one. None in which somebody typed the name of a deelnemer.
 */
export function functiesIn(figures: readonly Figure[], deelnemers: readonly Deelnemer[]): string {
  const own = figures.filter(({ code }) => code === doorstroomNaarWerk.code);
  const people = own.filter(({ onderdeel }) => onderdeel === '').reduce((sum, { teller }) => sum + teller, 0);
  if (people < stap) return '';
  const functies = own
    .filter(({ onderdeel, teller }) => onderdeel.startsWith(begin) && teller > 0)
    .map(({ onderdeel }) => onderdeel.slice(begin.length))
    .filter((functie) => !noemtDeelnemer(functie, deelnemers));
  const perWoord = new Map(functies.map((functie) => [functie.toLowerCase(), functie]));
  return [...perWoord.keys()].sort().join(', ');
}
