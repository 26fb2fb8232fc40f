/** Indicatorhistorie: every figure as it was on a peildatum; one run replaces its own peildatum, and other days thin out (indicatoren.md). */
import type { DateString, TimestampString } from '../../register/dates';
import { historyHeaders } from '../../register/made/madeTabs';
import { dateCell, timestampCell } from '../cells/cellDates';
import type { SheetValue } from '../cells/cells';
import { dayIn } from '../cells/readCell';
import type { Sheet } from '../google';
import type { GrowingTab } from './growingTab';
import { putRows, readGrowing } from './growingTab';
import type { HistoryLine } from './historyRows';
import { thinHistory } from './historyRows';
import { cell } from '../page/model';
import type { Page } from '../page/model';
import { groupColours } from '../page/look';

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

/** Indicatorhistorie as it stands: one question to Google. */
export const readHistory = (sheet: Sheet): GrowingTab => readGrowing(sheet, historyHeaders, formats);

/** Makes these the rows. Writes only. */
export const putHistory = (history: GrowingTab, rows: GrowingTab['rows']): void => {
  putRows(history, rows, formats);
};

const peildatumOf = ([value]: readonly SheetValue[]): DateString | null => dayIn(value);

/** Which figure a row tells of and what it says, by the columns of Indicatorhistorie; null for a row that is not ours. */
function lineOf(row: readonly SheetValue[]): HistoryLine | null {
  const day = peildatumOf(row);
  return day === null ? null : { day, figure: JSON.stringify(row.slice(1, 4)), says: JSON.stringify(row.slice(4, 9)) };
}

const withDay = (row: readonly SheetValue[], day: DateString, recorded: SheetValue): SheetValue[] => [
  dateCell(day),
  ...row.slice(1, 9),
  recorded,
];

/**
 * Records these figures, which are all of one peildatum, in place of what this peildatum had; of other days what need not
 * stay goes (historyRows). What has no date is not ours and stays. Writes only. The caller holds the document lock.
 * @param history as it was read in this lock
 */
export function recordHistory(
  history: GrowingTab,
  figures: readonly HistoryRow[],
  peildatum: DateString,
  now: TimestampString,
): void {
  const added = figures.map((figure) => toRow(figure, now));
  const known = history.rows.flatMap((row) => {
    const line = lineOf(row);
    return line ? [{ row, line }] : [];
  });
  const lines = known.map(({ line }) => line);
  const { becomes, copies } = thinHistory(
    lines,
    added.map((row) => lineOf(row)!),
    peildatum,
    now.slice(0, 10),
  );
  const recordedOn = new Map(known.map(({ row, line }) => [line.day, row[9] ?? '']));
  const onDay = (place: number, day: DateString): readonly SheetValue[] =>
    lines[place]!.day === day ? known[place]!.row : withDay(known[place]!.row, day, recordedOn.get(day)!);
  const places = new Map(known.map(({ row }, place) => [row, place]));
  const kept = history.rows.flatMap((row) => {
    const place = places.get(row);
    if (place === undefined) return [row];
    const day = becomes[place] ?? null;
    return day === null ? [] : [onDay(place, day)];
  });
  putRows(history, [...kept, ...copies.map(({ place, day }) => onDay(place, day)), ...added], formats);
}
