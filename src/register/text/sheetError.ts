/** What a sheet shows where it has no value: a formula that went wrong, and what cannot be read at all. */

/** Stands for what cannot be read: a picture in a cell, a date that is none. */
export const unreadable = '#ONLEESBAAR!';

/** As Google and Excel write them, in English and in Dutch. */
const errors: ReadonlySet<string> = new Set([
  unreadable,
  ...['#REF!', '#N/A', '#NAME?', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!', '#SPILL!', '#CALC!'],
  ...['#VERW!', '#N/B', '#NAAM?', '#WAARDE!', '#DEEL/0!', '#GETAL!', '#LEEG!', '#FOUT!', '#OVERLOOP!'],
]);

/** True for a cell that shows an error instead of what somebody filled in. */
export const isSheetError = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.charAt(0) === '#' && errors.has(cell.trim());
