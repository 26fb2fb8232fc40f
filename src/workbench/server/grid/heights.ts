/** How high a row must be for its wrapped text, where nobody set a height: Sheets fits rows by itself. */
import { COLUMN_WIDTH, ROW_HEIGHT } from '../../model/create';
import type { Cell, Sheet } from '../../model/workbook';

/** Of Arial at 10 points, on average; bold is wider. */
const CHARACTER = 6.4;
const BOLD_CHARACTER = 7.2;
const POINTS = 10;
/** Room for the filter's button and the sides. */
const PADDING = 8;
const LINE = 17;
/** Where Arial is not there, another has higher lines: a row that is too high hides nothing. */
const NEXT_LINE = 18.5;

/** By row from 0, only where it is more than one line. An estimate: the browser alone knows its fonts. */
export function fittingHeights(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const merged = new Set(sheet.merges.map(({ row, column }) => `${row}-${column}`));
  sheet.rows.forEach((cells, row) => {
    let height = 0;
    cells?.forEach((cell, column) => {
      if (!cell || merged.has(`${row + 1}-${column + 1}`)) return;
      height = Math.max(height, heightOf(cell, sheet.columnWidths.get(column) ?? COLUMN_WIDTH));
    });
    if (height > ROW_HEIGHT && !sheet.rowHeights.has(row)) heights.set(row, Math.round(height));
  });
  return heights;
}

function heightOf({ value, style }: Cell, width: number): number {
  const scale = (style?.fontSize ?? POINTS) / POINTS;
  if (typeof value !== 'string' || style?.wrap !== 'WRAP') return value === null ? 0 : LINE * scale + 4;
  const room = Math.max(1, (width - PADDING) / ((style.bold ? BOLD_CHARACTER : CHARACTER) * scale));
  const lines = value.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);
  return (LINE + (lines - 1) * NEXT_LINE) * scale + 4;
}

/** Words stay whole, as long as they fit. */
function linesOf(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/(?<=[\s-])/)) {
    if (used > 0 && used + word.trimEnd().length > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(Math.max(0, word.length - 1) / room);
    used += word.length;
  }
  return lines;
}
