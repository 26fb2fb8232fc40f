/** The telephone numbers in a cell as a phone dials them: people write one or two, with words beside them. */

/** A piece of the cell; `dial` is what a phone calls, null for words. */
export interface PhonePart {
  readonly text: string;
  readonly dial: string | null;
}

/** Digits with what people put between them: a slash only after those of a place, a space not before the 0 or + of another number. */
const number = /(\+?\(?\d{2,4}\)? ?\/ ?\d[\d .-]{4,}\d|(?:\+31\s)?\+?\(?\d(?:[\d().-]|\s(?![+0](?:[\s-]?\d){9}))*\d)/;

/** Fewer digits are no number, but a time or a floor. */
const fewest = 6;

/** Without the 0 that who calls with the code of the country leaves out. @example dialled('+31 (0)6 12 34') // '+3161234' */
const dialled = (text: string): string =>
  text
    .replace(/[^+\d(]/g, '')
    .replace(/^((?:\+|00)\d{1,3})\(0/, '$1')
    .replace(/^(\+|00)310/, '$131')
    .replace(/\(/g, '');

/** What stands in the cell, in its order: nothing of it is left out. */
export const phoneParts = (cell: string): readonly PhonePart[] =>
  cell.split(number).map((text, at) => ({
    text,
    dial: at % 2 === 1 && text.replace(/\D/g, '').length >= fewest ? dialled(text) : null,
  }));
