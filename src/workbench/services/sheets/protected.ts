/** Who may write where: at Google a protection holds for scripts as well, by whoever runs them. */
import type { Protection, Rect, Sheet } from '../../model/workbook';
import type { Runtime } from '../runtime';

/** Who may edit the file. */
export const editorsOfFile = ({ fileEditors, atSheet }: Runtime): string[] =>
  [...new Set([...fileEditors, atSheet])].filter((email) => email !== '');

/** Whether this person may edit what is protected, and change the protection. */
export const mayEdit = ({ editors, open, warningOnly }: Protection, user: string): boolean =>
  warningOnly || open === true || editors.includes(user);

const overlap = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/**
 * Throws Google's words where a protection keeps who runs the script from writing here.
 * @param rect null for the sheet itself: its rows, its columns, its name
 */
export function mayWriteIn({ atSheet }: Runtime, { protections }: Sheet, rect: Rect | null): void {
  const covers = (protection: Protection): boolean =>
    rect === null ||
    ((protection.rect === null || overlap(protection.rect, rect)) &&
      !(protection.unprotected ?? []).some((open) => holds(open, rect)));
  if (protections.some((protection) => covers(protection) && !mayEdit(protection, atSheet))) {
    throw new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}
