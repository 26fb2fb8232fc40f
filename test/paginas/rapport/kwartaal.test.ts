/** Quarters: their days, the last one that is over, and how people type them. */
import fc from 'fast-check';
import { addDays } from '../../../src/register/dates';
import {
  kwartaalDagen,
  kwartaalInWoorden,
  kwartaalVan,
  leesKwartaal,
  vorigKwartaal,
} from '../../../src/paginas/rapport/kwartaal';

test.each([
  ['2025-01-01', '2025-K1', '2024-K4'],
  ['2025-03-31', '2025-K1', '2024-K4'],
  ['2025-08-31', '2025-K3', '2025-K2'],
  ['2025-12-31', '2025-K4', '2025-K3'],
])('%s lies in %s; the last full quarter is %s', (date, own, last) => {
  expect([kwartaalVan(date), vorigKwartaal(date)]).toEqual([own, last]);
});

test.each([
  ['2024-K1', '2024-01-01', '2024-03-31', 'eerste kwartaal van 2024'],
  ['2025-K4', '2025-10-01', '2025-12-31', 'vierde kwartaal van 2025'],
])('%s runs from %s to %s', (kwartaal, van, tot, words) => {
  expect(kwartaalDagen(kwartaal)).toEqual({ van, tot });
  expect(kwartaalInWoorden(kwartaal)).toBe(words);
});

test('every day lies in its quarter, and the day before the quarter in the one before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const date = addDays('2000-01-01', days);
      const { van, tot } = kwartaalDagen(kwartaalVan(date));
      expect(van <= date && date <= tot).toBe(true);
      expect(kwartaalVan(addDays(van, -1))).toBe(vorigKwartaal(date));
      expect(kwartaalVan(addDays(tot, 1))).not.toBe(kwartaalVan(date));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['2025-K2', '2025-K2'],
  [' 2025 k2 ', '2025-K2'],
  ['2025-Q2', '2025-K2'],
  ['2025-2', '2025-K2'],
  ['K2 2025', '2025-K2'],
  ['2-2025', '2025-K2'],
  ['2e kwartaal 2025', '2025-K2'],
  ['2e kwartaal van 2025', '2025-K2'],
  ['2025', null],
  ['2025-K5', null],
  ['20252', null],
  ['april 2025', null],
  ['', null],
])('typed as "%s" it is %s', (typed, kwartaal) => {
  expect(leesKwartaal(typed)).toBe(kwartaal);
});
