/** The mails that remind: the digest of a colleague, and the short one of a leermeester. No names, notes or reasons. */
import type { DateString } from '../../register/dates';
import { dateInWords, daysInWords, weekdayInWords } from '../../register/dates';
import type { DueItem } from '../../herinneringen/item';
import { soorten, soortNamen } from '../../herinneringen/soorten';
import type { Digest, Herinnering } from '../../herinneringen/plan';
import { ink } from '../../workbook/page/look';
import type { MailContent } from '../weergave/content';
import { registerName } from '../weergave/content';
import type { SafeHtml } from '../weergave/html';
import { html } from '../weergave/html';

/** What a mail needs to know of the register. */
export interface MailFacts {
  readonly today: DateString;
  /** Of a deelnemer. */
  readonly initialsOf: (deelnemerId: string) => string;
  /** To the row of an item; null where it is not to be found. */
  readonly linkTo: (item: DueItem) => string | null;
  /** To the workbook. */
  readonly url: string;
}

/** More than a person reads in a mail: the rest is counted. Google refuses a very long one. */
const mostShown = 50;

/** Only a toets says more than its kind: the other texts may hold what people typed. */
const whatOf = ({ soort, wat }: DueItem): string => soorten[soort].inMail ?? wat;

const whenOf = ({ op }: DueItem, today: DateString): string =>
  `${daysInWords(op, today)}, ${weekdayInWords(op, today)}`;

const lateWords = 'Deze herinnering komt later dan de bedoeling was.';

/** An item in one line, as mails and the dry run have it. @example 'T-0012 (D.W.): Toets B1-K1-W1, over 3 dagen, dinsdag 9 september' */
export const itemLine = (item: DueItem, { today, initialsOf }: Pick<MailFacts, 'today' | 'initialsOf'>): string =>
  `${item.recordId} (${initialsOf(item.deelnemerId)}): ${whatOf(item)}, ${whenOf(item, today)}`;

interface Line {
  readonly item: DueItem;
  readonly late: boolean;
}

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
  /** How many more there are. */
  readonly more: number;
}

/** The lines under the title of their kind, as many as there is room for. */
function sectionsOf(herinneringen: readonly Herinnering[]): Section[] {
  let room = mostShown;
  return soortNamen.flatMap((soort): Section[] => {
    const own = herinneringen.filter(({ item }) => item.soort === soort);
    if (own.length === 0) return [];
    const lines = own.slice(0, room);
    room -= lines.length;
    return [{ title: soorten[soort].titel, lines, more: own.length - lines.length }];
  });
}

function weekSection({ week }: Digest): Section[] {
  if (!week) return [];
  const lines = week.items.slice(0, mostShown).map((item) => ({ item, late: false }));
  return [{ title: 'Te laat in het hele team', lines, more: week.items.length - lines.length }];
}

const moreWords = (more: number): string => `En nog ${more}. Kijk in het register bij Vandaag.`;

const footer =
  'Dit is een bericht van het PLP-register. Wil je geen herinneringen? Vraag de projectleider om Nee te kiezen in het tabblad Medewerkers.';

function textBody(title: string, sections: readonly Section[], facts: MailFacts): string {
  const blocks = sections.map(({ title: heading, lines, more }) =>
    [
      heading,
      ...lines.flatMap(({ item, late }) => [
        `- ${itemLine(item, facts)}`,
        ...(late ? [`  ${lateWords}`] : []),
        ...(facts.linkTo(item) ? [`  ${facts.linkTo(item)}`] : []),
      ]),
      ...(more > 0 ? [moreWords(more)] : []),
    ].join('\n'),
  );
  return [title, ...blocks, `Open het register: ${facts.url}`, footer].join('\n\n');
}

function itemHtml({ item, late }: Line, facts: MailFacts): SafeHtml {
  const link = facts.linkTo(item);
  const name = html`${item.recordId} (${facts.initialsOf(item.deelnemerId)})`;
  const isOver = item.dagen < 0;
  return html`<li style="margin:0;padding:10px 0;border-bottom:1px solid ${ink.line}">
<div style="font-weight:bold">${link ? html`<a href="${link}" style="color:${ink.blue}">${name}</a>` : name}</div>
<div>${whatOf(item)}</div>
<div style="color:${isOver ? ink.bad : ink.quiet}">${whenOf(item, facts.today)}</div>
${late ? html`<div style="color:${ink.quiet}">${lateWords}</div>` : html``}</li>
`;
}

const sectionHtml = ({ title, lines, more }: Section, facts: MailFacts): SafeHtml => html`
<h2 style="font-size:16px;color:${ink.blue};margin:24px 0 4px">${title}</h2>
<ul style="list-style:none;margin:0;padding:0">
${lines.map((line) => itemHtml(line, facts))}</ul>
${more > 0 ? html`<p style="margin:8px 0 0;color:${ink.quiet}">${moreWords(more)}</p>` : html``}`;

const page = (title: string, content: SafeHtml, foot: string): string =>
  html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body style="margin:0;padding:16px;background:#ffffff;color:${ink.text};font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:560px;margin:0 auto">
${content}
<p style="margin:24px 0 0;font-size:13px;color:${ink.quiet}">${foot}</p>
</div></body></html>`.html;

/** The mail of a colleague: toetsen first; for a Projectleider on Monday also what is late in the team. */
export function digestMail(digest: Digest, facts: MailFacts): MailContent {
  const title = `Wat er te doen is op ${dateInWords(facts.today)}`;
  const sections = [...sectionsOf(digest.herinneringen), ...weekSection(digest)];
  const content = html`<h1 style="font-size:20px;margin:0 0 8px">${title}</h1>
${sections.map((section) => sectionHtml(section, facts))}
<p style="margin:24px 0 0"><a href="${facts.url}" style="color:${ink.blue}">Open het register</a></p>`;
  return {
    subject: `Herinneringen van ${dateInWords(facts.today)}`,
    body: textBody(title, sections, facts),
    htmlBody: page(title, content, footer),
    from: registerName,
  };
}

/** The mail of a leermeester: what and when, in a few words that tell nobody whom the project is for; no links. */
export function leermeesterMail({ herinneringen }: Digest, facts: MailFacts, replyTo: string | null): MailContent {
  const lines = herinneringen.map(
    ({ item }) =>
      `${weekdayInWords(item.op, facts.today)} (${daysInWords(item.op, facts.today)}): toets van ${facts.initialsOf(item.deelnemerId)}, nummer ${item.recordId}`,
  );
  const opening = 'Er staat een toets op de planning bij jou op de werkplek:';
  const closing = 'Komt het niet uit? Antwoord dan op deze mail.';
  const content = html`<p style="margin:0">Hallo,</p><p>${opening}</p>
<ul style="padding-left:20px">${lines.map((line) => html`<li>${line}</li>`)}</ul><p>${closing}</p>`;
  const foot = 'Je krijgt deze mail omdat jouw adres bij deze afspraak staat.';
  return {
    subject: 'Herinnering aan een afspraak',
    from: 'Herinnering',
    ...(replyTo ? { replyTo } : {}),
    body: ['Hallo,', opening, lines.map((line) => `- ${line}`).join('\n'), closing, foot].join('\n\n'),
    htmlBody: page('Herinnering aan een afspraak', content, foot),
  };
}
