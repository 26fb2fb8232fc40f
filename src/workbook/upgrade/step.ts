/** What a step from one version of the workbook's structure to the next is. */
import type { TimestampString } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import type { Book } from '../book';

/**
 * A step. It is planned first: all questions, all computing, nothing written. What the plan gives back only writes. Done
 * again after it was broken off it ends the same: so it looks at what is there, and not at what should be.
 */
export interface UpgradeStep {
  /** The version that the workbook has afterwards. */
  readonly to: number;
  /** What it does, in Dutch, for people. */
  readonly title: string;
  plan(book: Book, now: TimestampString): Outcome<() => void>;
}
