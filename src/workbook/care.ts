/** Writes column by column, each sent at once: what Google refuses in one keeps nothing back in the others. */
import type { TabKey } from '../register/tabs';
import type { Value } from '../register/schema';
import type { Range, Sheet, SpreadsheetApp } from './google';

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
  readonly records: readonly Readonly<Record<string, Value>>[];
}

/** What is written in one act: all of it or nothing. */
export interface Act {
  /** Null at the first try: then all goes to Google at once. */
  readonly care: Care | null;
  /** What was written in tables so far. */
  readonly written: WrittenRows[];
}

/** How the cells of a column come to look. */
export interface ColumnWrite {
  /** Cells of it. */
  readonly range: Range;
  readonly write: () => unknown;
}

/** Does these writes, in one go where Google takes them, else column by column. Writes only. Gives what it refused. */
export function eachColumn(app: SpreadsheetApp, columns: readonly ColumnWrite[]): Refusal[] {
  try {
    for (const { write } of columns) write();
    app.flush();
    return [];
  } catch (error) {
    if (!mayBeRefused(error)) throw error;
  }
  sendRest(app);
  const care = new Care(app);
  for (const { range, write } of columns) care.tries(range, 'opmaak', write);
  return care.refusals;
}
