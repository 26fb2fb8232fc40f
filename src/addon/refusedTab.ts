/** Where something fails because Google refuses what the register writes in a tab of its own: which tab, and what to do. */
import { isFillable } from '../workbook/marks/markedTabs';
import { Moved } from '../workbook/moved';
import type { Refusal } from '../workbook/writing/care';
import { Care, mayBeRefused, sendRest } from '../workbook/writing/care';
import type { Sheet } from '../workbook/google';
import { notStored } from '../workbook/writing/refusals';
import type { Context } from './context';

/** The register's own tabs: those that it makes first, since no other place looks at what is refused there. */
function ownSheets({ marks, spreadsheet }: Context): { readonly made: Sheet[]; readonly filledIn: Sheet[] } {
  marks.lookAnew();
  const sheets = spreadsheet.getSheets();
  const tabs = marks.tabsOf(sheets);
  const fits = (wanted: boolean): Sheet[] =>
    sheets.filter((_, index) => tabs[index] !== null && isFillable(tabs[index]!) === wanted);
  return { made: fits(false), filledIn: fits(true) };
}

/** The register puts no rules in these tabs, so one that refuses is somebody's own. */
function withRule(sheet: Sheet): Refusal | null {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const rules = sheet.getRange(1, 1, rows, columns).getDataValidations();
  for (let column = 0; column < columns; column++)
    if (rules.some((line) => line[column]?.getAllowInvalid() === false))
      return { sheet, row: 1, rows, column: column + 1, what: 'inhoud' };
  return null;
}

/** A column whose format cannot be set to what it is already. */
function typedColumn({ app }: Context, sheet: Sheet): readonly Refusal[] {
  const care = new Care(app);
  for (let column = 1; column <= sheet.getMaxColumns() && care.refusals.length === 0; column++) {
    const cell = sheet.getRange(2, column);
    const format = cell.getNumberFormat();
    care.tries(cell, 'opmaak', () => cell.setNumberFormat(format));
  }
  return care.refusals.flatMap((one) => [one, { ...one, what: 'inhoud' as const }]);
}

/**
 * The sentence about a refusal, or null where the error is something else or no such tab is found. Asks Google much: only
 * for what failed.
 */
export function refusedTab(context: Context, error: unknown): string | null {
  if (error instanceof Moved || !mayBeRefused(error)) return null;
  try {
    sendRest(context.app);
    const { made, filledIn } = ownSheets(context);
    for (const sheet of [...made, ...filledIn]) {
      const rule = made.includes(sheet) ? withRule(sheet) : null;
      const refusals = rule ? [rule] : typedColumn(context, sheet);
      if (refusals.length > 0) return notStored(refusals);
    }
  } catch {
    // Then something else is wrong, and the error itself tells of it.
  }
  return null;
}
