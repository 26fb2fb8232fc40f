/** Puts values into cells as setValues and appendRow do: typed, validated, all or nothing. */
import { types } from 'node:util';
import { restyled, type StylePatch } from '../../model/grid';
import type { Cell, Rect, Sheet } from '../../model/workbook';
import type { Runtime } from '../runtime';
import { interpretText, type Typed } from './typed';
import { passes, violation } from './validate';
import { displayText } from './display';

/** Characters that Google lets a cell hold. */
const LONGEST_TEXT = 50_000;

/** Writes the block; throws, and changes nothing, when a value is too long or violates a validation that rejects. */
export function writeValues(runtime: Runtime, sheet: Sheet, rect: Rect, values: readonly (readonly unknown[])[]): void {
  const year = new Date(runtime.zone.wallClock(runtime.now())).getUTCFullYear();
  const typed = values.map((line, r) => {
    const cells = sheet.rows[rect.row - 1 + r];
    return line.map((value, c) => {
      const cell = cells?.[rect.column - 1 + c];
      if (typeof value === 'string' && value.length > LONGEST_TEXT) {
        throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
      }
      const entry = interpret(runtime, value, cell, year);
      if (cell?.validation !== undefined) checkEntry(runtime, entry, cell, rect.row + r, rect.column + c);
      return entry;
    });
  });
  typed.forEach((line, r) => {
    const cells = (sheet.rows[rect.row - 1 + r] ??= []);
    line.forEach((entry, c) => putEntry(cells, rect.column - 1 + c, entry));
  });
}

/** What a value handed over by the script becomes in this cell. */
function interpret(runtime: Runtime, value: unknown, cell: Cell | undefined, year: number): Typed {
  const numberFormat = cell?.style?.numberFormat;
  if (typeof value === 'string')
    return interpretText(value, runtime.workbook.locale, numberFormat, year, runtime.textCells);
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : '#NUM!' };
  if (value === null || value === undefined) return { value: null };
  if (types.isDate(value)) return dateEntry(runtime, value, numberFormat);
  return { value: String(value) };
}

function dateEntry(runtime: Runtime, date: Date, numberFormat: string | undefined): Typed {
  const serial = runtime.zone.toSerial(date.getTime());
  const shown = Number.isInteger(serial) ? 'd-m-yyyy' : 'd-m-yyyy h:mm:ss';
  if (numberFormat !== '@') return { value: serial, numberFormat: shown };
  return { value: displayText({ value: serial, style: { numberFormat: shown } }, runtime.workbook.locale) };
}

/** Refuses a text that some cell of the block may not hold, as it stands. */
export function checkValues(runtime: Runtime, sheet: Sheet, rect: Rect, text: string): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      checkEntry(runtime, { value: text }, sheet.rows[row - 1]?.[column - 1], row, column);
}

function checkEntry(runtime: Runtime, entry: Typed, cell: Cell | undefined, row: number, column: number): void {
  const validation = cell?.validation;
  if (validation === undefined || validation.allowInvalid || entry.formula !== undefined) return;
  if (!passes(entry.value, validation, runtime.workbook)) throw violation(validation, row, column);
}

const formats = new Map<string, StylePatch>();

/** The change of look that is this format. */
function formatted(numberFormat: string): StylePatch {
  const patch = formats.get(numberFormat) ?? { numberFormat };
  formats.set(numberFormat, patch);
  return patch;
}

function putEntry(cells: (Cell | undefined)[], index: number, entry: Typed): void {
  let cell = cells[index];
  if (cell === undefined) {
    if (entry.value === null && entry.formula === undefined) return;
    cell = { value: entry.value };
    cells[index] = cell;
  }
  cell.value = entry.value;
  if (cell.formula !== undefined) delete cell.formula;
  if (cell.link !== undefined) delete cell.link;
  if (entry.formula !== undefined) cell.formula = entry.formula;
  if (entry.numberFormat === undefined || cell.style?.numberFormat !== undefined) return;
  const style = restyled(cell.style, formatted(entry.numberFormat));
  if (style !== undefined) cell.style = style;
}
