/** Takes out at night what is left of rows that were emptied: of older days, of a block, beside people's own columns, or with word of it lost. */
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { isBlank } from '../../register/cell';
import {
  isGestempeld,
  isLeegGemaakt,
  verwezenIn,
  verwijzendeTabs,
  zonderInhoud,
} from '../../register/identity/leegGemaakt';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Cells, Row } from '../../register/row';
import { rowsWithOwn } from '../../workbook/cells/ownCells';
import { withDocumentLock } from '../../workbook/lock';
import type { Marks } from '../../workbook/marks/marks';
import { findShadow } from '../../workbook/shadow/shadowSheet';
import type { Shadow } from '../../workbook/shadow/shadow';
import type { Table } from '../../workbook/tables';
import { readTable, updateRows } from '../../workbook/tables';
import { doAct } from '../../workbook/writing/act';
import { planNames } from '../../workbook/writing/fillNames';
import type { Context } from '../context';
import { planForgetting } from '../shadow/forgetting';

type Tables = ReadonlyMap<TabKey, Table>;

/** The rows of a tab that say nothing and that nothing refers to. Where a tab that may refer to them was not read, none. */
function emptyRows(table: Table, tables: Tables): readonly Row[] {
  const { tab, rows } = table;
  const found = rows.filter(({ cells }) => isLeegGemaakt(tab, cells));
  if (found.length === 0) return found;
  const others = verwijzendeTabs(tab.key).map(({ key }) => tables.get(key));
  if (others.includes(undefined)) return [];
  const referred = new Set(others.flatMap((other) => verwezenIn(tab.key, other!.tab, other!.rows)));
  return found.filter(({ cells: { id } }) => isBlank(id) || !referred.has(id));
}

/** Which of these rows the copy of last night knows with more in them: that they are gone stays told, and they can be put back. */
const heldMore = (shadow: Shadow, { tab }: Table, { cells: { id } }: Row): boolean => {
  const kept = shadow.get(tab.key)?.records.get(String(id));
  return kept !== undefined && !isLeegGemaakt(tab, kept.cells);
};

/** Reads these tabs, and those that refer to them: a question to Google each. What is not there is left out. */
function readAgain(marks: Marks, keys: readonly TabKey[]): Tables {
  const all = new Set(keys.flatMap((key) => [key, ...verwijzendeTabs(key).map((other) => other.key)]));
  return new Map(
    [...all].flatMap((key): [TabKey, Table][] => {
      const read = readTable(marks, tabs[key], 'later');
      return read.ok ? [[key, read.value]] : [];
    }),
  );
}

function clearLocked(context: Context, marks: Marks, keys: readonly TabKey[]): Outcome<boolean> {
  for (const key of keys) marks.writes.add(key);
  const tables = readAgain(marks, keys);
  const shadow = findShadow(marks)?.shadow ?? new Map();
  const found = keys.flatMap((key): [Table, readonly Row[]][] => {
    const table = tables.get(key);
    const empty = table ? emptyRows(table, tables) : [];
    const own = table
      ? rowsWithOwn(
          table,
          empty.map(({ row }) => row),
        )
      : new Set();
    const rows = empty.filter((row) => !own.has(row.row) && (isGestempeld(row.cells) || heldMore(shadow, table!, row)));
    return table && rows.length > 0 ? [[table, rows]] : [];
  });
  if (found.length === 0) return success(false);
  const ids = found.flatMap(([table, rows]) =>
    rows.flatMap((row) => (isBlank(row.cells.id) || heldMore(shadow, table, row) ? [] : [String(row.cells.id)])),
  );
  const forget = planForgetting(context, new Set(ids));
  const names = found.map(([table, rows]) => {
    const empty = new Set(rows.map(({ row }) => row));
    return planNames(
      [table],
      (row) => empty.has(row),
      () => true,
    );
  });
  const done = doAct(
    context,
    marks,
    new Map(found.map(([table]) => [table.tab.key, table])),
    (now, act) => {
      for (const [{ tab }, rows] of found)
        updateRows(
          now.get(tab.key)!,
          new Map(rows.map(({ row, cells }): [number, Cells] => [row, zonderInhoud(cells)])),
        );
      if (!act.care) for (const write of names) write?.(act);
      forget();
    },
    'Rijen waarin alleen een nummer staat, bleven staan.',
  );
  return done.ok ? success(true) : done;
}

/**
 * Empties the rows of these tabs in which nothing is left but what the register itself put there, under the document lock. True
 * where there were some.
 * @param tables all tabs, as they were read; those with such rows are read again within the lock
 */
export function clearEmptied(context: Context, marks: Marks, tables: Tables): Outcome<boolean> {
  const keys = [...tables.values()].flatMap((table) => (emptyRows(table, tables).length > 0 ? [table.tab.key] : []));
  return keys.length === 0 ? success(false) : withDocumentLock(context, () => clearLocked(context, marks, keys));
}
