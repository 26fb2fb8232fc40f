/** Which medewerker a cell names: by address or name, and nobody where it is empty. */
import { genoemdeVan } from '../../../src/register/identity/genoemd';

const medewerkers = [
  { id: 'A-0003', naam: 'Noor Voorbeeld', email: 'noor3@example.org' },
  { id: 'A-0001', naam: 'Noor Voorbeeld', email: 'noor1@example.org' },
  { id: 'A-0002', naam: '', email: 'sem@example.org' },
];
const genoemde = genoemdeVan(medewerkers);

test('of two of one name the one with the lowest number is meant, however the tab is sorted', () => {
  expect(genoemde(' noor voorbeeld ')?.id).toBe('A-0001');
  expect(genoemdeVan([...medewerkers].reverse())('Noor Voorbeeld')?.id).toBe('A-0001');
});

test('an address means its own medewerker, whatever the name', () => {
  expect(genoemde('NOOR3@example.org')?.id).toBe('A-0003');
});

test.each(['', ' ', null, undefined])('a cell that names nobody (%p) does not mean who has no name yet', (empty) => {
  expect(genoemde(empty)).toBeUndefined();
});
