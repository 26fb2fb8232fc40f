/** Names of deelnemers in words for outside. */
import { initials, noemtDeelnemer } from '../../src/privacy/namen';

const people = [
  { voornaam: 'Sanne', achternaam: 'van den Groen' },
  { voornaam: 'Bo', achternaam: 'Li' },
];

test.each([
  ['Sanne is gestart.', true],
  ['Het gaat goed met Sanne.', true],
  ['De stage van van den Groen loopt.', true],
  ['In de sector Groen lopen twee stages.', false],
  ['Sannes groep', false],
  ['De sanne', false],
  ['Bo en Li', false],
  ['', false],
])('%s: %s', (text, named) => {
  expect(noemtDeelnemer(text, people)).toBe(named);
});

test.each([
  ['Daan', 'van Wijk', 'D.v.W.'],
  ['Anna-Lena', "de l'Ami", 'A.L.d.l.'],
  ['  Özge ', 'Yıldız', 'Ö.Y.'],
  ['Noor', '', 'N.'],
])('%s %s is %s', (voornaam, achternaam, expected) => {
  expect(initials(voornaam, achternaam)).toBe(expected);
});
