/** A tab that people fill in: its name, ID prefix and columns, and the record type that follows from them. */
import { idColumn, isOfRegister, stamps } from './column';
import type { CellOf, Column, PrivacyClass } from './column';

/** Tabs of one group share a colour. */
export type TabGroup = 'mensen' | 'leren' | 'werk' | 'project';

/** The columns of a tab by key. */
type Columns = { readonly [key: string]: Column };

/** The declaration of a tab. */
export interface TabDeclaration<K extends string = string, C = Columns> {
  readonly key: K;
  /** Literal tab name. */
  readonly name: string;
  /** One record in words, for messages: 'deelnemer', 'stage'. */
  readonly record: string;
  readonly prefix: string;
  readonly group: TabGroup;
  /** What the tab is for, plain Dutch. */
  readonly help: string;
  /** The version of the workbook's structure that brought it; absent: it was there from the first. */
  readonly since?: number;
  /** By key, in the order of the sheet; the first is the ID, the last two are the stamps. */
  readonly columns: C;
}

type WithFixed<C> = { readonly id: Column<string, true, never> } & C & typeof stamps;

/** The type of a valid record of a tab. */
export type RecordOf<T> = T extends TabDeclaration<string, infer C> ? { readonly [K in keyof C]: CellOf<C[K]> } : never;

/** Who it is about and when, told by itself, is no more than that somebody takes part. */
const whoAndWhen = ['id', 'reference', 'date', 'timestamp'];

/** Where the declaration does not say otherwise, what is told of a deelnemer is special-category (register.md). */
const withPrivacy = <C extends Columns>(columns: C, isAboutPeople: boolean): C =>
  Object.fromEntries(
    Object.entries(columns).map(([key, column]) => {
      const byTab = isAboutPeople && !whoAndWhen.includes(column.type.kind) ? 'bijzonder' : 'gewoon';
      return [key, { ...column, privacy: (column.privacy as PrivacyClass | null) ?? byTab }];
    }),
  ) as C;

/** Declares a tab: gives it its ID column and the two stamps, so that they are the same everywhere. */
export function tab<const K extends string, C extends Columns>(declaration: {
  key: K;
  name: string;
  record: string;
  prefix: string;
  idHeader: string;
  group: TabGroup;
  help: string;
  since?: number;
  columns: C;
}): TabDeclaration<K, WithFixed<C>> {
  const { idHeader, columns, ...rest } = declaration;
  const all = {
    id: idColumn(idHeader, declaration.prefix),
    ...columns,
    // No row comes to a form with them (addon/endpoints/rows.ts).
    ...(typeof plpInFormulier === 'undefined' ? stamps : ({} as typeof stamps)),
  };
  const isAboutPeople = declaration.prefix === 'D' || 'deelnemerId' in columns;
  return { ...rest, columns: withPrivacy(all, isAboutPeople) };
}

/** A column with its key, of one of these tabs. */
export type Keyed<T> = T extends { readonly columns: infer C }
  ? readonly [key: keyof C & string, column: NonNullable<C[keyof C]>]
  : never;

const empties = new WeakMap<object, { readonly [key: string]: null }>();

/** All columns of a tab, empty: a record that gets them one by one is moved as it grows. */
export function emptyRecord(tab: { readonly columns: object }): { readonly [key: string]: null } {
  let found = empties.get(tab.columns);
  if (!found)
    empties.set(tab.columns, (found = Object.fromEntries(Object.keys(tab.columns).map((key) => [key, null]))));
  return found;
}

const pairs = new WeakMap<object, readonly (readonly [string, unknown])[]>();

/** The columns of a tab as pairs of key and column, in the order of the sheet. Kept: it is asked for every row. */
export function columnsOf<T extends { readonly columns: object }>({ columns }: T): readonly Keyed<T>[] {
  let found = pairs.get(columns);
  if (!found) pairs.set(columns, (found = Object.entries(columns)));
  return found as readonly Keyed<T>[];
}

/** True for a cell that the register fills in by itself: the number, a stamp, or the value that a new row begins with. */
export function isGiven(tab: { readonly columns: Columns }, key: string, cell: unknown): boolean {
  const standard = tab.columns[key]?.standard;
  return isOfRegister(key) || (standard !== undefined && 'value' in standard && cell === standard.value);
}
