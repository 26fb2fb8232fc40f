/** Rows as the forms see them. */
import { stamps } from '../../register/column';
import type { Cells, IdRow, Row } from '../../register/row';
import { byItsId } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { tabs } from '../../register/tabs';
import type { RowsByTab } from '../../sidebar/contract';
import type { Marks } from '../../workbook/marks/marks';
import type { Table } from '../../workbook/tables';
import { isYetToCome } from '../../workbook/tables';

/** A row without its stamps; null for a row that has no ID yet. */
export function viewOf<K extends TabKey>(row: Row<K>): IdRow<K> | null {
  const found = byItsId(row);
  if (!found) return null;
  const own = Object.entries(found.cells).filter(([key]) => !(key in stamps));
  return { id: found.id, cells: Object.fromEntries(own) as Cells<K> };
}

/** The rows of one deelnemer in a table, or all of them where it has no deelnemers or none is asked. */
export function viewsOf({ tab, rows }: Table, deelnemerId: string | null): IdRow[] {
  const owned = tab.columns.deelnemerId !== undefined;
  return rows
    .filter(({ cells }) => deelnemerId === null || !owned || cells.deelnemerId === deelnemerId)
    .flatMap((row) => viewOf(row) ?? []);
}

/** Reads a tab: one question to Google. */
export type Read = (key: TabKey) => Outcome<Table>;

/** The rows of these tabs. */
export function fetchRows(
  marks: Marks,
  read: Read,
  wanted: readonly TabKey[],
  deelnemerId: string | null,
): Outcome<RowsByTab> {
  const found: { [K in TabKey]?: readonly IdRow[] } = {};
  for (const key of wanted) {
    const table = read(key);
    if (table.ok) found[key] = viewsOf(table.value, deelnemerId);
    else if (table.problem.code === 'tab-ontbreekt' && isYetToCome(tabs[key], marks)) found[key] = [];
    else return table;
  }
  return success(found as RowsByTab);
}
