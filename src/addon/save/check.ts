/** Judges a write before anything is stored: its columns, its values, its references, and what a colleague changed. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import type { Column } from '../../register/column';
import { conditionalProblems, judgeRow } from '../../register/record';
import { cellToValue, problemWith } from '../../register/schema';
import type { Tab } from '../../register/tab';
import { columnsOf } from '../../register/tab';
import type { Conflict, FieldError, SentValue, Write } from '../../sidebar/contract';

/** A write whose references are real IDs, with the row it changes. */
export interface ResolvedWrite {
  readonly index: number;
  readonly tab: Tab;
  readonly id: string;
  /** The cells as they are now; null for a new record. */
  readonly current: Readonly<Record<string, Cell>> | null;
  readonly values: Readonly<Record<string, Cell>>;
}

const writable = (tab: Tab, key: string): Column | null =>
  key === 'id' || key === 'ingevoerdOp' || key === 'ingevoerdDoor' ? null : (tab.columns[key] ?? null);

const clean = (value: SentValue): Cell => {
  if (typeof value !== 'string') return value;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
};

/** The values of a write as cells; white space around a text is no content. */
export const cleanValues = (values: Write['values']): Record<string, Cell> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, clean(value)]));

/** Fields that a column does not allow, and columns that a form may not set. */
export function valueErrors({ index, tab, values }: ResolvedWrite): FieldError[] {
  return Object.entries(values).flatMap(([key, cell]) => {
    const column = writable(tab, key);
    if (!column) return [{ write: index, column: key, message: 'Dit veld kun je niet zelf invullen.' }];
    if (isBlank(cell)) return [];
    const message = problemWith(column, cellToValue(column, cell));
    return message ? [{ write: index, column: key, message }] : [];
  });
}

/** What keeps the record from being complete. A Concept may always be saved (register.md, "Bad input"). */
export function completenessErrors({ index, tab, id, current, values }: ResolvedWrite): FieldError[] {
  const cells: Record<string, Cell> = { ...(current ?? {}), ...values, id };
  if (tab.key === 'intakes' && cells['status'] === 'Concept') return [];
  const judged = judgeRow(tab, { row: 0, cells });
  const problems = [...(judged.ok ? [] : judged.problems), ...conditionalProblems(tab, cells)];
  return problems.map(({ column, message }) => ({ write: index, column, message }));
}

/** The references that this write sets: key and the ID they hold. */
export const referencesIn = ({ tab, values }: ResolvedWrite): { key: string; to: string; id: string }[] =>
  columnsOf(tab).flatMap(([key, column]) => {
    const cell = values[key];
    return column.type.kind === 'reference' && typeof cell === 'string' ? [{ key, to: column.type.tab, id: cell }] : [];
  });

const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean => (a ?? null) === (b ?? null);

/**
 * True when the row is no longer what the form read, in a cell that the form read. A row that already is what this
 * write makes of it is no conflict: that is the same request coming in again.
 */
export function isChanged(basis: Write['basis'], { current, values }: ResolvedWrite): boolean {
  if (current === null || basis === null) return false;
  if (Object.entries(values).every(([key, cell]) => sameCell(current[key], cell))) return false;
  return Object.entries(basis).some(([key, cell]) => key in current && !sameCell(current[key], cell));
}

/** A conflict as the form shows it. */
export const conflictOf = (write: number, tab: Tab, id: string, now: Conflict['now']): Conflict => ({
  write,
  tab: tab.key,
  id,
  now,
});
