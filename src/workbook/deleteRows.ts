/** Takes rows of a sheet away, wherever they stand. */
import type { Sheet } from './google';

/**
 * Takes rows away, the last ones first so that taking one away does not move the next; neighbours in one go.
 * Google keeps at least one row below the headers: where all would go, an empty one comes first.
 * @param rows row numbers of the sheet
 * @param knownRows how many rows the sheet has
 */
export function deleteRows(sheet: Sheet, rows: readonly number[], knownRows: number): void {
  const descending = [...new Set(rows)].sort((a, b) => b - a);
  if (descending.length >= knownRows - 1) sheet.insertRowsAfter(knownRows, 1);
  for (let index = 0; index < descending.length;) {
    let count = 1;
    while (descending[index + count] === descending[index]! - count) count++;
    sheet.deleteRows(descending[index]! - count + 1, count);
    index += count;
  }
}
