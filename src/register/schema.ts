/** What a column allows in a cell, derived from its declaration, and the Dutch sentence when it does not. */
import { asSeen, trimmed } from './text/asSeen';
import type { Cell } from './cell';
import { isSheetError } from './cell';
import type { Column } from './column';
import { isDateString } from './dates';
import { idNumber } from './identity/ids';

/** What a form or a record holds: a cell, or for several choices a list. */
export type Value = Cell | readonly string[];

/** `Zorg, Wonen` as a list; white space around a comma does not matter. */
export const splitChoices = (cell: string): string[] => cell.split(',').map((part) => part.trim());

/** Several choices as they stand in a cell. */
export const joinChoices = (values: readonly string[]): string => values.join(', ');

const quoted = (choices: readonly string[]): string => choices.join(' · ');

/** What fits in a column, as plain Dutch that follows a colon. */
export function whatFits({ type }: Column): string {
  switch (type.kind) {
    case 'id':
      return `dit nummer geeft het register zelf, zoals ${type.prefix}-0001. Typ er niets.`;
    case 'text':
      return type.example ? `gebruik de vorm ${type.example}.` : 'vul hier tekst in.';
    case 'date':
      return 'vul een bestaande datum in, als dag-maand-jaar (31-08-2025).';
    case 'timestamp':
      return 'dit vult het register zelf in.';
    case 'choice':
      return `kies uit de lijst: ${quoted(type.choices)}.`;
    case 'choices':
      return Array.isArray(type.choices)
        ? `kies een of meer uit de lijst, met een komma ertussen: ${quoted(type.choices)}.`
        : 'kies een of meer uit de lijst in Instellingen, met een komma ertussen.';
    case 'number':
      return type.whole
        ? `vul een heel getal in van ${type.min} tot en met ${type.max}.`
        : `vul een getal in van ${type.min} tot en met ${type.max}.`;
    case 'reference':
      return 'vul een nummer in dat in het register bestaat.';
    case 'email':
      return 'vul een e-mailadres in, zoals naam@example.org.';
  }
}

/** What to do about a value that a column does not allow: one plain Dutch sentence, without the value itself. @example 'Datum: vul een bestaande datum in, als dag-maand-jaar (31-08-2025).' */
const whatIsAllowed = (column: Column): string => `${column.header}: ${whatFits(column)}`;

/** The sentence of `whatIsAllowed` without the header before it: that stands in a column of its own. */
export function whatToDo(column: Column): string {
  const sentence = whatIsAllowed(column).slice(column.header.length + 2);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const emailPattern = /^[^\s@,;<>"/]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/;

/** True for something that can be an e-mail address. */
export const isEmail = (text: string): boolean => emailPattern.test(text);

const around =
  /^(?:[^<>@]*<|e-?mail: ?)?(?:mailto: ?)?([^\s@<>()[\],;:"?]+@[^\s@<>()[\],;:"?]+?)[.,;]*(?:\?[^\s>]*)?>?(?: ?\([^()@]*\))?[.,;]*$/i;

/** An address as one sees it, without what a mail program puts around it. @example readEmail('Noor <mailto:a@example.org>;') // 'a@example.org' */
export const readEmail = (text: string): string => {
  const seen = asSeen(text);
  return around.exec(seen)?.[1] ?? seen;
};

/** An address as it compares, and a name where one may stand for it: without capitals and outer spaces. @example plainAddress(' A@b.nl') // 'a@b.nl' */
export const plainAddress = (text: string): string => text.trim().toLowerCase();

export type Check = (value: Value) => boolean;

const isText = (value: unknown): value is string => typeof value === 'string' && !isSheetError(value);

/** Where something must be filled in a dash or a question mark is nothing: it takes a letter or a number. */
const saysMore = (value: string): boolean => /[\p{L}\p{N}]/u.test(value);

/** The check of a filled cell of a column, made once from its declaration: nothing is built while all is well. */
function checkFor({ type, required }: Column): Check {
  switch (type.kind) {
    case 'id':
      return (value) => idNumber(type.prefix, value) !== null;
    case 'reference':
    case 'timestamp':
      return isText;
    case 'text': {
      const { pattern } = type;
      if (pattern) return (value) => isText(value) && pattern.test(value);
      return required ? (value) => isText(value) && saysMore(value) : isText;
    }
    case 'date':
      return isDateString;
    case 'choice': {
      const choices: readonly unknown[] = type.choices;
      return (value) => choices.includes(value);
    }
    case 'choices': {
      const { choices } = type;
      return (value) =>
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((one: unknown) => isText(one) && (!Array.isArray(choices) || choices.includes(one)));
    }
    case 'number': {
      const { min, max, whole } = type;
      return (value) =>
        typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
    }
    case 'email':
      if (type.orName) return (value) => isText(value) && (saysMore(value) || !required);
      return (value) => isText(value) && isEmail(value);
  }
}

const checks = new WeakMap<Column, Check>();

/** Whether a column allows a filled value, for who asks it of many. */
export function checkOf(column: Column): Check {
  let check = checks.get(column);
  if (!check) checks.set(column, (check = checkFor(column)));
  return check;
}

/** Whether the column allows this filled value. */
export const isAllowed = (column: Column, value: Value): boolean => checkOf(column)(value);

/**
 * A sheet cell as the value that the check judges: several choices become a list; a number in a column of texts (a
 * sheet makes numbers of codes and phone numbers) becomes its digits.
 */
export function cellToValue(column: Column, cell: Cell): Value {
  const { kind } = column.type;
  if (kind === 'choices' && (typeof cell === 'string' || typeof cell === 'number')) return splitChoices(String(cell));
  if (kind === 'text' && typeof cell === 'number') return String(cell);
  return cell;
}

/** White space around what was typed is no content, nor is what nobody sees. */
export const clean = (cell: Cell): Cell => (typeof cell === 'string' ? trimmed(cell) || null : cell);

/** A record's value as it stands in a cell. */
export const valueToCell = (value: Value): Cell => (Array.isArray(value) ? joinChoices(value) : (value as Cell));

/** Judges one filled value. Returns null when the column allows it, else the sentence that says what to do. */
export const problemWith = (column: Column, value: Value): string | null =>
  isAllowed(column, value) ? null : whatIsAllowed(column);
