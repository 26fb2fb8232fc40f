/** The days of a calendar month, and the months before it. */
import type { DateString, MonthString } from '../../../register/dates';
import { addMonths, lastDay, monthOf, previousMonth } from '../../../register/dates';
import type { Period } from '../../../uitkomsten/basis/period';

/** The days of a month. */
export const dagenVan = (maand: MonthString): Period => ({ van: `${maand}-01`, tot: lastDay(maand) });

/** The last day of the month before. */
export const slotVorigeMaand = (maand: MonthString): DateString => lastDay(previousMonth(`${maand}-01`));

/** The last day of the same month a year before. @example slotVorigJaar('2024-02') // '2023-02-28' */
export const slotVorigJaar = (maand: MonthString): DateString => lastDay(monthOf(addMonths(`${maand}-01`, -12)));

/** The months from `van` to `tot`, both included; none when `van` is later. @example maandenVan('2025-01', '2025-03') */
export function maandenVan(van: MonthString, tot: MonthString): MonthString[] {
  const maanden: MonthString[] = [];
  for (let maand = van; maand <= tot; maand = monthOf(addMonths(`${maand}-01`, 1))) maanden.push(maand);
  return maanden;
}

/** A month and the eleven before it. */
export const jaarTot = (maand: MonthString): MonthString[] => maandenVan(monthOf(addMonths(`${maand}-01`, -11)), maand);
