/** From a row to a record: what is missing or wrong in it, column by column, and the record when nothing is. */
import { isStamp } from './column';
import { isBlank } from './cell';
import type { Cells, Row } from './row';
import type { Column } from './column';
import { cellToValue, isAllowed } from './schema';
import type { Value } from './schema';
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

/**
 * Judges a row by its tab's columns alone: cells marked `*` filled, and every filled cell allowed (indicatoren.md, what
 * does not count). The stamps are not judged: the add-on writes them, and a figure never needs them.
 */
export function judgeRow(tab: Tab, row: Row): JudgedRow {
  const problems: CellProblem[] = [];
  const record: Record<string, Value> = { ...emptyRecord(tab) };
  for (const [key, column] of columnsOf(tab)) {
    const cell = row.cells[key];
    if (cell === undefined || isBlank(cell)) {
      if (column.required) problems.push({ column: key, header: column.header, reason: 'leeg' });
      continue;
    }
    const value = cellToValue(column, cell);
    if (!isStamp(key) && !isAllowed(column, value))
      problems.push({ column: key, header: column.header, reason: 'ongeldig' });
    record[key] = value;
  }
  return problems.length > 0 ? { ok: false, row: row.row, problems } : { ok: true, row: row.row, record };
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
