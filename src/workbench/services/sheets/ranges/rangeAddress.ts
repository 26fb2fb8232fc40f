/** Where a Range is: its place, its size and the ranges beside it. */
import { columnLetters, parseA1, toA1 } from '../../../model/a1';
import type { Rect, Sheet } from '../../../model/workbook';
import { Service, type Runtime } from '../../runtime';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Throws as Google does when a rectangle is not on the grid. */
export function checkOnGrid(sheet: Sheet, rect: Rect): void {
  if (![rect.row, rect.column, rect.rows, rect.columns].every(Number.isInteger)) throw new Error(OUTSIDE);
  if (rect.rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (rect.columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  const fits =
    rect.row >= 1 &&
    rect.column >= 1 &&
    rect.row + rect.rows - 1 <= sheet.maxRows &&
    rect.column + rect.columns - 1 <= sheet.maxColumns;
  if (!fits) throw new Error(OUTSIDE);
}

/** Google's other way to write a place, such as `R2C3:R4C5`. */
const R1C1 = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(:|$)/i;

/** The rectangle that the arguments of `getRange` name; throws as Google does when it is none of this sheet. */
export function rectOf(sheet: Sheet, first: string | number, column?: number, rows = 1, columns = 1): Rect {
  if (typeof first !== 'string') {
    const rect = { row: Number(first), column: Number(column), rows: Number(rows), columns: Number(columns) };
    checkOnGrid(sheet, rect);
    return rect;
  }
  if (R1C1.test(first)) throw new Error(`niet nagebouwd: Sheet.getRange met R1C1 (${first})`);
  const parsed = parseA1(first, sheet);
  if (parsed === null || (parsed.sheetName !== null && parsed.sheetName !== sheet.name)) {
    throw new Error(`Range not found: ${first}`);
  }
  checkOnGrid(sheet, parsed.rect);
  return parsed.rect;
}

export class RangeAddress
  extends Service
  implements
    Pick<
      GoogleRange,
      | 'getA1Notation'
      | 'getColumn'
      | 'getGridId'
      | 'getLastRow'
      | 'getNumColumns'
      | 'getNumRows'
      | 'getRow'
      | 'getSheet'
      | 'offset'
    >
{
  readonly serviceName = 'Range';
  readonly sheet: Sheet;
  readonly rect: Rect;

  constructor(runtime: Runtime, sheet: Sheet, rect: Rect) {
    super(runtime);
    this.sheet = sheet;
    this.rect = rect;
  }

  /** A range of the same sheet, as the script sees it. An own field, so that scripts do not. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as `seen`
  protected readonly sibling = (rect: Rect): any => {
    checkOnGrid(this.sheet, rect);
    return this.runtime.make.range(this.sheet, rect);
  };

  getRow() {
    return this.rect.row;
  }
  getColumn() {
    return this.rect.column;
  }
  getNumRows() {
    return this.rect.rows;
  }
  getNumColumns() {
    return this.rect.columns;
  }
  getLastRow() {
    return this.rect.row + this.rect.rows - 1;
  }
  getGridId() {
    return this.sheet.id;
  }
  getSheet() {
    return this.runtime.make.sheet(this.sheet) as never;
  }

  /** From the corner of this range; of the same size where that is not told. */
  offset(rows: number, columns: number, height = this.rect.rows, width = this.rect.columns) {
    const { row, column } = this.rect;
    return this.sibling({ row: row + rows, column: column + columns, rows: height, columns: width }) as never;
  }

  getA1Notation(): string {
    const { row, column, rows, columns } = this.rect;
    if (column === 1 && columns === this.sheet.maxColumns && rows < this.sheet.maxRows) {
      return `${row}:${row + rows - 1}`;
    }
    if (row === 1 && rows === this.sheet.maxRows && columns < this.sheet.maxColumns) {
      return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
    }
    return toA1(this.rect);
  }
}
