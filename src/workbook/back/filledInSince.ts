/** Which rows were filled in since the copy was made, of those of which something comes back out of it. */
import { isBlank } from '../../register/cell';
import type { Cells, Row } from '../../register/row';
import type { ColumnKey } from '../../register/tabs';
import { isSeenSo, otherSince } from '../shadow/cellsSeen';
import type { ShadowTab } from '../shadow/shadow';
import type { Known } from '../state/properties';
import { isEditedSince, isRemembered, isTyped } from '../state/rowsSeen';
import type { Table } from '../tables';
import type { ToLookAt } from './toLookAt';

/**
 * Of records of which these cells come back as the copy has them; null where none was filled in since.
 * @param table as it stands before they come back
 * @param lost rows that the copy does not know and that lost something too
 */
export function filledInSince(
  known: Known,
  table: Table,
  records: readonly Cells[],
  lost: readonly string[] = [],
): ToLookAt | null {
  const back = new Map(records.map((cells) => [String(cells.id), cells]));
  const [changed, isEdited] = [otherSince(known, table, back), isEditedSince(known, table.tab)];
  const ids = [...[...back.keys()].filter((id) => changed.has(id) || isEdited(id)), ...lost];
  if (ids.length === 0) return null;
  const isSure = lost.length === 0 && !ids.some(isEdited);
  return { ids, keys: isSure ? [...changed.values()].flat() : [] };
}

/**
 * The rows that neither the copy nor any act knows and of which the moment tells that they came before the copy: somebody gave
 * them another number, as by dragging a row over others.
 */
export const cameUnseen = (known: Known, { tab, rows }: Pick<Table, 'tab' | 'rows'>, copy: ShadowTab): string[] =>
  rows.flatMap(({ cells: { id, ingevoerdOp } }) =>
    isBlank(id) ||
    isBlank(ingevoerdOp) ||
    String(ingevoerdOp) >= copy.counted ||
    copy.records.has(String(id)) ||
    isTyped(known, tab, String(id)) ||
    isRemembered(known, tab, String(id))
      ? []
      : [String(id)],
  );

/**
 * The rows that the copy does not know and that may be other than they were in columns of which the values went astray, or others
 * came. Of one of which is remembered that it held just this it is known that it is not. What somebody typed is not remembered.
 * @param goesAlong tells of a row whether something else puts it right
 */
export function cameSince(
  known: Known,
  table: Pick<Table, 'tab' | 'rows'>,
  records: ShadowTab['records'],
  columns: readonly ColumnKey[],
  goesAlong: (row: Row) => boolean = () => false,
): string[] {
  const isSeen = isSeenSo(known, table.tab);
  return table.rows.flatMap((row) => {
    const { id } = row.cells;
    if (isBlank(id) || records.has(String(id)) || goesAlong(row)) return [];
    return isSeen(row.cells, columns) && !isTyped(known, table.tab, String(id)) ? [] : [String(id)];
  });
}
