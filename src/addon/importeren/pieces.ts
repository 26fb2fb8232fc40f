/** Writes an import piece by piece, each whole: its records, its lines in the Logboek and in the journal. */
import type { PlanRij } from '../../importeren/plan';
import { importTabs } from '../../importeren/koppeling/doelen';
import type { Cell } from '../../register/cell';
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
import { appendRecords, findRow, updateRows, withRoom } from '../../workbook/tables';
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

/** So many calls an import makes at most (test/addon/savesCalls.test.ts), and what it needs of them, counted there. */
const calls = { most: 120, always: 44, eachTab: 6, newRestTab: 18 };

/** Looking at a tab afterwards is a call: at so many tabs it looks, all of them but where an import fills very many at once. */
const looksLeft = (tabs: number, rest: RestPlace | null): number =>
  Math.max(0, calls.most - calls.always - calls.eachTab * tabs - (rest && rest.rest === null ? calls.newRestTab : 0));

/** What a piece needs to know of the sheets, all asked before the first write. */
interface Places {
  readonly logbook: Sheet;
  readonly book: ReturnType<typeof journalSheet>;
  readonly rest: RestPlace | null;
  readonly restNaam: string;
  /** With room for all that will come; each grows as it is written. */
  readonly tables: Tables;
}

/** Records of these rows that do not stand in the register yet. */
const recordsIn = ({ present }: PreparedImport, rows: readonly PlanRij[]): PlanRij['records'] =>
  rows.flatMap(({ records }) => records.filter(({ id }) => !present.has(id)));

const ofTab = (records: PlanRij['records'], key: TabKey): PlanRij['records'] =>
  records.filter(({ tab }) => tab === key);

function askPlaces(context: Context, prepared: PreparedImport, todo: readonly PlanRij[]): Places {
  const { marks, tables, source, plan, rest } = prepared;
  const logbook = standingSheet(context, marks, 'logboek');
  const book = journalSheet(context, marks);
  const wantsRest = source.rest || plan.rijen.some(({ stand }) => stand === 'fout' || stand === 'deels');
  const place = wantsRest ? restPlace(context, marks, source.key, rest) : null;
  const restNaam = place?.name ?? rest?.sheet.getName() ?? restTabName;
  const records = recordsIn(prepared, todo);
  const filled = new Set(todo.flatMap(({ aanvullingen }) => aanvullingen.map(({ tab }) => tab)));
  const counts = importTabs
    .map((key) => [key, ofTab(records, key).length] as const)
    .filter(([key, count]) => count > 0 || filled.has(key));
  return { logbook, book, rest: place, restNaam, tables: withRoom(tables, new Map(counts)) };
}

/** The writer of an import. */
export interface PieceWriter {
  /** The name of the tab to mend. */
  readonly restNaam: string;
  /**
   * Writes these rows, all or none; `left`: how many come after them. With the last ones also what the import cannot add.
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
  const { logbook, book, rest, restNaam, tables } = askPlaces(context, prepared, todo);
  const who = session.user.email;
  const stamps: Record<string, Cell> = { ingevoerdOp: context.now, ingevoerdDoor: who || 'onbekend' };
  const matchings = new Map([...journal.matchings, [source.key, koppeling]]);
  const others = journal.lines.filter((line) => line.importId !== importId);
  let place: JournalPlace | null = null;

  /** The cells to fill in, of each tab by row: as they were read, within the lock. */
  const fill = (own: ReadonlyMap<TabKey, Table>, rows: readonly PlanRij[]): void => {
    for (const [key, table] of own) {
      const changes = new Map<number, Cells>();
      for (const { id, tab, cells } of rows.flatMap(({ aanvullingen }) => aanvullingen)) {
        const row = tab === key ? findRow(table, id) : null;
        if (row) changes.set(row.row, { ...changes.get(row.row), ...cells });
      }
      updateRows(table, changes);
    }
  };
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
    write: (rows, left) => {
      const records = recordsIn(prepared, rows);
      const written = doAct(
        context,
        marks,
        tables,
        (own, act) => {
          append(own, records);
          fill(own, rows);
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
        looksLeft(tables.size, rest),
      );
      if (!written.ok) return written;
      place = written.value.value;
      grow(records);
      return success(written.value);
    },
  };
}
