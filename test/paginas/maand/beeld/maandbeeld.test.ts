/** The month as a whole: what is in the future never changes it, its series add up, and it compares with what was shown then. */
import fc from 'fast-check';
import { lastDay, previousMonth } from '../../../../src/register/dates';
import { maakMaandbeeld } from '../../../../src/paginas/maand/beeld/maandbeeld';
import type { Maandbeeld } from '../../../../src/paginas/maand/beeld/maandbeeld';
import { figureOf, maakOverzicht } from '../../../../src/uitkomsten/cijfers/overzicht';
import { RegisterMaker } from '../../../support/builders';
import { anyRegister, registerAndLater } from '../../../support/registers/randomRegister';

const beeld = (maker: RegisterMaker, maand: string): Maandbeeld => {
  const made = maakMaandbeeld(maker.register(), maand);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
};

function project(): RegisterMaker {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-02-01', '2025-01-31');
  maker.doel('J-0001', '1.1', 4);
  maker.doel('J-0001', '1.3/2024-Q2', 3, { uiterlijkOp: '2024-06-30' });
  return maker;
}

describe('the way to a doel', () => {
  test('has a point for each month, and none after the peildatum', () => {
    const maker = project();
    maker.verklaring(maker.gestart('2024-02-10'), '2024-05-15');
    const [weg] = beeld(maker, '2024-06').reeksen.doelen;
    expect(weg!.punten).toHaveLength(12);
    expect(weg!.punten.map(({ gerealiseerd }) => gerealiseerd)).toEqual([
      0,
      0,
      0,
      1,
      1,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(weg!.punten[11]!.lijn).toBe(4);
    expect(weg!.punten[0]!.lijn).toBeCloseTo((4 * 28) / 365);
  });
});

test('quarters run from the start of the projectjaar, each with its doel where it has one', () => {
  const maker = project();
  for (const day of ['2024-02-10', '2024-05-02', '2024-05-03']) maker.gestart(day);
  expect(beeld(maker, '2024-07').reeksen.kwartalen).toEqual([
    { kwartaal: '2024-Q1', gestart: 1, doel: null },
    { kwartaal: '2024-Q2', gestart: 2, doel: 3 },
    { kwartaal: '2024-Q3', gestart: 0, doel: null },
  ]);
});

test('before any projectjaar there is no month, and it says what to do', () => {
  const made = maakMaandbeeld(new RegisterMaker().register(), '2024-01');
  expect(made).toMatchObject({ ok: false, problem: { code: 'geen-projectjaar' } });
});

describe('whatever stands in the register', () => {
  const maanden = fc.constantFrom('2024-02', '2024-06', '2024-12', '2025-05');

  test('the month compares with what the months then showed', () => {
    fc.assert(
      fc.property(anyRegister, maanden, (register, maand) => {
        const made = maakMaandbeeld(register, maand);
        if (!made.ok) return;
        const earlier = maakOverzicht(register, lastDay(maand === '2024-06' ? '2024-05' : '2023-12'), null);
        for (const { nu, vorigeMaand } of made.value.veranderingen) {
          expect(figureOf(made.value.overzicht.figures, nu.code)).toEqual(nu);
          if (maand === '2024-06')
            expect(vorigeMaand).toEqual(earlier.ok ? figureOf(earlier.value.figures, nu.code) : null);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a month that is over stays as it was, whatever is added later', () => {
    fc.assert(
      fc.property(registerAndLater, ({ before, after, peildatum }) => {
        const maand = previousMonth(peildatum);
        const [then, now] = [maakMaandbeeld(before, maand), maakMaandbeeld(after, maand)];
        // Which rows are left out is told as it is today.
        const asStored = (made: typeof then) => made.ok && { ...made.value, overzicht: made.value.overzicht.figures };
        expect(asStored(now)).toEqual(asStored(then));
      }),
      { numRuns: 40 },
    );
  });

  test('the tables add up', () => {
    fc.assert(
      fc.property(anyRegister, maanden, (register, maand) => {
        const made = maakMaandbeeld(register, maand);
        if (!made.ok) return;
        const { overzicht, toetsen, uitval, reeksen, weg } = made.value;
        const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
        expect(toetsen.behaald + toetsen.nogNietBehaald).toBe(toetsen.gedaan);
        expect(total(uitval.redenen.map(({ aantal }) => aantal))).toBe(uitval.totaal);
        expect(uitval.totaal).toBe(figureOf(overzicht.figures, '1.6')!.teller);
        expect(total(reeksen.kwartalen.map(({ gestart }) => gestart))).toBe(figureOf(overzicht.figures, '1.3')!.teller);
        const thisMonth = reeksen.toetsen[11]!;
        expect([thisMonth.behaald, thisMonth.nogNietBehaald]).toEqual([toetsen.behaald, toetsen.nogNietBehaald]);
        const last = new Map(reeksen.fasen[11]!.aantallen.map(({ fase, aantal }) => [fase, aantal]));
        for (const { fase, nu } of weg) if (last.has(fase)) expect(nu).toBe(last.get(fase));
        for (const { code, punten } of reeksen.doelen) {
          const known = punten.filter(({ gerealiseerd }) => gerealiseerd !== null);
          if (known.length === punten.length) continue;
          expect(known[known.length - 1]?.gerealiseerd).toBe(figureOf(overzicht.figures, code)!.teller);
        }
      }),
      { numRuns: 40 },
    );
  });
});
