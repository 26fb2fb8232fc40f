/** The forecast: its parts by hand, and what holds of it on any register. */
import fc from 'fast-check';
import { addDays } from '../../../src/register/dates';
import type { Register } from '../../../src/register/register';
import type { Duur } from '../../../src/uitkomsten/verwachting/duren';
import { durenVan, kansBinnen, verloopVan } from '../../../src/uitkomsten/verwachting/kansverloop';
import { kansZin, verwachtingMethode, verwachtingZin } from '../../../src/uitkomsten/verwachting/tekst';
import { toeval } from '../../../src/uitkomsten/verwachting/toeval';
import {
  aantalVerdeling,
  gemiddeldAantal,
  interval,
  kansOpMinstens,
} from '../../../src/uitkomsten/verwachting/verdeling';
import { verwachting } from '../../../src/uitkomsten/verwachting/verwachting';
import { RegisterMaker } from '../../support/builders';
import { registerAndLater, shuffled } from '../../support/registers/randomRegister';
import type { World } from '../../support/registers/simulatedRegister';
import { exponential, simulate } from '../../support/registers/simulatedRegister';

const na = (dagen: number, stand: Duur['stand']): Duur => ({ dagen, stand });

describe('the chance to get there', () => {
  const times = [10, 20, 30, 40, 50, 60, 70, 80];
  const chance = (duren: readonly Duur[], sinds: number, nog: number): number => {
    const ready = durenVan(duren);
    return kansBinnen(
      verloopVan(
        ready,
        duren.map(() => 1),
      ),
      ready.totDag,
      sinds,
      nog,
    );
  };

  test('without stops it is one minus Kaplan–Meier', () => {
    const duren = [na(10, 'bereikt'), na(20, 'loopt'), ...times.slice(2).map((dagen) => na(dagen, 'bereikt'))];
    // At 10: 1 of 8; at 30: 1 of 6.
    expect(chance(duren, 0, 30)).toBeCloseTo(1 - (7 / 8) * (5 / 6), 12);
    expect(chance(duren, 10, 20)).toBeCloseTo(1 / 6, 12);
  });

  test('who stopped does not get there any more: two halves that share the road add up to all who left it', () => {
    const duren = times.map((dagen, i) => na(dagen, i % 2 === 0 ? 'bereikt' : 'gestopt'));
    // Reached at 10 (1 of 8) and at 30 (6/8 left, of whom 1 of 6).
    expect(chance(duren, 0, 40)).toBeCloseTo(1 / 8 + 1 / 8, 12);
  });

  test('past the last days of five it goes on at the mean speed of the later half', () => {
    const duren = times.map((dagen) => na(dagen, 'bereikt'));
    // The later half, after day 40: four outcomes in 10 + 20 + 30 + 40 days.
    expect(chance(duren, 100, 10)).toBeCloseTo(1 - Math.exp(-0.04 * 10), 12);
  });

  test('is a chance, and grows with the days that are left', () => {
    const duur = fc.record({
      dagen: fc.nat(40),
      stand: fc.constantFrom('bereikt' as const, 'gestopt' as const, 'loopt' as const),
    });
    fc.assert(
      fc.property(
        fc.array(duur, { minLength: 1, maxLength: 20 }),
        fc.nat(60),
        fc.nat(60),
        fc.nat(60),
        (some, sinds, nog, more) => {
          const duren = [...some, na(3, 'bereikt')];
          const sooner = chance(duren, sinds, nog);
          const later = chance(duren, sinds, nog + more);
          expect(sooner).toBeGreaterThanOrEqual(0);
          expect(later).toBeGreaterThanOrEqual(sooner - 1e-12);
          expect(later).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
    );
  });
});

describe('how many of a group', () => {
  test('agrees with counting every combination', () => {
    const of = aantalVerdeling([0.5, 0.2]);
    expect(of.map((chance) => Number(chance.toFixed(12)))).toEqual([0.4, 0.5, 0.1]);
    expect(gemiddeldAantal(of)).toBeCloseTo(0.7, 12);
    expect(kansOpMinstens(of, 1)).toBeCloseTo(0.6, 12);
    expect([kansOpMinstens(of, -3), kansOpMinstens(of, 3)]).toEqual([1, 0]);
  });

  test('of thousands too: the mean is the sum of the chances', () => {
    const chances = Array.from({ length: 3000 }, (_, i) => (i % 10) / 10);
    const of = aantalVerdeling(chances);
    expect(gemiddeldAantal(of)).toBeCloseTo(1350, 6);
    expect(kansOpMinstens(of, 0)).toBeCloseTo(1, 9);
  });

  test('nobody left is a sure thing; a sure number has no width', () => {
    expect(interval(aantalVerdeling([]), 0.8)).toEqual({ laag: 0, hoog: 0 });
    expect(interval(aantalVerdeling([1, 1, 0]), 0.8)).toEqual({ laag: 2, hoog: 2 });
  });

  test('the interval lies in order, and within what can be', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (chances) => {
        const { laag, hoog } = interval(aantalVerdeling(chances), 0.8);
        expect(laag).toBeGreaterThanOrEqual(0);
        expect(laag).toBeLessThanOrEqual(hoog);
        expect(hoog).toBeLessThanOrEqual(chances.length);
      }),
    );
  });
});

/** Sixteen of an earlier projectjaar with a verklaring after 100, 110 … days; one of this projectjaar is underway. */
function register(reached = 16): RegisterMaker {
  const maker = new RegisterMaker();
  maker.projectjaar('2023-01-01', '2023-12-31');
  maker.projectjaar('2024-01-01', '2024-12-31');
  for (let i = 0; i < reached; i++) maker.verklaring(maker.gestart('2023-02-01'), addDays('2023-02-01', 100 + 10 * i));
  maker.gestart('2024-06-01');
  return maker;
}

const of = (maker: RegisterMaker, peildatum: string, uitkomst: 'verklaring' | 'werk' = 'verklaring') =>
  verwachting(maker.register(), 'J-0002', peildatum).find((one) => one.uitkomst === uitkomst)!;

describe('verwachting', () => {
  test('rests on the durations of all cohorts', () => {
    const few = of(register(), '2024-07-01');
    expect(few).toMatchObject({ status: 'verwachting', alBehaald: 0, lopend: 1, gebeurtenissen: 16 });
    // 213 days since the start at the end: 12 of 16 had got there by then.
    expect(few.verwacht!).toBeCloseTo(0.75, 1);
  });

  test('under 8 outcomes it says that there is too little to go by', () => {
    expect(of(register(7), '2024-07-01')).toMatchObject({
      status: 'te weinig gegevens',
      verwacht: null,
      laag: null,
      hoog: null,
    });
    expect(of(register(8), '2024-07-01').status).toBe('verwachting');
    expect(of(register(), '2024-07-01', 'werk').status).toBe('te weinig gegevens');
  });

  test('before anyone started and from the last day on there is nothing to forecast', () => {
    expect(of(register(), '2024-05-31').status).toBe('nog niemand gestart');
    expect(of(register(), '2024-12-31')).toMatchObject({ status: 'afgelopen', verwacht: null });
  });

  test('who stopped is not waited for; who came back is', () => {
    const maker = register();
    maker.fase('D-0017', '2024-06-10', 'Uitgevallen', { reden: 'Anders' });
    expect(of(maker, '2024-07-01')).toMatchObject({ lopend: 0, verwacht: 0, laag: 0, hoog: 0 });
    maker.fase('D-0017', '2024-06-20', 'Leertraject');
    expect(of(maker, '2024-07-01').lopend).toBe(1);
  });

  test('a verklaring that was withdrawn by the peildatum does not count', () => {
    const maker = register();
    maker.verklaring('D-0017', '2024-06-15', { ingetrokkenOp: '2024-08-01' });
    expect(of(maker, '2024-07-31')).toMatchObject({ alBehaald: 1, lopend: 0 });
    expect(of(maker, '2024-08-01')).toMatchObject({ alBehaald: 0, lopend: 1 });
  });

  test('gives the chance of the Doel that is due at the end, also as a percentage, and of no other', () => {
    const maker = register();
    maker.doel('J-0002', '1.1', 1, { uiterlijkOp: '2024-10-01' });
    expect(of(maker, '2024-07-01')).toMatchObject({ doel: null, kansOpDoel: null });
    maker.doel('J-0002', '1.4', 60, { eenheid: 'Percentage' });
    const { doel, kansOpDoel, verwacht } = of(maker, '2024-07-01');
    expect(doel).toBe(1);
    expect(kansOpDoel).toBeCloseTo(verwacht!, 12);
  });

  test('a projectjaar that does not exist is a mistake of the program', () => {
    expect(() => verwachting(register().register(), 'J-0009', '2024-07-01')).toThrow('J-0009');
  });
});

const world: World = { verklaring: exponential(300), werk: exponential(400), uitval: exponential(900) };
const day = '2024-09-30';

/** As the register was on the day: nothing of later. */
const upTo = (some: Register, last: string): Register => ({
  ...some,
  fasen: some.fasen.filter(({ datum }) => datum <= last),
  plaatsingen: some.plaatsingen.filter(({ start }) => start <= last),
  verklaringen: some.verklaringen.map((one) => (one.behaaldOp! <= last ? one : { ...one, behaaldOp: null })),
});

test('what is dated after the peildatum does not change the forecast; nor does the order of the rows', () => {
  for (const seed of [1, 2, 3]) {
    const { register: some } = simulate(world, seed, day);
    const forecast = verwachting(some, 'J-0002', day);
    expect(forecast.map(({ status }) => status)).toEqual(['verwachting', 'verwachting']);
    expect(verwachting(upTo(some, day), 'J-0002', day)).toEqual(forecast);
    expect(verwachting(shuffled(some, seed), 'J-0002', day)).toEqual(forecast);
  }
  fc.assert(
    fc.property(registerAndLater, ({ peildatum, before, after }) => {
      for (const id of ['J-0001', 'J-0002', 'J-0003']) {
        expect(verwachting(after, id, peildatum)).toEqual(verwachting(before, id, peildatum));
      }
    }),
    { numRuns: 30 },
  );
});

test('reached ≤ laag ≤ hoog ≤ reached and underway, and the mean lies between the first and the last', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      for (const { alBehaald, lopend, verwacht, laag, hoog } of verwachting(
        simulate(world, seed, day).register,
        'J-0002',
        day,
      )) {
        if (verwacht === null) continue;
        expect(laag!).toBeGreaterThanOrEqual(alBehaald);
        expect(hoog!).toBeGreaterThanOrEqual(laag!);
        expect(hoog!).toBeLessThanOrEqual(alBehaald + lopend);
        expect(verwacht).toBeGreaterThanOrEqual(alBehaald - 1e-9);
        expect(verwacht).toBeLessThanOrEqual(alBehaald + lopend + 1e-9);
      }
    }),
    { numRuns: 30 },
  );
});

test('chance comes out the same for the same seed, spread evenly from 0 up to 1', () => {
  const [a, b] = [toeval(7), toeval(7)];
  const some = Array.from({ length: 2000 }, () => a());
  expect(Array.from({ length: 2000 }, () => b())).toEqual(some);
  expect(some.every((one) => one >= 0 && one < 1)).toBe(true);
  expect(some.reduce((sum, one) => sum + one, 0) / 2000).toBeCloseTo(0.5, 1);
});

test('the words: plain, with the numbers, and with the chance in tens of percents', () => {
  const base = {
    ...of(register(), '2024-07-01'),
    alBehaald: 9,
    verwacht: 12.6,
    laag: 11,
    hoog: 15,
    doel: 15,
    kansOpDoel: 0.24,
  };
  expect(verwachtingZin(base)).toBe('9 nu. Verwacht: 13 (tussen 11 en 15).');
  expect(verwachtingZin({ ...base, laag: 13, hoog: 13 })).toBe('9 nu. Verwacht: 13 (waarschijnlijk 13).');
  expect(verwachtingZin({ ...base, status: 'te weinig gegevens', verwacht: null })).toBe(
    '9 nu. Te weinig gegevens voor een verwachting.',
  );
  expect(verwachtingZin({ ...base, status: 'afgelopen', verwacht: null })).toBe('9. Het projectjaar is voorbij.');
  expect(verwachtingZin({ ...base, status: 'nog niemand gestart' })).toBe(
    'Er is nog niemand gestart in dit projectjaar.',
  );
  expect(kansZin(base)).toBe('De kans dat het doel van 15 wordt gehaald, is ongeveer 20%.');
  expect(kansZin({ ...base, kansOpDoel: 0.01 })).toContain('heel klein');
  expect(kansZin({ ...base, kansOpDoel: 0.99 })).toContain('heel groot');
  expect(kansZin({ ...base, alBehaald: 15 })).toBe('Het doel van 15 is gehaald.');
  expect(kansZin({ ...base, doel: null })).toBe('');
  expect(verwachtingMethode.join(' ')).toMatch(/minder dan 8 .* geen verwachting/);
});
