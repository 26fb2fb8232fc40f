/** The step that sees to the Logboek: sealed each night, and cleared once a month, away from the days on which the month is made. */
import { monthOf } from '../../register/dates';
import { success } from '../../register/outcome';
import { withDocumentLock } from '../../workbook/lock';
import { logboekPart } from '../logboek/part';
import type { DailyStep } from './job';

/** By then the month has been made and mailed, so that no morning asks Google too much. */
const fromDay = 10;

export const tidy: DailyStep = {
  name: 'Opruimen',
  run: (job) => {
    const { context, state } = job;
    const loaded = job.lastRead();
    if (!loaded.ok) return loaded;
    const month = monthOf(context.today);
    const clears = state.opgeruimd !== month && Number(context.today.slice(8)) >= fromDay;
    if (job.isFull && !clears) return success(true);
    return withDocumentLock(context, () => {
      const { breuk, isNew, changes } = logboekPart.sealLogbook(
        context,
        clears ? loaded.value.settings.logboekMaanden : null,
      );
      if (clears) state.opgeruimd = month;
      job.also.push(...changes);
      job.logbookBreak = breuk;
      if (isNew) job.notices.push(breuk);
      return success(true);
    });
  },
};
