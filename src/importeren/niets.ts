/** What says in a sheet of others that there is nothing to say: more words than a form knows, and those of programs. */
import type { Cell } from '../register/cell';
import type { Column } from '../register/column';
import { cellToValue, isAllowed } from '../register/schema';
import { isNothing, saysNothing } from '../register/text/reading';
import { plainText } from '../register/text/search';

const signs = /[-\s.,:;#/()?!_\\~|*=<>[\]{}'"\u00bf\u2610\u2753]/g;

/** Without spaces and signs. */
const words =
  /^(?:nognb|tb[ad]|onb|null|nil|none|nan|missing|unknown|niks|niets|ontbreekt|volgt(?:nog)?|komtnog|(?:nog)?(?:in|te|inte)vullen|(?:nog|nader)?tebepalen|weet(?:ik)?niet|(?:nog)?(?:onbeken[dt]|niet(?:bekend|bepaald|ingevuld|opgegeven|gevraagd|beschikbaar))|nietvantoep|(?:heeft)?geen(?:e?mail|gegevens|idee|info|n(?:umme)?r|tel|telefoon(?:nummer)?)|leeg)?$/;

/** Not yet, and the zeros that programs write for no date. */
const noDate = /^(?:0+(?:uur)?|neen?|no|niet|nogniet)$/;

const bare = (cell: Cell): string => plainText(String(cell)).replace(signs, '');

/** True for a text that says nothing. @example zegtNiets('volgt nog') // true, and so are 'NULL' and '***' */
export const zegtNiets = (text: string): boolean => isNothing(text) || words.test(bare(text));

/** True for a cell that leaves its column empty: one that must be filled too, for it names nobody and nothing. */
export function betekentLeeg(column: Column, cell: Cell): boolean {
  const { type, required } = column;
  if (saysNothing(column, cell)) return true;
  if (required && type.kind !== 'text' && typeof cell !== 'string') return false;
  if (!required && type.kind === 'date' && (typeof cell === 'string' || cell === 0) && noDate.test(bare(cell)))
    return true;
  if (typeof cell !== 'string' || cell.length > 30 || !zegtNiets(cell)) return false;
  return type.kind === 'text' ? !type.long : !isAllowed(column, cellToValue(column, cell));
}
