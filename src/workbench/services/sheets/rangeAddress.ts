/** Where a Range is: its place, its size and the ranges beside it. */
import { columnLetters, toA1 } from '../../model/a1';
import { hasContent, cellAt } from '../../model/grid';
import type { Rect, Sheet } from '../../model/workbook';
import { Service, type Runtime } from '../runtime';
import { enumName } from '../enums';

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

export class RangeAddress
  extends Service
  implements
    Pick<
      GoogleRange,
      | 'activate'
      | 'activateAsCurrentCell'
      | 'getA1Notation'
      | 'getCell'
      | 'getColumn'
      | 'getDataRegion'
      | 'getGridId'
      | 'getHeight'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getNextDataCell'
      | 'getNumColumns'
      | 'getNumRows'
      | 'getRow'
      | 'getSheet'
      | 'getWidth'
      | 'isEndColumnBounded'
      | 'isEndRowBounded'
      | 'isStartColumnBounded'
      | 'isStartRowBounded'
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
  getHeight() {
    return this.rect.rows;
  }
  getNumColumns() {
    return this.rect.columns;
  }
  getWidth() {
    return this.rect.columns;
  }
  getLastRow() {
    return this.rect.row + this.rect.rows - 1;
  }
  getLastColumn() {
    return this.rect.column + this.rect.columns - 1;
  }
  getGridId() {
    return this.sheet.id;
  }
  getSheet() {
    return this.runtime.make.sheet(this.sheet) as never;
  }
  isStartRowBounded() {
    return this.rect.row > 1 || this.rect.rows < this.sheet.maxRows;
  }
  isEndRowBounded() {
    return this.rect.rows < this.sheet.maxRows;
  }
  isStartColumnBounded() {
    return this.rect.column > 1 || this.rect.columns < this.sheet.maxColumns;
  }
  isEndColumnBounded() {
    return this.rect.columns < this.sheet.maxColumns;
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

  getCell(row: number, column: number) {
    const { rect } = this;
    if (row < 1 || column < 1 || row > rect.rows || column > rect.columns)
      throw new Error('Cell reference out of range');
    return this.sibling({ row: rect.row + row - 1, column: rect.column + column - 1, rows: 1, columns: 1 });
  }

  offset(rowOffset: number, columnOffset: number, numRows = this.rect.rows, numColumns = this.rect.columns) {
    const { row, column } = this.rect;
    return this.sibling({ row: row + rowOffset, column: column + columnOffset, rows: numRows, columns: numColumns });
  }

  activate() {
    this.runtime.selection.select(this.sheet.id, this.rect);
    return this.sibling(this.rect);
  }

  activateAsCurrentCell() {
    return this.activate();
  }

  /** The block of filled cells around the range, bordered by empty rows and columns. */
  getDataRegion() {
    return this.runtime.gate.read('Range', 'getDataRegion', () => this.sibling(dataRegion(this.sheet, this.rect)));
  }

  /** Where Ctrl+arrow would go from the range's first cell. */
  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction) {
    return this.runtime.gate.read('Range', 'getNextDataCell', () => {
      const [down, right] = STEPS[enumName(direction, 'Range.getNextDataCell')] ?? [0, 1];
      return this.sibling(nextDataCell(this.sheet, this.rect, down, right));
    });
  }
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

function nextDataCell(sheet: Sheet, from: Rect, down: number, right: number): Rect {
  const onGrid = (row: number, column: number) =>
    row >= 1 && column >= 1 && row <= sheet.maxRows && column <= sheet.maxColumns;
  const full = (row: number, column: number) => hasContent(cellAt(sheet, row, column));
  let { row, column } = from;
  const runsOn = full(row, column) && full(row + down, column + right);
  while (onGrid(row + down, column + right)) {
    if (runsOn && !full(row + down, column + right)) break;
    row += down;
    column += right;
    if (!runsOn && full(row, column)) break;
  }
  return { row, column, rows: 1, columns: 1 };
}

function dataRegion(sheet: Sheet, from: Rect): Rect {
  let [top, left, bottom, right] = [from.row, from.column, from.row + from.rows - 1, from.column + from.columns - 1];
  const filled = (r1: number, c1: number, r2: number, c2: number) => {
    for (let row = Math.max(1, r1); row <= r2; row++) {
      for (let column = Math.max(1, c1); column <= c2; column++) {
        if (hasContent(cellAt(sheet, row, column))) return true;
      }
    }
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    if (top > 1 && filled(top - 1, left - 1, top - 1, right + 1)) {
      top--;
      grown = true;
    }
    if (bottom < sheet.maxRows && filled(bottom + 1, left - 1, bottom + 1, right + 1)) {
      bottom++;
      grown = true;
    }
    if (left > 1 && filled(top - 1, left - 1, bottom + 1, left - 1)) {
      left--;
      grown = true;
    }
    if (right < sheet.maxColumns && filled(top - 1, right + 1, bottom + 1, right + 1)) {
      right++;
      grown = true;
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
