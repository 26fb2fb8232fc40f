/**
 * What one execution works with: Google's services, the open workbook, the moment, and who is at it. The only place with a clock,
 * which Google stops after six minutes, in the middle of whatever it does.
 */
import type { DateString, TimestampString } from '../register/dates';
import { toTimestamp } from '../workbook/cells/cellDates';
import type { Book } from '../workbook/book';
import type { Google } from '../workbook/google';
import { Marks } from '../workbook/marks/marks';
import { textsOf } from './texts';
import type { Gate } from './gate';
import type { PublicName } from './needs';

export interface Context extends Book, Google {
  /** What is asked of who calls, and who she turned out to be. */
  readonly gate: Gate;
  /** The moment this execution began, on Amsterdam's clock. */
  readonly now: TimestampString;
  readonly today: DateString;
  /** When this execution began, in epoch milliseconds; it has to end in time (deadline). */
  readonly began: number;
  /** The moment it is by now, in epoch milliseconds. */
  readonly clock: () => number;
  /** Who set the register up, where this execution has read it already; null for nobody. */
  readonly owner?: string | null;
  /** Whether Google makes pictures of charts, where this execution has read it already. */
  readonly makesPictures?: boolean;
}

/** Opens the workbook that this script belongs to, for this public function. */
export function openContext(google: Google, name: PublicName): Context {
  const began = Date.now();
  const now = toTimestamp(new Date(began));
  const spreadsheet = google.app.getActiveSpreadsheet();
  const properties = google.store.getDocumentProperties();
  return {
    ...google,
    gate: { name, session: null },
    spreadsheet,
    properties,
    marks: new Marks(google.app, spreadsheet, properties),
    columnHelp: () => textsOf(google, 'kolomUitleg'),
    now,
    today: now.slice(0, 10),
    began,
    clock: Date.now,
  };
}

/** After so long no piece of work is begun any more, in milliseconds: what is under way has as long to end. */
export const longestRun = 4 * 60_000;

/** What is known to be over by then may still be begun, and so may a single mail, in milliseconds: one minute is left. */
export const lastMoment = 5 * 60_000;

/** Tells whether it is too late to begin another piece of work in this execution. */
export const lateIn =
  ({ began, clock }: Pick<Context, 'began' | 'clock'>, budget = longestRun): (() => boolean) =>
  () =>
    clock() - began >= budget;
