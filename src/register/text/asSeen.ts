/** Text as people see it: without what Word, Outlook or a web page brought along unseen. */
import { isPlainAt } from '../cell';

/**
 * One form for what looks the same (full-width and raised signs as plain ones), without marks that show nothing: soft
 * hyphens, zero-width and direction marks, control characters other than white space.
 */
export const visible = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '');

/** Words of a plain keyboard with one space between them (a backtick aside): that is how they are seen. */
export const plainWords = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/**
 * The same, with each kind of space, dash, slash and quotation mark as the plain one on a keyboard, and none around it. For what is
 * compared or read (a date, a choice, an address, a name to find); what people wrote in words stays as they wrote it.
 * @example asSeen(' 12\u201103\u20112024\u00a0') // '12-03-2024'
 */
export const asSeen = (text: string): string =>
  plainWords.test(text)
    ? text
    : // An acute before NFKC, which makes a space and an accent of it.
      visible(text.replace(/\u00b4/g, "'"))
        .replace(/[\u2018\u2019\u201b\u02b9\u02bb-\u02bf\u0060\u2032\u05f3]/g, "'")
        .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"')
        .replace(/[\u2044\u2215]/g, '/')
        .replace(/\s+/gu, ' ')
        .replace(/[\p{Pd}\u2212]/gu, '-')
        .trim();

/** What no text may hold: control characters, half signs, and marks that turn what comes after them round. */
const harmful = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Signs of a plain keyboard, with none of its spaces around them: most texts, in which there is nothing to take away. */
const plainText = /^[!-~](?:[ -~]*[!-~])?$/;

/** Without white space and unseen marks around it, and without what does harm; what else is inside stays as it was typed. */
export const trimmed = (typed: string): string => {
  if (plainText.test(typed)) return typed;
  const text = typed.replace(harmful, '');
  return isPlainAt(text, 0) && isPlainAt(text, text.length - 1)
    ? text
    : text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
};
