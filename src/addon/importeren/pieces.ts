/** Writes an import piece by piece, each whole: its records, its lines in the Logboek and in the journal. */
import type { PlanRij } from '../../importeren/plan';
import { importTabs } from '../../importeren/koppeling/doelen';
import type { Cells } from '../../register/row';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { TabKey } from '../../register/tabs';
import { restTabName } from '../../register/made/madeTabs';
import { tabs } from '../../register/tabs';
import type { Koppeling } from '../../sidebar/contract';
import type { Sheet } from '../../workbook/google';
import type { Done } from '../../workbook/writing/act';
import type { Act } from '../../workbook/writing/care';
import { Care } from '../../workbook/writing/care';
import { doAct } from '../../workbook/writing/act';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import type { Table } from '../../workbook/tables';
import { appendRecords, byRowNumber, updateRows, withRoom } from '../../workbook/tables';
import type { Context } from '../context';
import type { JournalLine, JournalPlace, Unfinished } from './importJournal';
import { addToJournal, journalSheet, takeFromJournal, wiped, writeJournal } from './importJournal';
import { linesFor } from './lines';
import type { PreparedImport, Tables } from './prepare';
import { writeRest } from './rest';
import type { RestPlace } from './restTab';
import { restPlace } from './restTab';

/** Only the last import can be taken back: what earlier ones kept for that is wiped. */
const withoutKept = (lines: readonly JournalLine[]): JournalLine[] =>
  lines.map((line) => (line.rij === '' ? line : { ...line, rij: wiped }));

/** So many calls a piece makes at most, where it fills ten tabs or fewer, and what it needs of them (test/addon/savesCalls.test.ts). */
const calls = { most: 120, always: 46, eachTab: 7, rest: 18 };

/** What a piece needs to know of the sheets, all asked before the first write. */
interface Places {
  readonly logbook: Sheet;
  readonly book: ReturnType<typeof journalSheet>;
  readonly rest: RestPlace | null;
  readonly restNaam: string;
  /** These rows fill so many tabs that what the import cannot add is a piece of its own, for a next call. */
  readonly restLater: boolean;
  /** With room for all that will come; each grows as it is written. */
  readonly tables: Tables;
}

/** Records of these rows that do not stand in the register yet. */
const recordsIn = ({ present }: PreparedImport, rows: readonly PlanRij[]): PlanRij['records'] =>
  rows.flatMap(({ records }) => records.filter(({ id }) => !present.has(id)));

const ofTab = (records: PlanRij['records'], key: TabKey): PlanRij['records'] =>
  records.filter(({ tab }) => tab === key);

/** The cells of a tab to fill in, by row: as it was read, within the lock. */
export function fillsIn(table: Table, rows: readonly PlanRij[]): Map<number, Cells> {
  const fills = rows.flatMap(({ aanvullingen }) => aanvullingen.filter(({ tab }) => tab === table.tab.key));
  return fills.length === 0
    ? new Map()
    : byRowNumber(
        table,
        fills.map(({ id, cells }) => [id, cells] as const),
      );
}

function askPlaces(context: Context, prepared: PreparedImport, todo: readonly PlanRij[]): Places {
  const { marks, tables, source, plan, rest } = prepared;
  const logbook = standingSheet(context, marks, 'logboek');
  const book = journalSheet(context, marks);
  const records = recordsIn(prepared, todo);
  const filled = new Set(todo.flatMap(({ aanvullingen }) => aanvullingen.map(({ tab }) => tab)));
  const counts = importTabs
    .map((key) => [key, ofTab(records, key).length] as const)
    .filter(([key, count]) => count > 0 || filled.has(key));
  const wantsRest = source.rest || plan.rijen.some(({ stand }) => stand === 'fout' || stand === 'deels');
  const isMuch = calls.always + calls.eachTab * counts.length + calls.rest > calls.most;
  const place = wantsRest && !isMuch ? restPlace(context, marks, source.key, rest) : null;
  const restNaam = place?.name ?? rest?.sheet.getName() ?? restTabName;
  return {
    logbook,
    book,
    rest: place,
    restNaam,
    restLater: wantsRest && isMuch,
    tables: withRoom(tables, new Map(counts)),
  };
}

/** What each record of an import is stamped with. */
export const stampsFor = ({ now }: Context, { session }: PreparedImport): Cells => ({
  ingevoerdOp: now,
  ingevoerdDoor: session.user.email || 'onbekend',
});

/** The writer of an import. */
export interface PieceWriter extends Pick<Places, 'restNaam' | 'restLater'> {
  /**
   * Writes these rows, all or none; `left`: how many come after them. With the last of all also what the import cannot add.
   * Gives the sentence about columns of which Google refused the looks, and whether rows or columns moved meanwhile: then
   * the rest needs a writer of its own.
   */
  write(rows: readonly PlanRij[], left: number): Outcome<Pick<Done<unknown>, 'warning' | 'moved'>>;
}

/**
 * Asks all that the writes of an import need.
 * @param todo the rows that will be written
 */
export function pieceWriter(
  context: Context,
  prepared: PreparedImport,
  { importId, koppeling }: { readonly importId: string; readonly koppeling: Koppeling },
  todo: readonly PlanRij[],
): PieceWriter {
  const { journal, done, session, source, marks } = prepared;
  const { logbook, book, rest, restNaam, restLater, tables } = askPlaces(context, prepared, todo);
  const who = session.user.email;
  const stamps = stampsFor(context, prepared);
  const matchings = new Map([...journal.matchings, [source.key, koppeling]]);
  const others = journal.lines.filter((line) => line.importId !== importId);
  let place: JournalPlace | null = null;

  const append = (own: ReadonlyMap<TabKey, Table>, records: PlanRij['records']): void => {
    for (const [key, table] of own)
      appendRecords(
        table,
        ofTab(records, key).map(({ cells }) => ({ ...cells, ...stamps })),
      );
  };
  const grow = (records: PlanRij['records']): void => {
    for (const [key, table] of tables)
      tables.set(key, { ...table, lastRow: table.lastRow + ofTab(records, key).length });
  };
  const unfinished = (left: number): Unfinished | null => (left > 0 ? { importId, nog: left } : null);
  /** Written anew with the first piece, and added to with the next ones. */
  const noted = (lines: readonly JournalLine[], lopend: Unfinished | null, act: Act): JournalPlace => {
    const { care } = act;
    if (place) {
      const before = place;
      act.undo.push(() =>
        takeFromJournal(before, lines.length, unfinished((lopend?.nog ?? 0) + lines.length), new Care(context.app)),
      );
      return addToJournal(place, lines, lopend, care);
    }
    const all = [...done, ...lines];
    const next = [...(all.length > 0 ? withoutKept(others) : others), ...all];
    const usedRows = Math.max(journal.usedRows, 2 + matchings.size + next.length);
    const grown = { ...book, room: Math.max(book.room, usedRows) };
    act.undo.push(() =>
      writeJournal(grown, usedRows, journal.lines, journal.matchings, journal.lopend, new Care(context.app)),
    );
    return writeJournal(book, journal.usedRows, next, matchings, lopend, care);
  };
  return {
    restNaam,
    restLater,
    write: (rows, left) => {
      const records = recordsIn(prepared, rows);
      const written = doAct(
        context,
        marks,
        tables,
        (own, act) => {
          append(own, records);
          for (const table of own.values()) updateRows(table, fillsIn(table, rows));
          if (act.care?.lostContent) return place;
          log(
            logbook,
            'Overgenomen',
            who,
            rows.flatMap((row) =>
              row.records.map(({ tab, id, cells }) => ({ tab: tabs[tab], id, before: null, after: cells })),
            ),
            context.now,
            act,
          );
          log(
            logbook,
            'Gewijzigd',
            who,
            rows.flatMap((row) =>
              row.aanvullingen.map(({ tab, id, cells }) => ({ tab: tabs[tab], id, before: {}, after: cells })),
            ),
            context.now,
            act,
          );
          const next = noted(linesFor(context, prepared, importId, rows), unfinished(left), act);
          if (left === 0 && rest) writeRest(prepared, rest, act);
          return next;
        },
        'De import is gestopt.',
      );
      if (!written.ok) return written;
      place = written.value.value;
      grow(records);
      return success(written.value);
    },
  };
}
