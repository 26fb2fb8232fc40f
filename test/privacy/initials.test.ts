/** Initials instead of a name. */
import { initials } from '../../src/privacy/initials';

test.each([
  ['Daan', 'van Wijk', 'D.v.W.'],
  ['Anna-Lena', "de l'Ami", 'A.L.d.l.'],
  ['  Özge ', 'Yıldız', 'Ö.Y.'],
  ['Noor', '', 'N.'],
])('%s %s is %s', (voornaam, achternaam, expected) => {
  expect(initials(voornaam, achternaam)).toBe(expected);
});
