/** Writes one worksheet part: the cells in pieces, what stands around them in the order that the standard wants. */
import type { Sheet } from '../../model/workbook';
import { hasContent } from '../../model/grid';
import { columnLetters, rectToA1 } from '../a1';
import { cellXml, type SharedTexts } from '../cells/cellValues';
import { colorXml, type StyleWriter } from '../cells/styleWriter';
import { element } from '../xml';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Pixels of the widest digit of the default font: xlsx counts widths in those. */
const digitPixels = 7;
const defaultWidth = 100;
const pointsPerPixel = 0.75;
/** Characters a piece. */
const pieceSize = 65_536;

/** What the cells of a sheet need of the rest of the workbook. */
export interface CellTarget {
  readonly styles: StyleWriter;
  readonly texts: SharedTexts;
}

/** What is made elsewhere for a sheet: XML, or '' for nothing. */
export interface SheetExtras {
  readonly isActive: boolean;
  readonly conditionalFormats: string;
  readonly validations: string;
  readonly links: string;
  /** The relationship of the drawing in which notes stand. */
  readonly notesRelation: string | null;
}

/** The part, in pieces. */
export function* sheetXml(sheet: Sheet, target: CellTarget, extras: SheetExtras): Generator<string> {
  const columnStyles = Array.from({ length: sheet.maxColumns }, (_, c) => columnStyle(sheet, c, target.styles));
  yield `<worksheet xmlns="${main}" xmlns:r="${office}">`;
  if (sheet.tabColor) yield element('sheetPr', {}, colorXml('tabColor', sheet.tabColor));
  yield viewXml(sheet, extras.isActive);
  yield element('sheetFormatPr', { defaultColWidth: defaultWidth / digitPixels, defaultRowHeight: 15 });
  yield columnsXml(sheet, columnStyles);
  yield '<sheetData>';
  yield* rowsXml(sheet, target, columnStyles);
  yield '</sheetData>';
  yield protectionXml(sheet);
  if (sheet.filter) yield element('autoFilter', { ref: rectToA1(sheet.filter) });
  yield* mergesXml(sheet);
  yield extras.conditionalFormats + extras.validations + extras.links;
  if (extras.notesRelation) yield element('legacyDrawing', { 'r:id': extras.notesRelation });
  yield '</worksheet>';
}

function viewXml({ frozenRows, frozenColumns, hideGridlines, rightToLeft }: Sheet, isActive: boolean): string {
  const side = (frozenRows ? 'bottom' : 'top') + (frozenColumns ? 'Right' : 'Left');
  const pane =
    frozenRows || frozenColumns
      ? element('pane', {
          ...(frozenColumns && { xSplit: frozenColumns }),
          ...(frozenRows && { ySplit: frozenRows }),
          topLeftCell: `${columnLetters(frozenColumns + 1)}${frozenRows + 1}`,
          activePane: side,
          state: 'frozen',
        }) + element('selection', { pane: side })
      : '';
  const attributes = {
    ...(hideGridlines && { showGridLines: 0 }),
    ...(rightToLeft && { rightToLeft: 1 }),
    ...(isActive && { tabSelected: 1 }),
    workbookViewId: 0,
  };
  return element('sheetViews', {}, element('sheetView', attributes, pane));
}

const isFilled = hasContent;

/** The number of the style that a column's empty cells share, where no cell of the column is without a style; or null. */
function columnStyle(sheet: Sheet, column: number, styles: StyleWriter): number | null {
  const counts = new Map<number, number>();
  for (let r = 0; r < sheet.maxRows; r++) {
    const cell = sheet.rows[r]?.[column];
    if (!isFilled(cell) && !cell?.style) return null;
    if (isFilled(cell)) continue;
    const style = styles.number(cell?.style);
    counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function columnsXml(sheet: Sheet, columnStyles: readonly (number | null)[]): string {
  const columns = columnStyles.map((style, c) => {
    const width = sheet.columnWidths.get(c);
    const hidden = sheet.hiddenColumns.has(c);
    if (style === null && width === undefined && !hidden) return '';
    return element('col', {
      min: c + 1,
      max: c + 1,
      width: (width ?? defaultWidth) / digitPixels,
      ...(style !== null && { style }),
      ...(hidden && { hidden: 1 }),
      customWidth: 1,
    });
  });
  const written = columns.join('');
  return written && element('cols', {}, written);
}

function* rowsXml(
  sheet: Sheet,
  { styles, texts }: CellTarget,
  columnStyles: readonly (number | null)[],
): Generator<string> {
  const letters = Array.from({ length: sheet.maxColumns }, (_, c) => columnLetters(c + 1));
  const rows = Math.max(sheet.rows.length, ...lastOf(sheet.rowHeights.keys()), ...lastOf(sheet.hiddenRows));
  let piece = '';
  for (let r = 0; r < rows; r++) {
    const cells = sheet.rows[r];
    let inside = '';
    for (let c = 0; c < (cells?.length ?? 0); c++) {
      const cell = cells![c];
      if (!cell) continue;
      const style = styles.number(cell.style);
      if (!isFilled(cell) && (style === columnStyles[c] || style === 0)) continue;
      inside += `<c r="${letters[c]}${r + 1}"${style === 0 ? '' : ` s="${style}"`}${cellXml(cell, texts)}`;
    }
    const traits = rowTraits(sheet, r);
    if (inside === '' && traits === '') continue;
    piece += inside === '' ? `<row r="${r + 1}"${traits}/>` : `<row r="${r + 1}"${traits}>${inside}</row>`;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** One past the highest of them; nothing for none. */
function lastOf(indices: Iterable<number>): number[] {
  let last = -1;
  for (const index of indices) last = Math.max(last, index);
  return last < 0 ? [] : [last + 1];
}

function rowTraits(sheet: Sheet, row: number): string {
  const pixels = sheet.rowHeights.get(row);
  const height = pixels === undefined ? '' : ` ht="${pixels * pointsPerPixel}" customHeight="1"`;
  return sheet.hiddenRows.has(row) ? `${height} hidden="1"` : height;
}

/**
 * Without a password: it stops accidents, not people. Who may edit, and sheets that are open in part, only the state
 * file knows.
 */
function protectionXml(sheet: Sheet): string {
  const closed = sheet.protections.some(
    ({ rect, warningOnly, unprotected }) => rect === null && !warningOnly && !unprotected?.length,
  );
  // 0: it may be done all the same.
  return closed
    ? element('sheetProtection', { sheet: 1, formatColumns: 0, formatRows: 0, sort: 0, autoFilter: 0 })
    : '';
}

function* mergesXml(sheet: Sheet): Generator<string> {
  // One cell that is merged makes Excel call the file damaged.
  const merges = sheet.merges.filter(({ rows, columns }) => rows * columns > 1);
  if (merges.length === 0) return;
  yield `<mergeCells count="${merges.length}">`;
  for (const rect of merges) yield element('mergeCell', { ref: rectToA1(rect) });
  yield '</mergeCells>';
}
