/** In time: Google ends an execution after six minutes, in the middle of whatever it does. */
import type { Context } from './context';

/** After so long no piece of work is begun any more, in milliseconds: what is under way has as long to end. */
export const longestRun = 4 * 60_000;

/** What is known to be over by then may still be begun, and so may a single mail, in milliseconds: one minute is left. */
export const lastMoment = 5 * 60_000;

/** Tells whether it is too late to begin another piece of work in this execution. */
export const lateIn =
  ({ began, clock }: Pick<Context, 'began' | 'clock'>, budget = longestRun): (() => boolean) =>
  () =>
    clock() - began >= budget;
