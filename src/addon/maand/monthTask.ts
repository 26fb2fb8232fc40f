/** The month: its tab, its figures in the history, and its mail to who should get it, once. */
import type { MonthString } from '../../register/dates';
import { lastDay, monthInWords, parseMonth, previousMonth } from '../../register/dates';
import { monthTabName } from '../../register/made/madeTabs';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { allFigures, voorHistorie } from '../../uitkomsten/cijfers/figures';
import { maandInhoud } from '../../paginas/maand/beeld/inhoud';
import { maakMaandbeeld } from '../../paginas/maand/beeld/maandbeeld';
import { chartsOn, writeCharts } from '../../workbook/page/charts';
import { readHistory, recordHistory } from '../../workbook/ownTabs/history';
import { withDocumentLock, withMailLock } from '../../workbook/lock';
import { madeSheet, standingSheet } from '../../workbook/ownTabs/madeTab';
import { Ledger } from '../../workbook/ownTabs/mailLedger';
import { keep, keptWith } from '../../workbook/page/kept';
import { sizeOf, writePage } from '../../workbook/page/page';
import { isMonthChart } from '../../paginas/maand/monthCharts';
import { cijfersAlsTekst } from '../../paginas/weergave/cijfers';
import { monthPage } from '../../paginas/maand/monthPage';
import type { Context } from '../context';
import { lastMoment, lateIn } from '../context';
import { loadSettings } from '../instellingen';
import type { Loaded } from '../load';
import { loadRegister } from '../load';
import { figuresRefused } from '../shadow/emptied';
import { ask } from '../window/ask';
import type { SendReport } from '../mail/sendOnce';
import { nothingSent, reportInWords, sendMails } from '../mail/sendOnce';
import type { MadeMonth } from './monthMails';
import { confirmElsewhere } from '../mail/elsewhere';
import { allRecipients, monthMails, monthsLeft, tellsOutside } from './monthMails';

/** Just behind Start and Uitkomsten: the newest month comes first. */
const monthTabIndex = 2;

/** Makes the tab of a month with its charts, and records its figures. The caller holds the document lock. */
function writeMonth(context: Context, loaded: Loaded, month: MonthString): Outcome<MadeMonth> {
  const refused = figuresRefused(loaded);
  if (refused) return refused;
  const { register, settings, marks, warnings } = loaded;
  const beeld = maakMaandbeeld(register, month);
  if (!beeld.ok) return beeld;
  const peildatum = lastDay(month);
  const historySheet = standingSheet(context, marks, 'indicatorhistorie');
  const history = readHistory(historySheet);
  const wasThere = marks.markedSheetOf(`maand:${month}`) !== null;
  const sheet = madeSheet(context, marks, `maand:${month}`, monthTabName(month), monthTabIndex);
  // All questions before the writes: after them each would make Google write first. On a new tab there is nothing to ask for.
  const gid = sheet.getSheetId();
  const size = sizeOf(sheet);
  const url = context.spreadsheet.getUrl();
  const [present, kept] = wasThere ? [chartsOn(sheet), keptWith(marks, sheet)] : [[], null];
  const inhoud = maandInhoud(beeld.value, warnings);
  const buiten = tellsOutside(context, loaded, beeld.value);
  const { page, charts, cijfers } = monthPage(inhoud, beeld.value.reeksen, settings.organisatie, context.now, buiten);
  writePage(sheet, page, size);
  writeCharts(sheet, charts, present, isMonthChart);
  keep(sheet, kept, cijfersAlsTekst(cijfers));
  recordHistory(history, voorHistorie(allFigures(register, peildatum)), peildatum, context.now);
  return success({ month, beeld: beeld.value, inhoud, buiten, sheet, url: `${url}#gid=${gid}` });
}

/** Menu: makes the tab of a month that somebody names; mails nothing. */
export function makeMonthFor(context: Context): Outcome<string> {
  const last = previousMonth(context.today);
  const typed = ask(
    context,
    'Maandoverzicht voor…',
    `Van welke maand? Schrijf bijvoorbeeld ${monthInWords(last)} of ${last}. Laat het leeg voor ${monthInWords(last)}.`,
  );
  if (typed === null) return success('Er is niets gemaakt.');
  const month = typed === '' ? last : parseMonth(typed);
  if (month === null)
    return failure(
      'ongeldig',
      'Dat is geen maand. Schrijf de maand en het jaar, bijvoorbeeld augustus 2025 of 2025-08.',
    );
  if (month > last) {
    return failure(
      'ongeldig',
      `De maand ${monthInWords(month)} is nog niet voorbij. Hoe het er nu voor staat, lees je in het tabblad Uitkomsten.`,
    );
  }
  return withDocumentLock(context, () => {
    const loaded = loadRegister(context, [], 'whole');
    if (!loaded.ok) return loaded;
    const made = writeMonth(context, loaded.value, month);
    return made.ok ? success(`Het tabblad ${made.value.sheet.getName()} is gemaakt. Er is niets gemaild.`) : made;
  });
}

/**
 * Makes and mails a month, as far as there is time. The pictures and the PDF are made after the document lock is let go:
 * what was written is flushed then, and colleagues can save meanwhile. The caller holds the mail lock, and opened the
 * ledger in it.
 * @param only the keys in the Mailjournaal of the mails that a person asked for; null for all
 */
export function makeMonth(
  context: Context,
  loaded: Loaded,
  openLedger: () => Ledger,
  month: MonthString,
  only: ReadonlySet<string> | null = null,
): Outcome<SendReport> {
  const isLate = lateIn(context);
  const allLeft = (): Outcome<SendReport> =>
    success(nothingSent(monthsLeft(context, loaded, month, openLedger(), only).length));
  if (isLate()) return allLeft();
  const made = withDocumentLock(context, () => writeMonth(context, loaded, month));
  if (!made.ok) return made;
  if (allRecipients(loaded).length === 0) {
    return failure(
      'geen-ontvanger',
      `Het tabblad ${monthTabName(month)} is gemaakt, maar er is geen actieve projectleider om het aan te mailen. Vul het tabblad Medewerkers aan.`,
    );
  }
  // Its mails are small beside it: else a month that takes its time would never have any.
  if (lateIn(context, lastMoment)()) return allLeft();
  const ledger = openLedger();
  return success(sendMails(context, ledger, monthMails(context, loaded, made.value, ledger, only)));
}

/** Menu: makes and mails the last month that is wholly over. Run again: the tab is made anew, nobody is mailed twice. */
export function sendMonth(context: Context): Outcome<string> {
  // Before the lock: nobody else waits while a person thinks.
  const { settings } = loadSettings(context.marks);
  const medewerkers = context.gate.session?.medewerkers ?? [];
  confirmElsewhere(context, { register: { medewerkers }, settings }, settings.maandOntvangers);
  return withMailLock(context, () => {
    const loaded = loadRegister(context, [], 'whole');
    if (!loaded.ok) return loaded;
    const month = previousMonth(context.today);
    let ledger: Ledger | null = null;
    const openLedger = (): Ledger =>
      (ledger ??= new Ledger(standingSheet(context, loaded.value.marks, 'mailjournaal')));
    const report = makeMonth(context, loaded.value, openLedger, month);
    openLedger().settle(context.app);
    return report.ok ? success(`Maandoverzicht van ${monthInWords(month)}: ${reportInWords(report.value)}`) : report;
  });
}
