/** The texts of row 1, by which sheets and columns are known again. */
import type { Cell } from '../model/workbook';

/** Up to the last filled header; '' for an empty one. */
export function headersOf(row: readonly (Cell | undefined)[] | undefined): string[] {
  const headers = Array.from(row ?? [], (cell) => String(cell?.value ?? ''));
  while (headers.at(-1) === '') headers.pop();
  return headers;
}
