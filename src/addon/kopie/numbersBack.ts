/** Rows that are asked back and stand there without their number: whole they would come twice. */
import type { Cells } from '../../register/row';
import type { Shadow } from '../../workbook/shadow/shadow';
import type { Table } from '../../workbook/tables';
import type { Context } from '../context';
import { kopiePart } from './part';

/** A row that gets its number back. */
interface NumberBack {
  readonly id: string;
  readonly row: number;
  readonly before: Cells;
  readonly after: Cells;
}

/** Those of these IDs of which the row stands there, with what becomes of its number. */
export function numbersBack(context: Context, table: Table, shadow: Shadow, ids: readonly string[]): NumberBack[] {
  const asked = new Set(ids);
  const numbers = new Map(table.rows.map(({ row, cells }) => [row, cells.id ?? null]));
  return [...kopiePart.lostNumbers(context, table, shadow)].flatMap(([row, id]) =>
    asked.has(id) ? [{ id, row, before: { id: numbers.get(row) ?? null }, after: { id } }] : [],
  );
}
