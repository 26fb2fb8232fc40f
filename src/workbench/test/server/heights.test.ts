/** Rows are as high on the page as their wrapped text asks, also in a font with higher lines than Arial. */
import { createWorkbook } from '../../model/create';
import { fittingHeights } from '../../server/grid/heights';

/** Pixels of a line of Open Sans, the font of a machine without Arial, at one point: its own line height at 96 dots an inch. */
const LINE = (96 / 72) * 1.362;
/** Pixels that the grid leaves free above the first line. */
const EDGE = 2;

/** The height that a row gets which holds this alone, in a column of 170 pixels; undefined for the usual one. */
function heightOf(value: string, fontSize: number, wrap: 'WRAP' | 'OVERFLOW' = 'WRAP'): number | undefined {
  const sheet = createWorkbook().sheets[0]!;
  sheet.columnWidths.set(0, 170);
  sheet.rows = [[{ value, style: { fontSize, wrap } }]];
  return fittingHeights(sheet).get(0);
}

test.each([
  [2, 9],
  [3, 9],
  [4, 9],
  [2, 10],
  [5, 10],
  [3, 18],
])('%d lines of %d points fit in their row', (lines, points) => {
  const text = Array.from({ length: lines }, () => 'regel').join('\n');
  expect(heightOf(text, points)).toBeGreaterThanOrEqual(Math.floor(lines * points * LINE) + EDGE);
});

test('words that do not fit beside each other go to the next line, and stay whole', () => {
  const name = '3.2  Doorgestroomd, alle projectjaren tot en met dit projectjaar';
  expect(heightOf(name, 9)).toBe(heightOf('een\ntwee\ndrie', 9));
});

test('a row of one line keeps the usual height, as does one of which the text runs on', () => {
  expect(heightOf('regel', 10)).toBeUndefined();
  expect(heightOf('Doorgestroomd, alle projectjaren tot en met dit projectjaar', 10, 'OVERFLOW')).toBeUndefined();
});
