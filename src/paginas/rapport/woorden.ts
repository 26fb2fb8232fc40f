/** The words beside a figure as the report shows them. */
import { dutchDate } from '../../register/dates';
import type { RapportWoorden } from './rij';

/** What the figures are of, below all of them: a tab that is read back is known by it too (uitBlad.ts). */
export const watEenCijferTelt =
  'Een cijfer telt alleen wat op de peildatum al gebeurd was. Een percentage staat er met de aantallen waaruit het is berekend.';

/** What stands there while nobody wrote any. */
export const geenToelichting = 'Nog geen toelichting.';

/** The day they were about, where it is not the report's; else ''. */
export const geschrevenInWoorden = ({ geschrevenBij }: RapportWoorden): string =>
  geschrevenBij ? `Geschreven bij ${dutchDate(geschrevenBij)}.` : '';

/** @example woordenInTekst(words) // 'Goed. Het gaat goed. (Geschreven bij 31-03-2025.)' */
export const woordenInTekst = (words: RapportWoorden): string =>
  [
    ...(words.oordeel ? [`${words.oordeel}.`] : []),
    words.tekst,
    ...(words.geschrevenBij ? [`(${geschrevenInWoorden(words)})`] : []),
  ].join(' ');
