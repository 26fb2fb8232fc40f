/** The month for a reader from outside: tried as somebody who knows all that is shown, the totals and the rules. */
import fc from 'fast-check';
import { faseNamen } from '../../../../src/register/tabs/fasen';
import { maakMaandbeeld } from '../../../../src/paginas/maand/beeld/maandbeeld';
import type { Maandbeeld } from '../../../../src/paginas/maand/beeld/maandbeeld';
import { reeksenVoorLezer, zonderKleineGroepen } from '../../../../src/paginas/maand/beeld/voorLezer';
import type { Register } from '../../../../src/register/register';
import { RegisterMaker } from '../../../support/builders';
import { anyRegister } from '../../../support/registers/randomRegister';

const maand = '2024-10';

const beeldVan = (register: Register): Maandbeeld => {
  const made = maakMaandbeeld(register, maand);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
};

function base(): Maandbeeld {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-02-01', '2025-01-31');
  maker.gestart('2024-03-01');
  return beeldVan(maker.register());
}

const isSmall = (n: number): boolean => n > 0 && n < 5;
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

/** All lists of this length whose sum is at most `most`. */
const allLists = (length: number, most: number): number[][] =>
  length === 0
    ? [[]]
    : allLists(length - 1, most).flatMap((list) =>
        Array.from({ length: most - sum(list) + 1 }, (_, n) => [...list, n]),
      );

/** How many small numbers can be told from all that the reader sees (and `known` beside it): there must be none. */
function pinned(
  worlds: readonly number[][],
  look: (world: number[]) => unknown,
  known: (world: number[]) => unknown,
): number[][] {
  const alike = new Map<string, number[][]>();
  for (const world of worlds) {
    const key = JSON.stringify([look(world), known(world)]);
    alike.set(key, [...(alike.get(key) ?? []), world]);
  }
  return [...alike.values()].flatMap((group) =>
    group.filter((world) => world.some((n, i) => isSmall(n) && new Set(group.map((other) => other[i])).size < 2)),
  );
}

const empty = base();

describe('what is hidden cannot be worked out', () => {
  test.each([
    ['before the start', ['Aangemeld', 'Intake', 'Niet gestart'], 12],
    [
      'after it, when it is known how many started and how many are uitgevallen',
      ['Voortraject', 'Leertraject', 'Pauze', 'Nazorg', 'Afgerond'],
      8,
    ],
  ])('of the road %s', (_which, fasen, most) => {
    const weg = (world: number[]) =>
      faseNamen.map((fase) => ({
        fase,
        begin: 7,
        erin: 1,
        eruit: 2,
        nu: fasen.includes(fase) ? world[fasen.indexOf(fase)]! : 6,
      }));
    const look = (world: number[]) => zonderKleineGroepen({ ...empty, weg: weg(world) }).weg;
    expect(pinned(allLists(fasen.length, most), look, sum)).toEqual([]);
  });

  test('of the toetsen by outcome', () => {
    const look = ([behaald, nogNietBehaald]: number[]) =>
      zonderKleineGroepen({
        ...empty,
        toetsen: {
          ...empty.toetsen,
          behaald: behaald!,
          nogNietBehaald: nogNietBehaald!,
          gedaan: behaald! + nogNietBehaald!,
        },
      }).blokken[0];
    expect(
      pinned(allLists(2, 14), look, ([behaald, niet]) => (behaald! + niet! >= 5 ? behaald! + niet! : null)),
    ).toEqual([]);
  });

  test('of the reasons of uitval, whose total is known', () => {
    const look = (world: number[]) =>
      zonderKleineGroepen({
        ...empty,
        uitval: {
          totaal: sum(world),
          dezeMaand: 1,
          redenen: world.flatMap((aantal, i) => (aantal > 0 ? [{ reden: `R${i}`, aantal }] : [])),
        },
      }).blokken;
    expect(pinned(allLists(3, 9), look, sum)).toEqual([]);
  });

  test('of a part of a known whole, such as who had a stage', () => {
    const worlds = allLists(2, 12);
    const look = ([teller, rest]: number[]) =>
      zonderKleineGroepen({
        ...empty,
        overzicht: {
          ...empty.overzicht,
          figures: empty.overzicht.figures.map((figure) =>
            figure.code === '2.1' && figure.onderdeel === ''
              ? {
                  ...figure,
                  teller: teller!,
                  noemer: teller! + rest!,
                  waarde: 50,
                  doel: 4,
                  eenheid: 'Aantal' as const,
                  oordeel: 'behaald' as const,
                }
              : figure,
          ),
        },
        doelen: [],
      }).overig.find(({ code }) => code === '2.1');
    expect(pinned(worlds, look, sum).filter(([teller, rest]) => teller! > 0 && rest! > 0)).toEqual([]);
  });
});

/** Plain counts of a cohort: by code, and by the beginning of their label in the lists. */
const kern = ['1.1', '1.2', '1.3', '1.4', '1.6', '3.1', '3.2', '4.3'];

const numbersIn = (text: string): number[] => {
  const [, teller, noemer] = /\((\d+) van (\d+)\)/.exec(text) ?? [];
  if (teller !== undefined) return [Number(teller), Number(noemer) - Number(teller)];
  return /^\d+$/.test(text) ? [Number(text)] : [];
};

test('over random registers: no row shows a small group, or all but a small group; months before stand beside plain counts only', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      const made = maakMaandbeeld(register, maand);
      fc.pre(made.ok);
      const inhoud = zonderKleineGroepen(made.ok ? made.value : empty);
      const others = [...inhoud.doelen, ...inhoud.overig].filter(({ code }) => !kern.includes(code));
      for (const { code, gerealiseerd, vorigeMaand, vorigJaar } of others) {
        expect([code, numbersIn(gerealiseerd).filter(isSmall), vorigeMaand, vorigJaar]).toEqual([code, [], '', '']);
      }
      for (const { titel, regels, groepen } of inhoud.blokken) {
        const lines = [...regels, ...groepen].filter(({ inzage }) => inzage !== 'kern');
        expect([titel, lines.flatMap(({ waarde }) => numbersIn(waarde)).filter(isSmall)]).toEqual([titel, []]);
      }
      expect(
        inhoud.weg
          .flatMap(({ begin, erin, eruit, nu }) => [begin, erin, eruit, nu])
          .filter((n) => n !== null && isSmall(n)),
      ).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('only plain counts of a cohort are plain', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-02-01', '2025-01-31');
  const id = maker.gestart('2024-03-01');
  maker.plaatsing(id, '2024-06-01', { functie: 'Receptie' });
  const beeld = beeldVan(maker.register());
  const plain = zonderKleineGroepen(beeld)
    .blokken.flatMap(({ regels, groepen }) => [...regels, ...groepen])
    .filter(({ inzage }) => inzage === 'kern')
    .map(({ label }) => label);
  expect(plain.every((label) => /doorgestroomd|werk|uitgevallen|uitval/i.test(label))).toBe(true);
  expect(JSON.stringify(zonderKleineGroepen(beeld))).not.toContain('Receptie');
});

test('what changes from month to month is left out: two mails beside each other would tell', () => {
  const labels = zonderKleineGroepen(empty).blokken.flatMap(({ regels }) => regels.map(({ label }) => label));
  expect(
    labels.filter((label) =>
      /Nieuwe|Gestopte|begonnen|geëindigd|Contacten in|Behaald in|Uitgevallen in|Naar waardevol werk in/.test(label),
    ),
  ).toEqual([]);
});

test('a hidden figure has no oordeel, and the headline counts only the doelen that are shown', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-02-01', '2025-01-31');
  maker.doel('J-0001', '1.3', 1);
  maker.doel('J-0001', '2.1', 1);
  maker.stage(maker.gestart('2024-03-01'), maker.werkgever('2020-01-01'), '2024-04-01');
  const inhoud = zonderKleineGroepen(beeldVan(maker.register()));
  expect(inhoud.doelen.map(({ code, gerealiseerd, oordeel }) => [code, gerealiseerd, oordeel])).toEqual([
    ['1.3', '1', 'behaald'],
    ['2.1', 'niet getoond', null],
  ]);
  expect(inhoud.kop).toContain('het doel is behaald');
  expect(inhoud.kop).not.toContain('2');
});

test('what became of whom is left out: of a group of 5 often only one got an outcome', () => {
  expect(empty.watWerkt).not.toBeNull();
  expect(zonderKleineGroepen(empty).watWerkt).toBeNull();
});

test('of the charts only those of plain counts are left', () => {
  const { doelen, kwartalen, trechter, toetsen, fasen } = reeksenVoorLezer(empty.reeksen);
  expect([doelen, kwartalen]).toEqual([empty.reeksen.doelen, empty.reeksen.kwartalen]);
  expect([trechter, toetsen, fasen]).toEqual([[], [], []]);
});
