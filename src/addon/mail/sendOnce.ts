/** Sends mails at most once each: written in Mailjournaal before sending, marked after (workbook/mailLedger). */
import { magWeg } from '../../herinneringen/journaal';
import type { Ledger, Reservation } from '../../workbook/mailLedger';
import type { Context } from '../context';
import type { MailContent } from './content';

/** One mail, and the lines of the Mailjournaal that it stands for. */
export interface Mail {
  readonly recipient: string;
  readonly lines: readonly Reservation[];
  readonly content: MailContent;
}

/** What came of it, in mails. */
export interface SendReport {
  readonly sent: number;
  /** Surely not sent: tried again at the next run. */
  readonly failed: number;
  /** May have left; also those that an earlier run left behind. */
  readonly uncertain: number;
  /** Not tried: there was no time left. */
  readonly left: number;
}

/** What Google says when it surely did not send. After any other failure the mail may have left. */
const refusals = /invalid|no recipient|limit exceeded|too many|quota|ongeldig/i;
const refusedReason = 'Google weigerde de mail. De volgende keer probeert het register het opnieuw.';
const uncertainReason = 'Het versturen werd afgebroken. Kijk of de mail is aangekomen.';
const quotaReason = 'Het dagelijkse aantal mails van Google was op. De volgende keer gaat deze mail weg.';

/** So many of the day's mails stay free, for people and for messages about what went wrong. */
export const quotaReserve = 10;

/** Lines that a run left behind when it was broken off: whether their mail left is not known. Returns how many. */
export function settleLeftBehind({ now }: Context, ledger: Ledger): number {
  const keys = [...ledger.lines].flatMap(([key, { status }]) => (status === 'Klaargezet' ? [key] : []));
  ledger.mark(keys, 'Onzeker', now, uncertainReason);
  return keys.length;
}

function sendOne({ now }: Context, ledger: Ledger, { recipient, lines, content }: Mail): keyof SendReport {
  const { subject, body, htmlBody, from, replyTo, inlineImages, attachments } = content;
  const keys = lines.map(({ key }) => key);
  try {
    MailApp.sendEmail(recipient, subject, body, {
      htmlBody,
      name: from,
      ...(replyTo ? { replyTo } : {}),
      ...(inlineImages ? { inlineImages } : {}),
      ...(attachments ? { attachments: [...attachments] } : {}),
    });
  } catch (error) {
    // Google's message may hold the address, so it is not kept.
    const refused = refusals.test(String((error as Error).message));
    ledger.mark(keys, refused ? 'Mislukt' : 'Onzeker', now, refused ? refusedReason : uncertainReason);
    return refused ? 'failed' : 'uncertain';
  }
  ledger.mark(keys, 'Verzonden', now);
  return 'sent';
}

/** How many mails may leave: asked of Google once a run. */
const quotaOf = (ledger: Ledger): number =>
  (ledger.quota ??= Math.max(0, MailApp.getRemainingDailyQuota() - quotaReserve));

/**
 * Sends what did not leave yet, in this order, as far as today's quota and the time go. Each mail costs two questions to
 * Google: the mark of the one before and the line of this one go in one write, and are flushed before it is sent. Only
 * the one mail under way can thus become uncertain. The caller holds the mail lock.
 */
export function sendMails(
  context: Context,
  ledger: Ledger,
  mails: readonly Mail[],
  isLate: () => boolean = () => false,
): SendReport {
  const report = { sent: 0, failed: 0, uncertain: settleLeftBehind(context, ledger), left: 0 };
  const due = mails
    .map((mail) => ({ ...mail, lines: mail.lines.filter(({ key }) => magWeg(ledger.lines.get(key))) }))
    .filter(({ lines }) => lines.length > 0);
  const quota = due.length === 0 ? 0 : quotaOf(ledger);
  due.slice(0, quota).forEach((mail) => {
    if (report.left > 0 || isLate()) {
      report.left += 1;
      return;
    }
    ledger.write(mail.lines, 'Klaargezet', context.now);
    context.app.flush();
    report[sendOne(context, ledger, mail)] += 1;
    ledger.quota = quota - report.sent - report.uncertain;
  });
  const later = due.slice(quota);
  ledger.write(
    later.flatMap(({ lines }) => lines),
    'Mislukt',
    context.now,
    quotaReason,
  );
  context.app.flush();
  return { ...report, failed: report.failed + later.length };
}

const mailsAre = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** The report in Dutch sentences. */
export function reportInWords({ sent, failed, uncertain, left }: SendReport): string {
  if (sent + failed + uncertain + left === 0) return 'alles was al verstuurd. Er is niets opnieuw verstuurd.';
  return [
    `${mailsAre(sent, 'mail', 'mails')} verstuurd.`,
    ...(failed > 0
      ? [`${mailsAre(failed, 'mail is', 'mails zijn')} niet verstuurd. Kijk in het tabblad Mailjournaal.`]
      : []),
    ...(uncertain > 0 ? [`Van ${uncertain} is niet zeker of die weg is. Kijk in het tabblad Mailjournaal.`] : []),
    ...(left > 0 ? [`${mailsAre(left, 'mail gaat', 'mails gaan')} de volgende keer weg: er was geen tijd meer.`] : []),
  ].join(' ');
}
