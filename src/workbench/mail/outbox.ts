/** Where the mails of a run go: .eml files in a folder, or an SMTP server. */
import path from 'node:path';
import type * as Nodemailer from 'nodemailer';
import { BadInput } from '../badInput';
import { fileTime } from '../clock';
import { makeFolder, ownerOnlyFolder, prepareFile } from '../disk/files';
import type { OutgoingMail } from '../host';
import { loadPackage } from '../packages';
import { composeEml, mailHash, toMessage, type NumberedMail } from './compose';

/** A mail server must answer within this. */
const patience = 10_000;

/** Collects what the script sends, and delivers it when the run is over, however that ended. */
export class Outbox {
  private readonly waiting: NumberedMail[] = [];

  /** @param folder for .eml files; mails that the SMTP server does not take are kept there too */
  constructor(
    private readonly folder: string,
    private readonly smtpUrl: string | null = null,
  ) {}

  /** What the host calls for each mail. */
  readonly send = (mail: OutgoingMail): void => {
    this.waiting.push({ mail, number: this.waiting.length + 1 });
  };

  /**
   * Delivers what waits, in order.
   * @returns what happened, in Dutch, or null when there was no mail
   * @throws BadInput when the server refuses: what was not sent then lies in the folder
   */
  async deliver(): Promise<string | null> {
    const mails = this.waiting.splice(0);
    if (mails.length === 0) return null;
    if (this.smtpUrl !== null) return this.sendAll(mails, this.smtpUrl);
    await this.writeAll(mails);
    return `${count(mails.length)} klaargezet in ${this.folder}`;
  }

  private async writeAll(mails: readonly NumberedMail[]): Promise<void> {
    await makeFolder(this.folder, ownerOnlyFolder);
    for (const numbered of mails) {
      await (await prepareFile(path.join(this.folder, emlName(numbered)), await composeEml(numbered))).commit();
    }
  }

  private async sendAll(mails: readonly NumberedMail[], url: string): Promise<string> {
    const limits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
    const { createTransport } = loadPackage('nodemailer') as typeof Nodemailer;
    const transport = createTransport({ url, ...limits });
    const { host } = new URL(url);
    let sent = 0;
    try {
      for (const numbered of mails) {
        await transport.sendMail(toMessage(numbered));
        sent += 1;
      }
    } catch (error) {
      await this.writeAll(mails.slice(sent));
      const left = `${mails.length - sent} van ${count(mails.length)} niet verzonden`;
      const message = `${left}: de mailserver ${host} werkt niet mee. Ze staan in ${this.folder}.`;
      throw new BadInput(message, { cause: error });
    } finally {
      transport.close();
    }
    return `${count(sent)} verzonden via ${host}`;
  }
}

const count = (n: number) => `${n} ${n === 1 ? 'mail' : 'mails'}`;

/** `2025-09-01T080000-001-3f2a9c01.eml`: says when, and nothing of whom or what. */
function emlName(numbered: NumberedMail): string {
  const number = String(numbered.number).padStart(3, '0');
  return `${fileTime(numbered.mail.sentAt)}-${number}-${mailHash(numbered).slice(0, 8)}.eml`;
}

/** @throws BadInput when it is no address of a mail server */
export function checkSmtpUrl(url: string): string {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol === 'smtp:' || protocol === 'smtps:') return url;
  throw new BadInput('--smtp wil het adres van een mailserver, zoals smtp://localhost:2525.');
}
