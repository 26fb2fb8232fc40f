/** The validation of a column's cells, derived from its declaration; messages in Dutch. */
import type { Column } from '../../register/column';
import { whatFits } from '../../register/schema';
import type { TabKey } from '../../register/tabs';
import type { SpreadsheetApp } from '../google';
import { columnLetter } from '../marks/metadata';

type AnyColumn = Column<unknown, boolean, TabKey>;
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

/** Begins a rule: with its help, and with whether what does not fit is flagged or refused. */
type NewRule = (allowInvalid: boolean) => RuleBuilder;

/**
 * The rule for a column, or null where nothing can be checked at the cell. What is surely wrong is refused (a word that
 * is no choice, a number out of range, text for a date); what may be right elsewhere (a new ID, a colleague's address) is
 * only flagged. Several choices in one cell cannot be checked by a rule that Google, Excel and LibreOffice all know:
 * the edit check does that. `row` is the first row that the rule is put on.
 */
function validationFor(
  newRule: NewRule,
  { type }: AnyColumn,
  place: number,
  sources: Sources,
  row: number,
): Rule | null {
  switch (type.kind) {
    case 'choice':
      return newRule(false)
        .requireValueInList([...type.choices], true)
        .build();
    case 'date':
      return newRule(false).requireDate().build();
    case 'number':
      return newRule(false).requireNumberBetween(type.min, type.max).build();
    case 'email': {
      const emails = type.medewerker ? sources.medewerkerEmails() : null;
      const rule = newRule(true);
      return (emails ? rule.requireValueInRange(emails, true) : rule.requireTextIsEmail()).build();
    }
    case 'reference': {
      const ids = sources.idsOf(type.tab);
      return ids ? newRule(true).requireValueInRange(ids, true).build() : null;
    }
    case 'text':
      return type.pattern && type.example
        ? newRule(true)
            .requireFormulaSatisfied(rightLength(place, row, type.example))
            .build()
        : null;
    default:
      return null;
  }
}

/** A rule that names the first row it is put on is another in each block; all others are made once. */
export const namesItsRow = ({ type }: AnyColumn): boolean => type.kind === 'text';

/**
 * Makes the rules for columns; `row` is the first one that a rule is put on. Columns that allow the same share a rule, and
 * each begins as a copy of one before: every call of a builder costs time.
 */
export function ruleMaker(
  app: SpreadsheetApp,
  sources: Sources,
): (column: AnyColumn, place: number, row: number) => Rule | null {
  const made = new Map<string, Rule | null>();
  const likeIt = new Map<boolean, Rule>();
  const newRule = (column: AnyColumn, place: number, row: number): Rule | null => {
    let allows = true;
    const rule = validationFor(
      (allowInvalid) => {
        allows = allowInvalid;
        const builder = likeIt.get(allows)?.copy() ?? app.newDataValidation().setAllowInvalid(allows);
        return builder.setHelpText(`In deze kolom: ${whatFits(column)}`);
      },
      column,
      place,
      sources,
      row,
    );
    if (rule) likeIt.set(allows, rule);
    return rule;
  };
  return (column, place, row) => {
    if (namesItsRow(column)) return newRule(column, place, row);
    const key = JSON.stringify(column.type);
    if (!made.has(key)) made.set(key, newRule(column, place, row));
    return made.get(key)!;
  };
}
