/** Indicatorhistorie: every figure as it was on a peildatum; one run replaces its own peildatum, and older days thin out (indicatoren.md). */
import type { DateString, TimestampString } from '../../register/dates';
import { historyHeaders } from '../../register/madeTabs';
import { dateCell, timestampCell } from '../cells/cellDates';
import type { SheetValue } from '../cells/cells';
import { dayIn } from '../cells/readCell';
import type { Sheet } from '../google';
import type { GrowingTab } from './growingTab';
import { keepRows, readGrowing } from './growingTab';
import { staysInHistory } from './historyDays';
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
export const readHistory = (sheet: Sheet): GrowingTab => readGrowing(sheet, historyHeaders);

const peildatumOf = ([value]: readonly SheetValue[]): DateString | null => dayIn(value);

/**
 * Records these figures, which are all of one peildatum, in place of what this peildatum had; of older days what need not
 * stay goes (historyDays). What has no date is not ours and stays. Writes only. The caller holds the document lock.
 * @param history as it was read in this lock
 */
export function recordHistory(
  history: GrowingTab,
  figures: readonly HistoryRow[],
  peildatum: DateString,
  now: TimestampString,
): void {
  const days = history.rows.map(peildatumOf);
  const stays = staysInHistory([peildatum, ...days.filter((day) => day !== null)], now.slice(0, 10));
  keepRows(
    history,
    (_row, index) => {
      const day = days[index] ?? null;
      return day === null || (day !== peildatum && stays(day));
    },
    figures.map((figure) => toRow(figure, now)),
    formats,
  );
}
