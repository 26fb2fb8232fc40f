/** The month: its tab, its figures in the history, and its mail to every active projectleider, once. */
import type { MonthString } from '../register/dates';
import { lastDay, monthInWords, parseMonth, previousMonth } from '../register/dates';
import { monthTabName } from '../register/madeTabs';
import type { Outcome } from '../register/outcome';
import { failure, success } from '../register/outcome';
import type { Register } from '../register/register';
import { sleutel } from '../herinneringen/journaal';
import { allFigures } from '../uitkomsten/figures';
import type { MaandInhoud } from '../uitkomsten/maand/inhoud';
import { maandInhoud } from '../uitkomsten/maand/inhoud';
import { maakMaandbeeld } from '../uitkomsten/maand/maandbeeld';
import { chartsOn, writeCharts } from '../workbook/charts';
import type { Sheet } from '../workbook/google';
import { historyPlace, recordHistory } from '../workbook/history';
import { withDocumentLock, withMailLock } from '../workbook/lock';
import { madeSheet, standingSheet } from '../workbook/madeTab';
import { Ledger } from '../workbook/mailLedger';
import { sizeOf, writePage } from '../workbook/page';
import { isMonthChart } from '../workbook/pages/monthCharts';
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

/** Where a month stands, and what it says. */
export interface MadeMonth {
  readonly inhoud: MaandInhoud;
  readonly sheet: Sheet;
  /** The address of its tab. */
  readonly url: string;
}

/** Makes the tab of a month with its charts, and records its figures. The caller holds the document lock. */
export function writeMonth(context: Context, { register, settings, marks, warnings }: Loaded, month: MonthString): Outcome<MadeMonth> {
  const beeld = maakMaandbeeld(register, month);
  if (!beeld.ok) return beeld;
  const peildatum = lastDay(month);
  const url = context.spreadsheet.getUrl();
  const sheet = madeSheet(context, marks, `maand:${month}`, monthTabName(month), monthTabIndex);
  const history = standingSheet(context, marks, 'indicatorhistorie');
  // All questions before the writes: after them each would make Google write first.
  const gid = sheet.getSheetId();
  const [size, present, place] = [sizeOf(sheet), chartsOn(sheet), historyPlace(history, peildatum)];
  const inhoud = maandInhoud(beeld.value, warnings);
  const { page, charts } = monthPage(inhoud, beeld.value.reeksen, settings.organisatie, context.now);
  writePage(sheet, page, size);
  writeCharts(sheet, charts, present, isMonthChart);
  recordHistory(history, allFigures(register, peildatum), peildatum, context.now, place);
  return success({ inhoud, sheet, url: `${url}#gid=${gid}` });
}

/** Makes the tab and the history of a month; returns its mails. Takes the document lock. */
function prepareMonth(context: Context, loaded: Loaded, month: MonthString): Outcome<readonly Mail[]> {
  return withDocumentLock(LockService, context.app, () => {
    const made = writeMonth(context, loaded, month);
    if (!made.ok) return made;
    const recipients = activeProjectleiders(loaded.register);
    if (recipients.length === 0) {
      return failure('geen-ontvanger', `Het tabblad ${monthTabName(month)} is gemaakt, maar er is geen actieve projectleider om het aan te mailen. Vul het tabblad Medewerkers aan.`);
    }
    const content = monthMail(month, made.value.inhoud, made.value.url);
    return success(recipients.map((recipient) => ({
      recipient, content,
      lines: [{ key: sleutel({ record: month, kind: monthKind, due: lastDay(month), recipient }), recipient, soort: 'Maandoverzicht' }],
    })));
  });
}

/** Menu: makes the tab of a month that somebody names; mails nothing. */
export function makeMonthFor(context: Context): Outcome<string> {
  const last = previousMonth(context.today);
  const ui = context.app.getUi();
  const answer = ui.prompt('Maandoverzicht voor…',
    `Van welke maand? Schrijf bijvoorbeeld ${monthInWords(last)} of ${last}. Laat het leeg voor ${monthInWords(last)}.`, ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return success('Er is niets gemaakt.');
  const typed = answer.getResponseText();
  const month = typed.trim() === '' ? last : parseMonth(typed);
  if (month === null) return failure('ongeldig', 'Dat is geen maand. Schrijf de maand en het jaar, bijvoorbeeld augustus 2025 of 2025-08.');
  if (month > last) {
    return failure('ongeldig', `De maand ${monthInWords(month)} is nog niet voorbij. Hoe het er nu voor staat, lees je in het tabblad Uitkomsten.`);
  }
  return withDocumentLock(LockService, context.app, () => {
    const loaded = loadRegister(context);
    if (!loaded.ok) return loaded;
    const made = writeMonth(context, loaded.value, month);
    return made.ok ? success(`Het tabblad ${made.value.sheet.getName()} is gemaakt. Er is niets gemaild.`) : made;
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
