/** People's edits in a sheet, as the trigger hears of them: typing in a cell, and pasting a block. */
import type { Cell, HostOptions, Sheet, StoredValue, Workbook } from '@plp/workbench';
import { naastIn } from '../../src/register/made/naast';
import { allTabs } from '../../src/register/tabs';
import type { TestHost } from './register';
import { hostOver } from './register';
import { headersOf, sheetNamed } from './sheets';

/** The row number of a record. */
export function rowOf(workbook: Workbook, tab: string, id: string): number {
  const row = sheetNamed(workbook, tab).rows.findIndex((cells) => cells?.[0]?.value === id) + 1;
  if (row === 0) throw new Error(`No ${id} in ${tab}`);
  return row;
}

/** The first row without anything in it. */
export const freeRow = (workbook: Workbook, tab: string): number => {
  const { rows } = sheetNamed(workbook, tab);
  let last = rows.length;
  while (last > 1 && !rows[last - 1]?.some((cell) => cell?.value !== null && cell?.value !== undefined)) last -= 1;
  return last + 1;
};

/** The 1-based column under a header. */
export function columnOf(sheet: Sheet, header: string): number {
  const column = headersOf(sheet).indexOf(header) + 1;
  if (column === 0) throw new Error(`No ${header} in ${sheet.name}`);
  return column;
}

export const cellAt = (workbook: Workbook, tab: string, row: number, header: string): Cell | undefined => {
  const sheet = sheetNamed(workbook, tab);
  return sheet.rows[row - 1]?.[columnOf(sheet, header) - 1];
};

/** Puts a value where somebody types it, without telling anybody. */
function put(sheet: Sheet, row: number, column: number, value: StoredValue | Cell): void {
  const cells = (sheet.rows[row - 1] ??= []);
  if (typeof value === 'object' && value !== null) cells[column - 1] = { ...value };
  else cells[column - 1] = { ...cells[column - 1], value };
}

/** Somebody types a value in a cell. Returns the host, which knows the round trips. */
export function typeIn(
  workbook: Workbook,
  tab: string,
  row: number,
  header: string,
  value: StoredValue | Cell,
  options: Partial<HostOptions> = {},
): TestHost {
  const sheet = sheetNamed(workbook, tab);
  const column = columnOf(sheet, header);
  const oldValue = sheet.rows[row - 1]?.[column - 1]?.value ?? null;
  put(sheet, row, column, value);
  const host = hostOver(workbook, options);
  host.fireEdit({ sheetId: sheet.id, rect: { row, column, rows: 1, columns: 1 }, oldValue });
  return host;
}

/** The names beside numbers, by their headers. */
const besideHeaders = new Set(allTabs.flatMap((tab) => naastIn(tab).map(({ column }) => column.header)));

/** A block for the columns of records, as it is pasted: with empty cells for the names in between. Whole rows have these. */
function withNames<T>(headers: readonly string[], line: readonly T[]): readonly (T | null)[] {
  if (line.length >= headers.length || besideHeaders.has(headers[0]!)) return line;
  const left = [...line];
  const cells: (T | null)[] = [];
  for (const header of headers) {
    if (left.length === 0) break;
    cells.push(besideHeaders.has(header) ? null : left.shift()!);
  }
  return [...cells, ...left];
}

/**
 * Somebody pastes a block with its top left corner here, of columns of records. A plain value keeps format and dropdown, a cell
 * brings its own.
 */
export function paste(
  workbook: Workbook,
  tab: string,
  row: number,
  header: string,
  block: readonly (readonly (StoredValue | Cell)[])[],
  options: Partial<HostOptions> = {},
): TestHost {
  const sheet = sheetNamed(workbook, tab);
  const column = columnOf(sheet, header);
  sheet.maxRows = Math.max(sheet.maxRows, row + block.length);
  const lines = block.map((line) => withNames(headersOf(sheet).slice(column - 1), line));
  lines.forEach((line, r) => line.forEach((value, c) => put(sheet, row + r, column + c, value)));
  const host = hostOver(workbook, options);
  const rect = { row, column, rows: block.length, columns: lines[0]!.length };
  host.fireEdit({ sheetId: sheet.id, rect, ...(block.length * block[0]!.length === 1 ? { oldValue: null } : {}) });
  return host;
}

/** The rows of the whole records, as somebody copies them. */
export const copied = (workbook: Workbook, tab: string, ids: readonly string[]): Cell[][] => {
  const sheet = sheetNamed(workbook, tab);
  return ids.map((id) =>
    headersOf(sheet).map((_, index) =>
      structuredClone(sheet.rows[rowOf(workbook, tab, id) - 1]?.[index] ?? { value: null }),
    ),
  );
};

/** The marked cells of a tab: `E5 fout`, by severity as the note tells it. */
export function marked(workbook: Workbook, tab: string): string[] {
  const sheet = sheetNamed(workbook, tab);
  const headers = headersOf(sheet);
  return sheet.rows.flatMap((cells, r) =>
    (cells ?? []).flatMap((cell, c) => {
      const found = /PLP-register[^:]*: (fout|waarschuwing)/.exec(cell?.note ?? '');
      return found ? [`${headers[c]} ${r + 1} ${found[1]}`] : [];
    }),
  );
}
