/** What a sheet shows where it has no value: a formula that went wrong, and what cannot be read at all. */

/** Stands for what cannot be read: a picture in a cell, a date that is none. */
export const unreadable = '#ONLEESBAAR!';

/** As Google and Excel write them, in English and in Dutch: `#REF!`, `#NAAM?`, `#DEEL/0!`, `#N/A`. */
const error = /^#(?:[A-Z/0]+[!?]|N\/[AB])$/;

/** True for a cell that shows an error instead of what somebody filled in. */
export const isSheetError = (cell: unknown): boolean => typeof cell === 'string' && error.test(cell);
