/** Figures as people read them: Dutch, rounded half up, with what they are made of (indicatoren.md, Waarde). */
import { dutchDate } from '../../register/dates';
import type { BareFigure, Figure } from './figure';

/** What is shown where there is no value. */
export const geenWaarde = '–';

/**
 * Tenths of a fraction, half up, as Dutch text. The fraction is rounded once, from its whole parts: the binary form of
 * 0.145 lies just under the half and would round down.
 */
const withOneDecimal = (top: number, bottom: number): string => {
  const tenths = Math.floor((20 * top + bottom) / (2 * bottom));
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
};

/** A count or sum: whole where it is, else with one decimal. @example formatAantal(12.5) // '12,5'; formatAantal(11440) // '11.440' */
export const formatAantal = (value: number): string =>
  (Number.isInteger(value) ? String(value) : withOneDecimal(value, 1).replace(/,0$/, '')).replace(
    /\B(?=(?:\d{3})+(?!\d))/g,
    '.',
  );

/** A whole percentage, half up. `noemer` is above 0. @example formatPercentage(1, 8) // '13%' */
export const formatPercentage = (teller: number, noemer: number): string =>
  `${Math.floor((200 * teller + noemer) / (2 * noemer))}%`;

/** @example formatFigure(verklaringen) // '36% (9 van 25)'; a count: '25'; a mean: '3,4'; without value: '–' */
export function formatFigure({ maat, teller, noemer, waarde }: BareFigure): string {
  if (waarde === null) return geenWaarde;
  if (noemer === null) return formatAantal(teller);
  if (maat === 'gemiddelde') return withOneDecimal(teller, noemer);
  return `${formatPercentage(teller, noemer)} (${formatAantal(teller)} van ${formatAantal(noemer)})`;
}

/** A Doel in words; '' where there is none. @example doelText(figure) // '15, uiterlijk 31-08-2025' */
export function doelText({ doel, eenheid, uiterlijkOp }: Figure): string {
  if (doel === null) return '';
  const amount = `${formatAantal(doel)}${eenheid === 'Percentage' ? '%' : ''}`;
  return uiterlijkOp ? `${amount}, uiterlijk ${dutchDate(uiterlijkOp)}` : amount;
}
