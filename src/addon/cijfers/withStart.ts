/** Tasks after which Start tells something else. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { withDocumentLock } from '../../workbook/lock';
import { readDaily } from '../../workbook/state/dailyState';
import type { Context } from '../context';
import { loadRegister } from '../load';
import { cijfersPart } from './part';

/** A task after which Start tells something else; where it cannot be written now, the next morning does. */
export const withStart =
  (task: (context: Context) => Outcome<string>) =>
  (context: Context): Outcome<string> => {
    const done = task(context);
    if (done.ok)
      withDocumentLock(context, (): Outcome<null> => {
        const loaded = loadRegister(context);
        if (!loaded.ok) return loaded;
        // Read anew: the task may have written it.
        cijfersPart.writeStart(context, loaded.value, undefined, readDaily(context.properties));
        return success(null);
      });
    return done;
  };
