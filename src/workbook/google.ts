/** Short names for the Google types that the workbook layer works with. */
export type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
