/** What became of values since the copy was made that nobody does on purpose: columns sorted alone, dragged over, emptied, rows pasted over. */
import type { Cell } from '../../register/cell';
import { columnsOf } from '../../register/tab';
import { addTo } from '../../register/grouping';
import type { ColumnKey } from '../../register/tabs';
import type { Cells, Row } from '../../register/row';
import type { ByColumn, Compared, Copied, Looked } from './compared';
import { compare, rowsThere } from './compared';
import { filled, hasNoMoment, hasOtherMoment, withoutId } from './pastedOver';
import type { SeenTab, ShadowTab } from './shadow';
import type { Change } from './wholeColumn';
import {
  areCounted,
  areDraggedOver,
  areMoved,
  areMovedAmong,
  draggedDown,
  isShifted,
  isShiftedBeside,
  repeats,
  rowsBelow,
  turnedOver,
} from './shifted';
import { areCopied, areDragged, areEmptied, areRewritten, isOfStamp, withBlock, withPiece } from './wholeColumn';

/**
 * `verschoven`: values stand in other rows than they did; `gekopieerd`: a column, or the cells along a row, hold what another
 * column held; `gesleept`: a series or one value came over a column; `herschreven`: every value of a column is another;
 * `leeg`: a column is empty; `overschreven`: a row became another; `vervangen`: another number stands wherever that of one
 * record stood (replaced.ts); `ongezien`: something else came, and nobody was seen to fill it in.
 */
export type DisplacedKind =
  'verschoven' | 'gekopieerd' | 'gesleept' | 'herschreven' | 'leeg' | 'overschreven' | 'vervangen' | 'ongezien';

/** Values of a tab that went astray in one way. */
export interface Displaced {
  readonly soort: DisplacedKind;
  readonly columns: readonly ColumnKey[];
  /** What the copy has for them, by ID: these cells alone. */
  readonly back: ReadonlyMap<string, Cells>;
}

const having = (
  columns: ByColumn,
  fits: (changes: readonly Change[], key: ColumnKey) => boolean,
): Map<ColumnKey, readonly Change[]> => new Map([...columns].filter(([key, changes]) => fits(changes, key)));

/** The columns in which something changed so, as one. */
function together(soort: DisplacedKind, found: ByColumn): Displaced[] {
  if (found.size === 0) return [];
  const back = new Map<string, Record<string, Cell>>();
  for (const [key, changes] of found) for (const { id, old } of changes) back.set(id, { ...back.get(id), [key]: old });
  return [{ soort, columns: [...found.keys()], back }];
}

/** Columns that hold what another held. Where most rows moved along, those in which little changed tell nothing without these. */
function copiedIn({ tab, ids, along, byColumn, isKnown, beside }: Compared): Map<ColumnKey, readonly Change[]> {
  const there = ids.map(beside);
  const found = having(byColumn, (changes, key) => areCopied(tab, [...(along.get(key) ?? []), ...changes], key, there));
  for (const [key, changes] of byColumn) {
    const ofStamp = changes.filter((one) => isKnown(one.id) && isOfStamp(one, beside(one.id)));
    if (!found.has(key) && ofStamp.length > 0) found.set(key, ofStamp);
  }
  return found;
}

/** Whether what stood in a column moved along it, up or down, from its first change on. */
function shiftedIn(all: Compared): (changes: readonly Change[], key: ColumnKey) => boolean {
  const { tab, ids, rows, loose, records, byColumn, isKnown, was, now } = all;
  const below = rowsBelow(tab, rows, loose, [...byColumn.keys()], isKnown);
  const areGone = ids.length < records.size;
  const restFrom = (first: string, key: ColumnKey): Change[] =>
    ids.slice(ids.indexOf(first)).map((id) => ({ id, old: was(id, key), now: now(id, key) }));
  // A row that is gone now may have stood there as the cells moved.
  const withGone = (first: string, key: ColumnKey): Change[] => {
    const known = [...records.keys()];
    return known
      .slice(known.indexOf(first))
      .map((id) => ({ id, old: was(id, key), now: rows.has(id) ? now(id, key) : null, isGone: !rows.has(id) }));
  };
  return (changes, key) => {
    // Nearly always one cell of a column changed: then the rest of it need not be looked at.
    const mayBeGone = areGone && !repeats(tab, key);
    const first = changes[0]!.id;
    return (
      (changes.length + below.pushed.length > 1 || mayBeGone) &&
      (isShiftedBeside(restFrom(first, key), key, below) || (mayBeGone && isShifted(withGone(first, key))))
    );
  };
}

/** Columns of which values stand in other rows: sorted, moved along, or dragged over others. */
function movedIn(all: Compared, left: ByColumn): Map<ColumnKey, readonly Change[]> {
  const { tab, ids, rows, loose, records, changed, over, half, isKnown, was } = all;
  const gone = [...records].flatMap(([id, { cells }]) => (rows.has(id) ? [] : [cells]));
  const since = [...[...rows].flatMap(([id, row]) => (isKnown(id) ? [] : [row])), ...loose].map(({ cells }) => cells);
  const tellingIn = (some: readonly Cells[], key: ColumnKey): Cell[] =>
    repeats(tab, key) ? [] : some.map((cells) => filled(cells[key]));
  const pastedIn = (key: ColumnKey): Cell[] =>
    [...half.values()].flatMap(({ inside, like }) =>
      inside.includes(key) ? like.map((id) => (isKnown(id) ? was(id, key) : all.now(id, key))) : [],
    );
  // A row that seems overwritten may have been sorted with the others, and be like one by now.
  const alongWith = (key: ColumnKey): Cell[] =>
    [...over].flatMap((id) => (changed.get(id)!.includes(key) ? [was(id, key)] : []));
  const isOver = (changes: readonly Change[], key: ColumnKey): boolean =>
    changes.length > 1 && areDraggedOver(changes, new Map(ids.map((id) => [id, was(id, key)])), repeats(tab, key));
  const isShiftedIn = shiftedIn(all);
  // Who gave two rows each what the other should have puts that right by hand; nobody hears of a sort.
  const areExchanged = (changes: readonly Change[], key: ColumnKey): boolean =>
    changes.length === 2 && changes.every(({ id, now }) => all.seen.isHeard?.(id, key, now));
  return having(
    left,
    (changes, key) =>
      areMovedAmong(changes, tellingIn(since, key)) ||
      (areMoved(changes, tellingIn(gone, key), pastedIn(key)) && !areExchanged(changes, key)) ||
      (changes.length > 2 && areMoved(changes, tellingIn(gone, key), alongWith(key))) ||
      isShiftedIn(changes, key) ||
      isOver(changes, key),
  );
}

/** Of the columns that are left: over which something was dragged, which were rewritten, and in which a block was turned. */
function remadeIn(all: Compared, left: ByColumn): Record<'dragged' | 'rewritten' | 'turned', ByColumn> {
  const { tab, ids, rows, keys, over, byColumn, isKnown, now } = all;
  const standing = (key: ColumnKey) => ids.map((id) => ({ id, cell: now(id, key) }));
  const isRepeated = (key: ColumnKey): boolean => repeats(tab, key) || tab.columns[key]!.type.kind === 'email';
  const either = (changes: readonly Change[], key: ColumnKey, fits: (changes: readonly Change[]) => boolean): boolean =>
    fits(changes) || (over.size > 0 && fits(all.whole.get(key)!));
  const isReference = (key: ColumnKey): boolean => tab.columns[key]!.type.kind === 'reference';
  // Signs do not count on: what the cells hold does.
  const held = (key: ColumnKey) =>
    ids.map((id) => ({ id, cell: filled((all.seen.values ?? rows).get(id)?.cells[key]) }));
  const whole = having(
    left,
    (changes, key) =>
      either(changes, key, (some) => areDragged(some, () => standing(key), isRepeated(key))) ||
      (isReference(key) && areCounted(changes, held(key))),
  );
  const dragged = withBlock(new Map([...draggedDown(tab, left, standing), ...whole]), left);
  const rewritten = having(
    left,
    (changes, key) =>
      !dragged.has(key) && either(changes, key, (some) => areRewritten(some, () => standing(key), repeats(tab, key))),
  );
  const turned = turnedOver(
    having(left, (_, key) => !dragged.has(key) && !rewritten.has(key)),
    rows,
    keys,
    isKnown,
  );
  // Days are no text: they are not found so.
  const pieces = withPiece(having(byColumn, (_, key) => tab.columns[key]!.type.kind !== 'date'));
  for (const [key, changes] of pieces)
    if (left.has(key) && ![dragged, rewritten, turned].some((one) => one.has(key))) rewritten.set(key, changes);
  return { dragged, rewritten, turned };
}

/** In fewer rows somebody may have typed one by one. */
const fewestEdited = 5;

/** Columns that were emptied, and what else was in the same rows: few as it may be, it went with it. Nobody empties a stamp on purpose. */
function emptiedIn({ seen, ids, byColumn, withoutStamp, was, now }: Compared, turned: ByColumn): ByColumn {
  const held = (key: ColumnKey): number => ids.filter((id) => was(id, key) !== null).length;
  const isEdited = (key: ColumnKey): boolean =>
    ids.length >= fewestEdited && ids.every((id) => seen.isHeard?.(id, key, now(id, key)));
  const emptied = having(
    byColumn,
    (changes, key) =>
      !turned.has(key) &&
      areEmptied(
        changes,
        () => held(key),
        () => isEdited(key),
      ),
  );
  const emptiedRows = new Set([...emptied.values()].flat().map(({ id }) => id));
  const ownOf = (changes: readonly Change[]): readonly Change[] =>
    emptied.size > 0 && changes.every(({ id, now }) => now === null && emptiedRows.has(id))
      ? changes
      : changes.filter(({ id, now }) => now === null && withoutStamp.has(id));
  return having(new Map([...byColumn].map(([key, changes]) => [key, ownOf(changes)])), (own) => own.length > 0);
}

/** The rows that became others, with the columns to put back. @param found what went astray otherwise */
function becameOther(all: Compared, moved: ByColumn, found: readonly Displaced[]): Map<string, readonly ColumnKey[]> {
  const { ids, others, changed, over, half, seen, now } = all;
  const became = new Map<string, readonly ColumnKey[]>([
    ...[...over].map((id) => [id, changed.get(id)!] as const),
    ...[...half].flatMap(([id, { inside, outside }]) =>
      inside.some((key) => moved.has(key)) ? [[id, outside] as const] : [],
    ),
  ]);
  const noMoment = new Set(others.filter(({ id }) => hasNoMoment(all.beside(id))));
  for (const other of others) {
    const { id, record } = other;
    const left = changed.get(id)?.filter((key) => !found.some(({ back }) => key in (back.get(id) ?? {}))) ?? [];
    // Where not all lost theirs, what came into a row went with it, but for what somebody filled in.
    const isLost = noMoment.size < ids.length && noMoment.has(other);
    const isOther = hasOtherMoment(all.beside(id), seen, record.seen);
    const cameAlong = (key: ColumnKey): boolean =>
      isLost && now(id, key) !== null && seen.isHeard?.(id, key, now(id, key)) !== true;
    const came = isOther ? left : left.filter(cameAlong);
    if (came.length > 0 && !became.has(id)) became.set(id, [...came, 'ingevoerdOp']);
  }
  return became;
}

function overwrittenIn(all: Compared, moved: ByColumn, found: readonly Displaced[]): Displaced[] {
  const became = becameOther(all, moved, found);
  if (became.size === 0) return [];
  const columns = new Set([...became.values()].flat());
  return [
    {
      soort: 'overschreven',
      columns: columnsOf(all.tab).flatMap(([key]) => (columns.has(key) ? [key] : [])),
      back: new Map(
        [...became].map(([id, keys]) => [id, Object.fromEntries(keys.map((key) => [key, all.was(id, key)]))]),
      ),
    },
  ];
}

/**
 * Google loses word of an edit now and then: of so many cells nobody thinks that. Nor of so many values of one column over which
 * others came, unless it tells of so many times more of it.
 */
const fewestUnheard = 3;
const fewestOfColumn = 2;
const mostHeard = 3;

/**
 * What is left of what changed and nobody filled in, as far as word of edits came. Where something else of the tab went astray,
 * little as it may be, or changed unheard in a row that no copy has, it went along; and so did what came where somebody was seen to
 * put it, and stood in a cell that lost it, or came in the same columns as in a row in which nobody was.
 * @param found what went astray otherwise
 */
function unheardIn(
  { tab, seen: { isHeard, hasUnheard }, changed, was, now }: Compared,
  found: readonly Displaced[],
): Displaced[] {
  if (!isHeard) return [];
  const isTold = (id: string, key: ColumnKey): boolean => found.some(({ back }) => key in (back.get(id) ?? {}));
  const [left, heard] = [new Map<ColumnKey, Change[]>(), new Map<ColumnKey, Change[]>()];
  const lost = new Set<Cell>();
  const isUnheard = (id: string, key: ColumnKey): boolean => !isHeard(id, key, now(id, key));
  const blocks = new Set(
    [...changed].flatMap(([id, keys]) =>
      keys.length >= fewestUnheard && keys.every((key) => isUnheard(id, key)) ? [keys.join()] : [],
    ),
  );
  let count = 0;
  for (const [id, keys] of changed) {
    const isAlong = blocks.has(keys.join());
    for (const key of keys) {
      const change = { id, old: was(id, key), now: now(id, key) };
      const isAstray = isTold(id, key) || isUnheard(id, key) || isAlong;
      if (isAstray && change.old !== null && !repeats(tab, key)) lost.add(change.old);
      if (!isTold(id, key)) addTo(isAstray ? left : heard, key, change);
      if (isAstray && !isTold(id, key)) count += 1;
    }
  }
  const isOfColumn = ([key, changes]: readonly [ColumnKey, readonly Change[]]): boolean =>
    changes.filter(({ old }) => old !== null).length >= fewestOfColumn &&
    (heard.get(key) ?? []).length < changes.length * mostHeard;
  const isAlone = count < fewestUnheard && found.length === 0 && ![...left].some(isOfColumn);
  if (isAlone && (count === 0 || hasUnheard?.() !== true)) return [];
  for (const [key, changes] of heard) {
    const came = changes.filter((one) => lost.has(one.now));
    for (const one of came.length > 1 ? came : []) addTo(left, key, one);
  }
  return together('ongezien', left);
}

function displacedOf(all: Compared | null): Displaced[] {
  if (!all) return [];
  const { along, byColumn } = all;
  const copied = copiedIn(all);
  const moved = movedIn(
    all,
    having(byColumn, (_, key) => !copied.has(key)),
  );
  const { dragged, rewritten, turned } = remadeIn(
    all,
    having(byColumn, (_, key) => !copied.has(key) && !moved.has(key)),
  );
  const alongToo = new Map(
    [...along, ...copied].map(([key]) => [key, [along, copied].flatMap((one) => one.get(key) ?? [])]),
  );
  const found = [
    ...together('gekopieerd', alongToo),
    ...together('verschoven', new Map([...moved, ...turned])),
    ...together('gesleept', dragged),
    ...together('herschreven', rewritten),
    ...together('leeg', emptiedIn(all, turned)),
  ];
  const told = [...found, ...overwrittenIn(all, moved, found)];
  return [...told, ...unheardIn(all, told)];
}

/** What went astray of rows beside what is known of them. @param rows those that have an ID, by ID @param loose the others */
export const displacedBeside = (
  known: Copied,
  seen: Looked,
  rows: ReadonlyMap<string, Row>,
  loose: readonly Row[],
): Displaced[] => displacedOf(compare(rowsThere(known, rows), known, seen, rows, loose));

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
    displaced: displacedOf(compare(there, known, seen, rows, withoutId(seen.rows))),
    contents: there.contents,
  };
  looked.set(known, found);
  return found;
}
