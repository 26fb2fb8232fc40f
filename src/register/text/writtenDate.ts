/** Dates in sheets of others: as people jot them down and as programs write them. Forms do with less (textDate.ts). */
import { asSeen } from './asSeen';
import type { DateString } from '../dates';
import { addDays, isDateString } from '../dates';
import { readTextDate } from './textDate';

/** What people write before a date, and around it. */
const before = /^(?:datum|op|per|vanaf|sinds|d\.?d)[.:]? (?=\S)/i;
const around = /^\((.*)\)$|[.,;]+$| \((?:ma|di|wo|do|vr|za|zo)[a-z]*\)$/i;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?,? (?=[\da-z])/i;

/** The time of the day, or two, and what programs write behind it; behind a date, so that a short one is none itself. */
const time =
  /(?<=\d)(?:T|,? (?:om )?)\d{1,2}[:.u]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?(?: ?- ?\d{1,2}[:.u]\d\d)?(?: ?uur| ?u\.?)?(?: ?(?:Z|UTC|GMT))?(?:[+-]\d\d:?\d\d)?(?: \(.*\))?$/;

/** Midnight in the Netherlands, as programs write it by the clock of Greenwich: of the day before. */
const midnightElsewhere = /^(\d{4}-(?:(?:0[3-9]|10)-\d\d(?=T22)|\d\d-\d\d(?=T23)))T2\d:00(?::00(?:\.0+)?)?Z$/;

/** The beginning of a day, as programs write it behind a date that has no time. */
const midnight = /^\D*0?0[:.u]00(?:[:.]00(?:[.,]0+)?)?(?!\d| ?- ?\d)/;

/** Whether a time stands behind a date that says more than the date does. @example tellsTime('3-9-2024 14:30') // true */
export function tellsTime(text: string): boolean {
  const seen = asSeen(text);
  const told = time.exec(seen);
  return told !== null && !midnightElsewhere.test(seen) && !midnight.test(told[0]);
}

/** The Dutch name of a month in English or German; any other word as it is. */
const dutchMonth = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^(?:mar|march|m(?:ä|ae)?rz)$/, 'maart')
    .replace(/^ma[iy]$/, 'mei')
    .replace(/^oct/, 'okt')
    .replace(/^dez/, 'dec')
    .replace(/y$|(?<=jun)e$/, 'i');

const dayAndMonth = /^(?:de )?(\d{1,2})(?:e|de|ste|st|nd|rd|th)?\.?(?: van| of)?[ ,./-]*(\p{L}{3,9})[ .,/-]*(?='?\d)/iu;

/**
 * The date that a text in a sheet says, or null: all that `readTextDate` reads, and more.
 * @example readWrittenDate('d.d. 3-9-2024') // '2024-09-03', and so do '20240903', 'Sep 3, 2024', 'Tue Sep 03 2024 00:00 GMT'
 */
export function readWrittenDate(text: string): DateString | null {
  const seen = asSeen(text);
  const midnight = midnightElsewhere.exec(seen)?.[1];
  if (midnight !== undefined) return isDateString(midnight) ? addDays(midnight, 1) : null;
  const bare = seen
    .replace(/^'+/, '')
    .replace(before, '')
    .replace(around, '$1')
    .replace(weekday, '')
    .replace(time, '')
    .replace(/(?<=\d)[_|,\\\u00b7](?=\d)/g, '-')
    .replace(/^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (?=\d{4}$)/iu, '$2 $1 ')
    .replace(dayAndMonth, (_, day: string, month: string) => `${day} ${dutchMonth(month)} `)
    .replace(/^((?:19|20)\d\d) ?(\d\d) ?(\d\d)$/, '$1-$2-$3')
    .replace(/^(\d\d)(\d\d)((?:19|20)\d\d)$/, '$1-$2-$3');
  return readTextDate(bare);
}
