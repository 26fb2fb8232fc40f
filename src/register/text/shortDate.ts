/** Dates as people say them for short, counted from today: `15-9`, `morgen`, `ma`, `+2w`. */
import type { DateString } from '../dates';
import { addDays, addMonths, daysBetween, isDateString, isoWeekday, toDate } from '../dates';

const nearDays = ['gisteren', 'vandaag', 'morgen', 'overmorgen'];
const weekdays = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const weekday = /^(ma|di|wo|do|vr|za|zo)(?:[a-z]*dag)?$/;

/** Without a year: the one in which it is nearest. */
function nearest(month: number, day: number, today: DateString): DateString | null {
  const year = Number(today.slice(0, 4));
  // By a day that every month has: one that is not there in that year is no date, rather than one of another year.
  const away = (one: number): number => Math.abs(daysBetween(today, toDate(one, month, Math.min(day, 28))));
  const [first] = month > 12 ? [] : [year, year - 1, year + 1].sort((a, b) => away(a) - away(b));
  const date = first === undefined ? '' : toDate(first, month, day);
  return isDateString(date) ? date : null;
}

/**
 * The date that is meant; null for any other text. A day of the week is the next one.
 * @example readShortDate('15-9', '2025-08-31') // '2025-09-15'; '+2w' is '2025-09-14', 'ma' is '2025-09-01'
 */
export function readShortDate(typed: string, today: DateString): DateString | null {
  const text = typed.trim().toLowerCase();
  const near = nearDays.indexOf(text);
  if (near >= 0) return addDays(today, near - 1);
  const named = weekday.exec(text)?.[1];
  if (named) return addDays(today, ((weekdays.indexOf(named) - isoWeekday(today) + 7) % 7) + 1);
  const [, count, unit] = /^\+(\d{1,3}) ?(d|w|m)?$/.exec(text) ?? [];
  if (count)
    return unit === 'm' ? addMonths(today, Number(count)) : addDays(today, Number(count) * (unit === 'w' ? 7 : 1));
  const [, day, month] = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return month ? nearest(Number(month), Number(day), today) : null;
}
