/** A small set-up workbook with the records of a RegisterMaker: quick to copy and to run the bundle over. */
import { isDateString } from '../../src/register/dates';
import type { Cells } from '../../src/register/row';
import { naamIn, naamTabs, naastIn } from '../../src/register/made/naast';
import { columnsOf } from '../../src/register/tab';
import { allTabs } from '../../src/register/tabs';
import { copyWorkbook, type Cell, type Sheet, type Workbook } from '@plp/workbench';
import type { RegisterMaker } from './builders';
import { emptyRegister } from './register';
import { headersOf, sheetNamed } from './sheets';

const rowsPerTab = 30;

/** The serial number of a calendar date, as a sheet stores it. */
export const serialOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

const storedCell = (value: unknown): Cell =>
  typeof value === 'string' && isDateString(value)
    ? { value: serialOf(value), style: { numberFormat: 'dd-mm-yyyy' } }
    : { value: value as Cell['value'], ...(typeof value === 'string' ? { style: { numberFormat: '@' } } : {}) };

/** Puts a value in the cell of a record, found by ID and header. */
export function setCell(workbook: Workbook, tab: string, id: string, header: string, value: unknown): void {
  const sheet = sheetNamed(workbook, tab);
  const row = sheet.rows.find((cells) => cells?.[0]?.value === id);
  if (!row) throw new Error(`No ${id} in ${tab}`);
  row[headersOf(sheet).indexOf(header)] = storedCell(value);
}

/** Sets a setting. */
export function setSetting(workbook: Workbook, key: string, value: string): void {
  sheetNamed(workbook, 'Instellingen').rows.find((cells) => cells?.[0]?.value === key)![1] = {
    value,
    style: { numberFormat: '@' },
  };
}

function trim(sheet: Sheet): void {
  sheet.rows = sheet.rows.slice(0, 1);
  sheet.maxRows = rowsPerTab;
  if (sheet.filter) sheet.filter = { ...sheet.filter, rows: rowsPerTab };
}

let empty: Workbook | null = null;

/** A fresh workbook with these records. */
export function smallRegister(maker: RegisterMaker): Workbook {
  if (!empty) {
    empty = emptyRegister();
    for (const { name } of allTabs) trim(sheetNamed(empty, name));
  }
  const workbook = copyWorkbook(empty);
  const rows = maker.rows();
  const names = new Map(
    naamTabs.flatMap((key) => rows[key].map(({ cells }) => [cells.id, naamIn(key, cells)] as const)),
  );
  for (const tab of allTabs) {
    const sheet = sheetNamed(workbook, tab.name);
    const headers = headersOf(sheet);
    rows[tab.key].forEach(({ cells }) => {
      const row: Cell[] = [];
      for (const [key, column] of columnsOf(tab))
        row[headers.indexOf(column.header)] = storedCell((cells as Cells)[key]);
      for (const { bij, column } of naastIn(tab))
        row[headers.indexOf(column.header)] = storedCell(names.get((cells as Cells)[bij] as string) ?? null);
      sheet.rows.push(row);
    });
    sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length + 5);
  }
  return workbook;
}
