/** Writes a made tab in whole blocks. */
import { ink } from './look';
import type { Page, PageCell } from './model';
import type { Sheet } from '../google';
import { columnLetter } from '../marks/metadata';
import { writeCells } from '../writing/writeCells';

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
  const lined = page.rows.flatMap(({ line }, index) =>
    line ? [`A${index + 1}:${columnLetter(columns)}${index + 1}`] : [],
  );
  if (lined.length > 0) sheet.getRangeList(lined).setBorder(null, null, true, null, null, null, ink.line, null);
  page.rows.forEach((row, index) => {
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
