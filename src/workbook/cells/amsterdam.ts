/**
 * How far Amsterdam's clock is ahead of UTC, by arithmetic alone: no engine has to know time zones for it.
 *
 * Summer time begins on the last Sunday of March and ends on the last one of October, each at 01:00 UTC (directive
 * 2000/84/EC); until 1995 it ended on the last one of September. Before 1981 the days were set year by year (IANA tz
 * database, europe, rules EU). From 1946 to 1976 there was no summer time.
 */
import { calendarDay, dayNumber, daysInMonth } from '../../register/calendar';

const hour = 3_600_000;
const day = 24 * hour;

/** Months and days of the years in which summer time began or ended on another Sunday. */
const otherStarts: Readonly<Record<number, readonly [month: number, day: number]>> = {
  1977: [4, 3],
  1978: [4, 2],
  1979: [4, 1],
  1980: [4, 6],
};
const otherEnds: typeof otherStarts = { 1978: [10, 1] };
const firstYear = 1977;
/** The year in which the end moved to October. */
const octoberSince = 1996;

/** Day 0, 1 January 1970, was a Thursday: Sundays are 3, 10, 17 … */
const sundayUpTo = (number: number): number => number - ((((number - 3) % 7) + 7) % 7);

const lastSunday = (year: number, month: number): number =>
  sundayUpTo(dayNumber(year, month, daysInMonth(year, month)));

function changeOn(year: number, others: typeof otherStarts, month: number): number {
  const other = others[year];
  return (other ? dayNumber(year, ...other) : lastSunday(year, month)) * day + hour;
}

/** When summer time begins and ends in a year, in epoch milliseconds. */
const summers = new Map<number, readonly [start: number, end: number]>();

function summerOf(year: number): readonly [start: number, end: number] {
  const known = summers.get(year);
  if (known) return known;
  const found = [changeOn(year, otherStarts, 3), changeOn(year, otherEnds, year < octoberSince ? 9 : 10)] as const;
  summers.set(year, found);
  return found;
}

/** The difference at a moment, both in milliseconds: an hour, and two in summer. */
export function offsetAt(moment: number): number {
  const { year } = calendarDay(Math.floor(moment / day));
  if (year < firstYear) return hour;
  const [start, end] = summerOf(year);
  return moment >= start && moment < end ? 2 * hour : hour;
}

/**
 * The moment at which the clock shows this, given as the milliseconds of that time in UTC. Of an hour that comes twice the
 * first; a time that the clock skips is read as if it had not been put forward yet.
 */
export function momentAt(wallClock: number): number {
  const summer = wallClock - 2 * hour;
  return offsetAt(summer) === 2 * hour ? summer : wallClock - hour;
}
