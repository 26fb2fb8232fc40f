/** Rows that are worked out later are those that are worked out at once, and what is told of their numbers is the same. */
import fc from 'fast-check';
import { formatId, highestPlausible, idNumber } from '../../src/register/identity/ids';
import type { Row } from '../../src/register/row';
import { cellIn, columnIn, withCells } from '../../src/register/row';
import { columnsOf } from '../../src/register/tab';
import type { ColumnKey, Tab } from '../../src/register/tabs';
import { allTabs, tabs } from '../../src/register/tabs';
import { laterRows } from '../../src/workbook/cells/laterRows';
import { parseRows } from '../../src/workbook/cells/parseRows';
import { mayBePercentages } from '../../src/workbook/cells/percentages';
import { numbersOf, placeFrom } from '../../src/workbook/rowNumbers';

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom('M-0001', 'D-0002', ' ', "'2025-01-01", '2025-01-01', '#REF!', false, true, null),
  fc.double(),
  fc.integer({ min: -1, max: 12 }),
  fc.date({ noInvalidDate: false }),
  fc.string(),
);

/** A tab with some of its columns, in an order of their own, and rows as Google gives them. */
const sheet = fc.constantFrom<Tab>(...allTabs).chain((tab) => {
  const keys = columnsOf(tab).map(([key]) => key);
  return fc.record({
    tab: fc.constant(tab),
    columns: fc
      .shuffledSubarray(keys)
      .map((some) => new Map(some.map((key, index): [ColumnKey, number] => [key, index + 1]))),
    values: fc.array(fc.array(cell, { minLength: keys.length, maxLength: keys.length }), { maxLength: 12 }),
  });
});

test('each row has the same number and cells, whichever are asked for first', () => {
  fc.assert(
    fc.property(sheet, ({ tab, columns, values }) => {
      const later = laterRows(tab, columns, values, mayBePercentages(tab, columns));
      const atOnce = parseRows(tab, columns, values);
      const first = columnsOf(tab)[0]![0];
      expect(later.map((row) => cellIn(row, first))).toEqual(atOnce.map(({ cells }) => cells[first]));
      expect(later.map(({ row, cells }) => ({ row, cells }))).toEqual(atOnce);
      for (const [key] of columnsOf(tab)) {
        expect(columnIn(later, key)).toEqual(atOnce.map(({ cells }) => cells[key]));
      }
    }),
  );
});

test('a row with other cells keeps its number, and where percentages may stand', () => {
  const columns = new Map<ColumnKey, number>([
    ['id', 1],
    ['zelfvertrouwen', 2],
    ['kansOpWerk', 3],
  ]);
  const [row] = laterRows(
    tabs.metingen,
    columns,
    [[], [], ['M-0001', 0.5, 11]],
    mayBePercentages(tabs.metingen, columns),
  );
  expect(withCells(row!, { id: 'M-0002' })).toEqual({
    row: 3,
    cells: { id: 'M-0002' },
    percentages: ['zelfvertrouwen'],
  });
});

const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 9_990, max: 10_020 }));
const id = fc.oneof(
  { weight: 6, arbitrary: number.map((n): unknown => formatId('M', n)) },
  fc.constantFrom<unknown>('M-00005', 'D-0003', '', null, undefined, 7, 'M-12', 'M-1234567890123'),
);
const inOrder = fc.uniqueArray(number).map((all): unknown[] => all.sort((a, b) => a - b).map((n) => formatId('M', n)));

test('of a column of IDs the highest number is told, whether they stand in order, and where those from a number on begin', () => {
  fc.assert(
    fc.property(fc.oneof(inOrder, fc.array(id)), number, (ids, from) => {
      const rows = ids.map((one, at) => ({ row: at + 2, cells: { id: one } }) as Row);
      const { numbers, highest, isInOrder } = numbersOf({ tab: tabs.metingen, rows });
      const plain = ids.map((one) => idNumber('M', one));
      expect([...numbers]).toEqual(plain.map((one) => one ?? NaN));
      expect(highest).toBe(Math.max(0, ...plain.filter((one) => one !== null && one <= highestPlausible).map(Number)));
      expect(isInOrder).toBe(plain.every((one, at) => one !== null && (at === 0 || one > plain[at - 1]!)));
      if (isInOrder) expect(ids.slice(placeFrom(numbers, from))).toEqual(ids.filter((_, at) => plain[at]! >= from));
    }),
  );
});
