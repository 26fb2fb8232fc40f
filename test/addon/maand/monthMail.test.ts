/** The month's mail as it goes out: its pictures drawn and its PDF printed for real, the mail read by an independent parser, in light and in dark. */
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { columnsOf } from '../../../src/register/tab';
import { allTabs } from '../../../src/register/tabs';
import { chartPng, composeEml, printPdf, type OutgoingMail } from '@plp/workbench';
import type { ReadPdf } from '../../support/pdf';
import { readPdf } from '../../support/pdf';
import { demoRegister, hostOver } from '../../support/register';
import { setSetting } from '../../support/smallRegister';
import { recordsOf } from '../../support/sheets';

const workbook = demoRegister();
const pages: string[] = [];
const mails: OutgoingMail[] = [];

const leader = 'projectleider@example.org';
const outside = 'fonds@example.org';
/** What each gets: the mail, and the page of which its PDF was printed. */
const got = (reader: string): { mail: OutgoingMail; page: string } => {
  const index = mails.findIndex(({ to }) => to === reader);
  return { mail: mails[index]!, page: pages[index]! };
};

beforeAll(() => {
  // The reader from outside gets a quarter.
  for (const [reader, day] of [
    [leader, '2025-09-01'],
    [outside, '2025-10-01'],
  ] as const) {
    setSetting(workbook, 'Maandoverzicht: ontvangers', reader);
    const host = hostOver(workbook, {
      now: () => Date.parse(`${day}T08:00:00+02:00`),
      drawChart: chartPng,
      printPdf: (page) => {
        pages.push(page);
        return printPdf(page);
      },
    });
    host.run('maandoverzichtVersturen');
    mails.push(...host.mails);
  }
});

const titles: Readonly<Record<string, string>> = {
  [leader]: 'Maandoverzicht augustus 2025',
  [outside]: 'Kwartaaloverzicht: derde kwartaal van 2025',
};
const figure = (reader: string): string => (reader === leader ? '36% (9 van 25)' : 'ongeveer 10 van ongeveer 25');

test('the projectleider and the reader from outside each have a version of their own', () => {
  expect(mails.map(({ to }) => to)).toEqual([leader, outside]);
  expect(new Set(pages).size).toBe(2);
});

test('the projectleider alone is told how many dossiers are over the bewaartermijn, and how they are erased', () => {
  const told = mails.map(({ body, subject }) => [
    body.includes('ouder dan de bewaartermijn'),
    subject.includes('bewaar'),
  ]);
  expect(told).toEqual([
    [true, false],
    [false, false],
  ]);
  expect(got(leader).mail.body).toMatch(/5 dossiers zijn ouder dan de bewaartermijn.*Controle > Deelnemer wissen/);
  expect(got(leader).mail.body).not.toMatch(/D-\d{4}/);
});

describe.each([leader, outside])('what %s gets', (reader) => {
  let parsed: ParsedMail;
  let paper: ReadPdf;
  beforeAll(async () => {
    parsed = await simpleParser(await composeEml({ mail: got(reader).mail, number: 1 }));
    paper = readPdf(parsed.attachments.find(({ contentType }) => contentType === 'application/pdf')!.content);
  });

  test('the PDF is one or two sheets of A4 with the headline, the figures and the tables, in letters that people can read', () => {
    expect([paper.pages <= 2, Math.round(paper.width), Math.round(paper.height)]).toEqual([true, 596, 843]);
    const own =
      reader === leader
        ? [
            'Indicatoren augustus 2025',
            'Niet op koers: 3 van de 6 doelen',
            'Vorige maand',
            'De weg: waar deelnemers zijn',
            'Praktijkverklaringen',
          ]
        : ['derde kwartaal van 2025', 'afgerond op vijven'];
    for (const text of [...own, figure(reader), 'Doelen', 'Andere cijfers', 'Wat telt niet mee']) {
      expect(paper.text).toContain(text);
    }
    expect(paper.text.includes('Wat werkt, voor wie')).toBe(reader === leader);
    const sizes = [...got(reader).page.matchAll(/(?:font-size|font):\s*([\d.]+)pt/g)].map((match) => Number(match[1]));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.5);
  });

  test('each picture in the HTML is in the mail, and says in words what it shows', () => {
    const html = got(reader).mail.htmlBody!;
    const named = [...html.matchAll(/<img src="cid:([^"]+)" alt="Grafiek: [^"]{20,}"/g)].map((match) => match[1]);
    expect(named.length).toBe([...html.matchAll(/<img /g)].length);
    // From a line over the months a reader from outside could read each of them.
    expect(named.length > 3).toBe(reader === leader);
    const inline = parsed.attachments.filter(({ related }) => related);
    expect(inline.map(({ cid }) => cid).sort()).toEqual([...named].sort());
    for (const { contentType, content } of inline) {
      expect(contentType).toBe('image/png');
      expect(content.subarray(0, 4).toString('hex')).toBe('89504e47');
    }
  });

  test('the PDF is the one file, under its name', () => {
    const files = parsed.attachments.filter(({ related }) => !related);
    expect(
      files.map(({ filename, contentType, contentDisposition }) => [filename, contentType, contentDisposition]),
    ).toEqual([
      [
        reader === leader ? 'Maandoverzicht-2025-08.pdf' : 'Kwartaaloverzicht-2025-09.pdf',
        'application/pdf',
        'attachment',
      ],
    ]);
  });

  test('subject, sender and plain text are whole, and the HTML is small enough for Gmail', () => {
    expect([parsed.subject, parsed.from?.value[0]?.name]).toEqual([titles[reader], 'PLP-register']);
    const { mail } = got(reader);
    expect(parsed.text!.trimEnd()).toBe(mail.body.trimEnd());
    for (const [, title] of mail.htmlBody!.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g))
      expect(parsed.text).toContain(title!.toUpperCase());
    for (const [, alt] of mail.htmlBody!.matchAll(/alt="([^"]+)"/g)) expect(parsed.text).toContain(alt);
    expect(parsed.text).toContain(figure(reader));
    expect(parsed.text).not.toMatch(/<\w|&\w+;|undefined|null|NaN/);
    expect(Buffer.byteLength(mail.htmlBody!)).toBeLessThan(100_000);
  });

  test('nothing tells of a person: no name, address, ID, note or anything else that people typed about somebody', () => {
    const { mail, page } = got(reader);
    const withoutPictures = page.replace(/data:image\/png;base64,[\w+/=]+/g, '');
    const all = [mail.subject, mail.body, mail.htmlBody!, withoutPictures, paper.text].join('\n');
    const words = new Set(all.split(/[^\p{L}\p{N}]+/u));
    const secrets = typedAboutPeople();
    expect(secrets.length).toBeGreaterThan(300);
    for (const secret of secrets) {
      // One word may be part of a longer word; anything more is looked for everywhere.
      expect({ secret, shown: /[^\p{L}\p{N}]/u.test(secret) ? all.includes(secret) : words.has(secret) }).toEqual({
        secret,
        shown: false,
      });
    }
    expect(all).not.toMatch(/\b[A-Z]-\d{4}\b/);
  });

  test('in dark mode the text turns light, and pictures keep a white card', () => {
    const html = got(reader).mail.htmlBody!;
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('<meta name="supported-color-schemes" content="light dark">');
    const dark = /@media \(prefers-color-scheme:dark\)\{([\s\S]*)\}<\/style>/.exec(html)![1]!;
    expect(vanishing(html, dark)).toEqual([]);
    for (const [, before] of html.matchAll(/([^\n]*)\n<img /g))
      expect(before).toMatch(/class="card" bgcolor="#ffffff" style="background:#ffffff;color:/);
  });
});

/** What people typed about a person: every personal text, note, e-mail and ID of the tabs about deelnemers. A functie is a line of Tabel 1.2. */
function typedAboutPeople(): string[] {
  const texts = allTabs
    .filter(({ key }) => key !== 'projectjaren' && key !== 'doelen')
    .flatMap((tab) => {
      const rows = recordsOf(workbook, tab.name);
      return [...columnsOf(tab)].flatMap(([, { header, type, privacy }]) => {
        const isNote = type.kind === 'text' && type.long;
        const isLine = tab.key === 'plaatsingen' && header === 'Functie';
        const isPersonal = privacy !== 'gewoon' && !isLine && (type.kind === 'text' || type.kind === 'email');
        return isNote || isPersonal || type.kind === 'id' || type.kind === 'email'
          ? rows.map((row) => String(row[header] ?? ''))
          : [];
      });
    });
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text.length > 1);
}

/** The elements whose own text colour stays in dark mode though nothing of their own is behind it. */
function vanishing(html: string, dark: string): string[] {
  const turned = [...dark.matchAll(/([^{}]+)\{[^}]*(?<!-)color:#\w+!important/g)].flatMap((match) =>
    match[1]!.trim().split(','),
  );
  return [...html.matchAll(/<(\w+)([^>]*)style="([^"]*)"/g)]
    .filter(([, tag, attributes, style]) => {
      const classes = /class="([^"]*)"/.exec(attributes!)?.[1]?.split(' ') ?? [];
      const hasColour = /(?:^|;)color:/.test(style!) && !/(?:^|;)background:/.test(style!);
      return hasColour && ![tag!, ...classes.map((one) => `.${one}`)].some((selector) => turned.includes(selector));
    })
    .map(([element]) => element);
}
