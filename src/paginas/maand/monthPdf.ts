/** The month as a page to print: one or two sheets of A4, the charts in it as pictures. */
import type { TimestampString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { MaandVoorLezer } from './beeld/voorLezer';
import type { Drawing } from '../weergave/chartBlock';
import { ink } from '../../workbook/page/look';
import { oordeelLook } from '../weergave/look';
import type { SafeHtml } from '../weergave/html';
import { html } from '../weergave/html';
import type { CellLine, MonthChart, MonthSection, MonthTable, TableCell } from './monthSections';
import { monthSections } from './monthSections';

type Pictures = ReadonlyMap<string, GoogleAppsScript.Base.Blob>;

/** On paper: letters that people read without glasses, as many of them as go on two pages. */
const style = `@page{size:A4;margin:9mm 11mm}body{font:7.6pt/1.2 Arial,Helvetica,sans-serif;color:${ink.text};margin:0}
h1{font-size:16pt;line-height:1.2;margin:0 0 2pt}h2{font-size:10.5pt;color:${ink.blue};margin:5pt 0 1pt;page-break-after:avoid}
p{margin:0 0 2pt}.kop{font-size:12pt;font-weight:bold;margin:4pt 0}.stil{color:${ink.quiet}}.klein{color:${ink.quiet};margin:0 0 1pt}
table{width:100%;border-collapse:collapse;table-layout:fixed}tr,img,.tabel{page-break-inside:avoid}
td,th{text-align:left;vertical-align:top;padding:.3pt 3pt .3pt 0;border-bottom:1px solid ${ink.line};overflow-wrap:break-word}
th{background:#f1f3f4}.raster>tbody>tr>td{border:0;padding:0 8pt 0 0}img{width:100%}
.lijst{table-layout:auto}.lijst td{overflow-wrap:anywhere}.lijst td+td{white-space:nowrap;text-align:right}`;

const lineHtml = ({ text, look }: CellLine, index: number): SafeHtml => {
  const space = index > 0 ? ' ' : '';
  if (look === undefined) return html`${space}${text}`;
  if (look === 'bold') return html`${space}<b>${text}</b>`;
  if (look === 'quiet') return html`${space}<span class="stil">${index > 0 ? `(${text})` : text}</span>`;
  return html`${index > 0 ? '; ' : ''}<b style="color:${oordeelLook[look].colour}">${text}</b>`;
};

const cellHtml = (cell: TableCell, span: number): SafeHtml => html`<td colspan="${span}">${cell.map(lineHtml)}</td>`;

const tableHtml = ({
  headers,
  widths,
  rows,
}: MonthTable): SafeHtml => html`<table class="${headers.length > 0 ? 'tabel' : 'lijst'}">
<colgroup>${(headers.length > 0 ? widths : []).map((width) => html`<col style="width:${width}%">`)}</colgroup>
${headers.length > 0 ? html`<thead><tr>${headers.map((text) => html`<th>${text}</th>`)}</tr></thead>` : html``}<tbody>
${rows.map(
  (cells) => html`<tr>${cells.map((cell) => cellHtml(cell, cells.length === 1 ? widths.length : 1))}</tr>
`,
)}</tbody></table>`;

/** A picture in the page itself; without one the words stand for it. */
function chartHtml({ drawing: { design } }: MonthChart, pictures: Pictures): SafeHtml {
  const picture = pictures.get(design.title);
  return picture
    ? html`<img alt="${design.altText}" src="data:image/png;base64,${Utilities.base64Encode(picture.getBytes())}">`
    : html`<p>${design.altText}</p>`;
}

/** Beside each other, in a table: what makes the PDF knows no columns. @param widths percents, one a cell */
const beside = (cells: readonly SafeHtml[], widths: readonly number[]): SafeHtml =>
  html`<table class="raster"><colgroup>${widths.map((width) => html`<col style="width:${width}%">`)}</colgroup><tbody><tr>${widths.map(
    (_, index) => html`<td>${cells[index] ?? html``}</td>`,
  )}</tr></tbody></table>`;

/** So many charts or lists beside each other are still read. */
const thirds = [33, 33, 34];

/** A chart for the width of the page, and the list beside it. */
const wideAndList = [57, 43];

/** From this width (pixels) a chart is made for the width of the page. */
const widestBeside = 400;

const isWide = ({ drawing }: MonthChart): boolean => drawing.design.width > widestBeside;

const inRows = (all: readonly SafeHtml[]): SafeHtml =>
  html`${all.map((_, index) =>
    index % thirds.length === 0 ? beside(all.slice(index, index + thirds.length), thirds) : html``,
  )}`;

function sectionHtml({ title, parts }: MonthSection): SafeHtml {
  return html`<h2>${title}</h2>${parts.map((part) => {
    if (part.kind === 'table') return tableHtml(part);
    const lines = part.kind === 'sentences' ? part.lines : [];
    return part.kind === 'sentences' && part.isQuiet
      ? html`<p class="klein">${lines.join(' ')}</p>`
      : html`${lines.map((text) => html`<p>${text}</p>`)}`;
  })}
`;
}

const lengthOf = ({ parts }: MonthSection): number =>
  parts.reduce((sum, part) => sum + (part.kind === 'table' ? part.rows.length : 1), 0);

/** Short lists by short lists: beside a long one there would be a hole. */
const byLength = (lists: readonly MonthSection[]): MonthSection[] =>
  [...lists].sort((one, other) => lengthOf(one) - lengthOf(other));

/** Charts in their order, then the short lists; the first lists fill the room that charts leave. */
function grid(charts: readonly MonthChart[], lists: readonly MonthSection[], pictures: Pictures): SafeHtml {
  const chart = (one: MonthChart): SafeHtml => chartHtml(one, pictures);
  const [small, wide] = [charts.filter((one) => !isWide(one)).map(chart), charts.filter(isWide).map(chart)];
  const gaps = (thirds.length - (small.length % thirds.length)) % thirds.length;
  const first = lists.map(sectionHtml);
  return html`${inRows([...small, ...first.slice(0, gaps)])}${wide.map((one, index) =>
    beside([one, ...first.slice(gaps + index, gaps + index + 1)], wideAndList),
  )}${inRows(byLength(lists.slice(gaps + wide.length)).map(sectionHtml))}`;
}

const chartsIn = ({ parts }: MonthSection): MonthChart[] =>
  parts.filter((part): part is MonthChart => part.kind === 'chart');
const isInGrid = (one: MonthSection): boolean => one.isShort || chartsIn(one).length > 0;

/** Sections in their order; charts and the short lists after them stand beside each other. */
function body(sections: readonly MonthSection[], pictures: Pictures): SafeHtml {
  const first = sections.findIndex(isInGrid);
  const lists = sections.filter(({ isShort }) => isShort);
  return html`${sections.slice(0, first).map(sectionHtml)}${grid(sections.flatMap(chartsIn), lists, pictures)}${sections
    .slice(first)
    .filter((one) => !isInGrid(one))
    .map(sectionHtml)}`;
}

/** The whole page. How the forecast is made stands in the mail and the tab. */
export const monthPdfPage = (
  inhoud: MaandVoorLezer,
  drawings: readonly Drawing[],
  pictures: Pictures,
  organisatie: string,
  now: TimestampString,
): SafeHtml => html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>${inhoud.titel}</title><style>${{ html: style }}</style></head><body>
<h1>${inhoud.titel}</h1>
<p class="stil">${organisatie}. ${inhoud.waarover} Gemaakt op ${dutchDate(now)} met het PLP-register.</p>
<p class="kop">${inhoud.kop}</p>
${[...inhoud.waarom, ...inhoud.verwachting, inhoud.samenvatting].map((text) => html`<p>${text}</p>`)}
${body(monthSections({ ...inhoud, methode: [] }, drawings, 'papier'), pictures)}
${inhoud.afscherming === '' ? html`` : html`<p class="klein">${inhoud.afscherming}</p>`}
</body></html>`;
