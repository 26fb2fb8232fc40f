/** The team's own tabs in this workbook, as an import reads them. Never written to. */
import type { Cell } from '../register/cell';
import type { Outcome } from '../register/outcome';
import { failure, success } from '../register/outcome';
import { looksLikeDate } from './cells/cells';
import { percentagesAsText } from './cells/percentages';
import { readCell } from './cells/readCell';
import type { Range, Sheet, Spreadsheet } from './google';
import type { Marks } from './marks/marks';

/** More than an import plans and writes within Google's six minutes. */
const mostRows = 5000;
const mostColumns = 120;

/** A tab that can be imported from. */
export interface SourceTab {
  readonly sheet: Sheet;
  readonly sheetId: number;
  readonly name: string;
  /** By what it is known in fingerprints and in the remembered matching: the tab that its rows come from. */
  readonly key: string;
  /** True for the tab with rows to mend of an earlier import. */
  readonly rest: boolean;
}

/** A source with what stands in it. */
export interface ReadSource extends SourceTab {
  /** As Google gives it: what goes to the tab to mend stays what it was. */
  readonly raw: readonly (readonly unknown[])[];
  readonly cells: readonly (readonly Cell[])[];
}

const restPrefix = 'rest:';

function sourceOf(marks: Marks, sheet: Sheet, sheetId: number, mark: string | null): SourceTab | null {
  const rest = mark?.startsWith(restPrefix) === true;
  if (mark !== null && !rest) return null;
  return {
    sheet,
    sheetId,
    name: marks.facts.nameOf(sheet),
    key: rest ? mark.slice(restPrefix.length) : String(sheetId),
    rest,
  };
}

/** All tabs that are not the register's own, in the order of the workbook. */
export function sourceTabs(spreadsheet: Spreadsheet, marks: Marks): SourceTab[] {
  const sheets = spreadsheet.getSheets();
  const tabs = marks.tabsOf(sheets);
  return sheets.flatMap((sheet, index) => sourceOf(marks, sheet, marks.facts.idOf(sheet), tabs[index]!) ?? []);
}

/** The tab of this ID; null where there is none (any more), or where it is the register's own: one question to Google. */
export function sourceTab(spreadsheet: Spreadsheet, marks: Marks, sheetId: number): SourceTab | null {
  const sheet = spreadsheet.getSheetById(sheetId);
  return sheet && sourceOf(marks, sheet, sheetId, marks.tabOf(sheet, sheetId));
}

/** A text that only looks like a date is told apart (register/cell.ts). */
function cellOf(value: unknown): Cell {
  return typeof value === 'string' && looksLikeDate.test(value) ? `'${value}` : readCell(value);
}

const isFilled = (value: unknown): boolean => (typeof value === 'string' ? value.trim() !== '' : value !== null);

/** True for what somebody filled in: a number or a checkbox may stand in rows that are prepared ahead. */
const says = (value: unknown): boolean => isFilled(value) && typeof value !== 'number' && typeof value !== 'boolean';

/** Without the rows and columns at the end in which nothing is seen: a stray space or a formula that gives '' fills them. */
function filledPart(raw: readonly unknown[][]): unknown[][] {
  const end = (lines: number, isFilledAt: (line: number) => boolean): number => {
    while (lines > 1 && !isFilledAt(lines - 1)) lines--;
    return lines;
  };
  const rows = end(raw.length, (row) => raw[row]!.some(isFilled));
  const columns = end(raw[0]?.length ?? 0, (column) => raw.some((row) => isFilled(row[column])));
  return raw.slice(0, rows).map((row) => row.slice(0, columns));
}

/** Of so many rows it is asked whether they show: Google tells it row by row. */
const mostAsked = 1000;

/**
 * The numbers of the rows that people do not see, since somebody hid them or filters them out. Google has no question about
 * many rows: so it is asked only of rows that hold something, and about filters only where there is one.
 */
export function hiddenRows({ sheet, raw }: ReadSource): number[] {
  const isFiltered = sheet.getFilter() !== null || sheet.getSlicers().length > 0;
  return raw.slice(0, mostAsked).flatMap((cells, index) => {
    const row = index + 1;
    if (!cells.some(isFilled)) return [];
    return sheet.isRowHiddenByUser(row) || (isFiltered && sheet.isRowHiddenByFilter(row)) ? [row] : [];
  });
}

/** All that stands in a sheet: one question to Google, where asking for the data range first would be two. */
function allOf(sheet: Sheet): unknown[][] {
  try {
    return sheet.getSheetValues(1, 1, -1, -1) as unknown[][];
  } catch {
    // Nothing stands in it any more.
    return sheet.getDataRange().getValues() as unknown[][];
  }
}

/** Reads a source whole: one question to Google, and one for percentages. @param source what `sourceTab` gave */
export function readSource(source: SourceTab | null): Outcome<ReadSource> {
  if (!source)
    return failure(
      'bestaat-niet',
      'Dit tabblad is er niet (meer), of het is van het register zelf. Kies een ander tabblad.',
    );
  const { sheet } = source;
  const raw = filledPart(allOf(sheet));
  if (raw.filter((row) => row.some(says)).length > mostRows || (raw[0]?.length ?? 0) > mostColumns) {
    return failure(
      'ongeldig',
      `Dit tabblad is te groot om in een keer over te nemen: ten hoogste ${mostRows} rijen en ${mostColumns} kolommen. Verdeel het over meer tabbladen.`,
    );
  }
  const range = (): Range => sheet.getRange(1, 1, raw.length, raw[0]!.length);
  return success({ ...source, raw, cells: percentagesAsText(range, raw).map((row) => row.map(cellOf)) });
}
