/** Sets the widths of columns, neighbours of the same width in one call. */
import type { Sheet } from '../google';

/** @param widths in pixels, from the column `first` on */
export function setWidths(sheet: Sheet, widths: readonly number[], first = 1): void {
  for (let start = 0, end = 1; start < widths.length; start = end++) {
    while (widths[end] === widths[start]) end++;
    sheet.setColumnWidths(first + start, end - start, widths[start]!);
  }
}
