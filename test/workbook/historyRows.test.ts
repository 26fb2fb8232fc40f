/** Which rows of Indicatorhistorie stay: enough to tell every figure of every day that stays. */
import fc from 'fast-check';
import { addDays } from '../../src/register/dates';
import { lastDays, staysInHistory } from '../../src/workbook/ownTabs/historyDays';
import type { HistoryLine } from '../../src/workbook/ownTabs/historyRows';
import { thinHistory } from '../../src/workbook/ownTabs/historyRows';

const line = (day: string, figure: string, says: string): HistoryLine => ({ day, figure, says });

/** The lines after the figures of a day were recorded, in the order of the tab. */
function recorded(
  lines: readonly HistoryLine[],
  added: readonly HistoryLine[],
  peildatum: string,
  today: string,
): HistoryLine[] {
  const { becomes, copies } = thinHistory(lines, added, peildatum, today);
  const kept = lines.flatMap((one, place) => (becomes[place] ? [{ ...one, day: becomes[place] }] : []));
  return [...kept, ...copies.map(({ place, day }) => ({ ...lines[place]!, day })), ...added];
}

/** What a reader finds of a figure on a day: the last line up to it. */
const told = (lines: readonly HistoryLine[], figure: string, day: string): string | undefined =>
  lines
    .filter((one) => one.figure === figure && one.day <= day)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .pop()?.says;

const daily = (days: readonly [day: string, ...says: string[]][]): HistoryLine[] =>
  days.reduce<HistoryLine[]>(
    (lines, [day, ...says]) =>
      recorded(
        lines,
        says.map((one, index) => line(day, `F${index}`, one)),
        day,
        day,
      ),
    [],
  );

test('of a day between only what differs from the day before stays; the last day of a month and the newest stay whole', () => {
  expect(
    daily([
      ['2025-08-31', '1', '5'],
      ['2025-09-01', '1', '5'],
      ['2025-09-02', '2', '5'],
      ['2025-09-03', '2', '6'],
      ['2025-09-04', '2', '6'],
    ]).map(({ day, figure, says }) => `${day} ${figure} ${says}`),
  ).toEqual([
    '2025-08-31 F0 1',
    '2025-08-31 F1 5',
    // Nothing differs: one row tells that the day was run.
    '2025-09-01 F0 1',
    '2025-09-02 F0 2',
    '2025-09-03 F1 6',
    '2025-09-04 F0 2',
    '2025-09-04 F1 6',
  ]);
});

test('when the day goes on which a figure became what it is, the next day tells it', () => {
  const lines = daily([
    ['2025-08-31', '1'],
    ['2025-09-01', '2'],
    ['2025-09-02', '2'],
    ['2025-10-02', '3'],
  ]);
  expect(lines).toContainEqual(line('2025-09-02', 'F0', '2'));
  expect(lines.some(({ day }) => day === '2025-09-01')).toBe(false);
});

test('whatever the figures were, and also when an earlier day is done again: each figure of each day that stays is told', () => {
  const run = fc.record({ gap: fc.integer({ min: 0, max: 3 }), back: fc.constantFrom(0, 0, 0, 1, 4), seed: fc.nat(2) });
  fc.assert(
    fc.property(fc.array(run, { minLength: 2, maxLength: 120 }), (runs) => {
      let today = '2025-01-20';
      let lines: HistoryLine[] = [];
      const all = new Map<string, string[]>();
      for (const { gap, back, seed } of runs) {
        today = addDays(today, gap);
        const peildatum = addDays(today, -back);
        const says = [0, 1, 2].map((index) => String((seed + index * seed) % 3));
        all.set(peildatum, says);
        const added = says.map((one, index) => line(peildatum, `F${index}`, one));
        lines = recorded(lines, added, peildatum, today);
        expect(lines.filter(({ day }) => day === peildatum)).toEqual(added);
        for (const day of [...all.keys()].filter((one) => !staysInHistory(all.keys(), today)(one))) all.delete(day);
        expect(new Set(lines.map(({ day }) => day))).toEqual(new Set(all.keys()));
        expect(new Set(lines.map(({ day, figure }) => `${day} ${figure}`)).size).toBe(lines.length);
        for (const [day, figures] of all) {
          expect([day, ...figures.map((_, index) => told(lines, `F${index}`, day))]).toEqual([day, ...figures]);
          if (lastDays(all.keys())(day)) expect(lines.filter((one) => one.day === day)).toHaveLength(figures.length);
        }
      }
    }),
    { numRuns: 150 },
  );
});
