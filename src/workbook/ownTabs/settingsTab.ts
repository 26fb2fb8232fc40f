/** The tab Instellingen: made with a default for each setting, read as pairs of Sleutel and Waarde. */
import { asSeen } from '../../register/text/asSeen';
import { settingsTab } from '../../register/madeTabs';
import type { Setting, SettingProblem, SettingSet, ValuesOf } from '../../register/settings/setting';
import { readSettings } from '../../register/settings/setting';
import { readCell } from '../cells/readCell';
import type { Sheet } from '../google';
import type { Marks } from '../marks/marks';
import { groupColours } from '../page/look';
import type { SheetSize } from '../page/page';
import { writeCells } from '../writing/writeCells';

/** The Sleutel of a row, as one sees it. */
const keyIn = ([key]: readonly unknown[]): string => asSeen(String(key ?? ''));

const { name, headers } = settingsTab;

/** The keys and the values: whole columns, since asking Google for the data range first would be a second question. */
function settingRows(marks: Marks): readonly (readonly unknown[])[] {
  const made = marks.asMade(name, headers.length);
  const rows = (made?.getRange('A:B').getValues() ?? []) as unknown[][];
  if (rows[0]?.every((text, index) => text === headers[index])) return rows;
  const kept = made ? null : marks.placeAsKept('instellingen', 2);
  if (kept) return kept.range.getValues() as unknown[][];
  const sheet = marks.sheetOf('instellingen');
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
  return readSettings(declared, new Map(rows.slice(1).map((row) => [keyIn(row), readCell(row[1]) ?? ''])));
}

/** The rows of the tab whose Waarde cannot be used, with the Dutch sentence: one question to Google. */
export function wrongSettings(
  sheet: Sheet,
  declared: SettingSet,
): { readonly lastRow: number; readonly wrong: ReadonlyMap<number, string> } {
  const rows = sheet.getRange('A:B').getValues() as unknown[][];
  const keyAt = rows.map(keyIn);
  const { problems } = readSettings(
    declared,
    new Map(rows.map((row, index) => [keyAt[index]!, readCell(row[1]) ?? ''])),
  );
  return {
    lastRow: rows.length,
    wrong: new Map(problems.map(({ key, message }) => [keyAt.lastIndexOf(asSeen(key)) + 1, message])),
  };
}

/** The tab as it is found, before anything is written. */
export interface FoundSettings {
  /** Null where it has to be made. */
  readonly sheet: Sheet | null;
  readonly isMarked: boolean;
  readonly name: string;
  /** How many rows it uses, and how many there are. */
  readonly usedRows: number;
  readonly gridRows: number;
  /** The settings that it lacks. */
  readonly missing: readonly Setting<unknown>[];
}

/** Looks at the tab: questions only. */
export function lookAtSettings(marks: Marks, declared: SettingSet): FoundSettings {
  const sheet = marks.sheetOf('instellingen');
  const rows = (sheet?.getRange('A:A').getValues() ?? []) as unknown[][];
  const present = new Set(rows.map(keyIn));
  return {
    sheet,
    isMarked: marks.sheets.has('instellingen'),
    name: sheet ? sheet.getName() : name,
    usedRows: rows.reduce((last, [key], index) => (key === '' ? last : index + 1), 0),
    gridRows: rows.length,
    missing: Object.values(declared).filter(({ key }) => !present.has(asSeen(key))),
  };
}

/** Makes a new sheet the tab. Writes only. */
function dressSettings(sheet: Sheet, size: SheetSize): void {
  const columns = headers.length;
  writeCells(sheet.getRange(1, 1, 1, columns), [headers], '@')
    .setFontWeight('bold')
    .setBackground(groupColours.project.header);
  sheet
    .getRange(2, 1, size.rows - 1, columns)
    .setNumberFormat('@')
    .setWrap(true)
    .setVerticalAlignment('top');
  [220, 360, 520].forEach((width, column) => sheet.setColumnWidth(column + 1, width));
  sheet.deleteColumns(columns + 1, size.columns - columns);
  sheet.setFrozenRows(1);
  sheet.setTabColor(groupColours.project.tab);
}

/** Puts in place what is missing. Writes only. Returns what was done. @param made the size of a sheet that was just made */
export function writeSettings(marks: Marks, found: FoundSettings, sheet: Sheet, made: SheetSize | null): string[] {
  const { missing, usedRows } = found;
  if (made) dressSettings(sheet, made);
  if (!found.isMarked) marks.mark(sheet, 'instellingen', found.name);
  if (missing.length > 0) {
    const first = Math.max(usedRows, 1) + 1;
    const gridRows = made ? made.rows : found.gridRows;
    const short = first + missing.length - 1 - gridRows;
    if (short > 0) sheet.insertRowsAfter(gridRows, short);
    writeCells(
      sheet.getRange(first, 1, missing.length, 3),
      missing.map((setting) => [setting.key, setting.initial, setting.help]),
      '@',
    );
  }
  return made ? [`Tabblad ${name} gemaakt.`] : missing.map((setting) => `Instelling ${setting.key} toegevoegd.`);
}
