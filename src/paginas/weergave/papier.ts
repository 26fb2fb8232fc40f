/** A document as a page: HTML for a window, and for what makes the PDF, which knows no columns beside each other. */
import type { Cell, Chart, Document, Line, Look, Part, Section, Table } from './document';
import { linesOn, sectionsOn, textOf, titleOn } from './document';
import type { SafeHtml } from './html';
import { html } from './html';
import { colourOf, isOordeel } from './look';
import { asTable, cellsOf, hasHeaders, placesOn } from './rows';

/** What sets one document on paper apart from another. */
export interface PapierStyle {
  /** Of the whole page. Knows the classes stil, klein, leeg, deel, kop, tabel, lijst and raster. */
  readonly css: string;
  /** The lines of a cell run on; else each is a paragraph. */
  readonly runsOn: boolean;
}

/** What a page says of itself. */
export interface PapierFrame {
  /** Below the title. */
  readonly under: readonly { readonly text: string; readonly isQuiet?: boolean }[];
  /** The picture of a chart as an address, by the chart's title; null where there is none. */
  readonly pictureOf?: (title: string) => string | null;
}

/** The looks that have a class, since a page can make them smaller too. */
const classes: Readonly<Partial<Record<Look, string>>> = { quiet: 'stil', part: 'deel', missing: 'leeg' };

function lookHtml(words: string, look: Look | undefined): SafeHtml {
  if (look === undefined) return html`${words}`;
  if (classes[look] !== undefined) return html`<span class="${classes[look]}">${words}</span>`;
  const colour = colourOf[look];
  return colour === undefined ? html`<b>${words}</b>` : html`<b style="color:${colour}">${words}</b>`;
}

const spansHtml = (one: Line): SafeHtml =>
  html`${one.spans.map((span) => lookHtml(textOf({ spans: [span] }), span.look))}`;

/** What runs on behind another line is told apart: an oordeel by a semicolon, what is beside the point by brackets. */
function runOnHtml(one: Line, index: number): SafeHtml {
  const [words, { look }] = [textOf(one), one];
  if (index === 0) return lookHtml(words, look);
  if (look === 'quiet') return html` ${lookHtml(`(${words})`, look)}`;
  return html`${isOordeel(look) ? '; ' : ' '}${lookHtml(words, look)}`;
}

function paragraphHtml(one: Line): SafeHtml {
  const name = one.look && classes[one.look];
  if (name !== undefined) return html`<p class="${name}">${spansHtml(one)}</p>`;
  return html`<p>${one.look === undefined ? spansHtml(one) : lookHtml(textOf(one), one.look)}</p>`;
}

const cellHtml = (cell: Cell, runsOn: boolean): SafeHtml => html`${cell.map(runsOn ? runOnHtml : paragraphHtml)}`;

/** The cells of a row with below each those of the rows that belong to it. */
function wholeRow(row: Table['rows'][number], places: ReturnType<typeof placesOn>): readonly Cell[] {
  const cells = cellsOf(row, places);
  if ('over' in row || !row.also) return cells;
  const more = row.also.map((one) => cellsOf(one, places));
  return places.map((_, index) => [cells, ...more].flatMap((all) => all[index] ?? []));
}

function tableHtml(one: Table, runsOn: boolean): SafeHtml {
  const places = placesOn('papier', one);
  const headers = hasHeaders(places);
  const rowHtml = (cells: readonly Cell[]): SafeHtml =>
    html`<tr>${cells.map(
      (cell) => html`<td colspan="${cells.length === 1 ? places.length : 1}">${cellHtml(cell, runsOn)}</td>`,
    )}</tr>
`;
  return html`<table class="${headers ? 'tabel' : 'lijst'}">
<colgroup>${(headers ? places : []).map(({ width }) => html`<col style="width:${width ?? 0}%">`)}</colgroup>
${headers ? html`<thead><tr>${places.map(({ header }) => html`<th>${header}</th>`)}</tr></thead>` : html``}<tbody>
${one.rows.map((row) => rowHtml(wholeRow(row, places)))}</tbody></table>`;
}

function partHtml(part: Part, { runsOn }: PapierStyle): SafeHtml {
  if (part.kind === 'chart') return html``;
  if (part.kind !== 'sentences') return tableHtml(asTable('papier', part), runsOn);
  const lines = linesOn('papier', part);
  if (lines.length === 0) return html``;
  if (part.bullets?.includes('papier')) return html`<ul>${lines.map((words) => html`<li>${words}</li>`)}</ul>`;
  return part.look === 'quiet'
    ? html`<p class="klein">${lines.join(' ')}</p>`
    : html`${lines.map((words) => html`<p>${words}</p>`)}`;
}

function sectionHtml(section: Section, style: PapierStyle): SafeHtml {
  const title = titleOn('papier', section);
  return html`${title === '' ? html`` : html`<h2>${title}</h2>`}${section.parts.map((part) => partHtml(part, style))}
`;
}

/** A picture in the page itself; without one the words stand for it. */
function chartHtml({ drawing: { design } }: Chart, { pictureOf }: PapierFrame): SafeHtml {
  const picture = pictureOf?.(design.title) ?? null;
  return picture === null ? html`<p>${design.altText}</p>` : html`<img alt="${design.altText}" src="${picture}">`;
}

/** Beside each other, in a table. @param widths percents, one a cell */
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

const isWide = ({ drawing }: Chart): boolean => drawing.design.width > widestBeside;

const inRows = (all: readonly SafeHtml[]): SafeHtml =>
  html`${all.map((_, index) =>
    index % thirds.length === 0 ? beside(all.slice(index, index + thirds.length), thirds) : html``,
  )}`;

const rowsIn = (part: Part): number => {
  if (part.kind === 'table') return part.rows.length;
  return part.kind === 'list' ? asTable('papier', part).rows.length : 1;
};

const lengthOf = ({ parts }: Section): number => parts.reduce((sum, part) => sum + rowsIn(part), 0);

/** Short lists by short lists: beside a long one there would be a hole. */
const byLength = (lists: readonly Section[]): Section[] =>
  [...lists].sort((one, other) => lengthOf(one) - lengthOf(other));

/** Charts in their order, then the short lists; the first lists fill the room that charts leave. */
function grid(
  charts: readonly Chart[],
  lists: readonly Section[],
  chart: (one: Chart) => SafeHtml,
  list: (one: Section) => SafeHtml,
): SafeHtml {
  const [small, wide] = [charts.filter((one) => !isWide(one)).map(chart), charts.filter(isWide).map(chart)];
  const gaps = (thirds.length - (small.length % thirds.length)) % thirds.length;
  const first = lists.map(list);
  return html`${inRows([...small, ...first.slice(0, gaps)])}${wide.map((one, index) =>
    beside([one, ...first.slice(gaps + index, gaps + index + 1)], wideAndList),
  )}${inRows(byLength(lists.slice(gaps + wide.length)).map(list))}`;
}

const chartsIn = ({ parts }: Section): Chart[] => parts.filter((part): part is Chart => part.kind === 'chart');

/** Sections in their order; charts and the short lists after them stand beside each other. */
function body(sections: readonly Section[], style: PapierStyle, frame: PapierFrame): SafeHtml {
  const isInGrid = (one: Section): boolean => one.isShort === true || chartsIn(one).length > 0;
  const write = (one: Section): SafeHtml => sectionHtml(one, style);
  const first = sections.findIndex(isInGrid);
  if (first < 0) return html`${sections.map(write)}`;
  const lists = sections.filter(({ isShort }) => isShort);
  const placed = grid(sections.flatMap(chartsIn), lists, (one) => chartHtml(one, frame), write);
  return html`${sections.slice(0, first).map(write)}${placed}${sections
    .slice(first)
    .filter((one) => !isInGrid(one))
    .map(write)}`;
}

const openingHtml = ({ opening }: Document): SafeHtml =>
  opening
    ? html`<p class="kop">${opening.kop}</p>
${opening.sentences.flatMap((part) => linesOn('papier', part)).map((words) => html`<p>${words}</p>`)}`
    : html``;

/** What stands on the page. What people typed cannot become markup. */
const contentHtml = (document: Document, style: PapierStyle, frame: PapierFrame): SafeHtml => html`
<h1>${document.title}</h1>
${frame.under.map(({ text, isQuiet }) => (isQuiet ? html`<p class="stil">${text}</p>` : html`<p>${text}</p>`))}
${openingHtml(document)}
${body(sectionsOn('papier', document), style, frame)}
`;

/** The whole page, to print. */
export const alsPapier = (document: Document, style: PapierStyle, frame: PapierFrame): SafeHtml => html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>${document.title}</title><style>${{ html: style.css }}</style></head><body>${contentHtml(document, style, frame)}</body></html>`;

/** The same for within a window, which has looks of its own. */
export const inVenster = (document: Document): SafeHtml =>
  contentHtml(document, { css: '', runsOn: false }, { under: [] });
