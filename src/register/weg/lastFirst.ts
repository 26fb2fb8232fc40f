/** Rows in the order in which people look for them: what happened last comes first. */
import { dateIn } from '../dates';
import { compareIds } from '../identity/ids';
import type { Cells, IdRow } from '../row';
import type { ColumnKey, TabKey } from '../tabs';

/**
 * These rows by their day in this column, the last one first; of two on one day the one with the higher number. What has no
 * day that exists comes last.
 */
export function lastFirst<K extends TabKey>(
  rows: readonly IdRow<K>[],
  column: ColumnKey<NoInfer<K>>,
): readonly IdRow<K>[] {
  const dayOf = ({ cells }: IdRow<K>): string => dateIn((cells as Cells)[column as ColumnKey]) ?? '';
  return [...rows].sort((a, b) => {
    const [before, after] = [dayOf(a), dayOf(b)];
    return before < after ? 1 : before > after ? -1 : compareIds(b.id, a.id);
  });
}
