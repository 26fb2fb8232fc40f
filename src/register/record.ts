/** From a row to a record: what is missing or wrong in it, column by column, and the record when nothing is. */
import { isStamp } from './column';
import { isBlank } from './cell';
import type { Cells, Row } from './row';
import type { Column } from './column';
import type { Check, Value } from './schema';
import { cellToValue, checkOf } from './schema';
import { columnsOf, emptyRecord } from './tab';
import type { ColumnKey, Tab } from './tabs';

/** Why a cell keeps its row from being a complete record. */
export interface CellProblem {
  readonly column: ColumnKey;
  readonly header: string;
  readonly reason: 'leeg' | 'ongeldig';
}

/** A row judged on its own: its record, or what is wrong with it. */
export type JudgedRow =
  | { readonly ok: true; readonly row: number; readonly record: Readonly<Record<string, Value>> }
  | { readonly ok: false; readonly row: number; readonly problems: readonly CellProblem[] };

/** A column with what is asked of each of its cells; `allows` is null for a stamp. */
interface Judged {
  readonly key: ColumnKey;
  readonly column: Column;
  readonly allows: Check | null;
}

const judgedOf = new WeakMap<Tab['columns'], readonly Judged[]>();

/** The columns of a tab, made ready once. */
function judgedColumns(tab: Tab): readonly Judged[] {
  let found = judgedOf.get(tab.columns);
  if (!found) {
    found = columnsOf(tab).map(([key, column]) => ({ key, column, allows: isStamp(key) ? null : checkOf(column) }));
    judgedOf.set(tab.columns, found);
  }
  return found;
}

const noProblems: readonly CellProblem[] = [];

/**
 * Judges a row by its tab's columns alone: cells marked `*` filled, and every filled cell allowed (indicatoren.md, what
 * does not count). The stamps are not judged: the add-on writes them, and a figure never needs them.
 */
export function judgeRow(tab: Tab, row: Row): JudgedRow {
  let problems = noProblems;
  // Most cells say what they mean as they stand: then the row is its record, and nothing is built.
  let other: Record<string, Value> | null = null;
  for (const { key, column, allows } of judgedColumns(tab)) {
    const cell = row.cells[key];
    const isEmpty = cell === undefined || isBlank(cell);
    const value = isEmpty ? null : cellToValue(column, cell);
    if (isEmpty) {
      if (column.required) problems = [...problems, { column: key, header: column.header, reason: 'leeg' }];
    } else if (allows?.(value) === false) {
      problems = [...problems, { column: key, header: column.header, reason: 'ongeldig' }];
    }
    if (value === cell) continue;
    other ??= { ...emptyRecord(tab), ...row.cells };
    other[key] = value;
  }
  return problems.length > 0
    ? { ok: false, row: row.row, problems }
    : { ok: true, row: row.row, record: other ?? (row.cells as Record<string, Value>) };
}

/** Whether another cell's content makes this column required (register.md: "required with …"). */
export function isRequiredBeside({ requiredWith }: Column, cells: Cells): boolean {
  if (!requiredWith) return false;
  const other = cells[requiredWith.column as ColumnKey];
  return !isBlank(other) && (!requiredWith.values || requiredWith.values.includes(String(other)));
}

/** A Concept may have gaps (register.md): its empty cells are no fault yet. */
export const mayHaveGaps = (tab: Pick<Tab, 'key'>, cells: Cells): boolean =>
  tab.key === 'intakes' && cells.status === 'Concept';
