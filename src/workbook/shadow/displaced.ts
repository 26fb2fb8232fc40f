/** What became of values since the copy was made that nobody does on purpose: columns sorted alone, dragged over, emptied, rows pasted over. */
import type { Cell } from '../../register/cell';
import { isOfRegister, isStamp } from '../../register/column';
import { addTo } from '../../register/grouping';
import { idNumber } from '../../register/identity/ids';
import { columnsOf } from '../../register/tab';
import type { ColumnKey } from '../../register/tabs';
import type { Cells, Row } from '../../register/row';
import {
  draggedOver,
  filled,
  halfOverwritten,
  hasNoMoment,
  hasOtherMoment,
  lostStamp,
  overwritten,
  withoutId,
} from './pastedOver';
import type { SeenTab } from './shadow';
import type { ShadowRecord, ShadowTab } from './shadow';
import { contentOf } from './shadow';
import type { Beside, Change } from './wholeColumn';
import {
  areDraggedOver,
  areMoved,
  areMovedAmong,
  isShifted,
  isShiftedBeside,
  repeats,
  rowsBelow,
  turnedOver,
} from './shifted';
import {
  areCopied,
  areDragged,
  areEmptied,
  areRewritten,
  isMovedAlong,
  isOfStamp,
  withBlock,
  withPiece,
} from './wholeColumn';

/**
 * `verschoven`: values stand in other rows than they did; `gekopieerd`: a column, or the cells along a row, hold what another
 * column held; `gesleept`: a series or one value came over a column; `herschreven`: every value of a column is another;
 * `leeg`: a column is empty; `overschreven`: a row became another; `vervangen`: another number stands wherever that of one
 * record stood (replaced.ts).
 */
export type DisplacedKind =
  'verschoven' | 'gekopieerd' | 'gesleept' | 'herschreven' | 'leeg' | 'overschreven' | 'vervangen';

/** Values of a tab that went astray in one way. */
export interface Displaced {
  readonly soort: DisplacedKind;
  readonly columns: readonly ColumnKey[];
  /** What the copy has for them, by ID: these cells alone. */
  readonly back: ReadonlyMap<string, Cells>;
}

/** A tab as far as this looks at it: what it is, and which columns are there. */
type Looked = Pick<SeenTab, 'tab'> & {
  readonly headers: { has(key: string): boolean };
  /** The rows by ID with what they hold, where those that are looked at hold signs. */
  readonly values?: ReadonlyMap<string, Row>;
};

type Copied = Pick<ShadowTab, 'records'>;

const ownKeys = ({ tab, headers }: Looked): ColumnKey[] =>
  columnsOf(tab).flatMap(([key]) => (isOfRegister(key) || !headers.has(key) ? [] : [key]));

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
  loose: readonly Row[],
): Displaced[] {
  const [keys, { tab }] = [ownKeys(seen), seen];
  const changed = new Map<string, ColumnKey[]>();
  for (const { id, now, record } of others)
    for (const key of keys) if (filled(now[key]) !== filled(record.cells[key])) addTo(changed, id, key);
  if (changed.size === 0) return [];
  const alike = overwritten(rows, changed, keys, (id) => known.records.has(id));
  const twins = copiesOfMoved(others, changed, alike, known, seen);
  const over = new Set([...alike.keys()].filter((id) => !twins.has(id)));
  for (const id of draggedOver(tab, seen.values ?? rows, changed, keys)) if (!twins.has(id)) over.add(id);
  const gone = [...known.records].filter(([id]) => !rows.has(id)).map(([, { cells }]) => cells);
  const goneOf = (key: ColumnKey): Cell[] => (repeats(tab, key) ? [] : gone.map((cells) => filled(cells[key])));
  const [byColumn, along] = [new Map<ColumnKey, Change[]>(), new Map<ColumnKey, Change[]>()];
  // A column may have been rewritten, or dragged over, whole: some of its rows became as others are, by that or before.
  const whole = new Map<ColumnKey, Change[]>();
  const withStamp = new Set(
    others.filter(({ now, record }) => lostStamp({ now, was: record.cells }, seen)).map(({ id }) => id),
  );
  const inOrder = [...keys, ...columnsOf(tab).flatMap(([key]) => (isStamp(key) ? [key] : []))];
  for (const { id, now, record } of others) {
    const own = changed.get(id) ?? [];
    const isAlong = !over.has(id) && isMovedAlong(own, inOrder, { now, was: record.cells }, withStamp.has(id));
    const into = isAlong ? [along] : over.has(id) ? [whole] : [whole, byColumn];
    for (const key of own)
      for (const one of [id, ...(twins.get(id) ?? [])])
        for (const some of into) addTo(some, key, { id: one, old: filled(record.cells[key]), now: filled(now[key]) });
  }
  const of = (fits: (changes: readonly Change[], key: ColumnKey) => boolean): Map<ColumnKey, readonly Change[]> =>
    new Map([...byColumn].filter(([key, changes]) => fits(changes, key)));
  const ids = [...contents.keys()];
  const restFrom = (first: string, key: ColumnKey): Change[] =>
    ids.slice(ids.indexOf(first)).map((id) => ({
      id,
      old: filled(known.records.get(id)!.cells[key]),
      now: filled(rows.get(id)!.cells[key]),
    }));
  // A row that is gone now may have stood there as the cells moved.
  const withGone = (first: string, key: ColumnKey): Change[] => {
    const all = [...known.records];
    return all.slice(all.findIndex(([id]) => id === first)).map(([id, { cells }]) => {
      const row = rows.get(id);
      return { id, old: filled(cells[key]), now: row ? filled(row.cells[key]) : null };
    });
  };
  const below = rowsBelow(tab, rows, loose, [...byColumn.keys()], (id) => known.records.has(id));
  const since = [...[...rows].flatMap(([id, row]) => (known.records.has(id) ? [] : [row])), ...loose];
  const areShifted = (changes: readonly Change[], key: ColumnKey): boolean => {
    // Nearly always one cell of a column changed: then the rest of it need not be looked at.
    const mayBeGone = gone.length > 0 && !repeats(tab, key);
    if (changes.length + below.pushed.length < 2 && !mayBeGone) return false;
    return (
      isShiftedBeside(restFrom(changes[0]!.id, key), key, below) ||
      (mayBeGone && isShifted(withGone(changes[0]!.id, key)))
    );
  };
  const areOver = (changes: readonly Change[], key: ColumnKey): boolean =>
    changes.length > 1 &&
    areDraggedOver(
      changes,
      new Map(ids.map((id) => [id, filled(known.records.get(id)!.cells[key])])),
      repeats(tab, key),
    );
  const half = halfOverwritten(rows, new Map([...changed].filter(([id]) => !alike.has(id))), keys);
  const pastedOf = (key: ColumnKey): Cell[] =>
    [...half.values()].flatMap(({ inside, like }) =>
      inside.includes(key) ? like.map((id) => filled((known.records.get(id)?.cells ?? rows.get(id)!.cells)[key])) : [],
    );
  // A row that seems overwritten may have been sorted with the others, and be like one by now.
  const alongWith = (key: ColumnKey): Cell[] =>
    [...over].flatMap((id) => (changed.get(id)!.includes(key) ? [filled(known.records.get(id)!.cells[key])] : []));
  const held = (key: ColumnKey): number =>
    ids.filter((id) => filled(known.records.get(id)!.cells[key]) !== null).length;
  const besideOf = (id: string): Beside => ({ now: rows.get(id)!.cells, was: known.records.get(id)!.cells });
  const there = ids.map(besideOf);
  const standing = (key: ColumnKey) => ids.map((id) => ({ id, cell: filled(rows.get(id)!.cells[key]) }));
  // Where most rows moved along, those in which little changed tell nothing without these.
  const copied = new Map(of((changes, key) => areCopied(tab, [...(along.get(key) ?? []), ...changes], key, there)));
  for (const [key, changes] of byColumn) {
    const ofStamp = changes.filter((one) => known.records.has(one.id) && isOfStamp(one, besideOf(one.id)));
    if (!copied.has(key) && ofStamp.length > 0) copied.set(key, ofStamp);
  }
  const sinceIn = (key: ColumnKey): Cell[] => (repeats(tab, key) ? [] : since.map(({ cells }) => filled(cells[key])));
  const moved = of(
    (changes, key) =>
      !copied.has(key) &&
      (areMovedAmong(changes, sinceIn(key)) ||
        areMoved(changes, goneOf(key), pastedOf(key)) ||
        (changes.length > 2 && areMoved(changes, goneOf(key), alongWith(key))) ||
        areShifted(changes, key) ||
        areOver(changes, key)),
  );
  const rest = of((_, key) => !copied.has(key) && !moved.has(key));
  const isRepeated = (key: ColumnKey): boolean => repeats(tab, key) || tab.columns[key]!.type.kind === 'email';
  const either = (changes: readonly Change[], key: ColumnKey, fits: (changes: readonly Change[]) => boolean): boolean =>
    rest.has(key) && (fits(changes) || (over.size > 0 && fits(whole.get(key)!)));
  const dragged = withBlock(
    of((changes, key) => either(changes, key, (all) => areDragged(all, () => standing(key), isRepeated(key)))),
    rest,
  );
  const rewritten = of(
    (changes, key) =>
      !dragged.has(key) && either(changes, key, (all) => areRewritten(all, () => standing(key), repeats(tab, key))),
  );
  const turned = turnedOver(
    of((_, key) => rest.has(key) && !dragged.has(key) && !rewritten.has(key)),
    rows,
    keys,
    (id) => known.records.has(id),
  );
  // Days are no text: they are not found so.
  const pieces = withPiece(of((_, key) => tab.columns[key]!.type.kind !== 'date'));
  for (const [key, changes] of pieces)
    if (rest.has(key) && ![dragged, rewritten, turned].some((one) => one.has(key))) rewritten.set(key, changes);
  const emptied = of((changes, key) => !turned.has(key) && areEmptied(changes, () => held(key)));
  const emptiedRows = new Set([...emptied.values()].flat().map(({ id }) => id));
  // What else was emptied in these rows alone went with it, few as it may be; nobody empties a stamp on purpose.
  const alsoEmptied = (changes: readonly Change[]): readonly Change[] =>
    emptied.size > 0 && changes.every(({ id, now }) => now === null && emptiedRows.has(id))
      ? changes
      : changes.filter(({ id, now }) => now === null && withStamp.has(id));
  const found = [
    ...together(
      'gekopieerd',
      new Map([...along, ...copied].map(([key]) => [key, [...(along.get(key) ?? []), ...(copied.get(key) ?? [])]])),
    ),
    ...together('verschoven', new Map([...moved, ...turned])),
    ...together('gesleept', dragged),
    ...together('herschreven', rewritten),
    ...together(
      'leeg',
      new Map(
        [...byColumn].flatMap(([key, changes]) => {
          const own = alsoEmptied(changes);
          return own.length > 0 ? [[key, own] as const] : [];
        }),
      ),
    ),
  ];
  const becameOther = new Map<string, readonly ColumnKey[]>([
    ...[...over].map((id) => [id, changed.get(id)!] as const),
    ...[...half].flatMap(([id, { inside, outside }]) =>
      inside.some((key) => moved.has(key)) ? [[id, outside] as const] : [],
    ),
  ]);
  const noMoment = others.filter(({ now, record }) => hasNoMoment({ now, was: record.cells }));
  for (const one of others) {
    const left = changed.get(one.id)?.filter((key) => !found.some(({ back }) => key in (back.get(one.id) ?? {}))) ?? [];
    // Where not all lost theirs, what came into a row went with it.
    const isLost = noMoment.length < ids.length && noMoment.includes(one);
    const isOther = hasOtherMoment({ now: one.now, was: one.record.cells }, seen, one.record.seen);
    const came = isOther ? left : left.filter((key) => isLost && filled(one.now[key]) !== null);
    if (came.length > 0 && !becameOther.has(one.id)) becameOther.set(one.id, [...came, 'ingevoerdOp']);
  }
  if (becameOther.size === 0) return found;
  const columns = new Set([...becameOther.values()].flat());
  return [
    ...found,
    {
      soort: 'overschreven',
      columns: columnsOf(tab).flatMap(([key]) => (columns.has(key) ? [key] : [])),
      back: backOf(becameOther.keys(), (id) => becameOther.get(id)!, known),
    },
  ];
}

/** What went astray of rows beside what is known of them. @param rows those that have an ID, by ID @param loose the others */
export const displacedBeside = (
  known: Copied,
  seen: Looked,
  rows: ReadonlyMap<string, Row>,
  loose: readonly Row[],
): Displaced[] => displacedOf(rowsThere(known, rows), known, seen, rows, loose);

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
    displaced: displacedOf(there, known, seen, rows, withoutId(seen.rows)),
    contents: there.contents,
  };
  looked.set(known, found);
  return found;
}
