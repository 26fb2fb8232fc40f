/** Menu → Controle: checks the register and replaces the tab Controle by what was found. */
import { counted } from '../../register/grouping';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Finding } from '../../register/rules/judge/rule';
import { withDocumentLock } from '../../workbook/lock';
import { Moved } from '../../workbook/moved';
import { standsAsRead } from '../../workbook/standsAsRead';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import { rememberNumbers } from '../../workbook/state/memory';
import { numbersEverywhere } from '../../workbook/state/numbersEverywhere';
import { columnLetter } from '../../workbook/marks/metadata';
import { writeLinks, writePage } from '../../workbook/page/page';
import { controlePage } from '../../paginas/controle/controlePage';
import { isOpenTo } from '../../privacy/rights';
import type { Context } from '../context';
import { inSession } from '../endpoints/user';
import { logboekPart } from '../logboek/part';
import { planAllMarks } from '../edit/markTables';
import type { CheckedWorkbook } from './checkWorkbook';
import { checkWorkbook } from './checkWorkbook';

const linkIn =
  ({ tables }: CheckedWorkbook) =>
  ({ tab, column, row }: Finding): string | null => {
    const table = tables.get(tab);
    const place = table?.columns.get(column);
    return table && place !== undefined ? `#gid=${table.place.sheetId}&range=${columnLetter(place)}${row}` : null;
  };

function summary({ findings, warnings }: Pick<CheckedWorkbook, 'findings' | 'warnings'>): string {
  if (findings.length === 0)
    return warnings.length === 0
      ? 'Alles klopt. Er is niets gevonden.'
      : 'In de rijen is niets gevonden. Er is wel iets met het register: kijk in het tabblad Controle.';
  const wrong = findings.filter(({ severity }) => severity === 'fout').length;
  return `Gevonden: ${counted(wrong, 'fout', 'fouten')} en ${counted(findings.length - wrong, 'waarschuwing', 'waarschuwingen')}. Kijk in het tabblad Controle.`;
}

/** With what is wrong in the Logboek, which is no row of the register. @param told a Dutch sentence, or '' */
export const withBreak = (checked: CheckedWorkbook, told: string): CheckedWorkbook =>
  told === '' ? checked : { ...checked, warnings: [...checked.warnings, told] };

/** Writes the tab Controle. The caller holds the document lock. */
export function writeControle(context: Context, checked: CheckedWorkbook): string {
  const { findings, warnings, marks } = checked;
  const page = controlePage(findings, warnings, context.now, linkIn(checked));
  const sheet = standingSheet(context, marks, 'controle');
  writePage(sheet, page);
  writeLinks(context.app, sheet, page);
  return summary(checked);
}

/** Checks and writes, under the lock; and marks in the sheet what was found, which takes a question more a tab. */
export const checkTask = inSession((context, { user }): Outcome<string> =>
  withDocumentLock(context, () => {
    const checked = checkWorkbook(context);
    if (!checked.ok) return checked;
    rememberNumbers(context.properties, checked.value.tables.values(), () => numbersEverywhere(context));
    // The night marks what is closed for her.
    const open = new Map([...checked.value.tables].filter(([tab]) => isOpenTo(user.rol, tab)));
    const setMarks = planAllMarks(open, checked.value.findings);
    const broken = logboekPart.logbookBreak(context);
    const said = writeControle(context, withBreak(checked.value, broken));
    // Marks that came in another's row since go where it looks again.
    if (!setMarks().every(standsAsRead)) throw new Moved();
    return success([said, broken].filter(Boolean).join(' '));
  }),
);
