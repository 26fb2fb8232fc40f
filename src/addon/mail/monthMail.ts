/** The month's mail to the projectleider: the main figures, no personal data, and a link. */
import type { MonthString } from '../../register/dates';
import { dateInWords, monthInWords } from '../../register/dates';
import type { Overzicht } from '../../uitkomsten/overzicht';
import type { MonthLine } from '../../workbook/pages/monthPage';
import { monthLines } from '../../workbook/pages/monthPage';
import { ink, oordeelLook } from '../../workbook/setup/look';
import type { MailContent } from './content';
import { registerName } from './content';
import type { SafeHtml } from './html';
import { html } from './html';

const cellStyle = 'padding:8px 10px 8px 0;border-bottom:1px solid #dadce0;vertical-align:top;';

const oordeelHtml = (line: MonthLine): SafeHtml =>
  line.oordeel ? html`<br><span style="color:${oordeelLook[line.oordeel].colour};font-weight:bold">${line.oordeel}</span>` : html``;

const row = (line: MonthLine): SafeHtml => html`<tr>
<td style="${cellStyle}"><span style="color:${ink.quiet}">${line.code}</span> ${line.label}</td>
<td style="${cellStyle}font-weight:bold">${line.gerealiseerd}</td>
<td style="${cellStyle}">${line.doel || '–'}${oordeelHtml(line)}</td>
</tr>
`;

/** The same three widths in every table, so that the eye runs straight down and a phone has room for each. */
const headings = [['Indicator', '46%'], ['Gerealiseerd', '26%'], ['Doel', '28%']] as const;

const tableHtml = ({ titel, lines }: { titel: string; lines: readonly MonthLine[] }): SafeHtml => html`
<h2 style="font-size:16px;color:${ink.blue};margin:28px 0 8px">${titel}</h2>
<table style="border-collapse:collapse;table-layout:fixed;width:100%;font-size:14px" cellpadding="0" cellspacing="0">
<tr>${headings.map(([text, width]) => html`<th align="left" width="${width}" style="${cellStyle}width:${width};font-weight:bold">${text}</th>`)}</tr>
${lines.map(row)}</table>
`;

const rowsLeftOut = ({ weggelaten }: Overzicht): string => {
  const total = weggelaten.reduce((sum, { aantal }) => sum + aantal, 0);
  if (total === 0) return 'Alle rijen tellen mee.';
  return `${total} ${total === 1 ? 'rij telt' : 'rijen tellen'} niet mee. In het tabblad staat welke dat zijn en waarom.`;
};

const summary = ({ hoofdcijfers: { gestart, verklaringBehaald, doorgestroomd } }: Overzicht): string =>
  `Alle projectjaren samen: ${gestart} deelnemers gestart, ${verklaringBehaald} met een praktijkverklaring, ${doorgestroomd} naar waardevol werk.`;

function textBody(month: MonthString, overzicht: Overzicht, url: string): string {
  const tables = monthLines(overzicht).map(({ titel, lines }) => [
    titel,
    ...lines.map(({ code, label, gerealiseerd, doel, oordeel }) =>
      `${code}  ${label}: ${gerealiseerd}${doel ? ` (doel: ${doel}${oordeel ? `; ${oordeel}` : ''})` : ''}`),
  ].join('\n'));
  return [
    `Maandoverzicht ${monthInWords(month)}`,
    `${overzicht.projectjaar.naam}, stand op ${dateInWords(overzicht.peildatum)}.`,
    summary(overzicht), ...tables, rowsLeftOut(overzicht), `Bekijk het hele overzicht: ${url}`,
  ].join('\n\n');
}

/** Writes the mail about a month. `url` leads to the month's tab. */
export function monthMail(month: MonthString, overzicht: Overzicht, url: string): MailContent {
  const { projectjaar, peildatum } = overzicht;
  const title = `Maandoverzicht ${monthInWords(month)}`;
  const document = html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="margin:0;padding:16px;background:#ffffff;color:${ink.text};font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5">
<div style="max-width:680px;margin:0 auto">
<h1 style="font-size:22px;margin:0 0 4px">${title}</h1>
<p style="margin:0 0 16px;color:${ink.quiet}">${projectjaar.naam}, stand op ${dateInWords(peildatum)}.</p>
<p style="margin:0 0 8px;font-size:16px">${summary(overzicht)}</p>
${monthLines(overzicht).map(tableHtml)}
<p style="margin:24px 0 8px">${rowsLeftOut(overzicht)}</p>
<p style="margin:0 0 24px"><a href="${url}" style="color:${ink.blue}">Bekijk het hele overzicht in het register</a></p>
<p style="margin:0;font-size:12px;color:${ink.quiet}">Dit is een bericht van het PLP-register. Je krijgt het omdat je projectleider bent.</p>
</div></body></html>`;
  return { subject: title, body: textBody(month, overzicht, url), htmlBody: document.html, from: registerName };
}
