/** Endpoint: repairs cells as the preview showed them, once per request; what changed since is left as it is. */
import { addTo, groupBy } from '../../register/grouping';
import type { Cells, Row } from '../../register/row';
import { keysOf, withCells } from '../../register/row';
import { isBlank } from '../../register/cell';
import type { ColumnKey, TabKey } from '../../register/tabs';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Repair } from '../../register/rules/judge/rule';
import { isLeegGemaakt } from '../../register/identity/leegGemaakt';
import { columnsOf } from '../../register/tab';
import { columnKeyOf, tabs } from '../../register/tabs';
import type { User } from '../../privacy/rights';
import { isOpenTo, mayWrite, noRight } from '../../privacy/rights';
import type { Repaired, RequestOf, Step } from '../../sidebar/contract';
import { doAct } from '../../workbook/writing/act';
import { withDocumentLock } from '../../workbook/lock';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import type { Memory } from '../../workbook/state/memory';
import { freshMemory } from '../../workbook/state/memory';
import { restoreLooks } from '../../workbook/setup/restore';
import { asWritten } from '../../workbook/shadow/asWritten';
import type { SeenTable } from '../../workbook/shadow/seenCells';
import { standsAsRead } from '../../workbook/standsAsRead';
import type { Table } from '../../workbook/tables';
import { findRow, insertRecords, removeRows, updateRows } from '../../workbook/tables';
import type { Context } from '../context';
import { planAllMarks, planRowMarks } from '../edit/markTables';
import { inSession } from '../endpoints/user';
import { attemptOf, receiptFor } from '../save/receipt';
import { numbersBack } from '../kopie/numbersBack';
import { tell } from '../window/tell';
import { changedInMany, planForgetting } from '../shadow/forgetting';
import type { CheckedWorkbook } from './checkWorkbook';
import { checkLoaded, checkWorkbook } from './checkWorkbook';
import { cellAt } from './fetchChecked';

type Request = RequestOf<'herstellen'>;
type AskedCell = Request['cellen'][number];

/** A repair that still has to be done, or that an earlier try of this request did. */
interface Job {
  readonly step: Step;
  /** Null for a row that is put back: it comes below the others. */
  readonly row: number | null;
  readonly done: boolean;
  /** The row is taken away. */
  readonly goes?: true;
}

/** Who added the row is not known any more; when it was repaired is. */
const stampsFor = (row: Row, now: string): Cells => ({
  ...('ingevoerdOp' in row.cells && isBlank(row.cells.ingevoerdOp) ? { ingevoerdOp: now } : {}),
  ...('ingevoerdDoor' in row.cells && isBlank(row.cells.ingevoerdDoor) ? { ingevoerdDoor: 'onbekend' } : {}),
});

const before = (row: Row, after: Cells): Cells =>
  Object.fromEntries(keysOf(after).map((key) => [key, row.cells[key] ?? null]));

/** The repair that the rules offer for this cell now. */
const offered = ({ findings }: CheckedWorkbook, tab: TabKey, row: number, column: ColumnKey): Repair | null =>
  findings.find((finding) => finding.tab === tab && finding.row === row && finding.column === column && finding.repair)
    ?.repair ?? null;

/** A new ID for a row; `given` is what an earlier try of this request gave. */
function numberJob(
  checked: CheckedWorkbook,
  asked: AskedCell,
  table: Table,
  number: () => string,
  given: string | undefined,
  now: string,
): Job | null {
  const already = given === undefined ? null : findRow(table, given);
  if (already && given !== undefined) {
    const step = { tab: asked.tab, id: given, before: { id: asked.was }, after: { id: given } };
    return { step, row: already.row, done: true };
  }
  const row = table.rows.find((one) => one.row === asked.rij);
  const repair = offered(checked, asked.tab, asked.rij, 'id');
  if (!row || (row.cells.id ?? null) !== asked.was || repair?.kind !== 'nummer') return null;
  const id = given ?? (repair.newCell as string | null) ?? number();
  const after = { ...stampsFor(row, now), id };
  return { step: { tab: asked.tab, id, before: before(row, after), after }, row: row.row, done: false };
}

function cellJob(
  checked: CheckedWorkbook,
  { tab, id, kolom, was, wordt }: AskedCell,
  table: Table,
  now: string,
): Job | null {
  const row = id === null ? null : findRow(table, id);
  const column = columnKeyOf(tabs[tab], kolom);
  if (!row || id === null || column === null) return null;
  const current = cellAt(checked, { tab, row: row.row, column });
  const repair = offered(checked, tab, row.row, column);
  const isFormula = repair?.kind === 'tekst';
  if (repair && current === was && repair.newCell === wordt) {
    const after = repair.kind === 'invoer' ? stampsFor(row, now) : { [column]: wordt };
    // A formula is not put back: what was typed stands there as text, and that is what was meant.
    return { step: { tab, id, before: isFormula ? after : before(row, after), after }, row: row.row, done: false };
  }
  // An earlier try of this request did it; what a stamp became only the cell tells.
  const doneBefore = wordt === null ? column.startsWith('ingevoerd') !== isBlank(current) : current === wordt;
  return doneBefore
    ? { step: { tab, id, before: { [column]: was }, after: { [column]: current } }, row: row.row, done: true }
    : null;
}

/** A row that goes, since an equal one stays; of two with one number it is found by its place. */
function goneJob(checked: CheckedWorkbook, { tab, rij, id, kolom }: AskedCell, table: Table): Job | null {
  const row = kolom === 'id' ? table.rows.find((one) => one.row === rij) : findRow(table, id ?? '');
  const column = columnKeyOf(tabs[tab], kolom);
  if (!row || id === null || row.cells.id !== id || column === null) return null;
  return offered(checked, tab, row.row, column)?.kind === 'weg'
    ? { step: { tab, id, before: { id }, after: {} }, row: row.row, done: false, goes: true }
    : null;
}

/** Where the row belongs that a cell refers to; null for a cell that is no reference. */
function referredTab({ tab, kolom }: AskedCell): TabKey | null {
  const type = columnsOf(tabs[tab]).find(([key]) => key === kolom)?.[1].type;
  return type?.kind === 'reference' ? type.tab : null;
}

/** A row that was asked back has the ID that the cell holds before and after; an ID written otherwise is another repair. */
const isAskedBack = (asked: AskedCell): boolean => asked.was === asked.wordt && referredTab(asked) !== null;

/** A row that comes back as the shadow has it, or its number; `given` tells that an earlier try of this request put it back. */
function backJob(context: Context, checked: CheckedWorkbook, asked: AskedCell, given: string | undefined): Job | null {
  const tab = referredTab(asked);
  const id = asked.wordt;
  if (tab === null || typeof id !== 'string') return null;
  const table = checked.tables.get(tab);
  const already = table ? findRow(table, id) : null;
  if (already)
    return given === id ? { step: { tab, id, before: null, after: already.cells }, row: null, done: true } : null;
  const kept = checked.shadow.get(tab)?.records.get(id);
  const isOffered = checked.findings.some(({ repair }) => repair?.kind === 'terug' && repair.newCell === id);
  if (!table || !kept || !isOffered) return null;
  const [here] = numbersBack(context, table, checked.shadow, [id]);
  return here
    ? { step: { tab, id, before: here.before, after: here.after }, row: here.row, done: false }
    : { step: { tab, id, before: null, after: kept.cells }, row: null, done: false };
}

const nameOf = ({ step: { tab, id } }: Job): string => `${tab} ${id}`;

/** What is to be done for each cell that was asked; null where it is no longer as it was. */
function jobsFor(
  context: Context,
  checked: CheckedWorkbook,
  { cellen, verzoek }: Request,
  memory: Memory,
): { jobs: (Job | null)[]; numbers: string[] } {
  const { now } = context;
  const earlier = memory.idsOf(verzoek);
  const asksNumber: number[] = [];
  const found = cellen.map((asked, index): Job | null => {
    const table = checked.tables.get(asked.tab);
    if (!table) return null;
    const askedBack = isAskedBack(asked);
    const gone = goneJob(checked, asked, table);
    if (asked.kolom !== 'id' && !askedBack) return gone ?? cellJob(checked, asked, table, now);
    // A place for each number that was asked, also when none was given: a retry counts along.
    const given = earlier?.[asksNumber.length];
    asksNumber.push(index);
    return askedBack
      ? backJob(context, checked, asked, given)
      : (gone ?? numberJob(checked, asked, table, () => memory.nextId(table), given, now));
  });
  // A number that a row gets back is asked at that row as well, maybe.
  const numbered = new Set(
    found.flatMap((job, index) => (job && cellen[index]!.kolom === 'id' && !job.goes ? [nameOf(job)] : [])),
  );
  const jobs = found.map((job, index) =>
    job && isAskedBack(cellen[index]!) && numbered.has(nameOf(job)) ? null : job,
  );
  // One that was asked back and got its number did not come: who tries again has nothing to take away.
  const isNumber = (job: Job, index: number): boolean =>
    !job.goes && (cellen[index]!.kolom === 'id' || job.row === null);
  const numbers = asksNumber.map((index) => (jobs[index] && isNumber(jobs[index], index) ? jobs[index].step.id : ''));
  return { jobs, numbers };
}

/** The tab in which a repair writes. */
const writtenBy = (asked: AskedCell): TabKey => (isAskedBack(asked) ? referredTab(asked)! : asked.tab);

function refusalFor(user: User, { cellen }: Request): string | null {
  const forbidden = cellen.map(writtenBy).find((tab) => !mayWrite(user.rol, tab));
  return forbidden ? noRight(user.rol, tabs[forbidden].name) : null;
}

/** What becomes of the rows of a tab, by row: one row may have several repairs. */
function changesIn(todo: readonly Job[], tab: TabKey): ReadonlyMap<number, Cells> {
  const changes = new Map<number, Cells>();
  for (const { step, row, goes } of todo)
    if (row !== null && !goes && step.tab === tab) changes.set(row, { ...changes.get(row), ...step.after });
  return changes;
}

/** The rows that come back, of each tab in one write. */
function putBack(tables: ReadonlyMap<TabKey, Table>, todo: readonly Job[]): void {
  for (const [tab, table] of tables) {
    insertRecords(
      table,
      todo.filter(({ step, row }) => row === null && step.tab === tab).map(({ step }) => step.after),
    );
  }
}

/** The rows that go, after all that is written by row number. */
function takeAway(tables: ReadonlyMap<TabKey, Table>, todo: readonly Job[]): void {
  for (const [tab, table] of tables)
    removeRows(
      table,
      todo.flatMap(({ step, row, goes }) => (goes && row !== null && step.tab === tab ? [row] : [])),
    );
}

/** The tabs as they will be once these are done. */
const plannedIn = (tables: ReadonlyMap<TabKey, Table>, todo: readonly Job[]): SeenTable[] =>
  [...groupBy(todo, ({ step }) => step.tab)].map(([tab, own]) =>
    asWritten(tables.get(tab)!, {
      changes: changesIn(own, tab),
      added: own.flatMap(({ step, row }) => (row === null ? [step.after] : [])),
      gone: new Set(own.flatMap(({ row, goes }) => (goes && row !== null ? [row] : []))),
    }),
  );

/**
 * The IDs that go with rows; of two rows with one number it stays, and of a row that said more last night it stays told, so that
 * it can be put back.
 */
const goneFor = ({ tables, shadow }: CheckedWorkbook, todo: readonly Job[]): Set<string> =>
  new Set(
    todo.flatMap(({ step: { tab, id }, goes }) => {
      const same = goes ? tables.get(tab)!.rows.filter(({ cells }) => cells.id === id) : [];
      const kept = shadow.get(tab)?.records.get(id)?.cells;
      const saidMore =
        same.some(({ cells }) => isLeegGemaakt(tabs[tab], cells)) && !isLeegGemaakt(tabs[tab], kept ?? same[0]!.cells);
      return same.length === 1 && !saidMore ? [id] : [];
    }),
  );

/** The marks of the repaired rows, as the rules see them after the repair: one question to Google a tab. */
function planMarksAfter(
  context: Context,
  checked: CheckedWorkbook,
  jobs: readonly Job[],
): ReturnType<typeof planRowMarks> {
  const after = new Map(jobs.map(({ step, row }) => [`${step.tab} ${row}`, step.after]));
  const repaired = new Map<TabKey, number[]>();
  for (const { step, row } of jobs) if (row !== null) addTo(repaired, step.tab, row);
  const rows = Object.fromEntries(
    Object.entries(checked.rows).map(([tab, ofTab]) => [
      tab,
      (ofTab as readonly Row[]).map((row) => withCells(row, { ...row.cells, ...after.get(`${tab} ${row.row}`) })),
    ]),
  ) as unknown as CheckedWorkbook['rows'];
  const formulas = checked.formulas.filter(({ tab, row, column }) => !(column in (after.get(`${tab} ${row}`) ?? {})));
  return planRowMarks(
    checked.tables,
    repaired,
    checkLoaded(context, { ...checked, rows }, formulas, checked.shadow).findings,
  );
}

/** Marks these tabs anew where rows or columns moved under the marks: twice at most. */
function markAnew(context: Context, inTabs: ReadonlySet<TabKey>, tries = 2): void {
  const checked = checkWorkbook(context);
  if (!checked.ok) return;
  const own = new Map([...checked.value.tables].filter(([tab]) => inTabs.has(tab)));
  const stands = planAllMarks(own, checked.value.findings)().every(standsAsRead);
  if (!stands && tries > 1) markAnew(context, inTabs, tries - 1);
}

const repairLocked = inSession((context, { user }, request: Request): Outcome<Repaired> => {
  const refused = refusalFor(user, request);
  if (refused) return failure('geen-recht', refused);
  const inTabs = new Set(request.cellen.map(({ tab }) => tab));
  for (const asked of request.cellen) context.marks.writes.add(writtenBy(asked));
  const checked = checkWorkbook(context, [], (tab) => request.opmaak || inTabs.has(tab));
  if (!checked.ok) return checked;
  const memory = freshMemory(context);
  const { jobs, numbers } = jobsFor(context, checked.value, request, memory);
  const asked = request.cellen
    .filter((_, index) => jobs[index])
    .map(({ tab, id, kolom, was }) => [tab, id, kolom, was]);
  const { doneBefore, at, proof, recorded, secret } = attemptOf(context, memory, user.email, request.verzoek, asked);
  const found = jobs.flatMap((job) => (job && (!job.done || doneBefore) ? [job] : []));
  const isFirst = found.length > 0 && jobs.every((job) => !job?.done) && recorded === '';
  const todo = found.filter(({ done }) => !done);
  const planned = plannedIn(checked.value.tables, todo);
  if (isFirst || secret.isNew || (numbers.length > 0 && memory.idsOf(request.verzoek) === null))
    memory.save(request.verzoek, numbers, {
      proof: isFirst ? proof : recorded,
      secret,
      planned,
    });
  const rowMarks = planMarksAfter(context, checked.value, todo);
  const forget = planForgetting(context, goneFor(checked.value, todo), '', changedInMany(planned));
  const logbook = standingSheet(context, checked.value.marks, 'logboek');
  // Formats and checks go by row number as well: before any row goes.
  const looks = request.opmaak
    ? restoreLooks(context, checked.value.marks, [...checked.value.tables.values()], checked.value.formulas, (tab) =>
        isOpenTo(user.rol, tab),
      )
    : null;
  const done = doAct(context, checked.value.marks, checked.value.tables, (tables, act) => {
    for (const [key, table] of tables) updateRows(table, changesIn(todo, key));
    putBack(tables, todo);
    if (act.care?.lostContent) return;
    rowMarks.write();
    takeAway(tables, todo);
    forget();
    const changes = todo.map(({ step, goes }) => ({ ...step, tab: tabs[step.tab], after: goes ? null : step.after }));
    log(logbook, 'Hersteld', user.email, changes, context.now, act);
  });
  if (!done.ok) return done;
  if (done.value.moved || !rowMarks.stand()) markAnew(context, new Set(todo.map(({ step: { tab } }) => tab)));
  for (const told of [looks, done.value.warning]) if (told !== null) tell(context, told);
  const steps = found.map(({ step }) => step);
  const bewijs = receiptFor(context, secret, user.email, steps, at);
  return success({ steps, bewijs, overgeslagen: jobs.filter((job) => !job).length });
});

/** Repairs under the document lock. The same request twice repairs once. */
export const repair = (context: Context, request: Request): Outcome<Repaired> =>
  withDocumentLock(context, () => repairLocked(context, request));
