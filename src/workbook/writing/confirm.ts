/** After a write: did it land in the rows that it was meant for? Somebody may have sorted or inserted meanwhile. */
import { isBlank } from '../../register/cell';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import type { ColumnKey } from '../../register/tabs';
import type { Marks } from '../marks/marks';
import type { Table, Values } from '../tables';
import { appendRecords, deleteRows, findRow, readTable, updateRow } from '../tables';

/** What was written in a table, with the table as it was read before. */
export interface Written {
  readonly table: Table;
  /** The cells that were set, by ID. */
  readonly changes: ReadonlyMap<string, Values>;
  /** The IDs of rows that were taken away. */
  readonly removed?: ReadonlySet<string>;
}

/** Somebody who sorts and sorts again: then it is for Controle to tell. */
const mostTries = 3;

const differs = (a: Cells, b: Values, key: ColumnKey): boolean => (a[key] ?? null) !== (b[key] ?? null);

/** What another row must get back: cells that now hold what was meant for one of ours. */
function spoiled(now: Cells, known: Cells, changes: Written['changes']): Values | null {
  for (const values of changes.values()) {
    const keys = keysOf(values).filter((key) => differs(now, known, key));
    if (keys.length > 0 && keys.every((key) => !differs(now, values, key))) {
      return Object.fromEntries(keys.map((key) => [key, known[key] ?? null]));
    }
  }
  return null;
}

/** What was written in an empty row, where nothing of it belongs. */
function stray(now: Cells, changes: Written['changes']): Values | null {
  const filled = keysOf(now).filter((key) => !isBlank(now[key]));
  const isOurs = [...changes.values()].some((values) =>
    filled.every((key) => key in values && !differs(now, values, key)),
  );
  return isOurs ? Object.fromEntries(filled.map((key) => [key, null])) : null;
}

/** Puts back what was written or taken away in the wrong row. */
function putBack(now: Table, { table, changes, removed }: Written, takenWrongly: boolean): void {
  const known = new Map(table.rows.map(({ cells }) => [cells.id, cells]));
  for (const { row, cells } of now.rows) {
    const id = cells.id ?? null;
    const before = known.get(id);
    const isOther = before !== undefined && !changes.has(String(id));
    const back = isBlank(id) ? stray(cells, changes) : isOther ? spoiled(cells, before, changes) : null;
    if (back) updateRow(now, row, back);
  }
  if (!takenWrongly) return;
  const there = new Set(now.rows.map(({ cells }) => cells.id));
  appendRecords(
    now,
    table.rows.map(({ cells }) => cells).filter(({ id }) => !there.has(id ?? null) && !removed?.has(String(id))),
  );
}

/**
 * Reads the table again (one question to Google), and where rows moved between the reading and the writing, puts back
 * what was hit by mistake and writes once more in the right rows. The caller holds the lock.
 */
export function confirmWritten(marks: Marks, written: Written): void {
  const {
    table: { tab },
    changes,
    removed = new Set<string>(),
  } = written;
  for (let tries = 0; tries < mostTries; tries++) {
    const read = readTable(marks, tab);
    if (!read.ok) return;
    const now = read.value;
    const missed = [...changes].flatMap(([id, values]) => {
      const row = findRow(now, id);
      const isMissed = row !== null && keysOf(values).some((key) => differs(row.cells, values, key));
      return isMissed ? [{ row: row.row, values }] : [];
    });
    const left = [...removed].flatMap((id) => findRow(now, id)?.row ?? []);
    if (missed.length === 0 && left.length === 0) return;
    putBack(now, written, left.length > 0);
    for (const { row, values } of missed) updateRow(now, row, values);
    deleteRows(now.place.sheet, left, now.knownRows);
  }
}
