/** The shadow: it keeps what is gone for 30 days, warns when much went at once, and reads back what it wrote. */
import fc from 'fast-check';
import type { Row } from '../../../src/register/row';
import { tabs } from '../../../src/register/tabs';
import type { SeenTab } from '../../../src/workbook/shadow/shadow';
import { follow, lossesNow, withoutLosses, withoutRecords } from '../../../src/workbook/shadow/follow';
import type { Shadow } from '../../../src/workbook/shadow/shadow';
import { linesOf, shadowFrom } from '../../../src/workbook/shadow/shadow';

const nothing: Shadow = new Map();
const night = (day: number): string => `2025-09-${String(day).padStart(2, '0')}T07:04:00`;

const metingen = (numbers: readonly number[], over: Partial<SeenTab> = {}): SeenTab => ({
  tab: tabs.metingen,
  sheetId: 7,
  name: 'Metingen',
  headers: new Map(),
  rows: numbers.map((number, index): Row => ({
    row: index + 2,
    cells: { id: `M-${String(number).padStart(4, '0')}`, moment: 'Start' },
  })),
  ...over,
});

const upTo = (count: number, from = 1): number[] =>
  Array.from({ length: count - from + 1 }, (_, index) => from + index);

const idsIn = (shadow: Shadow): string[] => [...shadow.get('metingen')!.records.keys()];

test('a row that is gone stays as it was last seen, and goes after 30 days', () => {
  let shadow = follow(nothing, [metingen([1, 2])], '2025-09-01T07:00:00');
  shadow = follow(shadow, [metingen([2])], '2025-09-02T07:00:00');
  expect(shadow.get('metingen')!.records.get('M-0001')).toMatchObject({
    seen: '2025-09-01T07:00:00',
    cells: { moment: 'Start' },
  });
  expect(idsIn(follow(shadow, [metingen([2])], '2025-10-01T07:00:00'))).toEqual(['M-0002', 'M-0001']);
  expect(idsIn(follow(shadow, [metingen([2])], '2025-10-01T07:00:01'))).toEqual(['M-0002']);
});

test('a tab that is not there keeps its rows, for as long', () => {
  const shadow = follow(follow(nothing, [metingen([1, 2])], night(1)), [], night(2));
  expect(idsIn(shadow)).toEqual(['M-0001', 'M-0002']);
  expect(idsIn(follow(shadow, [], '2025-10-05T07:00:00'))).toEqual([]);
});

test.each([
  ['2 of 5', 5, 2, false],
  ['3 of 29', 29, 3, true],
  ['3 of 30', 30, 3, false],
  ['4 of 30', 30, 4, true],
  ['all 3', 3, 3, true],
])('%s rows gone in a night', (_what, van, weg, warned) => {
  const shadow = follow(nothing, [metingen(upTo(van))], night(1));
  const now = [metingen(upTo(van, weg + 1))];
  expect(follow(shadow, now, night(2)).get('metingen')!.vanished).toEqual(warned ? { weg, van, op: night(1) } : null);
  expect(lossesNow(shadow, now)).toMatchObject([{ tab: 'metingen', weg, van, op: night(1), displaced: null }]);
});

test('rows that the register took away itself do not count, and those that vanished beside them still do', () => {
  const shadow = withoutRecords(
    follow(nothing, [metingen(upTo(20))], night(1)),
    new Set(['M-0001', 'M-0002', 'M-0003', 'M-0004', 'M-0005']),
  );
  expect(lossesNow(shadow, [metingen(upTo(20, 6))])).toEqual([]);
  expect(lossesNow(shadow, [metingen(upTo(20, 9))])).toMatchObject([{ weg: 3, van: 15, op: night(1) }]);
});

test('the warning stays the nights after, counts on, and ends when the rows are back', () => {
  let shadow = follow(nothing, [metingen(upTo(10))], night(1));
  shadow = follow(shadow, [metingen(upTo(10, 5))], night(2));
  shadow = follow(shadow, [metingen(upTo(10, 6))], night(3));
  expect(shadow.get('metingen')!.vanished).toEqual({ weg: 5, van: 10, op: night(1) });
  expect(follow(shadow, [metingen(upTo(10))], night(4)).get('metingen')!.vanished).toBeNull();
});

test('a row a night is nothing to warn of', () => {
  let shadow = follow(nothing, [metingen(upTo(12))], night(1));
  for (let day = 2; day < 10; day++) {
    shadow = follow(shadow, [metingen(upTo(12, day))], night(day));
    expect(shadow.get('metingen')!.vanished).toBeNull();
  }
});

test('who says that it is right clears the warning and what was kept of the rows', () => {
  const before = follow(nothing, [metingen(upTo(10))], night(1));
  const now = [metingen(upTo(10, 5))];
  const shadow = follow(before, now, night(2));
  const losses = lossesNow(shadow, now);
  expect(losses).toMatchObject([{ weg: 4, van: 10 }]);
  const cleared = withoutLosses(shadow, now, losses);
  expect(lossesNow(cleared, now)).toEqual([]);
  expect(idsIn(follow(cleared, now, night(3)))).toEqual(idsIn(cleared));
});

test('a column that is not there keeps what it held, and the name that people gave it', () => {
  const named = metingen([1], { headers: new Map([['moment', 'Wanneer']]) });
  const without = metingen([1], { rows: [{ row: 2, cells: { id: 'M-0001' } }] });
  const shadow = follow(follow(nothing, [named], night(1)), [without], night(2));
  expect(shadow.get('metingen')).toMatchObject({ headers: { moment: 'Wanneer' } });
  expect(shadow.get('metingen')!.records.get('M-0001')!.cells).toMatchObject({ moment: 'Start' });
});

const anyCell = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));

test('what is written reads back the same, whatever was typed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 9999 }), { maxLength: 8 }), anyCell, (numbers, cell) => {
      const rows = metingen(numbers).rows.map((row) => ({ ...row, cells: { ...row.cells, moment: cell } }));
      const written = linesOf(follow(nothing, [metingen([], { rows })], night(1)));
      expect(linesOf(shadowFrom(written))).toEqual(written);
      expect(shadowFrom(written).get('metingen')!.records.size).toBe(numbers.length);
    }),
  );
});

test('a line that somebody spoiled is passed over, a record too long for a cell loses its longest text', () => {
  const rows: Row[] = [{ row: 2, cells: { id: 'L-0001', notitie: 'x'.repeat(60_000), vervolgactie: 'bellen' } }];
  const lines = linesOf(follow(nothing, [{ ...metingen([]), tab: tabs.stagelog, rows }], night(1)));
  expect(Math.max(...lines.map(([, , , content]) => content.length))).toBeLessThan(50_000);
  const shadow = shadowFrom([
    ...lines,
    ['stagelog', 'L-0002', night(1), '{oeps'],
    ['onzin', 'L-0003', '', '{}'],
    ['stagelog', 'x', '', '{}'],
  ]);
  expect([...shadow.get('stagelog')!.records]).toMatchObject([
    ['L-0001', { cells: { notitie: null, vervolgactie: 'bellen' } }],
  ]);
});

test('a night later each row is written as it is then, whatever changed', () => {
  const edits = fc.dictionary(fc.constantFrom('M-0001', 'M-0002', 'M-0003', 'M-0007'), anyCell, { maxKeys: 2 });
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 }), edits, (numbers, changed) => {
      const before = linesOf(follow(nothing, [metingen(upTo(5))], night(1)));
      const rows = metingen(numbers).rows.map(({ row, cells }): Row => {
        const cell = changed[String(cells.id)];
        return { row, cells: cell === undefined ? cells : { ...cells, moment: cell } };
      });
      const now = [metingen([], { rows })];
      const written = linesOf(follow(shadowFrom(before), now, night(2))).filter(
        ([, id, when]) => id && when === night(2),
      );
      const anew = linesOf(follow(nothing, now, night(2))).filter(([, id]) => id);
      expect(written).toEqual(anew);
    }),
  );
});

test('of a line that somebody spoiled inside no more is left than that the row was there', () => {
  const lines = linesOf(follow(nothing, [metingen([1, 2])], night(1)));
  const spoiled = lines.map(([tab, id, when, content]) => [tab, id, when, id === 'M-0001' ? '{"id" weg}' : content]);
  expect(shadowFrom(spoiled).get('metingen')!.records.get('M-0001')!.cells).toMatchObject({
    id: 'M-0001',
    moment: null,
  });
  expect(linesOf(follow(shadowFrom(spoiled), [metingen([1, 2])], night(1)))).toEqual(lines);
});
