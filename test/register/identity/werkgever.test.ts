/** Rules for a werkgever, its name and what hangs on it. */
import fc from 'fast-check';
import {
  contactsWith,
  isActive,
  kindOfOrganisation,
  namesakes,
  nearName,
  nearNamesakes,
  sameName,
  stagesAfter,
} from '../../../src/register/identity/werkgever';

const of = (id: string, cells: Record<string, string | null>) => ({ id, cells });

test('capitals and white space make no other name', () => {
  expect(sameName('De  Linde', ' de linde ')).toBe(true);
  expect(sameName('De Linde', 'De Lindeboom')).toBe(false);
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      (name) => {
        expect(sameName(`  ${name} `, name)).toBe(true);
      },
    ),
  );
});

test('without a name nobody is a namesake', () => {
  expect(sameName('', '  ')).toBe(false);
  expect(namesakes([of('W-0001', { naam: null })], null, null)).toEqual([]);
});

test('a werkgever is no namesake of itself', () => {
  const list = [of('W-0001', { naam: 'De Linde' }), of('W-0002', { naam: 'DE LINDE' })];
  expect(namesakes(list, 'de linde', 'W-0001').map(({ id }) => id)).toEqual(['W-0002']);
});

test('the cooperation goes on up to and including its last day', () => {
  const werkgever = of('W-0001', { actiefSinds: '2024-01-01', actiefTot: '2025-01-31' });
  expect([isActive(werkgever, '2025-01-31'), isActive(werkgever, '2025-02-01')]).toEqual([true, false]);
});

test('only stages there that go on after the last day are left to end', () => {
  const stages = [
    of('S-0001', { werkgeverId: 'W-0001', einde: null }),
    of('S-0002', { werkgeverId: 'W-0001', einde: '2025-02-01' }),
    of('S-0003', { werkgeverId: 'W-0001', einde: '2025-01-31' }),
    of('S-0004', { werkgeverId: 'W-0002', einde: null }),
  ];
  expect(stagesAfter(stages, 'W-0001', '2025-01-31').map(({ id }) => id)).toEqual(['S-0001', 'S-0002']);
});

test('contacts belong to an organisation by its name, the last one first', () => {
  const contacten = [
    of('C-0001', { organisatie: 'RMC', datum: '2024-01-01' }),
    of('C-0002', { organisatie: 'UWV', datum: '2024-05-01' }),
    of('C-0003', { organisatie: 'rmc ', datum: '2025-01-01' }),
  ];
  expect(contactsWith(contacten, 'RMC').map(({ id }) => id)).toEqual(['C-0003', 'C-0001']);
});

test('an organisation is what it is known as: a werkgever first, else as with its last contact', () => {
  const werkgevers = [of('W-0001', { naam: 'De Linde' })];
  const contacten = [
    of('C-0001', { organisatie: 'RMC', datum: '2024-01-01', soortOrganisatie: 'Anders' }),
    of('C-0002', { organisatie: 'RMC', datum: '2025-01-01', soortOrganisatie: 'RMC' }),
    of('C-0003', { organisatie: 'De Linde', datum: '2025-01-01', soortOrganisatie: 'Anders' }),
  ];
  expect(['rmc', 'de linde', 'Nieuw', ''].map((naam) => kindOfOrganisation(naam, werkgevers, contacten))).toEqual([
    'RMC',
    'Werkgever',
    null,
    null,
  ]);
});

test.each([
  ['De Hoek BV', 'Bakkerij de Hoek', true],
  ['Zorggroep De Iep', 'zorggroep de iep b.v.', true],
  ['Kloosterkeuken', 'Klooster-keuken', true],
  ['Kloosterkeuken', 'Kloosterkeukn', true],
  ['Kloosterkeuken', 'Kloostertuin', false],
  ['Bakkerij Jansen', 'Bakkerij Smit', false],
  ['De IJs', 'Het IJs', true],
  ['RMC', 'UWV', false],
  ['', 'UWV', false],
])('%s and %s may be one werkgever: %s', (one, other, may) => {
  expect([nearName(one, other), nearName(other, one)]).toEqual([may, may]);
});

test('of those that may be the same, who has the very name stands first', () => {
  const list = [
    of('W-0001', { naam: 'De Linde Zorg' }),
    of('W-0002', { naam: 'de linde' }),
    of('W-0003', { naam: 'Rad' }),
  ];
  expect(nearNamesakes(list, 'De Linde', null).map(({ id }) => id)).toEqual(['W-0002', 'W-0001']);
});
