/** What a sheet shows where it has no value: a formula that went wrong, and what cannot be read at all. */

/** Stands for what cannot be read: a picture in a cell, a date that is none. */
export const unreadable = '#ONLEESBAAR!';

/** An error as Google and Excel write it, in English and in Dutch: `#REF!`, `#NAAM?`, `#DEEL/0!`, `#N/A`. */
export const sheetError = /^#([A-Z/0]+[!?]|N\/.)$/;
