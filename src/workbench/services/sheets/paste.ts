/** Pasting a block of copied cells, whole or only one side of them. */
import { ensureCell } from '../../model/grid';
import type { Cell, Rect, Sheet } from '../../model/workbook';
import { restyled } from '../../model/grid';

/** As SpreadsheetApp.CopyPasteType names them. */
export type PasteKind =
  | 'PASTE_NORMAL'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMAT'
  | 'PASTE_FORMULA'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_VALUES'
  | 'PASTE_CONDITIONAL_FORMATTING'
  | 'PASTE_COLUMN_WIDTHS';

/**
 * Pastes at the target's top-left, repeated as often as it fits whole. Formulas are copied as they stand: relative
 * references are not shifted.
 */
export function pasteCells(
  block: readonly (readonly (Cell | undefined)[])[],
  from: Rect,
  source: Sheet,
  sheet: Sheet,
  target: Rect,
  transposed: boolean,
  kind: PasteKind,
): void {
  const [rows, columns] = transposed ? [from.columns, from.rows] : [from.rows, from.columns];
  const down = Math.max(1, Math.floor(target.rows / rows));
  const across = Math.max(1, Math.floor(target.columns / columns));
  if (target.row + rows * down - 1 > sheet.maxRows || target.column + columns * across - 1 > sheet.maxColumns) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
  if (kind === 'PASTE_COLUMN_WIDTHS') return pasteWidths(source, from, sheet, target);
  if (kind === 'PASTE_CONDITIONAL_FORMATTING')
    throw new Error('niet nagebouwd: CopyPasteType.PASTE_CONDITIONAL_FORMATTING');
  for (let row = 0; row < rows * down; row++) {
    for (let column = 0; column < columns * across; column++) {
      const cell = ensureCell(sheet, target.row + row, target.column + column);
      pasteOne(cell, block[row % rows]?.[column % columns] ?? { value: null }, kind);
    }
  }
}

function pasteOne(cell: Cell, copied: Cell, kind: PasteKind): void {
  if (kind !== 'PASTE_FORMAT' && kind !== 'PASTE_DATA_VALIDATION') {
    take(cell, copied, ['link']);
    cell.value = copied.value;
    delete cell.formula;
    if (copied.formula !== undefined && kind !== 'PASTE_VALUES') cell.formula = copied.formula;
  }
  if (kind === 'PASTE_NORMAL' || kind === 'PASTE_FORMAT' || kind === 'PASTE_NO_BORDERS') take(cell, copied, ['style']);
  if (kind === 'PASTE_NO_BORDERS') {
    const style = restyled(cell.style, { borders: undefined });
    if (style === undefined) delete cell.style;
    else cell.style = style;
  }
  if (kind === 'PASTE_NORMAL' || kind === 'PASTE_NO_BORDERS') take(cell, copied, ['note', 'validation']);
  if (kind === 'PASTE_DATA_VALIDATION') take(cell, copied, ['validation']);
}

function take(cell: Cell, copied: Cell, traits: readonly ('link' | 'style' | 'note' | 'validation')[]): void {
  for (const trait of traits) {
    delete cell[trait];
    if (copied[trait] !== undefined) Object.assign(cell, { [trait]: copied[trait] });
  }
}

function pasteWidths(source: Sheet, from: Rect, sheet: Sheet, target: Rect): void {
  for (let column = 0; column < from.columns; column++) {
    const width = source.columnWidths.get(from.column - 1 + column);
    if (width === undefined) sheet.columnWidths.delete(target.column - 1 + column);
    else sheet.columnWidths.set(target.column - 1 + column, width);
  }
}
