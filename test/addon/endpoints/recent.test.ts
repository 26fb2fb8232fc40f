/** The person follows from form to form, and is found back: by an empty search, her name in part, or her telephone number. */
import { createSheet, takeId } from '@plp/workbench';
import type { Answer, Found, Opening } from '../../../src/sidebar/contract';
import type { TestHost } from '../../support/register';
import { demoRegister, hostOver } from '../../support/register';
import { recordsOf } from '../../support/sheets';

const open = (host: TestHost, deelnemerId: string | null): string | null => {
  const answer = host.run('formulierOpenen', { deelnemerId, tabs: ['fasen'], zonder: 'geen' }) as Answer<Opening>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.deelnemer?.id ?? null;
};

const search = (host: TestHost, zoek: string): string[] => {
  const answer = host.run('deelnemersZoeken', { zoek }) as Answer<readonly Found[]>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.map(({ id }) => id);
};

test('the next form goes on with who was opened last, until she is let go', () => {
  const host = hostOver(demoRegister());
  expect(open(host, null)).toBeNull();
  open(host, 'D-0002');
  expect(open(host, null)).toBe('D-0002');
  expect(open(host, '')).toBeNull();
  expect(open(host, null)).toBeNull();
});

test('a selected row goes before who was opened last', () => {
  const workbook = demoRegister();
  const host = hostOver(workbook);
  open(host, 'D-0002');
  const sheet = workbook.sheets.find(({ name }) => name === 'Stages')!;
  const owner = recordsOf(workbook, 'Stages')[0]!['Deelnemer-ID'];
  host.selection.select(sheet.id, { row: 2, column: 1, rows: 1, columns: 1 });
  expect(open(host, null)).toBe(owner);
});

test('in a tab that is none of the register, the row that holds one number of a deelnemer tells who is meant', () => {
  const workbook = demoRegister();
  const host = hostOver(workbook);
  const list = createSheet(takeId(workbook), 'Mijn lijst');
  list.rows = (
    [
      ['Wie', 'Bellen'],
      ['D-0004', 'ja'],
      ['D-0004', 'D-0005'],
    ] as const
  ).map((cells) => cells.map((value) => ({ value })));
  workbook.sheets.push(list);
  const at = (row: number): void => host.selection.select(list.id, { row, column: 2, rows: 1, columns: 1 });
  at(3);
  expect(open(host, null)).toBeNull();
  at(2);
  expect(open(host, null)).toBe('D-0004');
});

test('an empty search gives the five who were opened last, the last first', () => {
  const host = hostOver(demoRegister());
  expect(search(host, '')).toEqual([]);
  for (const id of ['D-0001', 'D-0002', 'D-0003', 'D-0004', 'D-0005', 'D-0006', 'D-0003']) open(host, id);
  expect(search(host, '')).toEqual(['D-0003', 'D-0006', 'D-0005', 'D-0004', 'D-0002']);
});

test('a name is found without what stands between, and a number in any spelling', () => {
  const workbook = demoRegister();
  const host = hostOver(workbook);
  const people = recordsOf(workbook, 'Deelnemers');
  const prefixed = people.find(({ Achternaam, Telefoon }) => /^(?:van|de) /.test(String(Achternaam)) && Telefoon)!;
  const last = String(prefixed['Achternaam']).split(' ').pop()!;
  expect(search(host, `${String(prefixed['Voornaam'])} ${last}`)).toContain(prefixed['Deelnemer-ID']);
  const digits = String(prefixed['Telefoon']).replace(/\D/g, '');
  for (const spelled of [digits, `+31 ${digits.slice(1)}`, `${digits.slice(0, 2)}-${digits.slice(2)}`])
    expect(search(host, spelled)).toEqual([prefixed['Deelnemer-ID']]);
});
