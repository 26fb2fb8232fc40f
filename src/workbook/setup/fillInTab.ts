/** Makes one tab that people fill in, or mends what is missing in it; what people did to it stays as it is. First all is asked, then written. */
import type { Column } from '../../register/column';
import type { ColumnKey, Tab } from '../../register/tabs';
import { columnsOf } from '../../register/tab';
import { numberFormat } from '../cells/cells';
import type { Sheet } from '../google';
import type { Marks } from '../marks/marks';
import { findColumns } from '../marks/findColumns';
import { markColumn, recordCells } from '../marks/metadata';
import { writeCells } from '../writing/writeCells';
import { groupColours } from '../page/look';
import type { SheetSize } from '../page/page';
import { headersOf } from '../marks/tabContent';

/** A tab that people fill in as it is found, before anything is written. */
export interface FoundTab {
  readonly tab: Tab;
  /** Null where it has to be made. */
  readonly sheet: Sheet | null;
  /** What it is called, or will be. */
  readonly name: string;
  readonly isMarked: boolean;
  /** True where nothing stands in it: it was just made, or making it was broken off. */
  readonly isBlank: boolean;
  readonly headers: readonly string[];
  /** The places of its columns by their marks. */
  readonly marked: ReadonlyMap<string, number> | undefined;
  readonly isFrozen: boolean;
  readonly rows: number;
}

/** A tab that is in place: its sheet, its columns, and what had to be done. */
export interface PreparedTab {
  readonly tab: Tab;
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** What the tab is called now. */
  readonly name: string;
  /** What stands in its header row. */
  readonly headers: readonly string[];
  /** The columns that have no mark yet: they get it when what they held is back, so that a broken off set-up goes on there. */
  readonly unmarked: readonly ColumnKey[];
  readonly changes: readonly string[];
}

const noteOf = (column: Column): string => `${column.required ? 'Verplicht. ' : ''}${column.help}`;

/** Room for the header's longest word and the filter button beside it, in pixels. */
const widthOfHeader = (column: Column): number =>
  Math.max(...column.header.split(' ').map((word) => word.length)) * 8 + 36;

/**
 * Gives neighbouring columns their headers, notes, formats and widths: those that are alike in one go. Writes only.
 * @param first the place of the first of them
 * @param rows how many rows the sheet has
 */
export function dressColumns(sheet: Sheet, tab: Tab, first: number, columns: readonly Column[], rows: number): void {
  const records = (fits: (column: Column) => boolean): string[] =>
    columns.flatMap((column, index) => (fits(column) ? [recordCells(first + index)] : []));
  writeCells(sheet.getRange(1, first, 1, columns.length), [columns.map(({ header }) => header)], '@')
    .setNotes([columns.map(noteOf)])
    .setFontWeight('bold')
    .setBackground(groupColours[tab.group].header)
    .setWrap(true)
    .setVerticalAlignment('middle');
  sheet
    .getRange(2, first, rows - 1, columns.length)
    .setNumberFormat('@')
    .setVerticalAlignment('top')
    .setWrap(false);
  for (const format of new Set(columns.map(numberFormat))) {
    if (format !== '@')
      sheet.getRangeList(records((column) => numberFormat(column) === format)).setNumberFormat(format);
  }
  const long = records(({ type }) => type.kind === 'text' && type.long);
  if (long.length > 0) sheet.getRangeList(long).setWrap(true);
  columns.forEach((column, index) =>
    sheet.setColumnWidth(first + index, Math.max(column.width, widthOfHeader(column))),
  );
}

/** Places a missing column right after the declared column before it. */
export function insertPlace(keys: readonly string[], index: number, columns: ReadonlyMap<string, number>): number {
  for (let before = index - 1; before >= 0; before--) {
    const place = columns.get(keys[before]!);
    if (place !== undefined) return place + 1;
  }
  return 1;
}

/** Makes room for a column and moves what is known of the others along. */
export function addColumn(sheet: Sheet, columns: Map<ColumnKey, number>, place: number, key: ColumnKey): void {
  if (place === 1) sheet.insertColumnBefore(1);
  else sheet.insertColumnAfter(place - 1);
  for (const [other, at] of columns) if (at >= place) columns.set(other, at + 1);
  columns.set(key, place);
}

/** True when a sheet that only shares our tab's name is somebody else's: filled, and without our ID header. */
function isForeign(tab: Tab, headers: readonly string[]): boolean {
  const ours = columnsOf(tab)[0]![1].header;
  return headers.some((header) => header !== '') && !headers.includes(ours);
}

const toMake = (tab: Tab, name: string): FoundTab => ({
  tab,
  sheet: null,
  name,
  isMarked: false,
  isBlank: true,
  headers: [],
  marked: undefined,
  isFrozen: false,
  rows: 0,
});

/** Looks at a tab: questions only. A sheet that is somebody else's is not touched: ours then gets another name. */
export function lookAtTab(marks: Marks, tab: Tab): FoundTab {
  const sheet = marks.sheetOf(tab.key);
  if (!sheet) return toMake(tab, tab.name);
  const isMarked = marks.sheets.has(tab.key);
  const headers = headersOf(sheet.getRange('1:1').getValues());
  if (!isMarked && isForeign(tab, headers)) return toMake(tab, `${tab.name} (PLP)`);
  return {
    tab,
    sheet,
    name: sheet.getName(),
    isMarked,
    isBlank: !isMarked && headers.every((header) => header === '') && sheet.getLastRow() === 0,
    headers,
    marked: marks.columns.get(sheet.getSheetId()),
    isFrozen: sheet.getFrozenRows() > 0,
    rows: sheet.getMaxRows(),
  };
}

/** Makes a new sheet this tab. Writes only. */
export function makeTab(
  marks: Marks,
  { tab, name }: FoundTab,
  sheet: Sheet,
  { rows, columns }: SheetSize,
): PreparedTab {
  const declared = columnsOf(tab);
  const width = declared.length;
  if (columns > width) sheet.deleteColumns(width + 1, columns - width);
  dressColumns(
    sheet,
    tab,
    1,
    declared.map(([, column]) => column),
    rows,
  );
  declared.forEach(([key], index) => markColumn(sheet, index + 1, key));
  sheet.setRowHeight(1, 42);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
  sheet.setTabColor(groupColours[tab.group].tab);
  sheet.getRange(1, 1, rows, width).createFilter();
  sheet.getRange(1, 1, 1, width).protect().setDescription(`${tab.name}: kolomkoppen`).setWarningOnly(true);
  marks.mark(sheet, tab.key, name);
  return {
    tab,
    sheet,
    columns: new Map(declared.map(([key], index) => [key, index + 1])),
    name,
    headers: declared.map(([, { header }]) => header),
    unmarked: [],
    changes: [`Tabblad ${name} gemaakt.`],
  };
}

/** Mends what is missing in a tab that is there. Writes only. */
export function mendTab(marks: Marks, found: FoundTab, sheet: Sheet): PreparedTab {
  const { tab, name, marked, rows } = found;
  const changes: string[] = [];
  const headers = [...found.headers];
  const declared = columnsOf(tab);
  const keys = declared.map(([key]) => key);
  const columns = findColumns(tab, marked, headers);
  declared.forEach(([key, column], index) => {
    if (columns.has(key)) return;
    const place = insertPlace(keys, index, columns);
    addColumn(sheet, columns, place, key);
    dressColumns(sheet, tab, place, [column], rows);
    headers.splice(place - 1, 0, column.header);
    changes.push(`Kolom ${column.header} in ${name} teruggezet.`);
  });
  if (!found.isMarked) marks.mark(sheet, tab.key, name);
  if (!found.isFrozen) {
    sheet.setFrozenRows(1);
    changes.push(`Koprij van ${name} weer vastgezet.`);
  }
  const unmarked = [...columns.keys()].filter((key) => !marked?.has(key));
  return { tab, sheet, columns, name, headers, unmarked, changes };
}
