/** Calendar dates as `yyyy-MM-dd` strings: they sort and compare as text, and no time zone can move them a day. */
import { counted } from './grouping';
import { calendarDay, dayNumber, daysInMonth } from './calendar';

/** A calendar date, `yyyy-MM-dd`. */
export type DateString = string;
/** A moment in Europe/Amsterdam, `yyyy-MM-ddTHH:mm:ss`. */
export type TimestampString = string;
/** A calendar month, `yyyy-MM`. */
export type MonthString = string;

const zero = '0'.charCodeAt(0);

/** The number that so many signs from this place are; NaN where one is no digit. Nothing is built: it is asked of every cell. */
function digits(text: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

const yearOf = (date: string): number => digits(date, 0, 4);
const monthNumber = (date: string): number => digits(date, 5, 2);
const dayOf = (date: string): number => digits(date, 8, 2);

/** True for `yyyy-MM-dd`, whether there is such a day or not. */
const hasForm = (text: string): boolean =>
  text.length === 10 && text[4] === '-' && text[7] === '-' && yearOf(text) + monthNumber(text) + dayOf(text) >= 0;

const toNumber = (date: DateString): number => {
  if (!hasForm(date)) throw new Error(`Not a yyyy-MM-dd date: ${date}`);
  return dayNumber(yearOf(date), monthNumber(date), dayOf(date));
};

/** The date of these numbers, whether there is such a day or not. */
export const toDate = (year: number, month: number, day: number): DateString =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Other years are typing errors: nobody of the register lived before, and nothing is planned after. */
const firstYear = 1900;
const lastYear = 2999;

/**
 * True for an existing calendar date in the form `yyyy-MM-dd`, in a year that somebody can mean: whoever adds years to it
 * stays within what has this form. A month after the twelfth has no day at all. @example isDateString('2023-02-29') // false
 */
export function isDateString(text: string): boolean;
export function isDateString(cell: unknown): cell is DateString;
export function isDateString(text: unknown): boolean {
  if (typeof text !== 'string' || !hasForm(text)) return false;
  const year = yearOf(text);
  const month = monthNumber(text);
  const day = dayOf(text);
  return year >= firstYear && year <= lastYear && month >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date in a cell, or null where none stands. */
export const dateIn = (cell: unknown): DateString | null => (isDateString(cell) ? cell : null);

/** The date `days` days later (earlier when negative). @example addDays('2024-02-28', 2) // '2024-03-01' */
export function addDays(date: DateString, days: number): DateString {
  const { year, month, day } = calendarDay(toNumber(date) + days);
  return toDate(year, month, day);
}

/**
 * The date `months` calendar months later; a day that the month lacks becomes its last day (indicatoren.md, Terms).
 * @example addMonths('2024-08-31', 6) // '2025-02-28'
 */
export function addMonths(date: DateString, months: number): DateString {
  const counted = yearOf(date) * 12 + monthNumber(date) - 1 + months;
  const [year, month] = [Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1];
  return toDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** Whole days from `from` to `to`, negative when `to` is earlier. @example daysBetween('2024-02-28', '2024-03-01') // 2 */
export const daysBetween = (from: DateString, to: DateString): number => toNumber(to) - toNumber(from);

/** The day of the week, 1 (Monday) to 7 (Sunday). @example isoWeekday('2025-09-01') // 1 */
export const isoWeekday = (date: DateString): number => ((((toNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The Monday of the week of a date. @example weekStart('2025-09-03') // '2025-09-01' */
export const weekStart = (date: DateString): DateString => addDays(date, 1 - isoWeekday(date));

/** The last day of a month. @example lastDay('2024-02') // '2024-02-29' */
export const lastDay = (month: MonthString): DateString =>
  toDate(yearOf(month), monthNumber(month), daysInMonth(yearOf(month), monthNumber(month)));

/** The month of a date. @example monthOf('2025-08-31') // '2025-08' */
export const monthOf = (date: DateString): MonthString => date.slice(0, 7);

/** The last month that is wholly over on `date`. @example previousMonth('2025-09-01') // '2025-08' */
export const previousMonth = (date: DateString): MonthString => monthOf(addMonths(`${monthOf(date)}-01`, -1));

/** The calendar quarter of a date. @example quarterOf('2024-05-02') // '2024-Q2' */
export const quarterOf = (date: DateString): string =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** A quarter as charts name it. @example shortQuarter('2024-Q1') // 'K1 2024' */
export const shortQuarter = (quarter: string): string => `K${quarter.slice(6)} ${quarter.slice(0, 4)}`;

/** The months in words. */
export const monthNames = [
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
  return `${counted(-days, 'dag', 'dagen')} te laat`;
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
