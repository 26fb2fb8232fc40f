/** Makes one tab that people fill in, or mends what is missing in it; what people did to it stays as it is. */
import type { Column } from '../../register/column';
import type { ColumnKey, Tab } from '../../register/tabs';
import { columnsOf } from '../../register/tab';
import { numberFormat } from '../cells';
import type { Book } from '../book';
import type { Sheet } from '../google';
import type { Marks } from '../marks';
import { findColumns, findSheet } from '../marks';
import { markColumn } from '../metadata';
import { writeCells } from '../writeCells';
import { groupColours } from '../page/look';

/** A tab that is in place: its sheet, its columns, and what had to be done. */
export interface PreparedTab {
  readonly tab: Tab;
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** What the tab is called now. */
  readonly name: string;
  /** The columns that have no mark yet: they get it when what they held is back, so that a broken off set-up goes on there. */
  readonly unmarked: readonly ColumnKey[];
  readonly changes: readonly string[];
}

const noteOf = (column: Column): string => `${column.required ? 'Verplicht. ' : ''}${column.help}`;

/** Room for the header's longest word and the filter button beside it, in pixels. */
const widthOfHeader = (column: Column): number =>
  Math.max(...column.header.split(' ').map((word) => word.length)) * 8 + 36;

/** Gives a column its header, note, format and width. @param rows how many rows the sheet has */
export function dressColumn(sheet: Sheet, tab: Tab, place: number, column: Column, rows: number): void {
  writeCells(sheet.getRange(1, place), [[column.header]], '@')
    .setNote(noteOf(column))
    .setFontWeight('bold')
    .setBackground(groupColours[tab.group].header)
    .setWrap(true)
    .setVerticalAlignment('middle');
  sheet
    .getRange(2, place, rows - 1, 1)
    .setNumberFormat(numberFormat(column))
    .setVerticalAlignment('top')
    .setWrap(column.type.kind === 'text' && column.type.long);
  sheet.setColumnWidth(place, Math.max(column.width, widthOfHeader(column)));
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

function createSheet(book: Book, tab: Tab, name: string, after: Sheet | null): PreparedTab {
  const sheet = book.spreadsheet.insertSheet(name, after ? after.getIndex() : 0);
  const declared = columnsOf(tab);
  const rows = sheet.getMaxRows();
  const surplus = sheet.getMaxColumns() - declared.length;
  if (surplus > 0) sheet.deleteColumns(declared.length + 1, surplus);
  const columns = new Map(declared.map(([key], index) => [key, index + 1]));
  declared.forEach(([key, column], index) => {
    dressColumn(sheet, tab, index + 1, column, rows);
    markColumn(sheet, index + 1, key);
  });
  sheet.setRowHeight(1, 42);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
  sheet.setTabColor(groupColours[tab.group].tab);
  sheet.getRange(1, 1, sheet.getMaxRows(), declared.length).createFilter();
  sheet.getRange(1, 1, 1, declared.length).protect().setDescription(`${tab.name}: kolomkoppen`).setWarningOnly(true);
  book.marks.mark(sheet, tab.key, name);
  return { tab, sheet, columns, name, unmarked: [], changes: [`Tabblad ${name} gemaakt.`] };
}

function mendSheet(tab: Tab, sheet: Sheet, marks: Marks): PreparedTab {
  const changes: string[] = [];
  const declared = columnsOf(tab);
  const keys = declared.map(([key]) => key);
  const rows = sheet.getMaxRows();
  const headers = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues()[0] as unknown[];
  const marked = marks.columns.get(sheet.getSheetId());
  const columns = findColumns(tab, marked, headers);
  declared.forEach(([key, column], index) => {
    if (columns.has(key)) return;
    const place = insertPlace(keys, index, columns);
    addColumn(sheet, columns, place, key);
    dressColumn(sheet, tab, place, column, rows);
    changes.push(`Kolom ${column.header} in ${sheet.getName()} teruggezet.`);
  });
  if (!marks.sheets.has(tab.key)) marks.mark(sheet, tab.key, sheet.getName());
  if (sheet.getFrozenRows() < 1) {
    sheet.setFrozenRows(1);
    changes.push(`Koprij van ${sheet.getName()} weer vastgezet.`);
  }
  const unmarked = [...columns.keys()].filter((key) => !marked?.has(key));
  return { tab, sheet, columns, name: sheet.getName(), unmarked, changes };
}

/** True when a sheet that only shares our tab's name is somebody else's: filled, and without our ID header. */
function isForeign(tab: Tab, sheet: Sheet): boolean {
  const headers = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues()[0] as unknown[];
  const ours = columnsOf(tab)[0]![1].header;
  return headers.some((header) => header !== '') && !headers.some((header) => String(header).trim() === ours);
}

/** Makes or mends the tab. A sheet that is somebody else's is not touched: ours then gets another name. */
export function prepareTab(book: Book, marks: Marks, tab: Tab, after: Sheet | null): PreparedTab {
  const sheet = findSheet(marks, tab.key);
  if (!sheet) return createSheet(book, tab, tab.name, after);
  const ownMark = marks.sheets.has(tab.key);
  if (!ownMark && isForeign(tab, sheet)) return createSheet(book, tab, `${tab.name} (PLP)`, after);
  return mendSheet(tab, sheet, marks);
}
