/** The whole workbook as the grid opens it. */
import { COLUMN_WIDTH, ROW_HEIGHT } from '../../model/create';
import type { Cell, Sheet, Workbook } from '../../model/workbook';
import { toUniverCell } from './cells';
import { toUniverConditionals } from './conditionals';
import { fittingHeights } from './heights';
import { toUniverNote, type UniverNote } from './notes';
import { toUniverRange } from './ranges';
import { DEFAULT_STYLE } from './style';
import { UNIT_ID, type CellMatrix, type UniverSheet, type UniverStyle, type UniverWorkbook } from './univer';
import { toUniverValidations } from './validations';

export function toUniverWorkbook(workbook: Workbook): UniverWorkbook {
  const styles = new StyleTable();
  const sheets = workbook.sheets.map((sheet) => toUniverSheet(sheet, styles));
  return {
    id: UNIT_ID,
    name: workbook.name,
    appVersion: '0.25.1',
    locale: 'enUS',
    custom: { locale: workbook.locale },
    styles: styles.table,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: toResources(workbook),
  };
}

/** Each different look once, under a short name: cells refer to it. */
class StyleTable {
  readonly table: Record<string, UniverStyle> = {};
  private readonly names = new Map<UniverStyle, string>();
  private readonly byLook = new Map<string, string>();

  nameOf(style: UniverStyle): string {
    const known = this.names.get(style);
    if (known) return known;
    const look = JSON.stringify(style);
    const name = this.byLook.get(look) ?? `s${this.byLook.size + 1}`;
    this.byLook.set(look, name);
    this.names.set(style, name);
    this.table[name] = style;
    return name;
  }
}

function toUniverSheet(sheet: Sheet, styles: StyleTable): UniverSheet {
  return {
    id: String(sheet.id),
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.hidden ? 1 : 0,
    freeze: toFreeze(sheet),
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: sheet.merges.map(toUniverRange),
    cellData: toCellMatrix(sheet, styles),
    rowData: toRowData(sheet),
    columnData: toColumnData(sheet),
    showGridlines: sheet.hideGridlines ? 0 : 1,
    rightToLeft: sheet.rightToLeft ? 1 : 0,
    defaultStyle: DEFAULT_STYLE,
  };
}

/** Frozen rows and columns; −1 says where scrolling starts when nothing is frozen that way. */
export const toFreeze = (sheet: Sheet): UniverSheet['freeze'] => ({
  xSplit: sheet.frozenColumns,
  ySplit: sheet.frozenRows,
  startRow: sheet.frozenRows > 0 ? sheet.frozenRows : -1,
  startColumn: sheet.frozenColumns > 0 ? sheet.frozenColumns : -1,
});

function toCellMatrix(sheet: Sheet, styles: StyleTable): CellMatrix {
  const matrix: CellMatrix = {};
  sheet.rows.forEach((row, r) => {
    const cells: Record<string, ReturnType<typeof toUniverCell> & object> = {};
    row?.forEach((cell: Cell | undefined, c) => {
      const made = cell && toUniverCell(cell);
      if (!made) return;
      if (made.s && typeof made.s === 'object') made.s = styles.nameOf(made.s);
      cells[c] = made;
    });
    if (Object.keys(cells).length > 0) matrix[r] = cells;
  });
  return matrix;
}

function toRowData(sheet: Sheet): UniverSheet['rowData'] {
  const rows: UniverSheet['rowData'] = {};
  for (const [row, height] of fittingHeights(sheet)) rows[row] = { ah: height, ia: 1 };
  for (const [row, height] of sheet.rowHeights) rows[row] = { h: height, ia: 0 };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: 1 };
  return rows;
}

function toColumnData(sheet: Sheet): UniverSheet['columnData'] {
  const columns: UniverSheet['columnData'] = {};
  for (const [column, width] of sheet.columnWidths) columns[column] = { w: width };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: 1 };
  return columns;
}

function toResources(workbook: Workbook): UniverWorkbook['resources'] {
  const perSheet = <T>(make: (sheet: Sheet) => T): Record<string, T> =>
    Object.fromEntries(workbook.sheets.map((sheet) => [String(sheet.id), make(sheet)]));
  const filtered = workbook.sheets.flatMap((sheet) =>
    sheet.filter ? [[String(sheet.id), { ref: toUniverRange(sheet.filter) }] as const] : [],
  );
  return [
    {
      name: 'SHEET_DATA_VALIDATION_PLUGIN',
      data: JSON.stringify(perSheet((sheet) => toUniverValidations(sheet, workbook))),
    },
    { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(perSheet(toUniverConditionals)) },
    { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(perSheet(toNotes)) },
    { name: 'SHEET_FILTER_PLUGIN', data: JSON.stringify(Object.fromEntries(filtered)) },
  ];
}

function toNotes(sheet: Sheet): Record<string, Record<string, UniverNote>> {
  const notes: Record<string, Record<string, UniverNote>> = {};
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell?.note) (notes[r] ??= {})[c] = toUniverNote(cell.note, [sheet.id, r, c]);
    }),
  );
  return notes;
}
