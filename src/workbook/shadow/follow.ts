/** How the shadow follows the register: what it keeps of rows that are gone, for how long, and when so many are gone that it warns. */
import type { Row } from '../../register/row';
import { keysOf } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import type { TimestampString } from '../../register/dates';
import { addDays } from '../../register/dates';
import { formatId, highestPlausible, idNumber } from '../../register/identity/ids';
import { columnsOf } from '../../register/tab';
import { allTabs, tabs } from '../../register/tabs';
import type { SeenTable } from './seenCells';
import type { BesideCopy, Displaced } from './displaced';
import { besideCopy } from './displaced';
import { refersIn, replacedIn, withReplaced } from './replaced';
import type { SeenTab, Shadow, ShadowRecord, ShadowTab, Vanished } from './shadow';

/** So long a row that is gone can be put back. Then it goes from here too: who was taken out has a right to that. */
export const daysKept = 30;

/** People take away a row or two; from three on, and more than one in ten, somebody has to look. */
export const isMuch = ({ weg, van }: Pick<Vanished, 'weg' | 'van'>): boolean => weg >= 3 && weg > van / 10;

const idsOf = new WeakMap<SeenTab['rows'], ReadonlyMap<string, Row>>();

/** The rows that have an ID, each once; of the same rows worked out once. */
function byId({ tab, rows }: SeenTab): ReadonlyMap<string, Row> {
  const known = idsOf.get(rows);
  if (known) return known;
  const found = new Map<string, Row>();
  for (const row of rows) {
    const id = row.cells.id;
    if (idNumber(tab.prefix, id) !== null && !found.has(id as string)) found.set(id as string, row);
  }
  idsOf.set(rows, found);
  return found;
}

const noCopy: BesideCopy = { displaced: [], contents: new Map() };
const noRows: ReadonlyMap<string, Row> = new Map();

/** The records of which no row is there. Nearly all are: of these nothing is built. */
function goneOf(
  records: ShadowTab['records'],
  present: ReadonlyMap<string, Row>,
): (readonly [id: string, record: ShadowRecord])[] {
  const gone: (readonly [string, ShadowRecord])[] = [];
  records.forEach((record, id) => {
    if (!present.has(id)) gone.push([id, record]);
  });
  return gone;
}

/** What is gone of a tab since a moment, or since it was last counted; null when that is not much. */
function vanishedOf(known: ShadowTab, present: ReadonlyMap<string, Row>): Vanished | null {
  const gone = goneOf(known.records, present).map(([, { seen }]) => seen);
  const goneSince = (op: TimestampString, van: number): Vanished => ({
    weg: gone.filter((seen) => seen >= op).length,
    van,
    op,
  });
  const told = known.vanished;
  const open = told ? goneSince(told.op, told.van) : null;
  if (open && isMuch(open)) return open;
  if (gone.length === 0) return null;
  const counted = [...known.records.values()].filter(({ seen }) => seen === known.counted).length;
  const fresh = goneSince(known.counted, counted);
  return isMuch(fresh) ? fresh : null;
}

/** Each tab that is there and has a copy, beside it: also what is seen only where all tabs are looked at. */
function lookAt(known: Shadow, seen: readonly SeenTab[]): ReadonlyMap<TabKey, BesideCopy> {
  const looked = seen.flatMap((one) => {
    const [copy, present] = [known.get(one.tab.key), byId(one)];
    return copy ? [{ tab: one.tab, known: copy, present, ...besideCopy(copy, one, present) }] : [];
  });
  const replaced = replacedIn(looked, refersIn(looked));
  return new Map(
    looked.map(({ tab: { key }, displaced, contents }) => [
      key,
      { displaced: withReplaced(displaced, replaced.get(key)), contents },
    ]),
  );
}

/** What is not as the copy has it, in one tab and in one way. */
export interface Loss extends Vanished {
  readonly tab: TabKey;
  /** The rows, by ID. */
  readonly ids: readonly string[];
  /** Null for rows that are gone. */
  readonly displaced: Displaced | null;
  /** No night has copied them. */
  readonly isUncopied?: true;
  /** No night has copied them, but they still stand in their column: they can go back. */
  readonly isFound?: true;
}

/** All that is gone or went astray since the copy was made, also when it is little. */
export function lossesNow(known: Shadow, seen: readonly SeenTab[]): Loss[] {
  const there = new Map(seen.map((one) => [one.tab.key, one]));
  const looked = lookAt(known, seen);
  return [...known].flatMap(([tab, copy]): Loss[] => {
    const own = there.get(tab);
    const present = own ? byId(own) : noRows;
    const gone = goneOf(copy.records, present);
    const much = vanishedOf(copy, present);
    const since = gone.map(([, { seen: last }]) => last).sort()[0] ?? copy.counted;
    const vanished = much ?? { weg: gone.length, van: copy.records.size, op: since };
    const ids = gone.flatMap(([id, { seen: last }]) => (last >= vanished.op ? [id] : []));
    return [
      ...(gone.length > 0 ? [{ tab, ...vanished, ids, displaced: null }] : []),
      ...(looked.get(tab)?.displaced ?? []).map((displaced): Loss => ({
        tab,
        weg: displaced.back.size,
        van: copy.records.size,
        op: copy.held ?? copy.counted,
        ids: [...displaced.back.keys()],
        displaced,
      })),
    ];
  });
}

/** The headers that people renamed; of a column that is not there what is known of it. */
const renamed = ({ tab, headers }: SeenTab, known: ShadowTab['headers'] = {}): Record<string, string> =>
  Object.fromEntries(
    columnsOf(tab).flatMap(([key, { header }]) => {
      const text = headers.get(key) ?? known[key] ?? '';
      return text !== '' && text !== header ? [[key, text]] : [];
    }),
  );

/** What was gone before and is not too old. */
const keptOf = (
  known: ShadowTab | undefined,
  present: ReadonlyMap<string, Row>,
  oldest: TimestampString,
): (readonly [string, ShadowRecord])[] =>
  known ? goneOf(known.records, present).filter(([, { seen }]) => seen >= oldest) : [];

/** The highest number that is known of a tab, with those of these IDs. */
function highestOf(key: TabKey, known: ShadowTab | undefined, ids: Iterable<string>): number {
  const { prefix } = tabs[key];
  let high = known?.hoogste ?? 0;
  for (const some of [known?.records.keys() ?? [], ids])
    for (const id of some) {
      const number = idNumber(prefix, id) ?? 0;
      if (number > high && number <= highestPlausible) high = number;
    }
  return high;
}

/** The highest number that a copy knows of a tab; null in one that tells of no such number. */
export function highestIn(known: Shadow, key: TabKey): number | null {
  const tab = known.get(key);
  return tab?.hoogste === undefined ? null : highestOf(key, tab, []);
}

/** A tab that is there: its rows as they are now, and those that are gone. A column that is not there keeps what it held. */
function followTab(
  seen: SeenTab,
  known: ShadowTab | undefined,
  { displaced, contents }: BesideCopy,
  now: TimestampString,
  oldest: TimestampString,
): ShadowTab {
  const present = byId(seen);
  const isWhole = columnsOf(seen.tab).every(([key]) => seen.headers.has(key));
  const records = new Map<string, ShadowRecord>();
  for (const [id, { cells }] of present) {
    const before = isWhole ? undefined : known?.records.get(id);
    if (before) records.set(id, { seen: now, cells: { ...before.cells, ...cells } });
    else records.set(id, { seen: now, cells, content: contents.get(id) });
  }
  // What went astray stays as it was, until it is back or somebody says that it is right.
  for (const { back } of displaced)
    for (const [id, cells] of back) records.set(id, { seen: now, cells: { ...records.get(id)!.cells, ...cells } });
  for (const [id, record] of keptOf(known, present, oldest)) records.set(id, record);
  return {
    counted: now,
    sheetId: seen.sheetId,
    name: seen.name,
    headers: renamed(seen, known?.headers),
    vanished: known ? vanishedOf(known, present) : null,
    ...(displaced.length > 0 ? { held: known?.held ?? known!.counted } : {}),
    hoogste: highestOf(seen.tab.key, known, present.keys()),
    records,
  };
}

/**
 * The shadow after a look at the register. Rows that are gone stay as they were last seen, for 30 days; so does all of a
 * tab that is not there.
 * @param seen the tabs that are there
 */
export function follow(known: Shadow, seen: readonly SeenTab[], now: TimestampString): Shadow {
  const there = new Map(seen.map((one) => [one.tab.key, one]));
  const oldest = `${addDays(now.slice(0, 10), -daysKept)}${now.slice(10)}`;
  const looked = lookAt(known, seen);
  const next = new Map<TabKey, ShadowTab>();
  for (const { key } of allTabs) {
    const [before, one] = [known.get(key), there.get(key)];
    if (one) next.set(key, followTab(one, before, looked.get(key) ?? noCopy, now, oldest));
    else if (before)
      next.set(key, {
        ...before,
        vanished: vanishedOf(before, noRows),
        hoogste: highestOf(key, before, []),
        records: new Map(keptOf(before, noRows, oldest)),
      });
  }
  return next;
}

/** The copy of a tab without what is gone: nothing is warned of then, and nothing of it can be put back. */
const goneForgotten = (key: TabKey, tab: ShadowTab, present: ReadonlyMap<string, Row>): ShadowTab => ({
  ...tab,
  vanished: null,
  hoogste: highestOf(key, tab, []),
  records: new Map([...tab.records].filter(([id]) => present.has(id))),
});

/** The copy of a tab with these cells as they are now. */
function asTheyAre({ held: _, ...tab }: ShadowTab, present: ReadonlyMap<string, Row>, { back }: Displaced): ShadowTab {
  const records = new Map(tab.records);
  for (const [id, cells] of back) {
    const record = tab.records.get(id);
    // A row that came since: no copy tells of it yet.
    if (!record) continue;
    const { seen, cells: known } = record;
    const now = Object.fromEntries(keysOf(cells).map((key) => [key, present.get(id)?.cells[key] ?? null]));
    records.set(id, { seen, cells: { ...known, ...now } });
  }
  return { ...tab, records };
}

/** The shadow with these losses let be right. */
export function withoutLosses(known: Shadow, seen: readonly SeenTab[], losses: readonly Loss[]): Shadow {
  const present = new Map(seen.map((one) => [one.tab.key, byId(one)]));
  const next = new Map(known);
  for (const { tab, displaced } of losses) {
    const [copy, own] = [next.get(tab), present.get(tab) ?? noRows];
    if (copy) next.set(tab, displaced ? asTheyAre(copy, own, displaced) : goneForgotten(tab, copy, own));
  }
  return next;
}

/**
 * The shadow without these records: the register took them away itself, so they did not vanish and need not be kept. That their
 * numbers were given stays known.
 */
export const withoutRecords = (known: Shadow, ids: ReadonlySet<string>): Shadow =>
  new Map(
    [...known].map(([key, tab]) => [
      key,
      {
        ...tab,
        hoogste: highestOf(key, tab, ids),
        records: new Map([...tab.records].filter(([id]) => !ids.has(id))),
      },
    ]),
  );

/** The shadow with the cells that the register changes itself as they will be. */
export const withCells = (known: Shadow, after: readonly SeenTable[]): Shadow => {
  const next = new Map(known);
  for (const { tab, touched } of after) {
    const copy = known.get(tab.key);
    const records = new Map(copy?.records);
    for (const [number, own] of touched ?? []) {
      const id = formatId(tab.prefix, number);
      const record = records.get(id);
      if (record) records.set(id, { seen: record.seen, cells: { ...record.cells, ...own } });
    }
    if (copy) next.set(tab.key, { ...copy, records });
  }
  return next;
};
