/** Endpoint: takes the last import back. What somebody worked with since stays, and is named. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { only, tabVanId, terugdraaiplan } from '../../importeren/terugdraaien';
import type { Terugdraaiplan } from '../../importeren/terugdraaien';
import type { ImportTab } from '../../importeren/koppeling/doelen';
import { importTabs } from '../../importeren/koppeling/doelen';
import { tabs } from '../../register/tabs';
import type { ImportTerug, RequestOf } from '../../sidebar/contract';
import type { SheetValue } from '../../workbook/cells/cells';
import { dateCell } from '../../workbook/cells/cellDates';
import type { JournalLine } from './importJournal';
import { journalSheet, writeJournal } from './importJournal';
import { withDocumentLock } from '../../workbook/lock';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import type { RestPlace, RestRow } from './restTab';
import { addRestRows, readRestTab, restColumns, restPlace, wrongHeader } from './restTab';
import type { Cells } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { Tab, TabKey } from '../../register/tabs';
import type { Table } from '../../workbook/tables';
import { removeRows, updateRows } from '../../workbook/tables';
import { doAct } from '../../workbook/writing/act';
import type { Act } from '../../workbook/writing/care';
import { Care } from '../../workbook/writing/care';
import type { Context } from '../context';
import { tell } from '../window/tell';
import { asWritten } from '../../workbook/shadow/asWritten';
import { planForgetting } from '../shadow/forgetting';
import { mayBeCopied } from './copy';
import { countIds, lastImport, linesOf } from './journal';
import type { OpenedImport } from './prepare';
import { openAll } from './prepare';

/** How many of those that stay are named. */
const mostNamed = 30;

type StoredCell = SheetValue | { readonly datum: string };

const cellOf = (value: StoredCell): SheetValue =>
  typeof value === 'object' && 'datum' in value ? dateCell(value.datum) : (value as SheetValue);

/** Mended rows go back to the tab to mend: they stand nowhere else. */
function restRow({ rij, herkomst, vingerafdruk }: JournalLine): RestRow {
  const values = new Map((JSON.parse(rij) as [string, StoredCell][]).map(([name, value]) => [name, cellOf(value)]));
  return { wrong: String(values.get(wrongHeader) ?? ''), values, origin: herkomst || vingerafdruk };
}

function placeFor(context: Context, { marks }: OpenedImport, lines: readonly JournalLine[]): RestPlace | null {
  const bron = lines[0]?.bron;
  return bron === undefined ? null : restPlace(context, marks, bron, readRestTab(marks, bron));
}

/** What was filled in in a tab, and is emptied again, by row. */
const fillsEmptiedIn = (key: TabKey, { leeg }: Terugdraaiplan<JournalLine>): Map<number, Cells> =>
  new Map(leeg.flatMap(({ tab, row, kolommen }) => (tab === key ? [[row.row, only({}, kolommen)] as const] : [])));

function writeAll(
  context: Context,
  opened: OpenedImport,
  importId: string,
  plan: Terugdraaiplan<JournalLine>,
): Outcome<string | null> {
  const { marks, tables, journal, session } = opened;
  const lines = linesOf(journal, importId);
  // Of a large one the copy knows, also when it is older.
  const imported = mayBeCopied(journal, lines) ? undefined : lines[0]?.op;
  const mended = plan.vrij.filter(({ rij }) => rij.startsWith('['));
  const after = importTabs.flatMap((key) => {
    const emptied = fillsEmptiedIn(key, plan);
    const gone = new Set(plan.weg.flatMap(({ tab, row }) => (tab === key ? [row.row] : [])));
    return emptied.size > 0 ? [asWritten(tables.get(key)!, { changes: emptied, gone })] : [];
  });
  const forget = planForgetting(context, new Set(plan.weg.map(({ id }) => id)), imported, after);
  const logbook = standingSheet(context, marks, 'logboek');
  const book = journalSheet(context, marks);
  const place = placeFor(context, opened, mended);
  const write = (own: ReadonlyMap<TabKey, Table>, act: Act): void => {
    // First: whoever tries again after this finds the rows still there, and does it once more.
    forget();
    for (const [tab, table] of own) {
      updateRows(table, fillsEmptiedIn(tab, plan));
      removeRows(
        table,
        plan.weg.filter((one) => one.tab === tab).map(({ row }) => row.row),
      );
    }
    if (act.care?.lostContent) return;
    // What stays was imported all the same, but is no longer part of an import that can be taken back.
    const kept = plan.gehouden.map((line) => ({
      ...line,
      importId: `${line.importId}-gebleven`.slice(0, 80),
      records: [],
      gevuld: [],
    }));
    act.undo.push(() =>
      writeJournal(book, journal.usedRows, journal.lines, journal.matchings, journal.lopend, new Care(context.app)),
    );
    writeJournal(
      book,
      journal.usedRows,
      [...kept, ...journal.lines.filter((line) => line.importId !== importId)],
      journal.matchings,
      null,
      act.care,
    );
    if (place) {
      const rows = mended.map(restRow);
      const names = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))].filter(
        (name) => !restColumns.has(name),
      );
      addRestRows(place, names, rows, act);
    }
    log(
      logbook,
      'Ongedaan gemaakt',
      session.user.email,
      [
        ...plan.weg.map(({ tab, id, row }) => ({ tab: tabs[tab], id, before: row.cells, after: null })),
        ...plan.leeg.map(({ tab, id, row, kolommen }) => ({
          tab: tabs[tab],
          id,
          before: row.cells,
          after: only({}, kolommen),
        })),
      ],
      context.now,
      act,
    );
  };
  const done = doAct(context, marks, tables, write, 'Er is niets teruggedraaid.');
  return done.ok ? success(done.value.warning) : done;
}

/** The tabs in which something of these lines stands or may be pointed at. */
function concerning(lines: readonly JournalLine[]): ImportTab[] {
  const ids = lines.flatMap(({ records, gevuld }) => [...records, ...gevuld].map(([id]) => id));
  const own = new Set(ids.map(tabVanId));
  const points = (tab: ImportTab): boolean =>
    columnsOf<Tab>(tabs[tab]).some(([, { type }]) => type.kind === 'reference');
  return importTabs.filter((tab) => own.has(tab) || points(tab));
}

function undoLocked(context: Context, { importId }: RequestOf<'importTerugdraaien'>): Outcome<ImportTerug> {
  context.marks.holdsLock = true;
  const opened = openAll(context, 'schrijven', (journal) => concerning(linesOf(journal, importId)));
  if (!opened.ok) return opened;
  const { journal, rows } = opened.value;
  const lines = linesOf(journal, importId);
  // An earlier try of this request did it, and only its answer was lost.
  if (lines.length === 0) return success({ records: {}, blijft: [], blijftAantal: 0 });
  if (lastImport(journal)?.importId !== importId) {
    return failure('ongeldig', 'Alleen de laatste import kan ongedaan. Er is niets veranderd. Ververs het scherm.');
  }
  const plan = terugdraaiplan(lines, rows);
  const done = writeAll(context, opened.value, importId, plan);
  if (!done.ok) return done;
  if (done.value !== null) tell(context, done.value);
  return success({
    records: countIds(plan.weg.map(({ id }) => id)),
    blijft: plan.blijft.slice(0, mostNamed).map(({ tab, id }) => ({ tab, id })),
    blijftAantal: plan.blijft.length,
  });
}

/** Undoes under the document lock. Twice is once. */
export const undoImport = (context: Context, request: RequestOf<'importTerugdraaien'>): Outcome<ImportTerug> =>
  withDocumentLock(context, () => undoLocked(context, request));
