/** Calendar dates as `yyyy-MM-dd` strings: they sort and compare as text, and no time zone can move them a day. */
import { UTCDate } from '@date-fns/utc';
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  getISODay,
  lastDayOfMonth,
} from 'date-fns';

/** A calendar date, `yyyy-MM-dd`. */
export type DateString = string;
/** A moment in Europe/Amsterdam, `yyyy-MM-ddTHH:mm:ss`. */
export type TimestampString = string;
/** A calendar month, `yyyy-MM`. */
export type MonthString = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const toUtc = (date: DateString): UTCDate => {
  const parts = pattern.exec(date);
  if (!parts) throw new Error(`Not a yyyy-MM-dd date: ${date}`);
  return new UTCDate(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
};

/** A register asks the same few thousand dates over and over. */
const existing = new Map<string, boolean>();

const fromUtc = (date: Date): DateString => date.toISOString().slice(0, 10);

/** True for an existing calendar date in the form `yyyy-MM-dd`. @example isDateString('2023-02-29') // false */
export function isDateString(text: string): boolean {
  let known = existing.get(text);
  if (known === undefined) {
    known = pattern.test(text) && fromUtc(toUtc(text)) === text;
    existing.set(text, known);
  }
  return known;
}

/** The date `days` days later (earlier when negative). @example addDays('2024-02-28', 2) // '2024-03-01' */
export const addDays = (date: DateString, days: number): DateString => fromUtc(addDaysTo(toUtc(date), days));

/**
 * The date `months` calendar months later; a day that the month lacks becomes its last day (indicatoren.md, Terms).
 * @example addMonths('2024-08-31', 6) // '2025-02-28'
 */
export const addMonths = (date: DateString, months: number): DateString => fromUtc(addMonthsTo(toUtc(date), months));

/** Whole days from `from` to `to`, negative when `to` is earlier. @example daysBetween('2024-02-28', '2024-03-01') // 2 */
export const daysBetween = (from: DateString, to: DateString): number =>
  differenceInCalendarDays(toUtc(to), toUtc(from));

/** The day of the week, 1 (Monday) to 7 (Sunday). @example isoWeekday('2025-09-01') // 1 */
export const isoWeekday = (date: DateString): number => getISODay(toUtc(date));

/** The last day of a month. @example lastDay('2024-02') // '2024-02-29' */
export const lastDay = (month: MonthString): DateString => fromUtc(lastDayOfMonth(toUtc(`${month}-01`)));

/** The month of a date. @example monthOf('2025-08-31') // '2025-08' */
export const monthOf = (date: DateString): MonthString => date.slice(0, 7);

/** The last month that is wholly over on `date`. @example previousMonth('2025-09-01') // '2025-08' */
export const previousMonth = (date: DateString): MonthString => monthOf(addMonths(`${monthOf(date)}-01`, -1));

/** The calendar quarter of a date. @example quarterOf('2024-05-02') // '2024-Q2' */
export const quarterOf = (date: DateString): string =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const shortNames = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** A month in few letters, for an axis. @example shortMonth('2025-03') // 'mrt 2025' */
export const shortMonth = (month: MonthString): string =>
  `${shortNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** A month in words. @example monthInWords('2025-08') // 'augustus 2025' */
export const monthInWords = (month: MonthString): string =>
  `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** A date in words. @example dateInWords('2025-08-31') // '31 augustus 2025' */
export const dateInWords = (date: DateString): string => `${Number(date.slice(8, 10))} ${monthInWords(monthOf(date))}`;

/** The date that `dateInWords` wrote, or null. @example parseDateInWords('31 augustus 2025') // '2025-08-31' */
export function parseDateInWords(text: string): DateString | null {
  const [day = '', month = '', year = ''] = text.split(' ');
  return parseDutchDate(`${day}-${monthNames.indexOf(month) + 1}-${year}`);
}

const dayNames = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/**
 * A date near `today` in words; with the year only when it is another one.
 * @example weekdayInWords('2025-09-09', '2025-09-06') // 'dinsdag 9 september'
 */
export function weekdayInWords(date: DateString, today: DateString): string {
  const words = `${dayNames[isoWeekday(date) - 1]} ${dateInWords(date)}`;
  return date.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words;
}

/**
 * How far off a date by which something is due is, in words.
 * @example daysInWords('2025-09-09', '2025-09-06') // 'over 3 dagen'; a day after it: '1 dag te laat'
 */
export function daysInWords(date: DateString, today: DateString): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  if (days > 1) return `over ${days} dagen`;
  return days === -1 ? '1 dag te laat' : `${-days} dagen te laat`;
}

/** A date as the sheet shows it. @example dutchDate('2025-08-31') // '31-08-2025' */
export const dutchDate = (date: DateString): string => `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;

/**
 * A date that someone typed as day-month-year, or null when it is no existing date in that form.
 * @example parseDutchDate('1-9-2025') // '2025-09-01'
 */
export function parseDutchDate(text: string): DateString | null {
  const parts = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text.trim());
  if (!parts) return null;
  const date = `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}`;
  return isDateString(date) ? date : null;
}

/**
 * A month that someone typed, or null when it is none: `2025-08`, `8-2025`, `08/2025`, `augustus 2025`, `aug 2025`.
 * @example parseMonth('aug 2025') // '2025-08'
 */
export function parseMonth(text: string): MonthString | null {
  const typed = text.trim().toLowerCase();
  const digits = /^(\d{4})[-/ ](\d{1,2})$/.exec(typed) ?? /^(\d{1,2})[-/ ](\d{4})$/.exec(typed);
  const words = /^([a-z]{3,9})\.? (\d{4})$/.exec(typed);
  const place = words
    ? monthNames.findIndex((name, i) => name.startsWith(words[1]!) || shortNames[i] === words[1]) + 1
    : 0;
  const [year, month] = words
    ? [words[2]!, place]
    : digits
      ? digits[1]!.length === 4
        ? [digits[1]!, Number(digits[2])]
        : [digits[2]!, Number(digits[1])]
      : ['', 0];
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}
