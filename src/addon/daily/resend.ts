/** Menu: sends again what failed, and what may not have arrived. Only a person decides that. */
import { counted, wordFor } from '../../register/grouping';
import { kindOfKey, recordOfKey } from '../../herinneringen/journaal';
import { isHerinnering, planHerinneringen } from '../../herinneringen/plan';
import { monthInWords } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { isWerkdag } from '../../register/settings/vrijeDagen';
import { readDaily } from '../../workbook/state/dailyState';
import { withMailLock } from '../../workbook/lock';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import { Ledger } from '../../workbook/ownTabs/mailLedger';
import type { Context } from '../context';
import type { Loaded } from '../load';
import { loadRegister } from '../load';
import { leftBefore } from '../mail/mailed';
import { reminderMails } from '../mail/reminderMails';
import { reportInWords, sendMails, settleLeftBehind } from '../mail/sendOnce';
import { monthKey, monthKind, monthRecipients } from '../maand/monthMails';
import { makeMonth } from '../maand/monthTask';
import { lapse } from './remind';

const askedReason = 'Iemand koos Opnieuw versturen.';

/** What waits, by key; what a run left behind is uncertain too. A notice to projectleiders the morning sends again by itself. */
const waiting = (ledger: Ledger): string[] =>
  [...ledger.lines].flatMap(([key, { status }]) =>
    ['Onzeker', 'Mislukt', 'Klaargezet'].includes(status) && (isHerinnering(key) || kindOfKey(key) === monthKind)
      ? [key]
      : [],
  );

/** The reminders among these keys that are still needed; the others lapse. */
function resendReminders(context: Context, loaded: Loaded, ledger: Ledger, keys: readonly string[]): string | null {
  const asked = new Set(keys.filter(isHerinnering));
  if (asked.size === 0) return null;
  const { digests, live } = planHerinneringen({
    register: loaded.register,
    instellingen: loaded.settings,
    today: context.today,
    journaal: ledger.lines,
    ging: leftBefore(context.marks.known()),
    laatsteRun: readDaily(context.properties).herinnerd,
    alleen: asked,
  });
  lapse(context, ledger, live);
  if (!isWerkdag(context.today, loaded.settings.vrijeDagen))
    return 'Vandaag is een vrije dag: de herinneringen gaan op de volgende werkdag weg.';
  const mails = reminderMails(context, loaded, digests);
  return mails.length === 0
    ? 'De herinneringen zijn niet meer nodig.'
    : `Herinneringen: ${reportInWords(sendMails(context, ledger, mails))}`;
}

/** The mails of the months among these keys, the oldest first; of who should not get them any more they lapse. */
function resendMonths(context: Context, loaded: Loaded, ledger: Ledger, keys: readonly string[]): string[] {
  const asked = keys.filter((key) => kindOfKey(key) === monthKind);
  const needed = new Set(
    asked.filter((key) =>
      monthRecipients(loaded, recordOfKey(key)).some((recipient) => monthKey(recordOfKey(key), recipient) === key),
    ),
  );
  ledger.mark(
    asked.filter((key) => !needed.has(key)),
    'Vervallen',
    context.now,
    'Deze ontvanger krijgt het maandoverzicht niet meer.',
  );
  return [...new Set([...needed].map(recordOfKey))].sort().map((month) => {
    const report = makeMonth(context, loaded, () => ledger, month, needed);
    return `Maandoverzicht van ${monthInWords(month)}: ${report.ok ? reportInWords(report.value) : report.problem.message}`;
  });
}

function resend(context: Context): Outcome<string> {
  const loaded = loadRegister(context);
  if (!loaded.ok) return loaded;
  const ledger = new Ledger(standingSheet(context, loaded.value.marks, 'mailjournaal'));
  settleLeftBehind(context, ledger);
  const keys = waiting(ledger);
  ledger.mark(keys, 'Mislukt', context.now, askedReason);
  const said = [
    resendReminders(context, loaded.value, ledger, keys),
    ...resendMonths(context, loaded.value, ledger, keys),
  ];
  ledger.settle(context.app);
  return success(said.filter((line) => line !== null).join(' ') || 'Deze mails zijn niet meer nodig.');
}

/** Asks first: who got a mail after all would get it twice. */
export function resendTask(context: Context): Outcome<string> {
  const count = waiting(new Ledger(standingSheet(context, context.marks, 'mailjournaal'))).length;
  if (count === 0) return success('Er is niets om opnieuw te versturen: geen enkele mail staat op Onzeker of Mislukt.');
  const ui = context.app.getUi();
  const question =
    `In Mailjournaal ${wordFor(count, 'staat', 'staan')} ${counted(count, 'regel', 'regels')} op Onzeker of Mislukt. ` +
    'Bij Onzeker kan de mail toch zijn aangekomen. Wil je alles wat nog nodig is opnieuw versturen?';
  if (ui.alert('Opnieuw versturen', question, ui.ButtonSet.YES_NO) !== ui.Button.YES)
    return success('Er is niets verstuurd.');
  return withMailLock(context, () => resend(context));
}
