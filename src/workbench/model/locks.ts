/** Who holds which lock of a workbook, shared by all executions in this process. Not stored: locks die with the process. */
import type { Workbook } from './workbook';

/** Lock name (`document`, `script`, `user:…`) → whoever holds it. */
export type LockTable = Map<string, object>;

const tables = new WeakMap<Workbook, LockTable>();

/** The workbook's lock table; a test occupies a lock by setting an entry in it. */
export function locksOf(workbook: Workbook): LockTable {
  const table = tables.get(workbook) ?? new Map<string, object>();
  tables.set(workbook, table);
  return table;
}
