/** MailApp: hands mails to the workbench and counts recipients against the day's quota. */
import { Blob } from './blob';
import { Service, inside } from './runtime';

/** A mail as it leaves. Addresses are as the script gave them: comma-separated. */
export interface OutgoingMail {
  to: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  name?: string;
  subject: string;
  body: string;
  htmlBody?: string;
  attachments: MailFile[];
  inlineImages: Record<string, MailFile>;
  sentAt: Date;
  from: string;
}

export interface MailFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Recipients that may still be written to today; it is full again every day of the clock. */
export class MailQuota {
  private day = NaN;
  private used = 0;

  /** @param dayOf the number of the calendar day it is now */
  constructor(
    private readonly perDay: number,
    private readonly dayOf: () => number,
  ) {}

  get left(): number {
    this.turn();
    return Math.max(0, this.perDay - this.used);
  }

  use(recipients: number): void {
    this.turn();
    this.used += recipients;
  }

  private turn(): void {
    const today = this.dayOf();
    if (today === this.day) return;
    this.day = today;
    this.used = 0;
  }
}

type Message = GoogleAppsScript.Mail.MailAdvancedParameters;
type SendArguments =
  [Message] | [string, string, string] | [string, string, string, Message] | [string, string, string, string];

export class MailAppService extends Service implements GoogleAppsScript.Mail.MailApp {
  readonly serviceName = 'MailApp';

  getRemainingDailyQuota(): number {
    this.needPermission('getRemainingDailyQuota');
    return this.runtime.gate.call('MailApp', 'getRemainingDailyQuota', () => this.runtime.mailQuota.left);
  }

  sendEmail(...args: SendArguments): void {
    this.needPermission('sendEmail');
    const mail = this.compose(messageOf(args));
    const recipients = [mail.to, mail.cc, mail.bcc].flatMap((list) => addresses(list ?? ''));
    if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
    const wrong = recipients.find((address) => !/^[^\s@]+@[^\s@]+$|<[^\s@]+@[^\s@]+>$/.test(address));
    if (wrong !== undefined) throw new Error(`Invalid email: ${wrong}`);
    this.runtime.gate.call('MailApp', 'sendEmail', () => {
      if (recipients.length > this.runtime.mailQuota.left) {
        throw new Error('Service invoked too many times for one day: email.');
      }
      this.runtime.mailQuota.use(recipients.length);
      this.runtime.sendMail(mail);
    });
  }

  private readonly needPermission = (method: string) => {
    if (this.runtime.mode !== 'simple') return;
    throw new Error(
      `You do not have permission to call MailApp.${method}. ` +
        'Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  };

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
