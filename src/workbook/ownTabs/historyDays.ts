/** Of which days Indicatorhistorie keeps the figures: the last day of each month that there is, and the days of late (indicatoren.md). */
import type { DateString } from '../../register/dates';
import { addDays, monthOf } from '../../register/dates';

/** So many days stay, today among them: any month fits in it. */
export const historyDaysKept = 31;

/** Tells of a day whether it is the last one of its month that there is. */
export function lastDays(days: Iterable<DateString>): (day: DateString) => boolean {
  const lastOf = new Map<string, DateString>();
  for (const day of days) {
    const month = monthOf(day);
    if (day > (lastOf.get(month) ?? '')) lastOf.set(month, day);
  }
  return (day) => lastOf.get(monthOf(day)) === day;
}

/**
 * Tells of a day whether its figures stay. Of a month whose last day was not run the last day that there is stays.
 * @param days all days of which there are figures
 */
export function staysInHistory(days: Iterable<DateString>, today: DateString): (day: DateString) => boolean {
  const isLast = lastDays(days);
  const oldest = addDays(today, 1 - historyDaysKept);
  return (day) => day >= oldest || isLast(day);
}
