/** What is being typed in a form: values by column key, judged by the same rules as the server's. */
import { useState } from 'preact/hooks';
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import type { Column } from '../../register/column';
import { conditionalProblems, missingMessage } from '../../register/record';
import { cellToValue, problemWith } from '../../register/schema';
import type { ColumnKey, Tab } from '../../register/tabs';
import { textProblem } from '../../register/freeText';
import type { RecordView, SentValue, Write } from '../contract';

export type Values = Readonly<Record<string, SentValue>>;

/** A record being filled in: a new one, or one that is there. */
export interface Draft {
  readonly tab: Tab;
  readonly record: RecordView | null;
  readonly values: Values;
  set(key: string, value: SentValue): void;
  /** Puts other content in its place. */
  reset(record: RecordView | null, values: Values): void;
  /** What was typed is stored in this record now, or in none any more: go on typing, from there. */
  settle(record: RecordView | null): void;
  /** After a conflict: go on from what the row is now, keeping what was typed; what was not touched becomes as it is now. */
  rebase(now: Readonly<Record<string, Cell>>): void;
  /** What is wrong, by column key; `keys` are the fields that this form shows. */
  problems(keys: readonly string[], complete?: boolean): Readonly<Record<string, string>>;
  /** The write that stores it: for a record that is there, only what was changed. */
  write(): Write;
}

const columnOf = (tab: Tab, key: string): Column => {
  const column = tab.columns[key as ColumnKey];
  if (!column) throw new Error(`No column ${key} in ${tab.name}`);
  return column;
};

/** What is wrong with one field, or null. */
export function fieldProblem(column: Column, value: SentValue | undefined, complete: boolean): string | null {
  if (value === undefined || isBlank(value)) return complete && column.required ? missingMessage(column) : null;
  const wrong = problemWith(column, cellToValue(column, value));
  if (wrong) return wrong;
  return typeof value === 'string' ? textProblem(column.header, value) : null;
}

function problemsOf(tab: Tab, values: Values, keys: readonly string[], complete: boolean): Record<string, string> {
  const found: Record<string, string> = {};
  for (const key of keys) {
    const problem = fieldProblem(columnOf(tab, key), values[key], complete);
    if (problem) found[key] = problem;
  }
  if (complete) {
    for (const { column, message } of conditionalProblems(tab, values))
      if (keys.includes(column)) found[column] ??= message;
  }
  return found;
}

const sent = (cell: Cell | undefined): SentValue => (typeof cell === 'boolean' ? String(cell) : (cell ?? null));

/** The values of a record as a form holds them. */
export const valuesOf = (record: RecordView | null): Values =>
  Object.fromEntries(
    Object.entries(record?.cells ?? {})
      .filter(([key]) => key !== 'id')
      .map(([key, cell]) => [key, sent(cell)]),
  );

function writeOf(tab: Tab, record: RecordView | null, values: Values): Write {
  if (!record) return { tab: tab.key, id: null, basis: null, values };
  const changed = Object.entries(values).filter(([key, value]) => sent(record.cells[key]) !== value);
  return {
    tab: tab.key,
    id: record.id,
    basis: Object.fromEntries(changed.map(([key]) => [key, record.cells[key] ?? null])),
    values: Object.fromEntries(changed),
  };
}

/** Keeps a draft. `initial` are the values of a new record, or what is put in beforehand of one that is there. */
export function useDraft(tab: Tab, initial: Values = {}, of: RecordView | null = null): Draft {
  const [record, setRecord] = useState(of);
  const [values, setValues] = useState<Values>(of ? { ...valuesOf(of), ...initial } : initial);
  return {
    tab,
    record,
    values,
    set: (key, value) => setValues((old) => ({ ...old, [key]: value })),
    reset: (next, content) => {
      setRecord(next);
      setValues(content);
    },
    settle: setRecord,
    rebase: (now) => {
      if (!record) return;
      const cells = { ...record.cells, ...now };
      setValues((old) =>
        Object.fromEntries(
          Object.entries(old).map(([key, value]) => [
            key,
            value === sent(record.cells[key]) ? sent(cells[key]) : value,
          ]),
        ),
      );
      setRecord({ id: record.id, cells });
    },
    problems: (keys, complete = true) => problemsOf(tab, values, keys, complete),
    write: () => writeOf(tab, record, values),
  };
}
