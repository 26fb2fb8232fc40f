/** Indicatorhistorie: every figure as it was on a peildatum; one run replaces only its own peildatum (indicatoren.md). */
import type { DateString, TimestampString } from '../register/dates';
import { historyHeaders } from '../register/madeTabs';
import { dateCell, isDateValue, timestampCell, toDateString } from './cellDates';
import type { SheetValue } from './cells';
import type { Sheet } from './google';
import { cell } from './page/model';
import type { Page } from './page/model';
import { groupColours } from './page/look';
import { writeCells } from './writeCells';

const formats = ['dd-mm-yyyy', '@', '@', '@', 'General', '0', 'General', 'General', '@', 'dd-mm-yyyy hh:mm'];

/** The empty tab: its headers. */
export const historyPage: Page = {
  widths: [100, 110, 70, 240, 80, 80, 110, 80, 110, 140],
  rows: [
    {
      cells: historyHeaders.map((header) => cell(header, { bold: true, background: groupColours.gemaakt.header })),
      line: true,
    },
  ],
  frozenRows: 1,
};

const orEmpty = (value: number | string | null): SheetValue => value ?? '';

/** What is recorded of a figure. */
export interface HistoryRow {
  readonly peildatum: DateString;
  /** Projectjaar-ID. */
  readonly projectjaar: string;
  readonly code: string;
  readonly onderdeel: string;
  readonly teller: number;
  readonly noemer: number | null;
  readonly waarde: number | null;
  readonly doel: number | null;
  readonly oordeel: string | null;
}

const toRow = (figure: HistoryRow, now: TimestampString): SheetValue[] => [
  dateCell(figure.peildatum),
  figure.projectjaar,
  figure.code,
  figure.onderdeel,
  figure.teller,
  orEmpty(figure.noemer),
  orEmpty(figure.waarde),
  orEmpty(figure.doel),
  orEmpty(figure.oordeel),
  timestampCell(now),
];

/** Runs of neighbouring rows, last first, so that deleting one does not move the next. */
function runsFromBelow(rows: readonly number[]): { readonly start: number; readonly count: number }[] {
  const runs: { start: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last.start + last.count === row) last.count += 1;
    else runs.push({ start: row, count: 1 });
  }
  return runs.reverse();
}

/** Which rows are of a peildatum, the last filled one, and how many there are. */
export interface HistoryPlace {
  readonly own: readonly number[];
  readonly lastRow: number;
  readonly gridRows: number;
}

/** Where the figures of a peildatum belong: one question to Google. */
export function historyPlace(sheet: Sheet, peildatum: DateString): HistoryPlace {
  const dates = (sheet.getRange('A:A').getValues() as unknown[][]).map(([value]) => value);
  const isOwn = (value: unknown): boolean => isDateValue(value) && toDateString(value) === peildatum;
  return {
    own: dates.flatMap((value, index) => (index > 0 && isOwn(value) ? [index + 1] : [])),
    lastRow: dates.reduce<number>((last, value, index) => (value !== '' ? index + 1 : last), 1),
    gridRows: dates.length,
  };
}

/** Records these figures, which are all of one peildatum, in place of what this peildatum had. */
export function recordHistory(
  sheet: Sheet,
  figures: readonly HistoryRow[],
  peildatum: DateString,
  now: TimestampString,
  { own, lastRow, gridRows }: HistoryPlace = historyPlace(sheet, peildatum),
): void {
  const first = lastRow - own.length + 1;
  // Room first: Google refuses to delete every row below the frozen one.
  const short = first + Math.max(figures.length, 1) - 1 - (gridRows - own.length);
  if (short > 0) sheet.insertRowsAfter(gridRows, short);
  for (const run of runsFromBelow(own)) sheet.deleteRows(run.start, run.count);
  if (figures.length === 0) return;
  writeCells(
    sheet.getRange(first, 1, figures.length, formats.length),
    figures.map((figure) => toRow(figure, now)),
    figures.map(() => formats),
  ).setFontWeight('normal');
}
