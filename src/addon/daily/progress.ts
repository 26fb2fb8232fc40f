/** Where the daily job is: what comes now, when it stores how far it is, and what became of a step that Google broke off. */
import type { DateString } from '../../register/dates';
import type { DailyState } from '../../workbook/state/dailyState';
import { lastMoment } from '../context';
import type { Trouble } from '../../paginas/herinneringen/troubleContent';

const minute = 60_000;

/** A run that is broken off does again what it did in the last so many milliseconds. */
export const savedEvery = 60_000;

/** So often a day the job goes on by itself with what there was no time for; what is left then is for the next day. */
export const mostContinuations = 6;

/** Between two mornings, with room for the hour in which Google may choose. */
const longestNight = 30 * 60 * minute;

/**
 * What to do now, in order: of a run that was not finished today only the rest; on another day everything, the rest of
 * the last run first, so that a step that is always too late has its turn. Steps that Google broke off come last, and of these
 * the last one last: the others do not suffer for them.
 */
export function stepsToDo(
  all: readonly string[],
  { dag, rest, afgebroken }: Pick<DailyState, 'dag' | 'rest' | 'afgebroken'>,
  today: DateString,
): string[] {
  const left = all.filter((name) => rest.includes(name));
  const order = left.length > 0 && dag === today ? left : [...left, ...all.filter((name) => !left.includes(name))];
  return [...order.filter((name) => !afgebroken.includes(name)), ...afgebroken.filter((name) => order.includes(name))];
}

/**
 * True when each step is to be stored before it begins, so that a run that is broken off tells in which: the last run was
 * slow, or not finished, or it is not known to have ended. Otherwise that would be a question to Google for nothing.
 */
export function mustStoreSteps({ laatst, duur, rest, bezig, afgebroken, owner }: DailyState, now: number): boolean {
  const known = Math.max(laatst ?? 0, owner?.sinds ?? 0);
  return (
    bezig !== null ||
    afgebroken.length > 0 ||
    rest.length > 0 ||
    (duur ?? 0) > minute ||
    (known > 0 && now - known > longestNight)
  );
}

/** A step that takes less needs no room kept for it. */
const noticed = 5_000;

/** A step that takes longer is done in parts where it has parts, each stored before the next. */
const long = minute;

/** The steps that Google broke off, now that the next run begins: also the one that was under way. */
export const brokenSteps = ({ bezig, afgebroken }: Pick<DailyState, 'bezig' | 'afgebroken'>): string[] =>
  bezig === null ? [...afgebroken] : [...afgebroken.filter((name) => name !== bezig), bezig];

/** What is known of how long steps take, and which ones Google broke off. */
export type Known = Pick<DailyState, 'duren' | 'afgebroken'>;

/**
 * Whether a step is likely to end in time in an execution in which others went before. What was broken off needs an
 * execution of its own: it begins here only when next to nothing went before.
 */
export const fitsAfter = (elapsed: number, name: string, { duren, afgebroken }: Known): boolean =>
  afgebroken.includes(name) ? elapsed < minute : elapsed + (duren[name] ?? 0) <= lastMoment;

/** Whether a step takes so long that it is done in parts. */
export const isLong = (name: string, { duren, afgebroken }: Known): boolean =>
  afgebroken.includes(name) || (duren[name] ?? 0) > long;

/** The same with how long a step took now. */
export function withDuration(duren: Known['duren'], name: string, took: number): Known['duren'] {
  const others = Object.entries(duren).filter(([one]) => one !== name);
  return Object.fromEntries(took < noticed ? others : [...others, [name, took]]);
}

/** What is told of a step in which Google broke off the last run. */
export const brokenOff = (step: string): Trouble => ({
  step,
  message: 'Google brak dit de vorige keer af: het duurde te lang. De andere taken gaan nu voor.',
});
