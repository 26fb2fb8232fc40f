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

const style = `@page{size:A4;margin:9mm 11mm}body{font:6.6pt/1.18 Arial,Helvetica,sans-serif;color:${ink.text};margin:0}
h1{font-size:15pt;line-height:1.2;margin:0 0 2pt}h2{font-size:9.5pt;color:${ink.blue};margin:5pt 0 1pt;page-break-after:avoid}
p{margin:0 0 2pt}.kop{font-size:11pt;font-weight:bold;margin:4pt 0}.stil{color:${ink.quiet}}.klein{font-size:6pt;color:${ink.quiet};margin:0 0 1pt}
table{width:100%;border-collapse:collapse;table-layout:fixed}tr,img{page-break-inside:avoid}
td,th{text-align:left;vertical-align:top;padding:.3pt 3pt .3pt 0;border-bottom:1px solid ${ink.line};overflow-wrap:break-word}
th{background:#f1f3f4}.raster>tbody>tr{page-break-inside:auto}.raster>tbody>tr>td{border:0;padding:0 8pt 0 0}img{width:100%}.breed{width:56%}`;

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

/** Beside each other, in a table: what makes the PDF knows no columns. */
const beside = (cells: readonly SafeHtml[]): SafeHtml =>
  html`<table class="raster"><tbody><tr>${cells.map((one) => html`<td>${one}</td>`)}</tr></tbody></table>`;

/** So many charts or lists beside each other are still read. */
const columns = 3;

/** Charts as wide as a page stand alone, the others beside each other. */
const widestBeside = 400;

const isWide = ({ drawing }: MonthChart): boolean => drawing.design.width > widestBeside;

const inRows = (all: readonly SafeHtml[]): SafeHtml => html`${all.map((_, index) => (index % columns === 0
  ? beside(Array.from({ length: columns }, (__, column) => all[index + column] ?? html``)) : html``))}`;

const chartsHtml = (charts: readonly MonthChart[], pictures: Pictures): SafeHtml => html`${
  inRows(charts.filter((one) => !isWide(one)).map((one) => chartHtml(one, pictures)))}${
  charts.filter(isWide).map((one) => html`<p class="breed">${chartHtml(one, pictures)}</p>`)}`;

/** How long a list is, in lines. */
const lengthOf = ({ parts }: MonthSection): number => parts.reduce((sum, part) => sum + (part.kind === 'table' ? part.rows.length : 1), 2);

/** Lists over the columns, each in the column that is shortest so far. */
function overColumns(sections: readonly MonthSection[], pictures: Pictures): SafeHtml {
  const filled = Array.from({ length: columns }, () => ({ length: 0, content: html`` }));
  for (const one of sections) {
    const shortest = filled.reduce((least, column) => (column.length < least.length ? column : least));
    shortest.content = html`${shortest.content}${sectionHtml(one, pictures)}`;
    shortest.length += lengthOf(one);
  }
  return beside(filled.map(({ content }) => content));
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

/** Sections in their order; short lists that follow each other go in columns. */
function body(sections: readonly MonthSection[], pictures: Pictures): SafeHtml {
  const [first, last] = [sections.findIndex(({ isShort }) => isShort), sections.map(({ isShort }) => isShort).lastIndexOf(true)];
  const whole = (some: readonly MonthSection[]): SafeHtml[] => some.map((one) => sectionHtml(one, pictures));
  if (first < 0) return html`${whole(sections)}`;
  return html`${whole(sections.slice(0, first))}${inRows(whole(sections.slice(first, first + columns)))}${overColumns(sections.slice(first + columns, last + 1), pictures)}${whole(sections.slice(last + 1))}`;
}

/** The whole page. How the forecast is made stands in the mail and the tab. */
export const monthPdfPage = (
  inhoud: MaandVoorLezer, drawings: readonly Drawing[], pictures: Pictures, organisatie: string, now: TimestampString,
): SafeHtml => html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>${inhoud.titel}</title><style>${style}</style></head><body>
<h1>${inhoud.titel}</h1>
<p class="stil">${organisatie}. ${inhoud.waarover} Gemaakt op ${dutchDate(now)} met het PLP-register.</p>
<p class="kop">${inhoud.kop}</p>
${[...inhoud.waarom, ...inhoud.verwachting, inhoud.samenvatting].map((text) => html`<p>${text}</p>`)}
${body(monthSections({ ...inhoud, methode: [] }, drawings), pictures)}
${inhoud.afscherming === '' ? html`` : html`<p class="klein">${inhoud.afscherming}</p>`}
</body></html>`;
