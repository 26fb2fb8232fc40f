/** A document as a mail: HTML that mail programs understand, in light and in dark, and the same as plain text. */
import { ink } from '../../workbook/page/look';
import type { Drawing } from './chartBlock';
import type { MailContent } from './content';
import { registerName } from './content';
import type { Cell, Document, Line, Over, Part, Place, Row, Section, Table } from './document';
import { linesOn, sectionsOn, table, text, textOf, titleOn } from './document';
import type { SafeHtml } from './html';
import { html } from './html';
import { colourOf } from './look';
import { asTable, cellsOf, hasHeaders, placesOn } from './rows';

/** How a mail looks: an overview of many figures, a message of a few lines, or a letter: a message without a title above it. */
export type MailKind = 'overview' | 'message' | 'letter';

/** What a mail says of itself. */
export interface MailFrame {
  readonly kind: MailKind;
  /** Below the title; '' for nothing. */
  readonly under: string;
  /** After all sections. */
  readonly closing: readonly string[];
  /** To where it all stands, in words; null for who has no business there. */
  readonly link: { readonly words: string; readonly url: string } | null;
  /** Why the reader gets it; '' for nothing. */
  readonly why: string;
  /** By which name the mail has the picture of a chart, by the chart's title; null where it has none. */
  readonly cidOf: (title: string) => string | null;
}

/** A mail of a few lines: nothing but its own words, where to go on, and why the reader gets it. */
export const messageFrame = (frame: Pick<MailFrame, 'link' | 'why'>, kind: MailKind = 'message'): MailFrame => ({
  kind,
  under: '',
  closing: [],
  cidOf: () => null,
  ...frame,
});

/** In dark mode: what mail programs that know no styles leave as it is, others turn round. */
const dark = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){body,.p{background:#1f1f1f!important;color:#e8eaed!important}.q{color:#bdc1c6!important}
a,h2{color:#8ab4f8!important}td,th,li{border-color:#5f6368!important}.g{color:#81c995!important}.w{color:#fdd663!important}.b{color:#f28b82!important}
.card{background:#ffffff!important;color:#202124!important}.card td,.card th{color:#202124!important}}`;

/** The class by which a colour turns to another one in dark mode. */
const classOf: Readonly<Record<string, string>> = { [ink.good]: 'g', [ink.warn]: 'w', [ink.bad]: 'b' };

/** Pixels: a message is read on a phone, figures need room. */
const sizes: Readonly<Record<MailKind, { readonly width: number; readonly text: number }>> = {
  overview: { width: 780, text: 14 },
  message: { width: 560, text: 16 },
  letter: { width: 560, text: 16 },
};

const cellStyle = `padding:6px 8px 6px 0;border-bottom:1px solid ${ink.line};vertical-align:top`;

function lineHtml(one: Line): SafeHtml {
  const words = textOf(one);
  const { look } = one;
  if (look === 'bold') return html`<div><strong>${words}</strong></div>`;
  if (look === 'quiet' || look === 'part') {
    return html`<div class="q" style="font-size:0.86em;color:${ink.quiet}">${words}</div>`;
  }
  const colour = look && colourOf[look];
  return colour
    ? html`<div class="${classOf[colour] ?? ''}" style="color:${colour}"><strong>${words}</strong></div>`
    : html`<div>${words}</div>`;
}

const linkedHtml = (one: Line): SafeHtml =>
  one.link
    ? html`<div><a href="${one.link}" style="color:${ink.blue}"><strong>${textOf(one)}</strong></a></div>`
    : lineHtml(one);

/** A table of one column without a header is a list: a row is an item of several lines. */
const isItems = (places: readonly Place[]): boolean => places.length === 1 && !hasHeaders(places);

/** The lines of an item, and those that belong to it. */
const itemOf = (row: Row | Over, places: readonly Place[]): { readonly own: Cell; readonly below: Cell } => ({
  own: cellsOf(row, places).flat(),
  below: 'over' in row ? [] : (row.also ?? []).flatMap((one) => cellsOf(one, places).flat()),
});

const itemsHtml = ({ rows }: Table, places: readonly Place[]): SafeHtml => html`
<ul style="list-style:none;margin:0;padding:0">
${rows.map((row) => {
  const { own, below } = itemOf(row, places);
  return html`<li style="margin:0;padding:10px 0;border-bottom:1px solid ${ink.line}">${[...own, ...below].map(linkedHtml)}</li>
`;
})}</ul>`;

/** As one line, with what belongs to it and where it leads to indented below. */
function itemText(row: Row | Over, places: readonly Place[]): string {
  const { own, below } = itemOf(row, places);
  const [first, ...rest] = own.map(textOf);
  const links = own.flatMap(({ link }) => (link ? [link] : []));
  const said = rest.length === 0 ? first : `${first}: ${rest.join(', ')}`;
  return [`- ${said}`, ...[...below.map(textOf), ...links].map((words) => `  ${words}`)].join('\n');
}

/** Rows that belong to another stand below it. */
const rowsOf = ({ rows }: Table): (Row | Over)[] =>
  rows.flatMap((row): (Row | Over)[] => ('over' in row ? [row] : [row, ...(row.also ?? [])]));

const headerRow = (places: readonly Place[]): SafeHtml =>
  html`<tr>${places.map(
    ({ header, width }) =>
      html`<th scope="col" align="left" width="${width ?? 0}%" style="${cellStyle};font-size:12px">${header}</th>`,
  )}</tr>
`;

const rowHtml = (cells: readonly Cell[], columns: number): SafeHtml =>
  html`<tr>${
    cells.length === 1 && columns > 1
      ? html`<td colspan="${columns}" style="${cellStyle};padding-top:12px">${cells[0]!.map(lineHtml)}</td>`
      : cells.map((cell) => html`<td style="${cellStyle}">${cell.map(lineHtml)}</td>`)
  }</tr>
`;

function tableHtml(one: Table): SafeHtml {
  const places = placesOn('mail', one);
  if (isItems(places)) return itemsHtml(one, places);
  const headers = hasHeaders(places);
  return html`
<table role="${headers ? 'table' : 'presentation'}" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;table-layout:fixed;width:100%">
<colgroup>${places.map(({ width }) => html`<col style="width:${width ?? 0}%">`)}</colgroup>
${headers ? headerRow(places) : html``}${rowsOf(one).map((row) => rowHtml(cellsOf(row, places), places.length))}</table>`;
}

/** The numbers of a chart whose picture is missing. */
function numbersOf({ table: { headers, rows } }: Drawing): Table {
  const keys = headers.map((_, index) => String(index));
  const width = Math.floor(100 / headers.length);
  const shown = (value: string | number | null): string => (value === null ? '–' : String(value).replace('.', ','));
  return table(
    { mail: headers.map((header, index) => ({ header, from: [String(index)], width })) },
    rows.map((row) => ({
      cells: Object.fromEntries(keys.map((key, index) => [key, text(shown(row[index] ?? null))])),
    })),
  );
}

const openingLines = ({ sentences }: NonNullable<Document['opening']>): string[] =>
  sentences.flatMap((part) => linesOn('mail', part));

/** A white card: the picture may be transparent, and the page behind it dark. */
const pictureHtml = (
  { design }: Drawing,
  cid: string,
): SafeHtml => html`<div style="display:inline-block;vertical-align:top;max-width:100%;margin:0 8px 12px 0">
<table role="presentation" cellpadding="0" cellspacing="0" style="max-width:100%"><tr><td class="card" bgcolor="#ffffff" style="background:#ffffff;color:${ink.text};padding:8px;border:1px solid ${ink.line}">
<img src="cid:${cid}" alt="${design.altText}" width="${Math.min(design.width, 640)}" style="display:block;max-width:100%;height:auto;border:0"></td></tr></table></div>
`;

function chartHtml(drawing: Drawing, cidOf: MailFrame['cidOf']): SafeHtml {
  const cid = cidOf(drawing.design.title);
  return cid === null
    ? html`<p style="margin:12px 0 4px"><strong>${drawing.design.title}</strong></p>${tableHtml(numbersOf(drawing))}`
    : pictureHtml(drawing, cid);
}

function partHtml(part: Part, { cidOf }: MailFrame): SafeHtml {
  if (part.kind === 'chart') return chartHtml(part.drawing, cidOf);
  if (part.kind !== 'sentences') return tableHtml(asTable('mail', part));
  if (part.bullets?.includes('mail')) {
    return html`<ul style="margin:6px 0;padding-left:20px">${linesOn('mail', part).map((words) => html`<li>${words}</li>`)}</ul>`;
  }
  return html`${linesOn('mail', part).map((words) =>
    part.look === 'quiet'
      ? html`<p class="q" style="margin:6px 0;font-size:0.86em;color:${ink.quiet}">${words}</p>`
      : html`<p style="margin:6px 0">${words}</p>`,
  )}`;
}

function sectionHtml(section: Section, frame: MailFrame): SafeHtml {
  const title = titleOn('mail', section);
  return html`
${title === '' ? html`` : html`<h2 style="font-size:16px;color:${ink.blue};margin:28px 0 8px">${title}</h2>`}
${section.parts.map((part) => partHtml(part, frame))}`;
}

function openingHtml({ opening }: Document): SafeHtml {
  if (!opening) return html``;
  return html`<p style="margin:0 0 8px;font-size:18px;line-height:1.3"><strong>${opening.kop}</strong></p>
${openingLines(opening).map(
  (words) => html`<p style="margin:0 0 6px">${words}</p>
`,
)}`;
}

/**
 * The sheet of paper in the middle. An overview with its tables stands in one, for mail programs that give a block no
 * width; a message needs none, and reads on a phone as it is.
 */
function framed({ kind }: MailFrame, inside: SafeHtml): SafeHtml {
  const { width, text: size } = sizes[kind];
  const letters = `font-family:Arial,Helvetica,sans-serif;font-size:${size}px;line-height:1.45;color:${ink.text}`;
  return kind === 'overview'
    ? html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="p" align="center" style="padding:16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:${width}px;table-layout:fixed"><tr><td align="left" class="p" style="${letters}">
${inside}
</td></tr></table></td></tr></table>`
    : html`<div class="p" style="padding:16px"><div class="p" style="max-width:${width}px;margin:0 auto;${letters}">
${inside}
</div></div>`;
}

/** The whole mail as HTML. */
export const mailHtml = (document: Document, frame: MailFrame): string =>
  html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${document.title}</title><style>${{ html: dark }}</style></head>
<body style="margin:0;padding:0;background:#ffffff;color:${ink.text}">
${framed(
  frame,
  html`${frame.kind === 'letter' ? html`` : html`<h1 style="font-size:22px;line-height:1.25;margin:0 0 4px">${document.title}</h1>`}
${frame.under === '' ? html`` : html`<p class="q" style="margin:0 0 16px;color:${ink.quiet}">${frame.under}</p>`}
${openingHtml(document)}${sectionsOn('mail', document).map((one) => sectionHtml(one, frame))}
<div style="margin:28px 0 0">${frame.closing.map((words) => html`<p style="margin:0 0 6px">${words}</p>`)}</div>
${frame.link === null ? html`` : html`<p style="margin:0 0 16px"><a href="${frame.link.url}" style="color:${ink.blue}">${frame.link.words}</a></p>`}
${frame.why === '' ? html`` : html`<p class="q" style="margin:16px 0 0;font-size:12px;color:${ink.quiet}">${frame.why}</p>`}`,
)}</body></html>`.html;

const cellText = (cell: Cell): string => cell.map(textOf).filter(Boolean).join('; ');

function rowText(cells: readonly Cell[]): string {
  const [first = '', ...rest] = cells.map(cellText);
  const others = rest.filter((words) => words !== '' && words !== '–');
  return others.length === 0 ? first : `${first}: ${others.join(' | ')}`;
}

function partText(part: Part): string[] {
  if (part.kind === 'sentences') {
    const lines = linesOn('mail', part);
    return part.bullets?.includes('mail') ? lines.map((words) => `- ${words}`) : [...lines];
  }
  if (part.kind === 'chart') return [part.drawing.design.altText];
  const one = asTable('mail', part);
  const places = placesOn('mail', one);
  if (isItems(places)) return one.rows.map((row) => itemText(row, places));
  return [
    ...(hasHeaders(places) ? [places.map(({ header }) => header).join(' | ')] : []),
    ...rowsOf(one).map((row) => rowText(cellsOf(row, places))),
  ];
}

/** The same as plain text. Between figures a title is told apart by its capitals. */
export function mailText(document: Document, { kind, under, closing, link, why }: MailFrame): string {
  const titled = (title: string): string => (kind === 'overview' ? title.toUpperCase() : title);
  return [
    kind === 'letter' ? '' : document.title,
    under,
    ...(document.opening ? [[document.opening.kop, ...openingLines(document.opening)].join('\n')] : []),
    ...sectionsOn('mail', document).map((section) =>
      [titled(titleOn('mail', section)), ...section.parts.flatMap(partText)].filter(Boolean).join('\n'),
    ),
    closing.join('\n'),
    link === null ? '' : `${link.words}: ${link.url}`,
    why,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** The mail of a document, ready to be addressed. @param more what else it has, or has otherwise */
export const mailOf = (
  subject: string,
  document: Document,
  frame: MailFrame,
  more: Partial<Pick<MailContent, 'from' | 'replyTo' | 'pictures'>> = {},
): MailContent => ({
  subject,
  body: mailText(document, frame),
  htmlBody: mailHtml(document, frame),
  from: registerName,
  ...more,
});
