/** MailApp: hands mails to the workbench and counts recipients against the day's quota. */
import { Blob } from '../blob';
import { Service, inside } from '../runtime';
import type { MailFile, OutgoingMail } from './outgoing';

type Message = GoogleAppsScript.Mail.MailAdvancedParameters;
type SendArguments =
  [Message] | [string, string, string] | [string, string, string, Message] | [string, string, string, string];

export class MailAppService extends Service implements GoogleAppsScript.Mail.MailApp {
  readonly serviceName = 'MailApp';

  getRemainingDailyQuota(): number {
    return this.runtime.gate.call('MailApp', 'getRemainingDailyQuota', () => this.runtime.mailQuota.left);
  }

  sendEmail(...args: SendArguments): void {
    const mail = this.compose(messageOf(args));
    const recipients = [mail.to, mail.cc, mail.bcc].flatMap((list) => addresses(list ?? ''));
    if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
    const wrong = recipients.find((address) => !/^[^\s@]+@[^\s@]+$|<[^\s@]+@[^\s@]+>$/.test(address));
    if (wrong !== undefined) throw new Error(`Invalid email: ${wrong}`);
    checkLimits(mail, recipients.length, this.runtime.mailQuota.isWorkspace);
    this.runtime.gate.call('MailApp', 'sendEmail', () => {
      if (recipients.length > this.runtime.mailQuota.left) {
        throw new Error('Service invoked too many times for one day: email.');
      }
      this.runtime.mailQuota.use(recipients.length);
      this.runtime.sendMail(mail);
    });
  }

  private readonly compose = (message: Message): OutgoingMail => {
    const { to, cc, bcc, replyTo, name, subject, body, htmlBody, attachments = [], inlineImages = {} } = message;
    return {
      to: to ?? '',
      ...(cc !== undefined && { cc }),
      ...(bcc !== undefined && { bcc }),
      ...(replyTo !== undefined && { replyTo }),
      ...(name !== undefined && { name }),
      subject: subject ?? '',
      body: body ?? '',
      ...(htmlBody !== undefined && { htmlBody }),
      attachments: Array.from(attachments, (blob) => fileOf(blob)),
      inlineImages: Object.fromEntries(Object.entries(inlineImages).map(([key, blob]) => [key, fileOf(blob)])),
      sentAt: new Date(this.runtime.now()),
      from: this.runtime.effectiveUser,
    };
  };
}

/** Google's limits for one mail ("Quotas for Google services"): bytes of the body, files, their bytes, recipients. */
const LARGEST_BODY = { consumer: 200 * 1024, workspace: 400 * 1024 };
const MOST_FILES = 250;
const LARGEST_FILES = 25 * 1024 * 1024;
const MOST_RECIPIENTS = 50;

function checkLimits(mail: OutgoingMail, recipients: number, isWorkspace: boolean): void {
  const body = Math.max(Buffer.byteLength(mail.body), Buffer.byteLength(mail.htmlBody ?? ''));
  const files = [...mail.attachments, ...Object.values(mail.inlineImages)];
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (body > LARGEST_BODY[isWorkspace ? 'workspace' : 'consumer']) throw new Error('Limit Exceeded: Email Body Size.');
  if (recipients > MOST_RECIPIENTS) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  if (files.length > MOST_FILES) throw new Error('Limit Exceeded: Email Attachments Per Message.');
  if (bytes > LARGEST_FILES) throw new Error('Limit Exceeded: Email Total Attachments Size.');
}

function messageOf(args: SendArguments): Message {
  const [first, second, third, fourth] = args;
  if (typeof first === 'object') return first;
  const wrong = args.length < 3 || args.length > 4;
  if (wrong) throw new Error("The parameters don't match the method signature for MailApp.sendEmail.");
  if (typeof fourth === 'string') return { to: first, replyTo: String(second), subject: String(third), body: fourth };
  return { ...fourth, to: first, subject: String(second), body: String(third) };
}

function addresses(list: string): string[] {
  return list
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function fileOf(value: unknown): MailFile {
  const blob = inside(value);
  if (!(blob instanceof Blob)) throw new Error('Invalid argument: attachments');
  return {
    name: blob.title ?? 'bijlage',
    contentType: blob.type ?? 'application/octet-stream',
    bytes: blob.bytes.slice(),
  };
}
