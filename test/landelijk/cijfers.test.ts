/** The SQL over the rows of an .xlsx gives the figures of the code: on the demo and on random registers, spoiled rows too. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Workbook } from '@plp/workbench';
import { noDesk, saveWorkspace } from '@plp/workbench';
import { groupBy } from '../../src/register/grouping';
import { allTabs } from '../../src/register/tabs';
import { Figures } from '../../src/landelijk/duckdb';
import { readWorkbook } from '../../src/landelijk/werkboek';
import type { HistoryRow } from '../../src/workbook/ownTabs/history';
import { value } from '../support/importing';
import { demoRegister, hostOver } from '../support/register';
import { recordsOf } from '../support/sheets';
import { rareWorkbook, spoiledWorkbooks } from './spoiled';

/** PLP_LANDELIJK=100 compares as many registers. */
const registers = Number(process.env['PLP_LANDELIJK'] ?? 6);
const seed = Number(process.env['PLP_LANDELIJK_SEED'] ?? 19);
const peildata = ['2022-04-01', '2024-02-29', '2025-08-31'];

type Figure = Omit<HistoryRow, 'peildatum'>;

interface Answer {
  readonly ok: boolean;
  readonly value: { readonly figures: readonly Figure[]; readonly weggelaten: readonly { readonly aantal: number }[] };
}

/** Decimals are added up in another order: nine of them are the same. */
const rounded = (number: number | null): number | null => (number === null ? null : Math.round(number * 1e9) / 1e9);

const line = ({ projectjaar, code, onderdeel, teller, noemer, waarde, doel, oordeel }: Figure): string =>
  [projectjaar, code, onderdeel, rounded(teller), noemer, rounded(waarde), rounded(doel), oordeel].join(' | ');

const folder = mkdtempSync(path.join(tmpdir(), 'plp-landelijk-test-'));
const teams = new Map<string, Workbook>();
let figures: Figures;

/** A register in which examples to practise with were put, and something was added about one of them. */
function practising(): Workbook {
  const workbook = demoRegister();
  const act = (name: string, verzoek: object) => value<unknown>(hostOver(workbook).run(name, verzoek));
  act('eersteKeerDoen', { wat: 'voorbeelden' });
  const [example] = recordsOf(workbook, 'Deelnemers').filter((one) => one['Achternaam'] === 'Voorbeeld');
  const values = { deelnemerId: example!['Deelnemer-ID'], datum: '2025-08-30', fase: 'Pauze', reden: 'Anders' };
  act('opslaan', { verzoek: 'verzoek-0002', schrijf: [{ tab: 'fasen', id: null, basis: null, values }] });
  return workbook;
}

/** The demo in which somebody was erased: what is left of her is counted in SQL as in the code. */
function withErased(deelnemerId: string): Workbook {
  const workbook = demoRegister();
  const ui = { prompt: () => ({ button: 'OK', text: deelnemerId }) as const, dialog: () => undefined };
  hostOver(workbook, { ui, printPdf: () => Uint8Array.of(1) }).run('deelnemerWissen');
  return workbook;
}

beforeAll(async () => {
  teams.set('demo', withErased('D-0011'));
  teams.set('zeldzaam', rareWorkbook());
  teams.set('oefent', practising());
  spoiledWorkbooks(registers, seed).forEach((workbook, at) => teams.set(`team ${at}`, workbook));
  figures = await Figures.open();
  for (const [team, workbook] of teams) {
    const file = path.join(folder, `${team}.xlsx`);
    await saveWorkspace({ file, workbook, desk: noDesk });
    figures.add(team, await readWorkbook(file));
  }
  await figures.compute(peildata, new Map([...teams.keys()].slice(2, 4).map((team) => [team, 'Noord'])));
});
afterAll(() => {
  figures.close();
  rmSync(folder, { recursive: true });
});

/** The lines of every team on every peildatum, as SQL has them. */
async function bySql(): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const rows = await figures.ask<Figure & { team: string; peildatum: string }>(
    'SELECT team, peildatum, projectjaar, code, onderdeel, teller::DOUBLE AS teller, noemer::DOUBLE AS noemer, waarde::DOUBLE AS waarde, doel, oordeel FROM plp.cijfers',
  );
  return groupBy(rows, ({ team, peildatum }) => `${team} ${peildatum}`);
}

test('every figure of every team on every peildatum is that of the code, with its doel and oordeel', async () => {
  const sql = await bySql();
  const weggelaten = new Map(
    (
      await figures.ask<{ team: string; rijen: number }>(
        'SELECT team, SUM(rijen)::INT AS rijen FROM plp.weggelaten GROUP BY team',
      )
    ).map(({ team, rijen }) => [team, rijen]),
  );
  expect([...weggelaten.values()].reduce((sum, rijen) => sum + rijen, 0)).toBeGreaterThan(20);
  for (const [team, workbook] of teams) {
    const host = hostOver(workbook);
    for (const peildatum of peildata) {
      const { value } = host.run('cijfersOpvragen', { peildatum }) as Answer;
      const own = (sql.get(`${team} ${peildatum}`) ?? []).map(line).sort();
      expect([team, peildatum, own]).toEqual([team, peildatum, value.figures.map(line).sort()]);
      const left = value.weggelaten.reduce((sum, { aantal }) => sum + aantal, 0);
      expect([team, weggelaten.get(team) ?? 0]).toEqual([team, left]);
    }
  }
});

test('the figures of a region and of the whole are those of its teams together', async () => {
  const unequal = await figures.ask(
    `SELECT s.groep, s.code, s.onderdeel, s.teller, t.teller FROM plp.cijfers_samen AS s JOIN (
      SELECT start, einde, peildatum, code, onderdeel, SUM(teller) AS teller, COUNT(*) AS teams, SUM(CASE WHEN r.regio IS NULL THEN 0 ELSE 1 END) AS in_regio,
        SUM(CASE WHEN r.regio IS NULL THEN 0 ELSE teller END) AS teller_regio
      FROM plp.cijfers AS c LEFT JOIN plp.teams AS r ON r.team = c.team
      GROUP BY start, einde, peildatum, code, onderdeel) AS t
    ON t.start = s.start AND t.einde = s.einde AND t.peildatum = s.peildatum AND t.code = s.code AND t.onderdeel = s.onderdeel
    WHERE s.soort = 'geheel' AND (abs(s.teller - t.teller) > 1e-6 OR s.teams <> t.teams)
      OR s.soort = 'regio' AND (abs(s.teller - t.teller_regio) > 1e-6 OR s.teams <> t.in_regio)`,
  );
  expect(unequal).toEqual([]);
  const [found] = await figures.ask<{ regios: number }>(
    "SELECT COUNT(*)::INT AS regios FROM plp.cijfers_samen WHERE soort = 'regio' AND teams = 2",
  );
  expect(found!.regios).toBeGreaterThan(0);
});

test('a share of all first work is that, also where a team has nobody in that functie', async () => {
  const apart = await figures.ask(
    `SELECT f.onderdeel FROM plp.cijfers_samen AS f JOIN plp.cijfers_samen AS s USING (soort, groep, start, einde, peildatum, code)
    WHERE code = '1.2' AND f.onderdeel LIKE 'Functie: %' AND s.onderdeel = 'Soort: Beschut werk' AND f.noemer <> s.noemer`,
  );
  expect(apart).toEqual([]);
  const [some] = await figures.ask<{ functies: number }>(
    "SELECT COUNT(*)::INT AS functies FROM plp.cijfers_samen WHERE onderdeel LIKE 'Functie: %' AND teams < (SELECT MAX(teams) FROM plp.cijfers_samen)",
  );
  expect(some!.functies).toBeGreaterThan(0);
});

test('every figure stands in one of the four tables', async () => {
  const [found] = await figures.ask(
    'SELECT (SELECT COUNT(*) FROM plp.tabellen)::INT AS shown, (SELECT COUNT(*) FROM plp.cijfers)::INT AS whole, (SELECT COUNT(DISTINCT tabel) FROM plp.tabellen)::INT AS tabellen',
  );
  const { shown, whole } = found as { shown: number; whole: number };
  expect(found).toMatchObject({ tabellen: 4 });
  expect(shown).toBe(whole);
});

test('a team is compared with the whole only where more than five teams are in it', async () => {
  const shown = await figures.ask<{ teams: number; beside: number }>(
    'SELECT MIN(teams_in_geheel)::INT AS teams, COUNT(waarde_geheel)::INT AS beside FROM plp.vergelijking',
  );
  expect(shown[0]!.teams).toBeGreaterThan(5);
  expect(shown[0]!.beside).toBeGreaterThan(0);
});

test('no name, address or note is in the database', async () => {
  const secret = ['Voornaam', 'Achternaam', 'Telefoon', 'Contactpersoon', 'Leermeester', 'Notitie', 'Opmerkingen'];
  for (const { key, name } of allTabs) {
    const cells = (await figures.ask<object>(`SELECT * FROM plp.rauw_${key} WHERE team = 'demo'`)).flatMap((row) =>
      Object.values(row).map(String),
    );
    const typed = recordsOf(teams.get('demo')!, name).flatMap((row) =>
      secret.flatMap((header) => (typeof row[header] === 'string' ? [`t${row[header].trim()}`] : [])),
    );
    expect([name, cells.length > 0]).toEqual([name, true]);
    // Who was erased is called by her number.
    const told = typed.filter((text) => text.length > 3 && !/^tD-\d+$/.test(text) && cells.includes(text));
    expect([name, told]).toEqual([name, []]);
    expect([name, cells.filter((text) => text.includes('@') && text !== 'tx@example.org')]).toEqual([name, []]);
  }
});
