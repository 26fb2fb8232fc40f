/** The mails as a mail program gets them: sent over real SMTP, read by an independent parser. */
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { Outbox } from '@plp/workbench';
import { hostOver } from '../../support/register';
import { setSetting, smallRegister } from '../../support/smallRegister';
import { morning, opleider, projectleider, team } from './support';

const received: ParsedMail[] = [];
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData: (stream, _session, done) => {
    void simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});

beforeAll(async () => {
  const {
    maker,
    deelnemers: [noor],
    verklaring,
  } = team();
  maker.toets(noor, verklaring, '2025-09-09', { toelichting: 'Geheime toelichting' });
  maker.toets(noor, verklaring, '2025-08-28', { werkproces: 'B1-K1-W2', omschrijving: 'Geheime omschrijving' });
  maker.verklaring(noor, null, { titel: '<b>Geheime titel</b>', streefdatum: '2025-09-12' });
  maker.stage(noor, maker.werkgever('2020-01-01', { naam: 'Geheim bedrijf' }), '2025-08-25', {
    emailLeermeester: 'leermeester@example.org',
  });
  const workbook = smallRegister(maker);
  setSetting(workbook, 'Leermeester mailen over een toets', 'Ja');
  setSetting(workbook, 'Agendabestand bij een toets', 'Ja');
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.server.address() as AddressInfo;
  const outbox = new Outbox(path.join(os.tmpdir(), 'postvak'), `smtp://127.0.0.1:${port}`);
  hostOver(workbook, { now: () => morning('2025-09-08'), sendMail: outbox.send }).run('dagelijkseTaken');
  await outbox.deliver();
});

afterAll(
  () =>
    new Promise<void>((done) => {
      server.close(done);
    }),
);

const mailTo = (address: string): ParsedMail =>
  received.find(({ to }) => [to ?? []].flat().some(({ text }) => text.includes(address)))!;
const rows = (html: string): string[] =>
  [...html.matchAll(/<li[\s\S]*?<\/li>/g)].map(([text]) =>
    text
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

test('each gets one mail, with a neutral subject', () => {
  expect(received.map(({ subject }) => subject).sort()).toEqual([
    'Herinnering aan een afspraak',
    'Herinneringen van 8 september 2025',
    'Herinneringen van 8 september 2025',
  ]);
});

test('the digest says per item what, when in words, and where; in text and in HTML alike', () => {
  const { text, html } = mailTo(opleider);
  expect(rows(String(html))).toEqual([
    'T-0002 (N.V.G.) Toets B1-K1-W2 11 dagen te laat, donderdag 28 augustus',
    'T-0001 (N.V.G.) Toets B1-K1-W1 morgen, dinsdag 9 september',
    'V-0002 (N.V.G.) Verklaring bij de streefdatum over 4 dagen, vrijdag 12 september',
  ]);
  expect(text).toMatch(
    /- T-0001 \(N\.V\.G\.\): Toets B1-K1-W1, morgen, dinsdag 9 september\n {2}https:\/\/docs\.google\.com\/\S+#gid=\d+&range=A2\n/,
  );
  expect(String(html)).toMatch(/<a href="https:\/\/docs\.google\.com\/[^"]+#gid=\d+&amp;range=A2"/);
});

test('where Instellingen asks for it, a calendar file goes along with the toets that is planned, and says so', () => {
  const { attachments, text } = mailTo(opleider);
  expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['toetsen.ics', 'text/calendar'],
  ]);
  const file = attachments[0]!.content.toString();
  expect(file.match(/^(DTSTART|SUMMARY).*(?=\r\n)/gm)).toEqual([
    'DTSTART;VALUE=DATE:20250909',
    'SUMMARY:Toets afnemen (T-0001)',
  ]);
  expect(text).toContain('Bij deze mail zit het bestand toetsen.ics.');
  for (const address of [projectleider, 'leermeester@example.org']) {
    expect(mailTo(address).attachments).toEqual([]);
    expect(mailTo(address).text).not.toContain('toetsen.ics');
  }
});

test('the projectleider gets what is late in the team', () => {
  expect(mailTo(projectleider).text).toMatch(/Te laat in het hele team\n- T-0002 /);
});

test('the mails read on a phone: the width follows the screen and the letters are large enough', () => {
  for (const address of [opleider, projectleider, 'leermeester@example.org']) {
    const html = String(mailTo(address).html);
    expect(html).toMatch(/<meta name="viewport" content="width=device-width/);
    expect(html).toMatch(/max-width:560px/);
    expect(html).toMatch(/font-size:16px/);
    expect(html).not.toMatch(/<table|<img|<script/);
  }
});

test('no mail holds a name, a note, a title that people typed or a doelgroep', () => {
  expect(received).toHaveLength(3);
  for (const { subject, text, html } of received) {
    expect(`${subject} ${text} ${String(html)}`).not.toMatch(/Noor|Voorbeeld|Geheim|Langdurig|<b>/i);
  }
});

test('the leermeester learns what and when and answers to the colleague; nothing tells whom the project is for', () => {
  const mail = mailTo('leermeester@example.org');
  expect(mail.text).toMatch(/- dinsdag 9 september \(morgen\): toets van N\.V\.G\., nummer T-0001/);
  expect(mail.replyTo?.text).toBe(opleider);
  expect(`${mail.from?.text} ${mail.text} ${String(mail.html)}`).not.toMatch(
    /PLP|praktijkleren|register|doelgroep|href/i,
  );
});
