/** The days on which the team is free: weekends and a list in Instellingen. On a free day no reminder leaves. */
import type { DateString } from '../dates';
import { asSeen } from '../text/asSeen';
import { addDays, isoWeekday } from '../dates';
import { readTextDate } from '../text/textDate';

/** The list as it was typed, taken apart. */
export interface VrijeDagen {
  /** Free every year, as `MM-dd`. */
  readonly elkJaar: readonly string[];
  /** From one day up to and including another. */
  readonly perioden: readonly { readonly van: DateString; readonly tot: DateString }[];
}

/** 29 February exists in a leap year. */
const leapYear = '2024';

const periode = (van: DateString, tot: DateString): VrijeDagen => ({ elkJaar: [], perioden: [{ van, tot }] });

/** One part of the list; null when it is none. */
function parsePart(text: string): VrijeDagen | null {
  const yearly = readTextDate(`${text.replace(/[/.]/g, '-')}-${leapYear}`);
  if (yearly !== null) return { elkJaar: [yearly.slice(5)], perioden: [] };
  const [van, tot, ...more] = text.split(/ t\/m | tot en met /).map(readTextDate);
  if (!van || more.length > 0 || tot === null || (tot !== undefined && tot < van)) return null;
  return periode(van, tot ?? van);
}

/**
 * Takes a list apart: dates with a comma between, each `25-12` (every year), `14-05-2026`, or `20-07-2026 t/m
 * 31-07-2026`. Null when a part is none of these.
 * @example parseVrijeDagen('25-12') // { elkJaar: ['12-25'], perioden: [] }
 */
export function parseVrijeDagen(text: string): VrijeDagen | null {
  const parts = asSeen(text)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(parsePart);
  if (parts.includes(null)) return null;
  const all = parts as VrijeDagen[];
  return { elkJaar: all.flatMap(({ elkJaar }) => elkJaar), perioden: all.flatMap(({ perioden }) => perioden) };
}

/** True on Monday to Friday, unless the team is free. */
export const isWerkdag = (date: DateString, { elkJaar, perioden }: VrijeDagen): boolean =>
  isoWeekday(date) <= 5 &&
  !elkJaar.includes(date.slice(5)) &&
  !perioden.some(({ van, tot }) => van <= date && date <= tot);

/** A list that leaves no working day at all may not keep us busy for ever. */
const longestBreak = 366;

/** The day itself, or the first working day after it. @example opWerkdag('2025-09-06', geen) // '2025-09-08' */
export function opWerkdag(date: DateString, vrij: VrijeDagen): DateString {
  let day = date;
  for (let days = 0; days < longestBreak && !isWerkdag(day, vrij); days++) day = addDays(day, 1);
  return day;
}
