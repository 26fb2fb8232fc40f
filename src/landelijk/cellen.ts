/** A cell of an .xlsx as the SQL reads it (dialects.ts): a text whose first sign says of which kind it is. */
import type { Value } from '@plp/workbench';
import type { Column } from '../register/column';
import { isDateString, toDate } from '../register/dates';
import { calendarDay, dayNumber } from '../register/calendar';
import { isEmail } from '../register/schema';
import { voorbeeldPlaats } from '../register/voorbeelden';
import { isBlank, isSheetError } from '../register/cell';

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

/** A text of who did it, as Afgenomen door and Ingevoerd door: the address of a medewerker, though it may be any word. */
const isByWhom = (header: string): boolean => /(?:^| )door$/i.test(header);

/** Names, addresses and notes: no part of a figure. */
export const isPrivate = ({ header, type, privacy }: Column): boolean =>
  type.kind === 'email' ||
  (type.kind === 'text' && !type.pattern && (type.long || privacy === 'persoonsgegeven' || isByWhom(header)));

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
