/** No small group, and nothing that became of one, can be worked out: every small table is tried. */
import { kleineGroepen, toonbareGroepen } from '../../../src/uitkomsten/werkt/groepen';
import type { Telling } from '../../../src/uitkomsten/werkt/groepen';

type Cell = readonly [n: number, teller: number];

const names = ['A', 'B', 'C', 'D'];

const telling = ([n, teller]: Cell, naam: string): Telling => ({ naam, n, tellers: [teller] });
const tellingen = (table: readonly Cell[]): Telling[] => table.map((cell, i) => telling(cell, names[i]!));

const total = (table: readonly Cell[], at: 0 | 1): number => table.reduce((sum, cell) => sum + cell[at], 0);

/** Throws when a small group, or its outcome, is the same in all tables that look alike. */
function expectNonePinned(
  all: readonly Cell[][],
  lookOf: (table: readonly Cell[]) => unknown,
  grens: number,
  isTried: (table: readonly Cell[]) => boolean,
): void {
  const looks = new Map<string, Cell[][]>();
  for (const table of all) {
    const look = JSON.stringify(lookOf(table));
    const alike = looks.get(look);
    if (alike) alike.push(table);
    else looks.set(look, [table]);
  }
  let tried = 0;
  for (const alike of looks.values()) {
    const numbers = alike[0]!.map(
      (_, i) => [new Set(alike.map((table) => table[i]![0])), new Set(alike.map((table) => table[i]![1]))] as const,
    );
    for (const table of alike.filter(isTried)) {
      table.forEach(([n], i) => {
        if (n === 0 || n >= grens) return;
        tried++;
        const [ns, tellers] = numbers[i]!;
        if (ns.size < 2 || tellers.size < 2) throw new Error(`Pinned: ${JSON.stringify(table)}, number ${i}`);
      });
    }
  }
  expect(tried).toBeGreaterThan(100);
}

function tables(groups: number, highest: number): Cell[][] {
  const cells = Array.from({ length: highest + 1 }, (_, n) =>
    Array.from({ length: n + 1 }, (_x, teller): Cell => [n, teller]),
  ).flat();
  let all: Cell[][] = [[]];
  for (let i = 0; i < groups; i++) all = all.flatMap((table) => cells.map((cell) => [...table, cell]));
  return all;
}

/** That all or none got there tells it of everybody; and at the edge of what is tried the other tables are missing. */
const isTried =
  (highest: number) =>
  (table: readonly Cell[]): boolean =>
    total(table, 0) <= highest && total(table, 1) > 0 && total(table, 1) < total(table, 0);

test.each([
  [2, 8, 3],
  [3, 6, 3],
  [2, 11, 4],
  [4, 4, 3],
])(
  'of all tables of %i groups up to %i, with groups under %i as small: no small group is known, nor what became of it',
  (groups, highest, grens) => {
    const look = (table: readonly Cell[]) => [
      total(table, 0),
      total(table, 1),
      toonbareGroepen(tellingen(table), null, grens),
    ];
    expectNonePinned(
      tables(groups, highest).filter((table) => total(table, 0) <= highest),
      look,
      grens,
      isTried(highest),
    );
  },
);

test.each([
  [7, 3],
  [8, 4],
])(
  'of all ways in which %i people can be in two dimensions with a group in common of known size, with groups under %i as small',
  (people, grens) => {
    // 0 and 1: the common group; then two groups by two, each without and with the outcome.
    const place = (left: number, kinds: number): number[][] =>
      kinds === 1
        ? [[left]]
        : Array.from({ length: left + 1 }, (_, n) => n).flatMap((n) =>
            place(left - n, kinds - 1).map((rest) => [n, ...rest]),
          );
    const cellOf = (world: readonly number[], kinds: readonly number[]): Cell => {
      const [no, yes] = [0, 1].map((outcome) => kinds.reduce((sum, kind) => sum + world[2 * kind + outcome]!, 0));
      return [no! + yes!, yes!];
    };
    // The common group; the groups of the one dimension; those of the other.
    const all = place(people, 10).map((world) =>
      [[0], [1, 2], [3, 4], [1, 3], [2, 4]].map((kinds) => cellOf(world, kinds)),
    );
    const look = ([common, a, b, c, d]: readonly Cell[]) => [
      common![0],
      common![1] + a![1] + b![1],
      toonbareGroepen(tellingen([a!, b!]), telling(common!, 'geen'), grens),
      toonbareGroepen(tellingen([c!, d!]), telling(common!, 'geen'), grens),
    ];
    // The size of the common group is known from elsewhere; that all or none of the others got there tells it of them.
    const mixed = ([common, a, b]: readonly Cell[]): boolean => {
      const [n, teller] = [a![0] + b![0], a![1] + b![1]];
      return (common![0] === 0 || common![0] >= grens) && teller > 0 && teller < n;
    };
    expectNonePinned(all, look, grens, mixed);
    // A small common group: what became of it, and the others.
    const withoutSize = all.map(([common, ...others]): Cell[] => [[common![0], common![1]], ...others]);
    const looks = new Map<string, Set<number>>();
    for (const table of withoutSize) {
      const key = JSON.stringify(look(table));
      looks.set(key, (looks.get(key) ?? new Set()).add(table[0]![1]));
    }
    for (const table of withoutSize) {
      const [n, teller] = [people, total(table.slice(0, 3), 1)];
      if (table[0]![0] === 0 || table[0]![0] >= grens || teller === 0 || teller === n) continue;
      if (looks.get(JSON.stringify(look(table)))!.size < 2)
        throw new Error(`Pinned: the common group of ${JSON.stringify(table)}`);
    }
  },
);

const shown = (table: readonly Cell[], bekend: Cell | null = null) =>
  toonbareGroepen(tellingen(table), bekend && telling(bekend, 'geen')).map(({ naam, n, tellers }) => [
    naam,
    n,
    tellers[0],
  ]);

test('what is shown adds up to everybody and has no group under five', () => {
  expect(
    shown([
      [20, 9],
      [3, 1],
      [4, 2],
    ]),
  ).toEqual([
    ['A', 20, 9],
    [kleineGroepen, 7, 3],
  ]);
  expect(
    shown([
      [20, 9],
      [6, 2],
      [8, 4],
    ]),
  ).toEqual([
    ['A', 20, 9],
    ['B', 6, 2],
    ['C', 8, 4],
  ]);
  expect(
    shown([
      [20, 9],
      [3, 1],
      [8, 4],
    ]),
  ).toEqual([
    ['A', 20, 9],
    [kleineGroepen, 11, 5],
  ]);
});

test('small groups of whom all or none got there go with another, the smallest first', () => {
  expect(
    shown([
      [20, 9],
      [3, 3],
      [4, 4],
      [8, 1],
    ]),
  ).toEqual([
    ['A', 20, 9],
    [kleineGroepen, 15, 8],
  ]);
  expect(
    shown([
      [20, 0],
      [3, 0],
      [4, 0],
      [8, 0],
    ]),
  ).toEqual([
    ['A', 20, 0],
    ['D', 8, 0],
    [kleineGroepen, 7, 0],
  ]);
});

test('of two groups of which one is small nothing is shown', () => {
  expect(
    shown([
      [20, 9],
      [3, 1],
    ]),
  ).toEqual([]);
  expect(shown([])).toEqual([]);
});

test('a group of which the size is known hides nothing: it stands apart, or is hidden beside others that hide each other', () => {
  expect(
    shown(
      [
        [20, 9],
        [3, 1],
        [4, 2],
      ],
      [6, 0],
    ),
  ).toEqual([
    ['A', 20, 9],
    [kleineGroepen, 7, 3],
    ['geen', 6, 0],
  ]);
  expect(
    shown(
      [
        [20, 9],
        [3, 1],
      ],
      [6, 0],
    ),
  ).toEqual([]);
  expect(
    shown(
      [
        [20, 9],
        [8, 3],
      ],
      [2, 0],
    ),
  ).toEqual([
    ['A', 20, 9],
    [kleineGroepen, 10, 3],
  ]);
  expect(
    shown(
      [
        [20, 9],
        [8, 3],
        [3, 1],
      ],
      [2, 0],
    ),
  ).toEqual([
    ['A', 20, 9],
    [kleineGroepen, 13, 4],
  ]);
});
