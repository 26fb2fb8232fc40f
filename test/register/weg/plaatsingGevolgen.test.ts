/** Tests of plaatsingGevolgen.ts. */
import { plaatsingGevolgen } from '../../../src/register/weg/plaatsingGevolgen';

const row = (id: string, cells: Record<string, string | null>) => ({ id, cells });
const fase = (id: string, datum: string, naam: string) => row(id, { datum, fase: naam });
const none = { fasen: [], stages: [], plaatsingen: [] };

test.each(['Voortraject', 'Leertraject', 'Pauze'])(
  'waardevol werk leads from %s to Nazorg on the day it starts',
  (naam) => {
    const fasen = [fase('F-0001', '2025-01-01', naam)];
    expect(plaatsingGevolgen('Betaald werk', '2025-09-01', { ...none, fasen }).nazorgOp).toBe('2025-09-01');
  },
);

test.each([
  ['another soort', 'Vrijwilligerswerk', [fase('F-0001', '2025-01-01', 'Leertraject')]],
  ['Nazorg already', 'Betaald werk', [fase('F-0001', '2025-01-01', 'Nazorg')]],
  ['a road that is over', 'Detachering', [fase('F-0001', '2025-01-01', 'Uitgevallen')]],
  [
    'a step after the start',
    'Beschut werk',
    [fase('F-0001', '2025-01-01', 'Leertraject'), fase('F-0002', '2025-10-01', 'Pauze')],
  ],
  ['no fase yet', 'Betaald werk', []],
])('Nazorg does not follow with %s', (_, soort, fasen) => {
  expect(plaatsingGevolgen(soort, '2025-09-01', { ...none, fasen }).nazorgOp).toBeNull();
});

test('open stages end the day before, or on their own first day; what ended or begins later is left', () => {
  const stages = [
    row('S-0001', { start: '2025-01-01', einde: null }),
    row('S-0002', { start: '2025-09-01', einde: null }),
    row('S-0003', { start: '2025-01-01', einde: '2025-05-01' }),
    row('S-0004', { start: '2025-10-01', einde: null }),
  ];
  expect(plaatsingGevolgen('Betaald werk', '2025-09-01', { ...none, stages }).stages).toEqual([
    { id: 'S-0001', einde: '2025-08-31', ligtVoorDeHand: true },
    { id: 'S-0002', einde: '2025-09-01', ligtVoorDeHand: true },
  ]);
  expect(plaatsingGevolgen('Dagbesteding', '2025-09-01', { ...none, stages }).stages[0]!.ligtVoorDeHand).toBe(false);
});

test('an earlier plaatsing likely ends with work after work or more of the same, not with work beside volunteering', () => {
  const plaatsingen = [
    row('P-0001', { start: '2025-01-01', soort: 'Detachering' }),
    row('P-0002', { start: '2025-01-01', soort: 'Vrijwilligerswerk' }),
  ];
  const likely = (soort: string) =>
    plaatsingGevolgen(soort, '2025-09-01', { ...none, plaatsingen }).plaatsingen.map(
      ({ ligtVoorDeHand }) => ligtVoorDeHand,
    );
  expect(likely('Betaald werk')).toEqual([true, false]);
  expect(likely('Vrijwilligerswerk')).toEqual([false, true]);
});

test('nothing follows from a plaatsing that is not filled in yet', () => {
  expect(plaatsingGevolgen(null, '2025-09-01', none)).toEqual({ nazorgOp: null, stages: [], plaatsingen: [] });
  expect(plaatsingGevolgen('Betaald werk', 'geen datum', none)).toEqual({
    nazorgOp: null,
    stages: [],
    plaatsingen: [],
  });
});
