/** Dates that stand in a cell as text, in the ways in which Dutch people write them. */
import { asSeen } from './asSeen';
import type { DateString } from '../dates';
import { isDateString, monthNames, toDate } from '../dates';

/** A month's name, a beginning of it of three letters or more, or `mrt`; 0 for none. */
function monthNumber(word: string): number {
  const plain = word.toLowerCase();
  return plain === 'mrt' ? 3 : monthNames.findIndex((name) => name.startsWith(plain)) + 1;
}

function asDate(year: number, month: number, day: number): DateString | null {
  const text = toDate(year, month, day);
  return isDateString(text) ? text : null;
}

/** `24` is 2024: the register holds nothing of an earlier century that people would shorten. */
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const weekday = /^(?:ma|di|wo|do|vr|za|zo)(?:[a-z]*dag)?[.,]? (?=\d)/i;
const withoutWeekday = (text: string): string => text.replace(weekday, '');

/** The time of the day, as people and programs write it behind a date. */
const withoutTime = (text: string): string =>
  text.replace(/(?:T|,? (?:om )?)\d{1,2}[:.]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?(?: ?uur| ?u)?(?:Z|[+-]\d\d:?\d\d)?$/, '');

/**
 * The date that a text says, or null. Day before month, as in the Netherlands; a year of two digits is of this century.
 * A day of the week before it, a time behind it, and what is not seen are left out.
 * @example readTextDate('3-9-2024') // '2024-09-03', and so do '3 sept 2024', '03/09/24', 'di 3e sep '24', '2024-09-03'
 */
export function readTextDate(text: string): DateString | null {
  const clean = withoutTime(withoutWeekday(asSeen(text).replace(/^'+/, '')));
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(clean);
  if (iso) return asDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const numbers = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?'?(\d{4}|\d{2})$/.exec(clean);
  if (numbers) return asDate(fullYear(numbers[4]!), Number(numbers[3]), Number(numbers[1]));
  const words = /^(\d{1,2})(?:e|de|ste)?[ -]*([a-z]{3,9})\.?[ -]*'?(\d{4}|\d{2})$/i.exec(clean);
  return words ? asDate(fullYear(words[3]!), monthNumber(words[2]!), Number(words[1])) : null;
}
