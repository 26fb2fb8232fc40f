/** Working days: weekends, days of every year, and periods; what falls on a free day comes on the next working day. */
import fc from 'fast-check';
import { addDays } from '../../../src/register/dates';
import { isWerkdag, opWerkdag, parseVrijeDagen } from '../../../src/register/settings/vrijeDagen';

const vrij = parseVrijeDagen('25-12, 26-12, 29-2, 14-05-2026, 20-07-2026 t/m 31-07-2026')!;

test.each([
  ['2026-09-05', '2026-09-07'],
  ['2026-09-06', '2026-09-07'],
  ['2026-09-07', '2026-09-07'],
  ['2025-12-25', '2025-12-29'],
  ['2031-12-25', '2031-12-29'],
  ['2026-05-14', '2026-05-15'],
  ['2027-05-14', '2027-05-14'],
  ['2026-07-18', '2026-08-03'],
  ['2028-02-29', '2028-03-01'],
  ['2026-03-29', '2026-03-30'],
  ['2026-10-25', '2026-10-26'],
])('%s comes on %s', (day, expected) => {
  expect(opWerkdag(day, vrij)).toBe(expected);
});

test.each([
  '32-1',
  '30-2',
  '31-02-2026',
  'Kerst',
  '1-1-2026 t/m',
  '1-1-2026 t/m 2-1-2026 t/m 3-1-2026',
  '2-1-2026 t/m 1-1-2026',
])('%s is no free day', (text) => {
  expect(parseVrijeDagen(text)).toBeNull();
});

test('a list without any working day does not keep us for ever', () => {
  expect(opWerkdag('2026-01-01', parseVrijeDagen('01-01-2000 t/m 31-12-2999')!)).toBe('2027-01-02');
});

test('the day found is a working day, none lies between, and the order of days stays', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2025-01-01', n));
  fc.assert(
    fc.property(day, day, (a, b) => {
      const found = opWerkdag(a, vrij);
      expect(isWerkdag(found, vrij) && found >= a).toBe(true);
      for (let between = a; between < found; between = addDays(between, 1))
        expect(isWerkdag(between, vrij)).toBe(false);
      expect(a <= b).toBe(a <= b && found <= opWerkdag(b, vrij));
    }),
  );
});
