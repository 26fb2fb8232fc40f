/** `plp landelijk MAP`: every workbook that can be read counts, the others are named; renamed and moved columns are found. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Workbook } from '@plp/workbench';
import { noDesk, openWorkspace, readValues, saveWorkspace } from '@plp/workbench';
import type { Cijfer } from '../../src/landelijk/overzicht';
import { overzicht } from '../../src/landelijk/overzicht';
import { maakOnderzoek } from '../../src/paginas/onderzoek/bestand';
import { toevalUit } from '../../src/paginas/onderzoek/schuilnummer';
import { researchRegister } from '../support/registers/researchRegister';
import { demoNow, demoRegister } from '../support/register';
import { headersOf, sheetNamed } from '../support/sheets';

const folder = mkdtempSync(path.join(tmpdir(), 'plp-overzicht-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const save = async (name: string, change: (workbook: Workbook) => void = () => undefined): Promise<void> => {
  const workbook = demoRegister();
  change(workbook);
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  await saveWorkspace({ file: path.join(folder, name), workbook, desk: noDesk });
};

/** Takes a column away, as in a workbook of before it came. */
const without = (workbook: Workbook, tab: string, header: string): void => {
  const sheet = sheetNamed(workbook, tab);
  const at = headersOf(sheet).indexOf(header);
  for (const row of sheet.rows) row?.splice(at, 1);
};

async function run(options: Parameters<typeof overzicht>[1]): Promise<{ out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  await overzicht(folder, options, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    now: () => demoNow,
  });
  return { out, err };
}

let cijfers: readonly Cijfer[];
let told: readonly string[];

beforeAll(async () => {
  await save('west.xlsx');
  await save('Noord/oud.xlsx', (workbook) => {
    without(workbook, 'Deelnemers', 'Jobcoach');
    without(workbook, 'Doelen', 'Tekst');
  });
  await save('Noord/leeg.xlsx', (workbook) => without(workbook, 'Fasen', 'Datum'));
  writeFileSync(path.join(folder, 'kapot.xlsx'), 'PK\u0003\u0004 geen werkboek');
  const { out, err } = await run({ now: '2025-08-31', sinds: '2025-05', json: true });
  cijfers = JSON.parse(out.join('\n')) as Cijfer[];
  told = err;
});

/** Who started in the second projectjaar, by group and day. */
const started = () =>
  cijfers.filter(({ code, onderdeel, start }) => code === '1.3' && onderdeel === '' && start === '2024-02-01');

test('workbooks of more than one version count, and what cannot be read is named with what to do', () => {
  const today = started().filter(({ peildatum }) => peildatum === '2025-08-31');
  expect(today.map(({ soort, groep, teller }) => [soort, groep, teller])).toEqual([
    ['geheel', 'Alle teams', 50],
    ['regio', 'Noord', 25],
    ['team', 'Noord/oud', 25],
    ['team', 'west', 25],
  ]);
  expect(told.filter((line) => line.startsWith('Overgeslagen'))).toEqual([
    expect.stringMatching(/leeg\.xlsx: in het tabblad Fasen ontbreekt Datum\. Open het werkboek en kies Inrichten\.$/),
    expect.stringMatching(/kapot\.xlsx is beschadigd/),
  ]);
  expect(told.at(-1)).toBe('2 werkboeken gelezen van 4.');
});

test('a history comes with one question: the last day of each month, each as it was then', () => {
  const west = started().filter(({ groep }) => groep === 'west');
  expect(west.map(({ peildatum }) => peildatum)).toEqual(['2025-05-31', '2025-06-30', '2025-07-31', '2025-08-31']);
  const counts = west.map(({ teller }) => teller);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[0]).toBeLessThan(counts[3]!);
});

test('as a table each group has a heading of its own', async () => {
  const { out } = await run({ now: '2025-08-31' });
  expect(out).toContain('west: 01-02-2024 tot en met 31-08-2025, peildatum 31-08-2025');
  expect(out.find((line) => /^1\.3 {2,}\d/.test(line))).toBeDefined();
});

test('research files count beside workbooks, on their own day, once, and what they do not tell is said', async () => {
  const { register, peildatum } = researchRegister(8);
  const toeval = toevalUit(['11111111-2222-4333-8444-555555555555', '66666666-7777-4888-8999-aaaaaaaaaaaa']);
  const made = maakOnderzoek(register, peildatum, toeval);
  if (!made.ok) throw new Error(made.problem.message);
  const { bestand, codeboek, sleutel } = made.value;
  const other = maakOnderzoek(register, '2025-12-30', toeval);
  const files: Record<string, string> = {
    'Zuid/breda.csv': bestand.inhoud,
    'Zuid/codeboek.csv': codeboek.inhoud,
    'Zuid/sleutel.csv': sleutel.inhoud,
    'west.csv': bestand.inhoud,
    'Zuid/laat.csv': other.ok ? other.value.bestand.inhoud : '',
  };
  mkdirSync(path.join(folder, 'Zuid'));
  mkdirSync(path.join(folder, 'Zuid', 'map.csv'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  try {
    const { out, err } = await run({ now: peildatum, json: true });
    const all = JSON.parse(out.join('\n')) as Cijfer[];
    const groups = new Set(all.map(({ groep }) => groep));
    expect([...groups].sort()).toEqual(['Alle teams', 'Noord', 'Noord/oud', 'Zuid', 'Zuid/breda', 'west']);
    const [region] = all.filter(({ groep, code, onderdeel }) => groep === 'Zuid' && code === '1.3' && onderdeel === '');
    expect(region).toMatchObject({ teams: 1, doel: null });
    expect(err.filter((line) => /Zuid|west\.csv/.test(line) && line.startsWith('Overgeslagen')).sort()).toEqual([
      expect.stringMatching(/laat\.csv is van 30-12-2025\. Kies die dag met --now/),
      expect.stringMatching(/map\.csv is een map, geen bestand\.$/),
      expect.stringMatching(/sleutel\.csv is een sleutel: daarin staat wie wie is\..*Gooi hem hier weg\.$/),
      expect.stringMatching(/west\.csv: van dit team is er ook een werkboek\. Dat telt al\.$/),
    ]);
    expect(err.find((line) => line.startsWith('1 team met een onderzoeksbestand'))).toContain('zonder kwartalen');
    expect(err.at(-1)).toBe('2 werkboeken gelezen van 4.');
  } finally {
    for (const name of Object.keys(files)) rmSync(path.join(folder, name));
    rmSync(path.join(folder, 'Zuid'), { recursive: true });
  }
});

test('the quick reading of values gives what opening the workbook gives', async () => {
  const file = path.join(folder, 'west.xlsx');
  const { workbook } = await openWorkspace(file);
  for (const sheet of await readValues(readFileSync(file), file)) {
    const rows = await sheet.read();
    const plain = Array.from(rows, (row) =>
      Array.from(row ?? [], (value) => (typeof value === 'object' ? value.number : (value ?? null))),
    );
    const whole = Array.from(sheetNamed(workbook, sheet.name).rows, (row) =>
      Array.from(row ?? [], (cell) => (cell?.value === '' ? null : (cell?.value ?? null))),
    );
    const filled = (lines: unknown[][]): string[] =>
      lines.flatMap((line, r) => line.flatMap((value, c) => (value === null ? [] : [`${r},${c}: ${String(value)}`])));
    expect([sheet.name, filled(plain)]).toEqual([sheet.name, filled(whole)]);
  }
});
