/** Which days of Indicatorhistorie stay. */
import fc from 'fast-check';
import { addDays, daysBetween, lastDay, monthOf } from '../../src/register/dates';
import { historyDaysKept, staysInHistory } from '../../src/workbook/ownTabs/historyDays';

const keptOf = (days: readonly string[], today: string): string[] => days.filter(staysInHistory(days, today));

test.each([
  ['the last day of a month stays', ['2025-06-30', '2025-07-31'], ['2025-06-30', '2025-07-31']],
  [
    'of a month whose last day was not run the last one that there is stays',
    ['2025-06-03', '2025-06-27'],
    ['2025-06-27'],
  ],
  ['a day between goes', ['2025-06-29', '2025-06-30'], ['2025-06-30']],
  ['the last 31 days stay', ['2025-08-31', '2025-09-01', '2025-09-30'], ['2025-08-31', '2025-09-01', '2025-09-30']],
  ['the 32nd day goes', ['2025-08-30', '2025-08-31', '2025-09-30'], ['2025-08-31', '2025-09-30']],
  ['29 February is an end of a month', ['2024-02-28', '2024-02-29'], ['2024-02-29']],
])('%s', (_rule, days, kept) => {
  expect(keptOf(days, '2025-09-30')).toEqual(kept);
});

/** The days on which the job ran, over some two years: long gaps, and stretches of every day. */
const runDays = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 70 }) }),
    {
      minLength: 1,
      maxLength: 300,
    },
  )
  .map((gaps) => gaps.reduce<string[]>((days, gap) => [...days, addDays(days[days.length - 1]!, gap)], ['2023-12-30']));

test('whichever days were run: what stays is the same when it thins out each day and when it does so once', () => {
  fc.assert(
    fc.property(runDays, (days) => {
      const today = days[days.length - 1]!;
      const eachDay = days.reduce<string[]>((kept, day) => keptOf([...kept, day], day), []);
      expect(eachDay).toEqual(keptOf(days, today));
    }),
    { numRuns: 200 },
  );
});

test('whichever days were run: each month keeps its last one, the days of late all stay, and nothing else does', () => {
  fc.assert(
    fc.property(runDays, (days) => {
      const today = days[days.length - 1]!;
      const kept = keptOf(days, today);
      for (const day of days) {
        const isLast = !days.some((other) => other > day && other <= lastDay(monthOf(day)));
        expect([day, kept.includes(day)]).toEqual([day, isLast || daysBetween(day, today) < historyDaysKept]);
      }
    }),
    { numRuns: 200 },
  );
});
