/** Periods: the days of a projectjaar up to the peildatum, and what is open in them (indicatoren.md, Terms). */
import type { DateString } from '../../register/dates';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import type { Looptijd } from '../../register/weg/looptijd';

/** A span of days; both are inside it. */
export interface Period {
  readonly van: DateString;
  readonly tot: DateString;
}

/** The projectjaar up to the peildatum; null when it has no days yet. */
export function periodOf({ start, einde }: Projectjaar, peildatum: DateString): Period | null {
  const tot = einde < peildatum ? einde : peildatum;
  return tot < start ? null : { van: start, tot };
}

/** True for a date inside the period. */
export const isIn = (period: Period | null, date: DateString): boolean =>
  period !== null && period.van <= date && date <= period.tot;

/** True when it is open on any day of the period. */
export const isOpenIn = ({ start, einde }: Looptijd, period: Period | null): boolean =>
  period !== null && start <= period.tot && (einde === null || period.van <= einde);
