/** A Sheet's grid: ranges on it, its size, inserting, deleting and moving rows and columns, widths and hiding. */
import { refuseTooMany } from '../../model/create';
import { lastColumn, lastRow } from '../../model/grid';
import { deleteLines, insertLines, keptFromDeletion, type Axis } from '../../model/structure';
import type { Sheet } from '../../model/workbook';
import { Service, seen, type Runtime } from '../runtime';
import { mayWriteIn } from './protected';
import { RangeService } from './ranges/range';
import { rectOf } from './ranges/rangeAddress';
import { RangeListService } from './ranges/rangeList';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetGrid
  extends Service
  implements
    Pick<
      GoogleSheet,
      | 'deleteColumns'
      | 'deleteRow'
      | 'deleteRows'
      | 'getDataRange'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getMaxColumns'
      | 'getMaxRows'
      | 'getRange'
      | 'getRangeList'
      | 'getSheetValues'
      | 'insertColumnAfter'
      | 'insertColumnBefore'
      | 'insertColumnsAfter'
      | 'insertRowBefore'
      | 'insertRowsAfter'
      | 'setColumnWidth'
      | 'setColumnWidths'
      | 'setRowHeight'
    >
{
  readonly serviceName = 'Sheet';
  readonly sheet: Sheet;

  constructor(runtime: Runtime, sheet: Sheet) {
    super(runtime);
    this.sheet = sheet;
  }

  getRange(first: string | number, column?: number, rows?: number, columns?: number) {
    return this.runtime.make.range(this.sheet, rectOf(this.sheet, first, column, rows, columns)) as never;
  }

  getRangeList(notations: string[]) {
    const ranges = notations.map((a1) => new RangeService(this.runtime, this.sheet, rectOf(this.sheet, a1)));
    return seen(new RangeListService(this.runtime, ranges));
  }

  /** -1 for rows or columns is up to the last one that holds something; where nothing does, there is no such range. */
  getSheetValues(row: number, column: number, rows: number, columns: number) {
    const upTo = (count: number, first: number, last: () => number): number =>
      count === -1 ? last() - first + 1 : count;
    const [high, wide] = [
      upTo(rows, row, () => lastRow(this.sheet)),
      upTo(columns, column, () => lastColumn(this.sheet)),
    ];
    return new RangeService(
      this.runtime,
      this.sheet,
      rectOf(this.sheet, row, column, high, wide),
    ).getValues() as object[][];
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
  insertColumnAfter(position: number) {
    return this.insertColumnsAfter(position, 1);
  }
  insertColumnBefore(position: number) {
    return this.insert('insertColumnBefore', 'columns', position, 1, position);
  }

  insertRowBefore(position: number) {
    return this.insert('insertRowBefore', 'rows', position, 1, position);
  }
  insertRowsAfter(position: number, count: number) {
    return this.insert('insertRowsAfter', 'rows', position, count, position + 1);
  }
  insertColumnsAfter(position: number, count: number) {
    return this.insert('insertColumnsAfter', 'columns', position, count, position + 1);
  }

  deleteRow(position: number) {
    return this.delete('deleteRow', 'rows', position, 1);
  }
  deleteRows(position: number, count: number): void {
    this.delete('deleteRows', 'rows', position, count);
  }
  deleteColumns(position: number, count: number): void {
    this.delete('deleteColumns', 'columns', position, count);
  }
  setColumnWidth(position: number, width: number) {
    return this.change('setColumnWidth', () => this.sheet.columnWidths.set(position - 1, width));
  }
  setColumnWidths(first: number, count: number, width: number) {
    return this.change('setColumnWidths', () => {
      for (let index = 0; index < count; index++) this.sheet.columnWidths.set(first - 1 + index, width);
    });
  }
  setRowHeight(position: number, height: number) {
    return this.change('setRowHeight', () => this.sheet.rowHeights.set(position - 1, height));
  }

  /** A write that is held back. Own fields stay out of the script's sight. */
  protected readonly change = (method: string, work: () => void) => {
    this.runtime.gate.write('Sheet', method, () => {
      mayWriteIn(this.runtime, this.sheet, null);
      work();
    });
    return seen(this);
  };

  /** A write that changes names, order or sizes. */
  protected readonly restructure = (method: string, work: () => void) => {
    const write = (): void => {
      mayWriteIn(this.runtime, this.sheet, null);
      work();
    };
    this.runtime.gate.write('Sheet', method, write, true);
    return seen(this);
  };

  private readonly insert = (method: string, axis: Axis, position: number, count: number, at: number) => {
    const size = axis === 'rows' ? this.sheet.maxRows : this.sheet.maxColumns;
    if (position < 1 || position > size) throw new Error(`Those ${axis} are out of bounds.`);
    if (count < 1) throw new Error(`The number of ${axis} to insert must be at least 1.`);
    const { workbook } = this.runtime;
    refuseTooMany(workbook, count * (axis === 'rows' ? this.sheet.maxColumns : this.sheet.maxRows));
    return this.restructure(method, () => insertLines(workbook, this.sheet, axis, at, count, position));
  };

  private readonly delete = (method: string, axis: Axis, position: number, count: number) => {
    const size = axis === 'rows' ? this.sheet.maxRows : this.sheet.maxColumns;
    if (position < 1 || count < 1 || position + count - 1 > size) throw new Error(`Those ${axis} are out of bounds.`);
    const kept = keptFromDeletion(this.sheet, axis, position, count);
    if (kept === 'all') throw new Error(`You can't delete all the ${axis} on the sheet.`);
    if (kept) throw new Error(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
    return this.restructure(method, () => deleteLines(this.runtime.workbook, this.sheet, axis, position, count));
  };
}
