/** How long something lasts: a stage, a placement, a werkgever with whom there is cooperation (indicatoren.md, Terms). */
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
