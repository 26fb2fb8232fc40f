/** What is to be remembered of cells, two signs each: with each act that writes, and without what goes. */
import { isStamp } from '../../register/column';
import { formatId, idNumber } from '../../register/identity/ids';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import type { ColumnKey, Tab } from '../../register/tabs';
import { allTabs } from '../../register/tabs';
import { copiedUpTo, copyDay } from '../state/dailyState';
import type { HeardIn } from '../state/heard';
import { isHeardNow } from '../state/heard';
import type { Change, Known, Properties } from '../state/properties';
import { change, mostBytes, remember } from '../state/properties';
import { numbersOf, placeFrom } from '../rowNumbers';
import { astrayIn } from './astray';
import type { Displaced } from './displaced';
import { referencesOf } from './replaced';
import type { SeenCells, SeenTable } from './seenCells';
import { byId, cellsProperty, seenOf, touchedOf, touchedProperty } from './seenCells';
import { keysOfTab, nothing, perCell, signAt, signOf } from './signs';

/** What a row takes in a property beside its signs and its number: quotes, a colon and a comma. */
const perRow = 6;

/** So many rows of a tab a property holds. */
const mostRows = ({ tab }: SeenTable, highest: number): number =>
  Math.floor(mostBytes / (keysOfTab(tab).length * perCell + perRow + String(highest).length));

/** From which number on rows can be remembered: of more than a property holds the oldest go anyway. */
function firstKept(table: SeenTable, copied: number): number {
  const most = mostRows(table, copied + 1);
  const { numbers, isInOrder } = numbersOf(table);
  const ordered = isInOrder ? numbers : numbers.filter((number) => number > copied).sort();
  return Math.max(copied + 1, ordered[ordered.length - most] ?? 0);
}

/** How many rows have a number up to this one. */
function countUpTo(table: SeenTable, last: number): number {
  const { numbers, isInOrder } = numbersOf(table);
  return isInOrder ? placeFrom(numbers, last + 1) : numbers.filter((number) => number <= last).length;
}

/**
 * The numbers of the copied rows that are remembered: those that were changed since, and of a small tab all, once some are or
 * others came. What went astray between these and the others the copy does not see.
 */
function copiedToKeep(table: SeenTable, copied: number, before: SeenCells): readonly number[] {
  const { added = [], touched } = table;
  const hasMore = added.length > 0 || (touched?.size ?? 0) > 0;
  const known = Object.keys(before).map(Number);
  if (!hasMore && !known.some((number) => number <= copied)) return [];
  const isSmall = hasMore && countUpTo(table, copied) < mostRows(table, copied);
  const kept = isSmall ? [...numbersOf(table).numbers] : [...known, ...(touched?.keys() ?? [])];
  return [...new Set(kept)].filter((number) => number <= copied);
}

/** Of cells that go back: in which an act left something else since they were copied, which is not what stands there now; by ID. */
export function otherSince(
  known: Known,
  { tab, rows, columns }: SeenTable,
  back: Displaced['back'],
): Map<string, readonly ColumnKey[]> {
  const [seen, keys, now] = [touchedOf(known, tab), keysOfTab(tab), byId({ tab, rows, columns })];
  return new Map(
    [...back].flatMap(([id, cells]) => {
      const own = seen[idNumber(tab.prefix, id) ?? ''];
      const others = keysOf(cells).filter((key) => {
        const sign = signAt(own ?? '', keys.indexOf(key));
        const row = now.get(id);
        return sign !== '' && sign !== signOf(cells[key]) && (!row || sign !== signOf(row.cells[key]));
      });
      return others.length > 0 ? [[id, others] as const] : [];
    }),
  );
}

/**
 * Of cells that would go back those that did not go astray: each holds what an act left there since the copy, in a row of which
 * another does not. Where all of a row are as they were left, that act may have seen it astray.
 */
export function leftRight(known: Known, { tab, rows, columns }: SeenTable, back: Displaced['back']): Displaced['back'] {
  const seen = touchedOf(known, tab);
  if (Object.keys(seen).length === 0) return back;
  const [keys, now] = [keysOfTab(tab), byId({ tab, rows, columns })];
  return new Map(
    [...back].map(([id, cells]) => {
      const [own, row] = [seen[idNumber(tab.prefix, id) ?? ''], now.get(id)];
      if (own === undefined || !row) return [id, cells];
      const isLeft = (key: ColumnKey): boolean => signAt(own, keys.indexOf(key)) === signOf(row.cells[key]);
      const astray = keysOf(cells).filter((key) => !isLeft(key));
      return [id, astray.length > 0 ? Object.fromEntries(astray.map((key) => [key, cells[key] ?? null])) : cells];
    }),
  );
}

/** Tells of a row that no copy has whether it holds in these columns what it held when an act last looked; false where nobody knows. */
export function isSeenSo(known: Known, tab: Tab): (cells: Cells, columns: readonly ColumnKey[]) => boolean {
  const [seen, keys] = [seenOf(known, tab), keysOfTab(tab)];
  return (cells, columns) => {
    const own = seen[idNumber(tab.prefix, cells.id) ?? ''];
    return own !== undefined && columns.every((key) => signAt(own, keys.indexOf(key)) === signOf(cells[key]));
  };
}

/** What is to be remembered with these tabs as they stand, or will once they are written; what went astray stays as it was. */
export function cellsWith(known: Known, tables: Iterable<SeenTable>, heardIn: HeardIn): Change[] {
  const all = [...tables];
  const astrayBy = astrayIn(known, all, heardIn);
  return all.flatMap((table): Change[] => {
    const { tab, columns } = table;
    const copied = copiedUpTo(known, tab.prefix);
    const [before, keys] = [seenOf(known, tab), keysOfTab(tab)];
    const isSame = !astrayBy.has(tab.key);
    const astray = astrayBy.get(tab.key) ?? [];
    const first = firstKept(table, copied);
    const references = new Set(referencesOf(tab));
    // What the register writes itself did not go astray; that a stamp was lost along with what did has to stay known. A number may
    // have been replaced in tabs that this act does not look at.
    // Of what else changed in a row that no copy has somebody may have made it so on purpose; where nobody heard of it, it stays told.
    const isNow = isHeardNow(table);
    const isUnheard = (id: string, number: number, key: ColumnKey): boolean => number > copied && !isNow(id, key);
    const isHeld = (id: string, number: number, key: ColumnKey, sign: string): boolean =>
      isStamp(key)
        ? astray.some(({ back }) => back.has(id))
        : !(key in (table.touched?.get(number) ?? {})) &&
          ((references.has(key) && sign !== nothing) ||
            isUnheard(id, number, key) ||
            astray.some(({ back }) => key in (back.get(id) ?? {})));
    const added = new Set(table.added);
    // Nor is a row seen for the first time right where others in its tab are not, but for what the register writes in it.
    const isUnsure = (id: string, number: number): boolean =>
      astray.length > 0 && !added.has(id) && Object.keys(table.touched?.get(number) ?? {}).length === 0;
    const next: Record<string, string> = { ...before };
    for (const [id, { cells }] of byId(table, first, copiedToKeep(table, copied, before))) {
      const number = idNumber(tab.prefix, id)!;
      const own = before[number];
      if (own === undefined ? isUnsure(id, number) : isSame) continue;
      next[number] = keys
        .map((key, index) => {
          const sign = own === undefined ? nothing : signAt(own, index);
          const isKept = own !== undefined && (isHeld(id, number, key, sign) || !columns.has(key));
          return isKept ? sign : signOf(cells[key]);
        })
        .join('');
    }
    for (const cells of table.begun ?? [])
      next[idNumber(tab.prefix, cells.id)!] = keys.map((key) => signOf(cells[key])).join('');
    const part = (isCopied: boolean): SeenCells =>
      Object.fromEntries(Object.entries(next).filter(([number]) => Number(number) <= copied === isCopied));
    const [above, changed] = [cellsProperty(tab), touchedProperty(tab)];
    const cellen = part(true);
    const isTouched = Object.keys(cellen).length > 0;
    const made = [
      change(above, part(false)),
      ...(isTouched ? [change(changed, { kopie: copyDay(known), cellen })] : []),
    ];
    return made.filter(([key, text]) => text !== (known[key] ?? '{}'));
  });
}

/**
 * What is to be remembered of a row that no copy has, once somebody edited these columns of it; nothing of one that is not
 * remembered. Who types on in a row filled in what stood empty before that too: of such an edit Google lost word.
 */
export function cellsEdited(
  known: Known,
  { tab, columns }: Pick<SeenTable, 'tab' | 'columns'>,
  cells: Cells,
  edited: ReadonlySet<ColumnKey>,
): Change[] {
  const number = idNumber(tab.prefix, cells.id);
  if (number === null || number <= copiedUpTo(known, tab.prefix)) return [];
  const property = cellsProperty(tab);
  const before = property.read(known[property.key]);
  const own = before[number];
  if (own === undefined) return [];
  const next = keysOfTab(tab)
    .map((key, index) => {
      const sign = signAt(own, index);
      return columns.has(key) && (edited.has(key) || sign === nothing) ? signOf(cells[key]) : sign;
    })
    .join('');
  return next === own ? [] : [change(property, { ...before, [number]: next })];
}

/** What is remembered without these rows. */
export function cellsWithout(known: Known, ids: ReadonlySet<string>): Change[] {
  return allTabs.flatMap((tab): Change[] => {
    const without = (cells: SeenCells): SeenCells =>
      Object.fromEntries(Object.entries(cells).filter(([number]) => !ids.has(formatId(tab.prefix, Number(number)))));
    const isLess = (cells: SeenCells): boolean => Object.keys(without(cells)).length < Object.keys(cells).length;
    const [above, changed] = [cellsProperty(tab), touchedProperty(tab)];
    const [cells, { kopie, cellen }] = [above.read(known[above.key]), changed.read(known[changed.key])];
    return [
      ...(isLess(cells) ? [change(above, without(cells))] : []),
      ...(isLess(cellen) ? [change(changed, { kopie, cellen: without(cellen) })] : []),
    ];
  });
}

/** Somebody says that these rows are right as they are: two questions to Google. */
export const letCellsBe = (properties: Properties, ids: ReadonlySet<string>): void =>
  remember(properties, ...cellsWithout(properties.getProperties(), ids));

/** Nothing remembered of these tabs: what stands in them is right as it is. */
export const cellsAnew = (tabs: Iterable<Tab>): Change[] =>
  [...new Set(tabs)].flatMap((tab) => [
    change(cellsProperty(tab), {}),
    change(touchedProperty(tab), { kopie: '', cellen: {} }),
  ]);
