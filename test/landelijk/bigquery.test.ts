/** What goes to BigQuery: it knows all that it names, and reads what a Google Sheet shows as the add-on reads the cell. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noDesk, saveWorkspace } from '@plp/workbench';
import { bigQueryFiles } from '../../src/landelijk/bigquery';
import { Figures } from '../../src/landelijk/duckdb';
import { figureStatements, setUpStatements } from '../../src/landelijk/script';
import { readWorkbook } from '../../src/landelijk/werkboek';
import { demoRegister } from '../support/register';
import { asDuckDb, shown } from './asDuckDb';
import { spoiledWorkbooks } from './spoiled';

const files = bigQueryFiles();
const whole = Object.values(files).join('\n');

test('every table, view and function that is named is made, and made before it is used', () => {
  const text = whole.replace(/--.*$/gm, '');
  const made = new Map(
    [...text.matchAll(/CREATE (?:OR REPLACE )?(?:TABLE|VIEW|FUNCTION|PROCEDURE)(?: IF NOT EXISTS)? plp\.(\w+)/g)].map(
      (match) => [match[1]!, match.index],
    ),
  );
  const unknown = [...text.matchAll(/\bplp\.(\w+)/g)].filter(({ 1: name, index }) => {
    // What the procedure makes itself is named by FORMAT, and it runs only when it is called.
    const isMade = made.has(name!) && (made.get(name!)! <= index || text.slice(0, index).includes('PROCEDURE'));
    return !isMade && !/^(?:blad_|rauw_$)/.test(name!);
  });
  expect(unknown.map((match) => match[1])).toEqual([]);
});

test('the figures of the night are the statements that run here', () => {
  for (const statement of figureStatements()) expect(files['2-elke-nacht.sql']).toContain(statement);
  expect(whole).not.toMatch(/undefined|\$\{|\[object/);
});

test('a sheet in which each cell is of the kind of its column gives the same figures by what it shows', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plp-bigquery-test-'));
  const cells = await Figures.open();
  const shownCells = await Figures.open();
  try {
    // The first of every four is not spoiled.
    for (const [at, workbook] of [
      demoRegister(),
      ...spoiledWorkbooks(5, 7).filter((_, one) => one % 4 === 0),
    ].entries()) {
      const file = path.join(folder, `${at}.xlsx`);
      await saveWorkspace({ file, workbook, desk: noDesk });
      const rows = await readWorkbook(file);
      cells.add(`team ${at}`, rows);
      shownCells.add(`team ${at}`, new Map([...rows].map(([tab, own]) => [tab, own.map((row) => row.map(shown))])));
    }
    const days = ['2024-08-31', '2025-08-31'];
    await cells.compute(days);
    await shownCells.compute(days, new Map(), setUpStatements('bigquery').map(asDuckDb));
    const question =
      'SELECT team, peildatum, projectjaar, code, onderdeel, teller::DOUBLE AS teller, noemer, doel, oordeel FROM plp.cijfers ORDER BY ALL';
    const found = await cells.ask(question);
    expect(found.length).toBeGreaterThan(500);
    expect(await shownCells.ask(question)).toEqual(found);
  } finally {
    cells.close();
    shownCells.close();
    rmSync(folder, { recursive: true });
  }
});
