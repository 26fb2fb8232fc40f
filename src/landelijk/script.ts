/** The SQL of the figures, statement by statement in the order in which it runs: the same for BigQuery and DuckDB. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tabs } from '../register/tabs';
import { vaardigheidSchalen, zelfbeeldSchalen } from '../register/tabs/metingen';
import { isLijst, naamVan } from '../uitkomsten/indicatoren/indicator';
import { indicatoren, tabellen } from '../uitkomsten/indicatoren/tabellen';
import type { Dialect } from './dialects';
import { functionsOf } from './dialects';
import { answerStatement } from './onderzoek';
import { exampleStatements } from './voorbeelden';
import { choiceStatement, quoted, rowStatements } from './rijen';

const indicatorFolder = path.resolve(__dirname, '../uitkomsten/indicatoren');

/** SQL that is written by hand, whole. */
export const sqlFile = (name: string): string => readFileSync(path.join(__dirname, 'sql', `${name}.sql`), 'utf8');

/** The statements in a file: each ends with a semicolon at the end of a line. */
const statementsIn = (name: string): readonly string[] =>
  sqlFile(name)
    .split(/;$/m)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Every indicator's own SQL by its code: the files beside their TypeScript, named alike. */
const indicatorSql = (): ReadonlyMap<string, string> =>
  new Map(
    [1, 2, 3, 4].flatMap((table) => {
      const folder = path.join(indicatorFolder, `tabel${table}`);
      return readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .map(
          (file) => [file.slice(0, file.indexOf('-')), readFileSync(path.join(folder, file), 'utf8').trim()] as const,
        );
    }),
  );

const counted = indicatoren.filter(({ hoofd }) => hoofd !== null);

const viewOf = (code: string): string => `plp.indicator_${code.replace('.', '_')}`;

/** A view for each indicator, and the table `plp.tellingen` of them all. Throws for an indicator without SQL, and the other way round. */
function indicatorStatements(): readonly string[] {
  const own = indicatorSql();
  const missing = counted.filter(({ code }) => !own.has(code)).map(({ code }) => code);
  const loose = [...own.keys()].filter((code) => !counted.some((one) => one.code === code));
  if (missing.length + loose.length > 0) {
    throw new Error(
      `Indicators without SQL: ${missing.join(', ') || 'none'}; SQL without an indicator: ${loose.join(', ') || 'none'}`,
    );
  }
  const parts = counted.map(
    ({ code }) =>
      `SELECT team, projectjaar, peildatum, ${quoted(code)} AS code, onderdeel, maat, teller, noemer FROM ${viewOf(code)}`,
  );
  return [
    ...counted.map(({ code }) => `CREATE OR REPLACE VIEW ${viewOf(code)} AS\n${own.get(code)!}`),
    `CREATE OR REPLACE TABLE plp.tellingen AS\n${parts.join('\nUNION ALL ')}`,
  ];
}

/** The figures of which less is better, by code and part. */
function lessIsBetter(): string {
  const rows = counted.flatMap(({ code, hoofd, onderdelen = [] }) => [
    ...(hoofd?.minderIsBeter ? [[code, '']] : []),
    ...onderdelen.flatMap((one) => (!isLijst(one) && one.minderIsBeter ? [[code, one.onderdeel]] : [])),
  ]);
  return `CREATE OR REPLACE VIEW plp.minder_is_beter AS\n${rows
    .map(([code, onderdeel]) => `SELECT ${quoted(code!)} AS code, ${quoted(onderdeel!)} AS onderdeel`)
    .join('\nUNION ALL ')}`;
}

/** Which table an indicator is in, and what it is called. */
function indicatorNames(): string {
  const rows = tabellen.flatMap(({ titel, rijen }) =>
    rijen.map(
      (one) => `SELECT ${quoted(one.code)} AS code, ${quoted(titel)} AS tabel, ${quoted(naamVan(one))} AS indicator`,
    ),
  );
  return `CREATE OR REPLACE VIEW plp.indicatoren AS\n${rows.join('\nUNION ALL ')}`;
}

/** The scales of metingen with the code of the indicator that tells how they grew. */
function scales(): string {
  const rows = counted.flatMap(({ code, onderdelen = [] }) =>
    onderdelen.flatMap((one) => (!isLijst(one) && one.groei ? [[code, one.groei.naam] as const] : [])),
  );
  return `CREATE OR REPLACE VIEW plp.schalen AS\n${rows
    .map(([code, naam]) => `SELECT ${quoted(code)} AS code, ${quoted(naam)} AS schaal`)
    .join('\nUNION ALL ')}`;
}

/** A row for each score of a meting. */
const scores = (): string =>
  `CREATE OR REPLACE VIEW plp.scores AS\n${[...zelfbeeldSchalen, ...vaardigheidSchalen]
    .map((key) => {
      const schaal = quoted(tabs.metingen.columns[key].header);
      return `SELECT team, deelnemerId, datum, id, inhoud, ${schaal} AS schaal, ${key} AS score FROM plp.telt_metingen`;
    })
    .join('\nUNION ALL ')}`;

/** What runs once: functions, and what is as the declarations say. */
export const setUpStatements = (dialect: Dialect): readonly string[] => [
  ...functionsOf(dialect),
  choiceStatement(),
  lessIsBetter(),
  indicatorNames(),
  scales(),
];

/** What runs after the raw rows of the workbooks are in: `plp.rauw_*` (research files in `plp.rauw_onderzoek`), `plp.teams` and `plp.peildata` are there. */
export const figureStatements = (): readonly string[] => [
  ...exampleStatements(),
  ...rowStatements(),
  scores(),
  ...statementsIn('basis'),
  ...indicatorStatements(),
  answerStatement(),
  ...statementsIn('onderzoek'),
  ...statementsIn('cijfers'),
];
