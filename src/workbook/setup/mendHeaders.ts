/** Puts a damaged header row back: to the top of its tab, and each header above what it belongs to. Nothing below it changes. */
import type { SheetKey } from '../../register/made/naast';
import { sheetColumns } from '../../register/made/naast';
import type { Sheet } from '../google';
import { writeCells } from '../writing/writeCells';
import type { ColumnHelp } from './dressTab';
import { dressHeaders } from './dressTab';
import type { FoundTab } from './lookAtTab';

/** A row of its own for the headers. It looks like the row below it: the checks of that are not its own. */
function newFirstRow(sheet: Sheet, gridColumns: number): void {
  sheet.insertRowBefore(1);
  sheet.getRange(1, 1, 1, gridColumns).clearDataValidations();
}

/** How many rows the sheet has once its header row is on top. */
export function rowsOnceRaised({ headerRow, rows }: FoundTab): number {
  if (headerRow.kind === 'lager' && headerRow.above === 'leeg') return rows - headerRow.row + 1;
  return headerRow.kind === 'weg' && headerRow.firstIsRecord ? rows + 1 : rows;
}

/**
 * Sees to it that the first row is the header row. Writes only. Returns what was done.
 * @param isAtOnce else the row in which the headers stood stays, until somebody has looked whether they stand on top
 */
export function raiseHeaders(
  { tab, name, headers, headerRow, columns, gridColumns, rows }: FoundTab,
  sheet: Sheet,
  help: ColumnHelp,
  isAtOnce = true,
): string[] {
  if (headerRow.kind === 'staat') return [];
  // A merged cell in the first row would be cut in two by what follows.
  if (isAtOnce) sheet.getRange(1, 1, rows, gridColumns).breakApart();
  if (headerRow.kind === 'weg') {
    if (headerRow.firstIsRecord) newFirstRow(sheet, gridColumns);
    // Rows that were put above look like the record that they came above: its checks would refuse a header.
    else sheet.getRange(1, 1, 1, gridColumns).clearDataValidations();
    return [`Koprij van ${name} teruggezet.`];
  }
  if (headerRow.above === 'leeg') {
    sheet.deleteRows(1, headerRow.row - 1);
  } else {
    newFirstRow(sheet, gridColumns);
    const declared = new Map(sheetColumns(tab));
    for (const [key, place] of columns) dressHeaders(sheet, tab, place, [declared.get(key)!], help);
    // Also the names that people gave to ours, and the headers of their own columns.
    writeCells(sheet.getRange(1, 1, 1, headers.length), [headers], '@');
    if (isAtOnce) sheet.deleteRow(headerRow.row + 1);
  }
  return [`Koprij van ${name} weer bovenaan gezet.`];
}

/** Writes the headers that are lost above their columns, and takes note of these. Writes only. Returns the headers. */
export function putHeadersBack(
  { tab, lost, headerRow, rows, gridColumns }: FoundTab,
  sheet: Sheet,
  headers: string[],
  columns: Map<SheetKey, number>,
  help: ColumnHelp,
): string[] {
  if (lost.places.size === 0) return [];
  const declared = new Map(sheetColumns(tab));
  if (headerRow.kind === 'staat') {
    // Of merged headers only the first can be written.
    sheet.getRange(1, 1, rows, gridColumns).breakApart();
    sheet.getRange(1, 1, 1, gridColumns).clearDataValidations();
  }
  return [...lost.places].map(([key, place]) => {
    const column = declared.get(key)!;
    dressHeaders(sheet, tab, place, [column], help);
    headers[place - 1] = column.header;
    columns.set(key, place);
    return column.header;
  });
}
