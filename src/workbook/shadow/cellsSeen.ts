/**
 * What stood in the rows that no night has copied yet, two signs a cell: enough to see that values went astray since, and
 * nothing that anybody could read.
 */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { isOfRegister } from '../../register/column';
import { formatId, idNumber } from '../../register/identity/ids';
import type { Cells, Row } from '../../register/row';
import { withCells } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab } from '../../register/tabs';
import { allTabs } from '../../register/tabs';
import type { Displaced } from './displaced';
import { displacedBeside, withoutId } from './displaced';
import type { Table } from '../tables';
import { copiedUpTo } from '../state/dailyState';
import type { Change, Known, Property } from '../state/properties';
import { change, jsonIn, mostBytes } from '../state/properties';
import { numbersOf, placeFrom } from '../rowNumbers';

/** The signs of the cells of each row, by its number. */
type SeenCells = Readonly<Record<string, string>>;

/** A look at a tab, or at what it will be once it is written. */
export type SeenTable = Pick<Table, 'tab' | 'rows' | 'columns'>;

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

const cellsProperty = ({ prefix, ...tab }: Tab): Property<SeenCells> => {
  const length = keysOfTab({ prefix, ...tab } as Tab).length * perCell;
  return {
    key: `plp.cellen.${prefix}`,
    read: (text) =>
      Object.fromEntries(
        Object.entries((jsonIn(text) ?? {}) as object).filter(
          ([number, own]) => /^\d+$/.test(number) && typeof own === 'string' && own.length === length,
        ),
      ),
    write: (seen) => JSON.stringify(seen),
    // The oldest go first: of what is there long the copy of a night tells.
    less: (seen) => Object.fromEntries(Object.entries(seen).slice(Math.ceil(Object.keys(seen).length / 8))),
  };
};

/** Cells as their signs, of the columns that are there. */
const asSigns = (keys: readonly ColumnKey[], cellOf: (key: ColumnKey, index: number) => string): Cells =>
  Object.fromEntries(
    keys.map((key, index) => {
      const sign = cellOf(key, index);
      return [key, sign === nothing ? null : sign];
    }),
  );

const signAt = (own: string, index: number): string => own.slice(index * perCell, (index + 1) * perCell);

/** What is remembered of a tab and no copy has. */
function seenOf(known: Known, tab: Tab): SeenCells {
  const property = cellsProperty(tab);
  const copied = copiedUpTo(known, tab.prefix);
  return Object.fromEntries(
    Object.entries(property.read(known[property.key])).filter(([number]) => Number(number) > copied),
  );
}

/** Each row with an ID once, by that. @param from the rows with this number or a higher one; absent: all */
function byId(table: SeenTable, from = 0): Map<string, Row> {
  const found = new Map<string, Row>();
  const { ids, numbers, isInOrder } = numbersOf(table);
  for (let at = isInOrder ? placeFrom(numbers, from) : 0; at < numbers.length; at++) {
    const id = ids[at] as string;
    if (numbers[at]! >= from && !found.has(id)) found.set(id, table.rows[at]!);
  }
  return found;
}

/** What a row takes in a property beside its signs and its number: quotes, a colon and a comma. */
const perRow = 6;

/** From which number on rows can be remembered: of more than a property holds the oldest go anyway. */
function firstKept(table: SeenTable, copied: number): number {
  const least = keysOfTab(table.tab).length * perCell + perRow + String(copied + 1).length;
  const most = Math.floor(mostBytes / least);
  const { numbers, isInOrder } = numbersOf(table);
  const ordered = isInOrder ? numbers : numbers.filter((number) => number > copied).sort();
  return Math.max(copied + 1, ordered[ordered.length - most] ?? 0);
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
}

/** What went astray in these tabs since it was remembered; `back` holds no values. */
export function astrayUncopied(known: Known, tables: Iterable<SeenTable>): Astray[] {
  return [...tables].flatMap((table) => {
    const seen = seenOf(known, table.tab);
    return isOther(seen, table) ? displacedIn(seen, table).map((displaced) => ({ tab: table.tab, displaced })) : [];
  });
}

/** What is to be remembered with these tabs as they stand; what went astray stays as it was. */
export function cellsWith(known: Known, tables: Iterable<SeenTable>): Change[] {
  return [...tables].flatMap((table): Change[] => {
    const { tab, columns } = table;
    const property = cellsProperty(tab);
    const copied = copiedUpTo(known, tab.prefix);
    const [before, keys] = [seenOf(known, tab), keysOfTab(tab)];
    const isSame = !isOther(before, table);
    const astray = isSame ? [] : displacedIn(before, table);
    const first = firstKept(table, copied);
    const isHeld = (id: string, key: ColumnKey): boolean => astray.some(({ back }) => key in (back.get(id) ?? {}));
    const next: Record<string, string> = { ...before };
    for (const [id, { cells }] of byId(table, first)) {
      const number = idNumber(tab.prefix, id)!;
      const own = before[number];
      if (isSame && own !== undefined) continue;
      next[number] = keys
        .map((key, index) =>
          own !== undefined && (isHeld(id, key) || !columns.has(key)) ? signAt(own, index) : signOf(cells[key]),
        )
        .join('');
    }
    const made = change(property, next);
    return made[1] === (known[property.key] ?? '{}') ? [] : [made];
  });
}

/** What is remembered without these rows. */
export function cellsWithout(known: Known, ids: ReadonlySet<string>): Change[] {
  return allTabs.flatMap((tab): Change[] => {
    const property = cellsProperty(tab);
    const before = property.read(known[property.key]);
    const next = Object.entries(before).filter(([number]) => !ids.has(formatId(tab.prefix, Number(number))));
    return next.length < Object.keys(before).length ? [change(property, Object.fromEntries(next))] : [];
  });
}

/** Nothing remembered of these tabs: what stands in them is right as it is. */
export const cellsAnew = (tabs: Iterable<Tab>): Change[] =>
  [...new Set(tabs)].map((tab) => change(cellsProperty(tab), {}));
