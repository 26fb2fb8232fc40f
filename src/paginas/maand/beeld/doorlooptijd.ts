/** How long something took: the middle one of a number of durations. */
import { sum } from '../../../uitkomsten/basis/measure';

/** In whole days; null of none. Of an even number the mean of the two in the middle, half up. */
export function mediaan(days: readonly number[]): number | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return Math.floor(sum(middle) / middle.length + 0.5);
}
