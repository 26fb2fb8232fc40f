/** The months that the daily job still has to make and mail: the last one, and those missed while it did not run. */
import type { DateString, MonthString } from '../../register/dates';
import { addMonths, monthOf, previousMonth } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Loaded } from '../load';
import { makeMonth } from './monthTask';
import type { Job } from '../daily/job';

/** Nobody reads more: what was missed longer ago has its figures in every later month, and Maandoverzicht voor… makes its tab. */
const mostMadeUp = 3;

/**
 * The months to make, the oldest first: at most the last three of those after the one that was done last. A register
 * whose job never mailed a month begins with the last one.
 * @example monthsDue('2025-05', '2025-09-01') // ['2025-06', '2025-07', '2025-08']
 */
export function monthsDue(done: MonthString | null, today: DateString): MonthString[] {
  const last = previousMonth(today);
  const all = Array.from({ length: mostMadeUp }, (_, back) => monthOf(addMonths(`${last}-01`, back + 1 - mostMadeUp)));
  return all.filter((month) => (done === null ? month === last : month > done));
}

/** Makes them one by one; stops at one whose mails are not all settled, so that none is passed over. False when there was no time. */
export function catchUp(job: Job, loaded: Loaded): Outcome<boolean> {
  for (const month of monthsDue(job.state.maand, job.context.today)) {
    if (job.isLate()) {
      job.didNothing = true;
      return success(false);
    }
    const report = makeMonth(job.context, loaded, () => job.ledger(loaded), month);
    // Before the first projectjaar there is nothing to tell.
    if (!report.ok && report.problem.code !== 'geen-projectjaar') return report;
    if (report.ok && report.value.left > 0) {
      job.didNothing = report.value.sent + report.value.failed === 0;
      return success(false);
    }
    // What did not leave is tried again tomorrow.
    if (report.ok && report.value.failed > 0) return success(true);
    if (report.ok) job.state.maand = month;
  }
  return success(true);
}
