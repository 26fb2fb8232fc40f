/** Writes a made tab in whole blocks. */
import { ink } from './look';
import { setWidths } from './widths';
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
  fitGrid(sheet, size, rows + 1 + (page.room ?? 0), columns);
  sheet.getRange(1, 1, rows + 1, columns).breakApart();
  sheet.clear();
  sheet.setHiddenGridlines(true);
  sheet.setFrozenRows(page.frozenRows ?? 0);
  setWidths(sheet, page.widths);
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
  // Google merges nothing across the frozen edge.
  const isFrozen = (index: number): boolean => index < (page.frozenRows ?? 0);
  const merged = runsOf(page.rows, ({ mergeFrom }, index) =>
    mergeFrom === undefined ? mergeFrom : `${mergeFrom} ${isFrozen(index)}`,
  );
  for (const { first, rows: lines } of merged) {
    const from = lines[0]!.mergeFrom!;
    sheet.getRange(first + 1, from + 1, lines.length, columns - from).mergeAcross();
  }
}

/** Rows below each other that have the same in common. @param of undefined for a row that has nothing of it */
function runsOf<T>(
  rows: readonly T[],
  of: (row: T, index: number) => unknown,
): { readonly first: number; readonly rows: readonly T[] }[] {
  const found: { first: number; rows: T[] }[] = [];
  rows.forEach((row, index) => {
    const last = found[found.length - 1];
    const shared = of(row, index);
    if (shared === undefined) return;
    if (last && last.first + last.rows.length === index && of(last.rows[0]!, last.first) === shared)
      last.rows.push(row);
    else found.push({ first: index, rows: [row] });
  });
  return found;
}

/**
 * Puts the links of a page on its cells, those below each other in one call; needs the app's rich text builder, so it is a
 * step of its own. Making a link is four calls: Google builds them one by one.
 */
export function writeLinks(app: GoogleAppsScript.Spreadsheet.SpreadsheetApp, sheet: Sheet, page: Page): void {
  page.widths.forEach((_, column) => {
    const linkOf = ({ cells }: Page['rows'][number]): string | undefined => cells[column]?.look?.link;
    for (const { first, rows } of runsOf(page.rows, (row) => linkOf(row) !== undefined || undefined)) {
      const links = rows.map((row) =>
        app
          .newRichTextValue()
          .setText(String(row.cells[column]!.value ?? ''))
          .setLinkUrl(linkOf(row)!)
          .build(),
      );
      sheet.getRange(first + 1, column + 1, links.length, 1).setRichTextValues(links.map((link) => [link]));
    }
  });
}
