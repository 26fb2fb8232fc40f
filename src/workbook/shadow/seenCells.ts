/**
 * What is remembered of the cells of rows that no night has copied yet, and of those that were changed since: two signs a cell,
 * in document properties.
 */
import type { Cells, Row } from '../../register/row';
import type { ColumnKey, Tab } from '../../register/tabs';
import type { Table } from '../tables';
import { copiedUpTo, isSinceCopy } from '../state/dailyState';
import type { Known, Property } from '../state/properties';
import { jsonIn } from '../state/properties';
import { numbersOf, placeFrom } from '../rowNumbers';
import { keysOfTab, perCell } from './signs';

/** The signs of the cells of each row, by its number. */
export type SeenCells = Readonly<Record<string, string>>;

/** A look at a tab, or at what it will be once it is written. */
export interface SeenTable extends Pick<Table, 'tab' | 'rows' | 'columns'> {
  /** The IDs of rows that are to come with that write. */
  readonly added?: readonly string[];
  /** The IDs that rows are to get in which somebody types, cell by cell. */
  readonly typed?: readonly string[];
  /** These rows as they will be. */
  readonly begun?: readonly Cells[];
  /** The cells that are to change with it, by the number in the ID of their row: the copy of last night has them as they were. */
  readonly touched?: ReadonlyMap<number, Cells>;
  /** The columns in which somebody filled these rows in by hand. */
  readonly heard?: Iterable<ColumnKey>;
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

export const cellsProperty = (tab: Tab): Property<SeenCells> => ({
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

export const touchedProperty = (tab: Tab): Property<Touched> => ({
  key: `plp.gewijzigd.${tab.prefix}`,
  read: (text) => {
    const { kopie, cellen } = (jsonIn(text) ?? {}) as Partial<Touched>;
    return { kopie: String(kopie ?? ''), cellen: cellsIn(cellen, tab) };
  },
  write: (touched) => JSON.stringify(touched),
  less: ({ kopie, cellen }) => ({ kopie, cellen: withoutOldest(cellen) }),
});

/** What is remembered of rows that were changed since they were copied. */
export function touchedOf(known: Known, tab: Tab): SeenCells {
  const property = touchedProperty(tab);
  const text = known[property.key];
  if (text === undefined) return {};
  const { kopie, cellen } = property.read(text);
  return isSinceCopy(known, tab.prefix, kopie) ? cellen : {};
}

/** What is remembered of a tab and no copy has. */
export function seenOf(known: Known, tab: Tab): SeenCells {
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
export function byId(table: SeenTable, from = 0, also: readonly number[] = []): Map<string, Row> {
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
