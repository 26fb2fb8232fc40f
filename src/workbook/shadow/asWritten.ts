/** What a tab will hold once an act is written: that is what is remembered of it, since nobody may look again before an accident. */
import { idNumber } from '../../register/identity/ids';
import type { Cells, Row } from '../../register/row';
import { numbersGiven, numbersOf } from '../rowNumbers';
import type { Table } from '../tables';
import type { SeenTable } from './cellsSeen';

/** What an act does in a tab: by row number what changes, which records come, and the row numbers of those that go. */
export interface Planned {
  readonly changes?: ReadonlyMap<number, Cells>;
  readonly added?: readonly Cells[];
  readonly gone?: ReadonlySet<number>;
}

/** @param table as it was read before the act */
export function asWritten(table: Table, { changes, added = [], gone }: Planned): SeenTable {
  const { tab, columns, rows: before } = table;
  const numbers = numbersOf(table);
  const touched = new Map<number, Cells>();
  const rows: Row[] = [];
  const kept: (number | null)[] = [];
  const put = (row: Row, number: number | null): void => {
    rows.push(row);
    kept.push(number);
  };
  before.forEach((row, at) => {
    if (gone?.has(row.row)) return;
    const own = changes?.get(row.row);
    if (!own) return put(row, numbers[at]!);
    const cells = { ...row.cells, ...own };
    const number = 'id' in own ? idNumber(tab.prefix, cells.id) : numbers[at]!;
    if (number !== null) touched.set(number, own);
    put({ ...row, cells }, number);
  });
  // Below all that stands there: where exactly they come does not matter.
  added.forEach((cells, index) => put({ row: table.lastRow + 1 + index, cells }, idNumber(tab.prefix, cells.id)));
  numbersGiven(rows, kept);
  return { tab, columns, rows, touched, added: added.map(({ id }) => String(id)) };
}
