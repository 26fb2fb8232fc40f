/** Where the daily job is: what comes now, when it stores how far it is, and what became of a step that Google broke off. */
import type { DateString } from '../../register/dates';
import type { DailyState } from '../../workbook/dailyState';
import type { Trouble } from './troubleMail';

const minute = 60_000;

/** A run that is broken off does again what it did in the last so many milliseconds. */
export const savedEvery = 60_000;

/** So often a day the job goes on by itself with what there was no time for; what is left then is for the next day. */
export const mostContinuations = 6;

/** Between two mornings, with room for the hour in which Google may choose. */
const longestNight = 30 * 60 * minute;

/**
 * What to do now, in order: of a run that was not finished today only the rest; on another day everything, the rest of
 * the last run first, so that a step that is always too late has its turn. A step in which Google broke off the last run
 * comes last: the others do not suffer for it.
 */
export function stepsToDo(
  all: readonly string[],
  { dag, rest, bezig }: Pick<DailyState, 'dag' | 'rest' | 'bezig'>,
  today: DateString,
): string[] {
  const left = all.filter((name) => rest.includes(name));
  const order = left.length > 0 && dag === today ? left : [...left, ...all.filter((name) => !left.includes(name))];
  return [...order.filter((name) => name !== bezig), ...order.filter((name) => name === bezig)];
}

/**
 * True when each step is to be stored before it begins, so that a run that is broken off tells in which: the last run was
 * slow, or not finished, or it is not known to have ended. Otherwise that would be a question to Google for nothing.
 */
export function mustStoreSteps({ laatst, duur, rest, bezig, owner }: DailyState, now: number): boolean {
  const known = Math.max(laatst ?? 0, owner?.sinds ?? 0);
  return bezig !== null || rest.length > 0 || (duur ?? 0) > minute || (known > 0 && now - known > longestNight);
}

/** What is told of a step in which Google broke off the last run. */
export const brokenOff = (step: string): Trouble => ({
  step,
  message: 'Google brak dit de vorige keer af: het duurde te lang. De andere taken gaan nu voor.',
});
