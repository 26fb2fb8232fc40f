/** The month: its tab, its figures in the history, and its mail to every active projectleider, once. */
import type { MonthString } from '../register/dates';
import { lastDay, monthInWords, previousMonth } from '../register/dates';
import { monthTabName } from '../register/madeTabs';
import type { Outcome } from '../register/outcome';
import { failure, success } from '../register/outcome';
import type { Register } from '../register/register';
import { allFigures } from '../uitkomsten/figures';
import { maakOverzicht } from '../uitkomsten/overzicht';
import { recordHistory } from '../workbook/history';
import { withDocumentLock } from '../workbook/lock';
import { madeSheet, standingSheet } from '../workbook/madeTab';
import { writePage } from '../workbook/page';
import { monthPage } from '../workbook/pages/monthPage';
import type { Context } from './context';
import { loadRegister } from './load';
import { monthMail } from './mail/monthMail';
import { sendOnce } from './mail/sendOnce';

/** The e-mail addresses of the active projectleiders, each once. */
export const activeProjectleiders = (register: Register): string[] => [...new Set(
  register.medewerkers
    .filter(({ rol, actief }) => rol === 'Projectleider' && actief === 'Ja')
    .map(({ email }) => email),
)];

/** Just behind Start and Uitkomsten: the newest month comes first. */
const monthTabIndex = 2;

function makeMonth(context: Context, month: MonthString): Outcome<string> {
  const loaded = loadRegister(context);
  if (!loaded.ok) return loaded;
  const { register, settings, marks, warnings } = loaded.value;
  const peildatum = lastDay(month);
  const overzicht = maakOverzicht(register, peildatum, null);
  if (!overzicht.ok) return overzicht;
  const sheet = madeSheet(context, marks, `maand:${month}`, monthTabName(month), monthTabIndex);
  writePage(sheet, monthPage(month, overzicht.value, settings.organisatie, warnings, context.now));
  recordHistory(standingSheet(context, marks, 'indicatorhistorie'), allFigures(register, peildatum), peildatum, context.now);
  const recipients = activeProjectleiders(register);
  if (recipients.length === 0) {
    return failure('geen-ontvanger', `Het tabblad ${monthTabName(month)} is gemaakt, maar er is geen actieve projectleider om het aan te mailen. Vul het tabblad Medewerkers aan.`);
  }
  const url = `${context.spreadsheet.getUrl()}#gid=${sheet.getSheetId()}`;
  const content = monthMail(month, overzicht.value, url);
  const sent = sendOnce(context, marks, recipients.map((recipient) => ({
    key: `maandoverzicht|${month}|${recipient}`, kind: 'Maandoverzicht', recipient, content,
  })));
  return success(`Maandoverzicht van ${monthInWords(month)}: ${sent}`);
}

/** Makes and mails the last month that is wholly over. Run again: the tab is made anew, nobody is mailed twice. */
export const sendMonth = (context: Context): Outcome<string> =>
  withDocumentLock(LockService, context.app, () => makeMonth(context, previousMonth(context.today)));
