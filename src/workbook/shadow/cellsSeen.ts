/**
 * What stood in the rows that no night has copied yet, two signs a cell: enough to see that values went astray since, and
 * nothing that anybody could read.
 */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { isOfRegister } from '../../register/column';
import { formatId, idNumber } from '../../register/identity/ids';
import type { Cells, Row } from '../../register/row';
import { keysOf, withCells } from '../../register/row';
import { columnsOf, isGiven } from '../../register/tab';
import type { ColumnKey, Tab } from '../../register/tabs';
import { allTabs } from '../../register/tabs';
import type { Displaced } from './displaced';
import { displacedBeside, withoutId } from './displaced';
import type { Table } from '../tables';
import { copiedUpTo, copyDay, isSinceCopy } from '../state/dailyState';
import type { Change, Known, Property } from '../state/properties';
import { change, jsonIn, mostBytes } from '../state/properties';
import { numbersOf, placeFrom } from '../rowNumbers';

/** The signs of the cells of each row, by its number. */
type SeenCells = Readonly<Record<string, string>>;

/** A look at a tab, or at what it will be once it is written. */
export interface SeenTable extends Pick<Table, 'tab' | 'rows' | 'columns'> {
  /** The IDs of rows that are to come with that write. */
  readonly added?: readonly string[];
  /** The IDs that rows are to get in which somebody types, cell by cell. */
  readonly typed?: readonly string[];
  /** The cells that are to change with it, by the number in the ID of their row: the copy of last night has them as they were. */
  readonly touched?: ReadonlyMap<number, Cells>;
}

const perCell = 2;
const nothing = '..';
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const keysOfTab = (tab: Tab): ColumnKey[] => columnsOf(tab).flatMap(([key]) => (isOfRegister(key) ? [] : [key]));

const signsMet = new Map<Cell | undefined, string>();

/** A cell in two signs; cells repeat, in one row and the next. */
function signOf(cell: Cell | undefined): string {
  let sign = signsMet.get(cell);
  if (sign === undefined) signsMet.set(cell, (sign = isBlank(cell) ? nothing : hashOf(cell)));
  return sign;
}

/** Fowler-Noll-Vo 1a, of which twelve bits are kept. */
function hashOf(cell: Cell | undefined): string {
  let hash = 0x811c9dc5;
  for (const character of String(cell)) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  const bits = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
  return signs[bits >> 6]! + signs[bits & 63]!;
}

/** The oldest go first: of what is there long the copy of a night tells. */
const withoutOldest = (seen: SeenCells): SeenCells =>
  Object.fromEntries(Object.entries(seen).slice(Math.ceil(Object.keys(seen).length / 8)));

function cellsIn(stored: unknown, tab: Tab): SeenCells {
  const length = keysOfTab(tab).length * perCell;
  return Object.fromEntries(
    Object.entries((stored ?? {}) as object).filter(
      ([number, own]) => /^\d+$/.test(number) && typeof own === 'string' && own.length === length,
    ),
  );
}

const cellsProperty = (tab: Tab): Property<SeenCells> => ({
  key: `plp.cellen.${tab.prefix}`,
  read: (text) => cellsIn(jsonIn(text), tab),
  write: (seen) => JSON.stringify(seen),
  less: withoutOldest,
});

/** Rows that the copy of this day has, as they were changed since. */
interface Touched {
  readonly kopie: string;
  readonly cellen: SeenCells;
}

const touchedProperty = (tab: Tab): Property<Touched> => ({
  key: `plp.gewijzigd.${tab.prefix}`,
  read: (text) => {
    const { kopie, cellen } = (jsonIn(text) ?? {}) as Partial<Touched>;
    return { kopie: String(kopie ?? ''), cellen: cellsIn(cellen, tab) };
  },
  write: (touched) => JSON.stringify(touched),
  less: ({ kopie, cellen }) => ({ kopie, cellen: withoutOldest(cellen) }),
});

/** Cells as their signs, of the columns that are there. */
const asSigns = (keys: readonly ColumnKey[], cellOf: (key: ColumnKey, index: number) => string): Cells =>
  Object.fromEntries(
    keys.map((key, index) => {
      const sign = cellOf(key, index);
      return [key, sign === nothing ? null : sign];
    }),
  );

const signAt = (own: string, index: number): string => own.slice(index * perCell, (index + 1) * perCell);

/** What is remembered of rows that were changed since they were copied. */
function touchedOf(known: Known, tab: Tab): SeenCells {
  const property = touchedProperty(tab);
  const text = known[property.key];
  if (text === undefined) return {};
  const { kopie, cellen } = property.read(text);
  return isSinceCopy(known, tab.prefix, kopie) ? cellen : {};
}

/** What is remembered of a tab and no copy has. */
function seenOf(known: Known, tab: Tab): SeenCells {
  const property = cellsProperty(tab);
  const copied = copiedUpTo(known, tab.prefix);
  const above = Object.entries(property.read(known[property.key])).filter(([number]) => Number(number) > copied);
  return { ...touchedOf(known, tab), ...Object.fromEntries(above) };
}

/**
 * Each row with an ID once, by that.
 * @param from the rows with this number or a higher one; absent: all
 * @param also which numbers below it
 */
function byId(table: SeenTable, from = 0, also: readonly number[] = []): Map<string, Row> {
  const found = new Map<string, Row>();
  const { ids, numbers, isInOrder } = numbersOf(table);
  const add = (at: number): void => {
    const id = ids[at] as string;
    if (!found.has(id)) found.set(id, table.rows[at]!);
  };
  for (const number of also) {
    const at = numbers.indexOf(number);
    if (at >= 0) add(at);
  }
  for (let at = isInOrder ? placeFrom(numbers, from) : 0; at < numbers.length; at++) if (numbers[at]! >= from) add(at);
  return found;
}

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

/** True where some row that is remembered holds another cell than it did: nearly always all is as it was. */
function isOther(seen: SeenCells, table: SeenTable): boolean {
  const { tab, columns } = table;
  const known = byId(table, Math.min(...Object.keys(seen).map(Number)));
  const keys = keysOfTab(tab);
  return Object.entries(seen).some(([number, own]) => {
    const cells = known.get(formatId(tab.prefix, Number(number)))?.cells;
    return cells && keys.some((key, index) => columns.has(key) && signOf(cells[key]) !== signAt(own, index));
  });
}

function displacedIn(seen: SeenCells, table: SeenTable): Displaced[] {
  const { tab, columns } = table;
  const keys = keysOfTab(tab);
  const [there, places] = [keys.filter((key) => columns.has(key)), new Map(keys.map((key, index) => [key, index]))];
  const idOf = (number: string): string => formatId(tab.prefix, Number(number));
  const records = new Map(
    Object.entries(seen).map(([number, own]) => [
      idOf(number),
      { seen: '', cells: asSigns(there, (key) => signAt(own, places.get(key)!)) },
    ]),
  );
  const signed = (row: Row): Row =>
    withCells(
      row,
      asSigns(there, (key) => signOf(row.cells[key])),
    );
  const now = new Map([...byId(table)].map(([id, row]) => [id, signed(row)]));
  return displacedBeside({ records }, { tab, headers: columns }, now, withoutId(table.rows).map(signed));
}

/** Values that went astray in a tab. */
export interface Astray {
  readonly tab: Tab;
  readonly displaced: Displaced;
  /** Each of them still stands in its column, in another row: `back` holds them. Else it holds no values. */
  readonly found: boolean;
}

/** The signs that cells had and have are the same ones: nothing of the column went, and nothing else came. */
const areSame = (before: readonly string[], now: readonly string[]): boolean =>
  [...before].sort().join() === [...now].sort().join();

/** By sign the one value of a column that has it; undefined where two have. */
function valuesBySign(rows: SeenTable['rows'], key: ColumnKey): Map<string, Cell | undefined> {
  const values = new Map<string, Cell | undefined>([[nothing, null]]);
  for (const { cells } of rows) {
    const [sign, cell] = [signOf(cells[key]), cells[key] ?? null];
    if (sign !== nothing) values.set(sign, values.has(sign) && values.get(sign) !== cell ? undefined : cell);
  }
  return values;
}

/** The rows without a number that hold nothing but in these columns: what was pushed out of them, below. */
const pushedBelow = ({ tab, rows }: SeenTable, columns: readonly ColumnKey[]): Row[] =>
  withoutId(rows).filter(({ cells }) =>
    keysOf(cells).every((key) => isBlank(cells[key]) || columns.includes(key) || isGiven(tab, key, cells[key])),
  );

/** The values by their signs, where these only changed places. */
function foundIn({ soort, columns, back }: Displaced, table: SeenTable): Displaced | null {
  if (soort !== 'verschoven') return null;
  const there = byId(table);
  const below = pushedBelow(table, columns);
  const whole = new Map<string, Record<string, Cell>>();
  for (const key of columns) {
    const own = [...back].flatMap(([id, cells]) =>
      key in cells ? [[id, String(cells[key] ?? nothing)] as const] : [],
    );
    const pushed = below.map(({ cells }) => signOf(cells[key])).filter((sign) => sign !== nothing);
    const now = [...own.map(([id]) => signOf(there.get(id)?.cells[key])), ...pushed];
    // Where a value was pushed out, another cell of the column was left empty.
    const before = [...own.map(([, sign]) => sign), ...pushed.map(() => nothing)];
    if (!areSame(before, now)) return null;
    const values = valuesBySign(table.rows, key);
    for (const [id, sign] of own) {
      const value = values.get(sign);
      if (value === undefined) return null;
      whole.set(id, { ...whole.get(id), [key]: value });
    }
  }
  return { soort, columns, back: whole };
}

/** What went astray in these tabs since it was remembered. */
export function astrayUncopied(known: Known, tables: Iterable<SeenTable>): Astray[] {
  return [...tables].flatMap((table) => {
    const seen = seenOf(known, table.tab);
    return (isOther(seen, table) ? displacedIn(seen, table) : []).map((displaced) => {
      const found = foundIn(displaced, table);
      return { tab: table.tab, displaced: found ?? displaced, found: found !== null };
    });
  });
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

/** What is to be remembered with these tabs as they stand, or will once they are written; what went astray stays as it was. */
export function cellsWith(known: Known, tables: Iterable<SeenTable>): Change[] {
  return [...tables].flatMap((table): Change[] => {
    const { tab, columns } = table;
    const copied = copiedUpTo(known, tab.prefix);
    const [before, keys] = [seenOf(known, tab), keysOfTab(tab)];
    const isSame = !isOther(before, table);
    const astray = isSame ? [] : displacedIn(before, table);
    const first = firstKept(table, copied);
    // What the register writes itself did not go astray.
    const isHeld = (id: string, number: number, key: ColumnKey): boolean =>
      !(key in (table.touched?.get(number) ?? {})) && astray.some(({ back }) => key in (back.get(id) ?? {}));
    const next: Record<string, string> = { ...before };
    for (const [id, { cells }] of byId(table, first, copiedToKeep(table, copied, before))) {
      const number = idNumber(tab.prefix, id)!;
      const own = before[number];
      if (isSame && own !== undefined) continue;
      next[number] = keys
        .map((key, index) =>
          own !== undefined && (isHeld(id, number, key) || !columns.has(key)) ? signAt(own, index) : signOf(cells[key]),
        )
        .join('');
    }
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

/** Nothing remembered of these tabs: what stands in them is right as it is. */
export const cellsAnew = (tabs: Iterable<Tab>): Change[] =>
  [...new Set(tabs)].flatMap((tab) => [
    change(cellsProperty(tab), {}),
    change(touchedProperty(tab), { kopie: '', cellen: {} }),
  ]);
