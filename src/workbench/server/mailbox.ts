/** The mails that left, read back from the folder they were written to. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as Mailparser from 'mailparser';
import type { AddressObject, ParsedMail } from 'mailparser';
import { loadPackage } from '../packages';
import { wallOf } from './engine/clock';
import type { MailDetail, MailSummary } from './protocol';

export class Mailbox {
  private readonly parsed = new Map<string, ParsedMail>();

  constructor(private readonly folder: string) {}

  /** Newest first; what cannot be read is left out. */
  async list(): Promise<MailSummary[]> {
    const names = await readdir(this.folder).catch(() => []);
    const ids = names.filter(isMail).sort().reverse();
    const mails = await Promise.all(ids.map(async (id) => [id, await this.find(id)] as const));
    return mails.flatMap(([id, mail]) => (mail ? [summary(id, mail)] : []));
  }

  /** null when there is no such mail. */
  async detail(id: string): Promise<MailDetail | null> {
    const mail = await this.find(id);
    return (
      mail && {
        ...summary(id, mail),
        from: mail.from?.text ?? '',
        cc: addresses(mail.cc),
        replyTo: addresses(mail.replyTo),
        text: mail.text ?? '',
        hasHtml: typeof mail.html === 'string',
        files: filesOf(mail).map(({ filename, contentType, size }) => ({
          name: filename ?? 'bijlage',
          type: contentType,
          size,
        })),
      }
    );
  }

  /** The mail's HTML with its inline images in it; null when it has none. */
  async html(id: string): Promise<string | null> {
    const mail = await this.find(id);
    return mail && typeof mail.html === 'string' ? mail.html : null;
  }

  async file(id: string, index: number): Promise<{ name: string; type: string; content: Buffer } | null> {
    const mail = await this.find(id);
    const file = mail ? filesOf(mail)[index] : undefined;
    return file ? { name: file.filename ?? 'bijlage', type: file.contentType, content: file.content } : null;
  }

  private async find(id: string): Promise<ParsedMail | null> {
    return isMail(id) ? this.read(id).catch(() => null) : null;
  }

  private async read(id: string): Promise<ParsedMail> {
    const known = this.parsed.get(id);
    if (known) return known;
    const { simpleParser } = loadPackage('mailparser') as typeof Mailparser;
    const mail = await simpleParser(await readFile(path.join(this.folder, id)));
    this.parsed.set(id, mail);
    return mail;
  }
}

/** Only plain names of mails: never a path. */
const isMail = (name: string): boolean => /^[\w-]+\.eml$/.test(name);

/** Pictures that stand in the text are no attachments. */
const filesOf = ({ attachments }: ParsedMail) => attachments.filter(({ related }) => !related);

function summary(id: string, mail: ParsedMail): MailSummary {
  return {
    id,
    subject: mail.subject ?? '(geen onderwerp)',
    to: addresses(mail.to),
    wall: mail.date ? wallOf(mail.date.getTime()) : '',
    attachments: filesOf(mail).length,
  };
}

function addresses(given: AddressObject | AddressObject[] | string | undefined): string {
  if (typeof given === 'string') return given;
  return (Array.isArray(given) ? given : given ? [given] : []).map(({ text }) => text).join(', ');
}
