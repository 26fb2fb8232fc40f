/** One writer at a time in this workbook. */
import type { Outcome } from '../register/outcome';
import { failure } from '../register/outcome';
import type { SpreadsheetApp } from './google';

const patienceMs = 10_000;

/**
 * Runs `work` while holding the document lock, and flushes its writes before letting go, so that the next one reads
 * them (Google, LockService). Waits at most 10 seconds for the lock; then it is a problem in Dutch.
 */
export function withDocumentLock<T>(
  locks: GoogleAppsScript.Lock.LockService,
  app: SpreadsheetApp,
  work: () => Outcome<T>,
): Outcome<T> {
  const lock = locks.getDocumentLock();
  if (!lock.tryLock(patienceMs)) {
    return failure('bezet', 'Iemand anders slaat net iets op. Wacht een halve minuut en probeer het opnieuw. Er is niets veranderd.');
  }
  try {
    const outcome = work();
    app.flush();
    return outcome;
  } finally {
    lock.releaseLock();
  }
}
