/** Dates as text: every way in which Dutch people write one leads to the same date, and nothing else becomes a date. */
import { readShortDate } from '../../../src/register/text/shortDate';
import fc from 'fast-check';
import { addDays, dateInWords, dutchDate, isDateString } from '../../../src/register/dates';
import { readTextDate } from '../../../src/register/text/textDate';
import { readWrittenDate, tellsTime } from '../../../src/register/text/writtenDate';

test.each([
  ['3-9-2024'],
  ['03-09-2024'],
  ['3/9/2024'],
  ['3.9.2024'],
  ['3-9-24'],
  ['3 sept 2024'],
  ['3 sep. 2024'],
  ['3 september 2024'],
  ['3-sep-2024'],
  ['2024-09-03'],
  ["'2024-09-03"],
  [' 3 Sept 2024 '],
  ['di 3-9-2024'],
  ['di 03.09.24'],
  ['dinsdag 3 september 2024'],
  ['Di. 3 sept 2024'],
  ['dinsdag, 3-9-2024'],
  ["3 sep '24"],
  ['3 sep ’24'],
  ["3-9-'24"],
  ['3e september 2024'],
  ['3de sept. 2024'],
  ['3sep2024'],
  ['2024/09/03'],
  ['2024.9.3'],
  ['2024-09-03T00:00:00'],
  ['2024-09-03T14:30:00.000+02:00'],
  ['2024-09-03T08:15Z'],
  ['2024-09-03 14:30'],
  ['3-9-2024 14:30'],
  ['3-9-2024, 14.30 uur'],
  ['3-9-2024 om 14:30'],
  ['3 - 9 - 2024'],
  ['3 / 9 / 2024'],
  ['3 9 2024'],
  ['3\u201109\u20112024'],
  ['3–9–2024'],
  ['3−9−2024'],
  ['\u00a03\u00a0september\u00a02024\u00a0'],
  ['\u200e3-9-2024\u200b'],
  ['3\u00adsept 2024'],
  ['３-９-２０２４'],
])('%s is 3 september 2024', (text) => {
  expect(readTextDate(text)).toBe('2024-09-03');
  expect(readWrittenDate(text)).toBe('2024-09-03');
});

test.each([
  ['3.sept.2024'],
  ['3/sep/24'],
  ['3. September 2024'],
  ['3 september, 2024'],
  ['de 3e van september 2024'],
  ['3rd of September 2024'],
  ['September 3, 2024'],
  ['Tue Sep 03 2024 00:00:00 GMT+0200 (CEST)'],
  ['Tue, 3 Sep 2024 08:00:00 GMT'],
  ['2024 09 03'],
  ['20240903'],
  ['03092024'],
  ['3_9_2024'],
  ['3|9|2024'],
  ['3\\9\\2024'],
  ['3\u20449\u20442024'],
  ['d.d. 3-9-2024'],
  ['per 3-9-2024.'],
  ['(3-9-2024)'],
  ['3 sept. 2024 (di)'],
  ['3-9-2024 14u30'],
  ['3-9-2024 10.00-11.00'],
  ['2024-09-03 00:00:00 UTC'],
  ['2024-09-02T22:00:00.000Z'],
])('in a sheet of others %s is 3 september 2024', (text) => {
  expect(readWrittenDate(text)).toBe('2024-09-03');
});

test.each([
  [''],
  ['31-2-2024'],
  ['13-13-2024'],
  ['3-9'],
  ['september 2024'],
  ['3 foo 2024'],
  ['3 septober 2024'],
  ['3-9/2024'],
  ['45537'],
  ['morgen'],
  ['3-9-202'],
  ['dinsdag'],
  ['14:30'],
  ['2024-09-03-04'],
  ['3-9-2024-10-9-2024'],
  ['week 36'],
  ['1-4'],
  ['3-9-2024?'],
  ['ca. 3-9-2024'],
  ['3-9-2024 (afgesproken)'],
  ['20241309'],
  ['61234567'],
  ['Kees 3 2024'],
])('%s is no date', (text) => {
  expect(readTextDate(text)).toBeNull();
  expect(readWrittenDate(text)).toBeNull();
});

test.each([
  ['1 march 2024', '2024-03-01'],
  ['1 Mai 2024', '2024-05-01'],
  ['May 1, 2024', '2024-05-01'],
  ['1 Oct 2024', '2024-10-01'],
  ['1 July 2024', '2024-07-01'],
  ['1 June 2024', '2024-06-01'],
  ['1. Dezember 2024', '2024-12-01'],
  ['1. März 2024', '2024-03-01'],
  ['2024-12-31T23:00:00Z', '2025-01-01'],
  ['2024-12-31T22:00:00Z', '2024-12-31'],
])('a month of another language, and midnight of another clock: %s is %s', (text, date) =>
  expect(readWrittenDate(text)).toBe(date),
);

test('mrt, maart and mei are told apart', () => {
  expect(['1 mrt 2024', '1 maart 2024', '1 mei 2024'].map(readTextDate)).toEqual([
    '2024-03-01',
    '2024-03-01',
    '2024-05-01',
  ]);
});

test('each date is read back from every form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
      const date = addDays('2000-01-01', days);
      for (const text of [date, dutchDate(date), dutchDate(date).replace(/-/g, '/'), dateInWords(date)])
        expect([readTextDate(text), readWrittenDate(text)]).toEqual([date, date]);
    }),
  );
});

test('what is read is an existing date', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const date of [readTextDate(text), readWrittenDate(text)])
        expect(date === null || isDateString(date)).toBe(true);
    }),
  );
});

test.each([
  ['15-9', '2025-09-15'],
  ['1/2', '2026-02-01'],
  ['29-2', null],
  ['15-13', null],
  ['vandaag', '2025-08-31'],
  ['Morgen', '2025-09-01'],
  ['ma', '2025-09-01'],
  ['zondag', '2025-09-07'],
  ['+2w', '2025-09-14'],
  ['+3m', '2025-11-30'],
  ['+10', '2025-09-10'],
  ['over een tijdje', null],
  ['15-9-2', null],
])('%s, typed on Sunday 31 August 2025, is %s', (typed, date) => {
  expect(readShortDate(typed, '2025-08-31')).toBe(date);
});

test('a time tells something, but no beginning of a day that a program put there, and no short date', () => {
  const told = [
    '3-9-2024 14:30',
    '3 sept 2024 om 9.15 uur',
    '2024-09-03T08:15',
    '3-9-2024 0:00 - 12:00',
    '3-9-2024 0:30',
  ];
  const nothing = [
    '3-9-2024',
    'di 03.09.24',
    '3-9-2024 0:00',
    '2024-09-03T00:00:00.000Z',
    '2024-09-02T22:00:00Z',
    'Tue Sep 03 2024 00:00:00 GMT+0200 (Midden-Europese zomertijd)',
  ];
  expect([...told, ...nothing].filter(tellsTime)).toEqual(told);
});
