/** Sets the widths of columns: Google has no call that takes a width for each. */
import type { Sheet } from '../google';

/**
 * Neighbours of the same width go in one call.
 * https://developers.google.com/apps-script/reference/spreadsheet/sheet#setcolumnwidthsstartcolumn,-numcolumns,-width
 * @param sheet whose columns they are; the grid has them already
 * @param widths in pixels, from the column `first` on
 */
export function setWidths(sheet: Sheet, widths: readonly number[], first = 1): void {
  for (let start = 0, end = 1; start < widths.length; start = end++) {
    while (widths[end] === widths[start]) end++;
    sheet.setColumnWidths(first + start, end - start, widths[start]!);
  }
}
