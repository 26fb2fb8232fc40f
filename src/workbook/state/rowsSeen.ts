/** Which rows stood in the tabs at the last acts: of those that no night has copied yet, nothing else tells that they are gone. */
import { idNumber } from '../../register/identity/ids';
import type { TabKey } from '../../register/tabs';
import { allTabs } from '../../register/tabs';
import { fromRuns, toRuns } from '../idRuns';
import type { Table } from '../tables';
import { cellsWithout } from '../shadow/cellsSeen';
import { copiedUpTo, verdwenenIn, zonderKopie } from './dailyState';
import type { Change, Known, Properties, Property } from './properties';
import { change, jsonIn, remember } from './properties';
import { numbersOf, placeFrom } from '../rowNumbers';

/** Runs of IDs, by the prefix of a tab. */
type SeenRows = Readonly<Record<string, readonly string[]>>;

const rowsProperty: Property<SeenRows> = {
  key: 'plp.rijen',
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
};

type Seen = Pick<Table, 'tab' | 'rows'>;

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
const uncopied = (known: Known, { prefix }: Seen['tab']): string[] => {
  const copied = copiedUpTo(known, prefix);
  return (fromRuns(rowsProperty.read(known[rowsProperty.key])[prefix] ?? []) ?? []).filter(
    (id) => (idNumber(prefix, id) ?? 0) > copied,
  );
};

/** True for a number that stood in its tab when some act last looked: nobody refers to one that came since but by typing it. */
export const isRemembered = (known: Known, { prefix }: Seen['tab'], id: string): boolean =>
  fromRuns(rowsProperty.read(known[rowsProperty.key])[prefix] ?? [])?.includes(id) ?? false;

/** Runs of those that are there and those that are remembered. */
const withGone = (present: readonly string[], remembered: readonly string[], prefix: string): string[] =>
  toRuns(inOrder([...remembered, ...present].map((id) => [idNumber(prefix, id)!, id])));

/** What is to be remembered with these tabs as they stand; null where that is nothing new. What is gone stays in it. */
export function rowsWith(known: Known, tables: Iterable<Seen>): Change | null {
  const before = rowsProperty.read(known[rowsProperty.key]);
  const next: Record<string, readonly string[]> = { ...before };
  for (const table of tables) {
    const { prefix } = table.tab;
    const above = copiedUpTo(known, prefix);
    const present = idsAbove(table, above);
    const runs = toRuns(present);
    const all = goesOn(runs, before[prefix] ?? [], prefix)
      ? runs
      : withGone(present, uncopied(known, table.tab), prefix);
    if (all.length > 0) next[prefix] = all;
  }
  const now = change(rowsProperty, next);
  return now[1] === (known[rowsProperty.key] ?? '{}') ? null : now;
}

/** Rows that stood in a tab and are gone, of which there is no copy. */
export interface Uncopied {
  readonly tab: TabKey;
  readonly ids: readonly string[];
  /** How many there were, as far as is known. */
  readonly van: number;
}

/** @param isKnown true for an ID of which something else tells why it is gone */
export function goneUncopied(
  known: Known,
  tables: Iterable<Seen>,
  isKnown: (tab: TabKey, id: string) => boolean,
): Uncopied[] {
  const told = verdwenenIn(known).filter(({ soort }) => soort === zonderKopie);
  return [...tables].flatMap((table): Uncopied[] => {
    const { key } = table.tab;
    const there = new Set(table.rows.map(({ cells }) => cells.id));
    const before = told.flatMap(({ tab, nummers }) => (tab === key ? (fromRuns(nummers ?? []) ?? []) : []));
    const ids = [...new Set([...before, ...uncopied(known, table.tab)])].filter(
      (id) => !there.has(id) && !isKnown(key, id),
    );
    return ids.length > 0 ? [{ tab: key, ids, van: there.size + ids.length }] : [];
  });
}

/** The register took these rows away itself, or somebody says that it is right: one question to Google, none where they are not remembered. */
export function forgetRows(properties: Properties, known: Known, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const before = rowsProperty.read(known[rowsProperty.key]);
  const next = Object.fromEntries(
    Object.entries(before).map(([prefix, runs]) => [
      prefix,
      toRuns((fromRuns(runs) ?? []).filter((id) => !ids.has(id))),
    ]),
  );
  const [was, now] = [change(rowsProperty, before), change(rowsProperty, next)];
  const changes = [...(was[1] === now[1] ? [] : [now]), ...cellsWithout(known, ids)];
  if (changes.length > 0) remember(properties, ...changes);
}
