/** What a large import brought goes into the copy at once: of so many rows the workbook remembers the numbers alone till the night. */
import { importTabs } from '../../importeren/koppeling/doelen';
import type { PlanRij } from '../../importeren/plan';
import type { Cells } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { Tab, TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { addToShadow, seenTabs } from '../../workbook/shadow/shadowSheet';
import { follow } from '../../workbook/shadow/follow';
import type { Context } from '../context';
import type { Journal, JournalLine } from './importJournal';
import { countIds, countRecords } from './journal';
import type { PreparedImport } from './prepare';

/** Of fewer rows of a tab there is room for a sign of each cell (workbook/shadow/cellsSeen.ts). */
const leastCopied = 150;

const isMuch = (counts: ReturnType<typeof countIds>): boolean =>
  Object.values(counts).some((count) => count >= leastCopied);

/** True where what these lines brought, or a part of it, may be in the copy already. */
export const mayBeCopied = ({ lopend }: Journal, lines: readonly JournalLine[]): boolean =>
  lopend !== null || isMuch(countRecords(lines));

/** As a row of the tab is read. */
const inOrder = (key: TabKey, cells: Cells): Cells =>
  Object.fromEntries(columnsOf<Tab>(tabs[key]).map(([column]) => [column, cells[column] ?? null]));

/**
 * Adds what stands there of a large import: four questions to Google, none for few rows. Where that fails the import is done all
 * the same, and the night copies it.
 * @param written the rows that this call wrote, each record with these stamps; of earlier calls the tabs tell
 */
export function copyLarge(
  context: Context,
  { tables, present, marks, plan }: PreparedImport,
  written: readonly PlanRij[],
  stamps: Cells,
): void {
  if (!isMuch(countIds(plan.rijen.flatMap(({ records }) => records.map(({ id }) => id))))) return;
  const seen = importTabs.flatMap((key) => {
    const table = tables.get(key);
    const added = written.flatMap(({ records }) => records.filter(({ tab, id }) => tab === key && !present.has(id)));
    const rows = [
      ...(table?.rows ?? []).filter(({ cells }) => present.has(String(cells.id))),
      ...added.map(({ cells }, index) => ({ row: index + 2, cells: inOrder(key, { ...cells, ...stamps }) })),
    ];
    return table && rows.length > 0 ? seenTabs([{ ...table, rows }]) : [];
  });
  try {
    if (seen.length > 0) addToShadow(marks, follow(new Map(), seen, context.now));
    context.app.flush();
  } catch {
    // Nothing but the copy is without them.
  }
}
