/** Rows that were emptied again: nothing is left in them but what the register itself put there. */
import { isBlank } from '../cell';
import type { Cells, Row } from '../row';
import { keysOf } from '../row';
import { columnsOf, isGiven } from '../tab';
import type { Tab, TabKey } from '../tabs';
import { allTabs } from '../tabs';
import { idNumber } from './ids';

/** True for a row that says nothing: no more than a number, stamps and the values that a new row begins with. */
export const isLeegGemaakt = (tab: Tab, cells: Cells): boolean =>
  (isBlank(cells.id) || idNumber(tab.prefix, cells.id) !== null) &&
  keysOf(cells).every((key) => isBlank(cells[key]) || cells[key] === false || isGiven(tab, key, cells[key]));

/** True for a row of which a stamp tells that the register put its number there; else that may have been typed, for later. */
export const isGestempeld = ({ ingevoerdOp, ingevoerdDoor }: Cells): boolean =>
  !isBlank(ingevoerdOp) || !isBlank(ingevoerdDoor);

/** What becomes of its cells. */
export const zonderInhoud = (cells: Cells): Cells =>
  Object.fromEntries(keysOf(cells).flatMap((key) => (isBlank(cells[key]) ? [] : [[key, null]])));

/** The tabs with a column that refers to this one. */
export const verwijzendeTabs = (key: TabKey): Tab[] =>
  allTabs.filter((tab) => columnsOf(tab).some(([, { type }]) => type.kind === 'reference' && type.tab === key));

/** The numbers of a tab that these rows of another refer to. */
export function verwezenIn(key: TabKey, tab: Tab, rows: readonly Row[]): unknown[] {
  const columns = columnsOf(tab).flatMap(([column, { type }]) =>
    type.kind === 'reference' && type.tab === key ? [column] : [],
  );
  return rows.flatMap(({ cells }) => columns.map((column) => cells[column]));
}
