/**
 * The marks that set-up puts on tabs and columns, as Google keeps them: developer metadata, which moves along with what it
 * stands on. Reading them is one question, but every mark costs some six calls more: marks.ts asks only in doubt.
 */
import type { Sheet, Spreadsheet, SpreadsheetApp } from '../google';
import type { MarkedTab } from './markedTabs';
import { literalNames } from './markedTabs';
import type { SheetFacts } from './sheetFacts';

const tabMark = 'plp-tab';
const columnMark = 'plp-kolom';
/** On the workbook as a whole: the ID of the spreadsheet that was set up, which tells a copy of it (state/copied.ts). */
export const workbookMark = 'plp-werkboek';
/** On the workbook as a whole, beside what its properties say: who reads the marks need not ask once more. */
const versionMark = 'plp-versie';

export type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** All marks of a workbook. */
export interface FoundMarks {
  /** The marked sheet of a tab. */
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** By sheet ID: column key → 1-based column. */
  readonly columns: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** What else is kept with a sheet: by key, by sheet ID. */
  readonly others: ReadonlyMap<string, ReadonlyMap<number, Metadata>>;
  /** The IDs of the spreadsheets that this workbook, or what it is a copy of, was set up as. */
  readonly workbooks: readonly string[];
  /** The version of the workbook's structure; null where no mark tells it. */
  readonly version: number | null;
}

/** Takes note of a marked sheet. A copied tab carries a copy of the mark: the one that still has the literal name is the real one. */
function noteSheet(sheets: Map<string, Sheet>, mark: Metadata, tab: string): void {
  const sheet = mark.getLocation().getSheet();
  if (sheet && (!sheets.has(tab) || sheet.getName() === literalNames.get(tab))) sheets.set(tab, sheet);
}

function readMarks(finder: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder): FoundMarks {
  const sheets = new Map<string, Sheet>();
  const columns = new Map<number, Map<string, number>>();
  const others = new Map<string, Map<number, Metadata>>();
  const workbooks: string[] = [];
  let version: number | null = null;
  for (const mark of finder.find()) {
    const [key, value] = [mark.getKey(), mark.getValue()];
    if (value === null) continue;
    if (key === versionMark) {
      version = Math.max(version ?? 0, Number(value) || 0);
    } else if (key === workbookMark) {
      workbooks.push(value);
    } else if (key === tabMark) {
      noteSheet(sheets, mark, value);
    } else if (key === columnMark) {
      const column = mark.getLocation().getColumn();
      if (!column) continue;
      const sheetId = column.getGridId();
      const marked = columns.get(sheetId) ?? new Map<string, number>();
      marked.set(value, column.getColumn());
      columns.set(sheetId, marked);
    } else {
      const sheet = mark.getLocation().getSheet();
      const kept = others.get(key) ?? new Map<number, Metadata>();
      if (sheet) others.set(key, kept.set(sheet.getSheetId(), mark));
    }
  }
  return { sheets, columns, others, workbooks, version };
}

/** Reads all marks: one question to Google. */
export const readAllMarks = (spreadsheet: Spreadsheet): FoundMarks =>
  readMarks(spreadsheet.createDeveloperMetadataFinder());

/** Reads what stands on whole sheets only, which spares the many marks of columns: one question to Google. */
export const readSheetMarks = (app: SpreadsheetApp, spreadsheet: Spreadsheet): Pick<FoundMarks, 'sheets' | 'others'> =>
  readMarks(spreadsheet.createDeveloperMetadataFinder().withLocationType(app.DeveloperMetadataLocationType.SHEET));

/** The tab that this sheet itself is marked as; a copy is marked as what it is a copy of: one question to Google. */
export const readOwnMark = (facts: SheetFacts, sheet: Sheet): string | null =>
  facts.keptOn(sheet).get(tabMark)?.getValue() ?? null;

/** The sheet that is marked as this tab; undefined where none is: one question to Google. No other mark has such a value. */
export function readMarked(spreadsheet: Spreadsheet, tab: MarkedTab): Sheet | undefined {
  const sheets = new Map<string, Sheet>();
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withValue(tab).find())
    if (mark.getKey() === tabMark) noteSheet(sheets, mark, tab);
  return sheets.get(tab);
}

/** Marks the workbook as being of this version. */
export const markVersion = (spreadsheet: Spreadsheet, version: number): void => {
  spreadsheet.addDeveloperMetadata(versionMark, String(version));
};

/** Marks the workbook as one that was set up itself. */
export const markWorkbook = (spreadsheet: Spreadsheet, id: string): void => {
  spreadsheet.addDeveloperMetadata(workbookMark, id);
};

/** Marks a sheet as this tab. */
export const markSheet = (sheet: Sheet, tab: MarkedTab): void => {
  sheet.addDeveloperMetadata(tabMark, tab);
};

/** Marks a whole column (1-based) as this column key. */
export const markColumn = (sheet: Sheet, column: number, key: string): void => {
  sheet.getRange(wholeColumn(column)).addDeveloperMetadata(columnMark, key);
};

/** The letters of a 1-based column. @example columnLetter(28) // 'AB' */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A column from its first cell to its last, as a sheet writes it. @example wholeColumn(2) // 'B:B' */
export const wholeColumn = (column: number): string => `${columnLetter(column)}:${columnLetter(column)}`;

/** All record cells of a column, now and in rows added later below, as a sheet writes it. @example recordCells(2) // 'B2:B' */
export const recordCells = (column: number): string => `${columnLetter(column)}2:${columnLetter(column)}`;
