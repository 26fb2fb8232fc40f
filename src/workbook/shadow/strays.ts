/** Rows that hold nothing but what was pushed out of others: when that goes back to its own row, they are empty again. */
import { isBlank } from '../../register/cell';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import { columnsOf, isGiven } from '../../register/tab';
import type { Table } from '../tables';
import type { Displaced } from './displaced';
import type { ShadowTab } from './shadow';

/**
 * By row what is taken out of it: all that stands there, number and stamps too. Only of rows that no copy knows, in which
 * people's own cells hold no more than values that these put back, in their columns. Nothing is lost: each stands in its own row then.
 */
export function straysOf(
  { tab, rows, columns }: Table,
  known: ShadowTab['records'],
  put: readonly Displaced[],
): ReadonlyMap<number, Cells> {
  const moved = put.filter(({ soort }) => soort === 'verschoven');
  const goesBack = (key: string, cell: unknown): boolean =>
    moved.some(({ back }) => [...back.values()].some((cells) => (cells as Record<string, unknown>)[key] === cell));
  const keys = columnsOf(tab).flatMap(([key]) => (columns.has(key) ? [key] : []));
  return new Map(
    rows.flatMap(({ row, cells }): [number, Cells][] => {
      if (moved.length === 0 || known.has(String(cells.id))) return [];
      const filled = keys.filter((key) => !isBlank(cells[key]));
      const own = filled.filter((key) => !isGiven(tab, key, cells[key]));
      return own.length > 0 && own.every((key) => goesBack(key, cells[key]))
        ? [[row, Object.fromEntries(keysOf(cells).flatMap((key) => (filled.includes(key) ? [[key, null]] : [])))]]
        : [];
    }),
  );
}
