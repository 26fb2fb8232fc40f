/** Mails leave as .eml or over SMTP, whole, and under names that say nothing of whom or what. */
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { OutgoingMail } from '../../host';
import { checkSmtpUrl, Outbox } from '../../mail/outbox';
import { eachInOwnFolder } from '../support/folder';

const folder = eachInOwnFolder();

const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  from: 'projectleider@example.org',
  to: 'a@example.org, B <b@example.org>',
  subject: 'Maandoverzicht – augustus',
  body: 'Één regel\nen nog een',
  attachments: [],
  inlineImages: {},
  sentAt: new Date('2025-09-01T06:00:00Z'),
  ...changes,
});

const png = Buffer.from('89504e470d0a1a0a', 'hex');
const rich = () =>
  mail({
    name: 'PLP-register',
    cc: 'c@example.org',
    bcc: 'd@example.org',
    replyTo: 'e@example.org',
    htmlBody: '<p>Hallo <img src="cid:grafiek"></p>',
    attachments: [{ name: 'overzicht é.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF') }],
    inlineImages: { grafiek: { name: 'grafiek.png', contentType: 'image/png', bytes: png } },
  });

const addresses = (field: AddressObject | AddressObject[] | undefined) =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));

async function outbox(): Promise<{ names: string[]; mails: ParsedMail[] }> {
  const names = readdirSync(folder()).sort();
  return {
    names,
    mails: await Promise.all(names.map((name) => simpleParser(readFileSync(path.join(folder(), name))))),
  };
}

async function deliver(...mails: OutgoingMail[]): Promise<string | null> {
  const box = new Outbox(folder());
  mails.forEach(box.send);
  return box.deliver();
}

test('a mail arrives in the file with all its parts', async () => {
  await deliver(rich());
  const {
    mails: [read],
  } = await outbox();
  expect(read).toMatchObject({
    subject: 'Maandoverzicht – augustus',
    text: 'Één regel\nen nog een',
    date: new Date('2025-09-01T06:00:00Z'),
    from: { value: [{ name: 'PLP-register', address: 'projectleider@example.org' }] },
  });
  expect([read!.to, read!.cc, read!.bcc, read!.replyTo].map(addresses)).toEqual([
    ['a@example.org', 'b@example.org'],
    ['c@example.org'],
    ['d@example.org'],
    ['e@example.org'],
  ]);
  expect(
    read!.attachments.map(({ filename, contentType, content, cid, related }) => [
      filename,
      contentType,
      content.toString('hex'),
      cid,
      related,
    ]),
  ).toEqual([
    ['grafiek.png', 'image/png', png.toString('hex'), 'grafiek', true],
    ['overzicht é.pdf', 'application/pdf', Buffer.from('%PDF').toString('hex'), undefined, undefined],
  ]);
  expect(read!.html).toContain('data:image/png;base64,');
});

test('names give the moment in Amsterdam, a number and a hash; the same mail gives the same file', async () => {
  expect(await deliver(mail(), mail({ subject: 'Anders' }))).toBe(`2 mails klaargezet in ${folder()}`);
  const first = await outbox();
  const bytes = first.names.map((name) => readFileSync(path.join(folder(), name), 'utf8'));
  expect(first.names).toEqual([
    expect.stringMatching(/^2025-09-01T080000-001-[0-9a-f]{8}\.eml$/),
    expect.stringMatching(/^2025-09-01T080000-002-[0-9a-f]{8}\.eml$/),
  ]);
  await deliver(mail(), mail({ subject: 'Anders' }));
  const second = await outbox();
  expect(second.names).toEqual(first.names);
  expect(second.names.map((name) => readFileSync(path.join(folder(), name), 'utf8'))).toEqual(bytes);
});

test('nothing in a mail opens a file or an address', async () => {
  await deliver(mail({ htmlBody: '<img src="/etc/hostname">', subject: 'a\r\nBcc: kwaad@example.org' }));
  const {
    mails: [read],
  } = await outbox();
  expect(read!.attachments).toEqual([]);
  expect(read!.bcc).toBeUndefined();
});

test('no mail, no folder and no word', async () => {
  expect(await new Outbox(path.join(folder(), 'postvak')).deliver()).toBeNull();
  expect(readdirSync(folder())).toEqual([]);
});

describe('over SMTP', () => {
  /** A server on this machine that takes mail until it has `takes` of them. */
  async function withServer(
    takes: number,
    work: (url: string, received: ParsedMail[], recipients: string[][]) => Promise<void>,
  ) {
    const received: ParsedMail[] = [];
    const recipients: string[][] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        done(received.length < takes ? null : new Error('vol'));
      },
      onData: (stream, session, done) => {
        recipients.push(session.envelope.rcptTo.map(({ address }) => address));
        void simpleParser(stream).then((parsed) => {
          received.push(parsed);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.server.address() as AddressInfo;
    await work(`smtp://127.0.0.1:${port}`, received, recipients).finally(
      () =>
        new Promise<void>((resolve) => {
          server.close(resolve);
        }),
    );
  }

  test('each mail goes to all who should get it, and Bcc stays hidden', async () => {
    await withServer(9, async (url, received, recipients) => {
      const box = new Outbox(folder(), url);
      box.send(rich());
      expect(await box.deliver()).toBe(`1 mail verzonden via ${new URL(url).host}`);
      expect(received[0]).toMatchObject({ subject: 'Maandoverzicht – augustus' });
      expect(received[0]!.bcc).toBeUndefined();
      expect(recipients).toEqual([['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org']]);
      expect(readdirSync(folder())).toEqual([]);
    });
  });

  test('what the server does not take is kept in the folder, and said without an address', async () => {
    await withServer(1, async (url) => {
      const box = new Outbox(folder(), url);
      [mail(), mail(), mail()].forEach(box.send);
      await expect(box.deliver()).rejects.toThrow(
        /^2 van 3 mails niet verzonden: de mailserver 127\.0\.0\.1:\d+ werkt niet mee\. Ze staan in [^@\n]*\.$/,
      );
      expect(readdirSync(folder())).toHaveLength(2);
    });
  });

  test.each(['', 'localhost', 'http://localhost', 'smtp'])('%j is refused as its address', (url) => {
    expect(() => checkSmtpUrl(url)).toThrow('--smtp wil het adres van een mailserver, zoals smtp://localhost:2525.');
  });
});
