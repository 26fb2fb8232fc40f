/** A Sheet's grid: ranges on it, its size, inserting, deleting and moving rows and columns, widths and hiding. */
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../model/create';
import { lastColumn, lastRow } from '../../model/grid';
import { deleteLines, insertLines, moveLines, type Axis } from '../../model/structure';
import { parseA1 } from '../../model/a1';
import type { Sheet } from '../../model/workbook';
import { writeValues } from '../cells/write';
import { Service, expect, seen, type Runtime } from '../runtime';
import { RangeService } from './range';
import { checkOnGrid } from './rangeAddress';
import { RangeListService } from './rangeList';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export class SheetGrid
  extends Service
  implements
    Pick<
      GoogleSheet,
      | 'appendRow'
      | 'deleteColumn'
      | 'deleteColumns'
      | 'deleteRow'
      | 'deleteRows'
      | 'getColumnWidth'
      | 'getDataRange'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getMaxColumns'
      | 'getMaxRows'
      | 'getRange'
      | 'getRangeList'
      | 'getRowHeight'
      | 'getSheetValues'
      | 'hideColumn'
      | 'hideColumns'
      | 'hideRow'
      | 'hideRows'
      | 'insertColumnAfter'
      | 'insertColumnBefore'
      | 'insertColumns'
      | 'insertColumnsAfter'
      | 'insertColumnsBefore'
      | 'insertRowAfter'
      | 'insertRowBefore'
      | 'insertRows'
      | 'insertRowsAfter'
      | 'insertRowsBefore'
      | 'isColumnHiddenByUser'
      | 'isRowHiddenByFilter'
      | 'isRowHiddenByUser'
      | 'moveColumns'
      | 'moveRows'
      | 'setColumnWidth'
      | 'setColumnWidths'
      | 'setRowHeight'
      | 'setRowHeights'
      | 'setRowHeightsForced'
      | 'showColumns'
      | 'showRows'
      | 'unhideColumn'
      | 'unhideRow'
    >
{
  readonly serviceName = 'Sheet';
  readonly sheet: Sheet;

  constructor(runtime: Runtime, sheet: Sheet) {
    super(runtime);
    this.sheet = sheet;
  }

  getRange(...place: [string] | [number, number, number?, number?]) {
    return this.runtime.make.range(this.sheet, this.rectOf(place)) as never;
  }

  getRangeList(notations: string[]) {
    const ranges = notations.map((a1) => new RangeService(this.runtime, this.sheet, this.rectOf([a1])));
    return seen(new RangeListService(this.runtime, ranges));
  }

  private readonly rectOf = (place: readonly (string | number | undefined)[]) => {
    const [first, column, rows = 1, columns = 1] = place;
    if (typeof first !== 'string') {
      const rect = { row: Number(first), column: Number(column), rows: Number(rows), columns: Number(columns) };
      checkOnGrid(this.sheet, rect);
      return rect;
    }
    const parsed = parseA1(first, this.sheet);
    if (parsed === null || (parsed.sheetName !== null && parsed.sheetName !== this.sheet.name)) {
      throw new Error(`Range not found: ${first}`);
    }
    checkOnGrid(this.sheet, parsed.rect);
    return parsed.rect;
  };

  getSheetValues(row: number, column: number, numRows: number, numColumns: number) {
    const rows = numRows === -1 ? Math.max(1, this.getLastRow() - row + 1) : numRows;
    const columns = numColumns === -1 ? Math.max(1, this.getLastColumn() - column + 1) : numColumns;
    return new RangeService(this.runtime, this.sheet, this.rectOf([row, column, rows, columns])).getValues();
  }

  getMaxRows() {
    return this.runtime.gate.structure('Sheet', 'getMaxRows', () => this.sheet.maxRows);
  }
  getMaxColumns() {
    return this.runtime.gate.structure('Sheet', 'getMaxColumns', () => this.sheet.maxColumns);
  }
  getLastRow() {
    return this.runtime.gate.size('Sheet', 'getLastRow', this.sheet.id, () => lastRow(this.sheet));
  }

  getLastColumn() {
    return this.runtime.gate.size('Sheet', 'getLastColumn', this.sheet.id, () => lastColumn(this.sheet));
  }

  getDataRange() {
    return this.runtime.gate.size(
      'Sheet',
      'getDataRange',
      this.sheet.id,
      () =>
        this.runtime.make.range(this.sheet, {
          row: 1,
          column: 1,
          rows: Math.max(1, lastRow(this.sheet)),
          columns: Math.max(1, lastColumn(this.sheet)),
        }) as never,
    );
  }

  /** Writes under the last row with content; the grid grows when that is past its end. */
  appendRow(contents: unknown[]) {
    return this.restructure('appendRow', () => {
      const row = lastRow(this.sheet) + 1;
      const short = contents.length - this.sheet.maxColumns;
      if (row > this.sheet.maxRows) this.insertAt('rows', row, 1, row - 1);
      if (short > 0) this.insertAt('columns', this.sheet.maxColumns + 1, short, this.sheet.maxColumns);
      writeValues(this.runtime, this.sheet, { row, column: 1, rows: 1, columns: contents.length }, [contents]);
    });
  }

  insertRowAfter(position: number) {
    return this.insertRowsAfter(position, 1);
  }
  insertRowBefore(position: number) {
    return this.insertRowsBefore(position, 1);
  }
  insertRows(position: number, count = 1): void {
    this.insertRowsBefore(position, count);
  }
  insertColumnAfter(position: number) {
    return this.insertColumnsAfter(position, 1);
  }
  insertColumnBefore(position: number) {
    return this.insertColumnsBefore(position, 1);
  }
  insertColumns(position: number, count = 1): void {
    this.insertColumnsBefore(position, count);
  }

  insertRowsAfter(position: number, count: number) {
    return this.insert('insertRowsAfter', 'rows', position, count, position + 1);
  }
  insertRowsBefore(position: number, count: number) {
    return this.insert('insertRowsBefore', 'rows', position, count, position);
  }
  insertColumnsAfter(position: number, count: number) {
    return this.insert('insertColumnsAfter', 'columns', position, count, position + 1);
  }
  insertColumnsBefore(position: number, count: number) {
    return this.insert('insertColumnsBefore', 'columns', position, count, position);
  }

  deleteRow(position: number) {
    return this.delete('deleteRow', 'rows', position, 1);
  }
  deleteRows(position: number, count: number): void {
    this.delete('deleteRows', 'rows', position, count);
  }
  deleteColumn(position: number) {
    return this.delete('deleteColumn', 'columns', position, 1);
  }
  deleteColumns(position: number, count: number): void {
    this.delete('deleteColumns', 'columns', position, count);
  }

  moveRows(rows: GoogleRange, destination: number): void {
    this.move('moveRows', 'rows', rows, destination);
  }
  moveColumns(columns: GoogleRange, destination: number): void {
    this.move('moveColumns', 'columns', columns, destination);
  }

  getColumnWidth(position: number) {
    return this.runtime.gate.read(
      'Sheet',
      'getColumnWidth',
      () => this.sheet.columnWidths.get(position - 1) ?? DEFAULT_COLUMN_WIDTH,
    );
  }
  setColumnWidth(position: number, width: number) {
    return this.setColumnWidths(position, 1, width);
  }
  setColumnWidths(start: number, count: number, width: number) {
    return this.change('setColumnWidths', () =>
      indices(start, count).forEach((i) => this.sheet.columnWidths.set(i, width)),
    );
  }

  getRowHeight(position: number) {
    return this.runtime.gate.read(
      'Sheet',
      'getRowHeight',
      () => this.sheet.rowHeights.get(position - 1) ?? DEFAULT_ROW_HEIGHT,
    );
  }
  setRowHeight(position: number, height: number) {
    return this.setRowHeights(position, 1, height);
  }
  setRowHeightsForced(start: number, count: number, height: number) {
    return this.setRowHeights(start, count, height);
  }
  setRowHeights(start: number, count: number, height: number) {
    return this.change('setRowHeights', () =>
      indices(start, count).forEach((i) => this.sheet.rowHeights.set(i, height)),
    );
  }

  hideRows(start: number, count = 1): void {
    this.hide('hideRows', 'hiddenRows', start, count, true);
  }
  showRows(start: number, count = 1): void {
    this.hide('showRows', 'hiddenRows', start, count, false);
  }
  hideColumns(start: number, count = 1): void {
    this.hide('hideColumns', 'hiddenColumns', start, count, true);
  }
  showColumns(start: number, count = 1): void {
    this.hide('showColumns', 'hiddenColumns', start, count, false);
  }
  hideRow(row: GoogleRange): void {
    const { rect } = expect(row, RangeService, 'Sheet.hideRow');
    this.hideRows(rect.row, rect.rows);
  }
  unhideRow(row: GoogleRange): void {
    const { rect } = expect(row, RangeService, 'Sheet.unhideRow');
    this.showRows(rect.row, rect.rows);
  }
  hideColumn(column: GoogleRange): void {
    const { rect } = expect(column, RangeService, 'Sheet.hideColumn');
    this.hideColumns(rect.column, rect.columns);
  }
  unhideColumn(column: GoogleRange): void {
    const { rect } = expect(column, RangeService, 'Sheet.unhideColumn');
    this.showColumns(rect.column, rect.columns);
  }

  isRowHiddenByUser(position: number) {
    return this.runtime.gate.read('Sheet', 'isRowHiddenByUser', () => this.sheet.hiddenRows.has(position - 1));
  }
  isColumnHiddenByUser(position: number) {
    return this.runtime.gate.read('Sheet', 'isColumnHiddenByUser', () => this.sheet.hiddenColumns.has(position - 1));
  }
  isRowHiddenByFilter(_position: number) {
    return false;
  }

  /** A write that is held back. Own fields stay out of the script's sight. */
  protected readonly change = (method: string, work: () => void) => {
    this.runtime.gate.write('Sheet', method, work);
    return seen(this);
  };

  /** A write that changes names, order or sizes. */
  protected readonly restructure = (method: string, work: () => void) => {
    this.runtime.gate.write('Sheet', method, work, true);
    return seen(this);
  };

  private readonly insertAt = (axis: Axis, at: number, count: number, like: number | null) =>
    insertLines(this.runtime.workbook, this.sheet, axis, at, count, like);

  private readonly insert = (method: string, axis: Axis, position: number, count: number, at: number) => {
    const size = axis === 'rows' ? this.sheet.maxRows : this.sheet.maxColumns;
    if (position < 1 || position > size) throw new Error(`Those ${axis} are out of bounds.`);
    if (count < 1) throw new Error(`The number of ${axis} to insert must be at least 1.`);
    return this.restructure(method, () => this.insertAt(axis, at, count, position));
  };

  private readonly delete = (method: string, axis: Axis, position: number, count: number) => {
    const size = axis === 'rows' ? this.sheet.maxRows : this.sheet.maxColumns;
    const frozen = axis === 'rows' ? this.sheet.frozenRows : this.sheet.frozenColumns;
    if (position < 1 || count < 1 || position + count - 1 > size) throw new Error(`Those ${axis} are out of bounds.`);
    if (count === size) throw new Error(`You can't delete all the ${axis} on the sheet.`);
    if (frozen < size && position <= frozen + 1 && position + count - 1 === size) {
      throw new Error(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
    }
    return this.restructure(method, () => deleteLines(this.runtime.workbook, this.sheet, axis, position, count));
  };

  private readonly move = (method: string, axis: Axis, range: GoogleRange, destination: number) => {
    const { rect } = expect(range, RangeService, `Sheet.${method}`);
    const [at, count] = axis === 'rows' ? [rect.row, rect.rows] : [rect.column, rect.columns];
    return this.restructure(method, () => moveLines(this.runtime.workbook, this.sheet, axis, at, count, destination));
  };

  private readonly hide = (
    method: string,
    which: 'hiddenRows' | 'hiddenColumns',
    start: number,
    count: number,
    hidden: boolean,
  ) =>
    this.change(method, () =>
      indices(start, count).forEach((index) => {
        if (hidden) this.sheet[which].add(index);
        else this.sheet[which].delete(index);
      }),
    );
}

function indices(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start - 1 + index);
}
