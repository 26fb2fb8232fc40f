/** A mail of the add-on as nodemailer wants it. The same mail always gives the same bytes. */
import { createHash } from 'node:crypto';
import type MailComposer from 'nodemailer/lib/mail-composer';
import type { MailComposerOptions } from 'nodemailer/lib/mail-composer';
import type { MailFile, OutgoingMail } from '../host';
import { loadPackage } from '../packages';

/** Numbered from 1 within a run: two mails of one moment differ. */
export interface NumberedMail {
  readonly mail: OutgoingMail;
  readonly number: number;
}

/** A short hash of the content, for the file's name and the message's identity. */
export function mailHash({ mail, number }: NumberedMail): string {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const files = (list: readonly MailFile[]) =>
    list.map(({ name, contentType, bytes }) => [name, contentType, digest(bytes)]);
  const inline = Object.entries(mail.inlineImages).map(([cid, file]) => [cid, files([file])]);
  const content = { ...mail, attachments: files(mail.attachments), inlineImages: inline, number };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/** What nodemailer sends. Nothing in a mail may make it open a file or an address. */
export function toMessage(numbered: NumberedMail): MailComposerOptions {
  const { mail } = numbered;
  const hash = mailHash(numbered);
  return {
    from: mail.name === undefined ? mail.from : { name: mail.name, address: mail.from },
    to: mail.to,
    ...(mail.cc !== undefined && { cc: mail.cc }),
    ...(mail.bcc !== undefined && { bcc: mail.bcc }),
    ...(mail.replyTo !== undefined && { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody !== undefined && { html: mail.htmlBody }),
    attachments: [
      ...mail.attachments.map((file) => attachment(file)),
      ...Object.entries(mail.inlineImages).map(([cid, file]) => attachment(file, cid)),
    ],
    date: mail.sentAt,
    messageId: `<${hash}@werkbank.invalid>`,
    baseBoundary: hash,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function attachment({ name, contentType, bytes }: MailFile, cid?: string) {
  return {
    filename: name,
    contentType,
    content: Buffer.from(bytes),
    ...(cid !== undefined && { cid, contentDisposition: 'inline' as const }),
  };
}

/** The mail as the bytes of an .eml file; Bcc stays in, for it is the record of what left. */
export async function composeEml(numbered: NumberedMail): Promise<Buffer> {
  const Composer = loadPackage('nodemailer/lib/mail-composer') as typeof MailComposer;
  const message = new Composer(toMessage(numbered)).compile();
  message.keepBcc = true;
  return message.build();
}
