/** Takes a save back: rows that were added go, cells that were changed become what they were. */
import { groupBy } from '../../register/grouping';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import { isBlank } from '../../register/cell';
import { isOfRegister } from '../../register/column';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { mayWrite, noRight } from '../../privacy/rights';
import type { Done, RequestOf, Step } from '../../sidebar/contract';
import { doAct } from '../../workbook/writing/act';
import { withDocumentLock } from '../../workbook/lock';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import type { Planned } from '../../workbook/shadow/asWritten';
import { asWritten } from '../../workbook/shadow/asWritten';
import { remember } from '../../workbook/state/properties';
import { changesAfter } from '../../workbook/state/rowsSeen';
import type { Table } from '../../workbook/tables';
import { byRowNumber, findRow, readTables, removeRows, updateRecords } from '../../workbook/tables';
import type { Context } from '../context';
import { inSession } from '../endpoints/user';
import { checkZone } from '../load';
import { tell } from '../window/tell';
import { usedChange } from '../../workbook/state/receipts';
import { changedInMany, planForgetting } from '../shadow/forgetting';
import { judgeReceipt } from './receipt';

/** What a step still has to do: nothing when the row is already as before, or it cannot because it changed since. */
type Verdict = 'doen' | 'al gedaan' | 'veranderd';

function verdictOn({ id, before, after }: Step, table: Table): Verdict {
  const row = findRow(table, id);
  const matches = (cells: Cells): boolean =>
    row !== null && keysOf(cells).every((key) => (row.cells[key] ?? null) === (cells[key] ?? null));
  // A repair gave the row this ID; without a row of this ID the old one is back.
  if (row === null && before !== null && 'id' in before) return 'al gedaan';
  // Of a row that goes no cell may hold what is not of this save: a colleague may have added to it.
  const isWhole =
    row !== null && keysOf(row.cells).every((key) => isOfRegister(key) || key in after || isBlank(row.cells[key]));
  if (before === null) return row === null ? 'al gedaan' : matches(after) && isWhole ? 'doen' : 'veranderd';
  if (matches(before)) return 'al gedaan';
  return matches(after) ? 'doen' : 'veranderd';
}

/** The rows that were added go, of each tab in one go. */
function removeAdded(steps: readonly Step[], tables: ReadonlyMap<TabKey, Table>): void {
  for (const [key, table] of tables)
    removeRows(
      table,
      steps.flatMap(({ tab, id }) => (tab === key ? findRow(table, id)!.row : [])),
    );
}

/** What becomes of a tab. */
function plannedIn(table: Table, todo: readonly Step[]): Planned {
  const own = todo.filter(({ tab }) => tab === table.tab.key);
  const back = own.flatMap(({ id, before }) => (before === null ? [] : [[id, before] as const]));
  const gone = own.flatMap(({ id, before }) => (before === null ? [findRow(table, id)!.row] : []));
  return { changes: byRowNumber(table, back), gone: new Set(gone) };
}

const noReceipt =
  'Dit kan niet meer ongedaan. Dat kan alleen wie zelf opsloeg, één keer, binnen 12 uur. Er is niets gewijzigd. Pas de rij zelf aan.';

const undoLocked = inSession((context, { user }, { stappen, bewijs }: RequestOf<'ongedaanMaken'>): Outcome<Done> => {
  const zone = checkZone(context);
  if (!zone.ok) return zone;
  const { marks } = context;
  const known = marks.knownNow();
  const receipt = judgeReceipt(context, known, user.email, stappen, bewijs);
  if (receipt === 'vals') return failure('ongeldig', noReceipt);
  const forbidden = stappen.find(({ tab }) => !mayWrite(user.rol, tab));
  if (forbidden) return failure('geen-recht', noRight(user.rol, tabs[forbidden.tab].name));
  for (const { tab } of stappen) marks.writes.add(tab);
  const read = readTables(
    marks,
    stappen.map(({ tab }) => tab),
  );
  if (!read.ok) return read;
  const tables = read.value;
  const verdicts = stappen.map((step) => verdictOn(step, tables.get(step.tab)!));
  if (verdicts.includes('veranderd')) {
    return failure(
      'gewijzigd',
      'Dit kan niet meer ongedaan: iemand heeft deze rij daarna veranderd. Er is niets gewijzigd. Pas de rij zelf aan.',
    );
  }
  if (receipt === 'gebruikt' && verdicts.includes('doen')) return failure('ongeldig', noReceipt);
  const todo = stappen.filter((_, index) => verdicts[index] === 'doen');
  const changed = todo.flatMap((step) => (step.before === null ? [] : [{ ...step, before: step.before }]));
  const stood = new Map(todo.map(({ tab, id }) => [`${tab} ${id}`, findRow(tables.get(tab)!, id)!.cells]));
  const after = [...tables.values()].map((table) => asWritten(table, plannedIn(table, todo)));
  const forget = planForgetting(context, new Set(), '', changedInMany(after));
  const done = doAct(context, marks, tables, (own, act) => {
    for (const [key, steps] of groupBy(changed, ({ tab }) => tab))
      updateRecords(
        own.get(key)!,
        steps.map(({ id, before }) => [id, before] as const),
      );
    if (act.care?.lostContent) return;
    removeAdded(
      todo.filter(({ before }) => before === null),
      own,
    );
    forget();
    log(
      standingSheet(context, marks, 'logboek'),
      'Ongedaan gemaakt',
      user.email,
      todo.map(({ tab, id, before }) => ({
        tab: tabs[tab],
        id,
        before: before && stood.get(`${tab} ${id}`)!,
        after: before,
      })),
      context.now,
      act,
    );
  });
  if (!done.ok) return done;
  const gone = todo.flatMap(({ id, before }) => (before === null || 'id' in before ? [id] : []));
  if (todo.length > 0) {
    const used = usedChange(known, bewijs, context.began);
    remember(context.properties, used, ...changesAfter(known, new Set(gone), after));
  }
  if (done.value.warning !== null) tell(context, done.value.warning);
  return success({ steps: todo });
});

/** Undoes the steps of a save under the document lock; all or nothing. Doing it twice is doing it once. */
export const undo = (context: Context, request: RequestOf<'ongedaanMaken'>): Outcome<Done> =>
  withDocumentLock(context, () => undoLocked(context, request));
