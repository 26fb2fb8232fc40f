/** A made tab as data: rows of styled cells. */
import type { SheetValue } from '../cells/cells';

/** How a cell of a page looks. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** A number format; text where absent. */
  readonly format?: string;
  /** False keeps the text on one line, running over its empty neighbours (titles). */
  readonly wrap?: boolean;
  /** A link on the whole cell: an address, or `#gid=…` within the workbook. */
  readonly link?: string;
}

export interface PageCell {
  readonly value: SheetValue | null;
  readonly look?: CellLook;
}

/** A row: cells from the left; those not given are empty. */
export interface PageRow {
  readonly cells: readonly PageCell[];
  /** A thin line below the row. */
  readonly line?: boolean;
  /** Merge the cells from this column (0-based) to the last. */
  readonly mergeFrom?: number;
}

export interface Page {
  /** Pixels, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly PageRow[];
  readonly frozenRows?: number;
  /** So many empty rows below, for what is to come. */
  readonly room?: number;
}

/** A cell with a look. */
export const cell = (value: SheetValue | null, look?: CellLook): PageCell => (look ? { value, look } : { value });

/** A text on one line that runs on over its empty neighbours: a title. */
export const wide = (text: string, look: CellLook = {}): PageRow => ({ cells: [cell(text, { wrap: false, ...look })] });

/** Running text, a row a line of at most so many letters: a row of merged cells would not grow with its text. */
export function runningText(text: string, lineLength: number, look: CellLook = {}): PageRow[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => wide(line, look));
}
