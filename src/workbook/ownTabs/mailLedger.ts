/** Mailjournaal: what was mailed to whom, so that nothing leaves twice; written before sending and marked after. */
import type { DateString, TimestampString } from '../../register/dates';
import type { MailRegel, MailStatus } from '../../register/made/mailjournaal';
import { isAfgehandeld, mailStatussen } from '../../register/made/mailjournaal';
import { isDateValue, timestampCell } from '../cells/cellDates';
import type { SheetValue } from '../cells/cells';
import { dayIn } from '../cells/readCell';
import type { Sheet, SpreadsheetApp } from '../google';
import type { GrowingTab } from './growingTab';
import { keepRows, putRows, readGrowing } from './growingTab';
import { cell } from '../page/model';
import type { Page } from '../page/model';
import { groupColours } from '../page/look';
import { writeCells } from '../writing/writeCells';

const headers = ['Sleutel', 'Soort', 'Ontvanger', 'Status', 'Klaargezet op', 'Verzonden op', 'Reden'] as const;
const formats = ['@', '@', '@', '@', 'dd-mm-yyyy hh:mm', 'dd-mm-yyyy hh:mm', '@'];
const statusColumn = headers.indexOf('Status') + 1;
const stateWidth = headers.length - statusColumn + 1;
const stateFormats = formats.slice(statusColumn - 1);

/** Rows are added some at a time: every addition makes Google tell its structure anew. */
const rowsAdded = 100;

/** Old lines are cleared away so many at a time: the write is as long as the tab. */
const leastCleared = 100;

/** The empty tab: its headers. */
export const ledgerPage: Page = {
  widths: [300, 190, 220, 110, 140, 140, 320],
  rows: [
    {
      cells: headers.map((header) => cell(header, { bold: true, background: groupColours.gemaakt.header })),
      line: true,
    },
  ],
  frozenRows: 1,
  room: rowsAdded,
};

/** What is to be mailed, as a line. */
export interface Reservation {
  readonly key: string;
  readonly recipient: string;
  /** What kind of mail it is, for people to read. */
  readonly soort: string;
}

/** A line as it stands. */
export interface LedgerLine extends MailRegel {
  readonly row: number;
  readonly soort: string;
  readonly recipient: string;
  /** The cells Klaargezet op and Verzonden op. */
  readonly reserved: SheetValue;
  readonly sent: SheetValue;
}

/** A status that somebody typed over tells nothing: then nobody is sure, and nothing is sent again by itself. */
const statusIn = (value: unknown): MailStatus => mailStatussen.find((status) => status === value) ?? 'Onzeker';

/** The day on which it left, or may have left: of a line that stayed behind, the day on which it was to leave. */
function sentDay(status: MailStatus, reserved: unknown, sent: unknown): DateString | null {
  const day = dayIn(sent);
  return day ?? (status !== 'Mislukt' && status !== 'Vervallen' ? dayIn(reserved) : null);
}

function lineAt(row: number, [, soort, recipient, statusCell, reserved, sent]: readonly unknown[]): LedgerLine {
  const status = statusIn(statusCell);
  return {
    row,
    status,
    soort: String(soort ?? ''),
    recipient: String(recipient ?? ''),
    verzondenOp: sentDay(status, reserved, sent),
    reserved: (reserved ?? '') as SheetValue,
    sent: (sent ?? '') as SheetValue,
  };
}

const keyIn = ([key]: readonly SheetValue[]): string => String(key ?? '');

/** Somebody who sorts and sorts again. */
const mostTries = 3;

/** Cells, to compare them: a sheet keeps a moment to the millisecond or nearly so. */
const textOf = (cells: readonly SheetValue[]): string =>
  JSON.stringify(cells.map((cell) => (isDateValue(cell) ? Math.round(cell.getTime() / 1000) : cell)));

const stateIn = (row: readonly SheetValue[]): string => textOf(row.slice(statusColumn - 1));

/** Of a key that occurs twice the last row counts. */
const linesIn = (rows: readonly (readonly SheetValue[])[]): Map<string, LedgerLine> =>
  new Map(
    rows.flatMap((row, index) => {
      const key = keyIn(row);
      return key === '' ? [] : [[key, lineAt(index + 2, row)] as const];
    }),
  );

/**
 * The Mailjournaal, read once and kept in step with what is written. Writes only: who sends sees to it that they are
 * flushed. The caller holds the mail lock.
 */
export class Ledger {
  private known: Map<string, LedgerLine> = new Map();
  /** What stands below the headers, as it is when all was written. */
  private rows: SheetValue[][] = [];
  private gridRows = 0;
  /** What was written since it was last looked at: the keys, and what state each was given. */
  private readonly touched = new Set<string>();
  private readonly states = new Set<string>();
  /** The keys of all that is still due, as far as they are known to whoever sends with this ledger. */
  live: ReadonlySet<string> = new Set();
  /** How many mails may still leave today, as far as is known to whoever sends with this ledger; null before it was asked. */
  quota: number | null = null;

  /** Reads it: one question to Google. */
  constructor(private readonly sheet: Sheet) {
    this.take(readGrowing(sheet, headers, formats));
  }

  /** All lines by key. */
  get lines(): ReadonlyMap<string, LedgerLine> {
    return this.known;
  }

  /** Gives lines this status; those that are not there yet are added below. `reason`: Dutch, without personal data. */
  write(reservations: readonly Reservation[], status: MailStatus, now: TimestampString, reason = ''): void {
    const fresh = reservations.filter(({ key }) => !this.known.has(key));
    this.mark(
      reservations.map(({ key }) => key).filter((key) => this.known.has(key)),
      status,
      now,
      reason,
    );
    if (fresh.length === 0) return;
    const first = this.rows.length + 2;
    this.makeRoom(first + fresh.length - 1);
    const reserved = timestampCell(now);
    const added = fresh.map(({ key, soort, recipient }) => [key, soort, recipient, status, reserved, '', reason]);
    writeCells(
      this.sheet.getRange(first, 1, fresh.length, headers.length),
      added,
      fresh.map(() => formats),
    );
    this.rows.push(...added);
    this.wrote(added);
    fresh.forEach(({ key, soort, recipient }, index) =>
      this.known.set(key, {
        row: first + index,
        status,
        soort,
        recipient,
        reserved,
        sent: '',
        verzondenOp: sentDay(status, reserved, ''),
      }),
    );
  }

  /** Marks lines that are there. Onzeker keeps the moment at which it may have left. */
  mark(keys: readonly string[], status: MailStatus, now: TimestampString, reason = ''): void {
    const changed = keys
      .flatMap((key) => {
        const line = this.known.get(key);
        return line ? [{ key, line: this.marked(line, status, now) }] : [];
      })
      .sort((a, b) => a.line.row - b.line.row);
    for (let start = 0; start < changed.length;) {
      let end = start + 1;
      while (end < changed.length && changed[end]!.line.row === changed[start]!.line.row + end - start) end += 1;
      const block = changed.slice(start, end);
      const states = block.map(({ line }) => [status, line.reserved, line.sent, reason]);
      writeCells(
        this.sheet.getRange(block[0]!.line.row, statusColumn, block.length, stateWidth),
        states,
        block.map(() => stateFormats),
      );
      block.forEach(({ line: { row } }, index) =>
        this.rows[row - 2]!.splice(statusColumn - 1, stateWidth, ...states[index]!),
      );
      this.wrote(block.map(({ line: { row } }) => this.rows[row - 2]!));
      start = end;
    }
    changed.forEach(({ key, line }) => this.known.set(key, line));
  }

  /**
   * Takes away what is settled and stood there before `before`; nothing while that is little, since the write is large.
   * Writes only, the lines in one call. What is still due stays: by its line is known that it left.
   */
  clearAway(before: DateString): void {
    const { live } = this;
    const isOld = (row: readonly SheetValue[]): boolean => {
      const { status, reserved } = lineAt(0, row);
      return isAfgehandeld(status) && (dayIn(reserved) ?? before) < before && !live.has(String(row[0]));
    };
    if (this.rows.filter(isOld).length < leastCleared) return;
    const { rows, gridRows } = keepRows(
      { sheet: this.sheet, rows: this.rows, gridRows: this.gridRows },
      (row) => !isOld(row),
      [],
      formats,
    );
    this.wrote(rows);
    this.take({ rows, gridRows });
  }

  /**
   * Looks whether all that was written stands beside its own key, and puts it there: somebody may have sorted, inserted or
   * deleted rows meanwhile, and what stands beside another key would let that one's mail leave again. One question to
   * Google; none where nothing was written.
   */
  settle(app: SpreadsheetApp): void {
    for (let tries = 0; tries < mostTries && this.touched.size > 0; tries++) {
      const now = readGrowing(this.sheet, headers, formats);
      const next = this.asMeant(now.rows);
      if (next === null) break;
      this.take(putRows(now, next, formats));
      app.flush();
    }
    this.touched.clear();
    this.states.clear();
  }

  /** The lines, each as it must be; null where they are. */
  private asMeant(now: GrowingTab['rows']): GrowingTab['rows'] | null {
    const left = new Map(this.rows.map((row) => [keyIn(row), row] as const));
    const isHit = (row: readonly SheetValue[]): boolean => this.states.has(stateIn(row));
    const next = now.flatMap((row) => {
      const meant = this.known.has(keyIn(row)) ? this.rows[this.known.get(keyIn(row))!.row - 2]! : null;
      const isFirst = left.delete(keyIn(row));
      if (meant === null) return isHit(row) && row.slice(0, statusColumn - 1).every((cell) => cell === '') ? [] : [row];
      if (!isFirst && this.touched.has(keyIn(row))) return [];
      // What people typed themselves in a line that nothing was written in stays.
      const isOurs = this.touched.has(keyIn(row)) || isHit(row);
      return [isOurs && textOf(row) !== textOf(meant) ? meant : row];
    });
    const missing = [...left].flatMap(([key, row]) => (key === '' ? [] : [row]));
    const isAsMeant = missing.length === 0 && next.length === now.length && next.every((row, at) => row === now[at]);
    return isAsMeant ? null : [...next, ...missing];
  }

  private wrote(rows: GrowingTab['rows']): void {
    for (const row of rows) {
      this.touched.add(keyIn(row));
      this.states.add(stateIn(row));
    }
  }

  private take({ rows, gridRows }: Omit<GrowingTab, 'sheet'>): void {
    this.rows = rows.map((row) => [...row]);
    this.known = linesIn(rows);
    this.gridRows = gridRows;
  }

  private marked(line: LedgerLine, status: MailStatus, now: TimestampString): LedgerLine {
    const reserved = status === 'Klaargezet' ? timestampCell(now) : line.reserved;
    const sent = {
      Klaargezet: '',
      Mislukt: '',
      Verzonden: timestampCell(now),
      Vervallen: line.status === 'Klaargezet' ? line.reserved : line.sent,
      Onzeker: line.reserved,
    }[status];
    return { ...line, status, reserved, sent, verzondenOp: sentDay(status, reserved, sent) };
  }

  private makeRoom(rows: number): void {
    if (rows <= this.gridRows) return;
    const added = Math.max(rows - this.gridRows, rowsAdded);
    this.sheet.insertRowsAfter(this.gridRows, added);
    this.gridRows += added;
  }
}

/** The keys among these of which there are lines, and what takes these away: one question to Google. */
export function linesWith(
  sheet: Sheet,
  has: (key: string) => boolean,
): { readonly keys: readonly string[]; wis(): void } {
  const tab = readGrowing(sheet, headers, formats);
  const isGone = (row: readonly SheetValue[]): boolean => has(keyIn(row));
  return {
    keys: tab.rows.filter(isGone).map(keyIn),
    wis: () => void keepRows(tab, (row) => !isGone(row), [], formats),
  };
}
