/** A BSN in text, however it is spelled; a telephone number or a date is none (register.md, "Bad input"). */

import { visible } from './asSeen';

const [message, mend] = ['Hier lijkt een BSN te staan.', 'Dat mag niet in het register. Haal het weg.'];

/** What is wrong with such a text, and what to do. */
export const bsnProblem = { message, mend };

export const bsnFound = `${message} ${mend}`;

/** The elfproef of a BSN: nine digits, weights 9 … 2 and -1, a sum that 11 divides. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** Digits that stand together, and what stands before them, back to the digits before. */
interface Group {
  readonly digits: string;
  readonly before: string;
}

/** A letter ends a number, and so does a wider gap than people leave inside one. */
const goesOn = (before: string): boolean => before.length <= 4 && !/\p{L}/u.test(before);

/** What people write between the parts of one telephone number. */
const withinPhone = (before: string): boolean => /^[^\S\r\n]{0,2}[\p{Pd}.()/ ]{0,4}$/u.test(before) && goesOn(before);

/** The groups of the text, in stretches that no letter parts. */
function stretches(text: string): Group[][] {
  const all: Group[][] = [];
  for (const found of text.match(/\D*\d+/gu) ?? []) {
    const digits = /\d+$/.exec(found)![0];
    const before = found.slice(0, -digits.length);
    const last = all[all.length - 1];
    if (last && goesOn(before)) last.push({ before, digits });
    else all.push([{ before, digits }]);
  }
  return all;
}

/** How many groups from here make exactly so many digits of one telephone number; 0 when none do. */
function groupsOf(groups: readonly Group[], wanted: number): number {
  let total = 0;
  for (const [at, { digits, before }] of groups.entries()) {
    if (at > 0 && !withinPhone(before)) return 0;
    total += digits.length;
    if (total >= wanted) return total === wanted ? at + 1 : 0;
  }
  return 0;
}

/** The groups from here of a foreign number: at least 10 and at most 15 digits with its country code (ITU-T E.164). */
function abroad(groups: readonly Group[], prefix: number): number {
  let total = -prefix;
  let count = 0;
  for (const [at, { digits, before }] of groups.entries()) {
    if ((at > 0 && !withinPhone(before)) || total + digits.length > 15) break;
    total += digits.length;
    count++;
  }
  return total >= 10 ? count : 0;
}

/** A number has no more digits, and so no more groups: of a long text the rest is not looked at for each of them. */
const mostGroups = 18;

/** A 0 that some write before nine digits which they say are a BSN. */
const padded =
  /((?:bsn|burgerservicenummer|sofi-?nummer)[^\p{L}\p{N}]*)0(?=(?:[^\p{L}\p{N}]{0,3}\p{N}){9}(?![^\p{L}\p{N}]{0,3}\p{N}))/giu;

/** How many groups from here are a telephone number: Dutch (9 digits after 0 or 31) or foreign; 0 when they are none. */
function phone(groups: readonly Group[]): number {
  const first = groups[0]!;
  const plus = /\+\s?\(?\s?$/u.test(first.before);
  const zeros = !plus && first.digits.startsWith('00') ? 2 : 0;
  const digits = groups
    .map((group) => group.digits)
    .join('')
    .slice(zeros);
  if (digits.startsWith('31')) {
    // Some write the 0 after the country code as well: +31 (0)6.
    const dutch = groupsOf(groups, zeros + (digits[2] === '0' ? 12 : 11));
    if (dutch > 0) return dutch;
  }
  if (plus || zeros > 0) return abroad(groups, zeros);
  // Nine digits that stand together are one number, also with a 0 before it.
  const isWhole = first.digits.length >= 9 || groups[1]?.digits.length === 9;
  return first.digits.startsWith('0') && !isWhole ? groupsOf(groups, 10) : 0;
}

/** True when three of these are the parts of a date: those are days, not a number. */
const holdsDate = (groups: readonly Group[]): boolean =>
  groups.some(({ digits: first }, at) => {
    const [month, last] = [groups[at + 1]?.digits ?? '', groups[at + 2]?.digits ?? ''];
    const isDay = (digits: string): boolean => digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 31;
    const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);
    const isMonth = month.length <= 2 && Number(month) >= 1 && Number(month) <= 12;
    return isMonth && ((isDay(first) && isYear(last)) || (isYear(first) && isDay(last)));
  });

/** True when some of these, side by side, are the nine digits of a BSN. */
function holdsNumber(groups: readonly Group[]): boolean {
  for (let from = 0; from < groups.length; from++) {
    for (let to = from + 1, digits = ''; to <= groups.length && digits.length < 9; to++) {
      digits += groups[to - 1]!.digits;
      if (isBsn(digits) && !holdsDate(groups.slice(from, to))) return true;
    }
  }
  return false;
}

/** Whether there are nine signs that can be a digit, those that no keyboard has among them. Most texts have fewer, and are not looked at. */
function mayHoldNine(text: string): boolean {
  for (let at = 0, left = 9; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if ((sign >= 0x80 || (sign >= 48 && sign <= 57)) && --left === 0) return true;
  }
  return false;
}

/** Arabic and Persian digits as those that everybody here reads: the last four bits tell which. */
const inOwnDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));

/** As most people write a telephone number. */
const usualPhone = /^0\d-\d{8}$/;

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * True when the text holds nine digits that pass the elfproef, with whatever people put between them (spaces, hyphens of any
 * kind, slashes, a line end). Telephone numbers, at home or abroad in any grouping, and dates are left out.
 */
export function holdsBsn(text: string): boolean {
  if (!mayHoldNine(text) || usualPhone.test(text) || countOf(text, /\p{N}/gu) < 9) return false;
  for (const groups of stretches(inOwnDigits(visible(text).replace(/\p{M}/gu, '')).replace(padded, '$1'))) {
    let rest: Group[] = [];
    for (let at = 0; at < groups.length;) {
      const count = phone(groups.slice(at, at + mostGroups));
      if (count === 0) rest.push(groups[at++]!);
      else {
        if (holdsNumber(rest)) return true;
        rest = [];
        at += count;
      }
    }
    if (holdsNumber(rest)) return true;
  }
  return false;
}
