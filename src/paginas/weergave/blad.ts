/** A document as a page of the workbook: a row a line of text, its tables over the columns of the page. */
import type { ChartSpec } from '../../workbook/page/chart';
import { ink } from '../../workbook/page/look';
import type { CellLook, Page, PageCell, PageRow } from '../../workbook/page/model';
import { cell, runningText, wide } from '../../workbook/page/model';
import { chartBlock, chartRoom, placed } from './chartBlock';
import type { Document, Line, List, Look, Numbers, Part, Place, Row, Section, Sentences, Table } from './document';
import { cellAt, linesOn, sectionsOn, textOf, titleOn } from './document';
import type { CijfersOpBlad, CijferTabel } from './cijfers';
import { cijfersIn } from './cijfers';
import { hasHeaders } from './rows';
import { backgroundOf, colourOf, isOordeel } from './look';

/** What sets one tab apart from another. Sizes are in points. */
export interface BladStyle {
  /** Pixels, one a column. */
  readonly widths: readonly number[];
  readonly title: number;
  readonly heading: number;
  /** Of running text and tables; Google's own size where absent. */
  readonly text?: number;
  /** Of the opening. */
  readonly kop?: number;
  readonly opening?: number;
  /** How many letters of a size fit on a line over all columns. */
  readonly lineLength: (size: number) => number;
  /** Where running text is one row that grows: the column (0-based) from which on its cells are merged. */
  readonly mergeFrom?: number;
  /** No line below the headers of a table. */
  readonly bareHeaders?: boolean;
}

/** What a tab says of itself. */
export interface BladFrame {
  /** Below the title, each on one line. */
  readonly under: readonly { readonly text: string; readonly size?: number; readonly look?: Look }[];
  /** Below the opening. */
  readonly after?: string;
}

/** A page, with the charts that stand on it, and where its figures stand. */
export interface Blad {
  readonly page: Page;
  readonly charts: readonly ChartSpec[];
  readonly cijfers: CijfersOpBlad;
}

const ownSize = 10;

const headerLook: CellLook = { bold: true, background: '#f1f3f4' };
const blank: PageRow = { cells: [] };
const empty = cell('');

function lookOf(look: Look | undefined): CellLook {
  if (look === undefined) return {};
  const [colour, background] = [colourOf[look], backgroundOf[look]];
  return {
    ...(look === 'bold' || look === 'late' || isOordeel(look) ? { bold: true } : {}),
    ...(look === 'missing' ? { italic: true } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(background === undefined ? {} : { background }),
  };
}

const lineLook = ({ look, link }: Line): CellLook => ({ ...lookOf(look), ...(link ? { link } : {}) });

const sized = (size: number | undefined): CellLook => (size === undefined ? {} : { size });

function paragraph(style: BladStyle, text: string, look: CellLook): PageRow[] {
  const { mergeFrom } = style;
  if (mergeFrom === undefined) return runningText(text, style.lineLength(look.size ?? ownSize), look);
  return [{ cells: [...new Array<PageCell>(mergeFrom).fill(empty), cell(text, look)], mergeFrom }];
}

const sentenceRows = (style: BladStyle, part: Sentences, size = style.text): PageRow[] =>
  linesOn('blad', part).flatMap((text) =>
    paragraph(style, part.bullets?.includes('blad') ? `•  ${text}` : text, { ...sized(size), ...lookOf(part.look) }),
  );

function placeCell(style: BladStyle, row: Row, place: Place): PageCell {
  const [first, ...rest] = cellAt(row, place);
  const one = first && rest.length === 0 && first.spans.length === 1 ? first.spans[0]!.text : null;
  const value = typeof one === 'number' ? one : [first, ...rest].map((line) => (line ? textOf(line) : '')).join('\n');
  return cell(value, {
    ...sized(style.text),
    ...(place.align ? { align: place.align } : {}),
    ...(place.runsOn ? { wrap: false } : {}),
    ...(typeof value === 'number' ? { format: '0' } : {}),
    ...(row.isTotal ? headerLook : first ? lineLook(first) : {}),
  });
}

function tableRows(style: BladStyle, { places, rows }: Table): PageRow[] {
  const shown = places.blad ?? [];
  // Only numbers take their header along to the right.
  const header = ({ header: text, align }: Place): PageCell =>
    cell(text, { ...sized(style.text), ...headerLook, ...(align === 'right' ? { align } : {}) });
  return [
    ...(hasHeaders(shown) ? [{ cells: shown.map(header), line: !style.bareHeaders }] : []),
    ...rows.flatMap((row): PageRow[] => {
      if ('over' in row) return [wide(textOf(row.over), { ...sized(style.text), ...lineLook(row.over) })];
      const all = [row, ...(row.also ?? [])];
      const ends = !row.isTotal && row.also?.length !== 0;
      return all.map((one, index) => ({
        cells: shown.map((place) => placeCell(style, one, place)),
        line: ends && index === all.length - 1,
      }));
    }),
  ];
}

/** The parts stand beside the values. */
function listRows(style: BladStyle, { items, parts }: List): PageRow[] {
  const look = sized(style.text);
  return Array.from({ length: Math.max(items.length, parts.length) }, (_, index): PageRow => {
    const [item, part] = [items[index], parts[index]];
    const own = item ? [cell(item.label, look), cell(item.value, { ...look, bold: true })] : [empty, empty];
    const beside = item?.note ?? (part && `${part.label}: ${part.value}`);
    return {
      cells: beside === undefined ? own : [...own, cell(beside, { ...look, colour: ink.quiet, wrap: false })],
    };
  });
}

const numberRows = ({ numbers }: Numbers): PageRow[] => [
  { cells: numbers.map(({ value }) => cell(value, { format: '0', size: 22, bold: true, align: 'left' })) },
  { cells: numbers.map(({ label }) => cell(label, { colour: ink.quiet })), line: true },
];

function partRows(style: BladStyle, part: Part): PageRow[] {
  switch (part.kind) {
    case 'table':
      return tableRows(style, part);
    case 'sentences':
      return sentenceRows(style, part);
    case 'list':
      return listRows(style, part);
    case 'numbers':
      return numberRows(part);
    case 'chart':
      return [];
  }
}

const heading = (style: BladStyle, title: string, look?: Look): PageRow =>
  wide(title, { size: style.heading, bold: true, colour: ink.blue, ...lookOf(look) });

const chartsIn = ({ parts }: Section) => parts.flatMap((part) => (part.kind === 'chart' ? [part.drawing] : []));

function head(style: BladStyle, { title, opening }: Document, { under, after }: BladFrame): PageRow[] {
  const own = ({ text, size, look }: BladFrame['under'][number]): PageRow =>
    wide(text, { ...sized(size), ...lookOf(look) });
  return [
    wide(title, { size: style.title, bold: true }),
    ...under.map(own),
    ...(opening
      ? [
          blank,
          ...paragraph(style, opening.kop, { ...sized(style.kop), bold: true, ...lookOf(opening.look) }),
          ...opening.sentences.flatMap((part) => sentenceRows(style, part, style.opening)),
        ]
      : []),
    ...(after === undefined ? [] : paragraph(style, after, { ...sized(style.text), colour: ink.quiet })),
  ];
}

const isFilled = ({ cells }: PageRow): boolean => cells.some(({ value }) => value !== null && value !== '');

/** The page: sections with a blank row between them; the numbers behind its charts below all. */
export function alsBlad(document: Document, style: BladStyle, frame: BladFrame): Blad {
  const rows = head(style, document, frame);
  const places: ChartSpec['place'][] = [];
  const tabellen: CijferTabel[] = [];
  const sections = sectionsOn('blad', document);
  for (const section of sections) {
    const title = titleOn('blad', section);
    rows.push(blank, ...(title === '' ? [] : [heading(style, title, section.look)]));
    for (const part of section.parts) {
      const found = part.kind === 'table' ? cijfersIn(part, rows.length + 1) : null;
      if (found) tabellen.push(found);
      rows.push(...partRows(style, part));
    }
    const room = chartRoom(chartsIn(section), style.widths, rows.length + 1);
    places.push(...room.places);
    rows.push(...room.rows);
  }
  const drawings = sections.flatMap(chartsIn);
  if (drawings.length > 0) rows.push(blank, heading(style, 'De cijfers bij de grafieken'));
  const { rows: numbers, blocks } = chartBlock(drawings, rows.length + 1);
  rows.push(...numbers);
  if (rows.some(({ cells }) => cells.length > style.widths.length)) throw new Error('A row is wider than the page');
  const laatsteRij = rows.reduce((last, row, index) => (isFilled(row) ? index + 1 : last), 0);
  return {
    page: { widths: style.widths, rows },
    charts: placed(drawings, blocks, places),
    cijfers: { laatsteRij, tabellen },
  };
}
