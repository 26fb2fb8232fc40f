/** The tab Instellingen: made with a default for each setting, read as pairs of Sleutel and Waarde. */
import { asSeen } from '../../register/text/asSeen';
import { bsnFound, holdsBsn } from '../../register/text/bsn';
import { counted } from '../../register/grouping';
import { settingsTab } from '../../register/made/madeTabs';
import type { Setting, SettingProblem, SettingSet, ValuesOf } from '../../register/settings/setting';
import { readSettings } from '../../register/settings/setting';
import { readCell } from '../cells/readCell';
import type { Sheet } from '../google';
import type { Marks } from '../marks/marks';
import { columnsLeft } from '../marks/place';
import { groupColours } from '../page/look';
import type { SheetSize } from '../page/page';
import { setWidths } from '../page/widths';
import { writeCells } from '../writing/writeCells';
import type { LostColumn } from './settingsColumns';
import { lacksWaarde, lostColumn, putColumnBack } from './settingsColumns';

/** The Sleutel of a row, as one sees it. */
const keyIn = ([key]: readonly unknown[]): string => asSeen(String(key ?? ''));

const { name, headers } = settingsTab;

/** The rows of any kind with a BSN in them, a note of somebody too; counted from 1. */
const rowsWithBsn = (rows: readonly (readonly unknown[])[]): number[] =>
  rows.flatMap((row, index) => (row.some((value) => holdsBsn(String(value))) ? [index + 1] : []));

/** All that is written there: whole columns, since asking Google for the data range first would be a second question. */
function settingRows(marks: Marks): readonly (readonly unknown[])[] {
  const made = marks.asMade(name, headers.length);
  const rows = (made?.getRange('A:C').getValues() ?? []) as unknown[][];
  if (rows[0]?.every((text, index) => text === headers[index])) return rows;
  const kept = made ? null : marks.placeAsKept('instellingen', headers.length);
  if (kept) return kept.range.getValues() as unknown[][];
  const sheet = marks.sheetOf('instellingen');
  if (!sheet) return [];
  return (sheet.getMaxColumns() > 2 ? sheet.getRange('A:C') : sheet.getDataRange()).getValues() as unknown[][];
}

/** So many settings are named. */
const mostNamed = 3;

/** What is said of settings that stand there no more. */
function goneMessage(gone: readonly Setting<unknown>[]): string {
  const named = gone.slice(0, mostNamed).map(({ key }) => `"${key}"`);
  const count = counted(gone.length, 'instelling ontbreekt', 'instellingen ontbreken');
  return `Tabblad ${name}: ${count} (${named.join(', ')}${gone.length > mostNamed ? ' en meer' : ''}). Nu geldt de standaardwaarde. Net weggehaald? Ctrl+Z haalt het terug. Anders: kies PLP-register > Inrichten.`;
}

/** Reads the settings, wherever their header row is: one question to Google; without the tab every setting has its default. */
export function readSettingsTab<S extends SettingSet>(
  marks: Marks,
  declared: S,
): {
  readonly settings: ValuesOf<S>;
  readonly problems: readonly SettingProblem[];
} {
  const rows = settingRows(marks);
  const pairs = new Map(rows.some(lacksWaarde) ? [] : rows.map((row) => [keyIn(row), readCell(row[1]) ?? ''] as const));
  const read = readSettings(declared, pairs);
  const gone = Object.values(declared).filter(({ key, isLater }) => !isLater && !pairs.has(asSeen(key)));
  const told = new Set(read.problems.map(({ key }) => asSeen(key)));
  const others = rowsWithBsn(rows).filter((row) => !told.has(keyIn(rows[row - 1]!)));
  return {
    ...read,
    problems: [
      ...(gone.length > 0 ? [{ key: '', message: goneMessage(gone) }] : []),
      ...read.problems,
      ...others.map((row) => ({ key: '', message: `${name}, rij ${row}: ${bsnFound}` })),
    ],
  };
}

/** The rows of the tab whose Waarde cannot be used, with the Dutch sentence: one question to Google. */
export function wrongSettings(
  sheet: Sheet,
  declared: SettingSet,
): { readonly lastRow: number; readonly wrong: ReadonlyMap<number, string> } {
  const rows = columnsLeft(sheet, headers.length).getValues() as unknown[][];
  const keyAt = rows.map(keyIn);
  const { problems } = readSettings(
    declared,
    new Map(rows.map((row, index) => [keyAt[index]!, readCell(row[1]) ?? ''])),
  );
  return {
    lastRow: rows.length,
    wrong: new Map([
      ...rowsWithBsn(rows).map((row) => [row, bsnFound] as const),
      ...problems.map(({ key, message }) => [keyAt.lastIndexOf(asSeen(key)) + 1, message] as const),
    ]),
  };
}

/** The tab as it is found, before anything is written. */
export interface FoundSettings {
  /** Null where it has to be made. */
  readonly sheet: Sheet | null;
  readonly isMarked: boolean;
  /** True where it has to be made, or where that was broken off: it has no mark, and no more than its headers. */
  readonly isBlank: boolean;
  readonly name: string;
  /** What has to be done for the header row to stand on top: empty rows above it go, or it is made anew. */
  readonly header: { readonly kind: 'staat' | 'nieuw' | 'leeg' } | { readonly kind: 'lager'; readonly above: number };
  /** How many rows it uses, and how many there are. */
  readonly usedRows: number;
  readonly gridRows: number;
  readonly gridColumns: number;
  /** The column that is gone. */
  readonly lost: LostColumn | null;
  /** The settings that it lacks. */
  readonly missing: readonly Setting<unknown>[];
}

const isEmptyRow = (row: readonly unknown[]): boolean => row.every((value) => value === '');

/** A title that somebody put above it does no harm: settings are found by their key. */
function headerOf(keys: readonly unknown[][], declared: SettingSet, read: () => unknown[][]): FoundSettings['header'] {
  const at = keys.findIndex((row) => keyIn(row) === headers[0]);
  const first = keyIn(keys[0] ?? []);
  if (at > 0) return read().slice(0, at).every(isEmptyRow) ? { kind: 'lager', above: at } : { kind: 'staat' };
  if (at === 0 || keys.length === 0) return { kind: 'staat' };
  if (Object.values(declared).some(({ key }) => asSeen(key) === first)) return { kind: 'nieuw' };
  return first === '' ? { kind: 'leeg' } : { kind: 'staat' };
}

/** Looks at the tab: questions only. @param help what is told of each setting, by its key */
export function lookAtSettings(
  marks: Marks,
  declared: SettingSet,
  help: Readonly<Record<string, string>>,
): FoundSettings {
  const sheet = marks.sheetOf('instellingen');
  const rows = (sheet?.getRange('A:A').getValues() ?? []) as unknown[][];
  const gridColumns = sheet?.getMaxColumns() ?? 0;
  const lost =
    sheet && gridColumns < headers.length ? lostColumn(sheet.getDataRange().getValues(), declared, help) : null;
  const present = new Set([
    ...rows.map(keyIn),
    ...(lost?.place === 1 ? lost.cells.map((key) => asSeen(key ?? '')) : []),
  ]);
  const isMarked = marks.sheets.has('instellingen');
  const isOurs = rows.every(([key], index) => key === '' || (index === 0 && key === headers[0]));
  return {
    sheet,
    isMarked,
    isBlank: !sheet || (!isMarked && isOurs && sheet.getLastRow() < 2),
    name: sheet ? sheet.getName() : name,
    header: headerOf(rows, declared, () => (sheet?.getDataRange().getValues() ?? []) as unknown[][]),
    usedRows: rows.reduce((last, [key], index) => (key === '' ? last : index + 1), 0),
    gridRows: rows.length,
    gridColumns,
    lost,
    missing: Object.values(declared).filter(({ key }) => !present.has(asSeen(key))),
  };
}

const writeHeaders = (sheet: Sheet): unknown =>
  writeCells(sheet.getRange(1, 1, 1, headers.length), [headers], '@')
    .setFontWeight('bold')
    .setBackground(groupColours.project.header);

/** Puts the header row on top. Writes only. Returns by how many rows all else moved down. */
function raiseHeader({ header }: FoundSettings, sheet: Sheet): number {
  if (header.kind === 'lager') {
    sheet.deleteRows(1, header.above);
    return -header.above;
  }
  if (header.kind === 'staat') return 0;
  if (header.kind === 'nieuw') sheet.insertRowBefore(1);
  writeHeaders(sheet);
  return header.kind === 'nieuw' ? 1 : 0;
}

/** Makes a new sheet the tab. Writes only. */
function dressSettings(sheet: Sheet, size: SheetSize): void {
  const columns = headers.length;
  writeHeaders(sheet);
  sheet
    .getRange(2, 1, size.rows - 1, columns)
    .setNumberFormat('@')
    .setWrap(true)
    .setVerticalAlignment('top');
  setWidths(sheet, [220, 360, 520]);
  if (size.columns > columns) sheet.deleteColumns(columns + 1, size.columns - columns);
  sheet.setFrozenRows(1);
  sheet.setTabColor(groupColours.project.tab);
}

/**
 * Puts in place what is missing. Writes only. Returns what was done.
 * @param made the size of a sheet that was just made
 * @param help what is told of each setting, by its key
 */
export function writeSettings(
  marks: Marks,
  found: FoundSettings,
  sheet: Sheet,
  made: SheetSize | null,
  help: Readonly<Record<string, string>>,
): string[] {
  const { missing } = found;
  const { lost, gridColumns } = found;
  if (made) dressSettings(sheet, made);
  else if (lost) putColumnBack(sheet, lost, gridColumns);
  else if (gridColumns < headers.length) sheet.insertColumnsAfter(gridColumns, headers.length - gridColumns);
  const moved = made ? 0 : raiseHeader(found, sheet);
  const usedRows = found.usedRows + moved;
  if (!found.isMarked) marks.mark(sheet, 'instellingen', found.name);
  if (missing.length > 0) {
    const first = Math.max(usedRows, 1) + 1;
    const gridRows = made ? made.rows : found.gridRows + moved;
    const short = first + missing.length - 1 - gridRows;
    if (short > 0) sheet.insertRowsAfter(gridRows, short);
    writeCells(
      sheet.getRange(first, 1, missing.length, 3),
      missing.map(({ key, initial }) => [key, initial, help[key] ?? '']),
      '@',
    );
  }
  if (made) return [`Tabblad ${name} gemaakt.`];
  return [
    ...(lost ? [`Kolom ${lost.header} van ${found.name} teruggezet.`] : []),
    ...(found.header.kind === 'staat' ? [] : [`Koprij van ${found.name} teruggezet.`]),
    ...(missing.length === 0 ? [] : [`Toegevoegd in ${found.name}: ${missing.map(({ key }) => key).join(', ')}.`]),
  ];
}
