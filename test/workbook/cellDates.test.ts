/** Amsterdam's clock by arithmetic, beside a library that asks the engine's time zone data. */
import { tzOffset } from '@date-fns/tz';
import fc from 'fast-check';
import { dateCell, timestampCell, timeZone, toDateString, toTimestamp } from '../../src/workbook/cells/cellDates';

const hour = 3_600_000;
const years = Array.from({ length: 2060 - 1977 + 1 }, (_, index) => 1977 + index);

/** What the clock shows, as the library has it. */
const libraryTimestamp = (ms: number): string =>
  new Date(ms + tzOffset(timeZone, new Date(ms)) * 60_000).toISOString().slice(0, 19);

/** Whole seconds, as a cell shows them. */
const moment = fc
  .integer({ min: Date.UTC(1977, 0, 1) / 1000, max: Date.UTC(2061, 0, 1) / 1000 - 1 })
  .map((second) => second * 1000);

/** The moments in steps from the one up to the other at which the library has another offset than a step earlier. */
function changesIn(from: number, to: number, step: number): number[] {
  const found: number[] = [];
  let before = tzOffset(timeZone, new Date(from));
  for (let at = from + step; at <= to; at += step) {
    const offset = tzOffset(timeZone, new Date(at));
    if (offset !== before) found.push(at);
    before = offset;
  }
  return found;
}

/** The hours in which the clock was changed, found by the library: twice a year. First the days, for it takes its time. */
const changes = years.flatMap((year) =>
  changesIn(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1), 24 * hour).flatMap((day) =>
    changesIn(day - 24 * hour, day, hour),
  ),
);

test('summer time began and ended each year', () => {
  expect(changes).toHaveLength(years.length * 2);
});

test('at any moment from 1977 to 2060 the clock shows what the library says', () => {
  fc.assert(
    fc.property(moment, (ms) => {
      expect(toTimestamp(new Date(ms))).toBe(libraryTimestamp(ms));
    }),
    { numRuns: 3_000 },
  );
});

test('around every change of the clock it shows what the library says, each quarter of an hour', () => {
  for (const change of changes) {
    for (let at = change - 3 * hour; at <= change + 3 * hour; at += hour / 4) {
      for (const ms of [at - 1000, at]) expect([ms, toTimestamp(new Date(ms))]).toEqual([ms, libraryTimestamp(ms)]);
    }
  }
});

test('around every change a time becomes the moment at which the clock shows it: the first of two, and none is skipped', () => {
  for (const change of changes) {
    for (let minutes = -300; minutes <= 300; minutes += 15) {
      const inUtc = change + minutes * 60_000;
      const wall = new Date(inUtc).toISOString().slice(0, 19);
      const shownAt = [2, 1].map((ahead) => inUtc - ahead * hour).filter((ms) => libraryTimestamp(ms) === wall);
      // A time that the clock skips: as if it had not been put forward yet.
      expect([wall, timestampCell(wall).getTime()]).toEqual([wall, shownAt[0] ?? inUtc - hour]);
    }
  }
});

test('any date of any year becomes midnight in Amsterdam, and comes back as it was', () => {
  fc.assert(
    fc.property(moment, (ms) => {
      const date = new Date(ms).toISOString().slice(0, 10);
      expect(libraryTimestamp(dateCell(date).getTime())).toBe(`${date}T00:00:00`);
      expect(toDateString(dateCell(date))).toBe(date);
    }),
    { numRuns: 2_000 },
  );
  for (const date of ['0024-02-29', '1899-12-30', '1942-05-03', '1970-01-01', '2100-06-01', '9999-12-31']) {
    expect(toDateString(dateCell(date))).toBe(date);
  }
});

test('any time that the clock shows comes back as it was', () => {
  fc.assert(
    fc.property(moment, (ms) => {
      const shown = toTimestamp(new Date(ms));
      expect(toTimestamp(timestampCell(shown))).toBe(shown);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['1995-09-24T00:59:59Z', '1995-09-24T02:59:59'],
  ['1995-09-24T01:00:00Z', '1995-09-24T02:00:00'],
  ['1996-09-29T01:00:00Z', '1996-09-29T03:00:00'],
  ['1996-10-27T01:00:00Z', '1996-10-27T02:00:00'],
  ['1980-04-06T01:00:00Z', '1980-04-06T03:00:00'],
  ['1978-10-01T01:00:00Z', '1978-10-01T02:00:00'],
  ['2060-03-28T01:00:00Z', '2060-03-28T03:00:00'],
  ['1960-07-01T12:00:00Z', '1960-07-01T13:00:00'],
])('at %s the clock shows %s', (utc, shown) => {
  expect(toTimestamp(new Date(utc))).toBe(shown);
});
