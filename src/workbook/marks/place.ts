/** Where a tab stands: the columns that were read of it, and the sheet, which is asked for only where it is needed. */
import type { Range, Sheet, Spreadsheet } from '../google';
import { columnLetter } from './metadata';

export class TabPlace {
  constructor(
    /** Whole columns of ours, from the first. */
    readonly range: Range,
    private knownSheet: Sheet | null = null,
    private knownId: number | null = null,
  ) {}

  get sheet(): Sheet {
    return (this.knownSheet ??= this.range.getSheet());
  }

  get sheetId(): number {
    return (this.knownId ??= this.range.getGridId());
  }
}

/** The columns from A to this one, whole: asking Google for the data range first would be a second question. */
export const wholeColumns = (sheet: Sheet, last: number): Range => sheet.getRange(`A:${columnLetter(last)}`);

/** The same of the tab with this name; null where there is none, or where it has fewer columns: Google throws at both. */
export function wholeColumnsNamed(spreadsheet: Spreadsheet, name: string, last: number): Range | null {
  try {
    return spreadsheet.getRange(`'${name.replace(/'/g, "''")}'!A:${columnLetter(last)}`);
  } catch {
    return null;
  }
}
