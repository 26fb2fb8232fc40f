/** The validation of a column's cells, derived from its declaration; messages in Dutch. */
import type { Column } from '../../register/column';
import { whatFits } from '../../register/schema';
import type { TabKey } from '../../register/tabs';
import type { SpreadsheetApp } from '../google';
import { columnLetter } from '../marks/metadata';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type RuleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** The other tabs' cells that a dropdown takes its values from. */
export interface Sources {
  /** The ID column of a tab, as a range from row 2. */
  idsOf(tab: TabKey): GoogleAppsScript.Spreadsheet.Range | null;
  /** The e-mail column of Medewerkers. */
  medewerkerEmails(): GoogleAppsScript.Spreadsheet.Range | null;
}

/**
 * A rough check that a code has the right length; the edit check knows the exact form. Without argument separators, since
 * these differ between the locales of workbooks.
 */
const rightLength = (column: number, row: number, example: string): string =>
  `=LEN(${columnLetter(column)}${row})=${example.length}`;

/**
 * The rule for a column, or null where nothing can be checked at the cell. What is surely wrong is refused (a word that
 * is no choice, a number out of range, text for a date); what may be right elsewhere (a new ID, a colleague's address) is
 * only flagged. Several choices in one cell cannot be checked by a rule that Google, Excel and LibreOffice all know:
 * the edit check does that. `row` is the first row that the rule is put on.
 */
function validationFor(
  app: SpreadsheetApp,
  column: Column<unknown, boolean, TabKey>,
  place: number,
  sources: Sources,
  row: number,
): Rule | null {
  const { type } = column;
  // Only where there is a rule: each call of a builder costs time.
  const newRule = (): RuleBuilder => app.newDataValidation().setHelpText(`In deze kolom: ${whatFits(column)}`);
  switch (type.kind) {
    case 'choice':
      return newRule()
        .requireValueInList([...type.choices], true)
        .setAllowInvalid(false)
        .build();
    case 'date':
      return newRule().requireDate().setAllowInvalid(false).build();
    case 'number':
      return newRule().requireNumberBetween(type.min, type.max).setAllowInvalid(false).build();
    case 'email': {
      const emails = type.medewerker ? sources.medewerkerEmails() : null;
      return (emails ? newRule().requireValueInRange(emails, true) : newRule().requireTextIsEmail())
        .setAllowInvalid(true)
        .build();
    }
    case 'reference': {
      const ids = sources.idsOf(type.tab);
      return ids ? newRule().requireValueInRange(ids, true).setAllowInvalid(true).build() : null;
    }
    case 'text':
      return type.pattern && type.example
        ? newRule()
            .requireFormulaSatisfied(rightLength(place, row, type.example))
            .setAllowInvalid(true)
            .build()
        : null;
    default:
      return null;
  }
}

/** A rule that names the first row it is put on is another in each block; all others are made once. */
export const namesItsRow = ({ type }: Column<unknown, boolean, TabKey>): boolean => type.kind === 'text';

/** Makes the rules for columns; `row` is the first one that a rule is put on. Columns that allow the same share a rule. */
export function ruleMaker(
  app: SpreadsheetApp,
  sources: Sources,
): (column: Column<unknown, boolean, TabKey>, place: number, row: number) => Rule | null {
  const made = new Map<string, Rule | null>();
  return (column, place, row) => {
    if (namesItsRow(column)) return validationFor(app, column, place, sources, row);
    const key = JSON.stringify(column.type);
    if (!made.has(key)) made.set(key, validationFor(app, column, place, sources, row));
    return made.get(key)!;
  };
}
