/** What is being typed in a form: the values of a record of one tab, by column. */
import { useState } from 'preact/hooks';
import type { Cell } from '../../../register/cell';
import type { Cells, IdRow } from '../../../register/row';
import type { TabRules } from '../../../register/rules/judge/rule';
import type { ColumnKey, TabKey } from '../../../register/tabs';
import type { SentValue, Values, Write } from '../../contract';
import { useStored } from '../server/stored';
import { useUnsaved } from '../unsaved';

/** A record being filled in: a new one, or one that is there. Whoever fills it in has the rules of its tab at hand. */
export interface Draft<K extends TabKey = TabKey> {
  readonly rules: TabRules<K>;
  readonly record: IdRow<K> | null;
  readonly values: Values<K>;
  set(key: ColumnKey<K>, value: SentValue): void;
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

/** Values as one text, without what is empty. */
const textOf = (values: object): string => JSON.stringify(values, (_key, value: unknown) => value ?? undefined);

/** Whether these are the same. */
export const sameValues = (some: Values, others: Values): boolean => textOf(some) === textOf(others);

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

/**
 * Keeps a draft of a record of the tab of these rules. `initial` are the values of a new record, or what is put in
 * beforehand of one that is there.
 */
export function useDraft<K extends TabKey>(
  rules: TabRules<K>,
  initial: Values<K> = {} as Values<K>,
  of: IdRow<K> | null = null,
): Draft<K> {
  const [record, setRecord] = useState(of);
  const [values, setValues] = useState<Values<K>>(of ? { ...valuesOf(of), ...initial } : initial);
  // What stood in it when nothing was typed yet, or was stored last.
  const [kept, setKept] = useState(values);
  useUnsaved(() => !sameValues(values, kept));
  useStored((steps) => {
    if (steps.some(({ tab }) => tab === rules.tab.key)) setKept(values);
  });
  return {
    rules,
    record,
    values,
    set: (key, value) => setValues((old) => ({ ...old, [key]: value })),
    reset: (next, content) => {
      setRecord(next);
      setValues(content);
      setKept(content);
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
