/** The rows of all workbooks in one shape, a table a tab: read by its declaration, each with what keeps it out. */
import type { Column } from '../register/column';
import { isStamp } from '../register/column';
import { columnsOf } from '../register/tab';
import type { Tab, TabKey } from '../register/tabs';
import { allTabs, tabs } from '../register/tabs';

/** A text of the declarations as SQL has it, the same in every dialect. Throws for one that would not be. */
export function quoted(text: string): string {
  if (/['\\\n]/.test(text)) throw new Error(`Not the same in every dialect: ${text}`);
  return `'${text}'`;
}

const oneOf = (texts: readonly string[]): string => texts.map(quoted).join(', ');

/** `\d` is written out: a backslash is not the same in every dialect. */
const portable = (pattern: RegExp): string => quoted(pattern.source.replace(/\\d/g, '[0-9]'));

/** Several choices with commas between them. */
const listOf = (choices: readonly string[]): string => `^(${choices.join('|')})(,(${choices.join('|')}))*$`;

/** What stands in a cell as a value; null where the cell is empty, or of another kind. */
function value(tab: Tab, key: string, { type }: Column): string {
  switch (type.kind) {
    case 'date':
      return `plp.cel_datum(${key})`;
    case 'number':
      return tab.key === 'doelen'
        ? `CASE WHEN plp.cel_tekst(eenheid) = 'Percentage' THEN plp.cel_procent(${key}) WHEN plp.cel_geen_procent(${key}) THEN plp.cel_getal(${key}) END`
        : type.hours
          ? `CASE WHEN plp.cel_geen_procent(${key}) THEN plp.cel_getal(${key}) END`
          : `plp.cel_getal(${key})`;
    case 'text':
    case 'choices':
      return `plp.cel_tekst_of_getal(${key})`;
    default:
      return `plp.cel_tekst(${key})`;
  }
}

/** Whether a filled cell is allowed (register/schema.ts), asked of its value `v_key`. */
function allowed(key: string, { type, required }: Column): string {
  const v = `v_${key}`;
  const isText = `NOT plp.is_fout(${v})`;
  switch (type.kind) {
    case 'id':
      return `plp.past(${v}, '^${type.prefix}-[0-9]{4,15}$')`;
    case 'date':
      return `EXTRACT(YEAR FROM ${v}) BETWEEN 1900 AND 2999`;
    case 'choice':
      return `${v} IN (${oneOf(type.choices)})`;
    case 'choices':
      return 'setting' in type.choices
        ? `NOT plp.past(plp.kale_lijst(${v}), '(^|,)#([A-Z/0]+[!?]|N/.)(,|$)')`
        : `plp.past(plp.kale_lijst(${v}), ${quoted(listOf(type.choices))})`;
    case 'number':
      return `${v} BETWEEN ${type.min} AND ${type.max}${type.whole ? ` AND ${v} = FLOOR(${v})` : ''}`;
    case 'text':
      if (type.pattern) return `${isText} AND plp.past(${v}, ${portable(type.pattern)})`;
      return required ? `${isText} AND plp.zegt_iets(${v})` : isText;
    case 'email':
      if (!type.orName) return `${isText} AND plp.is_email(${v})`;
      return required ? `${isText} AND plp.zegt_iets(${v})` : isText;
    default:
      return isText;
  }
}

/** A value as JSON has it: rows with one ID are put in order by it, as the code does (uitkomsten/basis/order.ts). */
function asJson(key: string, { type }: Column): string {
  const v = `v_${key}`;
  if (type.kind === 'number') return `COALESCE(plp.getal_tekst(${v}), 'null')`;
  const text = type.kind === 'date' ? `CAST(${v} AS STRING)` : v;
  return `COALESCE(CONCAT('"', ${text}, '"'), 'null')`;
}

/** The tabs whose rows are put in order by it. */
const ordered: ReadonlySet<TabKey> = new Set(['projectjaren', 'doelen', 'fasen', 'plaatsingen', 'metingen']);

/** A number of a Doel that can be meant (register/tabs/doelen.ts). */
const meant = `CASE WHEN v_eenheid = 'Aantal' THEN v_doel = FLOOR(v_doel) ELSE v_doel <= 100 END`;

/** Why a row does not count, of its own cells: the first that is wrong, in the order of the sheet. */
function reasons(tab: Tab): string[] {
  const cells = columnsOf(tab).flatMap(([key, column]) => {
    if (isStamp(key)) return [];
    const missing = column.required ? [`WHEN plp.cel_leeg(${key}) THEN 'leeg'`] : [];
    return [
      ...missing,
      `WHEN NOT plp.cel_leeg(${key}) AND NOT COALESCE(${allowed(key, column)}, FALSE) THEN 'ongeldig'`,
    ];
  });
  return [
    ...(tab.key === 'intakes' ? [`WHEN v_status = 'Concept' THEN 'concept'`] : []),
    ...cells,
    ...(tab.key === 'doelen' ? [`WHEN NOT ${meant} THEN 'ongeldig'`] : []),
  ];
}

const referencesOf = (tab: Tab): readonly (readonly [key: string, to: TabKey])[] =>
  columnsOf(tab).flatMap(([key, { type }]) => (type.kind === 'reference' ? [[key, type.tab] as const] : []));

/** A doel between 0 and 1 in percents is what a sheet makes of a typed percentage. */
const taken = (tab: Tab, key: string): string =>
  tab.key === 'doelen' && key === 'doel'
    ? `CASE WHEN v_eenheid = 'Percentage' AND v_doel > 0 AND v_doel < 1 THEN ROUND(v_doel * 100, 10) ELSE v_doel END`
    : `v_${key}`;

/** The table `plp.rijen_TAB`: every row with its values, and `weglating`, null where the row counts. */
function rowsOf(tab: Tab): string {
  const all = columnsOf(tab);
  const own = all.filter(([key]) => !isStamp(key));
  const references = referencesOf(tab);
  return `CREATE OR REPLACE TABLE plp.rijen_${tab.key} AS
WITH cellen AS (
  SELECT team, ${all.map(([key]) => key).join(', ')},
    ${own.map(([key, column]) => `${value(tab, key, column)} AS v_${key}`).join(',\n    ')}
  FROM plp.rauw_${tab.key}
  WHERE NOT (${all.map(([key]) => `plp.cel_niets(${key})`).join(' AND ')})
), gelezen AS (
  SELECT *, CASE
    ${reasons(tab).join('\n    ')}
    END AS vorm
  FROM cellen
)
SELECT gelezen.team, ${own.map(([key]) => `${taken(tab, key)} AS ${key}`).join(', ')},
  ${ordered.has(tab.key) ? `CONCAT(${own.map(([key, column]) => asJson(key, column)).join(`, ',', `)})` : 'NULL'} AS inhoud,
  ${references.length === 0 ? 'vorm' : `CASE WHEN vorm IS NOT NULL THEN vorm ${references.map(([key], at) => `WHEN v_${key} IS NOT NULL AND r${at}.id IS NULL THEN 'verwijzing'`).join(' ')} END`} AS weglating
FROM gelezen${references
    .map(
      ([key, to], at) =>
        `\nLEFT JOIN (SELECT DISTINCT team, id FROM plp.telt_${to}) AS r${at} ON r${at}.team = gelezen.team AND r${at}.id = v_${key}`,
    )
    .join('')}`;
}

/** The tabs, each after those that it refers to. Throws where they refer to each other in a circle. */
function inOrder(): readonly Tab[] {
  const done = new Set<TabKey>();
  const ordered: Tab[] = [];
  while (ordered.length < allTabs.length) {
    const next = allTabs.find((tab) => !done.has(tab.key) && referencesOf(tab).every(([, to]) => done.has(to)));
    if (!next) throw new Error('Tabs refer to each other in a circle');
    done.add(next.key);
    ordered.push(next);
  }
  return ordered;
}

/** The tables of rows, the views `plp.telt_TAB` of those that count, and how many were left out and why. */
export const rowStatements = (): readonly string[] => [
  ...inOrder().flatMap((tab) => [
    rowsOf(tab),
    `CREATE OR REPLACE VIEW plp.telt_${tab.key} AS SELECT * FROM plp.rijen_${tab.key} WHERE weglating IS NULL`,
  ]),
  `CREATE OR REPLACE VIEW plp.weggelaten AS\n${allTabs
    .map(
      ({ key, name }) =>
        `SELECT team, ${quoted(name)} AS tabblad, weglating AS reden, COUNT(*) AS rijen FROM plp.rijen_${key} WHERE weglating IS NOT NULL GROUP BY team, weglating`,
    )
    .join('\nUNION ALL ')}`,
];

/** Every choice of every column: a part of a figure that may be shown where none occurs. */
export function choiceStatement(): string {
  const rows = allTabs.flatMap((tab) =>
    columnsOf(tab).flatMap(([key, { type }]) =>
      type.kind === 'choice'
        ? type.choices.map(
            (one) => `SELECT ${quoted(tab.key)} AS tabblad, ${quoted(key)} AS kolom, ${quoted(one)} AS keuze`,
          )
        : [],
    ),
  );
  return `CREATE OR REPLACE TABLE plp.keuzes AS\n${rows.join('\nUNION ALL ')}`;
}

/** The columns of a raw table, all text. */
export const rawColumns = (tab: TabKey): readonly string[] => columnsOf(tabs[tab] as Tab).map(([key]) => key);
