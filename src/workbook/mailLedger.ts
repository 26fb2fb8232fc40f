/** Mailjournaal: what was mailed to whom, so that nothing leaves twice; written before sending and marked after. */
import type { TimestampString } from '../register/dates';
import { timestampCell } from './cellDates';
import type { Sheet } from './google';
import { cell } from './page';
import type { Page } from './page';
import { groupColours } from './setup/look';

/**
 * Klaargezet: reserved, about to be sent. Verzonden: gone. Mislukt: refused, tried again next time. Onzeker: the run
 * stopped between reserving and marking, so it may have gone; it is not sent again by itself.
 */
export type MailStatus = 'Klaargezet' | 'Verzonden' | 'Mislukt' | 'Onzeker';

const headers = ['Sleutel', 'Soort', 'Ontvanger', 'Status', 'Klaargezet op', 'Verzonden op', 'Reden'] as const;
const formats = ['@', '@', '@', '@', 'dd-mm-yyyy hh:mm', 'dd-mm-yyyy hh:mm', '@'];
const statusColumn = headers.indexOf('Status') + 1;

/** The empty tab: its headers. */
export const ledgerPage: Page = {
  widths: [260, 150, 220, 110, 140, 140, 320],
  rows: [{ cells: headers.map((header) => cell(header, { bold: true, background: groupColours.gemaakt.header })), line: true }],
  frozenRows: 1,
};

export interface LedgerEntry {
  readonly row: number;
  readonly key: string;
  readonly status: MailStatus;
}

/** What is to be reserved for sending. */
export interface Reservation {
  readonly key: string;
  readonly kind: string;
  readonly recipient: string;
}

/** All entries by key; of a key that occurs twice the last row. One question to Google. */
export function readLedger(sheet: Sheet): Map<string, LedgerEntry> {
  const rows = sheet.getDataRange().getValues() as unknown[][];
  return new Map(rows.slice(1).flatMap((row, index) => {
    const key = String(row[0] ?? '');
    return key === '' ? [] : [[key, { row: index + 2, key, status: row[statusColumn - 1] as MailStatus }] as const];
  }));
}

/** Writes reservations below the last row and returns their rows. The caller flushes before it sends. */
export function reserve(sheet: Sheet, reservations: readonly Reservation[], now: TimestampString): number[] {
  if (reservations.length === 0) return [];
  const first = sheet.getLastRow() + 1;
  const short = first + reservations.length - 1 - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  sheet.getRange(first, 1, reservations.length, headers.length)
    .setNumberFormats(reservations.map(() => formats))
    .setValues(reservations.map(({ key, kind, recipient }) => [key, kind, recipient, 'Klaargezet', timestampCell(now), '', '']));
  return reservations.map((_, index) => first + index);
}

/** Marks an entry; `reason` is a Dutch sentence without personal data. */
export function markEntry(sheet: Sheet, row: number, status: MailStatus, now: TimestampString, reason = ''): void {
  const sentOn = status === 'Verzonden' ? timestampCell(now) : '';
  sheet.getRange(row, statusColumn).setValue(status);
  sheet.getRange(row, statusColumn + 2, 1, 2).setValues([[sentOn, reason]]);
}
