/** Takes a save back: rows that were added go, cells that were changed become what they were. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { mayWrite, noRight } from '../../privacy/rights';
import type { RequestOf, Saved, Step } from '../../sidebar/contract';
import { doAct } from '../../workbook/writing/act';
import { withDocumentLock } from '../../workbook/lock';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import type { Marks } from '../../workbook/marks/marks';
import type { Table } from '../../workbook/tables';
import { findRow, readTable, removeRows, updateRecord } from '../../workbook/tables';
import type { Context } from '../context';
import { inSession } from '../endpoints/user';
import { checkZone } from '../load';
import { tell } from '../window/tell';

/** What a step still has to do: nothing when the row is already as before, or it cannot because it changed since. */
type Verdict = 'doen' | 'al gedaan' | 'veranderd';

function verdictOn({ id, before, after }: Step, table: Table): Verdict {
  const row = findRow(table, id);
  const matches = (cells: Cells): boolean =>
    row !== null && keysOf(cells).every((key) => (row.cells[key] ?? null) === (cells[key] ?? null));
  // A repair gave the row this ID; without a row of this ID the old one is back.
  if (row === null && before !== null && 'id' in before) return 'al gedaan';
  if (before === null) return row === null ? 'al gedaan' : matches(after) ? 'doen' : 'veranderd';
  if (matches(before)) return 'al gedaan';
  return matches(after) ? 'doen' : 'veranderd';
}

function readTables(marks: Marks, steps: readonly Step[]): Outcome<Map<TabKey, Table>> {
  const tables = new Map<TabKey, Table>();
  for (const { tab } of steps) {
    if (tables.has(tab)) continue;
    const table = readTable(marks, tabs[tab]);
    if (!table.ok) return table;
    tables.set(tab, table.value);
  }
  return success(tables);
}

/** The rows that were added go, of each tab in one go. */
function removeAdded(steps: readonly Step[], tables: ReadonlyMap<TabKey, Table>): void {
  for (const [key, table] of tables)
    removeRows(
      table,
      steps.flatMap(({ tab, id }) => (tab === key ? findRow(table, id)!.row : [])),
    );
}

const undoLocked = inSession((context, { user }, { stappen }: RequestOf<'ongedaanMaken'>): Outcome<Saved> => {
  const zone = checkZone(context);
  if (!zone.ok) return zone;
  const { marks } = context;
  const forbidden = stappen.find(({ tab }) => !mayWrite(user.rol, tab));
  if (forbidden) return failure('geen-recht', noRight(user.rol, tabs[forbidden.tab].name));
  const read = readTables(marks, stappen);
  if (!read.ok) return read;
  const tables = read.value;
  const verdicts = stappen.map((step) => verdictOn(step, tables.get(step.tab)!));
  if (verdicts.includes('veranderd')) {
    return failure(
      'gewijzigd',
      'Dit kan niet meer ongedaan: iemand heeft deze rij daarna veranderd. Er is niets gewijzigd. Pas de rij zelf aan.',
    );
  }
  const todo = stappen.filter((_, index) => verdicts[index] === 'doen');
  const changed = todo.flatMap((step) => (step.before === null ? [] : [{ ...step, before: step.before }]));
  const done = doAct(context, marks, tables, (own, { care }) => {
    changed.forEach(({ tab, id, before }) => updateRecord(own.get(tab)!, id, before));
    if (care?.lostContent) return;
    removeAdded(
      todo.filter(({ before }) => before === null),
      own,
    );
    log(
      standingSheet(context, marks, 'logboek'),
      'Ongedaan gemaakt',
      user.email,
      todo.map(({ tab, id, before, after }) => ({
        tab: tabs[tab],
        id,
        before: before === null ? null : after,
        after: before,
      })),
      context.now,
      care,
    );
  });
  if (!done.ok) return done;
  if (done.value.warning !== null) tell(context, done.value.warning);
  return success({ steps: todo });
});

/** Undoes the steps of a save under the document lock; all or nothing. Doing it twice is doing it once. */
export const undo = (context: Context, request: RequestOf<'ongedaanMaken'>): Outcome<Saved> =>
  withDocumentLock(context, () => undoLocked(context, request));
