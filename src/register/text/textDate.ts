/** Dates that stand in a cell as text, in the ways in which Dutch people write them. */
import { asSeen } from './asSeen';
import type { DateString } from '../dates';
import { addDays, isDateString, monthNames, toDate } from '../dates';

/** A month's name, a beginning of it of three letters or more, or as programs of other languages have it; 0 for none. */
function monthNumber(word: string): number {
  const dutch = word
    .toLowerCase()
    .replace(/^(?:mrt|mar|march|m(?:ä|ae)?rz)$/, 'maart')
    .replace(/^ma[iy]$/, 'mei')
    .replace(/^oct/, 'okt')
    .replace(/^dez/, 'dec')
    .replace(/y$|(?<=jun)e$/, 'i');
  return monthNames.findIndex((name) => name.startsWith(dutch)) + 1;
}

function asDate(year: number, month: number, day: number): DateString | null {
  const text = toDate(year, month, day);
  return isDateString(text) ? text : null;
}

/** `24` is 2024: the register holds nothing of an earlier century that people would shorten. */
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const weekday =
  /^(?:(?:ma|di|wo|do|vr|za|zo)(?:[a-z]*dag)?|(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?)[.,]? (?=[\da-z])/i;

/** What people write before a date, and around it. */
const before = /^(?:datum|op|per|vanaf|sinds|d\.?d)[.:]? (?=\S)/i;
const around = /^\((.*)\)$|[.,;]+$| \((?:ma|di|wo|do|vr|za|zo)[a-z]*\)$/i;

/** The time of the day, or two, as people and programs write it behind a date. */
const time = /(?:T|,? (?:om )?)\d{1,2}[:.u]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?(?: ?- ?\d{1,2}[:.u]\d\d)?(?: ?uur| ?u\.?)?/;
const zone = /(?: ?(?:Z|UTC|GMT))?(?:[+-]\d\d:?\d\d)?(?: \(.*\))?$/;
const withTime = new RegExp(time.source + zone.source);

/** Midnight in the Netherlands, as programs write it by the clock of Greenwich: of the day before. */
const midnightElsewhere = /^(\d{4}-(?:(?:0[3-9]|10)-\d\dT22|\d\d-\d\dT23)):00(?::00(?:\.0+)?)?Z$/;

/** Without what stands around a date, and with a hyphen for signs that part its numbers as one. */
function dateIn(text: string): string {
  const seen = asSeen(text).replace(/^'+/, '').replace(before, '').replace(around, '$1').replace(weekday, '');
  return seen.replace(withTime, '').replace(/(?<=\d)[_|,\\\u00b7](?=\d)/g, '-');
}

/**
 * The date that a text says, or null. Day before month, as in the Netherlands; a year of two digits is of this century.
 * A day of the week before it, a time behind it, and what is not seen are left out.
 * @example readTextDate('3-9-2024') // '2024-09-03', and so do '3 sept 2024', '03/09/24', 'di 3e sep '24', '2024-09-03'
 */
export function readTextDate(text: string): DateString | null {
  const midnight = midnightElsewhere.exec(asSeen(text))?.[1]?.slice(0, 10);
  if (midnight !== undefined) return isDateString(midnight) ? addDays(midnight, 1) : null;
  const clean = dateIn(text);
  const iso = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(clean) ?? /^((?:19|20)\d\d)()(\d\d)(\d\d)$/.exec(clean);
  if (iso) return asDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const numbers =
    /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?'?(\d{4}|\d{2})$/.exec(clean) ??
    /^(\d\d)()(\d\d)((?:19|20)\d\d)$/.exec(clean);
  if (numbers) return asDate(fullYear(numbers[4]!), Number(numbers[3]), Number(numbers[1]));
  const words =
    /^(?:de )?(\d{1,2})(?:e|de|ste|st|nd|rd|th)?\.?(?: van| of)?[ ,/-]*(\p{L}{3,9})[ .,/-]*'?(\d{4}|\d{2})$/iu.exec(
      clean,
    );
  if (words) return asDate(fullYear(words[3]!), monthNumber(words[2]!), Number(words[1]));
  const english = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(clean);
  return english ? asDate(Number(english[3]), monthNumber(english[1]!), Number(english[2])) : null;
}
