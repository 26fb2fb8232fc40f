/** What a column was before all of it became another, known by no more than the signs of its cells. */
import type { Cell } from '../../../src/register/cell';
import { signOf } from '../../../src/workbook/shadow/signs';
import { undoneRewrite } from '../../../src/workbook/shadow/wholeColumn';

/** What the cells are worked out to have been; null where no rule tells. */
function undo(was: readonly Cell[], now: readonly Cell[]): Cell[] | null {
  const cells = now.map((cell, at) => {
    const sign = signOf(was[at]);
    return { now: cell, isOther: signOf(cell) !== sign, wasLike: (one: Cell) => signOf(one) === sign };
  });
  const undone = undoneRewrite(cells);
  return undone && cells.map(({ now: cell, isOther }) => (isOther ? undone(cell) : cell));
}

const days = ['2025-02-01', '2025-02-03', '2025-02-04', '2025-02-07', '2025-02-09'];

test.each<[string, readonly Cell[], (cell: Cell) => Cell]>([
  ['multiplied', [3, 12, 0, 7.5], (cell) => Number(cell) * 10],
  ['divided', [300, 1200, 50], (cell) => Number(cell) / 100],
  ['of another sign', [1, 2, 3], (cell) => -Number(cell)],
  ['two more', [1, 3, 5, 2, 4], (cell) => Number(cell) + 2],
  [
    'read with the day for the month',
    ['2025-02-01', '2025-03-04', '2025-05-06', '2025-05-20'],
    (cell) => swapped(cell),
  ],
  ['a week later', days, (cell) => later(cell, 7)],
  ['a year earlier', days, (cell) => later(cell, -365)],
])('a column that is %s is worked out', (_what, was, become) => {
  expect(undo(was, was.map(become))).toEqual(was);
});

function swapped(cell: Cell): Cell {
  const [year, month, day] = String(cell).split('-') as [string, string, string];
  return Number(day) > 12 ? cell : `${year}-${day}-${month}`;
}

const later = (cell: Cell, by: number): Cell =>
  new Date(Date.parse(String(cell)) + by * 86_400_000).toISOString().slice(0, 10);

test.each<[string, readonly Cell[], readonly Cell[]]>([
  ['two values', [1, 2], [10, 20]],
  ['the same value all along', [1, 1, 1], [10, 10, 10]],
  ['a column of which a value stayed', [1, 2, 3, 4], [10, 20, 30, 4]],
  ['days of which each moved otherwise', days, ['2025-02-02', '2025-02-05', '2025-02-07', '2025-02-11', '2025-02-14']],
  ['four numbers to which one was added', [1, 3, 5, 2], [2, 4, 6, 3]],
  ['four days that moved', days.slice(0, 4), days.slice(0, 4).map((day) => later(day, 7) as string)],
  ['texts', ['a', 'b', 'c'], ['A', 'B', 'C']],
])('of %s nobody knows', (_what, was, now) => {
  expect(undo(was, now)).toBeNull();
});
