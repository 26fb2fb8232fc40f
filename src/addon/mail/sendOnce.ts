/** Sends mails at most once each: reserved in Mailjournaal before sending, marked after (workbook/mailLedger). */
import { standingSheet } from '../../workbook/madeTab';
import type { LedgerEntry, Reservation } from '../../workbook/mailLedger';
import { markEntry, readLedger, reserve } from '../../workbook/mailLedger';
import type { Sheet } from '../../workbook/google';
import type { Marks } from '../../workbook/marks';
import type { Context } from '../context';
import type { MailContent } from './monthMail';

export interface Mail extends Reservation {
  readonly content: MailContent;
}

interface Due {
  readonly mail: Mail;
  readonly row: number;
}

/** What to do with each mail, given what the ledger says of its key. */
function sort(mails: readonly Mail[], ledger: ReadonlyMap<string, LedgerEntry>) {
  const known = mails.flatMap((mail) => {
    const entry = ledger.get(mail.key);
    return entry ? [{ mail, row: entry.row, status: entry.status }] : [];
  });
  return {
    fresh: mails.filter(({ key }) => !ledger.has(key)),
    retry: known.filter(({ status }) => status === 'Mislukt'),
    // Reserved by a run that stopped before it could mark: whether the mail left is not known.
    uncertain: known.filter(({ status }) => status === 'Klaargezet'),
  };
}

/** What Google says when it surely did not send. After any other failure the mail may have left. */
const refusals = /invalid|no recipient|limit exceeded|too many|quota|ongeldig/i;
const refusedReason = 'Google weigerde de mail. De volgende keer probeert het register het opnieuw.';
const uncertainReason = 'Het versturen werd afgebroken. Kijk of de mail is aangekomen.';

function sendOne(context: Context, sheet: Sheet, { mail, row }: Due): boolean {
  const { subject, body, htmlBody } = mail.content;
  try {
    MailApp.sendEmail(mail.recipient, subject, body, { htmlBody, name: 'PLP-register' });
  } catch (error) {
    // Google's message may hold the address, so it is not kept.
    const refused = refusals.test(String((error as Error).message));
    markEntry(sheet, row, refused ? 'Mislukt' : 'Onzeker', context.now, refused ? refusedReason : uncertainReason);
    context.app.flush();
    return false;
  }
  markEntry(sheet, row, 'Verzonden', context.now);
  context.app.flush();
  return true;
}

/** Sends what was not sent yet, as far as today's quota goes. Returns in Dutch what happened. */
export function sendOnce(context: Context, marks: Marks, mails: readonly Mail[]): string {
  const sheet = standingSheet(context, marks, 'mailjournaal');
  const { fresh, retry, uncertain } = sort(mails, readLedger(sheet));
  uncertain.forEach(({ row }) => markEntry(sheet, row, 'Onzeker', context.now, uncertainReason));
  const rows = reserve(sheet, fresh, context.now);
  const due: Due[] = [...retry, ...fresh.map((mail, index) => ({ mail, row: rows[index]! }))];
  context.app.flush();
  const quota = due.length === 0 ? 0 : MailApp.getRemainingDailyQuota();
  const now = due.slice(0, quota);
  const later = due.slice(quota);
  later.forEach(({ row }) => markEntry(sheet, row, 'Mislukt', context.now, 'Het dagelijkse aantal mails van Google was op. De volgende keer gaat deze mail weg.'));
  const sent = now.filter((one) => sendOne(context, sheet, one)).length;
  const failed = due.length - sent;
  if (due.length === 0 && uncertain.length === 0) return 'alles was al verstuurd. Er is niets opnieuw verstuurd.';
  return [
    `${sent} ${sent === 1 ? 'mail' : 'mails'} verstuurd.`,
    ...(failed > 0 ? [`${failed} ${failed === 1 ? 'mail is' : 'mails zijn'} niet verstuurd. Kijk in het tabblad Mailjournaal.`] : []),
    ...(uncertain.length > 0 ? [`Van ${uncertain.length} is niet zeker of die weg is. Kijk in het tabblad Mailjournaal.`] : []),
  ].join(' ');
}
