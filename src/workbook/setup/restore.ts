/** Puts back the number formats, dropdowns and other checks that a paste wiped; what stands in the cells stays. */
import { columnsOf } from '../../register/tab';
import { numberFormat } from '../cells';
import type { Book } from '../google';
import type { PlacedTab } from './setUp';
import { validate } from './setUp';

/** Of all record cells of these tabs. Writes only; twice equals once. */
export function restoreCells(book: Book, placed: readonly PlacedTab[]): void {
  for (const { tab, sheet, columns } of placed) {
    const rows = sheet.getMaxRows() - 1;
    for (const [key, column] of columnsOf(tab)) {
      const place = columns.get(key);
      if (place !== undefined && rows > 0) sheet.getRange(2, place, rows, 1).setNumberFormat(numberFormat(column));
    }
  }
  validate(book, placed);
}
