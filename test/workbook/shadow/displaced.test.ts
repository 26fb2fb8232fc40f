/** Values that went astray since the copy was made: sorted alone, emptied, pasted over; and work of every day that is none of these. */
import type { Cell } from '../../../src/register/cell';
import { addDays } from '../../../src/register/dates';
import type { Row } from '../../../src/register/row';
import { columnsOf } from '../../../src/register/tab';
import { tabs } from '../../../src/register/tabs';
import type { SeenTab } from '../../../src/workbook/shadow/shadow';
import { follow, lossesNow, withoutLosses } from '../../../src/workbook/shadow/follow';

type Line = readonly [number: number, deelnemer: number, start: Cell, einde: Cell, uren: Cell, reden: Cell];

const before: readonly Line[] = [
  [1, 1, '2025-01-06', '2025-03-03', 8, 'Afgerond'],
  [2, 2, '2025-01-07', null, 16, null],
  [3, 3, '2025-01-08', '2025-04-01', 24, 'Afgerond'],
  [4, 4, '2025-01-09', null, 8, null],
  [5, 5, '2025-01-10', '2025-05-06', 12, 'Anders'],
];

const stages = (lines: readonly Line[]): SeenTab => ({
  tab: tabs.stages,
  sheetId: 7,
  name: 'Stages',
  headers: new Map(columnsOf(tabs.stages).map(([key, { header }]) => [key, header])),
  rows: lines.map(([number, deelnemer, start, einde, urenPerWeek, redenEinde], index): Row => ({
    row: index + 2,
    cells: {
      id: `S-${String(number).padStart(4, '0')}`,
      deelnemerId: `D-000${deelnemer}`,
      start,
      einde,
      urenPerWeek,
      redenEinde,
    },
  })),
});

const copy = follow(new Map(), [stages(before)], '2025-09-01T07:04:00');

const lossesOf = (lines: readonly Line[]) =>
  lossesNow(copy, [stages(lines)]).map(({ displaced, ids }) => [
    displaced?.soort ?? 'weg',
    displaced?.columns ?? [],
    ids.map((id) => Number(id.slice(2))).sort(),
  ]);

/** The same rows with other values in a column. */
const withColumn = (at: number, values: readonly Cell[], lines = before): Line[] =>
  lines.map((line, index) => line.map((cell, place) => (place === at ? values[index]! : cell)) as unknown as Line);

test.each<[string, readonly Line[], unknown[]]>([
  ['nothing', before, []],
  ['the rows in another order', [...before].reverse(), []],
  [
    'a cell filled in, and that row pasted once more below',
    [
      ...withColumn(3, [before[0]![3], '2025-02-02', ...before.slice(2).map((line) => line[3])]),
      [6, 2, '2025-01-07', '2025-02-02', 16, null],
    ],
    [],
  ],
  [
    'a row that came since, pasted over another',
    [
      before[0]!,
      [2, 6, '2025-02-10', '2025-03-10', 20, 'Anders'],
      ...before.slice(2),
      [6, 6, '2025-02-10', '2025-03-10', 20, 'Anders'],
    ],
    [['overschreven', ['deelnemerId', 'start', 'einde', 'urenPerWeek', 'redenEinde'], [2]]],
  ],
  [
    'a column sorted the other way',
    withColumn(2, before.map((line) => line[2]).reverse()),
    [['verschoven', ['start'], [1, 2, 4, 5]]],
  ],
  [
    'a column with empty cells sorted',
    withColumn(3, ['2025-03-03', '2025-04-01', '2025-05-06', null, null]),
    [['verschoven', ['einde'], [2, 3, 5]]],
  ],
  [
    'a column sorted, and rows deleted',
    withColumn(2, before.map((line) => line[2]).reverse()).slice(0, 3),
    [
      ['weg', [], [4, 5]],
      ['verschoven', ['start'], [1, 2]],
    ],
  ],
  ['a column emptied', withColumn(2, [null, null, null, null, null]), [['leeg', ['start'], [1, 2, 3, 4, 5]]]],
  ['a cell emptied', withColumn(2, [null, ...before.slice(1).map((line) => line[2])]), []],
  [
    'a row pasted over another',
    before.map((line, index) => (index === 1 ? ([2, ...before[4]!.slice(1)] as unknown as Line) : line)),
    [['overschreven', ['deelnemerId', 'start', 'einde', 'urenPerWeek', 'redenEinde'], [2]]],
  ],
  [
    'stages that ended today',
    withColumn(3, ['2025-03-03', '2025-09-01', '2025-04-01', '2025-09-01', '2025-05-06']),
    [],
  ],
  ['a date put right', withColumn(2, ['2025-01-13', ...before.slice(1).map((line) => line[2])]), []],
  [
    'a column and another that changed places',
    before.map(([number, deelnemer, start, einde, uren, reden]): Line => [
      number,
      deelnemer,
      start,
      reden,
      uren,
      einde,
    ]),
    [['gekopieerd', ['einde', 'redenEinde'], [1, 3, 5]]],
  ],
  [
    'a date dragged over those below, as a series',
    withColumn(2, ['2025-01-20', '2025-01-21', '2025-01-22', '2025-01-23', '2025-01-24']),
    [['gesleept', ['start'], [1, 2, 3, 4, 5]]],
  ],
  [
    'a value dragged over all others',
    withColumn(4, [30, 30, 30, 30, 30]),
    [['gesleept', ['urenPerWeek'], [1, 2, 3, 4, 5]]],
  ],
  ['a value typed in all but one row', withColumn(4, [8, 30, 30, 30, 30]), []],
  [
    'two columns emptied in the same rows',
    before.map(([number, deelnemer, start, , uren]): Line => [number, deelnemer, start, null, uren, null]),
    [['leeg', ['einde', 'redenEinde'], [1, 3, 5]]],
  ],
  [
    'a cell emptied in rows of which a column was emptied',
    withColumn(3, [null, null, null, null, '2025-05-06'], withColumn(4, [null, null, null, null, 12])),
    [['leeg', ['einde', 'urenPerWeek'], [1, 2, 3, 4]]],
  ],
  [
    'a column multiplied by ten',
    withColumn(4, [80, 160, 240, 80, 120]),
    [['herschreven', ['urenPerWeek'], [1, 2, 3, 4, 5]]],
  ],
  [
    'a column of which the sign was turned',
    withColumn(4, [-8, -16, -24, -8, -12]),
    [['herschreven', ['urenPerWeek'], [1, 2, 3, 4, 5]]],
  ],
  ['an hour more in all rows', withColumn(4, [9, 17, 25, 9, 13]), [['herschreven', ['urenPerWeek'], [1, 2, 3, 4, 5]]]],
  ['an hour more in all rows but one', withColumn(4, [9, 17, 25, 9, 12]), []],
  ['other hours in all of a few rows', withColumn(4, [9, 20, 25, 10, 14]), []],
  [
    'dates read with the day for the month',
    withColumn(2, ['2025-06-01', '2025-07-01', '2025-08-01', '2025-09-01', '2025-10-01']),
    [['herschreven', ['start'], [1, 2, 3, 4, 5]]],
  ],
  [
    'all dates a year later',
    withColumn(2, ['2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10']),
    [['gesleept', ['start'], [1, 2, 3, 4, 5]]],
  ],
  [
    'two dates dragged over those below',
    withColumn(2, [null, null, '2025-01-06', '2025-01-07', '2025-01-10']),
    [['verschoven', ['start'], [1, 2, 3, 4]]],
  ],
  [
    'a date dragged over another',
    withColumn(2, [null, '2025-01-07', '2025-01-08', '2025-01-06', '2025-01-10']),
    [['verschoven', ['start'], [1, 4]]],
  ],
  [
    'a date dragged to a row in which none stood',
    withColumn(3, [null, '2025-03-03', '2025-04-01', null, '2025-05-06']),
    [['verschoven', ['einde'], [1, 2]]],
  ],
  ['a number in a row and the same out of another', withColumn(4, [24, 16, null, 8, 12]), []],
  [
    'the last cell but one deleted, so that the last moved up',
    withColumn(2, ['2025-01-06', '2025-01-07', '2025-01-08', '2025-01-10', null]),
    [['verschoven', ['start'], [4, 5]]],
  ],
  [
    'a row dragged over those below: what counts goes on counting',
    [
      before[0]!,
      [2, 2, '2025-01-07', '2025-03-04', 8, 'Afgerond'],
      [3, 3, '2025-01-08', '2025-03-05', 8, 'Afgerond'],
      ...before.slice(3),
    ],
    [['overschreven', ['einde', 'urenPerWeek', 'redenEinde'], [2, 3]]],
  ],
  [
    'two rows dragged over those below',
    [...before.slice(0, 3), [4, 4, '2025-01-09', null, 32, null], [5, 5, '2025-01-10', '2025-04-01', 40, 'Afgerond']],
    [['overschreven', ['einde', 'urenPerWeek', 'redenEinde'], [4, 5]]],
  ],
  [
    'a row pasted over another, after an hour more in all rows',
    [
      ...withColumn(4, [9, 17, 25, 9, 13]).slice(0, 3),
      [4, 1, '2025-01-06', '2025-03-03', 9, 'Afgerond'],
      ...withColumn(4, [9, 17, 25, 9, 13]).slice(4),
    ],
    [
      ['herschreven', ['urenPerWeek'], [1, 2, 3, 5]],
      ['overschreven', ['deelnemerId', 'start', 'einde', 'urenPerWeek', 'redenEinde'], [4]],
    ],
  ],
  [
    'three days as another program counts them',
    withColumn(3, ['2029-03-04', null, '2029-04-02', null, '2029-05-07']),
    [['herschreven', ['einde'], [1, 3, 5]]],
  ],
  ['a row added', [...before, [6, 1, '2025-09-01', null, 8, null]], []],
  ['a row gone', before.slice(1), [['weg', [], [1]]]],
])('%s', (_what, lines, expected) => {
  expect(lossesOf(lines)).toEqual(expected);
});

test('rows on end that came to be of others, as those above them go on, were dragged over, little as differs', () => {
  const of = (deelnemer: number, n: number, day: number): Line => [n, deelnemer, `2025-01-0${day}`, null, 8, null];
  const was = [of(1, 1, 6), of(1, 2, 9), of(2, 3, 2), of(2, 4, 5)];
  const known = follow(new Map(), [stages(was)], '2025-09-01T07:04:00');
  const told = (lines: readonly Line[]) =>
    lossesNow(known, [stages(lines)]).map(({ displaced, ids }) => [displaced?.soort, ids]);
  expect(told([was[0]!, was[1]!, of(2, 3, 8), of(3, 4, 9)])).toEqual([]);
  expect(told([of(1, 1, 6), of(2, 2, 7), of(3, 3, 8), of(4, 4, 9)])).toEqual([
    ['overschreven', ['S-0002', 'S-0003', 'S-0004']],
  ]);
});

test('one number that was dragged over a column goes back whole, though some rows became as others are by it', () => {
  const alike = [1, 2, 3, 4, 5, 6].map((n): Line => [
    n,
    n,
    n > 1 && n < 5 ? '2025-01-08' : `2025-02-0${n}`,
    null,
    8,
    null,
  ]);
  const known = follow(new Map(), [stages(alike)], '2025-09-01T07:04:00');
  const losses = lossesNow(known, [stages(withColumn(1, [1, 1, 1, 1, 1, 1], alike))]);
  expect(losses.map(({ displaced, ids }) => [displaced?.soort, ids])).toEqual([
    ['gesleept', ['S-0005', 'S-0006']],
    ['overschreven', ['S-0002', 'S-0003', 'S-0004']],
  ]);
});

describe('a number replaced in all tabs', () => {
  const fasen = (deelnemers: readonly number[]): SeenTab => ({
    tab: tabs.fasen,
    sheetId: 8,
    name: 'Fasen',
    headers: new Map(columnsOf(tabs.fasen).map(([key, { header }]) => [key, header])),
    rows: deelnemers.map((deelnemer, index): Row => ({
      row: index + 2,
      cells: { id: `F-000${index + 1}`, deelnemerId: `D-000${deelnemer}`, datum: `2025-01-0${index + 1}` },
    })),
  });
  const both = follow(new Map(), [stages(before), fasen([1, 2, 2, 3])], '2025-09-01T07:04:00');
  const of = (deelnemers: readonly number[], inFasen: readonly number[]) =>
    lossesNow(both, [stages(withColumn(1, deelnemers as readonly Cell[])), fasen(inFasen)]).map(
      ({ tab, displaced }) => [tab, displaced?.soort, Object.fromEntries(displaced?.back ?? [])],
    );

  test('goes back in each of them', () => {
    expect(of([1, 3, 3, 4, 5], [1, 3, 3, 3])).toEqual([
      ['fasen', 'vervangen', { 'F-0002': { deelnemerId: 'D-0002' }, 'F-0003': { deelnemerId: 'D-0002' } }],
      ['stages', 'vervangen', { 'S-0002': { deelnemerId: 'D-0002' } }],
    ]);
  });

  test('so does a choice that became another in all tabs, and not where one of them still holds it', () => {
    const nazorg = (values: readonly string[]): SeenTab => ({
      tab: tabs.nazorg,
      sheetId: 9,
      name: 'Nazorg',
      headers: new Map(columnsOf(tabs.nazorg).map(([key, { header }]) => [key, header])),
      rows: values.map((soort, index): Row => ({
        row: index + 2,
        cells: { id: `N-000${index + 1}`, datum: `2025-03-0${index + 1}`, soort },
      })),
    });
    const redenen = (values: readonly Cell[]): SeenTab => stages(withColumn(5, values));
    const was = [redenen(['Anders', 'Anders', 'Anders', null, 'Afgerond']), nazorg(['Anders', 'Anders', 'Gesprek'])];
    const copyOf = follow(new Map(), was, '2025-09-01T07:04:00');
    const toldOf = (values: readonly Cell[]) =>
      lossesNow(copyOf, [redenen(values), nazorg(['Telefonisch', 'Telefonisch', 'Gesprek'])]).map(
        ({ tab, displaced, weg }) => [tab, displaced?.soort, weg],
      );
    expect(toldOf(['Telefonisch', 'Telefonisch', 'Telefonisch', null, 'Afgerond'])).toEqual([
      ['stages', 'herschreven', 3],
      ['nazorg', 'herschreven', 2],
    ]);
    expect(toldOf(['Telefonisch', 'Anders', 'Telefonisch', null, 'Afgerond'])).toEqual([]);
  });

  test('is work by hand in one tab, or where the number still stands', () => {
    expect(of([1, 2, 3, 4, 5], [1, 3, 3, 3])).toEqual([]);
    expect(of([1, 3, 3, 4, 5], [1, 2, 3, 3])).toEqual([]);
  });
});

describe('in a long tab', () => {
  const two = (index: number): Cell => (index % 3 === 0 ? 'Anders' : 'Afgerond');
  const long: readonly Line[] = Array.from({ length: 60 }, (_, index): Line => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    return [
      100 + index,
      1 + (index % 9),
      `2025-0${1 + Math.floor(index / 28)}-${day}`,
      null,
      8 + (index % 5),
      two(index),
    ];
  });
  const known = follow(new Map(), [stages(long)], '2025-09-01T07:04:00');
  const told = (at: number, value: (line: Line, index: number) => Cell) =>
    lossesNow(known, [stages(withColumn(at, long.map(value), long))]).map(({ displaced, weg }) => [
      displaced?.soort,
      weg,
    ]);
  const within = (index: number, count: number): boolean => index >= 20 && index < 20 + count;

  test('one value that was dragged over rows on end is told of, where so many of them nobody gives the same by hand', () => {
    const day = (count: number) => told(2, (line, index) => (within(index, count) ? '2025-01-05' : line[2]));
    expect([day(4), day(5)]).toEqual([[], [['gesleept', 5]]]);
    const hours = (count: number) => told(4, (line, index) => (within(index, count) ? 40 : line[4]));
    expect([hours(9), hours(10)]).toEqual([[], [['gesleept', 10]]]);
  });

  test('so is a run of days read with the day for the month, or moved by some days, and a run of another column', () => {
    const turned = (cell: Cell): string => String(cell).replace(/-(\d\d)-(\d\d)$/, '-$2-$1');
    const early = (line: Line, index: number, count: number): boolean =>
      index >= 28 && index < 28 + count && Number(String(line[2]).slice(8)) <= 12;
    // The second of February stays what it is.
    const swapped = (count: number) =>
      told(2, (line, index) => (early(line, index, count) ? turned(line[2]) : line[2]));
    expect([swapped(5), swapped(12)]).toEqual([[], [['herschreven', 11]]]);
    const later = (count: number) =>
      told(2, (line, index) => (within(index, count) ? addDays(String(line[2]), 3) : line[2]));
    expect([later(9), later(10)]).toEqual([[], [['herschreven', 10]]]);
    expect(told(3, (line, index) => (within(index, 12) ? line[4] : line[3]))).toEqual([['gekopieerd', 12]]);
    expect(told(3, (line, index) => (within(index, 12) ? line[2] : line[3]))).toEqual([]);
  });

  test('so is a run in which whatever stood there became something else, though a few came out as they were', () => {
    const other = (line: Line, index: number, count: number): Cell =>
      within(index, count) && index % 13 !== 0 ? 30 + ((index * 7) % 9) : line[4];
    const hours = (count: number) => told(4, (line, index) => other(line, index, count));
    expect([hours(15), hours(18)]).toEqual([[], [['herschreven', 17]]]);
  });

  test('days on end that were moved by a week are work by hand, and a series of others is not', () => {
    const moved = (count: number, by: (index: number) => string) =>
      told(2, (line, index) => (within(index, count) ? by(index) : line[2]));
    expect(moved(7, (index) => addDays(String(long[index]![2]), 7))).toEqual([]);
    expect(moved(7, (index) => addDays('2025-03-31', -index))).toEqual([['gesleept', 7]]);
  });

  test('what came over the rows of a dragged block in other columns goes back with it, few as it may be', () => {
    const lines = long.map((line, index) =>
      within(index, 6) ? ([line[0], line[1], '2025-01-05', null, 40, line[5]] as const) : line,
    );
    const [loss, ...others] = lossesNow(known, [stages(lines)]);
    expect([loss!.displaced?.soort, loss!.displaced?.columns, loss!.weg, others]).toEqual([
      'gesleept',
      ['start', 'urenPerWeek'],
      6,
      [],
    ]);
  });

  test('so are few rows of several columns that hold what the row beside them holds, where the values differed', () => {
    const block = (count: number, of: (line: Line, index: number) => Line) =>
      lossesNow(known, [stages(long.map((line, index) => (within(index, count) ? of(line, index) : line)))]).map(
        ({ displaced, weg }) => [displaced?.soort, displaced?.columns, weg],
      );
    const [above, below] = [long[19]!, long[23]!];
    const as = (from: Line) => (line: Line) =>
      [...line.slice(0, 2), from[2], null, from[4], line[5]] as unknown as Line;
    expect(block(3, as(above))).toEqual([['gesleept', ['start', 'urenPerWeek'], 3]]);
    expect(block(3, as(below))).toEqual([['gesleept', ['start', 'urenPerWeek'], 3]]);
    expect(block(2, as(above))).toEqual([]);
    // One column of few rows somebody fills on purpose, and so she does with what stands nowhere beside them.
    expect(block(3, (line) => [...as(above)(line).slice(0, 4), ...line.slice(4)] as unknown as Line)).toEqual([]);
    expect(block(3, as([0, 0, '2026-01-05', null, 39, null]))).toEqual([]);
  });

  test('so are numbers of records that go on counting from the row beside them', () => {
    const mixed = long.map(
      (line, index): Line => [line[0], 1 + ((index * 5) % 9), ...line.slice(2)] as unknown as Line,
    );
    const copied60 = follow(new Map(), [stages(mixed)], '2025-09-01T07:04:00');
    const of = (first: number, count: number) =>
      lossesNow(copied60, [
        stages(
          withColumn(
            1,
            mixed.map((line, index) => (within(index, count) ? first + index - 20 : line[1])),
            mixed,
          ),
        ),
      ]).map(({ displaced }) => displaced?.soort);
    expect([of(7, 3), of(7, 2), of(4, 3)]).toEqual([['gesleept'], [], []]);
  });

  test('one piece that took the place of another is told of, wherever it stood', () => {
    const replaced = (count: number) =>
      told(4, (line, index) => (within(index, count) ? Number(String(line[4]).split('1').join('7')) : line[4]));
    expect([replaced(8), replaced(9)]).toEqual([[], [['herschreven', 5]]]);
  });

  test('so is nearly all of a column that became another', () => {
    const few = long.slice(0, 12);
    const copied12 = follow(new Map(), [stages(few)], '2025-09-01T07:04:00');
    const of = (kept: number) =>
      lossesNow(copied12, [
        stages(
          few.map((line, at) =>
            at < kept ? line : ([...line.slice(0, 4), 20 + ((at * 7) % 5), line[5]] as unknown as Line),
          ),
        ),
      ]);
    expect([of(1).map(({ weg }) => weg), of(2)]).toEqual([[11], []]);
  });

  test('the same value in rows here and there is work by hand, and so is one status that becomes another', () => {
    expect(told(2, (line, index) => (index % 8 === 0 ? '2025-01-05' : line[2]))).toEqual([]);
    expect(told(5, (line) => (line[5] === 'Anders' ? 'Afgerond' : line[5]))).toEqual([]);
  });

  test('a choice that became one which stood nowhere, wherever it stood, is told of', () => {
    const renamed = (count: number) =>
      told(5, (line, index) => (line[5] === 'Anders' && index >= 60 - 3 * count ? 'Naar werk' : line[5]));
    expect([renamed(19), renamed(20)]).toEqual([[], [['herschreven', 20]]]);
  });

  test('a column in which one choice took the place of the other throughout is told of', () => {
    expect(told(5, (line) => (line[5] === 'Anders' ? 'Afgerond' : 'Anders'))).toEqual([['herschreven', 60]]);
  });
});

describe('a cell that moved along its row', () => {
  const stamped = (verwachtEinde: Cell, einde: Cell, ingevoerdDoor: Cell): SeenTab => {
    const tab = stages(before.slice(0, 1));
    const [row] = tab.rows as [Row];
    const own = { verwachtEinde, einde, ingevoerdOp: '2025-01-06T10:00:00', ingevoerdDoor };
    return { ...tab, rows: [{ ...row, cells: { ...row.cells, ...own } }] };
  };
  const known = follow(new Map(), [stamped(null, '2025-03-03', 'onbekend')], '2025-09-01T07:04:00');
  const told = (...cells: Parameters<typeof stamped>) =>
    lossesNow(known, [stamped(...cells)]).map(({ displaced }) => [displaced?.soort, ...displaced!.back.entries()]);

  test('goes back alone where a stamp went along: that nobody empties', () => {
    expect(told('2025-03-03', null, null)).toEqual([
      ['gekopieerd', ['S-0001', { verwachtEinde: null, einde: '2025-03-03' }]],
    ]);
    expect(told('2025-03-03', null, 'onbekend')).toEqual([]);
    expect(told('2025-04-04', '2025-03-03', null)).toEqual([]);
  });
});

describe('what went astray', () => {
  const sorted = [stages(withColumn(2, before.map((line) => line[2]).reverse()))];

  test('stays in the copy the nights after, since when it was right', () => {
    let known = copy;
    for (const day of ['02', '03', '04']) {
      known = follow(known, sorted, `2025-09-${day}T07:04:00`);
      expect(lossesNow(known, sorted)).toMatchObject([{ op: '2025-09-01T07:04:00', weg: 4, van: 5 }]);
    }
    expect(lossesNow(follow(known, [stages(before)], '2025-09-05T07:04:00'), [stages(before)])).toEqual([]);
  });

  test('is right once somebody says so', () => {
    const known = withoutLosses(copy, sorted, lossesNow(copy, sorted));
    expect(lossesNow(known, sorted)).toEqual([]);
    expect(lossesNow(known, [stages(before)])).toMatchObject([{ displaced: { soort: 'verschoven' } }]);
  });
});
