/** What the figures take as formulas: helper columns beside the deelnemers, in LibreOffice, where that is on the machine. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cell } from '../../src/register/cell';
import type { Row } from '../../src/register/row';
import type { TabKey } from '../../src/register/tabs';
import { bigRows } from './bigRows';

const program = 'soffice';

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = (): boolean => spawnSync(program, ['--version']).status === 0;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const dateAt = /^\d{4}-\d\d-\d\d$/;

function cellOf(cell: Cell): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  const text = String(cell);
  return dateAt.test(text)
    ? `<table:table-cell office:value-type="date" office:date-value="${text}"/>`
    : `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

const formula = (text: string): string => `<table:table-cell table:formula="of:=${escaped(text)}"/>`;

const tableOf = (name: string, rows: readonly (readonly string[])[]): string =>
  `<table:table table:name="${name}">${rows.map((row) => `<table:table-row>${row.join('')}</table:table-row>`).join('')}</table:table>`;

/** The columns that the formulas look at; the first of each tab is whose row it is. */
const looked = {
  fasen: ['deelnemerId', 'datum', 'fase'],
  intakes: ['deelnemerId', 'datum', 'status'],
  stages: ['deelnemerId', 'start', 'einde'],
  stagelog: ['deelnemerId', 'gewerkteUren', 'soort'],
  verklaringen: ['deelnemerId', 'behaaldOp'],
  toetsen: ['deelnemerId', 'status'],
  metingen: ['deelnemerId', 'datum', 'zelfvertrouwen', 'communicatie'],
  plaatsingen: ['deelnemerId', 'start', 'einde'],
  nazorg: ['deelnemerId', 'datum'],
} as const satisfies { readonly [K in TabKey]?: readonly string[] };

type Looked = keyof typeof looked;

/** A whole column of a tab. */
type Column = <K extends Looked>(tab: K, key: (typeof looked)[K][number]) => string;

/**
 * What people put beside each deelnemer for all of Uitkomsten: when something first or last was, how often, how much.
 * @param own whose row it is
 */
const helpersOf = (own: string, column: Column, at: (helper: number) => string): string[] => {
  const of = (tab: Looked): string => `${column(tab, 'deelnemerId')};${own}`;
  const first = (values: string, tab: Looked, also = ''): string => `COM.MICROSOFT.MINIFS(${values};${of(tab)}${also})`;
  const last = (values: string, tab: Looked): string => `COM.MICROSOFT.MAXIFS(${values};${of(tab)})`;
  const fase = (name: string): string => `;${column('fasen', 'fase')};"${name}"`;
  const meting = (key: 'zelfvertrouwen' | 'communicatie', day: number): string =>
    `IFERROR(AVERAGEIFS(${column('metingen', key)};${of('metingen')};${column('metingen', 'datum')};${at(day)});"")`;
  return [
    first(column('fasen', 'datum'), 'fasen', fase('Leertraject')),
    `COUNTIFS(${of('fasen')}${fase('Uitgevallen')})`,
    first(column('verklaringen', 'behaaldOp'), 'verklaringen'),
    `COUNTIFS(${of('intakes')};${column('intakes', 'status')};"Afgerond")`,
    first(column('stages', 'start'), 'stages'),
    `SUMIFS(${column('stagelog', 'gewerkteUren')};${of('stagelog')})`,
    `COUNTIFS(${of('stagelog')};${column('stagelog', 'soort')};"Aanpassing")`,
    `COUNTIFS(${of('toetsen')};${column('toetsen', 'status')};"Behaald")`,
    first(column('metingen', 'datum'), 'metingen'),
    last(column('metingen', 'datum'), 'metingen'),
    ...(['zelfvertrouwen', 'communicatie'] as const).flatMap((key) => [meting(key, 8), meting(key, 9)]),
    first(column('plaatsingen', 'start'), 'plaatsingen'),
    last(column('plaatsingen', 'einde'), 'plaatsingen'),
    last(column('nazorg', 'datum'), 'nazorg'),
  ];
};

const letter = (index: number): string => String.fromCharCode(65 + index);

/** The workbook as people make it: the tabs, the helper columns beside the deelnemers, and below these the counts. */
function workbookText(deelnemers: number, withFormulas: boolean): string {
  const rows = bigRows(deelnemers);
  const column: Column = (tab, key) => {
    const name = letter((looked[tab] as readonly string[]).indexOf(key));
    return `[${tab}.$${name}$1:.$${name}$${rows[tab].length}]`;
  };
  const people = rows.deelnemers.map(({ cells }, index) => {
    const own = `[.$A${index + 1}]`;
    const helpers = helpersOf(own, column, (helper) => `[.${letter(helper + 1)}${index + 1}]`);
    return [cellOf(cells.id ?? null), ...(withFormulas ? helpers.map(formula) : [])];
  });
  const counts = people[0]!.slice(1).map((_, index) => {
    const name = letter(index + 1);
    return formula(`COUNTIF([.${name}1:.${name}${people.length}];">0")`);
  });
  const tables = [
    tableOf('Deelnemers', [...people, [cellOf(null), ...counts]]),
    ...Object.entries(looked).map(([tab, keys]) =>
      tableOf(
        tab,
        (rows[tab as Looked] as readonly Row[]).map(({ cells }) =>
          keys.map((key) => cellOf((cells as Readonly<Record<string, Cell>>)[key] ?? null)),
        ),
      ),
    ),
  ];
  return (
    '<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"' +
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"' +
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">' +
    `<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document>`
  );
}

/** Seconds of processor time that LibreOffice takes to open a file and write its first tab. */
function secondsFor(folder: string, text: string): number {
  const file = path.join(folder, 'register.fods');
  writeFileSync(file, text);
  const home = `-env:UserInstallation=file://${path.join(folder, 'home')}`;
  const command = `${program} ${home} --headless --convert-to csv --outdir "${folder}" "${file}" >/dev/null 2>&1; times`;
  const { stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  const children = stdout.trim().split('\n')[1] ?? '';
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, min, sec]) => sum + Number(min) * 60 + Number(sec),
    0,
  );
}

/** Seconds of processor time that the formulas take beside opening the file. */
export function formulaSeconds(deelnemers: number): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'plp-formulas-'));
  try {
    // The first time it makes its own settings.
    secondsFor(folder, workbookText(40, false));
    const [without, withThem] = [false, true].map((formulas) => secondsFor(folder, workbookText(deelnemers, formulas)));
    return withThem! - without!;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many helper columns that are. */
export const helperCount = helpersOf(
  '',
  () => '',
  () => '',
).length;
