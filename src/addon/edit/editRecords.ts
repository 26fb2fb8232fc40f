/** An edit in a record tab: IDs, formats and dropdowns, and a mark on each cell that is wrong. What was typed stays. */
import type { Row } from '../../register/row';
import type { Column } from '../../register/column';
import type { Tab, TabKey } from '../../register/tabs';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { judge } from '../../register/rules';
import type { Finding } from '../../register/rules/rule';
import type { FormulaCell, ReadRows } from '../../register/rules/view';
import { columnsOf } from '../../register/tab';
import { isBekendeIndicator } from '../../uitkomsten/indicatoren/tabellen';
import { tabs } from '../../register/tabs';
import type { StandingMarks } from '../../workbook/cellMarks';
import { planMarks, readMarksIn } from '../../workbook/cellMarks';
import { readFormulasIn } from '../../workbook/formulas';
import { withDocumentLock } from '../../workbook/lock';
import type { Marks } from '../../workbook/marks';
import type { Memory } from '../../workbook/memory';
import { freshMemory } from '../../workbook/memory';
import { loadSettings } from '../instellingen';
import { restoreBlock } from '../../workbook/setup/restore';
import { readTable, updateRows } from '../../workbook/tables';
import { newerProblem } from '../../workbook/version';
import type { Context } from '../context';
import { checkZone, tellLocale } from '../load';
import type { Edit, Seen } from './edited';
import { isEditedRow, rowsByNumber, see } from './edited';
import { idsBefore, mustAskCopy, toldBefore } from './idsBefore';
import { columnsThatLookFurther, marksOf, placeOf, tabsAtEdit } from './marksOf';
import { changesFor, numbersNeeded } from './numbers';

const isSettingList = (type: Column['type']): boolean => type.kind === 'choices' && 'setting' in type.choices;

/** What stands in the edited rows beside their values. */
interface Beside {
  readonly formulas: readonly FormulaCell[];
  readonly standing: StandingMarks;
}

/** Reads formulas and notes of the edited rows: two questions to Google. */
function readBeside({ table, first, last }: Seen): Beside {
  const places = [...table.columns.values()];
  const column = Math.min(...places);
  return {
    formulas: readFormulasIn(table, first, last),
    standing: readMarksIn(table.sheet, {
      row: first,
      column,
      rows: last - first + 1,
      columns: Math.max(...places) - column + 1,
    }),
  };
}

function mustLookFurther({ tab, table, keys }: Seen, { block, cells }: StandingMarks): boolean {
  // Other tabs are read only when a column was edited or is marked whose rules look at them.
  const settings = columnsOf(tab).flatMap(([key, { type }]) => (isSettingList(type) ? [key] : []));
  const further = [...columnsThatLookFurther(tab.key), ...settings];
  return further.some(
    (key) =>
      keys.has(key) ||
      cells.some((line) => line[(table.columns.get(key) ?? 0) - block.column]?.mark?.byControle === false),
  );
}

/**
 * All that the rules say about the edited rows.
 * @param mostOthers so many other tabs may be read: each is a question to Google, and an edit has twelve
 */
function findingsFor(
  context: Context,
  marks: Marks,
  seen: Seen,
  rows: readonly Row[],
  { formulas, standing }: Beside,
  mostOthers: number,
): Finding[] {
  const { tab } = seen;
  const read: { [K in TabKey]?: readonly Row[] } = { [tab.key]: rows };
  const further = mustLookFurther(seen, standing);
  const others = [...tabsAtEdit(tab.key)].filter((other) => other !== tab.key).slice(0, mostOthers);
  for (const other of further ? others : []) {
    const table = readTable(marks, tabs[other]);
    if (table.ok) read[other] = table.value.rows;
  }
  const lists = further && mostOthers > 1 && columnsOf(tab).some(([, { type }]) => isSettingList(type));
  return judge([], read as ReadRows, {
    today: context.today,
    formulas,
    eachReference: true,
    isIndicator: isBekendeIndicator,
    only: (key, row) => key === tab.key && isEditedRow(seen, row),
    ...(lists ? { lists: { testen: loadSettings(marks).settings.testen } } : {}),
  });
}

/**
 * Which marks must stand. An empty required cell counts only when it was emptied itself, or was marked before: who
 * types a new row cell by cell is not told at each cell that the others are still empty.
 */
function planFor({ table, keys }: Seen, standing: StandingMarks, findings: readonly Finding[]): () => void {
  const keyAt = new Map([...table.columns].map(([key, place]) => [place, key]));
  const { block, cells } = standing;
  const isMarked = ({ row, column }: Finding): boolean =>
    (cells[row - block.row]?.[(table.columns.get(column) ?? 0) - block.column]?.mark ?? null) !== null;
  const found = marksOf(
    findings.filter((finding) => finding.rule !== 'verplicht-leeg' || keys.has(finding.column) || isMarked(finding)),
  );
  return planMarks(standing, (row, column, mark) => {
    const key = keyAt.get(column);
    if (key === undefined || (mark?.byControle === true && !keys.has(key))) return undefined;
    return found.get(placeOf(row, key)) ?? null;
  });
}

/** Reads what is left to read, then writes all. `memory` is given within the lock only: there IDs may be given. */
function handle(context: Context, marks: Marks, seen: Seen, memory: Memory | null): void {
  const { table } = seen;
  const beside = readBeside(seen);
  const needed = memory
    ? numbersNeeded(seen, idsBefore(marks, seen, memory), beside.formulas)
    : new Map<never, never>();
  const changes = memory ? changesFor(context, seen, needed, memory) : new Map<number, Row['cells']>();
  const rows = table.rows.map((row) =>
    changes.has(row.row) ? { ...row, cells: { ...row.cells, ...changes.get(row.row) } } : row,
  );
  const givesNew = [...needed.values()].some(({ kind }) => kind === 'nieuw');
  // The copy and the new numbers took two of the questions: what the second tab would tell is then for Controle.
  const mostOthers = memory && givesNew && mustAskCopy(seen) ? 1 : 2;
  const setMarks = planFor(seen, beside.standing, findingsFor(context, marks, seen, rows, beside, mostOthers));
  if (givesNew) memory!.saveNumbers();
  const withFormula = new Set(beside.formulas.map(({ row, column }) => placeOf(row, column)));
  restoreBlock(context, marks, table, {
    first: seen.first,
    last: seen.last,
    keys: seen.keys,
    rowAt: rowsByNumber(rows),
    hasFormula: (row, key) => withFormula.has(placeOf(row, key)),
  });
  updateRows(table, changes);
  setMarks();
}

function handleLocked(context: Context, marks: Marks, tab: Tab, edit: Edit): Outcome<null> {
  const seen = see(marks, tab, edit);
  if (!seen.ok || seen.value === null) return seen.ok ? success(null) : seen;
  const memory = freshMemory(context);
  const newer = newerProblem(memory.version);
  if (newer) return { ok: false, problem: newer };
  handle(context, marks, seen.value, memory);
  return success(null);
}

/**
 * Looks at what was edited. One row without need of an ID goes without the lock: whoever types keeps no colleague from
 * saving. Otherwise the tab is read within the lock, so that two people never get the same ID.
 */
export function editRecords(context: Context, marks: Marks, tab: Tab, edit: Edit): Outcome<null> {
  const zone = checkZone(context);
  if (!zone.ok) return zone;
  tellLocale(context);
  if (edit.first === edit.last) {
    const seen = see(marks, tab, edit);
    if (!seen.ok || seen.value === null) return seen.ok ? success(null) : seen;
    if (numbersNeeded(seen.value, toldBefore(seen.value), []).size === 0 && !mustAskCopy(seen.value)) {
      handle(context, marks, seen.value, null);
      return success(null);
    }
  }
  return withDocumentLock(LockService, context.app, () => handleLocked(context, marks, tab, edit));
}
