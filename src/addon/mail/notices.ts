/** What projectleiders are told by itself, beside reminders and months: through the Mailjournaal, so that a run that is done again tells nobody twice. */
import { sleutel } from '../../herinneringen/journaal';
import type { DateString } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { MailContent } from '../../paginas/weergave/content';
import type { Job } from '../daily/job';
import type { Loaded } from '../load';
import { reportInWords, sendMails } from './sendOnce';

/** Something that is told. */
export interface Notice {
  /** As people read it in the Mailjournaal. */
  readonly soort: string;
  /** What it is about, a line of the Mailjournaal each: what, which kind of notice, and the day that makes it this one. */
  readonly about: readonly { readonly record: string; readonly kind: string; readonly due: DateString }[];
  readonly content: MailContent;
}

/** Mails it to each of these once; a failure while somebody surely was not told. Of a mail that may have left the owner is told. */
export function tellOnce(
  job: Job,
  loaded: Loaded,
  { soort, about, content }: Notice,
  to: readonly string[],
): Outcome<null> {
  const ledger = job.ledger(loaded);
  const mails = [...new Set(to)].map((recipient) => ({
    recipient,
    lines: about.map((one) => ({ key: sleutel({ ...one, recipient }), recipient, soort })),
    content,
  }));
  const report = sendMails(job.context, ledger, mails);
  // Also those of a run that was broken off, which the reminders settled.
  const isUncertain = ({ lines }: (typeof mails)[number]): boolean =>
    lines.some(({ key }) => ledger.lines.get(key)?.status === 'Onzeker');
  const said = `${soort}: ${reportInWords({ ...report, uncertain: mails.filter(isUncertain).length })}`;
  if (report.failed + report.left > 0) return failure('quotum', said);
  if (mails.some(isUncertain)) job.notices.push(said);
  return success(null);
}
