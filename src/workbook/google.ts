/** Google's services: addon/entry.ts alone names them as the globals that they are, and passes them on from there. */
export type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** All that the add-on uses of Google. */
export interface Google {
  readonly app: SpreadsheetApp;
  readonly cache: GoogleAppsScript.Cache.CacheService;
  readonly html: Pick<GoogleAppsScript.HTML.HtmlService, 'createHtmlOutput' | 'createHtmlOutputFromFile'>;
  readonly locks: GoogleAppsScript.Lock.LockService;
  readonly mail: GoogleAppsScript.Mail.MailApp;
  readonly script: GoogleAppsScript.Script.ScriptApp;
  readonly session: GoogleAppsScript.Base.Session;
  readonly store: GoogleAppsScript.Properties.PropertiesService;
  readonly utilities: GoogleAppsScript.Utilities.Utilities;
}

/** Gives them when something is called: nothing may touch a service while the code loads. */
export type Services = () => Google;
