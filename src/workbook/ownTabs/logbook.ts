/** Logboek: who changed what and when; record ID and column, and no value of a `[p]` or `[b]` column (register.md). */
import type { Cell } from '../../register/cell';
import type { TimestampString } from '../../register/dates';
import type { Tab } from '../../register/tabs';
import { isForWholeTeam } from '../../register/column';
import { columnsOf } from '../../register/tab';
import type { Act, Care } from '../writing/care';
import { isDateValue, timestampCell } from '../cells/cellDates';
import { timestampIn } from '../cells/readCell';
import type { SheetValue } from '../cells/cells';
import type { Sheet } from '../google';
import type { GrowingTab } from './growingTab';
import { readGrowing } from './growingTab';
import { cell } from '../page/model';
import type { Page } from '../page/model';
import { groupColours } from '../page/look';
import { writeCells } from '../writing/writeCells';

export const logbookHeaders = ['Tijdstip', 'Wie', 'Wat', 'Tabblad', 'Record-ID', 'Kolom', 'Was', 'Werd'] as const;

/** The first of the two columns with values. */
export const valuesPlace = 7;

/** The number format of each column. */
export const logbookFormats = ['dd-mm-yyyy hh:mm', '@', '@', '@', '@', '@', '@', '@'];

/** The empty tab: its headers. */
export const logbookPage: Page = {
  widths: [140, 220, 130, 120, 100, 180, 200, 200],
  rows: [
    {
      cells: logbookHeaders.map((header) => cell(header, { bold: true, background: groupColours.gemaakt.header })),
      line: true,
    },
  ],
  frozenRows: 1,
};

/** A change to one record. `before` is null for a new one, `after` for one that was taken away. */
export interface LoggedChange {
  readonly tab: Tab;
  readonly id: string;
  readonly before: Readonly<Record<string, Cell>> | null;
  readonly after: Readonly<Record<string, Cell>> | null;
}

export type LoggedAct = 'Toegevoegd' | 'Gewijzigd' | 'Ongedaan gemaakt' | 'Hersteld' | 'Overgenomen' | 'Gewist';

const shown = (value: Cell | undefined): string => (value === null || value === undefined ? '' : String(value));

function linesOf({ tab, id, before, after }: LoggedChange): string[][] {
  if (before === null || after === null) return [[tab.name, id, '', '', '']];
  return columnsOf(tab).flatMap(([key, column]) => {
    if (!(key in after) || shown(before[key]) === shown(after[key])) return [];
    const values = isForWholeTeam(column) ? [shown(before[key]), shown(after[key])] : ['', ''];
    return [[tab.name, id, column.header, ...values]];
  });
}

const asText = (line: readonly unknown[]): string =>
  JSON.stringify(line.map((one) => (isDateValue(one) ? Math.round(one.getTime() / 1000) : String(one))));

const isEmpty = (line: readonly unknown[]): boolean => line.every((one) => one === '');

/** Takes away the lines on top where they are these, or empty above others: what was to stand there was refused. */
function takeAway(sheet: Sheet, lines: readonly (readonly SheetValue[])[]): void {
  const there = sheet.getRange(2, 1, lines.length, logbookHeaders.length).getValues() as unknown[][];
  const isOurs = there.every((line, index) => asText(line) === asText(lines[index]!));
  const isRoom = !isOurs && there.every(isEmpty) && sheet.getLastRow() > 1 + lines.length;
  if (isOurs || isRoom) sheet.deleteRows(2, lines.length);
}

/**
 * Adds the lines of these changes on top, the newest first: so nothing needs to be asked about the size of the tab.
 * @param act what it is part of, which takes it back where Google refuses something
 */
export function log(
  sheet: Sheet,
  what: LoggedAct,
  who: string,
  changes: readonly LoggedChange[],
  now: TimestampString,
  act: Act | null = null,
): void {
  const lines: SheetValue[][] = changes
    .flatMap(linesOf)
    .map((line) => [timestampCell(now), who || 'onbekend', what, ...line]);
  if (lines.length === 0) return;
  act?.undo.push(() => takeAway(sheet, lines));
  insertLines(sheet, 1, lines, act?.care ?? null);
}

/** A line as it stands: about which record, and what was done; without the values. */
export interface LogbookLine {
  readonly wanneer: TimestampString;
  readonly wie: string;
  readonly wat: string;
  readonly tabblad: string;
  readonly recordId: string;
  readonly kolom: string;
}

/** All lines, the newest first as they stand: one question to Google. One whose moment somebody spoiled is passed over. */
export function readLogbook(sheet: Sheet): LogbookLine[] {
  return readLines(sheet).rows.flatMap(([when, ...cells]) => {
    const wanneer = isDateValue(when) ? timestampIn(when) : null;
    const [wie = '', wat = '', tabblad = '', recordId = '', kolom = ''] = cells.map(String);
    return wanneer === null ? [] : [{ wanneer, wie, wat, tabblad, recordId, kolom }];
  });
}

/** Makes its header row whole, where people damaged it: one question to Google. */
export const mendLogbook = (sheet: Sheet): void => void readLines(sheet);

/** The tab as it stands: one question to Google. */
export const readLines = (sheet: Sheet): GrowingTab => readGrowing(sheet, logbookHeaders, logbookFormats);

/** Adds whole lines below this row. Writes only. */
export function insertLines(
  sheet: Sheet,
  row: number,
  lines: readonly (readonly SheetValue[])[],
  care: Care | null = null,
): void {
  sheet.insertRowsAfter(row, lines.length);
  writeCells(
    sheet.getRange(row + 1, 1, lines.length, logbookHeaders.length),
    lines,
    lines.map(() => logbookFormats),
    care,
  )
    .setFontWeight('normal')
    .setBackground('#ffffff');
}
