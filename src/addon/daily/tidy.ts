/** The step that clears old lines out of the Logboek: once a month, away from the days on which the month is made. */
import { monthOf } from '../../register/dates';
import { success } from '../../register/outcome';
import { withDocumentLock } from '../../workbook/lock';
import { clearLogbook } from '../../workbook/ownTabs/logbook';
import type { DailyStep } from './job';

/** By then the month has been made and mailed, so that no morning asks Google too much. */
const fromDay = 10;

export const tidy: DailyStep = {
  name: 'Opruimen',
  run: (job) => {
    const { context, state } = job;
    const month = monthOf(context.today);
    if (state.opgeruimd === month || Number(context.today.slice(8)) < fromDay) return success(true);
    const loaded = job.lastRead();
    if (!loaded.ok) return loaded;
    const logbook = loaded.value.marks.sheetOf('logboek');
    return withDocumentLock(context, () => {
      if (logbook) clearLogbook(logbook, context.today);
      // What Google refuses it may tell only now: then it is done again.
      context.app.flush();
      state.opgeruimd = month;
      return success(true);
    });
  },
};
