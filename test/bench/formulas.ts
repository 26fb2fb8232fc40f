/** What the figures take as formulas: helper columns beside the deelnemers, in LibreOffice, where that is on the machine. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cell } from '../../src/register/cell';
import { bigRows } from './bigRows';

const program = 'soffice';

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = (): boolean => spawnSync(program, ['--version']).status === 0;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const dateAt = /^\d{4}-\d\d-\d\d$/;

function cellOf(cell: Cell): string {
  if (cell === null) return '<table:table-cell/>';
  const text = String(cell);
  return dateAt.test(text)
    ? `<table:table-cell office:value-type="date" office:date-value="${text}"/>`
    : `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

const formula = (text: string): string => `<table:table-cell table:formula="of:=${escaped(text)}"/>`;

const tableOf = (name: string, rows: readonly (readonly string[])[]): string =>
  `<table:table table:name="${name}">${rows.map((row) => `<table:table-row>${row.join('')}</table:table-row>`).join('')}</table:table>`;

/** As people do it: of each deelnemer when she started, whether she has a verklaring and whether she left; then the counts. */
function workbookText(deelnemers: number, withFormulas: boolean): string {
  const { deelnemers: people, fasen, verklaringen } = bigRows(deelnemers);
  const [steps, papers] = [fasen.length, verklaringen.length];
  const fase = (of: string, at: string): string => `(${of}[Fasen.$A$1:.$A$${steps}];${at};[Fasen.$C$1:.$C$${steps}];`;
  const helpers = (at: string): string[] => [
    formula(`COM.MICROSOFT.MINIFS${fase(`[Fasen.$B$1:.$B$${steps}];`, at)}"Leertraject")`),
    formula(`COUNTIFS([Verklaringen.$A$1:.$A$${papers}];${at};[Verklaringen.$B$1:.$B$${papers}];">0")`),
    formula(`COUNTIFS${fase('', at)}"Uitgevallen")`),
  ];
  const last = people.length;
  const counts = ['B', 'C', 'D'].map((column) => formula(`COUNTIF([.${column}1:.${column}${last}];">0")`));
  const tables = [
    tableOf('Deelnemers', [
      ...people.map(({ cells }, index) => [
        cellOf(cells.id ?? null),
        ...(withFormulas ? helpers(`[.$A${index + 1}]`) : []),
      ]),
      withFormulas ? counts : [],
    ]),
    tableOf(
      'Fasen',
      fasen.map(({ cells }) => [cells.deelnemerId, cells.datum, cells.fase].map((one) => cellOf(one ?? null))),
    ),
    tableOf(
      'Verklaringen',
      verklaringen.map(({ cells }) => [cells.deelnemerId, cells.behaaldOp].map((one) => cellOf(one ?? null))),
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
