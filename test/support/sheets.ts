/** Looking into a workbook in tests, by tab name and header text. */
import type { Sheet, StoredValue, Workbook } from '@plp/workbench';

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

export const headersOf = (sheet: Sheet): string[] => (sheet.rows[0] ?? []).map((cell) => String(cell?.value ?? ''));

/** The records of a tab as they stand: header → stored value. */
export function recordsOf(workbook: Workbook, name: string): Record<string, StoredValue>[] {
  const sheet = sheetNamed(workbook, name);
  const headers = headersOf(sheet);
  return sheet.rows
    .slice(1)
    .filter((row) => row?.some((cell) => cell !== undefined && cell.value !== null && cell.value !== ''))
    .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index]?.value ?? null])));
}

/** All text of a tab, line by line. */
export const textOf = (workbook: Workbook, name: string): string =>
  sheetNamed(workbook, name)
    .rows.map((row) => (row ?? []).map((cell) => cell?.value ?? '').join(' | '))
    .join('\n');
