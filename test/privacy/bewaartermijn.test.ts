/** Dossiers that were kept longer than agreed. */
import { RegisterMaker } from '../support/builders';
import { overBewaartermijn } from '../../src/privacy/bewaartermijn';

function ended(datum: string, fase: 'Afgerond' | 'Uitgevallen' | 'Niet gestart' | 'Nazorg' | 'Pauze'): RegisterMaker {
  const maker = new RegisterMaker();
  const id = maker.gestart('2020-01-01');
  maker.fase(id, datum, fase);
  return maker;
}

test.each([
  ['2023-09-01', 'Afgerond', ['D-0001']],
  ['2023-09-02', 'Afgerond', []],
  ['2023-09-01', 'Uitgevallen', ['D-0001']],
  ['2023-09-01', 'Niet gestart', ['D-0001']],
  ['2023-09-01', 'Nazorg', []],
  ['2023-09-01', 'Pauze', []],
] as const)('ended on %s with %s: on 1 September 2025, after 24 months, %j', (datum, fase, expected) => {
  expect(overBewaartermijn(ended(datum, fase).register(), 24, '2025-09-01')).toEqual(expected);
});

test('who came back is not over her term', () => {
  const maker = ended('2022-01-01', 'Uitgevallen');
  maker.fase('D-0001', '2022-06-01', 'Leertraject');
  expect(overBewaartermijn(maker.register(), 24, '2025-09-01')).toEqual([]);
});

test.each([
  ['2020-09-01', ['D-0001']],
  ['2020-09-02', []],
] as const)('nazorg ends three years after the first work, which began on %s: with 24 months %j', (start, expected) => {
  const maker = ended('2020-10-01', 'Nazorg');
  maker.plaatsing('D-0001', start);
  expect(overBewaartermijn(maker.register(), 24, '2025-09-01')).toEqual(expected);
});

test('who was erased already is not told again', () => {
  const maker = new RegisterMaker();
  const id = maker.gestart('2020-01-01', { voornaam: 'Gewist', achternaam: 'D-0001' });
  maker.fase(id, '2021-01-01', 'Afgerond');
  expect(overBewaartermijn(maker.register(), 24, '2025-09-01')).toEqual([]);
});
