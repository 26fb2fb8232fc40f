/** The rows as the rules look at them: grouped once, so that judging takes time in proportion to the rows. */
import { isBlank } from '../../cell';
import type { DateString } from '../../dates';
import { groupBy } from '../../grouping';
import { idNumber } from '../../identity/ids';
import type { Row, Rows } from '../../row';
import { columnIn, rowsWhere } from '../../row';
import type { ColumnKey, Tab, TabKey } from '../../tabs';
import type { AroundCell, CellRule, TextDates } from './remark';

/** A cell that computes what it shows. */
export interface FormulaCell {
  readonly tab: TabKey;
  readonly row: number;
  readonly column: ColumnKey;
  readonly formula: string;
}

/** The rows of the tabs that were read: a tab that is not here is not known, and no rule that needs it says anything. */
export type ReadRows = { readonly [K in TabKey]?: readonly Row<K>[] };

/** A column of a tab that refers to another, and to which. */
export interface Reference {
  readonly from: Tab;
  readonly column: ColumnKey;
  readonly to: TabKey;
}

/** A reference to a record that is not there. */
export interface Loose extends Reference {
  readonly row: Row;
  readonly cell: string;
  /** The record that it leads to: tab and number. */
  readonly record: string;
}

/** What rules need to know beside the rows. */
export interface Around extends AroundCell {
  readonly formulas?: readonly FormulaCell[];
  /** The day on which a record that is gone was last there; null for one of which nothing is kept. */
  readonly lastSeen?: (tab: TabKey, id: string) => DateString | null;
  /** True: each reference to nothing is told at its own cell, also where many lead to one deleted row. */
  readonly eachReference?: boolean;
  /** The rows that are gone, by tab and number, with the cells that refer to them: these are told once (verwijderd.ts). */
  readonly gone?: ReadonlyMap<string, readonly Loose[]>;
  /** The rows with a reference to nothing, where all rows were looked at for it. */
  readonly loose?: ReadonlySet<Row>;
  /** True for what may stand in the column Indicator; absent: anything. */
  readonly isIndicator?: (typed: string) => boolean;
  /** Looks at the text dates of a column together; absent: each is read day first. */
  readonly textDates?: (texts: readonly string[]) => TextDates;
  /** Rules about how cells of a sheet are written (vorm.ts); absent where what is judged was typed in a form. */
  readonly sheetRules?: readonly CellRule[];
  /** Only rules about fouten are asked: a save is stored whatever warnings say, and these look at whole tabs. */
  readonly onlyFouten?: true;
  /** Only these rows are judged, beside all others; absent: all. */
  readonly only?: (tab: TabKey, row: number) => boolean;
}

/** The rows with their groups, each made when it is first asked for. */
export interface View extends Around {
  /** The tabs whose rules are known. */
  readonly tabs: readonly Tab[];
  /** True for a tab of which the rows were read. */
  has(tab: TabKey): boolean;
  rows<K extends TabKey>(tab: K): readonly Row<K>[];
  /** The first row with this ID. */
  find<K extends TabKey>(tab: K, id: unknown): Row<K> | undefined;
  /** Whether an ID stands in more than one row. */
  repeatsIds(tab: TabKey): boolean;
  /** Whether some row has no ID of its tab's form. */
  lacksIds(tab: TabKey): boolean;
  /** The rows whose `column` holds `value`. */
  where<K extends TabKey>(tab: K, column: ColumnKey<K>, value: unknown): readonly Row<K>[];
  /** The formulas in a row. */
  formulasIn(tab: TabKey, row: number): readonly FormulaCell[];
  /** True for a record that is about to be written. */
  isWritten(row: Row): boolean;
  /** How many records are about to be written. */
  readonly countWritten: number;
  /** What a rule works out once for all rows, under a name of its own. */
  once<T extends object | boolean>(name: string, make: () => T): T;
}

const none: readonly never[] = [];

const filled = (cell: unknown): unknown => (isBlank(cell as string) ? null : cell);

/** The rows of a tab by their IDs. */
interface ById {
  readonly first: ReadonlyMap<unknown, Row>;
  /** Whether an ID stands in more than one row. */
  readonly repeats: boolean;
  /** Whether a row has no ID of its tab's form. */
  readonly lacks: boolean;
}

/** @param prefix of the IDs of the tab; undefined for one whose rules are not known */
function byId(rows: readonly Row[], prefix: string | undefined): ById {
  const first = new Map<unknown, Row>();
  let repeats = false;
  let lacks = false;
  for (const row of rows) {
    const id = filled(row.cells.id);
    if (prefix === undefined || idNumber(prefix, id) === null) lacks = true;
    if (id === null) continue;
    if (first.has(id)) repeats = true;
    else first.set(id, row);
  }
  return { first, repeats, lacks };
}

const formulasOf = (formulas: readonly FormulaCell[], tab: TabKey): ReadonlyMap<unknown, readonly FormulaCell[]> =>
  groupBy(
    formulas.filter((one) => one.tab === tab),
    ({ row }) => row,
  );

/** Keeps what was made under a key. By key and not by a name: a name would be built for each row. */
export function keep<K, V>(kept: Map<K, V>, key: K, value: V): V {
  kept.set(key, value);
  return value;
}

/** So few records are written in most acts that what they refer to is looked for each time: to group all rows for them takes longer. */
export const fewWritten = 5;

/** What is looked at. */
export interface Looked {
  readonly tabs: readonly Tab[];
  readonly rows: ReadRows;
  readonly around: Around;
  /** Records that are about to be written: one may be the only row of its tab that is known. */
  readonly written?: ReadonlySet<Row>;
  /** The rows that were read. */
  readonly read?: ReadRows;
}

/** Looks at rows. */
export function lookAt({ tabs, rows, around, written = new Set(), read = rows }: Looked): View {
  const made = new Map<string, unknown>();
  const ids = new Map<TabKey, ById>();
  const groups = new Map<TabKey, Map<ColumnKey, ReadonlyMap<unknown, readonly Row[]>>>();
  const formulas = new Map<TabKey, ReadonlyMap<unknown, readonly FormulaCell[]>>();
  const once = <T extends object | boolean>(name: string, make: () => T): T =>
    (made.get(name) ?? keep(made, name, make())) as T;
  const rowsOf = (tab: TabKey): readonly Row[] => (rows[tab] as readonly Row[] | undefined) ?? none;
  const grouped = (tab: TabKey, column: ColumnKey): ReadonlyMap<unknown, readonly Row[]> => {
    const ofTab = groups.get(tab) ?? keep(groups, tab, new Map<ColumnKey, ReadonlyMap<unknown, readonly Row[]>>());
    return (
      ofTab.get(column) ??
      keep(
        ofTab,
        column,
        groupBy(rowsOf(tab), ({ cells }) => filled(cells[column])),
      )
    );
  };
  const prefixOf = (tab: TabKey): string | undefined => tabs.find(({ key }) => key === tab)?.prefix;
  const isFew = written.size > 0 && written.size <= fewWritten;
  const findFirst = (tab: TabKey, id: unknown): Row | undefined =>
    filled(id) === null ? undefined : rowsOf(tab)[columnIn(rowsOf(tab), 'id').indexOf(id as string)];
  const idsOf = (tab: TabKey): ById => ids.get(tab) ?? keep(ids, tab, byId(rowsOf(tab), prefixOf(tab)));
  const view: Omit<View, 'rows' | 'find' | 'where'> & {
    rows(tab: TabKey): readonly Row[];
    find(tab: TabKey, id: unknown): Row | undefined;
    where(tab: TabKey, column: ColumnKey, value: unknown): readonly Row[];
  } = {
    ...around,
    tabs,
    once,
    has: (tab) => read[tab] !== undefined,
    rows: rowsOf,
    find: (tab, id) => (isFew ? findFirst(tab, id) : idsOf(tab).first.get(id)),
    repeatsIds: (tab) => idsOf(tab).repeats,
    lacksIds: (tab) => idsOf(tab).lacks,
    where: (tab, column, value) =>
      isFew && filled(value) !== null
        ? rowsWhere(rowsOf(tab), column, value as string)
        : (grouped(tab, column).get(value) ?? none),
    formulasIn: (tab, row) =>
      typeof plpInFormulier !== 'undefined' || around.formulas === undefined || around.formulas.length === 0
        ? none
        : ((formulas.get(tab) ?? keep(formulas, tab, formulasOf(around.formulas, tab))).get(row) ?? none),
    isWritten: (row) => written.has(row),
    countWritten: written.size,
  };
  return view as View;
}

/**
 * The others beside which a row is told to be wrong, where several are so together: those that came before it, so that it
 * is told once. A record that is about to be written is told beside all that stand there, whichever came first.
 */
export const toldBeside = <K extends TabKey>(
  view: View,
  own: Row<K>,
  others: readonly Row<K>[],
  isBefore: (other: Row<K>, own: Row<K>) => boolean,
): Row<K>[] =>
  others.filter((other) => {
    if (other === own) return false;
    return view.isWritten(own) === view.isWritten(other) ? isBefore(other, own) : view.isWritten(own);
  });

/** Of all rows those of the tabs that were read. */
export const onlyRead = (rows: Rows, read: Iterable<TabKey>): ReadRows =>
  Object.fromEntries([...read].map((tab) => [tab, rows[tab]])) as ReadRows;
