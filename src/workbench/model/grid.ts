/** Reading and changing single cells of a sparse sheet. Rows and columns are 1-based here. */
import type { Cell, CellStyle, Rect, Sheet } from './workbook';

/** The cell, or undefined when nothing was ever put there. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row - 1]?.[column - 1];
}

/** The cell, made when it is not there yet. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const cells = (sheet.rows[row - 1] ??= []);
  return (cells[column - 1] ??= { value: null });
}

/** Calls `visit` for every place in the rectangle, making cells that are not there. */
export function changeCells(sheet: Sheet, rect: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      visit(ensureCell(sheet, row, column), row, column);
    }
  }
}

/** Calls `visit` for the cells that exist in the rectangle, and drops those that hold nothing afterwards. */
export function changeExistingCells(sheet: Sheet, rect: Rect, visit: (cell: Cell) => void): void {
  const lastRow = Math.min(rect.row + rect.rows - 1, sheet.rows.length);
  for (let row = rect.row; row <= lastRow; row++) {
    const cells = sheet.rows[row - 1];
    if (cells === undefined) continue;
    const lastColumn = Math.min(rect.column + rect.columns - 1, cells.length);
    for (let column = rect.column; column <= lastColumn; column++) {
      const cell = cells[column - 1];
      if (cell === undefined) continue;
      visit(cell);
      if (isBlank(cell)) cells[column - 1] = undefined;
    }
  }
}

/** One answer per place in the rectangle, row by row. */
export function mapCells<T>(sheet: Sheet, rect: Rect, answer: (cell: Cell | undefined) => T): T[][] {
  const result: T[][] = new Array(rect.rows);
  for (let r = 0; r < rect.rows; r++) {
    const cells = sheet.rows[rect.row - 1 + r];
    const line: T[] = new Array(rect.columns);
    for (let c = 0; c < rect.columns; c++) line[c] = answer(cells?.[rect.column - 1 + c]);
    result[r] = line;
  }
  return result;
}

/** Whether the cell holds a value or a formula: what counts for the last row and column. */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));
}

function isBlank(cell: Cell): boolean {
  return (
    !hasContent(cell) &&
    cell.style === undefined &&
    cell.note === undefined &&
    cell.validation === undefined &&
    cell.link === undefined
  );
}

/** Position of the last row with content, 0 when there is none. */
export function lastRow(sheet: Sheet): number {
  for (let row = sheet.rows.length; row > 0; row--) {
    if (sheet.rows[row - 1]?.some(hasContent)) return row;
  }
  return 0;
}

/** Position of the last column with content, 0 when there is none. */
export function lastColumn(sheet: Sheet): number {
  let last = 0;
  for (const cells of sheet.rows) {
    for (let column = cells?.length ?? 0; column > last; column--) {
      if (hasContent(cells?.[column - 1])) last = column;
    }
  }
  return last;
}

/** Copies a cell; style and validation are shared, since they never change in place. Most have no more than these: that is quick. */
export function copyCell(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const { value, style, validation } = cell;
  if (style === undefined || cell.formula !== undefined || cell.note !== undefined || cell.link !== undefined)
    return { ...cell };
  return validation === undefined ? { value, style } : { value, style, validation };
}

/** What changes of a look; `undefined` takes a trait away. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

type Derived = WeakMap<CellStyle, CellStyle>;

/** What each patch made of each look, by the patch itself and by what it holds: many calls bring an equal one. */
const byPatch = new WeakMap<StylePatch, Derived>();
const byContent = new Map<string, Derived>();
const PLAIN: CellStyle = Object.freeze({});

function derivedBy(patch: StylePatch): Derived {
  const content = JSON.stringify(Object.entries(patch));
  const derived: Derived = byContent.get(content) ?? new WeakMap();
  byContent.set(content, derived);
  byPatch.set(patch, derived);
  return derived;
}

/** `base` with the changes of `patch`; equal styles are one shared object. It is called once a cell. */
export function restyled(base: CellStyle | undefined, patch: StylePatch): CellStyle | undefined {
  const from = base ?? PLAIN;
  const derived = byPatch.get(patch) ?? derivedBy(patch);
  const known = derived.get(from) ?? intern({ ...from, ...patch });
  derived.set(from, known);
  return known === PLAIN ? undefined : known;
}

const styles = new Map<string, CellStyle>();

function intern(style: object): CellStyle {
  const entries = Object.entries(style)
    .filter(([, value]) => value !== undefined)
    .sort();
  if (entries.length === 0) return PLAIN;
  const key = JSON.stringify(entries);
  const known = styles.get(key) ?? Object.freeze(Object.fromEntries(entries) as CellStyle);
  styles.set(key, known);
  return known;
}

/** The texts of row 1, by which sheets and columns are known again: up to the last filled one; '' for an empty one. */
export function headersOf(row: readonly (Cell | undefined)[] | undefined): string[] {
  const headers = Array.from(row ?? [], (cell) => String(cell?.value ?? ''));
  while (headers.at(-1) === '') headers.pop();
  return headers;
}
