/** The numbers behind charts as rows of a page: the charts look at these cells, and everybody can read them. */
import type { CellBlock, ChartDesign, ChartSpec } from '../../workbook/page/chart';
import type { CellLook, PageCell, PageRow } from '../../workbook/page/model';
import { cell, wide } from '../../workbook/page/model';
import { ink } from '../../workbook/page/look';

/** What a chart shows: the first column names the rows, the others are numbers; null leaves a gap. */
export interface ChartTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A chart and what it shows, before it has a place. */
export interface Drawing {
  readonly design: ChartDesign;
  readonly table: ChartTable;
}

const headerLook: CellLook = { bold: true, background: '#f1f3f4' };
const blank: PageRow = { cells: [] };

/** Whole numbers stay whole; a column with a part has one decimal throughout. */
const formatOf = (values: readonly unknown[]): string =>
  values.every((value) => typeof value !== 'number' || Number.isInteger(value)) ? '0' : '0.0';

function tableRows({ headers, rows }: ChartTable): PageRow[] {
  const formats = headers.map((_, column) => formatOf(rows.map((row) => row[column])));
  const body = (value: string | number | null, column: number): PageCell =>
    cell(value, typeof value === 'number' ? { format: formats[column] ?? '0', align: 'right' } : {});
  const header = (text: string, column: number): PageCell =>
    cell(text, column === 0 ? headerLook : { ...headerLook, align: 'right' });
  return [
    { cells: headers.map(header), line: true },
    ...rows.map((row): PageRow => ({ cells: row.map(body), line: true })),
  ];
}

/**
 * The tables one below another: title, what the chart shows in words, the numbers.
 * @param topRow the row of the sheet (1-based) that the first of these rows gets
 * @returns the rows, and for each drawing the block with its headers and numbers
 */
export function chartBlock(
  drawings: readonly Drawing[],
  topRow: number,
): { readonly rows: readonly PageRow[]; readonly blocks: readonly CellBlock[] } {
  const rows: PageRow[] = [];
  const blocks = drawings.map(({ design, table }): CellBlock => {
    rows.push(wide(design.title, { bold: true, colour: ink.blue }), wide(design.altText, { colour: ink.quiet }));
    const block = { row: topRow + rows.length, column: 1, rows: table.rows.length + 1, columns: table.headers.length };
    rows.push(...tableRows(table), blank);
    return block;
  });
  return { rows, blocks };
}

/** Pixels of an empty row. */
const rowHeight = 21;

/** Empty rows for a chart of this height (pixels), with one between it and what follows. */
const rowsFor = (height: number): number => Math.ceil(height / rowHeight) + 1;

/** The first column (1-based) that begins at this many pixels from the left, or further. */
function columnFrom(widths: readonly number[], pixels: number): number {
  let [left, column] = [0, 0];
  while (left < pixels) left += widths[column++] ?? Infinity;
  return column + 1;
}

/**
 * Room for the charts in their order: beside the one before where the page is wide enough, else below it.
 * @param widths pixels, one a column of the page
 * @returns the empty rows down to the foot of the last chart, and the cell of each chart's corner
 */
export function chartRoom(
  drawings: readonly Drawing[],
  widths: readonly number[],
  topRow: number,
): { readonly rows: readonly PageRow[]; readonly places: readonly ChartSpec['place'][] } {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let [row, next, filled] = [topRow, topRow, 0];
  const places = drawings.map(({ design }) => {
    const column = columnFrom(widths, filled);
    const left = widths.slice(0, column - 1).reduce((sum, width) => sum + width, 0);
    const isBeside = filled > 0 && left + design.width <= whole;
    if (!isBeside) row = next;
    next = Math.max(next, row + rowsFor(design.height));
    filled = (isBeside ? left : 0) + design.width;
    return { row, column: isBeside ? column : 1 };
  });
  return { rows: Array.from({ length: Math.max(0, next - topRow - 1) }, () => blank), places };
}

/** The charts with their cells and places, in the order of the drawings. */
export function placed(
  drawings: readonly Drawing[],
  blocks: readonly CellBlock[],
  places: readonly ChartSpec['place'][],
): ChartSpec[] {
  return drawings.flatMap(({ design }, index): ChartSpec[] => {
    const [range, place] = [blocks[index], places[index]];
    return range && place ? [{ ...design, range, place }] : [];
  });
}
