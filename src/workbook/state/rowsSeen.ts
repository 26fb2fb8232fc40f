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

/** A row by its number, as far as anything has to be remembered of it. */
type Numbered = readonly [number: number, id: string];

/** In order, each once; most come so already. */
function inOrder(all: readonly Numbered[]): readonly Numbered[] {
  if (all.every(([number], at) => at === 0 || number > all[at - 1]![0])) return all;
  return [...new Map([...all].sort(([a], [b]) => a - b)).entries()];
}

/** The IDs in a tab with a number above this one. */
const idsAbove = ({ tab, rows }: Seen, above: number): Numbered[] =>
  rows.flatMap(({ cells: { id } }): Numbered[] => {
    const own = idNumber(tab.prefix, id);
    return own !== null && own > above ? [[own, id as string]] : [];
  });

/** Those of a tab that are remembered and no copy has. */
const uncopied = (known: Known, { prefix }: Seen['tab']): string[] => {
  const copied = copiedUpTo(known, prefix);
  return (fromRuns(rowsProperty.read(known[rowsProperty.key])[prefix] ?? []) ?? []).filter(
    (id) => (idNumber(prefix, id) ?? 0) > copied,
  );
};

/** What is to be remembered with these tabs as they stand; null where that is nothing new. What is gone stays in it. */
export function rowsWith(known: Known, tables: Iterable<Seen>): Change | null {
  const before = rowsProperty.read(known[rowsProperty.key]);
  const next: Record<string, readonly string[]> = { ...before };
  for (const table of tables) {
    const { prefix } = table.tab;
    const present = idsAbove(table, copiedUpTo(known, prefix));
    const there = new Set(present.map(([number]) => number));
    const gone = uncopied(known, table.tab)
      .map((id): Numbered => [idNumber(prefix, id)!, id])
      .filter(([number]) => !there.has(number));
    const runs = toRuns(inOrder([...present, ...gone]).map(([, id]) => id));
    if (runs.length > 0) next[prefix] = runs;
  }
  const [text, now] = [change(rowsProperty, before), change(rowsProperty, next)];
  return text[1] === now[1] ? null : now;
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
