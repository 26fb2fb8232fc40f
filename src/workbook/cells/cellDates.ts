/** The border where date cells become `yyyy-MM-dd` strings and back; nowhere else does a Date exist. */
import { dayNumber } from '../../register/calendar';
import type { DateString, TimestampString } from '../../register/dates';
import { momentAt, offsetAt } from './amsterdam';

/** The one zone of the register: of the script (appsscript.json), of the workbook, of every calendar date. */
export const timeZone = 'Europe/Amsterdam';

/** True for a date cell's value; it may come from another realm, so `instanceof` would not do. */
export const isDateValue = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

const known = new Map<number, TimestampString>();

/** A moment as the wall clock in Amsterdam shows it. A sheet repeats its dates, so each is computed once. */
export function toTimestamp(moment: Date): TimestampString {
  const ms = moment.getTime();
  let text = known.get(ms);
  if (text === undefined) {
    text = new Date(ms + offsetAt(ms)).toISOString().slice(0, 19);
    known.set(ms, text);
  }
  return text;
}

const knownDates = new Map<number, DateString>();

/** The calendar date of a moment in Amsterdam: for each day one text, so that the same dates are quickly seen to be the same. */
export function toDateString(moment: Date): DateString {
  const ms = moment.getTime();
  let text = knownDates.get(ms);
  if (text === undefined) {
    text = toTimestamp(moment).slice(0, 10);
    knownDates.set(ms, text);
  }
  return text;
}

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
