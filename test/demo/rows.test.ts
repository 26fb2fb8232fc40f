/** The demo's rows: complete, allowed, the same every time, and nobody's real data. */
import { demoRows } from '../../src/demo';
import { sheetColumns } from '../../src/register/made/naast';
import { columnsOf } from '../../src/register/tab';
import { allTabs } from '../../src/register/tabs';
import { allTexts, demo, peildatum, register } from './support';

/** The check on a BSN: nine digits whose weighted sum is divisible by eleven. */
const passesElfproef = (digits: string): boolean =>
  [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;

const nineDigitRuns = (text: string): string[] => [...text.matchAll(/(?=(\d{9}))/g)].map((match) => match[1]!);

test('two calls give the same rows', () => {
  expect(demoRows()).toEqual(demo);
});

test('the demo fills exactly the tabs that people fill in, with their own headers', () => {
  expect(Object.keys(demo)).toEqual(allTabs.map(({ name }) => name));
  for (const tab of allTabs) {
    const headers = sheetColumns(tab).map(([, column]) => column.header);
    for (const row of demo[tab.name]!) expect(headers).toEqual(expect.arrayContaining(Object.keys(row)));
  }
});

test('no row is left out but the two intakes that are still a Concept', () => {
  expect(register.leftOut.map(({ tab, reason }) => ({ tab, reason }))).toEqual([
    { tab: 'intakes', reason: 'concept' },
    { tab: 'intakes', reason: 'concept' },
  ]);
});

test('IDs are given once, in order of entry, from one on', () => {
  for (const tab of allTabs) {
    const rows = demo[tab.name]!;
    const idHeader = columnsOf(tab)[0]![1].header;
    expect(rows.map((row) => row[idHeader])).toEqual(
      rows.map((_, index) => `${tab.prefix}-${String(index + 1).padStart(4, '0')}`),
    );
    const stamps = rows.map((row) => row['Ingevoerd op']);
    expect(stamps).toEqual([...stamps].sort());
  }
});

test('every row says when and by whom it was entered, in working hours and not after the peildatum', () => {
  const addresses = new Set(register.medewerkers.map(({ email }) => email));
  for (const row of Object.values(demo).flat()) {
    expect(row['Ingevoerd op']).toMatch(/^20\d\d-\d\d-\d\dT(09|1[0-6]):\d\d:\d\d$/);
    expect(String(row['Ingevoerd op']) < peildatum).toBe(true);
    expect(addresses).toContain(row['Ingevoerd door']);
  }
});

test('nothing is dated after the peildatum but what is planned', () => {
  const planned = ['Gepland op', 'Streefdatum', 'Vervolg op', 'Volgend contact op', 'Verwacht einde', 'Uiterlijk op'];
  for (const row of Object.values(demo).flat()) {
    for (const [header, cell] of Object.entries(row)) {
      if (typeof cell !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(cell) || planned.includes(header)) continue;
      expect(`${header} ${cell <= peildatum}`).toBe(`${header} true`);
    }
  }
});

test('every e-mail address is at example.org, and every phone number is one that nobody has', () => {
  for (const text of allTexts.filter((one) => one.includes('@'))) expect(text).toMatch(/^[a-z0-9.]+@example\.org$/);
  const phones = Object.values(demo)
    .flat()
    .map((row) => row['Telefoon'])
    .filter((phone) => typeof phone === 'string');
  expect(phones.length).toBeGreaterThan(60);
  for (const phone of phones) expect(phone).toMatch(/^06 - 000 00\d \d\d$/);
  expect(new Set(phones).size).toBe(phones.length);
});

test('no text holds a number that could be a BSN, with or without spaces', () => {
  const suspect = allTexts.filter(
    (text) => nineDigitRuns(text.replace(/[\s.-]/g, '')).some(passesElfproef) && !/^\d{4}-\d\d-\d\d/.test(text),
  );
  expect(suspect).toEqual([]);
});

test('no text starts with what a spreadsheet runs as a formula', () => {
  expect(allTexts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
});

test('no text names a diagnosis', () => {
  const words = new RegExp(
    [
      'diagnos',
      'autis',
      'adhd',
      '\\badd\\b',
      'depress',
      'psycho',
      'schizo',
      'borderline',
      'bipolair',
      'trauma',
      'ptss',
      'angst',
      'paniek',
      'verslav',
      'verstandelijk',
      'medicijn',
      'medicatie',
      'stoornis',
      'burn-?out',
      'therap',
      '\\blvb\\b',
      'dyslex',
    ].join('|'),
    'i',
  );
  expect(allTexts.filter((text) => words.test(text))).toEqual([]);
});

test('free text names no deelnemer', () => {
  const freeText = [
    'Notitie',
    'Toelichting',
    'Opmerkingen',
    'Toelichting besluit',
    'Wordt enthousiast van',
    'Uitkomst',
    'Tekst',
    'Vervolgactie',
  ];
  const names = register.deelnemers.flatMap(({ voornaam, achternaam }) => [voornaam, achternaam]);
  const found = Object.values(demo)
    .flat()
    .flatMap((row) =>
      freeText
        .map((header) => String(row[header] ?? ''))
        .filter((text) => names.some((name) => new RegExp(`(^|[^\\p{L}])${name}([^\\p{L}]|$)`, 'u').test(text))),
    );
  expect(found).toEqual([]);
});

test('no two deelnemers share first name, last name or address', () => {
  for (const key of ['voornaam', 'achternaam', 'email', 'telefoon'] as const) {
    expect(new Set(register.deelnemers.map((one) => one[key])).size).toBe(register.deelnemers.length);
  }
});

test('a register of a real team is this full', () => {
  const sizes = Object.fromEntries(Object.entries(demo).map(([name, rows]) => [name, rows.length]));
  expect(sizes).toMatchObject({ Deelnemers: 49, Intakes: 48, Werkgevers: 16, Projectjaren: 2, Medewerkers: 7 });
  expect(sizes['Stagelog']).toBeGreaterThanOrEqual(500);
  expect(sizes['Stagelog']).toBeLessThanOrEqual(700);
});
