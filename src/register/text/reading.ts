/** What people mean by what stands in a cell: the one reading of a column, for forms, saves, edits, Controle and import. */
import { asSeen, trimmed } from './asSeen';
import type { Cell } from '../cell';
import { isBlank } from '../cell';
import type { Column } from '../column';
import { isDateString } from '../dates';
import { cellToValue, clean, isAllowed, isEmail, joinChoices, readEmail, splitChoices } from '../schema';
import { plainText } from './search';
import { readTextDate } from './textDate';

/** Most cells need no closer look: they are longer, or begin otherwise than the words below. */
const mayBeNothing = /^(?:[^a-z\d]|x|n(?:[^a-z]|[vnbatio]|$)|g(?:[^a-z]|e)|o(?:[^a-z]|n)|l(?:[^a-z]|e)).{0,25}$/i;

/** Words for nothing, without their signs. */
const nothing =
  /^(?:nvt|n?nb|na|ntb|x+|geen(?:telefoon|nummer|e?mail)?|(?:nog)?(?:onbekend|nietbekend)|nietvantoepassing|leeg)?$/;

/** True for a text that says that there is nothing to say. @example isNothing('n.v.t.') // true, and so are '-', '?' and '#N/B' */
export const isNothing = (text: string): boolean => nothing.test(plainText(text).replace(/[-\s.:#/()?_\\~]/g, ''));

const sameChoice = (choices: readonly string[], typed: string): string =>
  choices.find((one) => plainText(one) === plainText(typed)) ?? typed;

const asNumber = (text: string): number | null =>
  /^-?\d+(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : null;

/** Hours written as a time. @example asHours('7:30') // 7.5 */
export function asHours(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,3}):([0-5]\d)(?::00)?$/.exec(text) ?? [];
  return hours === undefined ? null : Math.round((Number(hours) + Number(minutes) / 60) * 100) / 100;
}

/** The text as its column wants it; as it was where that is not clear. */
function normalText({ type }: Column, cell: string, readDate = readTextDate): Cell {
  const text = trimmed(cell);
  switch (type.kind) {
    case 'date':
      // Nearly every date is written as it should be already.
      return isDateString(text) ? text : (readDate(text) ?? text);
    case 'number':
      return asNumber(asSeen(text)) ?? (type.hours ? asHours(asSeen(text)) : null) ?? text;
    case 'choice':
      return sameChoice(type.choices, text);
    case 'choices': {
      const { choices } = type;
      return 'setting' in choices ? text : joinChoices(splitChoices(text).map((one) => sameChoice(choices, one)));
    }
    case 'reference':
      return /^[a-z]-\d{4,15}$/i.test(asSeen(text)) ? asSeen(text).toUpperCase() : text;
    case 'email':
      return isEmail(readEmail(text)) ? readEmail(text) : text;
    case 'text': {
      const code = asSeen(text).toUpperCase();
      return type.pattern?.test(code) ? code : text;
    }
    default:
      return text;
  }
}

/** Columns whose text another cell is looked up by: written otherwise, it is found nowhere. */
const soughtBy: ReadonlySet<Column['type']['kind']> = new Set(['reference', 'email']);

/** True for a cell that its column allows as it stands. An ID with spaces or small letters is found nowhere. */
export function isWellWritten(column: Column, cell: Cell): boolean {
  if (soughtBy.has(column.type.kind) && normalText(column, String(cell)) !== cell) return false;
  return isAllowed(column, cellToValue(column, cell));
}

/**
 * The cell as it should be, or null when it is so already or when what is meant is not clear.
 * @param readDate reads a text date as those of its column are written
 */
export function mended(column: Column, cell: Cell, readDate = readTextDate): Cell {
  // A calendar date has crossed the border as such; a text that looks like one carries an apostrophe (cell.ts).
  if (typeof cell !== 'string') return null;
  const normal = normalText(column, cell, readDate);
  return normal === cell || !isWellWritten(column, normal) ? null : normal;
}

/** True for a cell that says in words that it is empty, where its column may be so and does not list the word itself. */
export function saysNothing(column: Column, cell: Cell): boolean {
  const { type, required } = column;
  if (
    required ||
    typeof cell !== 'string' ||
    !mayBeNothing.test(cell) ||
    type.kind === 'id' ||
    type.kind === 'timestamp'
  )
    return false;
  if (type.kind === 'text' ? type.long : isAllowed(column, cellToValue(column, mended(column, cell) ?? cell)))
    return false;
  return isNothing(cell) && !isBlank(cell);
}

/**
 * What was typed in a field, as it is stored: as its column wants it where that is clear, else without the space around it.
 * @param readDate reads a text date
 */
export const readTyped = (column: Column | undefined, typed: Cell, readDate = readTextDate): Cell =>
  column === undefined
    ? clean(typed)
    : isBlank(typed) || saysNothing(column, typed)
      ? null
      : (mended(column, typed, readDate) ?? clean(typed));
