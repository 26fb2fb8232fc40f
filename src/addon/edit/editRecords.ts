/** An edit in a record tab: IDs, formats and dropdowns, and a mark on each cell that is wrong. What was typed stays. */
import { isBlank } from '../../register/cell';
import type { DateString } from '../../register/dates';
import type { Row } from '../../register/row';
import { withCells } from '../../register/row';
import type { Column } from '../../register/column';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { IdToGive } from '../../register/identity/nummersNaBewerking';
import { judge } from '../../register/rules';
import type { Finding } from '../../register/rules/judge/rule';
import type { FormulaCell, ReadRows } from '../../register/rules/judge/view';
import { columnsOf } from '../../register/tab';
import { isBekendeIndicator } from '../../uitkomsten/indicatoren/tabellen';
import { tabs } from '../../register/tabs';
import type { StandingMarks } from '../../workbook/cells/cellMarks';
import { doAct } from '../../workbook/writing/act';
import type { Act, ColumnWrite } from '../../workbook/writing/care';
import { writeColumns } from '../../workbook/writing/care';
import { planMarks, readMarksIn } from '../../workbook/cells/cellMarks';
import { withPercentages } from '../../workbook/cells/percentages';
import { readFormulasIn } from '../../workbook/cells/formulas';
import { withDocumentLock } from '../../workbook/lock';
import type { Marks } from '../../workbook/marks/marks';
import type { Memory } from '../../workbook/state/memory';
import { freshMemory } from '../../workbook/state/memory';
import { loadSettings } from '../instellingen';
import type { Table } from '../../workbook/tables';
import { readTable, updateRows } from '../../workbook/tables';
import { asWritten } from '../../workbook/shadow/asWritten';
import type { SeenTable } from '../../workbook/shadow/seenCells';
import type { Known } from '../../workbook/state/properties';
import { forgetRows, rememberEdited } from '../../workbook/state/rowsSeen';
import { newerProblem } from '../../workbook/state/version';
import type { Context } from '../context';
import { leegPart } from '../leeg/part';
import { checkZone, tellLocale } from '../load';
import { tell } from '../window/tell';
import { knowIds } from './askCopy';
import { withRowsBetween } from './between';
import type { Edit, Seen } from './edited';
import { isEditedRow, see } from './edited';
import { emptiedRowsIn } from './emptied';
import { mustAskCopy, toldBefore } from './idsBefore';
import { columnsThatLookFurther, marksOf, placeOf, tabsAtEdit } from './marksOf';
import { looksAfterEdit } from './looks';
import { namesForEdit } from './names';
import { movedOutIn } from './movedOut';
import { changesFor, numbersNeeded, standardsOf, withNumbersOnly } from './numbers';

const isSettingList = (type: Column['type']): boolean => type.kind === 'choices' && 'setting' in type.choices;

/** What stands in the rows beside their values. */
interface Beside {
  readonly formulas: readonly FormulaCell[];
  readonly standing: StandingMarks;
}

/** Reads the notes of the edited rows, and of the missed ones along: one question to Google. */
function readStanding({ table, missed, ...edit }: Seen): StandingMarks {
  const first = Math.min(edit.first, missed[0]?.row ?? edit.first);
  const last = Math.max(edit.last, missed[missed.length - 1]?.row ?? edit.last);
  return readMarksIn(table.place.sheet, {
    row: first,
    column: 1,
    rows: last - first + 1,
    columns: Math.max(...table.columns.values()),
  });
}

/** Where marks go their colours are asked first. */
const hasMarks = ({ cells }: StandingMarks): boolean => cells.some((line) => line.some(({ mark }) => mark !== null));

function mustLookFurther(seen: Seen, { block, cells }: StandingMarks): boolean {
  const { tab, table, keys, missed } = seen;
  // Other tabs are read only when a column was edited or is marked whose rules look at them.
  const settings = columnsOf(tab).flatMap(([key, { type }]) => (isSettingList(type) ? [key] : []));
  const further = [...columnsThatLookFurther(tab.key), ...settings];
  return further.some(
    (key) =>
      keys.has(key) ||
      missed.length > 0 ||
      cells.some(
        (line, index) =>
          isEditedRow(seen, block.row + index) &&
          line[(table.columns.get(key) ?? 0) - block.column]?.mark?.byControle === false,
      ),
  );
}

/**
 * All that the rules say about the edited rows, and the missed ones.
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
  const missed = new Set(seen.missed.map(({ row }) => row));
  const read: { [K in TabKey]?: readonly Row[] } = { [tab.key]: rows };
  const further = mustLookFurther(seen, standing);
  const others = [...tabsAtEdit(tab.key)].filter((other) => other !== tab.key).slice(0, mostOthers);
  for (const other of further ? others : []) {
    const table = readTable(marks, tabs[other], 'later');
    if (table.ok) read[other] = table.value.rows;
  }
  const lists = further && mostOthers > 1 && columnsOf(tab).some(([, { type }]) => isSettingList(type));
  return judge([], read as ReadRows, {
    today: context.today,
    formulas,
    eachReference: true,
    isIndicator: isBekendeIndicator,
    only: (key, row) => key === tab.key && (isEditedRow(seen, row) || missed.has(row)),
    ...(lists ? { lists: { testen: loadSettings(marks).settings.testen } } : {}),
  });
}

/**
 * Which marks must stand. An empty required cell counts only when it was emptied itself, or was marked before: who
 * types a new row cell by cell is not told at each cell that the others are still empty. Of a missed row nobody knows which
 * cells were typed: all that are filled count, and what only Controle sees stays.
 */
function planFor(seen: Seen, standing: StandingMarks, findings: readonly Finding[]): () => void {
  const { table, missed } = seen;
  const ofMissed = new Set(missed.map(({ row }) => row));
  const isEdited = (row: number, key: ColumnKey): boolean => isEditedRow(seen, row) && seen.keys.has(key);
  const keyAt = new Map([...table.columns].map(([key, place]) => [place, key]));
  const { block, cells } = standing;
  const isMarked = ({ row, column }: Finding): boolean =>
    (cells[row - block.row]?.[(table.columns.get(column) ?? 0) - block.column]?.mark ?? null) !== null;
  const found = marksOf(
    findings.filter(
      (finding) => finding.rule !== 'verplicht-leeg' || isEdited(finding.row, finding.column) || isMarked(finding),
    ),
  );
  const plan = planMarks(standing, (row, column, mark) => {
    const key = keyAt.get(column);
    if (key === undefined || !(isEditedRow(seen, row) || ofMissed.has(row))) return undefined;
    if (mark?.byControle === true && !isEdited(row, key)) return undefined;
    return found.get(placeOf(row, key)) ?? null;
  });
  return plan ?? (() => undefined);
}

/** The rows as their cells look; where many rows need a number, or go, there is no question to spare. */
const asTheyLook = ({ tab, table, missed }: Seen, hasNoSpare: boolean): readonly Row[] =>
  hasNoSpare || missed.length > 0 ? table.rows : withPercentages(tab, table.place, table.columns, table.rows, 'edited');

/** The tab as it will be, with what people pasted in it; of a row in which they type, the number that it gets. */
function plannedIn(
  seen: Seen,
  changes: ReadonlyMap<number, Row['cells']>,
  fresh: readonly string[],
  known: Known,
): SeenTable[] {
  const isTyped = seen.edit.firstColumn === seen.edit.lastColumn;
  const isOne = seen.first === seen.last;
  if (isOne && isTyped && fresh.length === 0) return [];
  const rows = seen.table.rows.flatMap(({ row }) => (isEditedRow(seen, row) ? [[row, {}] as const] : []));
  const after = asWritten(seen.table, { changes: new Map([...rows, ...changes]) });
  const moved = isOne ? null : movedOutIn(known, seen.table, (row) => isEditedRow(seen, row), seen.keys);
  // Rows from their number up to their stamps come over others by pasting or dragging: nobody fills these in.
  const areRows = seen.keys.has('id') && seen.keys.has('ingevoerdOp');
  const isFilled = (key: ColumnKey): boolean => !areRows && !moved?.has(key);
  if (moved || !isTyped) return [{ ...after, heard: [...seen.keys].filter(isFilled) }];
  // A row that somebody types cell by cell she may empty again: nothing else may know it until an act sees it.
  const begun = after.rows.filter(({ row }) => isEditedRow(seen, row)).map(({ cells }) => cells);
  return [{ ...seen.table, typed: fresh, begun }];
}

/** That somebody edited the row: nothing else tells that once it came back from the copy, or where nobody heard of a next change in it. */
function rememberTyped({ properties }: Context, marks: Marks, { table, first, keys }: Seen): void {
  const cells = table.rows.find(({ row }) => row === first)?.cells;
  if (cells && !isBlank(cells.id)) rememberEdited(properties, marks.known(), table, cells, keys);
}

/** True where a text or number that was typed stands no more where word of it says: it moved meanwhile. */
function isGone({ edit: { typed, firstColumn }, first, table }: Seen): boolean {
  const there = table.values[first - 1]?.[firstColumn - 1] ?? '';
  return !isBlank(typed ?? null) && typeof there !== 'object' && String(there) !== typed;
}

/** A number that came to stand nowhere is not one that is gone. */
function orForget({ properties }: Context, ids: ReadonlySet<string>, write: () => Outcome<null>): Outcome<null> {
  const forget = (): void => {
    if (ids.size > 0) forgetRows(properties, properties.getProperties(), ids);
  };
  try {
    const done = write();
    if (!done.ok) forget();
    return done;
  } catch (error) {
    forget();
    throw error;
  }
}

/**
 * Reads what is left to read, then writes all. `memory` is given within the lock only: there IDs may be given.
 * @param spare how many questions were not asked that others have to ask
 */
function handle(context: Context, marks: Marks, edited: Seen, memory: Memory | null, spare = 0): Outcome<null> {
  const { table } = edited;
  const left = memory ? emptiedRowsIn(marks, edited, context.today) : [];
  const known = memory && knowIds(context, marks, edited, memory);
  const all = known?.seen ?? edited;
  const standing = readStanding(all);
  // Nothing is given to a row that goes, and beside a block there is less to read.
  const most = 2 * spare + (hasMarks(standing) ? 0 : 1);
  const emptied = left.length > 0 ? leegPart.emptiedRows(context, edited, left, most) : new Map<number, Row['cells']>();
  const beside: Beside = {
    standing,
    // These are known to hold nothing.
    formulas: emptied.size > 0 ? [] : readFormulasIn(table, standing.range, standing.block.row),
  };
  const needed = known ? numbersNeeded(all, known.before, beside.formulas) : new Map<number, IdToGive>();
  const seen = withNumbersOnly(all, needed);
  const given = memory ? [...changesFor(context, seen, needed, memory)] : [];
  const changes = new Map([...standardsOf(seen), ...given, ...emptied]);
  const rows = asTheyLook(all, needed.size > 1 || emptied.size > 0).flatMap((row) => {
    if (emptied.has(row.row)) return [];
    return changes.has(row.row) ? withCells(row, { ...row.cells, ...changes.get(row.row) }) : row;
  });
  // Of many at once Controle tells: the copy takes the questions that there are.
  if (needed.size === 1 && [...needed].some(([row, { kind }]) => kind === 'terug' && isEditedRow(seen, row)))
    tell(context, 'Het nummer in de eerste kolom geeft het register zelf, een keer. Het staat er weer zoals het was.');
  const givesNew = [...needed.values()].some(({ kind }) => kind === 'nieuw');
  // The copy, the new numbers and the look at them are questions too: what the second tab would tell is then for Controle.
  const asked = [memory && mustAskCopy(all), givesNew, changes.size > 0].filter(Boolean).length;
  const room = 3 + spare - asked;
  // Where rows move right now the look comes first. Of a row that goes there is nothing to tell.
  const mostOthers = emptied.size > 0 ? 0 : Math.max(isGone(edited) ? 0 : 1, Math.min(2, room));
  const setMarks = planFor(seen, beside.standing, findingsFor(context, marks, seen, rows, beside, mostOthers));
  const setNames = namesForEdit(context, marks, all, (row) => emptied.has(row));
  const gone = table.rows.flatMap(({ row, cells }) =>
    emptied.has(row) && !isBlank(cells.id) ? [String(cells.id)] : [],
  );
  const fresh = given.flatMap(([row, { id }]) => (needed.get(row)?.kind === 'nieuw' ? [String(id)] : []));
  const planned = memory ? plannedIn(seen, changes, fresh, marks.known()) : [];
  if (givesNew || (planned.length > 0 && gone.length === 0 && asked <= spare)) memory!.saveNumbers(planned);
  if (gone.length > 0) forgetRows(context.properties, marks.known(), new Set(gone), planned);
  if (!memory || (planned.length + gone.length === 0 && asked <= spare)) rememberTyped(context, marks, seen);
  const write = (): Outcome<null> =>
    writeAll(
      context,
      marks,
      table,
      withRowsBetween(table, changes, beside.formulas),
      looksAfterEdit(context, marks, seen, rows, beside.formulas),
      [setMarks, ...(setNames ? [setNames] : [])],
      room > 0 || isGone(edited) ? 1 : 0,
    );
  return orForget(context, new Set(fresh), write);
}

/** Where a number cannot be stored the cells are marked all the same. */
function writeAll(
  context: Context,
  marks: Marks,
  table: Table,
  changes: ReadonlyMap<number, Row['cells']>,
  looks: readonly ColumnWrite[],
  after: readonly ((act: Act) => void)[],
  mostLooks: number,
): Outcome<null> {
  const done = doAct(
    context,
    marks,
    new Map([[table.tab.key, table]]),
    (tables, act) => {
      const { care } = act;
      writeColumns(looks, care);
      updateRows(tables.get(table.tab.key)!, changes);
      // With care a name keeps nothing else back: the night writes it.
      for (const write of care ? after.slice(0, 1) : after) write(act);
    },
    'Wat je typte staat er. Een rij kreeg nog geen nummer.',
    mostLooks,
  );
  if (!done.ok) return done;
  if (done.value.warning !== null) tell(context, done.value.warning);
  return success(null);
}

function handleLocked(context: Context, marks: Marks, tab: Tab, edit: Edit, spare: number): Outcome<null> {
  const seen = see(marks, tab, edit);
  if (!seen.ok || seen.value === null) return seen.ok ? success(null) : seen;
  const memory = freshMemory(context);
  const newer = newerProblem(memory.version);
  if (newer) return { ok: false, problem: newer };
  return handle(context, marks, seen.value, memory, spare);
}

/** The edited rows as they stand, those beside them left for a next edit; null when no cell of a record was edited. */
function seeAlone(
  marks: Marks,
  tab: Tab,
  edit: Edit,
): Outcome<{ readonly alone: Seen; readonly missed: number } | null> {
  const seen = see(marks, tab, edit);
  if (!seen.ok || seen.value === null) return seen.ok ? success(null) : seen;
  return success({ alone: { ...seen.value, missed: [] }, missed: seen.value.missed.length });
}

const needsNoId = (marks: Marks, alone: Seen, today: DateString): boolean =>
  numbersNeeded(alone, toldBefore(alone), []).size === 0 &&
  !mustAskCopy(alone) &&
  emptiedRowsIn(marks, alone, today).length === 0;

/**
 * Looks at what was edited. One cell goes without the lock where no row of the tab needs an ID: whoever types keeps no
 * colleague from saving. Otherwise the tab is read within the lock, so that two people never get the same ID.
 * @param holdsLock true for who has taken the lock
 */
export function editRecords(context: Context, marks: Marks, tab: Tab, edit: Edit, holdsLock: boolean): Outcome<null> {
  marks.writes.add(tab.key);
  const zone = checkZone(context);
  if (!zone.ok) return zone;
  tellLocale(context);
  if (holdsLock) return handleLocked(context, marks, tab, edit, 1);
  const isOneRow = edit.first === edit.last;
  const seen = isOneRow ? seeAlone(marks, tab, edit) : null;
  if (seen && (!seen.ok || seen.value === null)) return seen.ok ? success(null) : seen;
  if (seen?.value?.missed === 0 && needsNoId(marks, seen.value.alone, context.today))
    return handle(context, marks, seen.value.alone, null);
  const outcome = withDocumentLock(context, () => handleLocked(context, marks, tab, edit, 0));
  if (!isOneRow || outcome.ok || outcome.problem.code !== 'bezet') return outcome;
  // Somebody saves. Where only rows beside this one need an ID, those wait; this one is looked at.
  const now = seeAlone(marks, tab, edit);
  return now.ok && now.value && needsNoId(marks, now.value.alone, context.today)
    ? handle(context, marks, now.value.alone, null)
    : outcome;
}
