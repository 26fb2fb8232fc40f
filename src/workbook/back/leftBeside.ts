/** What a tab keeps astray where Inrichten puts a column of it back: whole again, or with its header alone, it shows that no more. */
import { isBlank } from '../../register/cell';
import { addTo } from '../../register/grouping';
import type { Row } from '../../register/row';
import { keysOf, withCells } from '../../register/row';
import type { ColumnKey } from '../../register/tabs';
import type { Displaced } from '../shadow/displaced';
import { displacedBeside } from '../shadow/displaced';
import { filled, withoutId } from '../shadow/pastedOver';
import { byId } from '../shadow/seenCells';
import type { IsHeard, ShadowTab } from '../shadow/shadow';
import type { Known } from '../state/properties';
import { heardIn } from '../state/rowsSeen';
import type { Table } from '../tables';
import type { ToLookAt } from './toLookAt';

/** By ID the cells that went astray. */
type Cellular = Map<string, ColumnKey[]>;

function cellsOf(displaced: readonly Displaced[]): Cellular {
  const cells: Cellular = new Map();
  for (const { back } of displaced) for (const [id, own] of back) for (const key of keysOf(own)) addTo(cells, id, key);
  return cells;
}

/**
 * What went astray beside these columns, and is no longer seen once they hold again what they held: a row that was pasted over is
 * the same as another no more.
 */
function hiddenBy(
  table: Table,
  known: ShadowTab,
  rows: ReadonlyMap<string, Row>,
  empty: readonly ColumnKey[],
): Cellular {
  const { tab, columns } = table;
  if (empty.length === 0) return new Map();
  const cellsBeside = (has: (key: ColumnKey) => boolean, some: ReadonlyMap<string, Row>): Cellular =>
    cellsOf(
      displacedBeside(known, { tab, headers: { has: (key) => has(key as ColumnKey) } }, some, withoutId(table.rows)),
    );
  const before = cellsBeside((key) => columns.has(key) && !empty.includes(key), rows);
  if (before.size === 0) return before;
  const whole = new Map(
    [...rows].map(([id, row]) => {
      const was = known.records.get(id)?.cells;
      const own = Object.fromEntries(empty.map((key) => [key, was?.[key] ?? null]));
      return [id, withCells(row, { ...row.cells, ...own })];
    }),
  );
  const after = cellsBeside((key) => columns.has(key), whole);
  return new Map(
    [...before].flatMap(([id, keys]) => {
      const own = keys.filter((key) => !after.get(id)?.includes(key));
      return own.length > 0 ? [[id, own] as const] : [];
    }),
  );
}

/** The cells of columns that lost their header that nobody filled in and are other since: they may have gone with it. */
function changedWith(
  known: ShadowTab,
  rows: ReadonlyMap<string, Row>,
  lost: readonly ColumnKey[],
  isHeard: IsHeard,
): Cellular {
  const changed: Cellular = new Map();
  for (const [id, { cells }] of rows) {
    const was = known.records.get(id)?.cells;
    if (!was) continue;
    for (const key of lost) {
      const now = filled(cells[key]);
      const isOther = now !== filled(was[key]) && (now === null || !isHeard(id, key, now));
      if (isOther) addTo(changed, id, key);
    }
  }
  return changed;
}

/**
 * Null where nothing does.
 * @param table as it stands before what they held comes back
 * @param lost the columns that were gone, or whose header was
 */
export function leftBeside(
  remembered: Known,
  table: Table,
  known: ShadowTab,
  lost: readonly ColumnKey[],
): ToLookAt | null {
  const rows = byId(table);
  const isEmpty = (key: ColumnKey): boolean => table.rows.every(({ cells }) => isBlank(cells[key]));
  const empty = lost.filter(isEmpty);
  const others = lost.filter((key) => !empty.includes(key));
  const found = [
    hiddenBy(table, known, rows, empty),
    changedWith(known, rows, others, heardIn(remembered, table.tab)),
  ].flatMap((one) => [...one]);
  if (found.length === 0) return null;
  return { ids: [...new Set(found.map(([id]) => id))], keys: [...new Set(found.flatMap(([, keys]) => keys))] };
}
