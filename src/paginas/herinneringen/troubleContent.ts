/** The mail to the owner of the daily job: what went wrong, and what else asks for attention. */
import type { MailContent } from '../weergave/content';
import type { Document } from '../weergave/document';
import { sentences } from '../weergave/document';
import { mailOf, messageFrame } from '../weergave/mail';

export interface Trouble {
  readonly step: string;
  /** A Dutch sentence without personal data. */
  readonly message: string;
}

const failed = 'Bij de dagelijkse taken ging vandaag iets mis. De volgende keer probeert het register het opnieuw.';
const attention = 'Het register vraagt je aandacht.';

/** The mail. @param notices what somebody must look at: a Dutch sentence each @param url to the workbook */
export function troubleContent(troubles: readonly Trouble[], notices: readonly string[], url: string): MailContent {
  const opening = [...(troubles.length > 0 ? [failed] : []), ...(notices.length > 0 ? [attention] : [])].join(' ');
  const lines = [...troubles.map(({ step, message }) => `${step}: ${message}`), ...notices];
  const subject = 'De dagelijkse taken van het register';
  const document: Document = {
    title: subject,
    sections: [{ title: '', parts: [sentences([opening]), sentences(lines, { bullets: ['mail'] })] }],
  };
  const frame = messageFrame({ link: { words: 'Open het register', url }, why: '' });
  return mailOf(subject, document, frame);
}
