/** The month's mail to the projectleider: the main figures, no personal data, and a link. */
import type { MonthString } from '../../register/dates';
import { monthInWords } from '../../register/dates';
import type { CijferRegel, MaandInhoud } from '../../uitkomsten/maand/inhoud';
import { ink, oordeelLook } from '../../workbook/setup/look';
import type { MailContent } from './content';
import { registerName } from './content';
import type { SafeHtml } from './html';
import { html } from './html';

const cellStyle = 'padding:8px 10px 8px 0;border-bottom:1px solid #dadce0;vertical-align:top;';

const oordeelHtml = (line: CijferRegel): SafeHtml =>
  line.oordeel ? html`<br><span style="color:${oordeelLook[line.oordeel].colour};font-weight:bold">${line.oordeel}</span>` : html``;

const row = (line: CijferRegel): SafeHtml => html`<tr>
<td style="${cellStyle}"><span style="color:${ink.quiet}">${line.code}</span> ${line.label}</td>
<td style="${cellStyle}font-weight:bold">${line.gerealiseerd}</td>
<td style="${cellStyle}">${line.doel || '–'}${oordeelHtml(line)}</td>
</tr>
`;

/** The same three widths in every table, so that the eye runs straight down and a phone has room for each. */
const headings = [['Indicator', '46%'], ['Gerealiseerd', '26%'], ['Doel', '28%']] as const;

interface Tabel {
  readonly titel: string;
  readonly lines: readonly CijferRegel[];
}

const tablesOf = ({ doelen, overig }: MaandInhoud): Tabel[] =>
  [{ titel: 'Doelen', lines: doelen }, { titel: 'Andere cijfers', lines: overig }].filter(({ lines }) => lines.length > 0);

const tableHtml = ({ titel, lines }: Tabel): SafeHtml => html`
<h2 style="font-size:16px;color:${ink.blue};margin:28px 0 8px">${titel}</h2>
<table style="border-collapse:collapse;table-layout:fixed;width:100%;font-size:14px" cellpadding="0" cellspacing="0">
<tr>${headings.map(([text, width]) => html`<th align="left" width="${width}" style="${cellStyle}width:${width};font-weight:bold">${text}</th>`)}</tr>
${lines.map(row)}</table>
`;

function textBody(month: MonthString, inhoud: MaandInhoud, url: string): string {
  const tables = tablesOf(inhoud).map(({ titel, lines }) => [
    titel,
    ...lines.map(({ code, label, gerealiseerd, doel, oordeel }) =>
      `${code}  ${label}: ${gerealiseerd}${doel ? ` (doel: ${doel}${oordeel ? `; ${oordeel}` : ''})` : ''}`),
  ].join('\n'));
  return [
    `Maandoverzicht ${monthInWords(month)}`,
    inhoud.waarover, [inhoud.kop, ...inhoud.waarom, ...inhoud.verwachting].join('\n'), inhoud.samenvatting,
    ...tables, inhoud.kwaliteit.join('\n'), `Bekijk het hele overzicht: ${url}`,
  ].join('\n\n');
}

/** Writes the mail about a month. `url` leads to the month's tab. */
export function monthMail(month: MonthString, inhoud: MaandInhoud, url: string): MailContent {
  const title = `Maandoverzicht ${monthInWords(month)}`;
  const document = html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="margin:0;padding:16px;background:#ffffff;color:${ink.text};font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5">
<div style="max-width:680px;margin:0 auto">
<h1 style="font-size:22px;margin:0 0 4px">${title}</h1>
<p style="margin:0 0 16px;color:${ink.quiet}">${inhoud.waarover}</p>
<p style="margin:0 0 8px;font-size:18px;font-weight:bold">${inhoud.kop}</p>
${[...inhoud.waarom, ...inhoud.verwachting, inhoud.samenvatting].map((zin) => html`<p style="margin:0 0 8px">${zin}</p>
`)}
${tablesOf(inhoud).map(tableHtml)}
${inhoud.kwaliteit.map((zin) => html`<p style="margin:16px 0 8px">${zin}</p>`)}
<p style="margin:0 0 24px"><a href="${url}" style="color:${ink.blue}">Bekijk het hele overzicht in het register</a></p>
<p style="margin:0;font-size:12px;color:${ink.quiet}">Dit is een bericht van het PLP-register. Je krijgt het omdat je projectleider bent.</p>
</div></body></html>`;
  return { subject: title, body: textBody(month, inhoud, url), htmlBody: document.html, from: registerName };
}
