/** References as an .xlsx writes them: on top of the model's A1 notation, absolute ones and the bounds of xlsx. */
import { columnLetters, parseA1, toA1 } from '../model/a1';
import type { Rect } from '../model/workbook';

export { columnLetters, quoteSheetName } from '../model/a1';

const grid = { maxRows: 1_048_576, maxColumns: 16_384 };

/** `A2:C10`; with `absolute`: `$A$2:$C$10`. */
export function rectToA1(rect: Rect, absolute = false): string {
  return absolute ? toA1(rect).replace(/[A-Z]+|\d+/g, '$$$&') : toA1(rect);
}

/** The address of one cell. */
export function cellA1(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** Reads `A2`, `$A$2:C10`, `A:C`, `A2:C` or `2:5`; open ends run to the edge of xlsx. null: no reference. */
export function a1ToRect(a1: string): Rect | null {
  const parsed = parseA1(a1, grid);
  return parsed && parsed.rect.row > 0 ? parsed.rect : null;
}

/** The part of a rectangle that lies within a grid, or null. */
export function clipRect(rect: Rect, maxRows: number, maxColumns: number): Rect | null {
  const rows = Math.min(rect.rows, maxRows - rect.row + 1);
  const columns = Math.min(rect.columns, maxColumns - rect.column + 1);
  return rows > 0 && columns > 0 ? { row: rect.row, column: rect.column, rows, columns } : null;
}

/** Splits `'It''s'!A1` or `Blad!A1` in sheet name and reference; null without a sheet name, or for a formula. */
export function splitReference(reference: string): { sheetName: string; a1: string } | null {
  const quoted = /^'((?:[^']|'')+)'!([^!]+)$/.exec(reference.trim());
  if (quoted) return { sheetName: quoted[1]!.replaceAll("''", "'"), a1: quoted[2]! };
  const plain = /^([^'!()"]+)!([^!]+)$/.exec(reference.trim());
  return plain ? { sheetName: plain[1]!, a1: plain[2]! } : null;
}
