/** Who may be chosen by name, and what is read of somebody who is named already. */
import { deelnemers } from '../../../src/register/tabs/deelnemers';
import { intakes } from '../../../src/register/tabs/intakes';
import { toetsen } from '../../../src/register/tabs/toetsen';
import { emailOf, medewerkerName, medewerkerOptions } from '../../../src/sidebar/kit/fields/medewerkers';

const medewerkers = [
  { id: 'M-0001', naam: 'Lena Leider', email: 'leider@example.org', rol: 'Projectleider' },
  { id: 'M-0004', naam: 'Anna Bos', email: 'anna@example.org', rol: 'Assistent-praktijkopleider' },
  { id: 'M-0002', naam: 'Otto Opleider', email: 'otto@example.org', rol: 'Praktijkopleider' },
  { id: 'M-0003', naam: 'Anna Bos', email: 'bos@example.org', rol: 'Jobcoach' },
  { id: 'M-0005', naam: 'Mia Meelezer', email: 'mia@example.org', rol: 'Meelezer' },
] as const;

const { praktijkopleider, jobcoach } = deelnemers.columns;
const labels = (...of: Parameters<typeof medewerkerOptions>): string[] =>
  medewerkerOptions(...of).map(({ label }) => label);

test('who has the role stands first, the others with their role; two of one name with their address; a meelezer is nobody', () => {
  expect(labels({ medewerkers }, praktijkopleider, null)).toEqual([
    'Anna Bos (anna@example.org)',
    'Otto Opleider',
    'Lena Leider (Projectleider)',
    'Anna Bos (bos@example.org)',
  ]);
  expect(labels({ medewerkers }, jobcoach, null)[0]).toBe('Anna Bos (bos@example.org)');
});

test('where the column is called after no role, everybody is there by name alone', () => {
  const own = medewerkers.filter(({ email }) => email !== 'bos@example.org');
  for (const column of [intakes.columns.afgenomenDoor, toetsen.columns.beoordelaar])
    expect(labels({ medewerkers: own }, column, 'leider@example.org')).toEqual([
      'Lena Leider',
      'Anna Bos',
      'Otto Opleider',
    ]);
});

test('what stands there stays readable and as it is: who left, another spelling of the address, a name', () => {
  const first = (current: string) => medewerkerOptions({ medewerkers }, praktijkopleider, current)[0];
  expect(first('weg@example.org')).toEqual({ value: 'weg@example.org', label: 'weg@example.org (niet actief)' });
  expect(first(' Otto@Example.org')).toEqual({ value: ' Otto@Example.org', label: 'Otto Opleider' });
  expect(first('otto opleider')).toEqual({ value: 'otto opleider', label: 'Otto Opleider' });
  expect(labels({ medewerkers }, praktijkopleider, 'otto opleider').filter((one) => one === 'Otto Opleider')).toEqual([
    'Otto Opleider',
  ]);
  expect(medewerkerName({ medewerkers }, 'weg@example.org')).toBe('weg@example.org');
  expect(medewerkerName({ medewerkers }, null)).toBe('');
});

test('of two of one name the one with the lowest number is meant, wherever her row stands; an address goes before a name', () => {
  expect(emailOf({ medewerkers }, ' anna bos ')).toBe('bos@example.org');
  expect(emailOf({ medewerkers: [...medewerkers].reverse() }, 'Anna Bos')).toBe('bos@example.org');
  expect(emailOf({ medewerkers }, 'Anna@example.org')).toBe('anna@example.org');
  expect(emailOf({ medewerkers }, '')).toBeNull();
});
