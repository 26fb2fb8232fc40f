/** LockService: one execution at a time holds a lock of the workbook. Nothing really waits here: a taken lock is refused, and the time it took counts. */
import type { Workbook } from '../../model/workbook';
import { Service, seen, type Runtime } from '../runtime';

type GoogleLock = GoogleAppsScript.Lock.Lock;

/** Lock name (`document`, `script`, `user:…`) → whoever holds it. */
export type LockTable = Map<string, object>;

// Shared by all executions in this process. Not stored: locks die with the process.
const tables = new WeakMap<Workbook, LockTable>();

/** The workbook's lock table; a test occupies a lock by setting an entry in it. */
export function locksOf(workbook: Workbook): LockTable {
  const table = tables.get(workbook) ?? new Map<string, object>();
  tables.set(workbook, table);
  return table;
}

export class Lock extends Service implements GoogleLock {
  readonly serviceName = 'Lock';

  constructor(
    runtime: Runtime,
    private readonly lockName: string,
  ) {
    super(runtime);
  }

  /** Known locally: no round trip. */
  hasLock() {
    return locksOf(this.runtime.workbook).get(this.lockName) === this.runtime.lockHolder;
  }

  /** Not even tried with a negative time (seen live: gas-fakes' tests). */
  tryLock(timeoutInMillis: number) {
    return this.runtime.gate.call('Lock', 'tryLock', () => this.within(timeoutInMillis), this.lockName);
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.runtime.gate.call('Lock', 'waitLock', () => this.within(timeoutInMillis), this.lockName)) {
      throw new Error('Lock timeout: another process was holding the lock for too long.');
    }
  }

  releaseLock(): void {
    this.runtime.gate.aside('Lock', 'releaseLock', () => {
      if (this.hasLock()) locksOf(this.runtime.workbook).delete(this.lockName);
    });
  }

  /** Nobody lets go meanwhile, so a taken lock costs all of the time. */
  private readonly within = (timeoutInMillis: number): boolean => {
    if (timeoutInMillis < 0) return false;
    if (this.take()) return true;
    this.runtime.execution.waited(timeoutInMillis);
    return false;
  };

  private readonly take = (): boolean => {
    const locks = locksOf(this.runtime.workbook);
    if (!locks.has(this.lockName)) locks.set(this.lockName, this.runtime.lockHolder);
    return this.hasLock();
  };
}

/** Gives back what an execution still holds when it ends. */
export function releaseLocks(runtime: Runtime): void {
  const locks = locksOf(runtime.workbook);
  for (const [name, holder] of locks) if (holder === runtime.lockHolder) locks.delete(name);
}

export class LockServiceService
  extends Service
  implements Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock' | 'getScriptLock'>
{
  readonly serviceName = 'LockService';

  getDocumentLock() {
    return seen(new Lock(this.runtime, 'document'));
  }
  getScriptLock() {
    return seen(new Lock(this.runtime, 'script'));
  }
}
