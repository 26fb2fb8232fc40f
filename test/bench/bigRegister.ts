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

const isOwnId = (cell: Cell | undefined): boolean => typeof cell?.value === 'string' && ownIds.test(cell.value);

/** IDs as the register gives them: what it remembers of numbers reckons with how they are written. */
function renumbered(cell: Cell, copy: number): Cell {
  const id = String(cell.value);
  return { ...cell, value: formatId(id.charAt(0), copy * mostOfDemo + Number(id.slice(2))) };
}

/** About this many deelnemers; employers, projectjaren and doelen stay as they are. */
export function bigRegister(deelnemers: number): Workbook {
  const workbook = demoRegister();
  const each = sheetNamed(workbook, 'Deelnemers').rows.filter((row) => row?.[0]?.value).length - 1;
  const copies = Math.ceil(deelnemers / each);
  for (const name of repeated) {
    const sheet = sheetNamed(workbook, name);
    const width = headersOf(sheet).length;
    const [header, ...records] = sheet.rows.filter((row) => row?.[0]?.value);
    const numbered = records.map((row) =>
      Array.from({ length: width }, (_, column) => column).filter((column) => isOwnId(row[column])),
    );
    sheet.rows = [header!];
    for (let copy = 0; copy < copies; copy++)
      records.forEach((row, at) => {
        const own = row.slice(0, width);
        for (const column of numbered[at]!) own[column] = renumbered(row[column]!, copy);
        sheet.rows.push(own);
      });
    sheet.maxRows = sheet.rows.length;
    if (sheet.filter) sheet.filter = { ...sheet.filter, rows: sheet.maxRows };
  }
  return workbook;
}
