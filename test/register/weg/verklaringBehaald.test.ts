/** Tests of verklaringBehaald.ts and verklaringStand.ts. */
import { behaaldOordeel } from '../../../src/register/weg/verklaringBehaald';
import { isOpen, wegVan } from '../../../src/register/weg/verklaringStand';

const dated = { rmcAkkoordOp: '2025-01-10', ingeschrevenOp: '2025-01-20' };
const statuses = (...all: string[]) => all.map((status) => ({ status }));

test('Behaald op may be filled with a toets that is Behaald and none that is Gepland', () => {
  const oordeel = behaaldOordeel(dated, statuses('Behaald', 'Nog niet behaald', 'Vervallen'));
  expect(oordeel).toMatchObject({ compleet: true, letOp: [] });
  expect(oordeel.eisen.map(({ voldaan }) => voldaan)).toEqual([true, true]);
});

test.each([
  ['no toets at all', [], [false, true]],
  ['none that is Behaald', ['Nog niet behaald', 'Vervallen'], [false, true]],
  ['one that is still Gepland', ['Behaald', 'Gepland'], [true, false]],
  ['nothing but what is Gepland', ['Gepland', 'Gepland'], [false, false]],
])('Behaald op may not be filled with %s', (_, toetsen, voldaan) => {
  const oordeel = behaaldOordeel(dated, statuses(...toetsen));
  expect(oordeel.compleet).toBe(false);
  expect(oordeel.eisen.map((eis) => eis.voldaan)).toEqual(voldaan);
});

test('Uitgesteld, no RMC akkoord and no inschrijving are worth a look and forbid nothing', () => {
  const oordeel = behaaldOordeel({ rmcAkkoordOp: null }, statuses('Behaald', 'Uitgesteld', 'Uitgesteld'));
  expect(oordeel.compleet).toBe(true);
  expect(oordeel.letOp).toEqual([
    'Nog uitgesteld: 2 toetsen. Klopt dat?',
    'RMC akkoord op is nog leeg.',
    'Ingeschreven op is nog leeg.',
  ]);
});

test('the checklist says how many toetsen are still planned', () => {
  expect(behaaldOordeel(dated, statuses('Gepland')).eisen[1]!.tekst).toBe(
    'Nog gepland: 1 toets. Vul eerst het resultaat in.',
  );
});

test('the road counts werkprocessen, not attempts, and leaves out what was dropped', () => {
  const toetsen = [
    { werkproces: 'B1-K1-W1', status: 'Nog niet behaald' },
    { werkproces: 'B1-K1-W1', status: 'Behaald' },
    { werkproces: 'B1-K1-W2', status: 'Gepland' },
    { werkproces: 'B1-K1-W3', status: 'Vervallen' },
  ];
  const [rmc, ingeschreven, getoetst, behaald] = wegVan(dated, toetsen);
  expect([rmc!.op, ingeschreven!.gedaan, behaald!.gedaan]).toEqual(['2025-01-10', true, false]);
  expect(getoetst).toMatchObject({ gedaan: false, aantal: { behaald: 1, totaal: 2 } });
  expect(wegVan(dated, toetsen.slice(1, 2))[2]!.gedaan).toBe(true);
  expect(wegVan(dated, [])[2]!.gedaan).toBe(false);
});

test('a verklaring is open until it is behaald or ingetrokken', () => {
  expect([isOpen(dated), isOpen({ behaaldOp: '2025-05-01' }), isOpen({ ingetrokkenOp: '2025-05-01' })]).toEqual([
    true,
    false,
    false,
  ]);
});
