/** The tab Instellingen: made with a default for each setting, read as pairs of Sleutel and Waarde. */
import type { Cell } from '../register/cell';
import { settingsTab } from '../register/madeTabs';
import type { SettingProblem, SettingSet, ValuesOf } from '../register/setting';
import { readSettings } from '../register/setting';
import { isDateValue, toDateString } from './cellDates';
import type { Book, Sheet } from './google';
import type { Marks } from './marks';
import { findSheet, markSheet } from './marks';
import { groupColours } from './page/look';
import { writeCells } from './writeCells';

const asCell = (value: unknown): Cell => (isDateValue(value) ? toDateString(value) : (value as Cell));

/** Reads the settings: one question to Google; without the tab every setting has its default. */
export function readSettingsTab<S extends SettingSet>(
  marks: Marks,
  declared: S,
): {
  readonly settings: ValuesOf<S>;
  readonly problems: readonly SettingProblem[];
} {
  const sheet = findSheet(marks, 'instellingen');
  if (!sheet) return readSettings(declared, new Map());
  // Of our own tab whole columns: asking Google for the data range first would be a second question.
  const range = marks.sheets.has('instellingen') ? sheet.getRange('A:B') : sheet.getDataRange();
  const rows = range.getValues() as unknown[][];
  return readSettings(
    declared,
    new Map(rows.slice(1).map((row) => [String(row[0] ?? '').trim(), asCell(row[1] ?? '')])),
  );
}

/** The rows of the tab whose Waarde cannot be used, with the Dutch sentence: one question to Google. */
export function wrongSettings(
  sheet: Sheet,
  declared: SettingSet,
): { readonly lastRow: number; readonly wrong: ReadonlyMap<number, string> } {
  const rows = sheet.getRange('A:B').getValues() as unknown[][];
  const keyAt = rows.map((row) => String(row[0] ?? '').trim());
  const { problems } = readSettings(declared, new Map(rows.map((row, index) => [keyAt[index]!, asCell(row[1] ?? '')])));
  return {
    lastRow: rows.length,
    wrong: new Map(problems.map(({ key, message }) => [keyAt.lastIndexOf(key) + 1, message])),
  };
}

function createSettingsSheet(book: Book, index: number): Sheet {
  const sheet = book.spreadsheet.insertSheet(settingsTab.name, index);
  const columns = settingsTab.headers.length;
  writeCells(sheet.getRange(1, 1, 1, columns), [settingsTab.headers], '@')
    .setFontWeight('bold')
    .setBackground(groupColours.project.header);
  sheet
    .getRange(2, 1, sheet.getMaxRows() - 1, columns)
    .setNumberFormat('@')
    .setWrap(true)
    .setVerticalAlignment('top');
  [220, 360, 520].forEach((width, column) => sheet.setColumnWidth(column + 1, width));
  sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
  sheet.setFrozenRows(1);
  sheet.setTabColor(groupColours.project.tab);
  return sheet;
}

/** Makes the tab, or adds the settings that it lacks. Returns what was done. */
export function prepareSettings(book: Book, marks: Marks, index: number, declared: SettingSet): string[] {
  const existing = findSheet(marks, 'instellingen');
  const sheet = existing ?? createSettingsSheet(book, index);
  if (!marks.sheets.has('instellingen')) markSheet(sheet, 'instellingen');
  const rows = existing ? (sheet.getDataRange().getValues() as unknown[][]) : [];
  const present = new Set(rows.map((row) => String(row[0] ?? '').trim()));
  const missing = Object.values(declared).filter((setting) => !present.has(setting.key));
  if (missing.length > 0) {
    const first = Math.max(rows.length, 1) + 1;
    const short = first + missing.length - 1 - sheet.getMaxRows();
    if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
    writeCells(
      sheet.getRange(first, 1, missing.length, 3),
      missing.map((setting) => [setting.key, setting.initial, setting.help]),
      '@',
    );
  }
  if (!existing) return [`Tabblad ${settingsTab.name} gemaakt.`];
  return missing.map((setting) => `Instelling ${setting.key} toegevoegd.`);
}
