/** Moments that a file writes out in ISO 8601, as serial numbers. */

const isoMoment = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/;
const dayMs = 86_400_000;
/** From 30 December 1899 to 1 January 1970, and from there to 1 January 1904. */
const daysTo1970 = 25_569;
const daysTo1904 = 1462;

/** The serial number of a day, moment or time as the clock on the wall says it; null when it is none. */
export function isoSerial(iso: string, date1904: boolean): number | null {
  const match = isoMoment.exec(iso);
  if (!match || iso === '') return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const timeMs = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  if (year === undefined) return match[4] === undefined ? null : timeMs / dayMs;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return (ms + timeMs) / dayMs + daysTo1970 - (date1904 ? daysTo1904 : 0);
}
