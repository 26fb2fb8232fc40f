/** What holds of the figures of any register on any day. */
import fc from 'fast-check';
import { addDays } from '../../../src/register/dates';
import type { Register } from '../../../src/register/register';
import { dossiersOf } from '../../../src/uitkomsten/basis/dossier';
import { isGestart } from '../../../src/uitkomsten/basis/fase';
import type { Figure } from '../../../src/uitkomsten/cijfers/figure';
import { allFigures, computeFigures } from '../../../src/uitkomsten/cijfers/figures';
import { hoofdcijfers } from '../../../src/uitkomsten/cijfers/hoofdcijfers';
import { toelichtingFor } from '../../../src/uitkomsten/cijfers/toelichting';
import { trajectstatus, trajectstatussen } from '../../../src/uitkomsten/basis/trajectstatus';
import { anyDay, anyRegister, registerAndLater, shuffled } from '../../support/registers/randomRegister';
import { lookUp } from '../../support/figures';

const everything = (register: Register, peildatum: string) => ({
  figures: allFigures(register, peildatum),
  hoofdcijfers: hoofdcijfers(register, peildatum),
  toelichting: toelichtingFor(register, 'J-0001', '1.3', peildatum),
});

const sumOf = (figures: readonly Figure[], code: string, part: RegExp): number =>
  figures
    .filter((figure) => figure.code === code && part.test(figure.onderdeel))
    .reduce((sum, { teller }) => sum + teller, 0);

/** Checks the figures of each projectjaar of a random register. */
const forEachYear = (check: (figures: readonly Figure[]) => void): void =>
  fc.assert(
    fc.property(anyRegister, anyDay, fc.constantFrom('J-0001', 'J-0002', 'J-0003'), (register, day, year) =>
      check(computeFigures(register, year, day)),
    ),
    { numRuns: 100 },
  );

test('who started has exactly one trajectstatus, nobody else has one, and the five add up to the cohort', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, (register, day) => {
      for (const dossier of dossiersOf(register).values()) {
        const status = trajectstatus(dossier, day);
        expect(status !== null).toBe(isGestart(dossier, day));
        if (status) expect(trajectstatussen).toContain(status);
      }
    }),
  );
  forEachYear((figures) => {
    const sum = trajectstatussen.reduce((total, status) => total + lookUp(figures)('1.4', status)![0], 0);
    expect(sum).toBe(lookUp(figures)('1.3')![0]);
  });
});

test('the figures on a day do not change when rows dated after it are added', () => {
  fc.assert(
    fc.property(registerAndLater, ({ peildatum, before, after }) => {
      expect(everything(after, peildatum)).toEqual(everything(before, peildatum));
    }),
    { numRuns: 100 },
  );
});

test('the figures on a day do not change when what is open on it ends later', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, fc.integer({ min: 1, max: 500 }), (register, day, days) => {
      const later = addDays(day, days);
      const endLater: Register = {
        ...register,
        plaatsingen: register.plaatsingen.map((one) => ({ ...one, einde: one.einde ?? later })),
        stages: register.stages.map((one) => ({ ...one, einde: one.einde ?? later })),
        werkgevers: register.werkgevers.map((one) => ({ ...one, actiefTot: one.actiefTot ?? later })),
        verklaringen: register.verklaringen.map((one) => ({
          ...one,
          behaaldOp: one.behaaldOp ?? later,
          ingetrokkenOp: one.ingetrokkenOp ?? later,
        })),
      };
      expect(everything(endLater, day)).toEqual(everything(register, day));
    }),
    { numRuns: 100 },
  );
});

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, fc.integer({ min: 1, max: 2 ** 30 }), (register, day, seed) => {
      expect(everything(shuffled(register, seed), day)).toEqual(everything(register, day));
    }),
    { numRuns: 100 },
  );
});

test('the quarters add up to 1.3, and so do the years', () => {
  forEachYear((figures) => {
    const [all] = lookUp(figures)('1.3')!;
    expect([sumOf(figures, '1.3', /-Q/), sumOf(figures, '1.3', /^\d{4}$/)]).toEqual([all, all]);
  });
});

test('the soorten of the first placement add up to the doorgestroomden, and so do the functies', () => {
  forEachYear((figures) => {
    const [doorgestroomd] = lookUp(figures)('1.2')!;
    expect([sumOf(figures, '1.2', /^Soort: /), sumOf(figures, '1.2', /^Functie: /)]).toEqual([
      doorgestroomd,
      doorgestroomd,
    ]);
  });
});

test('a share lies between 0 and 100 percent; a waarde is missing exactly where the noemer is 0', () => {
  forEachYear((figures) => {
    const wrong = figures.filter(
      ({ maat, teller, noemer, waarde }) =>
        (waarde === null) !== (noemer === 0) ||
        (maat === 'aantal') !== (noemer === null) ||
        (maat === 'percentage' && (teller < 0 || teller > noemer!)),
    );
    expect(wrong).toEqual([]);
  });
});

test('figures that the page says are the same are the same, and no figure comes twice', () => {
  forEachYear((figures) => {
    const at = lookUp(figures);
    expect(at('1.4')).toEqual(at('1.1'));
    expect(at('1.4', 'Verklaring behaald')).toEqual(at('1.1'));
    expect(at('3.2')).toEqual(at('1.2', 'Alle cohorten'));
    expect(at('3.3')).toEqual(at('3.3', '6 maanden'));
    expect(at('4.2')).toEqual(at('1.6', 'Intakes compleet'));
    expect(at('4.3')).toEqual(at('1.3'));
    expect(at('2.2')).toEqual(at('2.2', 'Zelfvertrouwen: stijging'));
    expect(new Set(figures.map(({ code, onderdeel }) => `${code}/${onderdeel}`)).size).toBe(figures.length);
  });
});

test('the cohorts and who started outside every projectjaar together are all who started', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, (register, day) => {
      const started = [...dossiersOf(register).values()].filter((dossier) => isGestart(dossier, day)).length;
      const { gestart, buitenProjectjaren } = hoofdcijfers(register, day);
      expect(gestart + buitenProjectjaren.aantal).toBe(started);
      const inCohorts = register.projectjaren.map(({ id }) => lookUp(computeFigures(register, id, day))('1.3')![0]);
      expect(inCohorts.reduce((a, b) => a + b)).toBe(gestart);
    }),
  );
});
