/** The month: its tab, its figures in the history, and its mail to every active projectleider, once. */
import type { MonthString } from '../register/dates';
import { lastDay, monthInWords, previousMonth } from '../register/dates';
import { monthTabName } from '../register/madeTabs';
import type { Outcome } from '../register/outcome';
import { failure, success } from '../register/outcome';
import type { Register } from '../register/register';
import { sleutel } from '../herinneringen/journaal';
import { allFigures } from '../uitkomsten/figures';
import { maakOverzicht } from '../uitkomsten/overzicht';
import { recordHistory } from '../workbook/history';
import { withDocumentLock, withMailLock } from '../workbook/lock';
import { madeSheet, standingSheet } from '../workbook/madeTab';
import { Ledger } from '../workbook/mailLedger';
import { writePage } from '../workbook/page';
import { monthPage } from '../workbook/pages/monthPage';
import type { Context } from './context';
import type { Loaded } from './load';
import { loadRegister } from './load';
import { monthMail } from './mail/monthMail';
import type { Mail, SendReport } from './mail/sendOnce';
import { reportInWords, sendMails } from './mail/sendOnce';

/** The e-mail addresses of the active projectleiders, each once. */
export const activeProjectleiders = (register: Register): string[] => [...new Set(
  register.medewerkers
    .filter(({ rol, actief }) => rol === 'Projectleider' && actief === 'Ja')
    .map(({ email }) => email),
)];

/** How the Mailjournaal calls the month's mail. */
export const monthKind = 'maandoverzicht';

/** Just behind Start and Uitkomsten: the newest month comes first. */
const monthTabIndex = 2;

/** Makes the tab and the history of a month; returns its mails. Takes the document lock. */
function prepareMonth(context: Context, loaded: Loaded, month: MonthString): Outcome<readonly Mail[]> {
  const { register, settings, marks, warnings } = loaded;
  const peildatum = lastDay(month);
  const overzicht = maakOverzicht(register, peildatum, null);
  if (!overzicht.ok) return overzicht;
  return withDocumentLock(LockService, context.app, () => {
    // Facts of the structure before writing: after it they would be questions of their own.
    const url = context.spreadsheet.getUrl();
    const sheet = madeSheet(context, marks, `maand:${month}`, monthTabName(month), monthTabIndex);
    const gid = sheet.getSheetId();
    writePage(sheet, monthPage(month, overzicht.value, settings.organisatie, warnings, context.now));
    recordHistory(standingSheet(context, marks, 'indicatorhistorie'), allFigures(register, peildatum), peildatum, context.now);
    const recipients = activeProjectleiders(register);
    if (recipients.length === 0) {
      return failure('geen-ontvanger', `Het tabblad ${monthTabName(month)} is gemaakt, maar er is geen actieve projectleider om het aan te mailen. Vul het tabblad Medewerkers aan.`);
    }
    const content = monthMail(month, overzicht.value, `${url}#gid=${gid}`);
    return success(recipients.map((recipient) => ({
      recipient, content, lines: [{ key: sleutel({ record: month, kind: monthKind, due: peildatum, recipient }), recipient, soort: 'Maandoverzicht' }],
    })));
  });
}

/** Makes and mails a month. The caller holds the mail lock, and opened the ledger in it. */
export function makeMonth(
  context: Context, loaded: Loaded, openLedger: () => Ledger, month: MonthString,
): Outcome<SendReport> {
  const mails = prepareMonth(context, loaded, month);
  return mails.ok ? success(sendMails(context, openLedger(), mails.value)) : mails;
}

/** Menu: makes and mails the last month that is wholly over. Run again: the tab is made anew, nobody is mailed twice. */
export const sendMonth = (context: Context): Outcome<string> =>
  withMailLock(LockService, context.app, () => {
    const loaded = loadRegister(context);
    if (!loaded.ok) return loaded;
    const month = previousMonth(context.today);
    const report = makeMonth(
      context, loaded.value, () => new Ledger(standingSheet(context, loaded.value.marks, 'mailjournaal')), month);
    return report.ok ? success(`Maandoverzicht van ${monthInWords(month)}: ${reportInWords(report.value)}`) : report;
  });
