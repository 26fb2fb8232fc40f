/** Rows that look alike by the hundred: what was pasted again is told, what only looks alike is not. */
import fc from 'fast-check';
import { groupBy } from '../../../src/register/grouping';
import { gelijkend, gelijkendMet, kenmerkVan } from '../../../src/register/identity/zelfdeRij';
import type { Row } from '../../../src/register/row';
import { Broken } from './support';

const pasted = (over: (at: number) => Record<string, string>): Broken => {
  const broken = new Broken();
  for (let at = 1; at <= 60; at++) broken.copy('stagelog', 'L-0001', { id: `L-9${100 + at}`, ...over(at) });
  return broken;
};

const told = (broken: Broken): readonly (string | null)[] =>
  broken
    .check()
    .filter(({ rule }) => rule === 'twee-keer-hetzelfde')
    .map(({ recordId }) => recordId);

test('each row that was pasted again is told, also of very many', () => {
  expect(told(pasted(() => ({})))).toHaveLength(60);
});

test('rows of one day with words of their own are not told, however many there are', () => {
  expect(told(pasted((at) => ({ notitie: `Ander gesprek ${at}` })))).toEqual([]);
});

test('rows look alike exactly where they share a text', () => {
  const cell = fc.constantFrom(null, '', ' ', 'a', 'A', 'b ', 'b', 1, '1', true, '2024-01-01', 'd-0001', 'D-0001');
  const row = fc.record({ deelnemerId: cell, datum: cell, soort: cell });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (all) => {
      const rows: Row[] = all.map((cells, at) => ({ row: at + 2, cells }));
      const byText = groupBy(rows, ({ cells }) => kenmerkVan('stagelog', cells));
      const expected = [...byText.values()].filter(({ length }) => length > 1);
      const inOrder = (groups: readonly (readonly Row[])[]): unknown =>
        groups.map((group) => group.map(({ row: at }) => at)).sort(([a], [b]) => a! - b!);
      expect(inOrder(gelijkend('stagelog', rows))).toEqual(inOrder(expected));
      // Who looks at one row finds the same.
      for (const one of rows) {
        const group = expected.find((all) => all.includes(one));
        const alone = kenmerkVan('stagelog', one.cells) === null ? [] : [one];
        expect(gelijkendMet('stagelog', one, rows)).toEqual(group ?? alone);
      }
    }),
  );
});
