/** Numbers for readers from outside: whoever keeps all that was sent, and knows the rules, can subtract no person. */
import fc from 'fast-check';
import type { Boek } from '../../src/privacy/vrijgave';
import { afgerond, leegBoek, Loket, stap } from '../../src/privacy/vrijgave';
import { boekChanges, boekOver } from '../../src/workbook/state/vrijgave';

const dagen = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'] as const;

/** What readers got of each moment, one after another; what is remembered goes by way of its property each time. */
function gegeven(momenten: readonly (readonly [dag: string, aantallen: Readonly<Record<string, number>>])[]) {
  let known: Record<string, string> = {};
  return momenten.map(([dag, aantallen]) => {
    const loket = new Loket(boekOver(known), dag);
    const shown = Object.entries(aantallen).map(([naam, aantal]) => loket.geef('J-0001', naam, aantal));
    known = { ...known, ...Object.fromEntries(boekChanges(loket.sluit())) };
    return { shown, achtergehouden: loket.achtergehouden };
  });
}

const reeks = (aantallen: readonly number[], order: readonly string[] = dagen) =>
  gegeven(aantallen.map((aantal, i) => [order[i]!, { n: aantal }])).map(({ shown }) => shown[0]!);

/** All worlds, by what a reader of all moments sees of them. */
function alike<W>(worlds: readonly W[], look: (world: W) => unknown): W[][] {
  const groups = new Map<string, W[]>();
  for (const world of worlds) {
    const key = JSON.stringify(look(world));
    groups.set(key, [...(groups.get(key) ?? []), world]);
  }
  return [...groups.values()];
}

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, n) => n);

test('over every sequence of three quarters: two numbers that differ are five people apart, and each leaves at least three possibilities', () => {
  const most = 16;
  const worlds = upTo(most).flatMap((a) => upTo(most).flatMap((b) => upTo(most).map((c) => [a, b, c])));
  for (const group of alike(worlds, (world) => reeks(world))) {
    const shown = reeks(group[0]!);
    // Beside the highest numbers that are tried here there are more worlds.
    if (shown.some((one) => one > most - 2 * stap)) continue;
    for (const i of [0, 1, 2]) {
      expect([shown, new Set(group.map((world) => world[i])).size >= 3]).toEqual([shown, true]);
      for (const j of [0, 1, 2].filter((other) => other > i)) {
        const differences = new Set(group.map((world) => world[i]! - world[j]!));
        expect([shown, differences.size >= 3]).toEqual([shown, true]);
      }
    }
  }
});

test('over every two quarters of a part and its whole, nobody is left as the one who is not in it', () => {
  const most = 12;
  const pairs = upTo(most).flatMap((whole) => upTo(whole).map((part) => [part, whole] as const));
  const worlds = pairs.flatMap((first) => pairs.map((second) => [first, second] as const));
  const look = (world: (typeof worlds)[number]) =>
    gegeven(world.map(([deel, geheel], i) => [dagen[i]!, { deel, geheel }])).map(({ shown: [deel = 0, geheel = 0] }) =>
      // As it is told: a part above its whole is not shown.
      deel > geheel ? null : [deel, geheel],
    );
  for (const group of alike(worlds, look)) {
    const shown = look(group[0]!);
    // Beside the highest numbers that are tried here there are more worlds.
    if (shown.some((one) => one && Math.max(...one) >= 2 * stap)) continue;
    for (const i of [0, 1])
      for (const of of [
        ([deel]: readonly number[]) => deel,
        ([, geheel]: readonly number[]) => geheel,
        ([deel, geheel]: readonly number[]) => geheel! - deel!,
      ])
        expect([shown, new Set(group.map((world) => of(world[i]!))).size > 1]).toEqual([shown, true]);
  }
});

test('whatever comes and goes, in whatever order the quarters are told: what was sent stays, and what changes is of five people', () => {
  const steps = fc.array(fc.record({ aantal: fc.nat(60), dag: fc.nat(7), opnieuw: fc.boolean() }), { maxLength: 14 });
  fc.assert(
    fc.property(steps, (all) => {
      const boeken = new Map<string, Boek>();
      const sent = new Map<string, { aantal: number; getoond: number }>();
      for (const { aantal, dag } of all) {
        const day = `2024-${String(dag + 1).padStart(2, '0')}-28`;
        const loket = new Loket((groep) => boeken.get(groep) ?? leegBoek, day);
        const getoond = loket.geef('J', 'n', aantal);
        const before = sent.get(day);
        if (before) expect(getoond).toBe(before.getoond);
        else sent.set(day, { aantal, getoond });
        expect(loket.achtergehouden.length).toBe(getoond === afgerond(aantal) ? 0 : 1);
        for (const [groep, boek] of loket.sluit()) boeken.set(groep, boek);
      }
      const known = [...sent.values()];
      for (const one of known) {
        expect(Math.abs(one.getoond - one.aantal)).toBeLessThan(stap + stap / 2);
        // Asked again, each quarter is told as it was.
        const again = [...sent].map(([day]) =>
          new Loket((groep) => boeken.get(groep) ?? leegBoek, day).geef('J', 'n', one.aantal + 7),
        );
        expect(again).toEqual(known.map(({ getoond }) => getoond));
      }
    }),
    { numRuns: 200 },
  );
});

test('a few more are held back until they are five, and the projectleider sees it', () => {
  const made = gegeven([
    [dagen[0], { n: 12 }],
    [dagen[1], { n: 16 }],
    [dagen[2], { n: 17 }],
  ]);
  expect(made.map(({ shown }) => shown[0])).toEqual([10, 10, 15]);
  expect(made.map(({ achtergehouden }) => achtergehouden)).toEqual([
    [],
    [{ groep: 'J-0001', naam: 'n', echt: 16, getoond: 10 }],
    [],
  ]);
});

test('a spoiled memory is read as far as it goes', () => {
  for (const text of ['', 'x', 'null', '[]', '{"dagen":[3,"2024-03-31"],"getallen":{"n":[["x",1],["2024-03-31",12]]}}'])
    expect(boekOver({ 'plp.naarBuiten.J': text })('J').dagen.length).toBeLessThan(2);
});
