/** Dates that stand in a cell as text, in the ways in which Dutch people write them. */
import { asSeen } from './asSeen';
import type { DateString } from '../dates';
import { isDateString } from '../dates';

/** Each month by the letters with which it begins; `mei`, `mrt` and `maart` apart. */
const monthStarts: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['feb', 2],
  ['mrt', 3],
  ['maa', 3],
  ['apr', 4],
  ['mei', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['okt', 10],
  ['nov', 11],
  ['dec', 12],
];

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

/** A month's name or a beginning of it of three letters or more. */
function monthNumber(word: string): number | null {
  const plain = word.toLowerCase();
  const month = monthStarts.find(([start]) => plain.startsWith(start))?.[1];
  if (month === undefined) return null;
  return plain === 'mrt' || monthNames[month - 1]!.startsWith(plain) ? month : null;
}

function asDate(year: number, month: number, day: number): DateString | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDateString(text) ? text : null;
}

/** `24` is 2024: the register holds nothing of an earlier century that people would shorten. */
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const weekday = /^(?:ma|di|wo|do|vr|za|zo)(?:andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag)?[.,]? (?=\d)/i;
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
  const numbers = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?'?(\d{4}|\d{2})$/.exec(clean);
  if (numbers) return asDate(fullYear(numbers[4]!), Number(numbers[3]), Number(numbers[1]));
  const words = /^(\d{1,2})(?:e|de|ste)?[ -]*([a-z]{3,9})\.?[ -]*'?(\d{4}|\d{2})$/i.exec(clean);
  const month = words ? monthNumber(words[2]!) : null;
  return words && month !== null ? asDate(fullYear(words[3]!), month, Number(words[1])) : null;
}
