/** What becomes of something typed or set into a cell: number, date, boolean, formula or text, by the locale's rules. */
import { dateFromSerial, dateToSerial, getLocale, isDateFormat, parseValue } from 'numfmt';
import type { StoredValue } from '../../model/workbook';

/** What the cell then holds; `numberFormat` is what an unformatted cell gets with it. */
export interface Typed {
  readonly value: StoredValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/**
 * What text becomes in a cell with the text format (`@`). Of what a script writes there only Google can tell, so a
 * workbook of the workbench may be any of the four.
 */
export interface TextCells {
  /** Text that begins as a formula does (`=`, `+`, `-`) runs as one. */
  readonly runsFormulas: boolean;
  /** A leading apostrophe stays; otherwise it only says that text follows, and goes. */
  readonly keepsApostrophe: boolean;
}

/** The four, by name. */
export const textCellKinds: readonly (readonly [name: string, kind: TextCells])[] = [
  ["= stays text, ' goes", { runsFormulas: false, keepsApostrophe: false }],
  ["= stays text, ' stays", { runsFormulas: false, keepsApostrophe: true }],
  ["= runs, ' goes", { runsFormulas: true, keepsApostrophe: false }],
  ["= runs, ' stays", { runsFormulas: true, keepsApostrophe: true }],
];

/** What a person types there. */
const TYPED_BY_HAND: TextCells = { runsFormulas: false, keepsApostrophe: false };

const TRUTHS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false, WAAR: true, ONWAAR: false };
const LONGEST_TRUTH = 'ONWAAR'.length;
const DAY_AND_MONTH = /^(\d{1,2})([-/])(\d{1,2})$/;

/**
 * Reads text as if a person typed it into a cell.
 * @param locale of the spreadsheet, e.g. `nl_NL`
 * @param numberFormat of the cell; `@` makes it a text cell
 * @param year of today, for `3-9`
 */
export function interpretText(
  text: string,
  locale: string,
  numberFormat: string | undefined,
  year: number,
  textCells: TextCells = TYPED_BY_HAND,
): Typed {
  if (text === '') return { value: null };
  if (numberFormat === '@') return inTextCell(text, textCells);
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const truth = text.length <= LONGEST_TRUTH ? TRUTHS[text.toUpperCase()] : undefined;
  if (truth !== undefined) return { value: truth };
  const number = parseNumber(text, locale, year);
  if (number !== null) return number;
  return /^[+-]./.test(text) ? { value: null, formula: `=${text}` } : { value: text };
}

/** What stands between the arguments of a formula where a comma is for decimals; not within texts, names and arrays. */
const FORMULA_PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|;|\d,\d/g;

/**
 * A formula as the workbook keeps it, whatever the locale in which a person wrote it: `=SUM(1,5;2)` is `=SUM(1.5,2)`.
 * Without a semicolon it is as it is kept already.
 */
export function keptFormula(formula: string, locale: string): string {
  if (getLocale(locale.split('_')[0] ?? 'en')?.decimal !== ',') return formula;
  const parts: readonly string[] = formula.match(FORMULA_PARTS) ?? [];
  if (!parts.includes(';')) return formula;
  return formula.replace(FORMULA_PARTS, (part) =>
    part === ';' ? ',' : /^\d,\d$/.test(part) ? part.replace(',', '.') : part,
  );
}

function inTextCell(text: string, { runsFormulas, keepsApostrophe }: TextCells): Typed {
  if (runsFormulas && /^[=+-]./.test(text)) return { value: null, formula: text.startsWith('=') ? text : `=${text}` };
  return { value: text.startsWith("'") && !keepsApostrophe ? text.slice(1) : text };
}

/** The parser is slow for a block of 200,000 cells, so what can be no number is told apart first. */
function parseNumber(text: string, locale: string, year: number): Typed | null {
  const language = locale.split('_')[0] ?? 'en';
  if (!mayBeNumber(text, language)) return null;
  if (WHOLE_NUMBER.test(text)) return { value: Number(text) };
  const [, first, separator, second] = DAY_AND_MONTH.exec(text) ?? [];
  const whole = first === undefined ? text : `${first}${separator}${second}${separator}${year}`;
  const parsed = parseValue(whole, { locale: language });
  if (parsed === null || typeof parsed.v !== 'number') return null;
  if (!parsed.z) return { value: parsed.v };
  if (parsed.z.includes('#,##') && !isGrouped(text, getLocale(language)?.group ?? ',')) return null;
  if (parsed.z === 'm d') return null;
  return { value: inYear(parsed.v, parsed.z, year), numberFormat: parsed.z };
}

/** The parser takes `1.5` for fifteen; only whole groups of three count as thousands. */
function isGrouped(text: string, group: string): boolean {
  const [head = '', ...groups] = text.split(group);
  return groups.length === 0 || (/\d{1,3}$/.test(head) && groups.every((part) => /^\d{3}(?!\d)/.test(part)));
}

/** The parser gives a date without a year that of the machine's clock; the workbench has its own. */
function inYear(serial: number, format: string, year: number): number {
  if (!/d/.test(format) || /y/.test(format)) return serial;
  const [, month = 1, day = 1] = dateFromSerial(serial);
  return dateToSerial([year, month, day]) ?? serial;
}

const WHOLE_NUMBER = /^-?\d{1,15}$/;
const LONGEST_NUMBER = 40;

/** Whether there is a digit, and each word is one of a date or a number (`3 sep 2024`, `1e5`, `2:30 PM`). */
function mayBeNumber(text: string, language: string): boolean {
  if (text.length > LONGEST_NUMBER) return false;
  const known = dateWords(language);
  let hasDigit = false;
  let wordStart = -1;
  for (let index = 0; index <= text.length; index++) {
    const code = index === text.length ? 0 : text.charCodeAt(index);
    if (isLetter(code)) {
      if (wordStart === -1) wordStart = index;
    } else {
      if (wordStart !== -1 && !known.has(text.slice(wordStart, index).toLowerCase())) return false;
      wordStart = -1;
      hasDigit ||= code >= 48 && code <= 57;
    }
  }
  return hasDigit;
}

/** Letters of the alphabets that sit before the signs for money and punctuation. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}

const wordsOf = new Map<string, Set<string>>();

function dateWords(language: string): Set<string> {
  const known = wordsOf.get(language);
  if (known !== undefined) return known;
  const names = [language, 'en'].flatMap((name) => {
    const { mmmm = [], mmm = [], dddd = [], ddd = [] } = getLocale(name) ?? {};
    return [...mmmm, ...mmm, ...dddd, ...ddd].flatMap((word) => word.toLowerCase().match(/\p{L}+/gu) ?? []);
  });
  const words = new Set([...names, 'e', 'a', 'p', 'am', 'pm']);
  wordsOf.set(language, words);
  return words;
}

const dateFormats = new Map<string, boolean>();

/** Whether a number under this format is shown as a date or time, and so read as a Date. */
export function showsDate(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  const known = dateFormats.get(numberFormat) ?? isDateFormat(numberFormat);
  dateFormats.set(numberFormat, known);
  return known;
}
