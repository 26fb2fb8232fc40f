/** What holds of the rules whatever stands in the rows. */
import fc from 'fast-check';
import type { Cell } from '../../../src/register/cell';
import type { TabKey } from '../../../src/register/tabs';
import { columnsOf } from '../../../src/register/tab';
import { allTabs, tabs } from '../../../src/register/tabs';
import { Broken, check } from './support';

const anyCell = fc.oneof(
  fc.constant<Cell>(null),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(
    'D-0001',
    'd-0002',
    ' S-0001',
    '3-9-2024',
    "'2024-09-03",
    '2025-01-01',
    'Geen, Zorg',
    'afgerond ',
    '12,5',
    '=1+1',
  ),
);

const anyChange = fc
  .constantFrom(...allTabs)
  .chain((tab) =>
    fc.tuple(fc.constant(tab.key), fc.nat(), fc.constantFrom(...columnsOf(tab).map(([key]) => key)), anyCell),
  );

/** The demo with random cells changed. */
function changed(changes: readonly (readonly [TabKey, number, string, Cell])[]): Broken {
  const broken = new Broken();
  for (const [tab, at, key, cell] of changes) {
    const rows = broken.rows[tab];
    rows[at % rows.length]!.cells[key] = cell;
  }
  return broken;
}

test('whatever stands in the cells, checking ends with findings about cells that are there', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
      const { rows } = changed(changes);
      for (const { tab, row, column, header, message, mend } of check(rows)) {
        expect(rows[tab].some((one) => one.row === row)).toBe(true);
        expect((tabs[tab].columns as Record<string, { header: string }>)[column]!.header).toBe(header);
        expect([message, mend].every((sentence) => /^\S.*\.$/s.test(sentence))).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('a cell that is repaired as offered has nothing left that a machine can mend', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
      const broken = changed(changes);
      const repaired = check(broken.rows).filter(({ repair }) => repair && !['nummer', 'invoer'].includes(repair.kind));
      for (const { tab, row, column, repair } of repaired)
        broken.rows[tab].find((one) => one.row === row)!.cells[column] = repair!.newCell;
      const left = check(broken.rows).filter(({ repair }) => repair);
      for (const one of repaired)
        expect(left.some(({ tab, row, column }) => tab === one.tab && row === one.row && column === one.column)).toBe(
          false,
        );
    }),
    { numRuns: 40 },
  );
});

test('the order of the rows decides nothing: a sorted register has as many faults of each kind', () => {
  const broken = new Broken()
    .set('stages', 'S-0053', { urenPerWeek: 29 })
    .set('fasen', 'F-0032', { reden: null })
    .remove('intakes', ({ deelnemerId }) => deelnemerId === 'D-0001')
    .copy('metingen', 'M-0001', {});
  const namesOf = (): string[] =>
    broken
      .check()
      .map(({ rule }) => rule)
      .sort();
  const before = namesOf();
  expect(before).toHaveLength(4);
  fc.assert(
    fc.property(fc.constantFrom(...allTabs.map(({ key }) => key)), (key) => {
      broken.rows[key].reverse().forEach((row, index) => Object.assign(row, { row: index + 2 }));
      expect(namesOf()).toEqual(before);
    }),
    { numRuns: 20 },
  );
});
