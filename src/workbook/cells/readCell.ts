/** What a cell of a sheet says, as the register knows it: the one place where what Google gives becomes a cell. */
import type { Cell } from '../../register/cell';
import { unreadable } from '../../register/cell';
import type { DateString, TimestampString } from '../../register/dates';
import { dutchDate, isDateString } from '../../register/dates';
import { isDateValue, toTimestamp } from './cellDates';

/** Google counts days from here: a time without a day is a part of the first of these, and 36 hours end on the next. */
const firstDays = Date.UTC(1899, 11, 30);
const lastHours = 96;

/** What Amsterdam's clock was ahead by then, where an engine knows so: people type no seconds, so that it shows. */
const amsterdamTime = (19 * 60 + 32) * 1000;

/**
 * A time of the day, or a number of hours, as people see it; null for another moment. Which clock Google takes for 1899 it
 * does not say, so that nobody may reckon with it: it is a text.
 */
function timeIn(moment: number): string | null {
  const minutes = (moment % 60_000 === 0 ? moment - firstDays : moment + amsterdamTime - firstDays) / 60_000;
  const hours = Math.floor(minutes / 60);
  if (hours < 0 || hours >= lastHours) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(hours)}:${two(Math.floor(minutes % 60))} uur`;
}

/** Of more days than an engine counts, Google and a file give a date that is none; near these, another hour is none. */
const lastMoment = 8.64e15 - 86_400_000;

/** What a moment outside the years of the register is shown as: a text, so that it is a wrong cell and no date. */
function asText(value: Date): string {
  if (!(Math.abs(value.getTime()) <= lastMoment)) return unreadable;
  const time = timeIn(value.getTime());
  if (time !== null) return time;
  const timestamp = toTimestamp(value);
  return /^\d{4}-/.test(timestamp) ? dutchDate(timestamp.slice(0, 10)) : unreadable;
}

/** A moment of the register's years. */
interface Moment {
  readonly timestamp: TimestampString;
  readonly day: DateString;
  readonly isMidnight: boolean;
}

const known = new Map<number, Moment | null>();

function momentAt(value: Date): Moment | null {
  if (!(Math.abs(value.getTime()) <= lastMoment)) return null;
  const timestamp = toTimestamp(value);
  const day = timestamp.slice(0, 10);
  return isDateString(day) && timestamp.charAt(10) === 'T'
    ? { timestamp, day, isMidnight: timestamp.endsWith('T00:00:00') }
    : null;
}

/** A moment in a cell; null where it is none, or one outside the years of the register. A sheet repeats its dates: each is worked out once. */
export function momentIn(value: Date): Moment | null {
  const ms = value.getTime();
  let moment = known.get(ms);
  if (moment === undefined) known.set(ms, (moment = momentAt(value)));
  return moment;
}

/** The same as a timestamp of the register. */
export const timestampIn = (value: Date): string | null => momentIn(value)?.timestamp ?? null;

/** The calendar date in a cell of a tab that the register writes itself; null where there is none. */
export const dayIn = (value: unknown): string | null => (isDateValue(value) ? (momentIn(value)?.day ?? null) : null);

function readDate(value: Date, withTime: boolean): string {
  const moment = momentIn(value);
  if (moment !== null) return withTime ? moment.timestamp : moment.day;
  return asText(value);
}

/**
 * A cell of a sheet. Nothing that can stand there stops who reads it: what is no text, number, tick or date of the
 * register's years becomes a text that no column allows, so that it is one wrong cell that is told.
 * @param withTime where a date keeps its time of the day
 */
export function readCell(value: unknown, withTime = false): Cell {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : unreadable;
  return isDateValue(value) ? readDate(value, withTime) : unreadable;
}

/** The same for who writes it back or elsewhere: a real date stays the date that it is. */
export const writable = (value: unknown): string | number | boolean | Date =>
  isDateValue(value) && timestampIn(value) !== null ? value : (readCell(value) ?? '');
