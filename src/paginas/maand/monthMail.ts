/** The month's mail: all of the month in order of importance, its charts as pictures, as HTML and as text. No personal data. */
import type { MonthString } from '../../register/dates';
import { monthInWords } from '../../register/dates';
import { monthTabName } from '../../register/madeTabs';
import type { MaandVoorLezer } from './beeld/voorLezer';
import type { Drawing } from '../weergave/chartBlock';
import { ink } from '../../workbook/page/look';
import { oordeelLook } from '../weergave/look';
import type { MailContent } from '../weergave/content';
import { registerName } from '../weergave/content';
import type { SafeHtml } from '../weergave/html';
import { html } from '../weergave/html';
import type { CellLine, MonthSection, MonthTable, TableCell } from './monthSections';
import { monthSections } from './monthSections';

type Blob = GoogleAppsScript.Base.Blob;

/** What a month's mail is made of. */
export interface MonthMailParts {
  readonly month: MonthString;
  readonly inhoud: MaandVoorLezer;
  /** The charts that this reader may see, and of each title the picture, as far as Google made it. */
  readonly drawings: readonly Drawing[];
  readonly pictures: ReadonlyMap<string, Blob>;
  /** Null when Google did not make it. */
  readonly pdf: Blob | null;
  /** To the month's tab; null for a reader who has no business there. */
  readonly url: string | null;
}

/** In dark mode: what mail programs that know no styles leave as it is, others turn round. */
const dark = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){body,.p{background:#1f1f1f!important;color:#e8eaed!important}.q{color:#bdc1c6!important}
a,h2{color:#8ab4f8!important}td,th{border-color:#5f6368!important}.g{color:#81c995!important}.w{color:#fdd663!important}.b{color:#f28b82!important}
.card{background:#ffffff!important;color:#202124!important}.card td,.card th{color:#202124!important}}`;

const oordeelClass = { behaald: 'g', 'op schema': 'g', achter: 'w', 'niet behaald': 'b' } as const;

const cellStyle = `padding:6px 8px 6px 0;border-bottom:1px solid ${ink.line};vertical-align:top`;

function lineHtml({ text, look }: CellLine): SafeHtml {
  if (look === undefined) return html`<div>${text}</div>`;
  if (look === 'bold') return html`<div><b>${text}</b></div>`;
  if (look === 'quiet') return html`<div class="q" style="font-size:12px;color:${ink.quiet}">${text}</div>`;
  return html`<div class="${oordeelClass[look]}" style="color:${oordeelLook[look].colour}"><b>${text}</b></div>`;
}

const cellHtml = (cell: TableCell, span: number): SafeHtml =>
  span > 1
    ? html`<td colspan="${span}" style="${cellStyle};padding-top:12px">${cell.map(lineHtml)}</td>`
    : html`<td style="${cellStyle}">${cell.map(lineHtml)}</td>`;

const tableHtml = ({ headers, widths, rows }: MonthTable): SafeHtml => html`
<table role="${headers.length > 0 ? 'table' : 'presentation'}" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;table-layout:fixed;width:100%">
<colgroup>${widths.map((width) => html`<col style="width:${width}%">`)}</colgroup>
${
  headers.length > 0
    ? html`<tr>${headers.map((text, index) => html`<th scope="col" align="left" width="${widths[index] ?? 0}%" style="${cellStyle};font-size:12px">${text}</th>`)}</tr>
`
    : html``
}${rows.map(
  (cells) => html`<tr>${cells.map((cell) => cellHtml(cell, cells.length === 1 ? widths.length : 1))}</tr>
`,
)}</table>`;

/** The numbers of a chart whose picture is missing. */
const numbersHtml = ({
  design,
  table,
}: Drawing): SafeHtml => html`<p style="margin:12px 0 4px"><b>${design.title}</b></p>
${tableHtml({
  kind: 'table',
  headers: table.headers,
  widths: table.headers.map(() => Math.floor(100 / table.headers.length)),
  rows: table.rows.map((row) => row.map((value) => [{ text: value === null ? '–' : String(value).replace('.', ',') }])),
})}`;

/** A white card: the picture may be transparent, and the page behind it dark. */
const pictureHtml = (
  { design }: Drawing,
  cid: string,
): SafeHtml => html`<div style="display:inline-block;vertical-align:top;max-width:100%;margin:0 8px 12px 0">
<table role="presentation" cellpadding="0" cellspacing="0" style="max-width:100%"><tr><td class="card" bgcolor="#ffffff" style="background:#ffffff;color:${ink.text};padding:8px;border:1px solid ${ink.line}">
<img src="cid:${cid}" alt="${design.altText}" width="${Math.min(design.width, 640)}" style="display:block;max-width:100%;height:auto;border:0"></td></tr></table></div>
`;

type CidOf = (title: string) => string | null;

function partHtml(part: MonthSection['parts'][number], cidOf: CidOf): SafeHtml {
  if (part.kind === 'table') return tableHtml(part);
  if (part.kind === 'sentences') {
    return html`${part.lines.map((text) =>
      part.isQuiet
        ? html`<p class="q" style="margin:6px 0;font-size:12px;color:${ink.quiet}">${text}</p>`
        : html`<p style="margin:6px 0">${text}</p>`,
    )}`;
  }
  const cid = cidOf(part.drawing.design.title);
  return cid === null ? numbersHtml(part.drawing) : pictureHtml(part.drawing, cid);
}

const sectionHtml = ({ title, parts }: MonthSection, cidOf: CidOf): SafeHtml => html`
<h2 style="font-size:16px;color:${ink.blue};margin:28px 0 8px">${title}</h2>
${parts.map((part) => partHtml(part, cidOf))}`;

const rowText = (cells: readonly TableCell[]): string => {
  const [first = '', ...rest] = cells.map((cell) =>
    cell
      .map(({ text }) => text)
      .filter(Boolean)
      .join('; '),
  );
  const others = rest.filter((text) => text !== '' && text !== '–');
  return others.length === 0 ? first : `${first}: ${others.join(' | ')}`;
};

function partText(part: MonthSection['parts'][number]): string {
  if (part.kind === 'sentences') return part.lines.join('\n');
  if (part.kind === 'chart') return part.drawing.design.altText;
  return [...(part.headers.length > 0 ? [part.headers.join(' | ')] : []), ...part.rows.map(rowText)].join('\n');
}

/** Where the rest is, and why you get this. */
function closing({ month, pdf, url, inhoud, drawings, pictures }: MonthMailParts): string[] {
  const missing =
    url === null
      ? 'Vraag de projectleider erom.'
      : `Alles staat ook in het tabblad ${monthTabName(month)}: dat kun je afdrukken.`;
  return [
    ...(drawings.some(({ design }) => !pictures.has(design.title))
      ? ['Google kon niet alle grafieken tekenen. Daar staan de getallen.']
      : []),
    pdf === null ? `De PDF maken is niet gelukt. ${missing}` : 'Dit overzicht zit ook als PDF bij deze mail.',
    ...(inhoud.afscherming === '' ? [] : [inhoud.afscherming]),
  ];
}

const why =
  'Dit is een bericht van het PLP-register. Wie het krijgt, staat in het tabblad Instellingen bij “Maandoverzicht: ontvangers”. ' +
  'Staat daar niets, dan zijn dat de projectleiders.';

const opening = ({ waarom, verwachting, samenvatting }: MaandVoorLezer): string[] => [
  ...waarom,
  ...verwachting,
  samenvatting,
];

function textBody(title: string, parts: MonthMailParts, sections: readonly MonthSection[]): string {
  const { inhoud, url } = parts;
  return [
    title,
    inhoud.waarover,
    [inhoud.kop, ...opening(inhoud)].join('\n'),
    ...sections.map((one) => [one.title.toUpperCase(), ...one.parts.map(partText)].join('\n')),
    closing(parts).join('\n'),
    ...(url === null ? [] : [`Bekijk het overzicht in het register: ${url}`]),
    why,
  ].join('\n\n');
}

function page(title: string, parts: MonthMailParts, sections: readonly MonthSection[], cidOf: CidOf): SafeHtml {
  const { inhoud, url } = parts;
  return html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title><style>${{ html: dark }}</style></head>
<body style="margin:0;padding:0;background:#ffffff;color:${ink.text}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="p" align="center" style="padding:16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:780px;table-layout:fixed"><tr><td align="left" class="p" style="font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.45;color:${ink.text}">
<h1 style="font-size:22px;line-height:1.25;margin:0 0 4px">${title}</h1>
<p class="q" style="margin:0 0 16px;color:${ink.quiet}">${inhoud.waarover}</p>
<p style="margin:0 0 8px;font-size:18px;line-height:1.3"><b>${inhoud.kop}</b></p>
${opening(inhoud).map(
  (text) => html`<p style="margin:0 0 6px">${text}</p>
`,
)}${sections.map((one) => sectionHtml(one, cidOf))}
<div style="margin:28px 0 0">${closing(parts).map((text) => html`<p style="margin:0 0 6px">${text}</p>`)}</div>
${url === null ? html`` : html`<p style="margin:0 0 16px"><a href="${url}" style="color:${ink.blue}">Bekijk het overzicht in het register</a></p>`}
<p class="q" style="margin:16px 0 0;font-size:12px;color:${ink.quiet}">${why}</p>
</td></tr></table></td></tr></table></body></html>`;
}

/** Writes the mail about a month. */
export function monthMail(parts: MonthMailParts): MailContent {
  const { month, inhoud, drawings, pictures, pdf } = parts;
  const title = `Maandoverzicht ${monthInWords(month)}`;
  const sections = monthSections(inhoud, drawings, 'scherm');
  const titles = drawings.map(({ design }) => design.title).filter((one) => pictures.has(one));
  const cid = (chart: string): string => `grafiek${titles.indexOf(chart) + 1}`;
  const cidOf: CidOf = (chart) => (titles.includes(chart) ? cid(chart) : null);
  return {
    subject: title,
    body: textBody(title, parts, sections),
    htmlBody: page(title, parts, sections, cidOf).html,
    from: registerName,
    inlineImages: Object.fromEntries(titles.map((one) => [cid(one), pictures.get(one)!])),
    ...(pdf ? { attachments: [pdf] } : {}),
  };
}
