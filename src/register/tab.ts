/** A tab that people fill in: its name, ID prefix and columns, and the record type that follows from them. */
import { idColumn, stamps } from './column';
import type { CellOf, Column, TabKey } from './column';

/** Tabs of one group share a colour. */
export type TabGroup = 'mensen' | 'leren' | 'werk' | 'project';

/** The declaration of a tab. */
export interface Tab<K extends TabKey = TabKey, C extends Record<string, Column> = Record<string, Column>> {
  readonly key: K;
  /** Literal tab name. */
  readonly name: string;
  /** One record in words, for messages: 'deelnemer', 'stage'. */
  readonly record: string;
  readonly prefix: string;
  readonly group: TabGroup;
  /** What the tab is for, plain Dutch. */
  readonly help: string;
  /** By key, in the order of the sheet; the first is the ID, the last two are the stamps. */
  readonly columns: C;
}

type WithFixed<C> = { readonly id: Column<string, true> } & C & typeof stamps;

/** The type of a valid record of a tab. */
export type RecordOf<T> = T extends Tab<TabKey, infer C> ? { readonly [K in keyof C]: CellOf<C[K]> } : never;

/** Declares a tab: gives it its ID column and the two stamps, so that they are the same everywhere. */
export function tab<const K extends TabKey, C extends Record<string, Column>>(declaration: {
  key: K;
  name: string;
  record: string;
  prefix: string;
  idHeader: string;
  group: TabGroup;
  help: string;
  columns: C;
}): Tab<K, WithFixed<C>> {
  const { idHeader, columns, ...rest } = declaration;
  return { ...rest, columns: { id: idColumn(idHeader, declaration.prefix), ...columns, ...stamps } };
}

const pairs = new WeakMap<Tab, readonly (readonly [string, Column])[]>();

/** The columns of a tab as pairs of key and column, in the order of the sheet. Kept: it is asked for every row. */
export function columnsOf(of: Tab): readonly (readonly [string, Column])[] {
  let columns = pairs.get(of);
  if (!columns) pairs.set(of, (columns = Object.entries(of.columns)));
  return columns;
}
