/** Short names for the Google types that the workbook layer works with. */
import type { Marks } from './marks';
import type { Properties } from './properties';

export type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** The open workbook, and what works on it: passed in, so that nothing reaches for a global. */
export interface Book {
  readonly app: SpreadsheetApp;
  readonly spreadsheet: Spreadsheet;
  /** What the workbook remembers. */
  readonly properties: Properties;
  /** Where its tabs and columns are. */
  readonly marks: Marks;
}
