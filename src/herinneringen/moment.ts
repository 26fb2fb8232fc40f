/** When a reminder falls: some days before what is due, on the day, or after it; on the next working day. */
import type { DateString } from '../register/dates';
import { addDays, daysBetween } from '../register/dates';
import { opWerkdag } from '../register/settings/vrijeDagen';
import type { HerinneringInstellingen } from './instellingen';
import type { Ritme } from './soort';
import type { SoortNaam } from './soorten';
import { soorten, soortNamen } from './soorten';

/** One moment to remind of something that is due. */
export interface Moment {
  /** Days from what is due: -14 is two weeks before. */
  readonly afstand: number;
  /** The working day on which the mail is to leave. */
  readonly dag: DateString;
}

/** Distances up to so many days after `op`, the last first. */
function afstanden({ vooraf, herhalen }: Ritme, dagenErna: number): number[] {
  const before = [...vooraf]
    .sort((a, b) => a - b)
    .map((days) => 0 - days)
    .filter((afstand) => afstand <= dagenErna);
  const times = herhalen > 0 ? Math.max(0, Math.floor(dagenErna / herhalen)) : 0;
  return [...Array.from({ length: times }, (_, index) => (times - index) * herhalen), ...before];
}

/**
 * The last moment that has come by `today`; null when none has. A moment in a weekend or on a free day comes on the next
 * working day. Earlier moments need no mail of their own any more: this one says the same, with today's words.
 */
export function laatsteMoment(
  soort: SoortNaam,
  op: DateString,
  today: DateString,
  instellingen: HerinneringInstellingen,
): Moment | null {
  for (const afstand of afstanden(soorten[soort].ritme(instellingen), daysBetween(op, today))) {
    const dag = opWerkdag(addDays(op, afstand), instellingen.vrijeDagen);
    if (dag <= today) return { afstand, dag };
  }
  return null;
}

/** A moment in a key. @example momentKind('toets', -14) // 'toets-14' */
export const momentKind = (soort: string, afstand: number): string => `${soort}${afstand > 0 ? '+' : ''}${afstand}`;

/** The terms by which watSpeelt finds all that there is a moment for, however the team set its own view. */
export const termenVoorHerinneren = (instellingen: HerinneringInstellingen): HerinneringInstellingen =>
  soortNamen.reduce((termen, naam) => ({ ...termen, ...soorten[naam].ruimst?.(termen) }), instellingen);
