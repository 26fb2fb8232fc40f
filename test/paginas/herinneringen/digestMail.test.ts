/** The mails that remind look and read as the other mails do, and say no more than they may. */
import type { DueItem } from '../../../src/herinneringen/watSpeelt';
import type { Digest, Herinnering } from '../../../src/herinneringen/plan';
import { digestMail, leermeesterMail } from '../../../src/paginas/herinneringen/digestMail';
import { troubleContent } from '../../../src/paginas/herinneringen/troubleContent';

const today = '2025-09-01';
const toets = (number: number, dagen: number): DueItem => ({
  soort: 'toets',
  tab: 'toetsen',
  recordId: `T-${String(number).padStart(4, '0')}`,
  deelnemerId: 'D-0001',
  wat: 'Toets B1-K1-W1',
  op: dagen < 0 ? '2025-08-30' : '2025-09-03',
  dagen,
  voor: 'opleider@example.org',
});
const herinnering = (item: DueItem, late = false): Herinnering => ({
  key: item.recordId,
  item,
  moment: { afstand: 0, dag: item.op },
  late,
});
const digest = (herinneringen: readonly Herinnering[], week: Digest['week'] = null): Digest => ({
  recipient: 'opleider@example.org',
  aan: 'medewerker',
  herinneringen,
  week,
  oudste: today,
});
const facts = {
  today,
  url: 'https://example.org/register',
  initialsOf: () => 'D.<b>',
  linkTo: ({ recordId }: DueItem) => (recordId === 'T-0002' ? null : `https://example.org/register#${recordId}`),
  formTo: (): string | null => null,
};

test('each line says whose, what and when; it leads to its row, and says that it comes late', () => {
  const { body, htmlBody } = digestMail(digest([herinnering(toets(1, -2), true), herinnering(toets(2, 2))]), facts);
  expect(body).toContain(
    '- T-0001 (D.<b>): Toets B1-K1-W1, 2 dagen te laat, zaterdag 30 augustus\n' +
      '  Deze herinnering komt later dan de bedoeling was.\n' +
      '  https://example.org/register#T-0001\n' +
      '- T-0002 (D.<b>): Toets B1-K1-W1, over 2 dagen, woensdag 3 september',
  );
  expect(htmlBody).toMatch(
    /<li[^>]*><div><a href="https:\/\/example\.org\/register#T-0001"[^>]*><strong>T-0001 \(D\.&lt;b&gt;\)/,
  );
  expect(htmlBody).toContain('<div><strong>T-0002 (D.&lt;b&gt;)</strong></div>');
  expect(htmlBody).toContain('prefers-color-scheme:dark');
});

test('where the register is a page as well, each line has a way to its form beside the one to its row', () => {
  const page = 'https://example.org/exec?f=toetsen&d=D-0001';
  const { body, htmlBody } = digestMail(digest([herinnering(toets(1, 2))]), { ...facts, formTo: () => page });
  expect(body).toContain(`https://example.org/register#T-0001`);
  expect(body).toContain(page);
  expect(htmlBody).toContain(`<a href="${page.replace('&', '&amp;')}"`);
  expect(digestMail(digest([herinnering(toets(1, 2))]), facts).htmlBody).not.toContain('Invullen');
});

test('more than a person reads is counted', () => {
  const many = Array.from({ length: 53 }, (_, index) => toets(index + 10, 2));
  const { body, htmlBody } = digestMail(
    digest(
      many.map((item) => herinnering(item)),
      { key: 'week', items: many },
    ),
    facts,
  );
  expect(body.match(/^- /gm)).toHaveLength(100);
  for (const text of [body, htmlBody])
    expect(text.match(/En nog 3\. Kijk in het register bij Vandaag\./g)).toHaveLength(2);
});

test('a leermeester reads a letter: no title above it, no links', () => {
  const { body, htmlBody } = leermeesterMail(digest([herinnering(toets(1, 2))]), facts, null);
  expect(body).toMatch(
    /^Hallo,\n\nEr staat een toets .*:\n- woensdag 3 september \(over 2 dagen\): toets van .*\n\nKomt/,
  );
  expect(htmlBody).not.toMatch(/<h1|<a /);
});

test('the mail about trouble lists what went wrong, and what somebody typed stays text', () => {
  const { body, htmlBody } = troubleContent([{ step: 'Controle', message: '<i>' }], ['Kijk'], facts.url);
  expect(body).toMatch(/\n- Controle: <i>\n- Kijk\n\nOpen het register: https:\/\/example\.org\/register$/);
  expect(htmlBody).toContain('<li>Controle: &lt;i&gt;</li>');
});
