/** A cell of an .xlsx as the SQL reads it (dialects.ts): a text whose first sign says of which kind it is. */
import type { Value } from '@plp/workbench';
import type { Column } from '../register/column';
import { isDateString, toDate } from '../register/dates';
import { calendarDay, dayNumber } from '../register/calendar';
import { isEmail } from '../register/schema';
import { voorbeeldPlaats } from '../register/voorbeelden';
import { isBlank, isSheetError } from '../register/cell';
import { tabs } from '../register/tabs';

const firstDay = dayNumber(1899, 12, 30);

const known = new Map<number, string>();

/** The day of a serial number as a cell; a text that no date column allows outside the years of the register. */
function dayCell(serial: number): string {
  const number = Math.floor(serial);
  let cell = known.get(number);
  if (cell === undefined) {
    const { year, month, day } =
      Math.abs(number) < 1e7 ? calendarDay(firstDay + number) : { year: 0, month: 1, day: 1 };
    const date = year >= 1 ? toDate(year, month, day) : '';
    known.set(number, (cell = isDateString(date) ? `d${date}` : 'tgeen datum'));
  }
  return cell;
}

const says = /[\p{L}\p{N}]/u;

/** Names, addresses and notes, also short ones: no part of a figure. A functie is, of Tabel 1.2. */
export const isPrivate = (column: Column): boolean => {
  const { type, privacy } = column;
  if (type.kind === 'email') return true;
  const isWritten = type.kind === 'text' && !type.pattern && column !== tabs.plaatsingen.columns.functie;
  return isWritten && (type.long || privacy !== 'gewoon');
};

/** Of a private text only what the rules ask goes along: that it is there, and whether it is an address or says something. */
function withoutPeople(column: Column, text: string): string {
  if (!isPrivate(column) || text === voorbeeldPlaats) return text;
  if (isEmail(text)) return 'x@example.org';
  return says.test(text) ? 'x' : text;
}

/** The text of a cell in this column; '' for an empty one. */
export function rawCell(column: Column, value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') {
    if (isBlank(value)) return '';
    return isSheetError(value) ? `f${value}` : `t${withoutPeople(column, value)}`;
  }
  if (typeof value === 'boolean') return value ? 'b1' : 'b0';
  if (typeof value === 'number') return `n${value}`;
  return value.shows === 'date' ? dayCell(value.number) : `p${value.number}`;
}
