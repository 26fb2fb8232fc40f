/** Small groups stay hidden: every table up to a size is tried, as a reader would who knows the rules by heart. */
import fc from 'fast-check';
import { isKlein, onderdrukOverlappend, onderdrukVerdeling } from '../../../src/uitkomsten/cijfers/onderdrukking';

/** All lists of this length with numbers from 0 up to the highest. */
function allLists(length: number, highest: number): number[][] {
  if (length === 0) return [[]];
  const shorter = allLists(length - 1, highest);
  return shorter.flatMap((list) => Array.from({ length: highest + 1 }, (_, n) => [...list, n]));
}

/** Groups what looks the same to the reader. */
function byLook<T>(all: readonly T[], look: (one: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = JSON.stringify(look(one));
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

describe('parts of a known total', () => {
  test.each([
    [2, 13, 5],
    [3, 13, 5],
    [4, 8, 4],
    [5, 5, 3],
  ])(
    'of all tables of %i parts up to %i, with groups under %i as small: every small part could be another number',
    (length, highest, grens) => {
      const tables = allLists(length, highest);
      for (const alike of byLook(tables, (table) => [sum(table), onderdrukVerdeling(table, grens)])) {
        onderdrukVerdeling(alike[0]!, grens).forEach((shown, i) => {
          if (shown !== null) return;
          const possible = new Set(alike.map((table) => table[i]!));
          // At the edge of what is tried the other tables are missing.
          if (isKlein(alike[0]![i]!, grens) && sum(alike[0]!) <= highest && possible.size < 2)
            throw new Error(`Pinned: ${JSON.stringify(alike[0])}`);
        });
      }
    },
  );

  test('what is shown is true and not small; without small parts nothing is hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (table) => {
        const shown = onderdrukVerdeling(table);
        shown.forEach((one, i) => {
          if (one !== null) expect([one, isKlein(one)]).toEqual([table[i], false]);
        });
        if (!table.some((one) => isKlein(one))) expect(shown).toEqual(table);
      }),
    );
  });

  test.each([
    [
      [12, 3, 7],
      [12, null, null],
    ],
    [
      [12, 3, 2],
      [12, null, null],
    ],
    [
      [12, 4, 4, 20],
      [null, null, null, 20],
    ],
    [
      [7, 7, 3, 20],
      [null, null, null, 20],
    ],
    [
      [12, 0, 7],
      [12, 0, 7],
    ],
    [
      [12, 0, 3],
      [12, null, null],
    ],
    [[], []],
  ])('%j is shown as %j', (table, shown) => {
    expect(onderdrukVerdeling(table)).toEqual(shown);
  });
});

describe('groups that overlap', () => {
  /** Numbers of people by which of the three groups they are in (a bit each); bit patterns 0 to 7. */
  const worlds = (people: number): number[][] => {
    const place = (left: number, kinds: number): number[][] =>
      kinds === 1
        ? [[left]]
        : Array.from({ length: left + 1 }, (_, n) => n).flatMap((n) =>
            place(left - n, kinds - 1).map((rest) => [n, ...rest]),
          );
    return place(people, 8);
  };
  const groupsOf = (world: readonly number[]): number[] =>
    [0, 1, 2].map((bit) => sum(world.filter((_, pattern) => (pattern >> bit) % 2 === 1)));

  test.each([6, 7, 8])(
    'of all ways in which %i people can be in three groups, with groups under 3 as small: no small one is known',
    (people) => {
      const shownOf = (world: readonly number[]) =>
        onderdrukOverlappend(groupsOf(world), people, people - world[0]!, 3);
      for (const alike of byLook(worlds(people), (world) => [people - world[0]!, shownOf(world)])) {
        shownOf(alike[0]!).forEach((shown, i) => {
          const possible = new Set(alike.map((world) => groupsOf(world)[i]!));
          // Who is in no group at all is no group of the table: should they be few, and known, the table cannot help it.
          if (!isKlein(alike[0]![0]!, 3) && shown === null && possible.size < 2)
            throw new Error(`Pinned: ${JSON.stringify(groupsOf(alike[0]!))}`);
        });
      }
    },
  );

  test.each([
    [[12, 3, 20], 30, 30, [12, null, 20]],
    [[12, 3, 29], 30, 30, [12, null, null]],
    [[12, 14, 4], 40, 30, [null, 14, null]],
    [[12, 0, 30], 30, 30, [12, 0, 30]],
  ])('%j of %i is shown as it may be', (groups, totaal, verenigd, shown) => {
    expect(onderdrukOverlappend(groups, totaal, verenigd)).toEqual(shown);
  });
});
