/**
 * The names beside numbers after an edit: what somebody typed over comes back, and a number gets the name that belongs to it.
 * A name that is typed anew in its own tab comes to stand beside its numbers at night: reading all tabs takes more than an edit may.
 */
import { isBlank } from '../../register/cell';
import { tabs } from '../../register/tabs';
import type { Act } from '../../workbook/writing/care';
import type { Marks } from '../../workbook/marks/marks';
import { readTable } from '../../workbook/tables';
import { planNames } from '../../workbook/writing/fillNames';
import type { Context } from '../context';
import { tell } from '../window/tell';
import type { Seen } from './edited';
import { isEditedRow } from './edited';

const putBack =
  'De naam vult het register zelf in, bij het nummer ernaast. Wat je typte is teruggedraaid. Typ het nummer. Klopt de naam niet? Verander hem dan in ';

/**
 * Plans what is written, for after all reading; null for nothing. A name goes with the number beside it, and with the row. Whose number it is may be asked for one
 * row, or where names alone were edited: a question to Google. Else the night does what is not known by then.
 */
export function namesForEdit(
  context: Context,
  marks: Marks,
  seen: Seen,
  isEmptied: (row: number) => boolean,
): ((act: Act) => void) | null {
  const { table, naast, namesAlone, first, last, keys, edit } = seen;
  if (naast.length === 0 && !table.rows.some(({ row }) => isEmptied(row))) return null;
  for (const { bij, van } of naast) {
    const isAsked = table.rows.some((one) => isEditedRow(seen, one.row) && !isBlank(one.cells[bij]));
    if ((first === last || namesAlone) && isAsked && !marks.namen.has(van)) readTable(marks, tabs[van], 'later');
  }
  const isInEdit = (place = 0): boolean => place >= edit.firstColumn && place <= edit.lastColumn;
  // Who pastes whole rows, names along, may still have to fill in their numbers.
  const isOne = edit.firstColumn === edit.lastColumn;
  const write = planNames(
    [table],
    // Rows may have moved before word of the names came, and nothing else tells where they were typed.
    (row) => namesAlone || isEditedRow(seen, row),
    (row, { key, bij }) =>
      isEmptied(row) || (isEditedRow(seen, row) && (isOne || (keys.has(bij) && !isInEdit(table.naast.get(key))))),
  );
  if (write && namesAlone) tell(context, `${putBack}${tabs[naast[0]!.van].name}.`);
  return write;
}
