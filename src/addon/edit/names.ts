/** The names beside numbers after an edit: what somebody typed over comes back, and a number gets the name that belongs to it. */
import { isBlank } from '../../register/cell';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { naamUit } from '../../register/naast';
import { tabs } from '../../register/tabs';
import { withDocumentLock } from '../../workbook/lock';
import type { Marks } from '../../workbook/marks/marks';
import { readTable } from '../../workbook/tables';
import { fillNamesOf, planNames } from '../../workbook/writing/fillNames';
import type { Context } from '../context';
import { tell } from '../window/tell';
import type { Seen } from './edited';
import { isEditedRow } from './edited';

const putBack =
  'De naam vult het register zelf in, bij het nummer ernaast. Wat je typte is teruggedraaid. Typ het nummer. Klopt de naam niet? Verander hem dan in ';

/**
 * Plans what is written, for after all reading; null for nothing. One row may ask whose number it is: a question to Google. Of
 * many the night does what is not known by then.
 */
export function namesForEdit(context: Context, marks: Marks, seen: Seen): (() => void) | null {
  const { table, naast, first, last, keys } = seen;
  if (naast.length === 0) return null;
  for (const { bij, van } of naast) {
    const isAsked = table.rows.some((one) => isEditedRow(seen, one.row) && !isBlank(one.cells[bij]));
    if (first === last && isAsked && !marks.namen.has(van)) readTable(marks, tabs[van], 'later');
  }
  const write = planNames([table], (row) => isEditedRow(seen, row));
  if (write && keys.size === 0) tell(context, `${putBack}${tabs[naast[0]!.van].name}.`);
  return write;
}

/** True where somebody may have given a record another name: not at the first name of a new one. */
function mayRename({ tab, keys, first, last, edit: { before, typed } }: Seen): boolean {
  const isFirst = before === null && typed !== null;
  return first === last && !isFirst && naamUit(tab.key).some((key) => keys.has(key));
}

/** Writes a name that was changed wherever it is shown. While a colleague saves it waits for the night. */
export function showNewName(context: Context, marks: Marks, seen: Seen, holdsLock: boolean): Outcome<null> {
  if (!mayRename(seen)) return success(null);
  const show = (): Outcome<null> => {
    fillNamesOf(context, marks, new Set([seen.tab.key]));
    return success(null);
  };
  return holdsLock ? show() : withDocumentLock(context, show);
}
