/** Where a tab stands: the columns that were read of it, and the sheet, which is asked for only where it is needed. */
import type { Range, Sheet, Spreadsheet } from '../google';
import { columnLetter } from './metadata';

export class TabPlace {
  /** What is where it was kept has its mark. */
  readonly isMarked: boolean = true;

  constructor(
    /** Whole columns of ours, from the first. */
    readonly range: Range,
    private knownSheet: Sheet | null = null,
    private knownId: number | null = null,
  ) {}

  get sheet(): Sheet {
    return (this.knownSheet ??= this.range.getSheet());
  }

  /** A block of its cells. From what was read it takes no sheet. */
  cells(row: number, column: number, rows: number, columns: number): Range {
    return this.knownSheet
      ? this.knownSheet.getRange(row, column, rows, columns)
      : this.range.offset(row - 1, column - 1, rows, columns);
  }

  get sheetId(): number {
    return (this.knownId ??= this.range.getGridId());
  }
}

/** The columns from A to this one, as a sheet writes it. */
export const columnsUpTo = (last: number): string => `A:${columnLetter(last)}`;

/** The same of a sheet, whole: asking Google for the data range first would be a second question. */
export const wholeColumns = (sheet: Sheet, last: number): Range => sheet.getRange(columnsUpTo(last));

/** The same; of a sheet that has fewer columns all that are left, since Google refuses to read more. */
export function columnsLeft(sheet: Sheet, last: number): Range {
  try {
    return wholeColumns(sheet, last);
  } catch (error) {
    const columns = sheet.getMaxColumns();
    if (columns >= last) throw error;
    return wholeColumns(sheet, columns);
  }
}

/** Cells of the tab with this name; null where there is none, or where it is smaller: Google throws at both. */
export function cellsNamed(spreadsheet: Spreadsheet, name: string, cells: string): Range | null {
  try {
    return spreadsheet.getRange(`'${name.replace(/'/g, "''")}'!${cells}`);
  } catch {
    return null;
  }
}
