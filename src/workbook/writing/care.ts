/** Writes column by column, each sent at once: what Google refuses in one keeps nothing back in the others. */
import { groupBy } from '../../register/grouping';
import type { SheetKey } from '../../register/made/naast';
import type { TabKey } from '../../register/tabs';
import type { Value } from '../../register/schema';
import type { Range, Sheet, SpreadsheetApp } from '../google';
import { columnLetter } from '../marks/metadata';

/** What Google refused: how cells look (formats, dropdowns), or what was to stand in them. */
export interface Refusal {
  readonly sheet: Sheet;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly what: 'opmaak' | 'inhoud';
}

/** Words of what is surely no refusal of a cell, in English or Dutch: Google is too busy, or the script ran too long. */
const otherTrouble = /service|servicefout|server|timed out|execution time|uitvoeringstijd|googleapis\.com/i;

/**
 * False for an error that says nothing of the cells. Of a refusal Google's Dutch words are not known, so all else may be one:
 * that column by column tells.
 */
export function mayBeRefused(error: unknown): boolean {
  const { name, message } = error as Partial<Error>;
  return (name === 'Error' || name === 'Exception') && !otherTrouble.test(message ?? '');
}

/** After a refusal: what is still on its way Google takes or refuses now. What it says of that was heard already. */
export function sendRest(app: SpreadsheetApp): void {
  try {
    app.flush();
  } catch (error) {
    if (!mayBeRefused(error)) throw error;
  }
}

/** One column at a time, and what was refused on the way. */
export class Care {
  readonly refusals: Refusal[] = [];

  constructor(private readonly app: SpreadsheetApp) {}

  /** Does these writes of one column and waits for Google. False when it refuses them. */
  tries(range: Range, what: Refusal['what'], write: () => unknown): boolean {
    try {
      write();
      this.app.flush();
      return true;
    } catch (error) {
      if (!mayBeRefused(error)) throw error;
      const place = { row: range.getRow(), rows: range.getNumRows(), column: range.getColumn() };
      this.refusals.push({ sheet: range.getSheet(), ...place, what });
      return false;
    }
  }

  /** True when something that was to be stored is not. */
  get lostContent(): boolean {
    return this.refusals.some(({ what }) => what === 'inhoud');
  }
}

/** Rows of a tab as they were written, or tried to be. */
export interface WrittenRows {
  readonly tab: TabKey;
  readonly row: number;
  readonly keys: readonly SheetKey[];
  readonly records: readonly Readonly<Record<string, Value>>[];
}

/** What is written in one act: all of it or nothing. */
export interface Act {
  /** Null at the first try: then all goes to Google at once. */
  readonly care: Care | null;
  /** What was written in tables so far. */
  readonly written: WrittenRows[];
  /** How to take back what was, or may have been, written elsewhere. Writes and asks; in the order in which it was written. */
  readonly undo: (() => void)[];
  /** The rows that were taken away, by the numbers that they had when the tables were read. */
  readonly removed: { readonly tab: TabKey; readonly row: number }[];
  /** Rows or columns moved while it wrote: what was read before is not where it was. */
  moved?: true;
}

export const newAct = (care: Care | null): Act => ({ care, written: [], removed: [], undo: [] });

/** Neighbouring cells of a column, or of some columns beside each other: from the first row to the last, or to the end. */
export interface CellSpan {
  readonly column: number;
  readonly columns?: number;
  readonly first: number;
  readonly last: number | null;
}

/** As a sheet writes it. @example notationOf({ column: 2, first: 2, last: null }) // 'B2:B' */
export const notationOf = ({ column, columns = 1, first, last }: CellSpan): string =>
  `${columnLetter(column)}${first}:${columnLetter(column + columns - 1)}${last ?? ''}`;

/** The same cells, those of the same rows in neighbouring columns as one block. */
function joined(cells: readonly CellSpan[]): CellSpan[] {
  const found: CellSpan[] = [];
  for (const cell of [...cells].sort((a, b) => a.first - b.first || a.column - b.column)) {
    const last = found[found.length - 1];
    const { columns = 1 } = last ?? {};
    const isNeighbour = last?.first === cell.first && last.last === cell.last && last.column + columns === cell.column;
    if (last && isNeighbour) found[found.length - 1] = { ...last, columns: columns + (cell.columns ?? 1) };
    else found.push(cell);
  }
  return found;
}

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** From so many blocks on one list of ranges takes fewer calls than a range each. */
const fewBlocks = 3;

/** How cells of a column come to look: their number format, or the rule for what may stand in them. */
export interface ColumnWrite {
  readonly sheet: Sheet;
  readonly cells: readonly CellSpan[];
  readonly set: { readonly format: string } | { readonly rule: Rule };
}

const blocksOf = ({ cells }: ColumnWrite): string[] => joined(cells).map(notationOf);

function look(cells: Range, set: ColumnWrite['set']): void {
  if ('format' in set) cells.setNumberFormat(set.format);
  else cells.setDataValidation(set.rule);
}

/**
 * Writes what comes to stand in one sheet. A list of ranges takes a format for many blocks at once. Google has none that takes a
 * rule, but it gives the ranges of a list in one go: so also for a format of one block.
 */
function writeAll(sheet: Sheet, columns: readonly ColumnWrite[]): void {
  const single: (readonly [block: string, set: ColumnWrite['set']])[] = [];
  for (const column of columns) {
    const { set } = column;
    const blocks = blocksOf(column);
    if ('format' in set && blocks.length > 1) sheet.getRangeList(blocks).setNumberFormat(set.format);
    else single.push(...blocks.map((block) => [block, set] as const));
  }
  const ranges = single.length < fewBlocks ? null : sheet.getRangeList(single.map(([block]) => block)).getRanges();
  single.forEach(([block, set], index) => look(ranges?.[index] ?? sheet.getRange(block), set));
}

/** Cells of a sheet that come to look the same do so in one write, whatever columns they stand in. */
const together = (sheet: Sheet, own: readonly ColumnWrite[]): ColumnWrite[] =>
  [...groupBy(own, ({ set }) => ('format' in set ? set.format : set.rule))].map(([, alike]) => ({
    sheet,
    cells: alike.flatMap(({ cells }) => cells),
    set: alike[0]!.set,
  }));

/** Does these writes at once, or with care one column after the other: what Google refuses of one keeps none of the others back. */
export function writeColumns(columns: readonly ColumnWrite[], care: Care | null): void {
  if (!care) {
    for (const [sheet, own] of groupBy(columns, (one) => one.sheet)) writeAll(sheet, together(sheet, own));
    return;
  }
  for (const one of columns)
    care.tries(one.sheet.getRange(notationOf(one.cells[0]!)), 'opmaak', () => writeAll(one.sheet, [one]));
}

/** Does these writes, in one go where Google takes them, else column by column. Writes only. Gives what it refused. */
export function eachColumn(app: SpreadsheetApp, columns: readonly ColumnWrite[]): Refusal[] {
  try {
    writeColumns(columns, null);
    app.flush();
    return [];
  } catch (error) {
    if (!mayBeRefused(error)) throw error;
  }
  sendRest(app);
  const care = new Care(app);
  writeColumns(columns, care);
  return care.refusals;
}
