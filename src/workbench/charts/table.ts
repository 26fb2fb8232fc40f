/** The numbers of a chart: the cells of its ranges as one domain and its series, as Google reads them. */
import type { Cell, Chart, Rect, Sheet, Workbook } from '../model/workbook';
import { displayText } from '../services/cells/display';

export interface ChartSeries {
  readonly name: string;
  /** null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** The values as their cells show them. */
  readonly shown: readonly string[];
}

export interface ChartData {
  /** What stands along the axis: the first column, as its cells show it. */
  readonly domain: readonly string[];
  readonly series: readonly ChartSeries[];
}

type Line = readonly (Cell | undefined)[];

/** @returns what the chart shows now; no series when its cells are gone */
export function chartData(chart: Chart, workbook: Workbook): ChartData {
  const blocks = chart.ranges.flatMap(({ sheetId, rect }) => {
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    return sheet ? [columnsOf(sheet, rect, strategyOf(chart))] : [];
  });
  const columns = chart.options['transpose'] === true ? blocks.flatMap(turned) : blocks.flat();
  const headers = headerRows(chart, columns);
  const show = (cell: Cell | undefined) => displayText(cell, workbook.locale);
  const name = (column: Line) =>
    column
      .slice(0, headers)
      .map(show)
      .filter((text) => text !== '')
      .join(' ');
  const hasDomain = chart.options['useFirstColumnAsDomain'] !== false;
  const [first, rest] = hasDomain ? [columns[0] ?? [], columns.slice(1)] : [null, columns];
  const length = Math.max(0, ...columns.map((column) => column.length - headers));
  return {
    domain: Array.from({ length }, (_, index) => (first ? show(first[index + headers]) : String(index + 1))),
    series: rest.map((column) => ({
      name: name(column),
      values: Array.from({ length }, (_, index) => numberOf(column[index + headers])),
      shown: Array.from({ length }, (_, index) => show(column[index + headers])),
    })),
  };
}

const numberOf = (cell: Cell | undefined): number | null => (typeof cell?.value === 'number' ? cell.value : null);

const strategyOf = (chart: Chart): string => String(chart.options['hiddenDimensionStrategy'] ?? 'IGNORE_BOTH');

/** Column by column; hidden rows and columns fall out unless the chart says otherwise. */
function columnsOf(sheet: Sheet, { row, column, rows, columns }: Rect, strategy: string): Line[] {
  const shown = (hidden: ReadonlySet<number>, start: number, count: number, ignore: boolean) =>
    Array.from({ length: count }, (_, index) => start - 1 + index).filter((index) => !ignore || !hidden.has(index));
  const rowIndexes = shown(sheet.hiddenRows, row, rows, /IGNORE_(BOTH|ROWS)/.test(strategy));
  return shown(sheet.hiddenColumns, column, columns, /IGNORE_(BOTH|COLUMNS)/.test(strategy)).map((c) =>
    rowIndexes.map((r) => sheet.rows[r]?.[c]),
  );
}

const turned = (columns: readonly Line[]): Line[] =>
  Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => columns.map((column) => column[row]));

/** As many as the chart says; else one when the first row names numbers that stand below it. */
function headerRows(chart: Chart, columns: readonly Line[]): number {
  const told = chart.options['numHeaders'];
  if (typeof told === 'number' && told >= 0) return told;
  const isNamed = ([top, ...below]: Line) =>
    typeof top?.value === 'string' && below.some((cell) => numberOf(cell) !== null);
  return columns.some(isNamed) ? 1 : 0;
}
