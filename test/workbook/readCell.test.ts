/** Whatever a cell of a sheet holds becomes something that the register can judge: nothing stops who reads it. */
import fc from 'fast-check';
import { isDateString } from '../../src/register/dates';
import { cellToValue, isAllowed } from '../../src/register/schema';
import { columnsOf } from '../../src/register/tab';
import { allTabs } from '../../src/register/tabs';
import { dateCell } from '../../src/workbook/cells/cellDates';
import { fromSheet, toSheet } from '../../src/workbook/cells/cells';
import { dayIn, readCell, writable } from '../../src/workbook/cells/readCell';

const picture = { getUrl: () => null, toString: () => 'CellImage' };

const columns = allTabs.flatMap((tab) => columnsOf(tab).map(([, column]) => column));

const anything = fc.oneof(
  fc.date({ noInvalidDate: false }),
  fc.double(),
  fc.string(),
  fc.boolean(),
  fc.constantFrom(null, undefined, '', picture, new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15)),
);

test('any value becomes a text, a number, a tick or nothing, which every column can judge and a sheet takes back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...columns), anything, (column, value) => {
      const cell = fromSheet(column, value);
      expect(cell === null || ['string', 'number', 'boolean'].includes(typeof cell)).toBe(true);
      expect(typeof cell !== 'number' || Number.isFinite(cell)).toBe(true);
      if (cell !== null) isAllowed(column, cellToValue(column, cell));
      const back = toSheet(column, cell);
      if (typeof back === 'object') expect(Number.isNaN(back.getTime())).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});

test('a date cell becomes a date of the register, or a text that no date column allows', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: false }), (moment) => {
      const cell = readCell(moment);
      const year = moment.getUTCFullYear();
      if (year > 1900 && year < 2999) expect(isDateString(cell)).toBe(true);
      if (!(year >= 1899 && year <= 3000)) expect(isDateString(cell)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test.each<[string, unknown, string | null]>([
  ['a time of the day', new Date(Date.UTC(1899, 11, 30, 11, 30)), '11:30 uur'],
  ['a time of the day by the clock of then', new Date(Date.UTC(1899, 11, 30, 11, 10, 28)), '11:30 uur'],
  ['36 hours', new Date(Date.UTC(1899, 11, 31, 12)), '36:00 uur'],
  ['a date long ago, as people write it', dateCell('0150-03-02'), '02-03-0150'],
  ['a date that is none', new Date(Number.NaN), '#ONLEESBAAR!'],
  ['a picture', picture, '#ONLEESBAAR!'],
  ['a number that is none', Number.NaN, '#ONLEESBAAR!'],
  ['nothing', undefined, null],
])('%s', (_what, value, read) => {
  expect(readCell(value)).toBe(read);
  expect(dayIn(value)).toBeNull();
});

test('what the register writes back in a tab of its own stays what it was, unless it could not be written', () => {
  const date = dateCell('2025-02-03');
  expect([writable(date), writable('tekst'), writable(1.5), writable(null)]).toEqual([date, 'tekst', 1.5, '']);
  expect(writable(new Date(Number.NaN))).toBe('#ONLEESBAAR!');
});
