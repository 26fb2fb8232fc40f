/** All that an import needs to know, read at once: who, the source, the register, and what was imported before. */
import type { Cells, Row, Rows } from '../../register/row';
import { withCells } from '../../register/row';
import { only } from '../../importeren/terugdraaien';
import type { TabKey } from '../../register/tabs';
import { idNumber } from '../../register/identity/ids';
import type { Outcome } from '../../register/outcome';
import { once } from '../../register/once';
import { rulesOf } from '../../register/rules';
import { failure, success } from '../../register/outcome';
import type { Bron } from '../../importeren/bron';
import type { ImportTab } from '../../importeren/koppeling/doelen';
import { importTabs } from '../../importeren/koppeling/doelen';
import type { Koppeling, Lijsten } from '../../importeren/koppeling/koppeling';
import { gebruikteTabs, mistNaam } from '../../importeren/koppeling/koppeling';
import type { Plan } from '../../importeren/plan';
import { maakPlan } from '../../importeren/plan';
import { allTabs, tabs } from '../../register/tabs';
import type { RequestOf } from '../../sidebar/contract';
import type { Journal, JournalLine } from './importJournal';
import { readJournal } from './importJournal';
import type { ReadSource } from '../../workbook/importSource';
import { hiddenRows, readSource, sourceTab } from '../../workbook/importSource';
import type { Marks } from '../../workbook/marks/marks';
import type { Memory } from '../../workbook/state/memory';
import { freshMemory } from '../../workbook/state/memory';
import type { RestTab } from './restTab';
import { asRestTab, readRestTab } from './restTab';
import { withSession } from '../endpoints/user';
import { loadSettings } from '../instellingen';
import { checkZoneOf, tellLocale } from '../load';
import type { Table } from '../../workbook/tables';
import { readTables } from '../../workbook/tables';
import type { Context } from '../context';
import type { Session } from '../gate';
import { readyWithinLock } from '../version';
import { bronOf } from './open';

export type Tables = Map<TabKey, Table>;

/** The register, and what was imported into it. */
export interface OpenedImport {
  readonly marks: Marks;
  readonly memory: Memory;
  readonly session: Session;
  readonly tables: Tables;
  readonly rows: Rows;
  readonly journal: Journal;
}

/** The tabs that decide what an import of this matching may add: those that it fills, and what their rules need. */
function deciding(koppeling: Koppeling): ImportTab[] {
  const filled = [...gebruikteTabs(koppeling)];
  const needed = new Set([
    'deelnemers',
    ...filled,
    ...filled.flatMap((tab) => rulesOf(tab).flatMap(({ needs }) => needs)),
  ]);
  return importTabs.filter((tab) => needed.has(tab));
}

/**
 * Of so many tabs what people wrote beside our columns is read along by an import: that takes two calls a tab, and a piece has
 * 120. It adds rows; taking it back takes rows away, and reads along in any case.
 */
const mostReadWide = 6;

/**
 * Who, and the register. For who is about to write (and holds the lock), an older workbook is brought up to date first.
 * @param which of the tabs that an import can fill are read: those that decide for this matching, or as the journal tells
 */
export function openAll(
  context: Context,
  use: 'lezen' | 'schrijven',
  which: Koppeling | ((journal: Journal) => readonly ImportTab[]),
): Outcome<OpenedImport> {
  const memory = freshMemory(context);
  const ready = use === 'schrijven' ? readyWithinLock(context, memory.version) : success(null);
  if (!ready.ok) return ready;
  const marks = context.marks;
  const session = withSession({ ...context, owner: memory.owner }, success);
  if (!session.ok) return session;
  const journal = readJournal(marks);
  const isTakenBack = typeof which === 'function';
  const keys = isTakenBack ? which(journal) : deciding(which);
  if (use === 'schrijven' && (isTakenBack || keys.length <= mostReadWide))
    for (const key of keys) marks.writes.add(key);
  const tables = readTables(marks, keys);
  if (!tables.ok) return tables;
  const zone = checkZoneOf(context, tables.value.values());
  if (!zone.ok) return zone;
  // Who writes was told so with the preview.
  if (use === 'lezen') tellLocale(context);
  const staff = session.value.medewerkers.map((one): Row => ({ row: 0, cells: { ...one } }));
  const rows = Object.fromEntries(
    allTabs.map(({ key }) => [key, tables.value.get(key)?.rows ?? (key === 'medewerkers' ? staff : [])]),
  ) as unknown as Rows;
  return success({ marks, memory, session: session.value, tables: tables.value, rows, journal });
}

/** An import that is planned: as if nothing of it was done, also where an earlier try of its request did some of it. */
export interface PreparedImport extends OpenedImport {
  readonly source: ReadSource;
  readonly bron: Bron;
  /** The rows of it that people do not see. */
  readonly verborgen: readonly number[];
  /** The tab to mend of this source, where there is one. */
  readonly rest: RestTab | null;
  readonly plan: Plan;
  /** The IDs of its records that stand in the register already. */
  readonly present: ReadonlySet<string>;
  /** Its lines that stand in the journal already. */
  readonly done: readonly JournalLine[];
}

/** What an earlier try of a request left: the IDs that it was given, by which its records are known. */
export interface Earlier {
  readonly importId: string;
  readonly ids: readonly string[];
}

const prefixOf = (tab: ImportTab): string => tabs[tab].prefix;

/** The rows without what an earlier try added or filled in, and which IDs it added. */
function withoutOwn(
  rows: Rows,
  ids: readonly string[],
  lines: readonly JournalLine[],
): { rows: Rows; present: Set<string> } {
  const own = new Set<unknown>(ids);
  const filled = new Map<unknown, Cells>();
  for (const [id, , kolommen] of lines.flatMap(({ gevuld }) => gevuld))
    filled.set(id, { ...filled.get(id), ...only({}, kolommen) });
  const present = new Set<string>();
  if (own.size + filled.size === 0) return { rows, present };
  const others = Object.entries(rows).map(([key, list]) => [
    key,
    (list as readonly Row[]).flatMap((row) => {
      const { id } = row.cells;
      if (!own.has(id)) return filled.has(id) ? [withCells(row, { ...row.cells, ...filled.get(id) })] : [row];
      present.add(String(id));
      return [];
    }),
  ]);
  return { rows: Object.fromEntries(others) as unknown as Rows, present };
}

/** The numbers to begin with: those that an earlier try of this request was given, else the first free ones. */
function firstNumbers({ memory, tables }: OpenedImport, earlier: readonly string[]): Record<ImportTab, number> {
  return Object.fromEntries(
    importTabs.map((tab) => {
      const first = earlier.find((id) => idNumber(prefixOf(tab), id) !== null);
      const table = tables.get(tab);
      return [tab, idNumber(prefixOf(tab), first) ?? (table ? memory.firstFree(table) : 1)];
    }),
  ) as Record<ImportTab, number>;
}

/** True when somebody has one of these IDs by now. */
const isTaken = (rows: Rows, { rijen }: Plan): boolean => {
  const ids = new Set(importTabs.flatMap((tab) => rows[tab].map(({ cells }) => cells.id)));
  return rijen.some(({ records }) => records.some(({ id }) => ids.has(id)));
};

/** With the rows that people did not see when they looked at the preview; without these it is asked which they are. */
type Request = RequestOf<'importProberen'> & Partial<Pick<RequestOf<'importUitvoeren'>, 'verborgen'>>;

const nothingEarlier: Earlier = { importId: '', ids: [] };

/** Reads all and plans. `earlier`: what an earlier try of the same request left. */
export function prepareImport(
  context: Context,
  opened: OpenedImport,
  { blad, koprij, koppeling, verborgen: known }: Request,
  earlier: Earlier = nothingEarlier,
): Outcome<PreparedImport> {
  if (mistNaam(koppeling))
    return failure('ongeldig', 'Kies bij Kolommen in welke kolom de naam van de deelnemer staat.');
  const source = readSource(sourceTab(context.spreadsheet, opened.marks, blad));
  if (!source.ok) return source;
  const { key, rest: isRest, sheet, raw } = source.value;
  const verborgen = known ?? hiddenRows(source.value);
  const { session, journal, marks } = opened;
  // Before the first import there is none: the journal is made first.
  const rest = isRest ? asRestTab(sheet, raw) : journal.sheet ? readRestTab(marks, key) : null;
  const bron = bronOf(source.value, koprij);
  const isOwn = ({ importId }: JournalLine): boolean => importId === earlier.importId;
  const { rows, present } = withoutOwn(opened.rows, earlier.ids, journal.lines.filter(isOwn));
  const others = journal.lines.filter((line) => !isOwn(line));
  // Of a row of which a part came in the rest may come yet.
  const whole = others.filter(({ deels }) => deels === null);
  const parts = new Map(
    others.flatMap(({ vingerafdruk, herkomst, deels }) =>
      deels ? [vingerafdruk, herkomst].map((one) => [one, deels] as const) : [],
    ),
  );
  parts.delete('');
  const testen = once(() => loadSettings(marks).settings.testen);
  const lijsten: Lijsten = {
    // A question to Google, which most imports can do without.
    get testen() {
      return testen();
    },
    medewerkers: session.medewerkers,
  };
  const planWith = (ids: readonly string[]): Plan =>
    maakPlan({
      bron,
      verborgen: new Set(verborgen),
      bronSleutel: key,
      koppeling,
      lijsten,
      rows,
      vandaag: context.today,
      gelezen: new Set<TabKey>([...opened.tables.keys(), 'medewerkers']),
      eersteNummer: firstNumbers(opened, ids),
      eerder: new Set(whole.flatMap(({ vingerafdruk, herkomst }) => [vingerafdruk, herkomst].filter(Boolean))),
      bekend: (rij, afdruk) => parts.get(afdruk) ?? (isRest ? parts.get(rest?.origins.get(rij) ?? '') : null) ?? null,
      inRest: new Set(isRest ? [] : (rest?.origins.values() ?? [])),
    });
  const plan = planWith(earlier.ids);
  return success({
    ...opened,
    source: source.value,
    bron,
    verborgen,
    rest,
    present,
    done: journal.lines.filter(isOwn),
    plan: earlier.ids.length > 0 && isTaken(rows, plan) ? planWith([]) : plan,
  });
}
