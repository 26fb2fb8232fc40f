/** The border where date cells become `yyyy-MM-dd` strings and back; nowhere else does a Date exist. */
import { dayNumber } from '../../register/calendar';
import type { DateString, TimestampString } from '../../register/dates';
import { momentAt, offsetAt } from './amsterdam';

/** The one zone of the register: of the script (appsscript.json), of the workbook, of every calendar date. */
export const timeZone = 'Europe/Amsterdam';

/** True for a date cell's value; it may come from another realm, so `instanceof` would not do. */
export const isDateValue = (value: unknown): value is Date =>
  value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';

/** A moment as the wall clock in Amsterdam shows it. */
export function toTimestamp(moment: Date): TimestampString {
  const ms = moment.getTime();
  return new Date(ms + offsetAt(ms)).toISOString().slice(0, 19);
}

/** The calendar date of a moment in Amsterdam. */
export const toDateString = (moment: Date): DateString => toTimestamp(moment).slice(0, 10);

/** A calendar date as the cell holds it: local midnight in Amsterdam (register.md). */
export const dateCell = (date: DateString): Date => timestampCell(`${date}T00:00:00`);

/** A wall-clock moment in Amsterdam as the cell holds it. */
export function timestampCell(timestamp: TimestampString): Date {
  const [year, month, day, hour, minute, second] = timestamp.split(/[-T:]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return new Date(momentAt(dayNumber(year, month, day) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000));
}
