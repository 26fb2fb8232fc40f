/** What has happened by a day, and what goes on on it: a stage, a placement, work with a werkgever (indicatoren.md, Terms). */
import type { DateString } from '../dates';

/** Something that lasts: its first day, and its last, null while it goes on. */
export interface Looptijd {
  readonly start: DateString;
  readonly einde: DateString | null;
}

/**
 * True on its first day, its last day, and between.
 * @example isOpenOp({ start: '2024-03-01', einde: '2024-03-31' }, '2024-03-31') // true
 */
export const isOpenOp = ({ start, einde }: Looptijd, date: DateString): boolean =>
  start <= date && (einde === null || date <= einde);

/** True for a date that is filled in and not after `day`: what is dated later is not known yet. */
export const hasHappened = (date: DateString | null, day: DateString): boolean => date !== null && date <= day;
