/** Taking an import back: which of its records go, and which stay because somebody worked with them since. */
import { addTo } from '../register/grouping';
import { once } from '../register/once';
import type { Cells, Row, Rows } from '../register/row';
import type { ColumnKey } from '../register/tabs';
import { columnsOf } from '../register/tab';
import { tabs } from '../register/tabs/index';
import type { ImportTab } from './koppeling/doelen';
import { importTabs } from './koppeling/doelen';
import { recordAfdruk } from './vingerafdruk';

/** A source row that was imported: the IDs of its records, each with the fingerprint that it had. */
export interface ImportRegel {
  readonly records: readonly (readonly [id: string, afdruk: string])[];
  /** What it filled in of records that were there: ID, the fingerprint of those cells, and their columns. */
  readonly gevuld: readonly (readonly [id: string, afdruk: string, kolommen: readonly ColumnKey[]])[];
}

/** A record of the import, where it stands now. */
export interface GevondenRecord {
  readonly tab: ImportTab;
  readonly id: string;
  readonly row: Row;
}

export interface Terugdraaiplan<R extends ImportRegel> {
  readonly weg: readonly GevondenRecord[];
  readonly blijft: readonly GevondenRecord[];
  /** Cells that were filled in and are empty again. */
  readonly leeg: readonly (GevondenRecord & { readonly kolommen: readonly ColumnKey[] })[];
  /** Rows of the source that may be imported anew: nothing of them is left. */
  readonly vrij: readonly R[];
  /** Rows of which something stays, with what stays. */
  readonly gehouden: readonly R[];
}

const tabByPrefix = once(() => new Map(importTabs.map((tab) => [tabs[tab].prefix as string, tab])));

/** The tab of an ID, by its prefix. */
export const tabVanId = (id: string): ImportTab | null => tabByPrefix().get(id.slice(0, id.indexOf('-'))) ?? null;

const referencesIn = (tab: ImportTab, { cells }: Row): string[] =>
  columnsOf(tabs[tab]).flatMap(([key, { type }]) =>
    type.kind === 'reference' && typeof cells[key] === 'string' ? [cells[key]] : [],
  );

interface Gevonden {
  readonly found: ReadonlyMap<string, GevondenRecord>;
  /** ID → the IDs of records that refer to it. */
  readonly referrers: ReadonlyMap<string, readonly string[]>;
}

function lookUp(rows: Rows, wanted: ReadonlySet<string>): Gevonden {
  const found = new Map<string, GevondenRecord>();
  const referrers = new Map<string, string[]>();
  for (const tab of importTabs) {
    for (const row of rows[tab]) {
      const { id } = row.cells;
      if (typeof id === 'string' && wanted.has(id) && !found.has(id)) found.set(id, { tab, id, row });
      for (const to of referencesIn(tab, row)) addTo(referrers, to, String(id ?? ''));
    }
  }
  return { found, referrers };
}

/**
 * What stays: what was changed, and what somebody added to since; then whatever came from the same source row, so that a
 * dossier stays whole; whatever refers to it; and in the end whatever all this refers to.
 */
function staying(
  regels: readonly ImportRegel[],
  { found, referrers }: Gevonden,
  wanted: ReadonlySet<string>,
): Set<string> {
  const hash = new Map(regels.flatMap(({ records }) => records));
  const stays = new Set(
    [...found.values()]
      .filter(
        ({ id, row }) =>
          recordAfdruk(row.cells) !== hash.get(id) || (referrers.get(id) ?? []).some((from) => !wanted.has(from)),
      )
      .map(({ id }) => id),
  );
  for (let before = -1; before !== stays.size;) {
    before = stays.size;
    for (const { records } of regels)
      if (records.some(([id]) => stays.has(id)))
        records.forEach(([id]) => {
          if (found.has(id)) stays.add(id);
        });
    for (const id of [...stays]) for (const from of referrers.get(id) ?? []) if (found.has(from)) stays.add(from);
  }
  const queue = [...stays];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const record = found.get(id)!;
    for (const to of referencesIn(record.tab, record.row)) {
      if (!found.has(to) || stays.has(to)) continue;
      stays.add(to);
      queue.push(to);
    }
  }
  return stays;
}

/** These cells of a record. */
export const only = (cells: Cells, keys: readonly ColumnKey[]): Cells =>
  Object.fromEntries(keys.map((key) => [key, cells[key] ?? null]));

/** Plans it. Records that are gone already are passed over, and so are cells that somebody changed since they were filled in. */
export function terugdraaiplan<R extends ImportRegel>(regels: readonly R[], rows: Rows): Terugdraaiplan<R> {
  const wanted = new Set(regels.flatMap(({ records }) => records.map(([id]) => id)));
  const stand = lookUp(rows, wanted);
  const stays = staying(regels, stand, wanted);
  const all = [...stand.found.values()];
  const filled = regels.flatMap(({ gevuld }) => gevuld);
  const { found } = lookUp(rows, new Set(filled.map(([id]) => id)));
  const leeg = filled.flatMap(([id, afdruk, kolommen]) => {
    const one = found.get(id);
    return one && recordAfdruk(only(one.row.cells, kolommen)) === afdruk ? [{ ...one, kolommen }] : [];
  });
  const keeps = ({ records }: ImportRegel): boolean => records.some(([id]) => stays.has(id));
  return {
    weg: all.filter(({ id }) => !stays.has(id)),
    blijft: all.filter(({ id }) => stays.has(id)),
    leeg,
    vrij: regels.filter((one) => !keeps(one)),
    gehouden: regels.filter(keeps),
  };
}
