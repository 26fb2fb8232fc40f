/** What looks whether a row that was emptied may go, in a file beside Code.js: most edits, nights and looks of Controle find none. */
import { keptBesideOwn } from './besideOwn';
import { partBesideCode } from '../parts';
import { clearEmptied } from './emptiedBefore';
import { emptiedRows } from './emptiedRows';

export const leegPart = partBesideCode('stukLeeg', { emptiedRows, clearEmptied, keptBesideOwn });
