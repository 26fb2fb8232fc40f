/** What a tab will hold once an act is written: that is what is remembered of it, since nobody may look again before an accident. */
import { idNumber } from '../../register/identity/ids';
import type { Cells, Row } from '../../register/row';
import { withCells, withMore } from '../../register/row';
import type { Table } from '../tables';
import type { SeenTable } from './seenCells';

/** What an act does in a tab: by row number what changes, which records come, and the row numbers of those that go. */
export interface Planned {
  readonly changes?: ReadonlyMap<number, Cells>;
  readonly added?: readonly Cells[];
  readonly gone?: ReadonlySet<number>;
}

/** @param table as it was read before the act */
export function asWritten(table: Table, { changes, added = [], gone }: Planned): SeenTable {
  const { tab, columns } = table;
  const touched = new Map<number, Cells>();
  const written = (row: Row): Row => {
    const own = changes?.get(row.row);
    if (!own) return row;
    const cells = { ...row.cells, ...own };
    const number = idNumber(tab.prefix, cells.id);
    if (number !== null) touched.set(number, own);
    return withCells(row, cells);
  };
  const isChanged = (changes?.size ?? 0) + (gone?.size ?? 0) > 0;
  const left = isChanged ? table.rows.filter(({ row }) => !gone?.has(row)).map(written) : table.rows;
  // Below all that stands there: where exactly they come does not matter.
  const rows = withMore(
    left,
    added.map((cells, index) => ({ row: table.lastRow + 1 + index, cells })),
  );
  return { tab, columns, rows, touched, added: added.map(({ id }) => String(id)) };
}
