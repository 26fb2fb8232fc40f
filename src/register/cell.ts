/** What a cell of the register holds once it has crossed the border of the sheet. */

/**
 * Dates are `yyyy-MM-dd` strings and timestamps `yyyy-MM-ddTHH:mm:ss` strings. A text that only looks like one of these
 * comes with an apostrophe (more) before it, as a sheet writes forced text: a date column holds real dates (register.md),
 * and so a text date can be told apart, reported and repaired. In a column of texts it is just the text.
 */
export type Cell = string | number | boolean | null;

/** Stands for what cannot be read: a picture in a cell, a date that is none. */
export const unreadable = '#ONLEESBAAR!';

/** An error as Google and Excel write it, in English and in Dutch: `#REF!`, `#NAAM?`, `#DEEL/0!`, `#N/A`. */
const sheetError = /^#([A-Z/0]+[!?]|N\/.)$/;

/** True for such an error. */
export const isSheetError = (text: string): boolean => text.charAt(0) === '#' && sheetError.test(text);

/** True where the sign at this place is one that every keyboard has and that shows: nothing there to take away. */
export function isPlainAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 32 && code < 127;
}

/** True for a cell that people see as empty: nothing in it, or white space only. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && !isPlainAt(cell, 0) && cell.trim() === '');
