/** One writer at a time in this workbook, and one sender of mails. */
import type { Outcome } from '../register/outcome';
import { failure } from '../register/outcome';
import type { Google } from './google';

const patienceMs = 10_000;

function holding<T>(
  lock: GoogleAppsScript.Lock.Lock,
  { app }: Pick<Google, 'app'>,
  busy: string,
  work: () => Outcome<T>,
  isSent = false,
): Outcome<T> {
  if (!lock.tryLock(patienceMs)) return failure('bezet', busy);
  try {
    const outcome = work();
    if (!isSent) app.flush();
    return outcome;
  } finally {
    lock.releaseLock();
  }
}

/**
 * Runs `work` while holding the document lock, and flushes its writes before letting go, so that the next one reads
 * them (Google, LockService). Waits at most 10 seconds for the lock; then it is a problem in Dutch.
 * @param isSent the work ends with a flush of its own
 */
export const withDocumentLock = <T>(
  google: Pick<Google, 'app' | 'locks'>,
  work: () => Outcome<T>,
  isSent = false,
): Outcome<T> =>
  holding(
    google.locks.getDocumentLock(),
    google,
    'Iemand anders slaat net iets op. Wacht een halve minuut en probeer het opnieuw. Er is niets veranderd.',
    work,
    isSent,
  );

/**
 * As withDocumentLock, for what sends mails and writes Mailjournaal: minutes of sending may not keep colleagues from
 * saving, so this is the script's lock. Who needs both takes this one first.
 */
export const withMailLock = <T>(google: Pick<Google, 'app' | 'locks'>, work: () => Outcome<T>): Outcome<T> =>
  holding(
    google.locks.getScriptLock(),
    google,
    'Het register verstuurt net mails. Wacht een paar minuten en probeer het opnieuw. Er is niets veranderd.',
    work,
  );
