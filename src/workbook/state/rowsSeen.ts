/** Which rows stood in the tabs at the last acts: of those that no night has copied yet, nothing else tells that they are gone. */
import { formatId, idNumber } from '../../register/identity/ids';
import type { Cell } from '../../register/cell';
import type { Cells } from '../../register/row';
import type { ColumnKey, TabKey } from '../../register/tabs';
import { allTabs } from '../../register/tabs';
import { fromRuns, toRuns } from '../idRuns';
import type { Table } from '../tables';
import { toLookAtWithout } from '../back/toLookAt';
import type { SeenTable } from '../shadow/seenCells';
import type { Shadow } from '../shadow/shadow';
import { seenOf } from '../shadow/seenCells';
import { cellsEdited, cellsWith, cellsWithout, isSeenSo } from '../shadow/cellsSeen';
import { referencesOf } from '../shadow/replaced';
import { copiedUpTo, copyDay, verdwenenIn, zonderKopie } from './dailyState';
import type { HeardIn } from './heard';
import { heardWith, heardWithout, isHeardIn } from './heard';
import type { Change, Known, Properties, Property } from './properties';
import { change, jsonIn, remember } from './properties';
import { numbersOf, placeFrom } from '../rowNumbers';

/** Runs of IDs, by the prefix of a tab. */
type SeenRows = Readonly<Record<string, readonly string[]>>;

const rowsUnder = (key: string): Property<SeenRows> => ({
  key,
  read: (text) => {
    const stored = (jsonIn(text) ?? {}) as Record<string, unknown>;
    return Object.fromEntries(
      allTabs.flatMap(({ prefix }) => {
        const runs = stored[prefix];
        return Array.isArray(runs) && runs.every((run) => typeof run === 'string') ? [[prefix, runs as string[]]] : [];
      }),
    );
  },
  write: (rows) => JSON.stringify(rows),
  // Of a tab with so many holes the copy of the next night tells.
  less: (rows) => {
    const [longest] = Object.entries(rows).sort(([, a], [, b]) => b.length - a.length)[0]!;
    return Object.fromEntries(Object.entries(rows).filter(([prefix]) => prefix !== longest));
  },
});

const rowsProperty = rowsUnder('plp.rijen');

/** Rows that were about to be written: where Google broke that off, they never stood there. Whoever sees one counts it among the others. */
const plannedProperty = rowsUnder('plp.gepland');

/** Rows that somebody typed since the copy was made, by the number that each got: none of these came as a copy of another. */
const typedProperty = rowsUnder('plp.getypt');

/** The rows that the copy of last night has: where that was thrown away, nothing else tells that one of them is gone too. */
const copiedProperty = rowsUnder('plp.kopie');

/** Rows that an earlier copy had, which somebody threw away: what they held before the one that there is now nobody knows. */
const anewProperty = rowsUnder('plp.opnieuw');

/**
 * What is to be remembered of the rows in a copy that is made of these tabs.
 * @param before the copy that it comes in place of
 */
export function copiedRows(known: Known, tables: readonly Seen[], before: Shadow): Change[] {
  const rows = tables.map((one): [string, string[]] => [one.tab.prefix, toRuns(idsAbove(one, 0))]);
  const isAnew = (one: Seen): boolean => isCopyLacking(known, one, before.get(one.tab.key)?.records ?? new Map());
  const anew = tables.filter(isAnew).map((one) => [one.tab.prefix, copiedRuns(known, one.tab)]);
  return [
    change(copiedProperty, Object.fromEntries(rows)),
    ...(anew.length > 0
      ? [change(anewProperty, { ...anewProperty.read(known[anewProperty.key]), ...Object.fromEntries(anew) })]
      : []),
  ];
}

/** Tells of a row whether the copy of it was thrown away: what it held before nothing tells. */
export function isCopiedAnew(
  known: Known,
  tab: Seen['tab'],
  copy: ReadonlyMap<string, unknown> = new Map(),
): (id: string) => boolean {
  const anew = new Set(fromRuns(anewProperty.read(known[anewProperty.key])[tab.prefix] ?? []));
  const copied = new Set(fromRuns(copiedRuns(known, tab)));
  return (id) => anew.has(id) || (copied.has(id) && !copy.has(id));
}

const copiedRuns = (known: Known, { prefix }: Seen['tab']): readonly string[] =>
  copiedProperty.read(known[copiedProperty.key])[prefix] ?? [];

/** True where a row of a tab was copied and the copy that is there does not have it: somebody threw a part of that away. */
export function isCopyLacking(known: Known, { tab, rows }: Seen, copy: ReadonlyMap<string, unknown>): boolean {
  // Nearly always it has them all.
  if (copy.size >= rows.length) return false;
  const copied = new Set(fromRuns(copiedRuns(known, tab)));
  return rows.some(({ cells: { id } }) => copied.has(String(id)) && !copy.has(String(id)));
}

/** Rows that the copy of this day has and in which somebody typed since, cell by cell: what she typed no copy tells. */
interface Edited {
  readonly kopie: string;
  readonly rijen: SeenRows;
}

const editedRuns = rowsUnder('');

const editedProperty: Property<Edited> = {
  key: 'plp.bewerkt',
  read: (text) => {
    const { kopie, rijen } = (jsonIn(text) ?? {}) as Partial<Record<keyof Edited, unknown>>;
    return { kopie: String(kopie ?? ''), rijen: editedRuns.read(JSON.stringify(rijen ?? {})) };
  },
  write: (edited) => JSON.stringify(edited),
  less: ({ kopie, rijen }) => ({ kopie, rijen: editedRuns.less(rijen) }),
};

/** By tab prefix the rows in which somebody typed since the copy of last night. */
function editedIn(known: Known): SeenRows {
  const { kopie, rijen } = editedProperty.read(known[editedProperty.key]);
  return kopie === copyDay(known) ? rijen : {};
}

/** Tells of a row whether somebody typed in it since it was copied. */
export function isEditedSince(known: Known, { prefix }: Seen['tab']): (id: string) => boolean {
  const ids = new Set(fromRuns(editedIn(known)[prefix] ?? []) ?? []);
  return (id) => ids.has(id);
}

/** That somebody edited this row, which a copy has; nothing where that is known, or of another row. */
function rowEdited(known: Known, { prefix }: Seen['tab'], id: string): Change[] {
  const number = idNumber(prefix, id);
  if (number === null || number > copiedUpTo(known, prefix)) return [];
  const edited = editedIn(known);
  const before = fromRuns(edited[prefix] ?? []) ?? [];
  if (before.includes(id)) return [];
  const rijen = { ...edited, [prefix]: withGone([id], before, prefix) };
  return [change(editedProperty, { kopie: copyDay(known), rijen })];
}

/**
 * Remembers that somebody edited these columns of a row: one question to Google, none where that is known. Of one that no copy
 * has, what stands there, in two questions: that is told where it becomes another and nobody heard of it.
 */
export function rememberEdited(
  properties: Properties,
  known: Known,
  table: Pick<SeenTable, 'tab' | 'columns'>,
  cells: Cells,
  edited: ReadonlySet<ColumnKey>,
): void {
  // Others type in other rows of the tab meanwhile, without a lock: what they left there is read at the last moment.
  const seen = cellsEdited(known, table, cells, edited).flatMap(([key]) =>
    cellsEdited({ ...known, [key]: properties.getProperty(key) ?? undefined }, table, cells, edited),
  );
  const changes = [...rowEdited(known, table.tab, String(cells.id)), ...seen];
  if (changes.length > 0) remember(properties, ...changes);
}

/**
 * Tells of a tab in which cells people filled in what they hold since the copy was made: of a copied row in
 * which they type cell by cell, in all of them. Of a number that stands elsewhere too is not remembered what they filled in (cellsSeen.ts).
 */
export const heardIn: HeardIn = (known, tab) => {
  const [isHeard, isEdited, isSeen] = [isHeardIn(known, tab), isEditedSince(known, tab), isSeenSo(known, tab)];
  const typed = new Set(fromRuns(typedProperty.read(known[typedProperty.key])[tab.prefix] ?? []));
  const [seen, references] = [seenOf(known, tab), referencesOf(tab)];
  const isOther = (id: string, key: ColumnKey, now: Cell): boolean =>
    !references.includes(key) && idNumber(tab.prefix, id)! in seen && !isSeen({ id, [key]: now }, [key]);
  const isTypedOnly = (id: string): boolean => typed.has(id) && !(idNumber(tab.prefix, id)! in seen);
  return (id, key, now) => isEdited(id) || isTypedOnly(id) || (isHeard(id, key) && !isOther(id, key, now));
};

type Seen = Pick<Table, 'tab' | 'rows'> & Pick<SeenTable, 'added' | 'typed'>;

/** What a look at a tab tells of rows that do not stand there yet, and where that is kept. */
const toCome = [
  [plannedProperty, 'added'],
  [typedProperty, 'typed'],
] as const;

/** The IDs in a tab with a number above this one, in the order of their numbers. */
function idsAbove(table: Seen, above: number): string[] {
  const { ids, numbers, isInOrder } = numbersOf(table);
  if (isInOrder) return ids.slice(placeFrom(numbers, above + 1)) as string[];
  return inOrder(ids.flatMap((id, at) => (numbers[at]! > above ? [[numbers[at]!, id as string]] : [])));
}

/** Each number once. */
const inOrder = (ids: readonly (readonly [number, string])[]): string[] => [
  ...new Map([...ids].sort(([a], [b]) => a - b)).values(),
];

/** True where these runs hold all of those, as they do as long as rows are added only. */
function goesOn(runs: readonly string[], before: readonly string[], prefix: string): boolean {
  const lastOf = (run: string): number => idNumber(prefix, run.slice(run.indexOf('…') + 1)) ?? Infinity;
  return before.every((run, at) => {
    const now = runs[at];
    const isLast = at === before.length - 1;
    return now === run || (isLast && now?.split('…')[0] === run.split('…')[0] && lastOf(run) <= lastOf(now!));
  });
}

/** Those of a tab that are remembered and no copy has. */
const uncopied = (known: Known, { prefix }: Seen['tab'], { key, read } = rowsProperty): string[] => {
  const copied = copiedUpTo(known, prefix);
  return (fromRuns(read(known[key])[prefix] ?? []) ?? []).filter((id) => (idNumber(prefix, id) ?? 0) > copied);
};

/** True for a number that stood in its tab when some act last looked: nobody refers to one that came since but by typing it. */
export const isRemembered = (known: Known, tab: Seen['tab'], id: string): boolean => isIn(known, tab, id, rowsProperty);

/** True for a number that a row got as somebody typed in it, and no copy has yet. */
export const isTyped = (known: Known, tab: Seen['tab'], id: string): boolean => isIn(known, tab, id, typedProperty);

const isIn = (known: Known, { prefix }: Seen['tab'], id: string, { key, read }: Property<SeenRows>): boolean =>
  fromRuns(read(known[key])[prefix] ?? [])?.includes(id) ?? false;

/** Runs of those that are there and those that are remembered. */
const withGone = (present: readonly string[], remembered: readonly string[], prefix: string): string[] =>
  toRuns(inOrder([...remembered, ...present].map((id) => [idNumber(prefix, id)!, id])));

/** The change that stores these; none where they are stored. */
const stored = (property: Property<SeenRows>, known: Known, next: SeenRows): Change[] => {
  const now = change(property, next);
  return now[1] === (known[property.key] ?? '{}') ? [] : [now];
};

/** What is to be remembered with these tabs as they stand, or will once what is added is written. What is gone stays in it. */
export function rowsWith(known: Known, tables: Iterable<Seen>): Change[] {
  const before = rowsProperty.read(known[rowsProperty.key]);
  const next: Record<string, readonly string[]> = { ...before };
  const waiting = toCome.map(([property, field]) => ({
    property,
    field,
    left: { ...property.read(known[property.key]) } as Record<string, readonly string[]>,
  }));
  for (const table of tables) {
    const { tab, added = [] } = table;
    const { prefix } = tab;
    const isAdded = new Set(added);
    const above = copiedUpTo(known, prefix);
    const present = idsAbove(table, above).filter((id) => !isAdded.has(id));
    const runs = toRuns(present);
    const inAll = goesOn(runs, before[prefix] ?? [], prefix) ? runs : withGone(present, uncopied(known, tab), prefix);
    if (inAll.length > 0) next[prefix] = inAll;
    const isThere = new Set(present);
    for (const { property, field, left } of waiting) {
      const coming = table[field] ?? [];
      if (coming.length === 0 && !(prefix in left)) continue;
      const all = uncopied(known, tab, property);
      const still = property === plannedProperty ? all.filter((id) => !isThere.has(id)) : all;
      left[prefix] = withGone(coming, still, prefix);
      if (left[prefix].length === 0) delete left[prefix];
    }
  }
  return [
    ...stored(rowsProperty, known, next),
    ...waiting.flatMap(({ property, left }) => stored(property, known, left)),
  ];
}

/** Rows that stood in a tab and are gone, of which there is no copy. */
export interface Uncopied {
  readonly tab: TabKey;
  readonly ids: readonly string[];
  /** How many there were, as far as is known. */
  readonly van: number;
}

/** Of a copy that lags further behind than this nobody is served with every number. */
const mostMissed = 1000;

/** The numbers of a tab that a night copied and the copy does not know: it is of before that night, or was thrown away. */
function lackingIn(known: Known, tab: Seen['tab'], highest: number | null): string[] {
  const { prefix } = tab;
  if (highest === null) return fromRuns(copiedRuns(known, tab)) ?? [];
  const last = copiedUpTo(known, prefix);
  if (last <= highest) return [];
  const from = Math.max(highest, last - mostMissed) + 1;
  return Array.from({ length: last - from + 1 }, (_, index) => formatId(prefix, from + index));
}

/**
 * @param isKnown true for an ID of which something else tells why it is gone
 * @param highestInCopy the highest number of a tab that its copy knows; null where it does not tell
 * @param wasWritten tells of a row that was about to be written whether it was: asked only where one is not there
 */
export function goneUncopied(
  known: Known,
  tables: Iterable<Seen>,
  isKnown: (tab: TabKey, id: string) => boolean,
  highestInCopy: (tab: TabKey) => number | null,
  wasWritten: (id: string) => boolean,
): Uncopied[] {
  const told = verdwenenIn(known).filter(({ soort }) => soort === zonderKopie);
  return [...tables].flatMap((table): Uncopied[] => {
    const { key } = table.tab;
    const there = new Set(table.rows.map(({ cells }) => cells.id));
    const before = told.flatMap(({ tab, nummers }) => (tab === key ? (fromRuns(nummers ?? []) ?? []) : []));
    const isGone = (id: string): boolean => !there.has(id) && !isKnown(key, id);
    const seen = [rowsProperty, typedProperty].flatMap((property) => uncopied(known, table.tab, property));
    const gone = [...before, ...lackingIn(known, table.tab, highestInCopy(key)), ...seen].filter(isGone);
    const planned = uncopied(known, table.tab, plannedProperty).filter((id) => isGone(id) && wasWritten(id));
    const ids = [...new Set([...gone, ...planned])];
    return ids.length > 0 ? [{ tab: key, ids, van: there.size + ids.length }] : [];
  });
}

const without = (rows: SeenRows, ids: ReadonlySet<string>): SeenRows =>
  Object.fromEntries(
    Object.entries(rows).map(([prefix, runs]) => [prefix, toRuns((fromRuns(runs) ?? []).filter((id) => !ids.has(id)))]),
  );

/** What is remembered without these rows. */
function rowsWithout(known: Known, ids: ReadonlySet<string>): Change[] {
  const rows = [rowsProperty, plannedProperty, typedProperty, copiedProperty, anewProperty].flatMap((property) => {
    const before = property.read(known[property.key]);
    const [was, now] = [change(property, before), change(property, without(before, ids))];
    return was[1] === now[1] ? [] : [now];
  });
  const { kopie, rijen } = editedProperty.read(known[editedProperty.key]);
  const left = { kopie, rijen: without(rijen, ids) };
  rows.push(...toLookAtWithout(known, ids));
  return JSON.stringify(rijen) === JSON.stringify(left.rijen) ? rows : [...rows, change(editedProperty, left)];
}

/** Without rows that the register took away itself, or that are right, and with these tabs as they stand after that. */
export function changesAfter(known: Known, ids: ReadonlySet<string>, tables: readonly SeenTable[] = []): Change[] {
  const without =
    ids.size > 0 ? [...rowsWithout(known, ids), ...cellsWithout(known, ids), ...heardWithout(known, ids)] : [];
  const left = { ...known, ...Object.fromEntries(without) };
  return [...without, ...rowsWith(left, tables), ...cellsWith(left, tables, heardIn), ...heardWith(left, tables)];
}

/** Remembers that: one question to Google, none where nothing is new. */
export function forgetRows(
  properties: Properties,
  known: Known,
  ids: ReadonlySet<string>,
  tables: readonly SeenTable[] = [],
): void {
  const changes = changesAfter(known, ids, tables);
  if (changes.length > 0) remember(properties, ...changes);
}
