/** Finds tabs and columns by the marks that set-up put on them, with name and header text as fallback (register.md). */
import type { ColumnKey, Tab, TabKey } from '../register/tabs';
import type { MadeTabKey } from '../register/madeTabs';
import { madeTabs, settingsTab } from '../register/madeTabs';
import { columnsOf } from '../register/tab';
import { allTabs } from '../register/tabs';
import type { Sheet, Spreadsheet } from './google';

/** Every tab that the add-on knows by a mark. */
export type MarkedTab =
  TabKey | MadeTabKey | 'instellingen' | `maand:${string}` | `rapport:${string}` | `rest:${string}`;

const tabMark = 'plp-tab';
const columnMark = 'plp-kolom';
/** On the workbook as a whole, beside what its properties say: who reads the marks need not ask once more. */
const versionMark = 'plp-versie';

/** Where things are in this workbook, as found in one look. */
export interface Marks {
  /** The marked sheet of a tab. */
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** By sheet ID: column key → 1-based column. */
  readonly columns: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** What else is kept with a sheet: by key, by sheet ID. */
  readonly others: ReadonlyMap<string, ReadonlyMap<number, GoogleAppsScript.Spreadsheet.DeveloperMetadata>>;
  /** The version of the workbook's structure; null where no mark tells it. */
  readonly version: number | null;
  /** The sheet with this name: asked of Google only where a mark is missing. */
  named(name: string): Sheet | null;
}

const literalNames: ReadonlyMap<string, string> = new Map<string, string>([
  ...allTabs.map((tab): [string, string] => [tab.key, tab.name]),
  ...Object.entries(madeTabs),
  ['instellingen', settingsTab.name],
]);

/** Reads all marks: one question to Google; a second one, for the sheets, only where a mark is missing. */
export function readMarks(spreadsheet: Spreadsheet): Marks {
  const sheets = new Map<string, Sheet>();
  const columns = new Map<number, Map<string, number>>();
  const others = new Map<string, Map<number, GoogleAppsScript.Spreadsheet.DeveloperMetadata>>();
  let version: number | null = null;
  for (const mark of spreadsheet.createDeveloperMetadataFinder().find()) {
    const value = mark.getValue();
    if (value === null) continue;
    if (mark.getKey() === versionMark) {
      version = Math.max(version ?? 0, Number(value) || 0);
    } else if (mark.getKey() === tabMark) {
      const sheet = mark.getLocation().getSheet();
      // A copied tab carries a copy of the mark: the one that still has the literal name is the real one.
      if (sheet && (!sheets.has(value) || sheet.getName() === literalNames.get(value))) sheets.set(value, sheet);
    } else if (mark.getKey() === columnMark) {
      const column = mark.getLocation().getColumn();
      if (!column) continue;
      const sheetId = column.getSheet().getSheetId();
      const marked = columns.get(sheetId) ?? new Map<string, number>();
      marked.set(value, column.getColumn());
      columns.set(sheetId, marked);
    } else {
      const sheet = mark.getLocation().getSheet();
      const kept = others.get(mark.getKey()) ?? new Map<number, typeof mark>();
      if (sheet) others.set(mark.getKey(), kept.set(sheet.getSheetId(), mark));
    }
  }
  return { sheets, columns, others, version, named: (name) => spreadsheet.getSheetByName(name) };
}

/** What the register itself uses this sheet for, by its mark or its literal name; null for a tab of people's own. */
export function markOf(marks: Marks, sheet: Sheet): string | null {
  const id = sheet.getSheetId();
  const marked = [...marks.sheets].find(([, one]) => one.getSheetId() === id)?.[0];
  if (marked !== undefined) return marked;
  const name = sheet.getName();
  return [...literalNames].find(([key, literal]) => literal === name && !marks.sheets.has(key))?.[0] ?? null;
}

/** The sheet of a tab: the marked one, else the one with the literal name; null when there is none. */
export const findSheet = (marks: Marks, tab: MarkedTab): Sheet | null =>
  marks.sheets.get(tab) ?? marks.named(literalNames.get(tab) ?? '');

/**
 * The columns of a tab in its sheet: key → 1-based column. A mark is trusted, also under a renamed header, unless that
 * header is literally another column's (someone cut and pasted whole columns): then the header text decides.
 */
export function findColumns(
  tab: Tab,
  marked: ReadonlyMap<string, number> | undefined,
  headers: readonly unknown[],
): Map<ColumnKey, number> {
  const textAt = (column: number): string => String(headers[column - 1] ?? '').trim();
  const declared = columnsOf(tab);
  const keyByHeader = new Map(declared.map(([key, column]) => [column.header, key]));
  const found = new Map<ColumnKey, number>();
  for (const [key] of declared) {
    const column = marked?.get(key);
    if (column === undefined) continue;
    const owner = keyByHeader.get(textAt(column));
    if (textAt(column) !== '' && (owner === undefined || owner === key)) found.set(key, column);
  }
  const taken = new Set(found.values());
  headers.forEach((_, index) => {
    const key = keyByHeader.get(textAt(index + 1));
    if (key !== undefined && !found.has(key) && !taken.has(index + 1)) found.set(key, index + 1);
  });
  return found;
}

/** Marks the workbook as being of this version. */
export const markVersion = (spreadsheet: Spreadsheet, version: number): void => {
  spreadsheet.addDeveloperMetadata(versionMark, String(version));
};

/** Marks a sheet as this tab. */
export const markSheet = (sheet: Sheet, tab: MarkedTab): void => {
  sheet.addDeveloperMetadata(tabMark, tab);
};

/** Marks a whole column (1-based) as this column key. */
export const markColumn = (sheet: Sheet, column: number, key: string): void => {
  const letter = columnLetter(column);
  sheet.getRange(`${letter}:${letter}`).addDeveloperMetadata(columnMark, key);
};

/** The letters of a 1-based column. @example columnLetter(28) // 'AB' */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
