/** When two deelnemers may be one person. */
import { bijnaDezelfde } from '../../../src/register/identity/bijnaNaamgenoot';
import { zelfdePersoon } from '../../../src/register/identity/naamgenoot';

const noor = { voornaam: 'Noor', achternaam: 'de Wit', geboortejaar: 1999 };

test.each([
  [{ voornaam: 'Noor', achternaam: 'de Wit', geboortejaar: 1999 }, true],
  [{ voornaam: ' noor', achternaam: 'De  Wit ', geboortejaar: 1999 }, true],
  [{ voornaam: 'Nóór', achternaam: 'de Wit', geboortejaar: 1999 }, true],
  [{ voornaam: 'Noor', achternaam: 'de-Wit', geboortejaar: 1999 }, true],
  [{ voornaam: 'Noor', achternaam: 'de Wit', geboortejaar: null }, true],
  [{ voornaam: 'Noor', achternaam: 'de Wit', geboortejaar: 1998 }, false],
  [{ voornaam: 'Noor', achternaam: 'de Witte', geboortejaar: 1999 }, false],
  [{ voornaam: 'Noor', achternaam: null, geboortejaar: 1999 }, false],
])('the same name without a different birth year may be the same person: %j', (other, same) => {
  expect(zelfdePersoon(noor, other)).toBe(same);
  expect(zelfdePersoon(other, noor)).toBe(same);
});

test('no name is nobody’s name', () => {
  const nobody = { voornaam: null, achternaam: '', geboortejaar: null };
  expect(zelfdePersoon(nobody, nobody)).toBe(false);
});

test.each([
  [{ voornaam: 'Noor', achternaam: 'Wit', geboortejaar: 1999 }, true],
  [{ voornaam: 'Noor', achternaam: 'v.d. Wit', geboortejaar: 1999 }, true],
  [{ voornaam: 'Noor', achternaam: 'van der Wit', geboortejaar: null }, true],
  [{ voornaam: 'Noor', achternaam: 'de Wit', geboortejaar: 1989 }, true],
  [{ voornaam: 'Noor', achternaam: 'de Wit', geboortejaar: 1999 }, false],
  [{ voornaam: 'Noor', achternaam: 'de Wit', geboortejaar: 1988 }, false],
  [{ voornaam: 'Noor', achternaam: 'Wit', geboortejaar: 1989 }, false],
  [{ voornaam: 'Noor', achternaam: 'Witte', geboortejaar: 1999 }, false],
  [{ voornaam: 'Noor', achternaam: null, geboortejaar: 1999 }, false],
])('nearly the same: another tussenvoegsel, or one digit of the birth year: %j', (other, near) => {
  expect(bijnaDezelfde(noor, other)).toBe(near);
  expect(bijnaDezelfde(other, noor)).toBe(near);
});

test.each([
  ['Jörgen', 'Joergen'],
  ['Åse', 'Aase'],
  ['Dijk', 'Dyk'],
  ['Jan-Willem', 'Janwillem'],
])('%s and %s are nearly the same name', (one, other) => {
  const named = (voornaam: string) => ({ voornaam, achternaam: 'Bos', geboortejaar: 1999 });
  expect(bijnaDezelfde(named(one), named(other))).toBe(true);
});

test('years whose digits changed places are near', () => {
  const born = (geboortejaar: number) => ({ voornaam: 'Noor', achternaam: 'de Wit', geboortejaar });
  expect([1998, 2001].map((year) => bijnaDezelfde(born(1989), born(year)))).toEqual([true, false]);
});
