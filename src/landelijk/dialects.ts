/** All in which BigQuery and DuckDB differ: how a cell is read, and the functions that each writes in its own way. */
import { voorbeeldPlaats } from '../register/voorbeelden';

/** The two that the SQL is written for; everything outside this file is the same text for both. */
export type Dialect = 'bigquery' | 'duckdb';

/** White space as JavaScript's `\s` has it: RE2's own is ASCII only. */
const white = '[\\s\\x{0B}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]';
const notIn = (signs: string): string => white.replace('[', `[^${signs}`);
const email = `^${notIn('@,;<>"')}+@${notIn('@,;<>"')}+\\.${notIn('@,;<>".')}+$`;
const sheetError = '^#(?:[A-Z/0]+[!?]|N/.)$';

interface SqlFunction {
  readonly args: readonly string[];
  readonly returns: 'STRING' | 'FLOAT64' | 'DATE' | 'BOOL' | 'INT64';
  readonly bigquery: string;
  readonly duckdb: string;
}

const same = (body: string) => ({ bigquery: body, duckdb: body });

/** Whether a text matches, written for both. */
const matches = (text: string, pattern: string) => ({
  bigquery: `REGEXP_CONTAINS(${text}, r'''${pattern}''')`,
  duckdb: `regexp_matches(${text}, '${pattern}')`,
});
const without = (text: string, pattern: string) => ({
  bigquery: `REGEXP_REPLACE(${text}, r'''${pattern}''', '')`,
  duckdb: `regexp_replace(${text}, '${pattern}', '', 'g')`,
});
const text = ['tekst STRING'];
const cell = ['cel STRING'];

/**
 * A cell is a text. From a Google Sheet BigQuery gets what the cell shows. From an .xlsx it says of which kind it is in its
 * first sign: `t` text, `n` number, `p` a number that shows as a percentage, `d` a date, `b` a tick, `f` an error of the sheet.
 * A blank cell is null there.
 * A function uses only those above it.
 */
const functions: Readonly<Record<string, SqlFunction>> = {
  past: {
    args: ['tekst STRING', 'patroon STRING'],
    returns: 'BOOL',
    bigquery: 'REGEXP_CONTAINS(tekst, patroon)',
    duckdb: 'regexp_matches(tekst, patroon)',
  },
  kaal: { args: text, returns: 'STRING', ...without('tekst', `^${white}+|${white}+$`) },
  zonder_wit: { args: text, returns: 'STRING', ...without('tekst', `${white}+`) },
  kale_lijst: {
    args: text,
    returns: 'STRING',
    bigquery: `REGEXP_REPLACE(plp.kaal(tekst), r'''${white}*,${white}*''', ',')`,
    duckdb: `regexp_replace(plp.kaal(tekst), '${white}*,${white}*', ',', 'g')`,
  },
  functie_in: {
    args: ['deel STRING'],
    returns: 'STRING',
    bigquery: `REGEXP_EXTRACT(deel, r'''(?s)^Functie${white}*:${white}*(.+)$''')`,
    duckdb: `NULLIF(regexp_extract(deel, '(?s)^Functie${white}*:${white}*(.+)$', 1), '')`,
  },
  is_fout: { args: text, returns: 'BOOL', bigquery: matches('tekst', sheetError).bigquery, duckdb: 'tekst IS NULL' },
  zegt_iets: { args: text, returns: 'BOOL', ...matches('tekst', '[\\p{L}\\p{N}]') },
  is_email: { args: text, returns: 'BOOL', ...matches('tekst', email) },
  dagen: {
    args: ['van DATE', 'tot DATE'],
    returns: 'INT64',
    bigquery: 'DATE_DIFF(tot, van, DAY)',
    duckdb: "date_diff('day', van, tot)",
  },
  maanden_later: {
    args: ['dag DATE', 'maanden INT64'],
    returns: 'DATE',
    bigquery: 'DATE_ADD(dag, INTERVAL maanden MONTH)',
    duckdb: 'CAST(dag + to_months(maanden) AS DATE)',
  },
  kwartaal: {
    args: ['dag DATE'],
    returns: 'STRING',
    ...same("CONCAT(CAST(EXTRACT(YEAR FROM dag) AS STRING), '-Q', CAST(EXTRACT(QUARTER FROM dag) AS STRING))"),
  },
  nummer: { args: ['id STRING'], returns: 'INT64', ...same('CAST(SUBSTR(id, 3) AS INT64)') },
  getal_tekst: {
    args: ['getal FLOAT64'],
    returns: 'STRING',
    bigquery: 'CAST(getal AS STRING)',
    duckdb: "regexp_replace(CAST(getal AS VARCHAR), '[.]0$', '')",
  },
  // A number in a research file, in which decimals have a comma.
  decimaal: {
    args: text,
    returns: 'FLOAT64',
    bigquery: "SAFE_CAST(REPLACE(tekst, ',', '.') AS FLOAT64)",
    duckdb: "TRY_CAST(replace(tekst, ',', '.') AS DOUBLE)",
  },
  cel_tekst_of_getal: {
    args: cell,
    returns: 'STRING',
    bigquery: "IF(plp.kaal(cel) = '', NULL, cel)",
    duckdb: "CASE WHEN substr(cel, 1, 1) IN ('t', 'd', 'n', 'p') THEN substr(cel, 2) END",
  },
  cel_tekst: {
    args: cell,
    returns: 'STRING',
    bigquery: 'plp.cel_tekst_of_getal(cel)',
    duckdb: "CASE WHEN substr(cel, 1, 1) IN ('t', 'd') THEN substr(cel, 2) END",
  },
  cel_leeg: {
    args: cell,
    returns: 'BOOL',
    bigquery: "COALESCE(plp.kaal(cel) = '', TRUE)",
    duckdb: 'cel IS NULL',
  },
  cel_niets: {
    args: cell,
    returns: 'BOOL',
    bigquery: "plp.cel_leeg(cel) OR cel IN ('FALSE', 'ONWAAR')",
    duckdb: "COALESCE(cel = 'b0', TRUE)",
  },
  cel_getal: {
    args: cell,
    returns: 'FLOAT64',
    bigquery: "SAFE_CAST(REPLACE(cel, ',', '.') AS FLOAT64)",
    duckdb: "CASE WHEN substr(cel, 1, 1) IN ('n', 'p') THEN CAST(substr(cel, 2) AS DOUBLE) END",
  },
  cel_geen_procent: {
    args: cell,
    returns: 'BOOL',
    bigquery: "NOT ENDS_WITH(cel, '%')",
    duckdb: "NOT (substr(cel, 1, 1) = 'p' AND plp.cel_getal(cel) > 0 AND plp.cel_getal(cel) <= 10)",
  },
  cel_procent: {
    args: cell,
    returns: 'FLOAT64',
    bigquery: "SAFE_CAST(REPLACE(RTRIM(cel, '%'), ',', '.') AS FLOAT64)",
    duckdb: 'CASE WHEN plp.cel_geen_procent(cel) THEN plp.cel_getal(cel) ELSE round(plp.cel_getal(cel) * 100, 10) END',
  },
  // Of a name, an address or a note only what the rules ask: an .xlsx is read so already (cellen.ts).
  cel_besloten: {
    args: cell,
    returns: 'STRING',
    bigquery: `CASE WHEN cel = '${voorbeeldPlaats}' THEN cel WHEN plp.is_email(cel) THEN 'x@example.org' WHEN NOT plp.is_fout(cel) AND plp.zegt_iets(cel) THEN 'x' ELSE cel END`,
    duckdb: 'cel',
  },
  cel_datum: {
    args: cell,
    returns: 'DATE',
    bigquery: "SAFE.PARSE_DATE('%d-%m-%Y', cel)",
    duckdb: "CASE WHEN substr(cel, 1, 1) = 'd' THEN CAST(substr(cel, 2) AS DATE) END",
  },
};

/** The types of DuckDB go by these names there too, but for these. */
const forDuckDb = (sql: string): string => sql.replace(/\bSTRING\b/g, 'VARCHAR').replace(/\bINT64\b/g, 'BIGINT');

/** The statements that make the functions of a dialect. */
export const functionsOf = (dialect: Dialect): readonly string[] =>
  Object.entries(functions).map(([name, { args, returns, ...bodies }]) =>
    dialect === 'bigquery'
      ? `CREATE OR REPLACE FUNCTION plp.${name}(${args.join(', ')}) RETURNS ${returns} AS (${bodies.bigquery})`
      : `CREATE OR REPLACE MACRO plp.${name}(${args.map((one) => one.split(' ')[0]).join(', ')}) AS (${forDuckDb(bodies.duckdb)})`,
  );
