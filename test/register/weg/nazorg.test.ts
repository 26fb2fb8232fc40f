/** Tests of nazorgTermijn.ts and nazorgAanDeBeurt.ts. */
import { nazorgAanDeBeurt } from '../../../src/register/weg/nazorgAanDeBeurt';
import { nazorgTot, voorstelVolgendContact } from '../../../src/register/weg/nazorgTermijn';

const row = (id: string, cells: Record<string, string | null>) => ({ id, cells });
const today = '2025-09-01';

test('nazorg ends three years after the first waardevol werk, else after the first plaatsing', () => {
  const volunteering = row('P-0001', { start: '2022-01-01', soort: 'Vrijwilligerswerk' });
  const work = row('P-0003', { start: '2024-02-29', soort: 'Betaald werk' });
  const later = row('P-0002', { start: '2024-08-01', soort: 'Detachering' });
  expect(nazorgTot([later, work, volunteering])).toBe('2027-02-28');
  expect(nazorgTot([volunteering])).toBe('2025-01-01');
  expect(nazorgTot([])).toBeNull();
});

test('the next contact is three months on, never after the end of nazorg', () => {
  expect(voorstelVolgendContact('2025-08-31', null)).toBe('2025-11-30');
  expect(voorstelVolgendContact('2025-08-31', '2025-10-15')).toBe('2025-10-15');
  expect(voorstelVolgendContact('2025-10-15', '2025-10-15')).toBeNull();
  expect(voorstelVolgendContact(null, '2025-10-15')).toBeNull();
});

const contact = (id: string, deelnemerId: string, datum: string, volgendContactOp: string | null = null) =>
  row(id, { deelnemerId, datum, volgendContactOp });
const fase = (deelnemerId: string, naam: string, datum = '2025-01-01') =>
  row('F-0001', { deelnemerId, datum, fase: naam });
const due = (contacten: ReturnType<typeof contact>[], fasen: ReturnType<typeof fase>[]) =>
  nazorgAanDeBeurt(contacten, fasen, today).map(({ deelnemerId, op }) => [deelnemerId, op]);

test('an appointment within two weeks or past is due, the oldest first', () => {
  expect(
    due(
      [
        contact('N-0001', 'D-0001', '2025-06-01', '2025-09-15'),
        contact('N-0002', 'D-0002', '2025-06-01', '2025-09-16'),
        contact('N-0003', 'D-0003', '2025-06-01', '2025-08-01'),
      ],
      [],
    ),
  ).toEqual([
    ['D-0003', '2025-08-01'],
    ['D-0001', '2025-09-15'],
  ]);
});

test('a later contact keeps an appointment from a week before its day, or makes another', () => {
  const appointment = contact('N-0001', 'D-0001', '2025-06-01', '2025-08-20');
  expect(due([appointment, contact('N-0002', 'D-0001', '2025-08-13')], [])).toEqual([]);
  expect(due([appointment, contact('N-0002', 'D-0001', '2025-07-01')], [])).toEqual([['D-0001', '2025-08-20']]);
  expect(due([appointment, contact('N-0002', 'D-0001', '2025-07-01', '2025-12-01')], [])).toEqual([]);
});

test('in Nazorg without an appointment: due when there was no contact for three months, and comes first', () => {
  const fasen = ['D-0001', 'D-0002', 'D-0003'].map((id) => fase(id, 'Nazorg'));
  expect(
    due(
      [
        contact('N-0001', 'D-0001', '2025-06-02'),
        contact('N-0002', 'D-0002', '2025-06-03'),
        contact('N-0003', 'D-0004', '2025-06-01', '2025-08-01'),
      ],
      fasen,
    ),
  ).toEqual([
    ['D-0001', null],
    ['D-0003', null],
    ['D-0004', '2025-08-01'],
  ]);
});

test('nobody whose road is over is due, nor what is dated after today', () => {
  expect(due([contact('N-0001', 'D-0001', '2025-06-01', '2025-08-01')], [fase('D-0001', 'Afgerond')])).toEqual([]);
  expect(due([], [fase('D-0001', 'Leertraject'), fase('D-0001', 'Nazorg', '2025-09-02')])).toEqual([]);
});
