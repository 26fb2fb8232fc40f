/** What is being typed in a form: the values of a record of one tab, by column. */
import { useState } from 'preact/hooks';
import type { Cell } from '../../../register/cell';
import type { Cells, IdRow } from '../../../register/row';
import type { TabRules } from '../../../register/rules/judge/rule';
import type { ColumnKey, TabKey } from '../../../register/tabs';
import type { Klad, SentValue, Values, Write } from '../../contract';
import { kladOf, partOf, useKept } from '../klad';

/** A record being filled in: a new one, or one that is there. Whoever fills it in has the rules of its tab at hand. */
export interface Draft<K extends TabKey = TabKey> {
  readonly rules: TabRules<K>;
  readonly record: IdRow<K> | null;
  readonly values: Values<K>;
  set(key: ColumnKey<K>, value: SentValue): void;
  /** What was typed the last time stands in it again: the way to begin anew. Null where nothing was left. */
  readonly again: (() => void) | null;
  /** Puts another record in its place, or a new one, with other content and what was left of that. */
  reset(of: IdRow<K> | null, initial: Values<K>, left?: Klad): void;
  /**
   * What was typed is stored in this record now, or in none any more: go on typing, from there.
   * @param initial where it is stored no more: what stood there before anything was typed, beside what the record holds
   */
  settle(record: IdRow<K> | null, initial?: Values<K>): void;
  /** After a conflict: go on from what the row is now, keeping what was typed; what was not touched becomes as it is now. */
  rebase(now: Cells): void;
  /** The write that stores it: for a record that is there, only what was changed. */
  write(): Write<K>;
}

const sent = (cell: Cell | undefined): SentValue => (typeof cell === 'boolean' ? String(cell) : (cell ?? null));

type AnyCells = Readonly<Record<string, Cell | undefined>>;

/** The values of a record as a form holds them. */
const valuesOf = <K extends TabKey>(record: IdRow<K> | null): Values<K> =>
  Object.fromEntries(
    Object.entries((record?.cells ?? {}) as AnyCells)
      .filter(([key]) => key !== 'id')
      .map(([key, cell]) => [key, sent(cell)]),
  ) as Values<K>;

/** A write that sets these cells of a row, unless a colleague changed them since it was read. */
export const changeOf = <K extends TabKey>(tab: K, { id, cells }: IdRow<K>, values: Values<K>): Write<K> => {
  const basis = Object.keys(values).map((key) => [key, (cells as AnyCells)[key] ?? null]);
  return { tab, id, basis: Object.fromEntries(basis), values } as unknown as Write<K>;
};

/** What stands in the fields once the row is `now`: what was typed, and of the rest what stands there now. */
function rebased<K extends TabKey>(values: Values<K>, before: Cells<K>, now: Cells): Values<K> {
  const [known, cells] = [before as AnyCells, now as AnyCells];
  return Object.fromEntries(
    (Object.entries(values) as [string, SentValue][]).map(([key, value]) => [
      key,
      value === sent(known[key]) ? sent(key in cells ? cells[key] : known[key]) : value,
    ]),
  ) as Values<K>;
}

/** What differs from what stood there before anything was typed, and what `cells` hold there. Null where nothing does. */
export function kladIn(values: Values, before: Values, cells: AnyCells = before as AnyCells): Klad | null {
  const [now, then] = [values, before] as Record<string, SentValue>[] as [AnyCells, AnyCells];
  const typed = Object.keys(now).filter((key) => (now[key] ?? null) !== (then[key] ?? null));
  const of = (from: AnyCells) => Object.fromEntries(typed.map((key) => [key, from[key] ?? null]));
  return typed.length === 0 ? null : { waarden: of(now) as Klad['waarden'], was: of(cells) };
}

function writeOf<K extends TabKey>(tab: K, record: IdRow<K> | null, values: Values<K>): Write<K> {
  if (!record) return { tab, id: null, basis: null, values } as Write<K>;
  const { waarden = {}, was = {} } = kladIn(values, valuesOf(record), record.cells) ?? {};
  return { tab, id: record.id, basis: was, values: waarden } as unknown as Write<K>;
}

interface Held<K extends TabKey> {
  readonly record: IdRow<K> | null;
  readonly values: Values<K>;
  /** What stood in it when nothing was typed yet, or was stored last. */
  readonly kept: Values<K>;
  /** What was left behind in it. */
  readonly left?: Klad | undefined;
  /** What it began with. */
  readonly from: readonly [of: IdRow<K> | null, initial: Values<K>];
}

/** A record, or a new one, with what was left of it. */
function heldOf<K extends TabKey>(of: IdRow<K> | null, initial: Values<K>, left?: Klad): Held<K> {
  const begin = { ...valuesOf(of), ...initial };
  return {
    left,
    from: [of, initial],
    // What a colleague changed since it was typed is told at the save: it goes by what stood there then.
    record: of && { ...of, cells: { ...of.cells, ...left?.was } },
    values: { ...begin, ...left?.waarden },
    kept: { ...begin, ...(left?.was as Values<K> | undefined) },
  };
}

/**
 * Keeps a draft of a record of the tab of these rules. `initial` are the values of a new record, or what is put in
 * beforehand of one that is there. What was typed in it before and not stored stands in it again.
 * @param place which of several new records of this tab about one deelnemer, or what is done to the record: what is typed
 * for one act is no part of another, which may not even show it
 */
export function useDraft<K extends TabKey>(
  rules: TabRules<K>,
  initial: Values<K> = {} as Values<K>,
  of: IdRow<K> | null = null,
  place = '',
): Draft<K> {
  const { key: tab } = rules.tab;
  const [held, setHeld] = useState(() => heldOf(of, initial, kladOf(partOf(tab, of?.id, place))));
  const { record, values, kept, left, from } = held;
  const change = (more: Partial<Held<K>>): void => setHeld((old) => ({ ...old, ...more }));
  // Of the record that it is in now: a new one has another name once it is stored.
  useKept(
    partOf(tab, record?.id, place),
    kladIn(values, kept, record?.cells),
    (steps) => steps.some((one) => one.tab === tab && (record ? one.id === record.id : !one.before)),
    () => change({ kept: values, left: undefined }),
  );
  const reset: Draft<K>['reset'] = (...next) => setHeld(heldOf(...next));
  return {
    again: left ? () => reset(...from) : null,
    rules,
    record,
    values,
    set: (key, value) => setHeld((old) => ({ ...old, values: { ...old.values, [key]: value } })),
    reset,
    settle: (next, begin) => change({ record: next, ...(begin ? { kept: { ...valuesOf(next), ...begin } } : {}) }),
    rebase: (now) => {
      if (!record) return;
      const { cells } = record;
      change({
        values: rebased(values, cells, now),
        kept: rebased(kept, cells, now),
        record: { ...record, cells: { ...cells, ...now } },
      });
    },
    write: () => writeOf(tab, record, values),
  };
}
