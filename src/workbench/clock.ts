/** Wall-clock time in Amsterdam, as people type it, ↔ moments. */
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { subHours } from 'date-fns/subHours';
import { BadInput } from './badInput';

const zone = 'Europe/Amsterdam';
const typed = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * The moment (epoch milliseconds) of `2025-08-31T20:00`, `2025-08-31 20:00` or `2025-08-31` (noon) in Amsterdam. A time
 * that the clock skips in spring is the one an hour later; one that comes twice in autumn is the first.
 * @throws BadInput for anything else
 */
export function amsterdamTime(text: string): number {
  const match = typed.exec(text.trim());
  const [year = 0, month = 0, day = 0, hours = 12, minutes = 0, seconds = 0] = (match ?? [])
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const utc = new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds));
  const exists =
    match &&
    isValid(utc) &&
    utc.getUTCMonth() === month - 1 &&
    utc.getUTCDate() === day &&
    hours < 24 &&
    minutes < 60 &&
    seconds < 60;
  if (!exists) {
    throw new BadInput(`"${text}" is geen geldig tijdstip. Schrijf het zo: 2025-08-31T20:00 (Nederlandse tijd).`);
  }
  const moment = new TZDate(year, month - 1, day, hours, minutes, seconds, zone);
  const earlier = subHours(moment, 1);
  return (wallClock(earlier.getTime()) === wallClock(moment.getTime()) ? earlier : moment).getTime();
}

const wallClock = (ms: number) => format(new TZDate(ms, zone), "yyyy-MM-dd'T'HH:mm:ss");

/** `2025-09-01T080000`: a moment in Amsterdam that may stand in a file name. */
export function fileTime(moment: Date): string {
  return format(new TZDate(moment.getTime(), zone), "yyyy-MM-dd'T'HHmmss");
}
