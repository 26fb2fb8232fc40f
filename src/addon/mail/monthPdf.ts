/** The month as a page to print: one or two sheets of A4, the charts in it as pictures. */
import type { TimestampString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { MaandVoorLezer } from '../../uitkomsten/maand/voorLezer';
import type { Drawing } from '../../workbook/chartBlock';
import { ink, oordeelLook } from '../../workbook/setup/look';
import type { SafeHtml } from './html';
import { html } from './html';
import type { CellLine, MonthChart, MonthSection, MonthTable, TableCell } from './monthSections';
import { monthSections } from './monthSections';

type Pictures = ReadonlyMap<string, GoogleAppsScript.Base.Blob>;

const style = `@page{size:A4;margin:10mm 12mm}body{font:7.5pt/1.25 Arial,Helvetica,sans-serif;color:${ink.text};margin:0}
h1{font-size:15pt;line-height:1.2;margin:0 0 2pt}h2{font-size:9.5pt;color:${ink.blue};margin:6pt 0 2pt;page-break-after:avoid}
p{margin:0 0 2pt}.kop{font-size:11pt;font-weight:bold;margin:4pt 0}.stil{color:${ink.quiet}}.klein{font-size:6.5pt;color:${ink.quiet};margin:0 0 1pt}
table{width:100%;border-collapse:collapse;table-layout:fixed}tr,img{page-break-inside:avoid}
td,th{text-align:left;vertical-align:top;padding:1pt 4pt 1pt 0;border-bottom:1px solid ${ink.line};overflow-wrap:break-word}
th{background:#f1f3f4}.raster>tbody>tr>td{border:0;padding:0 8pt 0 0;width:50%}img{width:100%}`;

const lineHtml = ({ text, look }: CellLine, index: number): SafeHtml => {
  const space = index > 0 ? ' ' : '';
  if (look === undefined) return html`${space}${text}`;
  if (look === 'bold') return html`${space}<b>${text}</b>`;
  if (look === 'quiet') return html`${space}<span class="stil">${index > 0 ? `(${text})` : text}</span>`;
  return html`${index > 0 ? '; ' : ''}<b style="color:${oordeelLook[look].colour}">${text}</b>`;
};

const cellHtml = (cell: TableCell, span: number): SafeHtml => html`<td colspan="${span}">${cell.map(lineHtml)}</td>`;

const tableHtml = ({ headers, widths, rows }: MonthTable): SafeHtml => html`<table>
<colgroup>${widths.map((width) => html`<col style="width:${width}%">`)}</colgroup>
${headers.length > 0 ? html`<thead><tr>${headers.map((text) => html`<th>${text}</th>`)}</tr></thead>` : html``}<tbody>
${rows.map((cells) => html`<tr>${cells.map((cell) => cellHtml(cell, cells.length === 1 ? widths.length : 1))}</tr>
`)}</tbody></table>`;

/** A picture in the page itself; without one the words stand for it. */
function chartHtml({ drawing: { design } }: MonthChart, pictures: Pictures): SafeHtml {
  const picture = pictures.get(design.title);
  return picture
    ? html`<img alt="${design.altText}" src="data:image/png;base64,${Utilities.base64Encode(picture.getBytes())}">`
    : html`<p>${design.altText}</p>`;
}

/** Two beside each other, in a table: what makes the PDF knows no columns. */
function inPairs(all: readonly SafeHtml[]): SafeHtml {
  const rows = all.flatMap((left, index) => (index % 2 === 0 ? [[left, all[index + 1] ?? html``]] : []));
  return html`<table class="raster"><tbody>${rows.map((row) => html`<tr>${row.map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody></table>`;
}

/** Charts as wide as a page stand alone, the others in pairs. */
const widestOfPair = 400;

function chartsHtml(charts: readonly MonthChart[], pictures: Pictures): SafeHtml {
  const isWide = ({ drawing }: MonthChart): boolean => drawing.design.width > widestOfPair;
  const pairs = charts.filter((one) => !isWide(one)).map((one) => chartHtml(one, pictures));
  return html`${pairs.length > 0 ? inPairs(pairs) : html``}${charts.filter(isWide).map((one) => html`<p>${chartHtml(one, pictures)}</p>`)}`;
}

function sectionHtml({ title, parts }: MonthSection, pictures: Pictures): SafeHtml {
  const charts = parts.filter((part): part is MonthChart => part.kind === 'chart');
  if (charts.length > 0) return chartsHtml(charts, pictures);
  return html`<h2>${title}</h2>${parts.map((part) => {
    if (part.kind === 'table') return tableHtml(part);
    const lines = part.kind === 'sentences' ? part.lines : [];
    return part.kind === 'sentences' && part.isQuiet
      ? html`<p class="klein">${lines.join(' ')}</p>` : html`${lines.map((text) => html`<p>${text}</p>`)}`;
  })}
`;
}

/** Sections in their order; short lists that follow each other go in pairs. */
function body(sections: readonly MonthSection[], pictures: Pictures): SafeHtml {
  const [first, last] = [sections.findIndex(({ isShort }) => isShort), sections.map(({ isShort }) => isShort).lastIndexOf(true)];
  const whole = (some: readonly MonthSection[]): SafeHtml[] => some.map((one) => sectionHtml(one, pictures));
  if (first < 0) return html`${whole(sections)}`;
  return html`${whole(sections.slice(0, first))}${inPairs(whole(sections.slice(first, last + 1)))}${whole(sections.slice(last + 1))}`;
}

/** The whole page. */
export const monthPdfPage = (
  inhoud: MaandVoorLezer, drawings: readonly Drawing[], pictures: Pictures, organisatie: string, now: TimestampString,
): SafeHtml => html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>${inhoud.titel}</title><style>${style}</style></head><body>
<h1>${inhoud.titel}</h1>
<p class="stil">${organisatie}. ${inhoud.waarover} Gemaakt op ${dutchDate(now)} met het PLP-register.</p>
<p class="kop">${inhoud.kop}</p>
${[...inhoud.waarom, ...inhoud.verwachting, inhoud.samenvatting].map((text) => html`<p>${text}</p>`)}
${body(monthSections(inhoud, drawings), pictures)}
${inhoud.afscherming === '' ? html`` : html`<p class="klein">${inhoud.afscherming}</p>`}
</body></html>`;
