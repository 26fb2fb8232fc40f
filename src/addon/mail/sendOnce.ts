/** Sends mails at most once each: written in Mailjournaal before sending, marked after (workbook/mailLedger). */
import { counted } from '../../register/grouping';
import type { GoogleTrouble } from '../../sidebar/contract';
import { troubleIn } from '../../sidebar/contract';
import type { Ledger, Reservation } from '../../workbook/ownTabs/mailLedger';
import type { Context } from '../context';
import { lastMoment, lateIn } from '../context';
import type { MailContent } from '../../paginas/weergave/content';
import { mayLeave } from './mailed';

/** One mail, and the lines of the Mailjournaal that it stands for. */
export interface Mail {
  readonly recipient: string;
  readonly lines: readonly Reservation[];
  readonly content: MailContent;
  /** Its pictures by the names that the content has for them, and the files beside it. */
  readonly inlineImages?: Readonly<Record<string, GoogleAppsScript.Base.Blob>>;
  readonly attachments?: readonly GoogleAppsScript.Base.Blob[];
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

const quotaReason = 'Het dagelijkse aantal mails van Google was op. De volgende keer gaat deze mail weg.';

/** Why a mail surely did not leave, by what Google's error is about. After any other failure it may have left. */
const refusals: Readonly<Partial<Record<GoogleTrouble, string>>> = {
  quota: quotaReason,
  size: 'Google weigerde de mail: die is te groot. De volgende keer probeert het register het opnieuw.',
  consent:
    'Google gaf geen toestemming om te mailen. Kies PLP-register > Herinneringen > Overnemen en geef opnieuw toestemming.',
  address: 'Google weigerde het adres. Kijk of het klopt. De volgende keer probeert het register het opnieuw.',
};
const uncertainReason = 'Het versturen werd afgebroken. Kijk of de mail is aangekomen.';

/** So many of the day's mails stay free, for people and for messages about what went wrong. */
const quotaReserve = 10;

/** The report of a run that had no time for so many mails. */
export const nothingSent = (left: number): SendReport => ({ sent: 0, failed: 0, uncertain: 0, left });

/** Lines that a run left behind when it was broken off: whether their mail left is not known. Returns how many. */
export function settleLeftBehind({ now }: Context, ledger: Ledger): number {
  const keys = [...ledger.lines].flatMap(([key, { status }]) => (status === 'Klaargezet' ? [key] : []));
  ledger.mark(keys, 'Onzeker', now, uncertainReason);
  return keys.length;
}

/** How many mails Google still takes today; null where it does not tell. */
function remaining({ mail }: Context): number | null {
  try {
    return mail.getRemainingDailyQuota();
  } catch {
    return null;
  }
}

/** What a failed mail ran into: by Google's words, and where these tell nothing by whether it takes any more mails. */
function troubleWith(context: Context, error: unknown): GoogleTrouble {
  const trouble = troubleIn(error);
  return trouble === 'unknown' && remaining(context) === 0 ? 'quota' : trouble;
}

/** Sends it. Returns what went wrong, or null. */
function trySend(context: Context, { recipient, content, inlineImages, attachments }: Mail): GoogleTrouble | null {
  const { subject, body, htmlBody, from, replyTo } = content;
  try {
    context.mail.sendEmail(recipient, subject, body, {
      htmlBody,
      name: from,
      ...(replyTo ? { replyTo } : {}),
      ...(inlineImages ? { inlineImages } : {}),
      ...(attachments ? { attachments: [...attachments] } : {}),
    });
    return null;
  } catch (error) {
    // Google's message may hold the address, so it is not kept.
    return troubleWith(context, error);
  }
}

function sendOne(context: Context, ledger: Ledger, mail: Mail, quota: number): keyof SendReport {
  const { now } = context;
  const keys = mail.lines.map(({ key }) => key);
  const trouble = trySend(context, mail);
  const refused = trouble === null ? undefined : refusals[trouble];
  // What was refused took nothing from the quota; of what may have left nobody knows.
  ledger.quota = trouble === 'quota' ? 0 : quota - (refused === undefined ? 1 : 0);
  if (trouble === null) {
    ledger.mark(keys, 'Verzonden', now);
    return 'sent';
  }
  ledger.mark(keys, refused === undefined ? 'Onzeker' : 'Mislukt', now, refused ?? uncertainReason);
  return refused === undefined ? 'uncertain' : 'failed';
}

/** How many mails may leave: asked of Google once a run. */
const quotaOf = ({ mail }: Context, ledger: Ledger): number =>
  (ledger.quota ??= Math.max(0, mail.getRemainingDailyQuota() - quotaReserve));

/**
 * Sends what did not leave yet, in this order, as far as today's quota and the time go. Each mail costs two questions to
 * Google: the mark of the one before and the line of this one go in one write, and are flushed before it is sent. Only
 * the one mail under way can thus become uncertain. The caller holds the mail lock, and settles the ledger when all is sent.
 */
export function sendMails(context: Context, ledger: Ledger, mails: readonly Mail[]): SendReport {
  const isLate = lateIn(context, lastMoment);
  const report = { ...nothingSent(0), uncertain: settleLeftBehind(context, ledger) };
  const may = mayLeave(context.marks.known(), ledger);
  const due = mails
    .map((mail) => ({ ...mail, lines: mail.lines.filter(({ key }) => may(key)) }))
    .filter(({ lines }) => lines.length > 0);
  const later: Reservation[] = [];
  for (const mail of due) {
    const quota = quotaOf(context, ledger);
    if (quota === 0) {
      later.push(...mail.lines);
      report.failed += 1;
    } else if (report.left > 0 || isLate()) {
      report.left += 1;
    } else {
      ledger.write(mail.lines, 'Klaargezet', context.now);
      context.app.flush();
      report[sendOne(context, ledger, mail, quota)] += 1;
    }
  }
  ledger.write(later, 'Mislukt', context.now, quotaReason);
  context.app.flush();
  return report;
}

/** The report in Dutch sentences. */
export function reportInWords({ sent, failed, uncertain, left }: SendReport): string {
  if (sent + failed + uncertain + left === 0) return 'alles was al verstuurd. Er is niets opnieuw verstuurd.';
  return [
    `${counted(sent, 'mail', 'mails')} verstuurd.`,
    ...(failed > 0
      ? [`${counted(failed, 'mail is', 'mails zijn')} niet verstuurd. Kijk in het tabblad Mailjournaal.`]
      : []),
    ...(uncertain > 0 ? [`Van ${uncertain} is niet zeker of die weg is. Kijk in het tabblad Mailjournaal.`] : []),
    ...(left > 0
      ? [`Voor ${counted(left, 'mail', 'mails')} was er geen tijd meer. Kies dit nog een keer: dan gaat de rest weg.`]
      : []),
  ].join(' ');
}
