/** What became of values since the copy was made that nobody does on purpose: columns sorted alone, emptied, rows pasted over. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { isOfRegister } from '../../register/column';
import { addTo, countBy } from '../../register/grouping';
import { idNumber } from '../../register/identity/ids';
import { columnsOf } from '../../register/tab';
import type { ColumnKey } from '../../register/tabs';
import type { Cells, Row } from '../../register/row';
import type { SeenTab } from './shadow';
import type { ShadowRecord, ShadowTab } from './shadow';
import { contentOf } from './shadow';

/** `verschoven`: values stand in other rows than they did; `leeg`: a column is empty; `overschreven`: a row became another. */
export type DisplacedKind = 'verschoven' | 'leeg' | 'overschreven';

/** Values of a tab that went astray in one way. */
export interface Displaced {
  readonly soort: DisplacedKind;
  readonly columns: readonly ColumnKey[];
  /** What the copy has for them, by ID: these cells alone. */
  readonly back: ReadonlyMap<string, Cells>;
}

/** A cell that is another than it was. */
interface Change {
  readonly id: string;
  readonly old: Cell;
  readonly now: Cell;
}

const filled = (cell: Cell | undefined): Cell => (isBlank(cell) ? null : (cell ?? null));

/** A tab as far as this looks at it: what it is, and which columns are there. */
type Looked = Pick<SeenTab, 'tab'> & { readonly headers: { has(key: string): boolean } };

type Copied = Pick<ShadowTab, 'records'>;

const ownKeys = ({ tab, headers }: Looked): ColumnKey[] =>
  columnsOf(tab).flatMap(([key]) => (isOfRegister(key) || !headers.has(key) ? [] : [key]));

/** How many of these are among those, each used once. */
function sharedBy(cells: readonly Cell[], pool: readonly Cell[]): number {
  const left = new Map<Cell, number>();
  for (const cell of pool) if (cell !== null) left.set(cell, (left.get(cell) ?? 0) + 1);
  return cells.filter((cell) => {
    const count = cell === null ? 0 : (left.get(cell) ?? 0);
    if (count > 0) left.set(cell, count - 1);
    return count > 0;
  }).length;
}

/**
 * True where nearly all that is new in a column stood in another row of it: as after sorting that column alone. Somebody who
 * works in the column brings other values.
 * @param gone what rows held in it that are gone
 * @param pasted what came in it with a row that was pasted over another
 */
function areMoved(changes: readonly Change[], gone: readonly Cell[], pasted: readonly Cell[] = []): boolean {
  const now = changes.flatMap((one) => one.now ?? []);
  const shared = sharedBy(now, changes.map(({ old }) => old).concat(gone, pasted));
  const lost = changes.filter(({ old }) => old !== null).length;
  return changes.length > 1 && shared > 0 && shared * 5 >= Math.max(now.length, gone.length > 0 ? 0 : lost) * 4;
}

/** A choice and a number stand in many rows: that one stood in a row that is gone tells nothing. */
const repeats = (tab: SeenTab['tab'], key: ColumnKey): boolean =>
  ['choice', 'choices', 'number', 'boolean'].includes(tab.columns[key]!.type.kind);

/** From three values on, more than one in ten: by hand people empty a cell or two. */
const areEmptied = (changes: readonly Change[], held: () => number): boolean =>
  changes.length >= 3 && changes.every(({ now }) => now === null) && changes.length * 10 > held();

/** The rows that became another row that stands there, also where these differed in one cell: by ID, those that are like it. */
function overwritten(
  rows: ReadonlyMap<string, Row>,
  changed: ReadonlyMap<string, readonly ColumnKey[]>,
  keys: readonly ColumnKey[],
): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const textOf = (cells: Cells): string => JSON.stringify(keys.map((key) => filled(cells[key])));
  const alike = new Map<string, string[]>();
  // Only what begins as one of these can be like it.
  const begins = (cells: Cells): Cell => filled(cells[keys[0]!]);
  const begun = new Set([...changed.keys()].map((id) => begins(rows.get(id)!.cells)));
  for (const [id, { cells }] of rows) if (begun.has(begins(cells))) addTo(alike, textOf(cells), id);
  for (const id of changed.keys()) {
    const same = alike.get(textOf(rows.get(id)!.cells))!;
    if (same.length > 1)
      found.set(
        id,
        same.filter((other) => other !== id),
      );
  }
  return found;
}

/** A row that became another but for the columns that changed elsewhere too. */
interface HalfOver {
  readonly inside: readonly ColumnKey[];
  readonly outside: readonly ColumnKey[];
  /** The rows that it is like otherwise, by ID. */
  readonly like: readonly string[];
}

/** Rows that were pasted over and of which some columns may have been sorted after that. */
function halfOverwritten(
  rows: ReadonlyMap<string, Row>,
  changed: ReadonlyMap<string, readonly ColumnKey[]>,
  keys: readonly ColumnKey[],
): Map<string, HalfOver> {
  const counts = countBy([...changed.values()].flat());
  const found = new Map<string, HalfOver>();
  for (const [id, own] of changed) {
    const inside = own.filter((key) => counts.get(key)! > 1);
    const outside = own.filter((key) => !inside.includes(key));
    if (inside.length === 0 || outside.length === 0) continue;
    const now = rows.get(id)!.cells;
    // What changed comes first: there nearly every row is another already.
    const same = [...outside, ...keys.filter((key) => !own.includes(key))];
    const like: string[] = [];
    for (const [other, { cells }] of rows)
      if (other !== id && same.every((key) => filled(cells[key]) === filled(now[key]))) like.push(other);
    if (like.length > 0) found.set(id, { inside, outside, like });
  }
  return found;
}

/**
 * Rows whose values went astray with those of others in the same columns, and that were copied after that: by ID, the copies
 * that no night has seen. These are no other record that came over the row; what stands in them belongs elsewhere too.
 */
function copiesOfMoved(
  others: readonly Other[],
  changed: ReadonlyMap<string, readonly ColumnKey[]>,
  alike: ReadonlyMap<string, readonly string[]>,
  known: Copied,
  { tab: { prefix } }: Looked,
): Map<string, readonly string[]> {
  const numberOf = (id: string): number => idNumber(prefix, id) ?? 0;
  const cameAfter = (id: string, other: string): boolean => !known.records.has(other) && numberOf(other) > numberOf(id);
  const isMoved = (key: ColumnKey): boolean =>
    areMoved(
      others.flatMap(({ id, now, record }) =>
        changed.get(id)?.includes(key) ? [{ id, old: filled(record.cells[key]), now: filled(now[key]) }] : [],
      ),
      [],
    );
  return new Map(
    [...alike].filter(([id, same]) => same.every((other) => cameAfter(id, other)) && changed.get(id)!.every(isMoved)),
  );
}

function backOf(
  ids: Iterable<string>,
  keysFor: (id: string) => readonly ColumnKey[],
  known: Copied,
): Map<string, Cells> {
  return new Map(
    [...ids].map((id) => [
      id,
      Object.fromEntries(keysFor(id).map((key) => [key, filled(known.records.get(id)!.cells[key])])),
    ]),
  );
}

/** The columns in which something changed so, as one. */
function together(soort: DisplacedKind, found: ReadonlyMap<ColumnKey, readonly Change[]>): Displaced[] {
  if (found.size === 0) return [];
  const back = new Map<string, Record<string, Cell>>();
  for (const [key, changes] of found) for (const { id, old } of changes) back.set(id, { ...back.get(id), [key]: old });
  return [{ soort, columns: [...found.keys()], back }];
}

/** A row that is in the copy as well, and is not as it was. */
interface Other {
  readonly id: string;
  readonly now: Cells;
  readonly record: ShadowRecord;
}

/** The rows that are in the copy as well. */
interface There {
  /** As a line has them now, by ID. */
  readonly contents: ReadonlyMap<string, string>;
  /** Nearly every row is as it was: that is seen without looking into what was. */
  readonly others: readonly Other[];
}

function rowsThere(known: Copied, rows: ReadonlyMap<string, Row>): There {
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

function displacedOf(
  { contents, others }: There,
  known: Copied,
  seen: Looked,
  rows: ReadonlyMap<string, Row>,
): Displaced[] {
  const keys = ownKeys(seen);
  const changed = new Map<string, ColumnKey[]>();
  for (const { id, now, record } of others)
    for (const key of keys) if (filled(now[key]) !== filled(record.cells[key])) addTo(changed, id, key);
  if (changed.size === 0) return [];
  const alike = overwritten(rows, changed, keys);
  const twins = copiesOfMoved(others, changed, alike, known, seen);
  const over = new Set([...alike.keys()].filter((id) => !twins.has(id)));
  const gone = [...known.records].filter(([id]) => !rows.has(id)).map(([, { cells }]) => cells);
  const goneOf = (key: ColumnKey): Cell[] => (repeats(seen.tab, key) ? [] : gone.map((cells) => filled(cells[key])));
  const byColumn = new Map<ColumnKey, Change[]>();
  for (const { id, now, record } of others)
    if (!over.has(id))
      for (const key of changed.get(id) ?? [])
        for (const one of [id, ...(twins.get(id) ?? [])])
          addTo(byColumn, key, { id: one, old: filled(record.cells[key]), now: filled(now[key]) });
  const of = (fits: (changes: readonly Change[], key: ColumnKey) => boolean): Map<ColumnKey, readonly Change[]> =>
    new Map([...byColumn].filter(([key, changes]) => fits(changes, key)));
  const half = halfOverwritten(rows, new Map([...changed].filter(([id]) => !alike.has(id))), keys);
  const pastedOf = (key: ColumnKey): Cell[] =>
    [...half.values()].flatMap(({ inside, like }) =>
      inside.includes(key) ? like.map((id) => filled((known.records.get(id)?.cells ?? rows.get(id)!.cells)[key])) : [],
    );
  const moved = of((changes, key) => areMoved(changes, goneOf(key), pastedOf(key)));
  const becameOther = new Map([
    ...[...over].map((id) => [id, changed.get(id)!] as const),
    ...[...half].flatMap(([id, { inside, outside }]) =>
      inside.some((key) => moved.has(key)) ? [[id, outside] as const] : [],
    ),
  ]);
  const held = (key: ColumnKey): number =>
    [...contents.keys()].filter((id) => filled(known.records.get(id)!.cells[key]) !== null).length;
  return [
    ...together('verschoven', moved),
    ...together(
      'leeg',
      of((changes, key) => areEmptied(changes, () => held(key))),
    ),
    ...(becameOther.size === 0
      ? []
      : [
          {
            soort: 'overschreven' as const,
            columns: keys.filter((key) => [...becameOther.values()].some((own) => own.includes(key))),
            back: backOf(becameOther.keys(), (id) => becameOther.get(id)!, known),
          },
        ]),
  ];
}

/** What went astray of rows beside what is known of them. @param rows those that have an ID, by ID */
export const displacedBeside = (known: Copied, seen: Looked, rows: ReadonlyMap<string, Row>): Displaced[] =>
  displacedOf(rowsThere(known, rows), known, seen, rows);

/** What a look at a tab beside its copy tells. */
export interface BesideCopy {
  readonly displaced: readonly Displaced[];
  /** The rows that are in the copy as well, as a line has them, by ID. */
  readonly contents: ReadonlyMap<string, string>;
}

const looked = new WeakMap<ShadowTab, BesideCopy & { readonly rows: SeenTab['rows'] }>();

/**
 * Holds the rows of a tab against its copy; the same rows once.
 * @param rows those that have an ID, by ID
 */
export function besideCopy(known: ShadowTab, seen: SeenTab, rows: ReadonlyMap<string, Row>): BesideCopy {
  const before = looked.get(known);
  if (before?.rows === seen.rows) return before;
  const there = rowsThere(known, rows);
  const found = {
    rows: seen.rows,
    displaced: displacedOf(there, known, seen, rows),
    contents: there.contents,
  };
  looked.set(known, found);
  return found;
}
