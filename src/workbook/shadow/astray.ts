/** What went astray in rows that no night has copied, by the signs of their cells that are remembered. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { isOfRegister } from '../../register/column';
import { formatId } from '../../register/identity/ids';
import type { Cells, Row } from '../../register/row';
import { keysOf, withCells } from '../../register/row';
import { isGiven } from '../../register/tab';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import { copiedUpTo } from '../state/dailyState';
import type { HeardIn } from '../state/heard';
import { isHeardNow } from '../state/heard';
import type { Known } from '../state/properties';
import type { Displaced } from './displaced';
import { displacedBeside } from './displaced';
import { withoutId } from './pastedOver';
import { countIn, replacedIn, withReplaced } from './replaced';
import type { SeenCells, SeenTable } from './seenCells';
import { byId, seenOf } from './seenCells';
import { asSigns, keysOfTab, nothing, signAt, signOf } from './signs';
import type { IsHeard } from './shadow';
import { undoneRewrite } from './wholeColumn';

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

/** True where some row that is remembered holds another cell than it did. */
export const isOtherIn = (known: Known, tables: Iterable<SeenTable>): boolean =>
  [...tables].some((table) => isOther(seenOf(known, table.tab), table));

/**
 * By ID the cells that people fill in rows that no copy has and that are other than when the register last wrote them or heard of an
 * edit in them.
 */
export function unheardIn(known: Known, table: SeenTable, heardIn: HeardIn): Map<string, ColumnKey[]> {
  const { tab, columns } = table;
  const seen = Object.entries(seenOf(known, tab));
  const copied = copiedUpTo(known, tab.prefix);
  const found = new Map<string, ColumnKey[]>();
  if (seen.length === 0) return found;
  const [keys, isHeard] = [keysOfTab(tab), heardIn(known, tab)];
  const there = byId(table, copied + 1);
  for (const [number, own] of seen) {
    const id = formatId(tab.prefix, Number(number));
    const cells = there.get(id)?.cells;
    const others = keys.filter(
      (key, index) =>
        columns.has(key) &&
        !isOfRegister(key) &&
        signOf(cells?.[key]) !== signAt(own, index) &&
        !isHeard(id, key, cells?.[key] ?? null),
    );
    if (cells && others.length > 0) found.set(id, others);
  }
  return found;
}

/** A tab beside what is remembered of it, all as signs. */
interface Signs {
  readonly records: ReadonlyMap<string, { readonly seen: string; readonly cells: Cells }>;
  readonly present: ReadonlyMap<string, Row>;
  readonly loose: readonly Row[];
}

function signsOf(seen: SeenCells, table: SeenTable): Signs {
  const { tab, columns } = table;
  const keys = keysOfTab(tab);
  const [there, places] = [keys.filter((key) => columns.has(key)), new Map(keys.map((key, index) => [key, index]))];
  const idOf = (number: string): string => formatId(tab.prefix, Number(number));
  const signed = (row: Row): Row =>
    withCells(
      row,
      asSigns(there, (key) => signOf(row.cells[key])),
    );
  return {
    records: new Map(
      Object.entries(seen).map(([number, own]) => [
        idOf(number),
        { seen: '', cells: asSigns(there, (key) => signAt(own, places.get(key)!)) },
      ]),
    ),
    present: new Map([...byId(table)].map(([id, row]) => [id, signed(row)])),
    loose: withoutId(table.rows).map(signed),
  };
}

/** Without these columns; null where nothing is left. */
function without(displaced: Displaced, keys: ReadonlySet<ColumnKey>): Displaced | null {
  const columns = displaced.columns.filter((key) => !keys.has(key));
  if (columns.length === displaced.columns.length) return displaced;
  const back = [...displaced.back].flatMap(([id, cells]): [string, Cells][] => {
    const left = Object.entries(cells).filter(([key]) => !keys.has(key as ColumnKey));
    return left.length > 0 ? [[id, Object.fromEntries(left)]] : [];
  });
  return columns.length > 0 ? { ...displaced, columns, back: new Map(back) } : null;
}

/** The columns in which all became another by a rule that can be undone: with what their cells were. */
function undoneIn({ records, present }: Signs, { tab, columns, rows }: SeenTable): Displaced | null {
  const values = byId({ tab, columns, rows });
  const back = new Map<string, Record<string, Cell>>();
  const keys = keysOfTab(tab).filter((key) => {
    const { kind } = tab.columns[key]!.type;
    if (!columns.has(key) || (kind !== 'number' && kind !== 'date')) return false;
    const there = [...records].flatMap(([id, { cells }]) => {
      const [sign, row] = [cells[key] ?? null, present.get(id)];
      const now = values.get(id)?.cells[key] ?? null;
      return row
        ? [{ id, now, isOther: (row.cells[key] ?? null) !== sign, wasLike: (cell: Cell) => signOf(cell) === sign }]
        : [];
    });
    const undo = undoneRewrite(there);
    for (const { id, now, isOther: wasOther } of undo ? there : [])
      if (wasOther) back.set(id, { ...back.get(id), [key]: undo!(now) });
    return undo !== null;
  });
  return keys.length > 0 ? { soort: 'herschreven', columns: keys, back } : null;
}

/** What went astray in a tab, and what of it holds values: the others hold signs. */
interface FoundIn extends Signs {
  readonly table: SeenTable;
  readonly displaced: readonly Displaced[];
  readonly undone: Displaced | null;
}

/** @param isHeard tells in which cells people filled in something before this look */
function lookIn(seen: SeenCells, table: SeenTable, isHeard: IsHeard): FoundIn {
  const signs = signsOf(seen, table);
  const [isNow, values] = [isHeardNow(table), byId(table)];
  const { records, present, loose } = signs;
  const looked = {
    tab: table.tab,
    headers: table.columns,
    values,
    isHeard: (id: string, key: ColumnKey): boolean =>
      isNow(id, key) || isHeard(id, key, values.get(id)?.cells[key] ?? null),
  };
  const found = displacedBeside({ records }, looked, present, loose);
  const told = new Set(
    found.flatMap(({ soort, columns }) => (soort === 'herschreven' || soort === 'ongezien' ? [] : columns)),
  );
  const all = undoneIn(signs, table);
  const undone = all && without(all, told);
  const isUndone = new Set(undone?.columns);
  const displaced = found.flatMap((one) => without(one, isUndone) ?? []);
  return { ...signs, table, displaced, undone };
}

/** By tab what went astray in it since it was remembered, also what is seen only in several tabs together. */
function lookAt(known: Known, tables: readonly SeenTable[], heardIn: HeardIn): FoundIn[] {
  const looked = tables.flatMap((table) => {
    const seen = seenOf(known, table.tab);
    return isOther(seen, table) ? [lookIn(seen, table, heardIn(known, table.tab))] : [];
  });
  const stillRefers = (sign: string): Map<TabKey, number> =>
    new Map(tables.map(({ tab, rows }) => [tab.key, countIn(tab, rows, (cell) => signOf(cell) === sign)]));
  const replaced = replacedIn(
    looked.map(({ table: { tab }, records, present, displaced }) => ({
      tab,
      known: { records },
      present,
      displaced,
      contents: new Map(),
    })),
    stillRefers,
  );
  return looked.map((one) => {
    const own = replaced.get(one.table.tab.key);
    return own ? { ...one, displaced: withReplaced(one.displaced, own) } : one;
  });
}

/** By tab all that went astray: these cells stay remembered as they were. */
export const astrayIn = (
  known: Known,
  tables: readonly SeenTable[],
  heardIn: HeardIn,
): ReadonlyMap<TabKey, readonly Displaced[]> =>
  new Map(
    lookAt(known, tables, heardIn).map(({ table, displaced, undone }) => [
      table.tab.key,
      [...displaced, ...(undone ? [undone] : [])],
    ]),
  );

/** Values that went astray in a tab. */
export interface Astray {
  readonly tab: Tab;
  readonly displaced: Displaced;
  /** What they were is known: each still stands in its column, in another row, or can be worked out. `back` holds them; else it holds no values. */
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
export const astrayUncopied = (known: Known, tables: Iterable<SeenTable>, heardIn: HeardIn): Astray[] =>
  lookAt(known, [...tables], heardIn).flatMap(({ table, displaced, undone }): Astray[] => [
    ...displaced.map((one): Astray => {
      const found = foundIn(one, table);
      return { tab: table.tab, displaced: found ?? one, found: found !== null };
    }),
    ...(undone ? [{ tab: table.tab, displaced: undone, found: true }] : []),
  ]);
