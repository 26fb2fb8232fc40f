/** A made tab as a page: rows of styled cells, written to a sheet in whole blocks. */
import { ink } from './look';
import type { SheetValue } from '../cells';
import type { Sheet } from '../google';
import { writeCells } from '../writeCells';

/** How a cell of a page looks. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** A number format; text where absent. */
  readonly format?: string;
  /** False keeps the text on one line, running over its empty neighbours (titles). */
  readonly wrap?: boolean;
  /** A link on the whole cell: an address, or `#gid=…` within the workbook. */
  readonly link?: string;
}

export interface PageCell {
  readonly value: SheetValue | null;
  readonly look?: CellLook;
}

/** A row: cells from the left; those not given are empty. */
export interface PageRow {
  readonly cells: readonly PageCell[];
  /** A thin line below the row. */
  readonly line?: boolean;
  /** Merge the cells from this column (0-based) to the last. */
  readonly mergeFrom?: number;
}

export interface Page {
  /** Pixels, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly PageRow[];
  readonly frozenRows?: number;
}

/** A cell with a look. */
export const cell = (value: SheetValue | null, look?: CellLook): PageCell => (look ? { value, look } : { value });

/** A text on one line that runs on over its empty neighbours: a title. */
export const wide = (text: string, look: CellLook = {}): PageRow => ({ cells: [cell(text, { wrap: false, ...look })] });

/** Running text, a row a line of at most so many letters: a row of merged cells would not grow with its text. */
export function runningText(text: string, lineLength: number, look: CellLook = {}): PageRow[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => wide(line, look));
}

const emptyCell: PageCell = { value: null };

/** Rows of equal length, as Google's block writes need them. */
const filled = (page: Page): PageCell[][] =>
  page.rows.map((row) => page.widths.map((_, column) => row.cells[column] ?? emptyCell));

/** How large a sheet is. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** Asks Google; before anything is written, so that the writes need not be sent first. */
export const sizeOf = (sheet: Sheet): SheetSize => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });

function fitGrid(sheet: Sheet, { rows: maxRows, columns: maxColumns }: SheetSize, rows: number, columns: number): void {
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (maxRows > rows) sheet.deleteRows(rows + 1, maxRows - rows);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  if (maxColumns > columns) sheet.deleteColumns(columns + 1, maxColumns - columns);
}

/**
 * Replaces all of a made tab by a page; nothing of the old remains. Size questions first, then only writes: Google gets
 * them in one go.
 */
export function writePage(sheet: Sheet, page: Page, size: SheetSize = sizeOf(sheet)): void {
  const cells = filled(page);
  const columns = page.widths.length;
  const rows = Math.max(cells.length, 1);
  fitGrid(sheet, size, rows + 1, columns);
  sheet.getRange(1, 1, rows + 1, columns).breakApart();
  sheet.clear();
  sheet.setHiddenGridlines(true);
  sheet.setFrozenRows(page.frozenRows ?? 0);
  page.widths.forEach((width, column) => sheet.setColumnWidth(column + 1, width));
  if (cells.length === 0) return;
  const range = sheet.getRange(1, 1, rows, columns);
  const looks = cells.map((row) => row.map((one) => one.look ?? {}));
  writeCells(
    range,
    cells.map((row) => row.map((one) => one.value ?? '')),
    looks.map((row) => row.map((look) => look.format ?? '@')),
  )
    .setFontFamily('Arial')
    .setFontSizes(looks.map((row) => row.map((look) => look.size ?? 10)))
    .setFontColors(looks.map((row) => row.map((look) => look.colour ?? ink.text)))
    .setFontWeights(looks.map((row) => row.map((look) => (look.bold ? 'bold' : 'normal'))))
    .setFontStyles(looks.map((row) => row.map((look) => (look.italic ? 'italic' : 'normal'))))
    .setBackgrounds(looks.map((row) => row.map((look) => look.background ?? '#ffffff')))
    .setHorizontalAlignments(looks.map((row) => row.map((look) => look.align ?? 'left')))
    .setWraps(looks.map((row) => row.map((look) => look.wrap ?? true)))
    .setVerticalAlignment('top');
  page.rows.forEach((row, index) => {
    if (row.line)
      sheet.getRange(index + 1, 1, 1, columns).setBorder(null, null, true, null, null, null, ink.line, null);
    if (row.mergeFrom !== undefined) sheet.getRange(index + 1, row.mergeFrom + 1, 1, columns - row.mergeFrom).merge();
  });
}

/** Puts the links of a page on its cells; needs the app's rich text builder, so it is a step of its own. */
export function writeLinks(app: GoogleAppsScript.Spreadsheet.SpreadsheetApp, sheet: Sheet, page: Page): void {
  page.rows.forEach((row, rowIndex) =>
    row.cells.forEach((one, column) => {
      if (!one.look?.link) return;
      const text = app
        .newRichTextValue()
        .setText(String(one.value ?? ''))
        .setLinkUrl(one.look.link)
        .build();
      sheet.getRange(rowIndex + 1, column + 1).setRichTextValue(text);
    }),
  );
}
