/** Columns that Inrichten put back without what they held: figures that need them would be others, in silence. */
import { isBlank } from '../../register/cell';
import { counted } from '../../register/grouping';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { Table } from '../tables';
import { cellsAnew } from '../shadow/cellsSeen';
import type { Known, Properties, Property } from '../state/properties';
import { change, jsonIn, remember } from '../state/properties';

/** Keys of columns, by the key of a tab; with a `?` behind it one that may never have held anything. */
type Emptied = Readonly<Record<string, readonly string[]>>;

const emptiedProperty: Property<Emptied> = {
  key: 'plp.leeg',
  read: (text) => {
    const stored = (jsonIn(text) ?? {}) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(stored).flatMap(([tab, keys]) =>
        tab in tabs && Array.isArray(keys) ? [[tab, keys.filter((key) => typeof key === 'string')]] : [],
      ),
    );
  },
  write: (emptied) => JSON.stringify(emptied),
  less: () => ({}),
};

/** A column in which nothing stands since it, or its header, was put back. */
export interface EmptiedColumn {
  /** False where only its header was gone: nobody knows whether it held anything. */
  readonly isSure: boolean;
  readonly tab: Tab;
  readonly key: ColumnKey;
  readonly header: string;
  /** How many rows have nothing there now. */
  readonly rows: number;
}

type Read = Pick<Table, 'tab' | 'rows' | 'columns'>;

/** The columns among these in which nothing stands. */
export const stillEmpty = ({ tab, rows, columns }: Read, keys: readonly string[]): EmptiedColumn[] =>
  columnsOf(tab).flatMap(([key, { header }]) =>
    (keys.includes(key) || keys.includes(`${key}?`)) &&
    columns.has(key) &&
    rows.length > 0 &&
    rows.every(({ cells }) => isBlank(cells[key]))
      ? [{ tab, key, header, rows: rows.length, isSure: keys.includes(key) }]
      : [],
  );

/** Those that are remembered and in which still nothing stands. */
export function emptiedColumnsIn(known: Known, tables: ReadonlyMap<TabKey, Read>): EmptiedColumn[] {
  const emptied = emptiedProperty.read(known[emptiedProperty.key]);
  return [...tables.values()].flatMap((table) => stillEmpty(table, emptied[table.tab.key] ?? []));
}

/** Remembers these beside those that are remembered: one question to Google. */
export function rememberEmptied(properties: Properties, known: Known, found: readonly EmptiedColumn[]): void {
  const next: Record<string, readonly string[]> = { ...emptiedProperty.read(known[emptiedProperty.key]) };
  for (const { tab, key, isSure } of found)
    next[tab.key] = [...new Set([...(next[tab.key] ?? []), isSure ? key : `${key}?`])];
  remember(properties, change(emptiedProperty, next));
}

/** Somebody says that these are right. */
export const letEmptiedBe = (properties: Properties, emptied: readonly EmptiedColumn[]): void =>
  remember(properties, change(emptiedProperty, {}), ...cellsAnew(emptied.map(({ tab }) => tab)));

/** @example 'In Stages is "Einde" leeg teruggekomen: wat er bij 6 rijen stond, is weg.' */
export const emptiedLine = ({ tab, header, rows, isSure }: EmptiedColumn): string =>
  !isSure
    ? `In ${tab.name} staat niets onder "${header}" sinds die kop terug is.`
    : `In ${tab.name} is "${header}" leeg teruggekomen: wat er bij ${counted(rows, 'rij', 'rijen')} stond, is weg.`;
