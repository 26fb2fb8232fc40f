/** Postvak: a mail as a person sees it, with its pictures in the text and its files beside it. */
import { readdirSync } from 'node:fs';
import { Outbox } from '../../mail/outbox';
import { Mailbox } from '../../server/mailbox';
import { eachInOwnFolder } from '../support/folder';

const folder = eachInOwnFolder();
const png = Buffer.from('89504e470d0a1a0a', 'hex');

test('pictures stand in the text, only files are attachments, and each can be fetched', async () => {
  const outbox = new Outbox(folder());
  outbox.send({
    from: 'projectleider@example.org',
    to: 'a@example.org',
    subject: 'Maand',
    body: 'tekst',
    sentAt: new Date('2025-09-01T06:00:00Z'),
    htmlBody: '<p>Hallo <img src="cid:grafiek" alt="Grafiek: Toetsen"></p>',
    inlineImages: { grafiek: { name: 'grafiek.png', contentType: 'image/png', bytes: png } },
    attachments: ['een', 'twee'].map((name) => ({
      name: `${name}.pdf`,
      contentType: 'application/pdf',
      bytes: Buffer.from(`%PDF ${name}`),
    })),
  });
  await outbox.deliver();
  const box = new Mailbox(folder());
  const [id] = readdirSync(folder());
  expect((await box.list())[0]).toMatchObject({ id, attachments: 2 });
  expect((await box.detail(id!))?.files).toEqual([
    { name: 'een.pdf', type: 'application/pdf', size: 8 },
    { name: 'twee.pdf', type: 'application/pdf', size: 9 },
  ]);
  expect((await box.file(id!, 1))?.content.toString()).toBe('%PDF twee');
  expect(await box.file(id!, 2)).toBeNull();
  expect(await box.html(id!)).toContain(
    `<img src="data:image/png;base64,${png.toString('base64')}" alt="Grafiek: Toetsen">`,
  );
});
