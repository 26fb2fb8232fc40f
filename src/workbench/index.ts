/** All that the house may use of the workbench. What stands behind it is the workbench's own. */

// Running the add-on's bundle over a workbook.
export { Host, KeptWorlds } from './host';
export type {
  Bundle,
  EditEvent,
  EditFate,
  GatedCall,
  HostOptions,
  MenuNode,
  OutgoingMail,
  TextCells,
  UiEvents,
} from './host';
export { textCellKinds } from './services/cells/typed';
export { kindOf, noCosts, usualCosts } from './services/strict/costs';

// A workbook, and what people do to it.
export type { Cell, Chart, Rect, Sheet, StoredValue, Workbook } from './model/workbook';
export { createSheet, createWorkbook, takeId } from './model/create';
export { copyAsGoogle, copyWorkbook } from './model/copy';
export { copyCell, lastRow } from './model/grid';
export { deleteLines, insertLines, moveLines } from './model/structure';
export { knowRangeRules } from './model/rangeRules';
export { sortRows } from './model/sort';
export { fillRows, type GivenRows } from './model/fillRows';
export { locksOf } from './services/store/lockService';

// On disk.
export { openWorkspace, saveWorkspace, stateFile } from './disk/workspace';
export { noDesk } from './disk/state';
export { readValues, type Value, type ValueRows, type ValueSheet } from './xlsx/values';
export { readWhole } from './disk/files';
export { BadInput } from './badInput';

// What leaves it: mail, pictures, PDF, pages as Google serves them.
export { composeEml } from './mail/compose';
export { Outbox } from './mail/outbox';
export { chartPng, chartSvg } from './charts/draw';
export { luminance } from './charts/option';
export { chartData } from './charts/table';
export { printPdf } from './browser/print';
export { servedPage } from './services/screen/servedPage';
export { chromiumCommand } from './browser/chromium';

// The command line and the page.
export { main, type AddCommand } from './cli';
export { alignedTable, shownNumber, shownValue } from './commands/table';
export { start, startUser } from './start';
export { processIo, type Io } from './commands/io';
export { serveUntilStopped } from './commands/serve';
export { loadApp, startServer, type RunningServer } from './server/server';
export { pageReady } from './buildPage';
export { upToDate } from './upToDate';

// For tests in which Google answers otherwise than the workbench thinks: these are what they put something else in place of.
export * as entering from './services/cells/typed';
export * as validating from './services/cells/validate';
export * as structure from './model/structure';
export { SheetGrid } from './services/sheets/sheetGrid';
export { SpreadsheetService } from './services/sheets/spreadsheet';
export { SpreadsheetAppService } from './services/sheets/spreadsheetApp';
export { RangeListService } from './services/sheets/ranges/rangeList';
export { DataValidationService } from './services/sheets/ranges/dataValidation';
export { UtilitiesService } from './services/utilities';
