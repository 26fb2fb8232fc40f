/** BigQuery's SQL for DuckDB, and its cells: that the two say the same is all that is not tried here. */

/** What the functions of dialects.ts say otherwise. */
export const asDuckDb = (statement: string): string =>
  statement
    .replace(/CREATE OR REPLACE FUNCTION (plp\.\w+)\(([^)]*)\) RETURNS \w+ AS/, (_, name: string, args: string) => {
      return `CREATE OR REPLACE MACRO ${name}(${args.replace(/ \w+(?=,|$)/g, '')}) AS`;
    })
    .replace(/\br'''([\s\S]*?)'''/g, "'$1'")
    .replace(/REGEXP_REPLACE\((.*), ''\)\)$/s, "REGEXP_REPLACE($1, '', 'g'))")
    .replace(/REGEXP_REPLACE\((.*), ','\)\)$/s, "REGEXP_REPLACE($1, ',', 'g'))")
    .replace(/REGEXP_CONTAINS/g, 'regexp_matches')
    .replace(/REGEXP_EXTRACT\((.*)\)\)$/s, "NULLIF(regexp_extract($1, 1), ''))")
    .replace(/SAFE_CAST/g, 'TRY_CAST')
    .replace(/FLOAT64/g, 'DOUBLE')
    .replace(/\bSTRING\b/g, 'VARCHAR')
    .replace(/INT64/g, 'BIGINT')
    .replace("SAFE.PARSE_DATE('%d-%m-%Y', cel)", "CAST(try_strptime(cel, '%d-%m-%Y') AS DATE)")
    .replace('DATE_DIFF(tot, van, DAY)', "date_diff('day', van, tot)")
    .replace('DATE_ADD(dag, INTERVAL maanden MONTH)', 'CAST(dag + to_months(maanden) AS DATE)')
    .replace('CAST(getal AS VARCHAR)', () => "regexp_replace(CAST(getal AS VARCHAR), '[.]0$', '')");

/** A cell as the sheet shows it. */
export function shown(cell: string): string {
  const [kind, rest] = [cell.slice(0, 1), cell.slice(1)];
  if (kind === 'd') return rest.split('-').reverse().join('-');
  if (kind === 'n') return rest.replace('.', ',');
  return kind === 'b' ? (rest === '1' ? 'TRUE' : 'FALSE') : rest;
}
