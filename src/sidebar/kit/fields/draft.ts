/** What is being typed in a form: the values of a record of one tab, by column. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Cell } from '../../../register/cell';
import type { Cells, IdRow } from '../../../register/row';
import type { TabRules } from '../../../register/rules/judge/rule';
import type { ColumnKey, TabKey } from '../../../register/tabs';
import type { Klad, SentValue, Values, Write } from '../../contract';
import { keepKlad, kladOf, partOf } from '../klad';
import { useStored } from '../server/stored';
import { useUnsaved } from '../unsaved';

/** A record being filled in: a new one, or one that is there. Whoever fills it in has the rules of its tab at hand. */
export interface Draft<K extends TabKey = TabKey> {
  readonly rules: TabRules<K>;
  readonly record: IdRow<K> | null;
  readonly values: Values<K>;
  set(key: ColumnKey<K>, value: SentValue): void;
  /** What was typed the last time stands in it again: the way to begin anew. Null where nothing was left. */
  readonly again: (() => void) | null;
  /** Puts other content in its place. */
  reset(record: IdRow<K> | null, values: Values<K>): void;
  /** What was typed is stored in this record now, or in none any more: go on typing, from there. */
  settle(record: IdRow<K> | null): void;
  /** After a conflict: go on from what the row is now, keeping what was typed; what was not touched becomes as it is now. */
  rebase(now: Cells): void;
  /** The write that stores it: for a record that is there, only what was changed. */
  write(): Write<K>;
}

const sent = (cell: Cell | undefined): SentValue => (typeof cell === 'boolean' ? String(cell) : (cell ?? null));

type AnyCells = Readonly<Record<string, Cell | undefined>>;

/** The values of a record as a form holds them. */
export const valuesOf = <K extends TabKey>(record: IdRow<K> | null): Values<K> =>
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

function writeOf<K extends TabKey>(tab: K, record: IdRow<K> | null, values: Values<K>): Write<K> {
  if (!record) return { tab, id: null, basis: null, values } as Write<K>;
  const known = record.cells as AnyCells;
  const changed = (Object.entries(values) as [string, SentValue][]).filter(
    ([key, value]) => sent(known[key]) !== value,
  );
  return changeOf(tab, record, Object.fromEntries(changed) as Values<K>);
}

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

/** What differs from what stood there, and what that was. Null where nothing does. */
export function kladIn(values: Values, before: Values): Klad | null {
  const [now, then] = [values, before] as Record<string, SentValue>[] as [AnyCells, AnyCells];
  const typed = Object.keys(now).filter((key) => (now[key] ?? null) !== (then[key] ?? null));
  const of = (from: AnyCells) => Object.fromEntries(typed.map((key) => [key, from[key] ?? null]));
  return typed.length === 0 ? null : { waarden: of(now) as Klad['waarden'], was: of(then) };
}

/**
 * Keeps a draft of a record of the tab of these rules. `initial` are the values of a new record, or what is put in
 * beforehand of one that is there. What was typed in it before and not stored stands in it again.
 * @param place which of several new records of this tab, about one deelnemer
 */
export function useDraft<K extends TabKey>(
  rules: TabRules<K>,
  initial: Values<K> = {} as Values<K>,
  of: IdRow<K> | null = null,
  place = '',
): Draft<K> {
  const [part] = useState(() => partOf(rules.tab.key, of?.id ?? place));
  const [left, setLeft] = useState(() => kladOf(part));
  // What a colleague changed since it was typed is told at the save: it goes by what stood there then.
  const [record, setRecord] = useState(() => (of && left ? { ...of, cells: { ...of.cells, ...left.was } } : of));
  const [begin] = useState<Values<K>>(of ? { ...valuesOf(of), ...initial } : initial);
  const [values, setValues] = useState<Values<K>>(() => ({ ...begin, ...left?.waarden }));
  // What stood in it when nothing was typed yet, or was stored last.
  const [kept, setKept] = useState(() => ({ ...begin, ...(left?.was as Values<K> | undefined) }));
  const klad = kladIn(values, kept);
  useUnsaved(() => klad !== null);
  useLayoutEffect(() => keepKlad(part, klad));
  useStored((steps) => {
    if (!steps.some(({ tab }) => tab === rules.tab.key)) return;
    // At once: the form may be away before it is drawn again.
    keepKlad(part, null);
    setKept(values);
    setLeft(undefined);
  });
  const beginAnew = (): void => {
    setRecord(of);
    setValues(begin);
    setKept(begin);
    setLeft(undefined);
  };
  return {
    again: left ? beginAnew : null,
    rules,
    record,
    values,
    set: (key, value) => setValues((old) => ({ ...old, [key]: value })),
    reset: (next, content) => {
      keepKlad(part, null);
      setRecord(next);
      setValues(content);
      setKept(content);
      setLeft(undefined);
    },
    settle: setRecord,
    rebase: (now) => {
      if (!record) return;
      setValues((old) => rebased(old, record.cells, now));
      setKept((old) => rebased(old, record.cells, now));
      setRecord({ ...record, cells: { ...record.cells, ...now } });
    },
    write: () => writeOf(rules.tab.key, record, values),
  };
}
