/** What goes to BigQuery: a script that runs once, and one that reads the workbooks and makes the figures every night. */
import { isStamp } from '../register/column';
import { placesAsMade } from '../register/made/naast';
import { columnsOf } from '../register/tab';
import { allTabs } from '../register/tabs';
import { isPrivate } from './cellen';
import { researchColumns } from './onderzoek';
import { quoted, rawColumns } from './rijen';
import { figureStatements, setUpStatements, sqlFile } from './script';

/** Where columns stand in a workbook in which nothing was moved or renamed: as Inrichten makes it. */
function places(): string {
  const rows = allTabs.flatMap((tab) =>
    columnsOf(tab).map(
      ([key, column], at) =>
        `(${[tab.key, tab.name, key].map(quoted).join(', ')}, ${at + 1}, ${quoted(column.header)}, ${placesAsMade(tab).get(key)!}, ${isPrivate(column)}, ${isStamp(key)})`,
    ),
  );
  return `INSERT INTO plp.plaatsen_standaard VALUES\n${rows.join(',\n')}`;
}

/** Adds the research file of a team, or puts it in the place of its former one: `CALL plp.onderzoek_erbij('Hoorn', 'gs://…')`. */
const researchProcedure = (): string => `CREATE OR REPLACE PROCEDURE plp.onderzoek_erbij(naam STRING, adres STRING)
OPTIONS (strict_mode = FALSE)
BEGIN
  EXECUTE IMMEDIATE FORMAT("""
    CREATE OR REPLACE EXTERNAL TABLE plp.blad_onderzoek (${researchColumns.map((one) => `${one} STRING`).join(', ')})
    OPTIONS (format = 'CSV', uris = [%T], field_delimiter = ';', skip_leading_rows = 1)""", adres);
  -- Read before the former one goes: a file that cannot be read leaves it.
  EXECUTE IMMEDIATE 'CREATE OR REPLACE TEMP TABLE nieuw AS SELECT @naam AS team, b.* FROM plp.blad_onderzoek AS b' USING naam AS naam;
  DELETE FROM plp.rauw_onderzoek WHERE team = naam;
  INSERT INTO plp.rauw_onderzoek SELECT * FROM nieuw;
END`;

const script = (purpose: string, statements: readonly string[]): string =>
  `-- ${purpose}\n\n${statements.join(';\n\n')};\n`;

/** The files by name. */
export const bigQueryFiles = (): Readonly<Record<string, string>> => ({
  '1-eenmalig.sql': script('Eenmalig, en na elke nieuwe versie. Lees docs/landelijk.md.', [
    'CREATE SCHEMA IF NOT EXISTS plp',
    ...setUpStatements('bigquery'),
    'CREATE TABLE IF NOT EXISTS plp.werkboeken (team STRING, regio STRING, url STRING)',
    ...allTabs.map(
      ({ key }) =>
        `CREATE OR REPLACE TABLE plp.rauw_${key} (${['team', ...rawColumns(key)].map((one) => `${one} STRING`).join(', ')})`,
    ),
    `CREATE OR REPLACE TABLE plp.rauw_onderzoek (${['team', ...researchColumns].map((one) => `${one} STRING`).join(', ')})`,
    researchProcedure(),
    'CREATE OR REPLACE TABLE plp.plaatsen_standaard (tabblad STRING, naam STRING, kolom STRING, volgorde INT64, kop STRING, plaats INT64, besloten BOOL, stempel BOOL)',
    places(),
    // Ends with a semicolon of its own.
    sqlFile('inlezen').replace(/;\s*$/, ''),
  ]),
  '2-elke-nacht.sql': script('Elke nacht: leest de werkboeken en maakt de cijfers van vandaag en van 24 maandeinden.', [
    'CALL plp.inlezen()',
    `CREATE OR REPLACE TABLE plp.peildata AS
SELECT DISTINCT peildatum FROM UNNEST(ARRAY_CONCAT([CURRENT_DATE('Europe/Amsterdam')], ARRAY(
  SELECT DATE_SUB(DATE_TRUNC(DATE_SUB(CURRENT_DATE('Europe/Amsterdam'), INTERVAL n MONTH), MONTH), INTERVAL 1 DAY)
  FROM UNNEST(GENERATE_ARRAY(0, 23)) AS n))) AS peildatum`,
    ...figureStatements(),
  ]),
});
