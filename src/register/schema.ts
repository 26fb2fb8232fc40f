/** The zod schema of a cell, derived from its column: what a column allows, and the Dutch sentence when it does not. */
import * as z from 'zod/mini';
import type { Cell } from './cell';
import type { Column } from './column';
import { isDateString } from './dates';
import { idNumber } from './ids';

/** What a form or a record holds: a cell, or for several choices a list. */
export type Value = Cell | readonly string[];

/** `Zorg, Wonen` as a list; white space around a comma does not matter. */
export const splitChoices = (cell: string): string[] => cell.split(',').map((part) => part.trim());

/** Several choices as they stand in a cell. */
export const joinChoices = (values: readonly string[]): string => values.join(', ');

const quoted = (choices: readonly string[]): string => choices.join(' · ');

/** What to do about a value that a column does not allow: one plain Dutch sentence, without the value itself. */
export function whatIsAllowed(column: Column): string {
  const { type, header } = column;
  switch (type.kind) {
    case 'id':
      return `${header}: dit nummer geeft het register zelf, zoals ${type.prefix}-0001. Typ er niets.`;
    case 'text':
      return type.example ? `${header}: gebruik de vorm ${type.example}.` : `${header}: vul hier tekst in.`;
    case 'date':
      return `${header}: vul een bestaande datum in, als dag-maand-jaar (31-08-2025).`;
    case 'timestamp':
      return `${header}: dit vult het register zelf in.`;
    case 'choice':
      return `${header}: kies uit de lijst: ${quoted(type.choices)}.`;
    case 'choices':
      return Array.isArray(type.choices)
        ? `${header}: kies een of meer uit de lijst, met een komma ertussen: ${quoted(type.choices)}.`
        : `${header}: kies een of meer uit de lijst in Instellingen, met een komma ertussen.`;
    case 'number':
      return type.whole
        ? `${header}: vul een heel getal in van ${type.min} tot en met ${type.max}.`
        : `${header}: vul een getal in van ${type.min} tot en met ${type.max}.`;
    case 'reference':
      return `${header}: vul een nummer in dat in het register bestaat.`;
    case 'email':
      return `${header}: vul een e-mailadres in, zoals naam@example.org.`;
  }
}

const emailPattern = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/;

/** True for something that can be an e-mail address. */
export const isEmail = (text: string): boolean => emailPattern.test(text);

function valueSchema(column: Column): z.ZodMiniType {
  const { type } = column;
  const error = whatIsAllowed(column);
  const textWhere = (allowed: (text: string) => boolean) => z.string({ error }).check(z.refine(allowed, { error }));
  switch (type.kind) {
    case 'id':
      return textWhere((text) => idNumber(type.prefix, text) !== null);
    case 'reference':
    case 'timestamp':
      return z.string({ error });
    case 'text': {
      const { pattern } = type;
      return pattern ? textWhere((text) => pattern.test(text)) : z.string({ error });
    }
    case 'date':
      return textWhere(isDateString);
    case 'choice':
      return z.enum(type.choices as [string, ...string[]], { error });
    case 'choices': {
      const one = Array.isArray(type.choices)
        ? z.enum(type.choices as [string, ...string[]], { error })
        : z.string({ error });
      return z.array(one, { error }).check(z.minLength(1, { error }));
    }
    case 'number': {
      const number = z.number({ error }).check(z.gte(type.min, { error }), z.lte(type.max, { error }));
      return type.whole ? number.check(z.refine((value: number) => Number.isInteger(value), { error })) : number;
    }
    case 'email':
      return type.orName ? z.string({ error }) : textWhere(isEmail);
  }
}

const schemas = new WeakMap<Column, z.ZodMiniType>();

/** The schema of a filled cell of a column. */
export function schemaOf(column: Column): z.ZodMiniType {
  let schema = schemas.get(column);
  if (!schema) schemas.set(column, (schema = valueSchema(column)));
  return schema;
}

/**
 * A sheet cell as the value that the schema judges: several choices become a list; a number in a column of texts (a
 * sheet makes numbers of codes and phone numbers) becomes its digits.
 */
export function cellToValue(column: Column, cell: Cell): Value {
  const { kind } = column.type;
  if (kind === 'choices' && (typeof cell === 'string' || typeof cell === 'number')) return splitChoices(String(cell));
  if (kind === 'text' && typeof cell === 'number') return String(cell);
  if (kind === 'text' && typeof cell === 'string' && /^'\d{4}-\d\d-\d\d/.test(cell)) return cell.slice(1);
  return cell;
}

/** A record's value as it stands in a cell. */
export const valueToCell = (value: Value): Cell => (Array.isArray(value) ? joinChoices(value) : (value as Cell));

/** Judges one filled value. Returns null when the column allows it, else the sentence that says what to do. */
export function problemWith(column: Column, value: Value): string | null {
  const result = schemaOf(column).safeParse(value);
  return result.success ? null : (result.error.issues[0]?.message ?? whatIsAllowed(column));
}
