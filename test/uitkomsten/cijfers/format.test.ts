/** Figures as people read them. */
import fc from 'fast-check';
import { aandeel, aantal, gemiddelde } from '../../../src/uitkomsten/basis/measure';
import type { Measure } from '../../../src/uitkomsten/basis/measure';
import { formatFigure } from '../../../src/uitkomsten/cijfers/format';
import { figuur } from '../../support/figures';

const shown = (measure: Measure): string => formatFigure(figuur('1.1', '', measure));

test('a percentage is whole, with teller and noemer', () => {
  expect(shown(aandeel(9, 25))).toBe('36% (9 van 25)');
  expect([shown(aandeel(0, 3)), shown(aandeel(1, 3)), shown(aandeel(2, 3)), shown(aandeel(3, 3))]).toEqual([
    '0% (0 van 3)',
    '33% (1 van 3)',
    '67% (2 van 3)',
    '100% (3 van 3)',
  ]);
});

test('exactly a half rounds up, whatever the binary form of the share', () => {
  expect([
    shown(aandeel(1, 8)),
    shown(aandeel(1, 200)),
    shown(aandeel(29, 200)),
    shown(aandeel(57, 200)),
    shown(aandeel(115, 200)),
  ]).toEqual(['13% (1 van 8)', '1% (1 van 200)', '15% (29 van 200)', '29% (57 van 200)', '58% (115 van 200)']);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 500 }), (percent, k) => {
      expect(shown(aandeel((2 * percent + 1) * k, 200 * k))).toMatch(new RegExp(`^${percent + 1}%`));
    }),
  );
});

test('a mean has one decimal and a comma, half up', () => {
  expect([
    shown(gemiddelde([3, 4])),
    shown(gemiddelde([4])),
    shown(gemiddelde([1, 1, 2])),
    shown(gemiddelde([1, 1, 1, 2])),
  ]).toEqual(['3,5', '4,0', '1,3', '1,3']);
  expect(shown(gemiddelde([...Array<number>(19).fill(1), 2]))).toBe('1,1');
});

test('a count is whole, a sum of hours may have a decimal', () => {
  expect([
    shown(aantal(25)),
    shown(aantal(12.5)),
    shown(aantal(12.25)),
    shown(aantal(0.1 + 0.2)),
    shown(aantal(12.98)),
  ]).toEqual(['25', '12,5', '12,3', '0,3', '13']);
});

test('without a value there is a dash', () => {
  expect([shown(aandeel(0, 0)), shown(gemiddelde([]))]).toEqual(['–', '–']);
});

test('what is stored is not rounded', () => {
  expect(aandeel(1, 3).waarde).toBeCloseTo(33.3333333333, 9);
  expect(aandeel(29, 100).waarde).toBe(29);
});
