/** Amsterdam time as people type it. */
import fc from 'fast-check';
import { amsterdamTime, fileTime } from '../clock';

const utc = (text: string) => new Date(amsterdamTime(text)).toISOString();

test.each([
  ['2025-08-31T20:00', '2025-08-31T18:00:00.000Z', 'in summer'],
  ['2025-01-31 20:00', '2025-01-31T19:00:00.000Z', 'in winter, with a space'],
  ['2025-08-31T20:00:59', '2025-08-31T18:00:59.000Z', 'with seconds'],
  ['2025-08-31', '2025-08-31T10:00:00.000Z', 'only a date is noon'],
  ['2025-03-30T02:30', '2025-03-30T01:30:00.000Z', 'a time that spring skips is an hour later'],
  ['2025-10-26T02:30', '2025-10-26T00:30:00.000Z', 'a time that comes twice in autumn is the first'],
  ['2024-02-29T00:00', '2024-02-28T23:00:00.000Z', 'a leap day'],
])('%s is %s: %s', (text, moment) => {
  expect(utc(text)).toBe(moment);
});

test.each([
  '',
  'gisteren',
  '2025-13-01',
  '2025-02-29',
  '2025-08-31T24:00',
  '2025-08-31T20:60',
  '31-08-2025',
  '2025-08-31T20',
  '2025-08-31T20:00Z',
])('%j is refused in Dutch', (text) => {
  expect(() => amsterdamTime(text)).toThrow(/is geen geldig tijdstip\. Schrijf het zo: 2025-08-31T20:00/);
});

test('a moment in a file name is the wall clock that gives the moment back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
      const name = fileTime(new Date(seconds * 1000));
      expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d{6}$/);
      const back = amsterdamTime(name.replace(/T(\d\d)(\d\d)/, 'T$1:$2:')) / 1000;
      expect([0, 3600]).toContain(seconds - back);
    }),
  );
});
