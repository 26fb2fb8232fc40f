/** What follows from an intake's decision and from the end of a road. */
import fc from 'fast-check';
import type { Besluit, Stap } from '../../../src/register/weg/gevolgen';
import {
  faseNaBesluit,
  gevolgenVanEinde,
  gevolgVanIntake,
  laatsteStap,
  stappenVan,
  vraagtReden,
} from '../../../src/register/weg/gevolgen';
import { faseNamen } from '../../../src/register/tabs/fasen';
import { intakes } from '../../../src/register/tabs/intakes';

const stap = (number: number, datum: string, fase: Stap['fase']): Stap => ({
  id: `F-${String(number).padStart(4, '0')}`,
  datum,
  fase,
});
const aangemeld = stap(1, '2025-05-01', 'Aangemeld');
const intake = (besluit: Besluit, datum = '2025-06-02') => ({ besluit, datum });

describe('the decision of an intake', () => {
  test.each([
    ['Start', 'Leertraject'],
    ['Proefplaatsing', 'Voortraject'],
    ['Oriëntatieperiode', 'Voortraject'],
    ['Doorverwezen', 'Niet gestart'],
    ['Niet starten', 'Niet gestart'],
  ] as const)('%s on the day of the intake leads straight to %s', (besluit, fase) => {
    expect(gevolgVanIntake(intake(besluit), '2025-06-02', [aangemeld]).stappen).toEqual([
      { datum: '2025-06-02', fase },
    ]);
  });

  test('every decision of the column leads to a fase', () => {
    const { type } = intakes.columns.besluit;
    expect(Object.keys(faseNaBesluit)).toEqual(type.kind === 'choice' ? [...type.choices] : []);
  });

  test('a later first day leaves Intake in between, on the day of the intake', () => {
    expect(gevolgVanIntake(intake('Start'), '2025-06-16', [aangemeld]).stappen).toEqual([
      { datum: '2025-06-02', fase: 'Intake' },
      { datum: '2025-06-16', fase: 'Leertraject' },
    ]);
  });

  test('who is in Intake already gets no second Intake', () => {
    const gevolg = gevolgVanIntake(intake('Start'), '2025-06-16', [aangemeld, stap(2, '2025-05-20', 'Intake')]);
    expect(gevolg.stappen).toEqual([{ datum: '2025-06-16', fase: 'Leertraject' }]);
  });

  test('nothing is written for who is in that fase already', () => {
    const leertraject = stap(3, '2025-06-10', 'Leertraject');
    expect(gevolgVanIntake(intake('Start'), '2025-06-02', [aangemeld, leertraject])).toMatchObject({
      stappen: [],
      blijft: leertraject,
    });
    const pauze = stap(4, '2025-07-01', 'Pauze');
    expect(gevolgVanIntake(intake('Start'), '2025-06-20', [aangemeld, leertraject, pauze])).toMatchObject({
      stappen: [],
      blijft: leertraject,
    });
  });

  test('a later step is told, since it stays the fase', () => {
    const pauze = stap(4, '2025-07-01', 'Pauze');
    expect(gevolgVanIntake(intake('Proefplaatsing'), '2025-06-02', [aangemeld, pauze]).later).toEqual(pauze);
    expect(gevolgVanIntake(intake('Proefplaatsing'), '2025-07-01', [aangemeld, pauze]).later).toBeNull();
  });

  test('Wachten brings from Aangemeld to Intake on the day of the intake, whatever the first day', () => {
    expect(gevolgVanIntake(intake('Wachten'), '2025-09-01', [aangemeld]).stappen).toEqual([
      { datum: '2025-06-02', fase: 'Intake' },
    ]);
    expect(gevolgVanIntake(intake('Wachten'), '2025-09-01', []).stappen).toEqual([
      { datum: '2025-06-02', fase: 'Intake' },
    ]);
  });

  test.each(['Intake', 'Voortraject', 'Leertraject', 'Pauze', 'Nazorg', 'Afgerond', 'Uitgevallen'] as const)(
    'Wachten leaves who is in %s there',
    (fase) => {
      const daar = stap(2, '2025-05-20', fase);
      expect(gevolgVanIntake(intake('Wachten'), '2025-06-02', [aangemeld, daar])).toMatchObject({
        stappen: [],
        blijft: daar,
      });
    },
  );

  const date = fc.integer({ min: 1, max: 28 }).map((day) => `2025-06-${String(day).padStart(2, '0')}`);
  const steps = fc
    .array(fc.tuple(date, fc.constantFrom(...faseNamen)), { maxLength: 6 })
    .map((list) => list.map(([datum, fase], index) => stap(index + 1, datum, fase)));
  const besluiten = fc.constantFrom(...(Object.keys(faseNaBesluit) as Besluit[]));

  test('a fase that was written is not written a second time', () => {
    fc.assert(
      fc.property(steps, besluiten, date, date, (stappen, besluit, datum, ingang) => {
        const first = gevolgVanIntake({ besluit, datum }, ingang, stappen);
        const stored = [...stappen, ...first.stappen.map((one, index) => ({ ...one, id: `F-${9000 + index}` }))];
        expect(
          gevolgVanIntake({ besluit, datum }, ingang, stored).stappen.filter(
            ({ fase }) => fase === first.doel && first.doel !== 'Intake',
          ),
        ).toEqual([]);
      }),
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(steps, besluiten, date, date, (stappen, besluit, datum, ingang) => {
        expect(gevolgVanIntake({ besluit, datum }, ingang, [...stappen].reverse())).toEqual(
          gevolgVanIntake({ besluit, datum }, ingang, stappen),
        );
      }),
    );
  });
});

describe('the end of a road', () => {
  const rij = <C extends object>(id: string, cells: C) => ({ id, cells });
  const open = rij('S-0001', { start: '2025-01-06', einde: null, redenEinde: null });
  const later = rij('S-0002', { start: '2025-01-06', einde: '2025-09-01', redenEinde: 'Naar werk' });
  const over = rij('S-0003', { start: '2025-01-06', einde: '2025-05-30', redenEinde: 'Liep niet' });
  const planned = rij('S-0004', { start: '2025-07-01', einde: null });
  const toetsen = ['Gepland', 'Uitgesteld', 'Behaald', 'Nog niet behaald', 'Vervallen'].map((status, index) =>
    rij(`T-000${index}`, { status }),
  );
  const gevolgen = (fase: string) =>
    gevolgenVanEinde(fase, '2025-05-30', [open, later, over, planned], toetsen).map(({ rij: { id }, zet }) => [
      id,
      zet,
    ]);

  test.each([
    ['Uitgevallen', 'Uitgevallen'],
    ['Afgerond', 'Afgerond'],
    ['Niet gestart', 'Anders'],
  ])('%s ends the stages that go on, with reason %s, and lets pending toetsen lapse', (fase, reden) => {
    expect(gevolgen(fase)).toEqual([
      ['S-0001', { einde: '2025-05-30', redenEinde: reden }],
      ['S-0002', { einde: '2025-05-30' }],
      ['S-0004', null],
      ['T-0000', { status: 'Vervallen' }],
      ['T-0001', { status: 'Vervallen' }],
    ]);
  });

  test.each(['Aangemeld', 'Intake', 'Voortraject', 'Leertraject', 'Pauze', 'Nazorg'])(
    '%s leaves stages and toetsen as they are',
    (fase) => {
      expect(gevolgen(fase)).toEqual([]);
    },
  );
});

test('a reason is asked with Pauze, Uitgevallen and Niet gestart only', () => {
  expect(faseNamen.filter((fase) => vraagtReden(fase))).toEqual(['Pauze', 'Uitgevallen', 'Niet gestart']);
});

test('rows without a date or a known fase are no steps; of two on one day the higher number is the last', () => {
  const rijen = [
    { id: 'F-0010', cells: { datum: '2025-01-01', fase: 'Pauze' } },
    { id: 'F-0009', cells: { datum: '2025-01-01', fase: 'Leertraject' } },
    { id: 'F-0011', cells: { datum: null, fase: 'Pauze' } },
    { id: 'F-0012', cells: { datum: '2025-02-01', fase: 'Rust' } },
  ];
  expect(stappenVan(rijen)).toHaveLength(2);
  expect(laatsteStap(stappenVan(rijen))?.id).toBe('F-0010');
});
