/** Between a sheet's cells and the register's: types, dates and number formats. */
import type { Cell } from '../../register/cell';
import type { Column } from '../../register/column';
import { isDateString } from '../../register/dates';
import type { Value } from '../../register/schema';
import { valueToCell } from '../../register/schema';
import { dateCell, timestampCell } from './cellDates';
import { readCell } from './readCell';

/** What `getValues` gives and `setValues` takes. */
export type SheetValue = string | number | boolean | Date;

/** A text that looks like a date, as it stands in the sheet and as `fromSheet` gives it: one apostrophe more. */
export const looksLikeDate = /^'*\d{4}-\d\d-\d\d/;
/** Digits and an apostrophe, with what stands between them: most texts begin otherwise, and are not looked at. */
const mayLookLikeDate = (text: string): boolean => text.charCodeAt(0) < 58;

const markedText = /^'+\d{4}-\d\d-\d\d/;

const isTimestamp = (text: string): boolean => isDateString(text.slice(0, 10)) && text.charAt(10) === 'T';

/** In a column of texts nobody looks for a date, so there text is just text. */
const tellsDatesApart = (column: Column): boolean => column.type.kind !== 'text';

/**
 * A sheet's cell as the register knows it. Text that only looks like a date gets an apostrophe (register/cell.ts), but
 * in a column of texts.
 */
export function fromSheet(column: Column, value: unknown): Cell {
  if (typeof value === 'string' && value !== '')
    return mayLookLikeDate(value) && tellsDatesApart(column) && looksLikeDate.test(value) ? `'${value}` : value;
  return readCell(value, column.type.kind === 'timestamp');
}

/** A record's value as the sheet's cell takes it; empty is ''. */
export function toSheet(column: Column, value: Value): SheetValue {
  const cell = valueToCell(value);
  if (cell === null) return '';
  if (column.type.kind === 'date' && isDateString(cell)) return dateCell(cell);
  if (column.type.kind === 'timestamp' && typeof cell === 'string' && isTimestamp(cell)) return timestampCell(cell);
  return typeof cell === 'string' && tellsDatesApart(column) && markedText.test(cell) ? cell.slice(1) : cell;
}

/**
 * The number format of a column's cells. Everything that is text has the text format, so that what people type there
 * stays text, and a code keeps its leading zeros.
 */
export function numberFormat(column: Column): string {
  switch (column.type.kind) {
    case 'date':
      return 'dd-mm-yyyy';
    case 'timestamp':
      return 'dd-mm-yyyy hh:mm';
    case 'number':
      return column.type.whole ? '0' : 'General';
    default:
      return '@';
  }
}

/** The number format for this value in this column: a text among dates or numbers stays the text that it is. */
export function formatFor(column: Column, value: Value): string {
  const { kind } = column.type;
  const typed = kind === 'date' || kind === 'number' || kind === 'timestamp';
  return typed && typeof value === 'string' && typeof toSheet(column, value) === 'string' ? '@' : numberFormat(column);
}
