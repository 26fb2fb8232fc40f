/** The tab Instellingen: made with a default for each setting, read as pairs of Sleutel and Waarde. */
import type { Cell } from '../register/cell';
import { settingsTab } from '../register/madeTabs';
import type { SettingProblem, SettingSet, ValuesOf } from '../register/setting';
import { readSettings } from '../register/setting';
import { isDateValue, toDateString } from './cellDates';
import type { Book } from './book';
import type { Sheet } from './google';
import type { Marks } from './marks';
import { findSheet } from './marks';
import { groupColours } from './page/look';
import { writeCells } from './writeCells';

const asCell = (value: unknown): Cell => (isDateValue(value) ? toDateString(value) : (value as Cell));

const { name, headers } = settingsTab;

/** The keys and the values: whole columns, since asking Google for the data range first would be a second question. */
function settingRows(marks: Marks): readonly (readonly unknown[])[] {
  const made = marks.asMade(name, headers.length);
  const rows = (made?.getRange('A:B').getValues() ?? []) as unknown[][];
  if (rows[0]?.every((text, index) => text === headers[index])) return rows;
  const sheet = findSheet(marks, 'instellingen');
  if (!sheet) return [];
  return (sheet.getMaxColumns() > 1 ? sheet.getRange('A:B') : sheet.getDataRange()).getValues() as unknown[][];
}

/** Reads the settings: one question to Google; without the tab every setting has its default. */
export function readSettingsTab<S extends SettingSet>(
  marks: Marks,
  declared: S,
): {
  readonly settings: ValuesOf<S>;
  readonly problems: readonly SettingProblem[];
} {
  const rows = settingRows(marks);
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
  const sheet = book.spreadsheet.insertSheet(name, index);
  const columns = headers.length;
  writeCells(sheet.getRange(1, 1, 1, columns), [headers], '@')
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
  if (!marks.sheets.has('instellingen')) marks.mark(sheet, 'instellingen', existing ? sheet.getName() : name);
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
  if (!existing) return [`Tabblad ${name} gemaakt.`];
  return missing.map((setting) => `Instelling ${setting.key} toegevoegd.`);
}
