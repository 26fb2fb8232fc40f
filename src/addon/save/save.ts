/** Saves what a form sends: one or more records in one act, all or nothing, once per request. */
import { addTo } from '../../register/grouping';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { mayWrite, noRight } from '../../privacy/rights';
import type { Conflict, FieldError, RequestOf, Saved, Step } from '../../sidebar/contract';
import { doAct } from '../../workbook/writing/act';
import type { Act } from '../../workbook/writing/care';
import { withDocumentLock } from '../../workbook/lock';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import type { Marks } from '../../workbook/marks/marks';
import { asWritten } from '../../workbook/shadow/asWritten';
import type { SeenTable } from '../../workbook/shadow/seenCells';
import type { Memory } from '../../workbook/state/memory';
import { freshMemory } from '../../workbook/state/memory';
import type { Table } from '../../workbook/tables';
import { byRowNumber, findRow, insertRecords, readTables, updateRecords } from '../../workbook/tables';
import type { Context } from '../context';
import type { Reply } from '../endpoints/answer';
import { inSession } from '../endpoints/user';
import { checkZone, checkZoneOf, tellLocale } from '../load';
import { tell } from '../window/tell';
import { readyWithinLock } from '../version';
import { faults, tabsForRules } from './judged';
import { attemptOf, receiptFor } from './receipt';
import type { IncomingWrite, ResolvedWrite } from './writes';
import { areVouchedFor } from './vouched';
import { cellsToSet, conflictOf, forbiddenFields, isChanged, referencedTabs } from './writes';

type Tables = Map<TabKey, Table>;

/** The ID of each write: its own, or for a new record the one it got in an earlier try, else the next free one. */
function assignIds(
  writes: readonly IncomingWrite[],
  tables: Tables,
  memory: Memory,
  earlier: readonly string[] | null,
): string[] {
  let fresh = 0;
  return writes.map(({ id, tab }) => {
    if (id !== null) return id;
    const before = earlier?.[fresh++];
    return before?.startsWith(`${tabs[tab].prefix}-`) ? before : memory.nextId(tables.get(tab)!);
  });
}

function resolve(writes: readonly IncomingWrite[], ids: readonly string[], tables: Tables): ResolvedWrite[] {
  return writes.map((write, index) => ({
    index,
    tab: tabs[write.tab],
    id: ids[index]!,
    current: findRow(tables.get(write.tab)!, ids[index]!)?.cells ?? null,
    values: cellsToSet(write, ids),
  }));
}

/** Changes to rows that are gone, or that a colleague changed since the form read them. */
const conflictsOf = (writes: readonly IncomingWrite[], resolved: readonly ResolvedWrite[]): Conflict[] =>
  resolved.flatMap((one) => {
    const { id, basis } = writes[one.index]!;
    const gone = id !== null && one.current === null;
    return gone || isChanged(basis, one) ? [conflictOf(one.index, one.tab, one.id, one.current)] : [];
  });

/** What is to change in records, by tab: written at once. */
type Changes = Map<TabKey, (readonly [id: string, after: Cells])[]>;

/** A step of this save, and whether it still had to be done: an earlier try of this request may have done it. */
interface Stored {
  readonly step: Step;
  readonly done: boolean;
}

/**
 * A new record; or, where an earlier try stored it and only its answer was lost, what was typed since: one record all the
 * same.
 */
function storeNew(one: ResolvedWrite, changes: Changes, stamps: Cells, added: Map<TabKey, Cells[]>): Stored {
  const { tab, id, current, values } = one;
  const after = { ...values, id };
  if (current === null) addTo(added, tab.key, { ...after, ...stamps });
  const mended = current !== null && storeChange(one, changes).length > 0;
  return { step: { tab: tab.key, id, before: null, after }, done: current === null || mended };
}

function storeChange({ tab, id, current, values }: ResolvedWrite, changes: Changes): Stored[] {
  const changed = keysOf(values).filter((key) => (current?.[key] ?? null) !== (values[key] ?? null));
  if (changed.length === 0) return [];
  const after: Cells = Object.fromEntries(changed.map((key) => [key, values[key] ?? null]));
  addTo(changes, tab.key, [id, after] as const);
  const before: Cells = Object.fromEntries(changed.map((key) => [key, current?.[key] ?? null]));
  return [{ step: { tab: tab.key, id, before, after }, done: true }];
}

/** What a save does, by tab. */
interface ToStore {
  readonly stored: readonly Stored[];
  readonly changes: Changes;
  readonly added: ReadonlyMap<TabKey, readonly Cells[]>;
}

function toStore(
  context: Context,
  who: string,
  writes: readonly IncomingWrite[],
  resolved: readonly ResolvedWrite[],
): ToStore {
  const stamps = { ingevoerdOp: context.now, ingevoerdDoor: who || 'onbekend' };
  const added = new Map<TabKey, Cells[]>();
  const changes: Changes = new Map();
  const stored = resolved.flatMap((one) =>
    writes[one.index]!.id === null ? [storeNew(one, changes, stamps, added)] : storeChange(one, changes),
  );
  return { stored, changes, added };
}

/** The tabs as they will be. */
const plannedIn = ({ changes, added }: ToStore, tables: Tables): SeenTable[] =>
  [...new Set([...changes.keys(), ...added.keys()])].map((key) => {
    const table = tables.get(key)!;
    return asWritten(table, { changes: byRowNumber(table, changes.get(key) ?? []), added: added.get(key) ?? [] });
  });

function storeAll(
  context: Context,
  marks: Marks,
  who: string,
  { stored, changes, added }: ToStore,
  tables: Tables,
  act: Act,
): Step[] {
  // Looked up before anything is written: asking afterwards would send the writes first.
  const logbook = standingSheet(context, marks, 'logboek');
  for (const [key, changed] of changes) updateRecords(tables.get(key)!, changed);
  for (const [key, records] of added) insertRecords(tables.get(key)!, records);
  if (act.care?.lostContent) return [];
  const done = stored.filter((one) => one.done).map(({ step }) => ({ ...step, tab: tabs[step.tab] }));
  log(
    logbook,
    'Toegevoegd',
    who,
    done.filter(({ before }) => before === null),
    context.now,
    act,
  );
  log(
    logbook,
    'Gewijzigd',
    who,
    done.filter(({ before }) => before !== null),
    context.now,
    act,
  );
  return stored.map(({ step }) => step);
}

/** True when each row that is changed holds all that the form says that it read there. */
const isAsRead = (writes: readonly IncomingWrite[], resolved: readonly ResolvedWrite[]): boolean =>
  resolved.every(({ index, current, values }) => {
    const { id, basis } = writes[index]!;
    return (
      id === null ||
      (basis !== null &&
        keysOf(basis).every((key) => (current?.[key] ?? null) === basis[key]) &&
        keysOf(values).every((key) => key in basis))
    );
  });

/** What an earlier try changed, of which only the answer was lost: undoing must take it back. */
const earlierSteps = (
  writes: readonly IncomingWrite[],
  resolved: readonly ResolvedWrite[],
  steps: readonly Step[],
): Step[] =>
  resolved.flatMap(({ index, tab, id, values }) => {
    const { basis, id: changes } = writes[index]!;
    if (changes === null || basis === null || steps.some((step) => step.tab === tab.key && step.id === id)) return [];
    const changed = keysOf(values).filter((key) => (basis[key] ?? null) !== (values[key] ?? null));
    const picked = (cells: Cells): Cells => Object.fromEntries(changed.map((key) => [key, cells[key] ?? null]));
    return changed.length === 0 ? [] : [{ tab: tab.key, id, before: picked(basis), after: picked(values) }];
  });

/** Google is asked so much for a save: the lock, what is remembered, the marks, Medewerkers, and the write itself. */
const questionsAnyway = 5;
const mostQuestions = 10;

const refuse = (
  message: string,
  extra: { fields?: readonly FieldError[]; conflicts?: readonly Conflict[] } = {},
  code: 'ongeldig' | 'gewijzigd' | 'geen-recht' = 'ongeldig',
): Reply<Saved> => ({ ok: false, problem: { code, message, ...extra } });

function saveLocked(context: Context, request: RequestOf<'opslaan'>): Reply<Saved> {
  const memory = freshMemory(context);
  const ready = readyWithinLock(context, memory.version);
  return ready.ok ? saveWith({ ...context, owner: memory.owner }, memory, request) : ready;
}

const saveWith = inSession(
  (context, { user, medewerkers }, memory: Memory, { verzoek, schrijf }: RequestOf<'opslaan'>): Reply<Saved> => {
    const { marks } = context;
    const forbidden = schrijf.find(({ tab }) => !mayWrite(user.rol, tab));
    if (forbidden) return refuse(noRight(user.rol, tabs[forbidden.tab].name), {}, 'geen-recht');

    const written = schrijf.map(({ tab }) => tab);
    const touched = new Set([...written, ...referencedTabs(schrijf)]);
    for (const tab of written) marks.writes.add(tab);
    const changed = new Set(schrijf.flatMap(({ tab, id }) => (id === null ? [] : [tab])));
    const own = readTables(marks, written);
    if (!own.ok) return own;
    const hasRoom = questionsAnyway + touched.size + 1 + changed.size <= mostQuestions;
    const isSpared = !hasRoom && touched.size > own.value.size && areVouchedFor(marks, schrijf, own.value);
    const others = [...touched, ...tabsForRules(schrijf, touched)].filter(
      (key) => !own.value.has(key) && !(isSpared && key === 'deelnemers'),
    );
    const read = readTables(marks, others);
    if (!read.ok) return read;
    const tables: Tables = new Map([...own.value, ...read.value]);
    // The locale only where a question is left: each edit, the morning's job and who opens the workbook ask it, too.
    const asksLocale = questionsAnyway + tables.size + 1 + new Set(written).size < mostQuestions;
    const zone = asksLocale ? checkZone(context) : checkZoneOf(context, tables.values());
    if (!zone.ok) return zone;
    if (asksLocale) tellLocale(context);
    const earlier = memory.idsOf(verzoek);
    memory.see(tables.values());
    const ids = assignIds(schrijf, tables, memory, earlier);
    const resolved = resolve(schrijf, ids, tables);
    const conflicts = conflictsOf(schrijf, resolved);
    if (conflicts.length > 0) {
      return refuse(
        'Een collega heeft dit intussen veranderd. Vergelijk de twee versies en kies wat moet blijven. Wat jij typte staat er nog.',
        { conflicts },
        'gewijzigd',
      );
    }
    const fields = [...forbiddenFields(schrijf), ...faults(resolved, tables, medewerkers, context.today)];
    if (fields.length > 0)
      return refuse('Er is nog niets opgeslagen. Kijk naar de velden met een melding.', { fields });

    const given = ids.filter((_, index) => schrijf[index]!.id === null);
    const { doneBefore, at, proof, recorded, secret } = attemptOf(
      context,
      memory,
      user.email,
      verzoek,
      schrijf.map(({ tab, id, basis }) => [tab, id, basis]),
    );
    const asRead = isAsRead(schrijf, resolved);
    const mustRemember = secret.isNew || given.some((id) => !earlier?.includes(id)) || (!doneBefore && asRead);
    const todo = toStore(context, user.email, schrijf, resolved);
    if (mustRemember)
      memory.save(verzoek, given, { proof: asRead ? proof : recorded, secret, planned: plannedIn(todo, tables) });
    const asked = questionsAnyway + tables.size + (mustRemember ? 1 : 0) + (asksLocale ? 1 : 0);
    const stored = doAct(
      context,
      marks,
      tables,
      (own, act) => storeAll(context, marks, user.email, todo, own, act),
      undefined,
      // Of rows that were changed nothing else tells what came in another's row.
      Math.max(changed.size, mostQuestions - asked),
    );
    if (!stored.ok) return stored;
    const {
      value: { value: steps, warning },
    } = stored;
    if (warning !== null) tell(context, warning);
    const all = [...steps, ...(doneBefore ? earlierSteps(schrijf, resolved, steps) : [])];
    return { ok: true, value: { steps: all, bewijs: receiptFor(context, secret, user.email, all, at) } };
  },
);

/** Saves under the document lock. The same request twice stores once and gives the same IDs. */
export const save = (context: Context, request: RequestOf<'opslaan'>): Reply<Saved> =>
  withDocumentLock(context, () => saveLocked(context, request));
