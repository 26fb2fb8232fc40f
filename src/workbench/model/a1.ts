/** A1 notation: between text as `'Mijn blad'!B2:C` and rectangles. */
import type { Rect } from './workbook';

/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → `1`, `AA` → `27`. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `{row: 2, column: 1, rows: 2, columns: 3}` → `A2:C3`; a single cell is `A2`. */
export function toA1(rect: Rect): string {
  const first = columnLetters(rect.column) + rect.row;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
}

/** A sheet's name as it stands before `!`. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export interface ParsedA1 {
  /** null when the text names no sheet. */
  readonly sheetName: string | null;
  readonly rect: Rect;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** The sheet that A1 text names; null where it names none. */
export const sheetNameIn = (text: string): string | null =>
  parseA1(text, { maxRows: 1, maxColumns: 1 })?.sheetName ?? null;

/** The rectangle of A1 text on a grid of the given size (open ends run to its edge); null when it is no A1 text. */
export function parseA1(text: string, size: { maxRows: number; maxColumns: number }): ParsedA1 | null {
  const split = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (split === null) return null;
  const quoted = split[1]?.replaceAll("''", "'");
  const [from, to, more] = (split[3] ?? '').split(':');
  if (more !== undefined) return null;
  const start = corner(from ?? '');
  const end = to === undefined ? start : corner(to);
  if (start === null || end === null) return null;
  if (to === undefined && (start.row === null || start.column === null)) return null;
  return { sheetName: quoted ?? split[2] ?? null, rect: between(start, end, size) };
}

interface Corner {
  row: number | null;
  column: number | null;
}

function corner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (match === null || text === '') return null;
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]),
  };
}

function between(start: Corner, end: Corner, size: { maxRows: number; maxColumns: number }): Rect {
  const rows = [start.row ?? 1, end.row ?? size.maxRows];
  const columns = [start.column ?? 1, end.column ?? size.maxColumns];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
