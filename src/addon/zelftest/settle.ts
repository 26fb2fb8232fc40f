/** Writes what came of a probe that comes later: by the clock, from the window, from the page on a phone. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { withDocumentLock } from '../../workbook/lock';
import type { Sheet } from '../../workbook/google';
import type { Context } from '../context';
import type { Settled } from './run';
import { settleLine } from './tab';

/** Writes the line of a probe that came later, under the lock. */
export function settle(context: Context, sheet: Sheet, outcome: Settled): Outcome<null> {
  return withDocumentLock(context, () => {
    settleLine(sheet, outcome);
    return success(null);
  });
}
