/**
 * Dates made coarse, so that nobody is known again by the day on which she came: a day becomes the first of its month, or
 * the projectjaar's boundary in it, so that at each month's end and in each projectjaar the same is true as before.
 */
import type { DateString } from '../../register/dates';
import { addDays, monthOf } from '../../register/dates';

export interface Sneden {
  /** A day on which something began or happened. */
  readonly begin: (day: DateString) => DateString;
  /** A last day. It does not come before the (coarse) day on which the same began. */
  readonly einde: (day: DateString, begin: DateString) => DateString;
}

/** Every day as it is. */
export const precies: Sneden = { begin: (day) => day, einde: (day) => day };

/**
 * @param grenzen days on which a projectjaar begins, or on which it is over
 * @param vandaag what is dated in its month or later stays: figures of today count it by the day
 */
export function grof(grenzen: readonly DateString[], vandaag: DateString): Sneden {
  const ditMaand = `${monthOf(vandaag)}-01`;
  const begin = (day: DateString): DateString => {
    if (day >= ditMaand) return day;
    const first = `${monthOf(day)}-01`;
    return grenzen.reduce((last, one) => (one <= day && one > last ? one : last), first);
  };
  return {
    begin,
    einde: (day, start) => {
      if (day >= ditMaand) return day;
      const last = addDays(begin(addDays(day, 1)), -1);
      return last < start ? start : last;
    },
  };
}
