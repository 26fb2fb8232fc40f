/** Calendar days of the demo: `yyyy-MM-dd` strings, working days, and the serial numbers of a spreadsheet. */
import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays, isWeekend } from 'date-fns';

/** A calendar day, `yyyy-MM-dd`. */
export type Day = string;

/** The peildatum of the report; a Sunday. */
export const peildatum: Day = '2025-08-31';

/** The last working day in the demo: nothing has happened after it. */
export const lastDay: Day = '2025-08-29';

/** Public holidays on weekdays while the project ran: nobody has an appointment then. */
const holidays: ReadonlySet<Day> = new Set([
  '2022-04-18',
  '2022-04-27',
  '2022-05-05',
  '2022-05-26',
  '2022-06-06',
  '2022-12-26',
  '2023-04-10',
  '2023-04-27',
  '2023-05-05',
  '2023-05-18',
  '2023-05-29',
  '2023-12-25',
  '2023-12-26',
  '2024-01-01',
  '2024-04-01',
  '2024-05-09',
  '2024-05-20',
  '2024-12-25',
  '2024-12-26',
  '2025-01-01',
  '2025-04-21',
  '2025-05-05',
  '2025-05-29',
  '2025-06-09',
  '2025-12-25',
  '2025-12-26',
  '2026-01-01',
]);

const toUtc = (day: Day): UTCDate =>
  new UTCDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

const fromUtc = (date: Date): Day => date.toISOString().slice(0, 10);

/** The day so many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day => fromUtc(addDaysTo(toUtc(day), days));

/** The day so many calendar months later. */
export const addMonths = (day: Day, months: number): Day => fromUtc(addMonthsTo(toUtc(day), months));

/** Whole days from the first to the second. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(toUtc(to), toUtc(from));

/** True on a weekday that is no public holiday. */
export const isWorkday = (day: Day): boolean => !isWeekend(toUtc(day)) && !holidays.has(day);

/** This day, or else the first working day after it. */
export function workday(day: Day): Day {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

/** This day, or else the last working day before it. */
export function workdayBefore(day: Day): Day {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, -1);
  return found;
}

/** The earliest of some days. */
export const earliest = (...days: readonly [Day, ...Day[]]): Day => [...days].sort()[0]!;

/** The latest of some days. */
export const latest = (...days: readonly [Day, ...Day[]]): Day => [...days].sort().at(-1)!;

/** `yyyy-MM-dd`, with or without `THH:mm:ss`, as a spreadsheet's serial number: days since 1899-12-30. */
export function toSerial(moment: string): number {
  const days = daysBetween('1899-12-30', moment.slice(0, 10));
  if (moment.length === 10) return days;
  const [hours, minutes, seconds] = moment.slice(11).split(':').map(Number) as [number, number, number];
  return days + (hours * 3600 + minutes * 60 + seconds) / 86400;
}
