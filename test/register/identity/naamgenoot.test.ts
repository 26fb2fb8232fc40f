/** When two deelnemers may be one person. */
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
