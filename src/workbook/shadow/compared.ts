/** A tab beside its copy: which rows are other than they were, which of these became others altogether, and what changed by column. */
import type { Cell } from '../../register/cell';
import { isOfRegister, isStamp } from '../../register/column';
import { addTo } from '../../register/grouping';
import { idNumber } from '../../register/identity/ids';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab } from '../../register/tabs';
import type { Cells, Row } from '../../register/row';
import type { HalfOver } from './pastedOver';
import { draggedOver, filled, halfOverwritten, lostStamp, overwritten } from './pastedOver';
import type { SeenTab, ShadowRecord, ShadowTab } from './shadow';
import { contentOf } from './shadow';
import { areMoved } from './shifted';
import type { Beside, Change } from './wholeColumn';
import { isMovedAlong } from './wholeColumn';

/** A tab as far as this looks at it: what it is, and which columns are there. */
export type Looked = Pick<SeenTab, 'tab' | 'isHeard' | 'hasUnheard'> & {
  readonly headers: { has(key: string): boolean };
  /** The rows by ID with what they hold, where those that are looked at hold signs. */
  readonly values?: ReadonlyMap<string, Row>;
  /** Tells of a row that no copy has whether it is known to hold what it held. */
  readonly isAsSeen?: (cells: Cells, columns: readonly ColumnKey[]) => boolean;
};

export type Copied = Pick<ShadowTab, 'records'>;

/** What changed in rows, by column. */
export type ByColumn = ReadonlyMap<ColumnKey, readonly Change[]>;

/** A row that is in the copy as well, and is not as it was. */
interface Other {
  readonly id: string;
  readonly now: Cells;
  readonly record: ShadowRecord;
}

/** The rows that are in the copy as well. */
export interface There {
  /** As a line has them now, by ID. */
  readonly contents: ReadonlyMap<string, string>;
  /** Nearly every row is as it was: that is seen without looking into what was. */
  readonly others: readonly Other[];
}

export function rowsThere(known: Copied, rows: ReadonlyMap<string, Row>): There {
  const contents = new Map<string, string>();
  const others: Other[] = [];
  rows.forEach(({ cells: now }, id) => {
    const record = known.records.get(id);
    if (!record) return;
    const content = contentOf(now);
    contents.set(id, content);
    if (record.content !== content) others.push({ id, now, record });
  });
  return { contents, others };
}

export interface Compared {
  readonly tab: Tab;
  readonly seen: Looked;
  /** The columns that people fill. */
  readonly keys: readonly ColumnKey[];
  readonly rows: ReadonlyMap<string, Row>;
  /** The rows without a number. */
  readonly loose: readonly Row[];
  /** The rows that are in the copy as well, in the order of the sheet. */
  readonly ids: readonly string[];
  readonly others: readonly Other[];
  readonly isKnown: (id: string) => boolean;
  /** What a cell held. @param id of a row that is known */
  readonly was: (id: string, key: ColumnKey) => Cell;
  /** What it holds. @param id of a row that is there */
  readonly now: (id: string, key: ColumnKey) => Cell;
  readonly beside: (id: string) => Beside;
  /** All rows of the copy as they were, by ID. */
  readonly records: ReadonlyMap<string, ShadowRecord>;
  /** The columns in which each of the others changed, by ID. */
  readonly changed: ReadonlyMap<string, readonly ColumnKey[]>;
  /** Those that became another row. */
  readonly over: ReadonlySet<string>;
  /** Those that did, but for columns that changed elsewhere too. */
  readonly half: ReadonlyMap<string, HalfOver>;
  /** Those of which a stamp is gone or another. */
  readonly withoutStamp: ReadonlySet<string>;
  /** What changed in rows along which the cells moved. */
  readonly along: ByColumn;
  /** What changed in the rest of those that did not become another row. */
  readonly byColumn: ByColumn;
  /** The same with those that did: a column may have been rewritten, or dragged over, whole, and have made rows alike. */
  readonly whole: ByColumn;
}

function changedIn(others: readonly Other[], keys: readonly ColumnKey[]): Map<string, ColumnKey[]> {
  const changed = new Map<string, ColumnKey[]>();
  for (const { id, now, record } of others)
    for (const key of keys) if (filled(now[key]) !== filled(record.cells[key])) addTo(changed, id, key);
  return changed;
}

/**
 * Rows whose values went astray with those of others in the same columns, and that were copied after that: by ID, the copies
 * that no night has seen. These are no other record that came over the row; what stands in them belongs elsewhere too, unless
 * the register put it there.
 */
function copiesOfMoved(
  others: readonly Other[],
  changed: ReadonlyMap<string, readonly ColumnKey[]>,
  alike: ReadonlyMap<string, readonly string[]>,
  isKnown: (id: string) => boolean,
  isRight: (id: string, columns: readonly ColumnKey[]) => boolean,
  { prefix }: Tab,
): Map<string, readonly string[]> {
  const numberOf = (id: string): number => idNumber(prefix, id) ?? 0;
  const cameAfter = (id: string, other: string): boolean => !isKnown(other) && numberOf(other) > numberOf(id);
  const isMoved = (key: ColumnKey): boolean =>
    areMoved(
      others.flatMap(({ id, now, record }) =>
        changed.get(id)?.includes(key) ? [{ id, old: filled(record.cells[key]), now: filled(now[key]) }] : [],
      ),
      [],
    );
  return new Map(
    [...alike]
      .filter(([id, same]) => same.every((other) => cameAfter(id, other)) && changed.get(id)!.every(isMoved))
      .map(([id, same]) => [id, same.filter((other) => !isRight(other, changed.get(id)!))]),
  );
}

/**
 * Null where nothing that people fill is other than it was.
 * @param rows those that have an ID, by ID
 * @param loose the others
 */
export function compare(
  { contents, others }: There,
  { records }: Copied,
  seen: Looked,
  rows: ReadonlyMap<string, Row>,
  loose: readonly Row[],
): Compared | null {
  const { tab, headers } = seen;
  const keys = columnsOf(tab).flatMap(([key]) => (isOfRegister(key) || !headers.has(key) ? [] : [key]));
  const changed = changedIn(others, keys);
  if (changed.size === 0) return null;
  const isKnown = (id: string): boolean => records.has(id);
  const alike = overwritten(rows, changed, keys, isKnown);
  const isRight = (id: string, columns: readonly ColumnKey[]): boolean =>
    seen.isAsSeen?.(rows.get(id)!.cells, columns) ?? false;
  const twins = copiesOfMoved(others, changed, alike, isKnown, isRight, tab);
  const over = new Set(
    [...alike.keys(), ...draggedOver(tab, seen.values ?? rows, changed, keys)].filter((id) => !twins.has(id)),
  );
  const withoutStamp = new Set(
    others.filter(({ now, record }) => lostStamp({ now, was: record.cells }, seen)).map(({ id }) => id),
  );
  const inOrder = [...keys, ...columnsOf(tab).flatMap(([key]) => (isStamp(key) ? [key] : []))];
  const along = new Map<ColumnKey, Change[]>();
  const byColumn = new Map<ColumnKey, Change[]>();
  const whole = new Map<ColumnKey, Change[]>();
  for (const { id, now, record } of others) {
    const own = changed.get(id) ?? [];
    const isAlong = !over.has(id) && isMovedAlong(own, inOrder, { now, was: record.cells }, withoutStamp.has(id));
    const into = isAlong ? [along] : over.has(id) ? [whole] : [whole, byColumn];
    for (const key of own)
      for (const one of [id, ...(twins.get(id) ?? [])])
        for (const some of into) addTo(some, key, { id: one, old: filled(record.cells[key]), now: filled(now[key]) });
  }
  const [cellsWere, cellsNow] = [(id: string) => records.get(id)!.cells, (id: string) => rows.get(id)!.cells];
  return {
    tab,
    seen,
    keys,
    rows,
    loose,
    ids: [...contents.keys()],
    others,
    isKnown,
    was: (id, key) => filled(cellsWere(id)[key]),
    now: (id, key) => filled(cellsNow(id)[key]),
    beside: (id) => ({ now: cellsNow(id), was: cellsWere(id) }),
    records,
    changed,
    over,
    half: halfOverwritten(rows, new Map([...changed].filter(([id]) => !alike.has(id))), keys),
    withoutStamp,
    along,
    byColumn,
    whole,
  };
}
