/** The open workbook, and what works on it: passed in, so that nothing reaches for a global. */
import type { Spreadsheet, SpreadsheetApp } from './google';
import type { Marks } from './marks/marks';
import type { ColumnHelp } from './setup/dressTab';
import type { Properties } from './state/properties';

export interface Book {
  readonly app: SpreadsheetApp;
  readonly spreadsheet: Spreadsheet;
  /** What the workbook remembers. */
  readonly properties: Properties;
  /** Where its tabs and columns are. */
  readonly marks: Marks;
  /** What is told of each column: one question to Google. */
  readonly columnHelp: () => ColumnHelp;
}
