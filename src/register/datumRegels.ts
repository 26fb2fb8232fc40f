/** What can be wrong with a date beside other dates (register.md, "Bad input"): the sentence, or null. */
import type { Cell } from './cell';
import type { DateString } from './dates';
import { dutchDate, isDateString } from './dates';

const isDate = (cell: Cell | undefined): cell is DateString => typeof cell === 'string' && isDateString(cell);

/** An end before the start. */
export const eindeVoorStart = (header: string, einde: Cell | undefined, start: Cell | undefined): string | null =>
  isDate(einde) && isDate(start) && einde < start
    ? `${header}: dit is voor de start. Kies ${dutchDate(start)} of later.`
    : null;

/** Something that has happened, dated after today. */
export const naVandaag = (header: string, datum: Cell | undefined, vandaag: DateString): string | null =>
  isDate(datum) && datum > vandaag ? `${header}: deze dag moet nog komen. Kies vandaag of eerder.` : null;
