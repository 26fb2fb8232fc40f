/** Makes empty workbooks and sheets, as Google makes them: a new sheet is 1000 rows by 26 columns. */
import type { Sheet, Workbook } from './workbook';

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
/** As many as Google Sheets holds. */
export const mostCells = 10_000_000;

/** @throws as Google does where a workbook would hold more */
export function refuseTooMany(workbook: Workbook, extra: number): void {
  const held = workbook.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
  if (held + extra > mostCells)
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
    );
}

/** How wide a column, and how high a row is that nobody gave a size, as at Google; pixels. */
export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;

/** The ID of a file of which none is known. */
export const usualFileId = 'werkbank';

export interface NewWorkbook {
  name?: string;
  locale?: string;
  timeZone?: string;
  /** Names of the sheets; one `Blad1` when absent. */
  sheets?: readonly string[];
}

/** A workbook with empty sheets, Dutch and in Amsterdam unless told otherwise. */
export function createWorkbook(options: NewWorkbook = {}): Workbook {
  const workbook: Workbook = {
    name: options.name ?? 'Naamloze spreadsheet',
    fileId: usualFileId,
    locale: options.locale ?? 'nl_NL',
    timeZone: options.timeZone ?? 'Europe/Amsterdam',
    sheets: [],
    activeSheetId: 0,
    namedRanges: [],
    metadata: [],
    properties: { document: {}, script: {}, user: {} },
    triggers: [],
    nextId: 0,
  };
  for (const name of options.sheets ?? ['Blad1']) workbook.sheets.push(createSheet(takeId(workbook), name));
  workbook.activeSheetId = workbook.sheets[0]?.id ?? 0;
  return workbook;
}

/** An empty sheet with default sizes; the caller puts it into a workbook. */
export function createSheet(id: number, name: string, rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS): Sheet {
  return {
    id,
    name,
    maxRows: rows,
    maxColumns: columns,
    rows: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    tabColor: null,
    hideGridlines: false,
    rightToLeft: false,
    merges: [],
    filter: null,
    protections: [],
    conditionalFormats: [],
    charts: [],
  };
}

/** The next free number of the workbook, for a sheet, metadata, protection or chart. */
export function takeId(workbook: Workbook): number {
  return workbook.nextId++;
}
