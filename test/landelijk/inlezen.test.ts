/** The procedure that reads every workbook in BigQuery, run statement by statement: it gives what reading the .xlsx gives. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Workbook } from '@plp/workbench';
import { moveLines, noDesk, readValues, saveWorkspace } from '@plp/workbench';
import { bigQueryFiles } from '../../src/landelijk/bigquery';
import { isPrivate, rawCell } from '../../src/landelijk/cellen';
import { Figures } from '../../src/landelijk/duckdb';
import { readResearch } from '../../src/landelijk/onderzoek';
import { figureStatements, setUpStatements, sqlFile } from '../../src/landelijk/script';
import { readWorkbook } from '../../src/landelijk/werkboek';
import { maakOnderzoek } from '../../src/paginas/onderzoek/bestand';
import { toevalUit } from '../../src/paginas/onderzoek/schuilnummer';
import { columnsOf } from '../../src/register/tab';
import { allTabs, tabs } from '../../src/register/tabs';
import { runOn } from '../addon/daily/support';
import { fullRegister } from '../addon/headers/fullRegister';
import { csvCells } from '../support/csv';
import { demoRegister, emptyRegister } from '../support/register';
import { researchRegister } from '../support/registers/researchRegister';
import { sheetNamed } from '../support/sheets';
import { asDuckDb, shown } from './asDuckDb';
import { runProcedure, type Shown } from './procedure';

const days = ['2025-08-31'];
const folder = mkdtempSync(path.join(tmpdir(), 'plp-inlezen-test-'));
const sheets = new Map<string, ReadonlyMap<string, Shown>>();
const direct = new Map<string, string>();
const once = bigQueryFiles()['1-eenmalig.sql']!;
let night: Figures;
let here: Figures;

/** Of a column that hides nothing: the texts as the sheet shows them. */
const open = tabs.werkgevers.columns.naam;

async function add(team: string, workbook: Workbook, counts: boolean): Promise<void> {
  const file = path.join(folder, `${team}.xlsx`);
  await saveWorkspace({ file, workbook, desk: noDesk });
  const found = new Map<string, Shown>();
  for (const sheet of await readValues(readFileSync(file), file)) {
    const rows = Array.from(await sheet.read(), (row) => Array.from(row ?? [], (value) => shown(rawCell(open, value))));
    found.set(sheet.name, rows);
  }
  sheets.set(`https://docs.google.com/spreadsheets/d/${team}`, found);
  if (counts) direct.set(team, file);
}

beforeAll(async () => {
  await add('gewoon', demoRegister(), true);
  const renamed = fullRegister();
  const fasen = sheetNamed(renamed, 'Fasen');
  fasen.name = "Foto's en stappen";
  fasen.rows[0]![2]!.value = "Datum's";
  moveLines(renamed, fasen, 'columns', 2, 1, 7);
  runOn(renamed, '2025-09-02');
  expect(renamed.sheets.map(({ name }) => name)).toContain('PLP-plaatsen');
  await add('hernoemd', renamed, true);
  const loose = emptyRegister();
  moveLines(loose, sheetNamed(loose, 'Stages'), 'columns', 3, 1, 7);
  await add('verschoven', loose, false);

  night = await Figures.open();
  await night.compute(days, new Map(), setUpStatements('bigquery').map(asDuckDb));
  for (const made of [
    /CREATE OR REPLACE TABLE plp\.plaatsen_standaard[^;]*/,
    /INSERT INTO plp\.plaatsen_standaard[^;]*/,
  ])
    await night.ask(
      made
        .exec(once)![0]
        .replace(/STRING/g, 'VARCHAR')
        .replace(/INT64/g, 'BIGINT'),
    );
  const books = [...sheets.keys(), 'https://docs.google.com/spreadsheets/d/weg'];
  await night.ask('CREATE TABLE plp.werkboeken (team VARCHAR, regio VARCHAR, url VARCHAR)');
  for (const url of books)
    await night.ask(`INSERT INTO plp.werkboeken VALUES ('${url.split('/').pop()!}', 'Noord', '${url}')`);
  // A team with only a research file.
  await night.ask(`INSERT INTO plp.werkboeken VALUES ('Breda''s team', 'Brabant', NULL)`);
  await runProcedure(sqlFile('inlezen'), {
    ask: (sql) => night.ask(sql),
    sheet: (url, name) => sheets.get(url)?.get(name) ?? null,
  });
  for (const statement of figureStatements()) await night.ask(statement);

  here = await Figures.open();
  for (const [team, file] of direct) here.add(team, await readWorkbook(file));
  await here.compute(days);
});
afterAll(() => {
  night.close();
  here.close();
  rmSync(folder, { recursive: true });
});

test('the figures are those of the same workbooks read here, also of one with other names that hold a quote', async () => {
  const question =
    'SELECT team, peildatum, projectjaar, code, onderdeel, teller::DOUBLE AS teller, noemer, doel, oordeel FROM plp.cijfers ORDER BY ALL';
  const found = await here.ask<{ team: string }>(question);
  expect(new Set(found.map(({ team }) => team))).toEqual(new Set(['gewoon', 'hernoemd']));
  expect(await night.ask(question)).toEqual(found);
});

test('what cannot be read is named with the reason, and nothing of it counts', async () => {
  const named = await night.ask<{ team: string; waarom: string }>('SELECT * FROM plp.niet_gelezen ORDER BY team');
  expect(named.map(({ team, waarom }) => [team, waarom.split('.')[0]])).toEqual([
    ['verschoven', 'Stages: kolommen zijn verplaatst of hernoemd'],
    ['weg', expect.stringContaining('Not found')],
  ]);
  const left = await night.ask("SELECT DISTINCT team FROM plp.rauw_deelnemers WHERE team IN ('verschoven', 'weg')");
  expect(left).toEqual([]);
  expect(await night.ask('SELECT DISTINCT regio FROM plp.teams ORDER BY regio')).toEqual([
    { regio: 'Brabant' },
    { regio: 'Noord' },
  ]);
});

test('a research file is put in the place of the former one of its team, if it can be read, and counts as it does here where there is no workbook', async () => {
  const { register, peildatum } = researchRegister(8);
  const made = maakOnderzoek(register, peildatum, toevalUit([randomUUID(), randomUUID()]));
  if (!made.ok) throw new Error(made.problem.message);
  const { inhoud } = made.value.bestand;
  const procedure = /CREATE OR REPLACE PROCEDURE plp\.onderzoek_erbij[\s\S]*?\nEND;/.exec(once)![0];
  const add = (team: string, file: string): Promise<unknown> =>
    runProcedure(
      procedure,
      { ask: (sql) => night.ask(sql), sheet: (url) => (url === 'gs://bak/breda.csv' ? csvCells(inhoud) : null) },
      [team, file],
    );
  await add("Breda's team", 'gs://bak/breda.csv');
  await add("Breda's team", 'gs://bak/breda.csv');
  await expect(add("Breda's team", 'gs://bak/weg.csv')).rejects.toThrow(/Not found/);
  // Of this team the workbook is read too.
  await add('gewoon', 'gs://bak/breda.csv');
  for (const statement of figureStatements().filter((one) => /plp\.(?:onderzoek_|cijfers_)/.test(one)))
    await night.ask(statement);
  const read = readResearch(inhoud, 'breda');
  const apart = await Figures.open();
  try {
    if (read.soort === 'bestand') apart.addResearch("Breda's team", read.rijen);
    await apart.compute(days);
    const question = `SELECT * FROM plp.onderzoek_cijfers WHERE team <> 'gewoon' ORDER BY ALL`;
    const found = await apart.ask(question);
    expect(found.length).toBeGreaterThan(20);
    expect(await night.ask(question)).toEqual(found);
    const counted = 'SELECT DISTINCT team, uit_bestand FROM plp.cijfers_alle ORDER BY team';
    expect(await night.ask(counted)).toEqual([
      { team: "Breda's team", uit_bestand: true },
      { team: 'gewoon', uit_bestand: false },
      { team: 'hernoemd', uit_bestand: false },
    ]);
    const regions = await night.ask<{ groep: string }>(
      `SELECT DISTINCT groep FROM plp.cijfers_samen WHERE soort = 'regio' ORDER BY groep`,
    );
    expect(regions.map(({ groep }) => groep)).toEqual(['Brabant', 'Noord']);
  } finally {
    apart.close();
  }
});

test('of a name, an address or a note only that it is there gets in', async () => {
  const found = await night.ask<{ text: string }>(
    'SELECT DISTINCT unnest([voornaam, achternaam, email, telefoon, woonplaats, opmerkingen]) AS text FROM plp.rauw_deelnemers',
  );
  expect(found.flatMap(({ text }) => text ?? []).sort()).toEqual(['x', 'x@example.org']);
});

test('who of the team did it, and a short note, stay out as well; a functie goes along for Tabel 1.2', () => {
  const goesAlong = allTabs.flatMap((tab) =>
    columnsOf(tab).flatMap(([key, column]) =>
      column.type.kind === 'text' && !column.type.pattern && !isPrivate(column) ? [`${tab.key}.${key}`] : [],
    ),
  );
  expect(goesAlong).toEqual([
    'werkgevers.naam',
    'werkgevers.branche',
    'verklaringen.titel',
    'plaatsingen.functie',
    'plaatsingen.werkgever',
    'contacten.organisatie',
    'projectjaren.naam',
    'doelen.indicator',
    'toelichtingen.indicator',
  ]);
});
