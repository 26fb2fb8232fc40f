/** A register of many deelnemers for the bench: the demo's rows, repeated with IDs of their own. */
import type { Cell, Workbook } from '@plp/workbench';
import { formatId } from '../../src/register/identity/ids';
import { demoRegister } from '../support/register';
import { headersOf, sheetNamed } from '../support/sheets';

const repeated = [
  'Deelnemers',
  'Intakes',
  'Fasen',
  'Stages',
  'Stagelog',
  'Verklaringen',
  'Toetsen',
  'Metingen',
  'Plaatsingen',
  'Nazorg',
];
const ownIds = /^[DIFSLVTMPN]-\d{4}$/;

/** No tab of the demo has more rows. */
const mostOfDemo = 1_000;

/** IDs as the register gives them: what it remembers of numbers reckons with how they are written. */
const renumbered = (cell: Cell | undefined, copy: number): Cell | undefined =>
  cell && typeof cell.value === 'string' && ownIds.test(cell.value)
    ? { ...cell, value: formatId(cell.value.charAt(0), copy * mostOfDemo + Number(cell.value.slice(2))) }
    : cell;

/** About this many deelnemers; employers, projectjaren and doelen stay as they are. */
export function bigRegister(deelnemers: number): Workbook {
  const workbook = demoRegister();
  const each = sheetNamed(workbook, 'Deelnemers').rows.filter((row) => row?.[0]?.value).length - 1;
  const copies = Math.ceil(deelnemers / each);
  for (const name of repeated) {
    const sheet = sheetNamed(workbook, name);
    const width = headersOf(sheet).length;
    const [header, ...records] = sheet.rows.filter((row) => row?.[0]?.value);
    sheet.rows = [
      header!,
      ...Array.from({ length: copies }, (_, copy) =>
        records.map((row) => Array.from({ length: width }, (_unused, column) => renumbered(row[column], copy))),
      ).flat(),
    ];
    sheet.maxRows = sheet.rows.length;
    if (sheet.filter) sheet.filter = { ...sheet.filter, rows: sheet.maxRows };
  }
  return workbook;
}
