/** Calendar dates as text: months, quarters, leap years, whatever the time zone. */
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateInWords,
  daysInWords,
  daysBetween,
  dutchDate,
  isDateString,
  isoWeekday,
  weekStart,
  lastDay,
  monthInWords,
  monthOf,
  parseDutchDate,
  parseMonth,
  shortMonth,
  previousMonth,
  quarterOf,
  weekdayInWords,
} from '../../src/register/dates';

const anyDate = fc.integer({ min: -20000, max: 40000 }).map((days) => addDays('2000-01-01', days));

test('a date exists in the calendar and has the form yyyy-MM-dd', () => {
  for (const date of ['2024-02-29', '2000-02-29', '2025-12-31', '1999-01-01']) expect(isDateString(date)).toBe(true);
  for (const text of [
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '24-01-01',
    '2024-1-1',
    '01-02-2024',
    '',
    '2024-01-01T00:00:00',
  ]) {
    expect(isDateString(text)).toBe(false);
  }
});

test('months are calendar months: a day that the month lacks becomes its last day', () => {
  expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
  expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2024-05-15', 24)).toBe('2026-05-15');
});

test('days are counted over months, leap days and clock changes', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2025-03-29', 2)).toBe('2025-03-31');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-10-25', '2025-10-27')).toBe(2);
  expect(daysBetween('2025-01-02', '2025-01-01')).toBe(-1);
});

test('adding the days between two dates leads from one to the other, and later dates compare as later text', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      expect(addDays(a, daysBetween(a, b))).toBe(b);
      expect(a < b).toBe(daysBetween(a, b) > 0);
    }),
  );
});

test('the quarter, month and weekday of a date', () => {
  expect(['2024-01-01', '2024-03-31', '2024-04-01', '2024-12-31'].map(quarterOf)).toEqual([
    '2024-Q1',
    '2024-Q1',
    '2024-Q2',
    '2024-Q4',
  ]);
  expect(monthOf('2025-08-31')).toBe('2025-08');
  expect([lastDay('2024-02'), lastDay('2025-02'), lastDay('2025-12')]).toEqual([
    '2024-02-29',
    '2025-02-28',
    '2025-12-31',
  ]);
  expect([isoWeekday('2025-09-01'), isoWeekday('2025-08-31')]).toEqual([1, 7]);
  expect(['2025-09-01', '2025-09-07', '2025-01-01'].map(weekStart)).toEqual(['2025-09-01', '2025-09-01', '2024-12-30']);
});

test('the previous month is the last one that is wholly over', () => {
  expect(previousMonth('2025-09-01')).toBe('2025-08');
  expect(previousMonth('2025-08-31')).toBe('2025-07');
  expect(previousMonth('2025-01-31')).toBe('2024-12');
});

test('dates in Dutch, as text and as numbers', () => {
  expect(dateInWords('2025-08-01')).toBe('1 augustus 2025');
  expect(monthInWords('2025-03')).toBe('maart 2025');
  expect(dutchDate('2025-08-01')).toBe('01-08-2025');
  expect([
    parseDutchDate('31-08-2025'),
    parseDutchDate(' 1-9-2025 '),
    parseDutchDate('31-02-2025'),
    parseDutchDate('2025-08-31'),
  ]).toEqual(['2025-08-31', '2025-09-01', null, null]);
});

test('text that is no date is a mistake of the programmer', () => {
  expect(() => addDays('morgen', 1)).toThrow();
});

test.each([
  ['2025-09-06', 'vandaag'],
  ['2025-09-07', 'morgen'],
  ['2025-09-09', 'over 3 dagen'],
  ['2025-09-05', '1 dag te laat'],
  ['2025-08-31', '6 dagen te laat'],
])('on 6 September 2025, %s is %s', (date, words) => {
  expect(daysInWords(date, '2025-09-06')).toBe(words);
});

test('a date in words has its weekday, and its year only when that is another one', () => {
  expect(weekdayInWords('2025-09-09', '2025-09-06')).toBe('dinsdag 9 september');
  expect(weekdayInWords('2026-01-01', '2025-12-31')).toBe('donderdag 1 januari 2026');
});

test.each([
  ['2025-08', '2025-08'],
  ['8-2025', '2025-08'],
  [' 08/2025 ', '2025-08'],
  ['augustus 2025', '2025-08'],
  ['Aug 2025', '2025-08'],
  ['mrt 2024', '2024-03'],
  ['maart 2024', '2024-03'],
  ['mei 2024', '2024-05'],
])('%s is a month', (typed, month) => expect(parseMonth(typed)).toBe(month));

test.each(['', '2025', '13-2025', '0-2025', 'augustus', 'foo 2025', 'ma 2025', '2025-08-31'])(
  '%j is no month',
  (typed) => {
    expect(parseMonth(typed)).toBeNull();
  },
);

test('a month is short on an axis', () => expect(shortMonth('2025-03')).toBe('mrt 2025'));
