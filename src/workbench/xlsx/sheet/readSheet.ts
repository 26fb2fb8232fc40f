/** One sheet of the model from its part of the file: its grid, cells, columns, rows and merges. */
import { hasContent } from '../../model/grid';
import type { CellStyle, Rect, Sheet } from '../../model/workbook';
import { a1ToRect, clipRect } from '../a1';
import { readColor, type StyleSheet } from '../cells/styleSheet';
import { readConditionalFormats } from '../conditionalFormats';
import type { Kept, KeptSheet } from '../kept';
import type { OpenedPackage, PackagedSheet } from '../package/package';
import { childOf } from '../xml';
import type { CellCount } from './cellCount';
import { lastXlsxColumn, lastXlsxRow, placeOf } from './cellReader';
import { readColumnSpans, readFilter, readMerges, readView } from './sections';

/** Pixels of the widest digit of the default font: xlsx counts widths in those. */
const digitPixels = 7;
const defaultWidth = 100;
const [defaultRows, defaultColumns] = [1000, 26];
/** Cells that a sheet gets below what is filled: one of thousands of columns would be too large by its empty rows. */
const mostRoom = 2_000_000;

/** @param kept what was kept of this sheet, or null for a new one; `all` of the whole workbook */
export function readSheet(
  packaged: PackagedSheet,
  kept: KeptSheet | null,
  id: number,
  { styles, themeColors, count }: OpenedPackage,
  all: Kept,
): Sheet {
  const { cells, around } = packaged;
  const [usedRows, usedColumns] = filledSize(cells.rows);
  const grid = gridOf(packaged, kept, usedRows, usedColumns);
  count.use(grid.maxRows, grid.maxColumns);
  const filter = readFilter(around);
  const tabColor = childOf(childOf(around, 'sheetPr'), 'tabColor');
  const sheet: Sheet = {
    id,
    name: kept && kept.fileName === packaged.name ? kept.name : packaged.name,
    ...grid,
    ...readView(around, grid),
    rows: cells.rows,
    columnWidths: new Map(),
    rowHeights: cells.rowHeights,
    hiddenColumns: new Set(),
    hiddenRows: cells.hiddenRows,
    hidden: packaged.hidden,
    tabColor: readColor(tabColor, themeColors),
    merges: [],
    filter: filter && clipRect(filter, grid.maxRows, grid.maxColumns),
    protections: [],
    conditionalFormats: readConditionalFormats(around, all.conditions, styles),
    charts: [...structuredClone(kept?.charts ?? [])],
  };
  trim(sheet);
  readColumns(packaged, sheet, styles, count);
  mergeCells(sheet, readMerges(around), count);
  return sheet;
}

/** As many rows and columns as the sheet had, as a new sheet of Google has, or as are filled: the most of these. */
function gridOf(
  { around, notes }: PackagedSheet,
  kept: KeptSheet | null,
  usedRows: number,
  usedColumns: number,
): Pick<Sheet, 'maxRows' | 'maxColumns'> {
  let columns = Math.max(usedColumns, kept?.maxColumns ?? defaultColumns);
  let rows = Math.max(usedRows, kept?.maxRows ?? Math.min(defaultRows, Math.floor(mostRoom / columns)));
  const noted = [...notes.keys()].flatMap((a1) => a1ToRect(a1) ?? []);
  for (const rect of [...noted, ...readMerges(around)]) {
    const [toRow, toColumn] = [rect.row + rect.rows - 1, rect.column + rect.columns - 1];
    // A merge of whole columns or rows says nothing of how large the sheet is.
    if (toRow < lastXlsxRow) rows = Math.max(rows, toRow);
    if (toColumn < lastXlsxColumn) columns = Math.max(columns, toColumn);
  }
  return { maxRows: rows, maxColumns: columns };
}

/** How far the cells with content reach. */
function filledSize(cells: Sheet['rows']): [rows: number, columns: number] {
  let [toRow, toColumn] = [0, 0];
  cells.forEach((line, r) => {
    if (!line) return;
    for (let c = line.length; c > 0; c--) {
      if (!hasContent(line[c - 1])) continue;
      toRow = Math.max(toRow, r + 1);
      toColumn = Math.max(toColumn, c);
      break;
    }
  });
  return [toRow, toColumn];
}

/** Takes away what lies outside the grid: only looks, since all content lies within. */
function trim({ rows, rowHeights, hiddenRows, maxRows, maxColumns }: Sheet): void {
  rows.length = Math.min(rows.length, maxRows);
  for (const cells of rows) if (cells && cells.length > maxColumns) cells.length = maxColumns;
  for (const row of rowHeights.keys()) if (row >= maxRows) rowHeights.delete(row);
  for (const row of hiddenRows) if (row >= maxRows) hiddenRows.delete(row);
}

/** The style of a row, or else of its column, holds for every cell that the file does not name. */
function readColumns({ around, cells }: PackagedSheet, sheet: Sheet, styles: StyleSheet, count: CellCount): void {
  const columnStyles: (CellStyle | undefined)[] = [];
  for (const { first, last, width, hidden, style } of readColumnSpans(around)) {
    const pixels = width === null ? defaultWidth : Math.round(width * digitPixels);
    for (let c = first; c <= Math.min(last, sheet.maxColumns); c++) {
      if (hidden) sheet.hiddenColumns.add(c - 1);
      if (pixels !== defaultWidth && pixels > 0) sheet.columnWidths.set(c - 1, pixels);
      if (style !== null) columnStyles[c - 1] = styles.cell(style);
    }
  }
  if (cells.rowStyles.size === 0 && !columnStyles.some(Boolean)) return;
  for (let r = 1; r <= sheet.maxRows; r++) {
    const rowStyle = cells.rowStyles.get(r);
    for (let c = 1; c <= (rowStyle ? sheet.maxColumns : columnStyles.length); c++) {
      const style = rowStyle ?? columnStyles[c - 1];
      if (!style || sheet.rows[r - 1]?.[c - 1] || cells.plain.has(placeOf(r, c))) continue;
      count.hold();
      (sheet.rows[r - 1] ??= [])[c - 1] = { value: null, style };
    }
  }
}

/** Within the grid; what lies under a merge does not show, and is not kept by Google either. */
function mergeCells(sheet: Sheet, merges: readonly Rect[], count: CellCount): void {
  for (const whole of merges) {
    const rect = clipRect(whole, sheet.maxRows, sheet.maxColumns);
    if (!rect) continue;
    sheet.merges.push(rect);
    count.merge(rect.rows * rect.columns);
    for (let r = rect.row; r < Math.min(rect.row + rect.rows, sheet.rows.length + 1); r++) {
      const cells = sheet.rows[r - 1];
      for (let c = rect.column; cells && c < Math.min(rect.column + rect.columns, cells.length + 1); c++) {
        const cell = cells[c - 1];
        if (!cell || (r === rect.row && c === rect.column)) continue;
        cell.value = null;
        delete cell.formula;
      }
    }
  }
}
