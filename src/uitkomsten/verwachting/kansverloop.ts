/**
 * From durations to chances: the chance that who is underway for so long reaches the outcome within so many days.
 *
 * Stopping is a competing outcome, not a time that we know less of: who stopped does not get there any more. So the
 * chance is a cumulative incidence (Aalen–Johansen, which is Kaplan–Meier where nobody stops), and who is underway
 * is censored at the days so far.
 */
import type { Duur } from './duren';

/** With fewer than this still at risk the curve rests on too few people; from there a mean speed takes its place. */
const minAtRisk = 5;

/** Durations made ready to be weighed many times. */
export interface Duren {
  /** In order of dagen. */
  readonly duren: readonly Duur[];
  /** The last day on which the curve is read from the durations themselves. */
  readonly totDag: number;
  /** From this day on (half of the outcomes came later) the mean speed is measured. */
  readonly vanafDag: number;
}

/** Sorts, and finds how far the durations carry. At least one has reached the outcome. */
export function durenVan(all: readonly Duur[]): Duren {
  const duren = [...all].sort((a, b) => a.dagen - b.dagen);
  const reached = duren.filter(({ stand }) => stand === 'bereikt');
  return {
    duren,
    totDag: duren[Math.max(0, duren.length - minAtRisk)]!.dagen,
    vanafDag: reached[Math.floor((reached.length - 1) / 2)]!.dagen,
  };
}

/** What is left and what is reached after each day on which something happened. */
interface Verloop {
  readonly dagen: readonly number[];
  /** The part that has neither reached nor stopped. */
  readonly over: readonly number[];
  readonly bereikt: readonly number[];
  /** A day's chance of reaching, and of reaching or stopping, past `totDag`. */
  readonly perDag: { readonly bereikt: number; readonly weg: number };
}

/** The mean speeds late in the road: outcomes by day that somebody was underway. */
function lateSpeed({ duren, vanafDag }: Duren, weights: readonly number[]): Verloop['perDag'] {
  let days = 0;
  let reached = 0;
  let stopped = 0;
  duren.forEach(({ dagen, stand }, i) => {
    if (dagen <= vanafDag) return;
    days += weights[i]! * (dagen - vanafDag);
    if (stand === 'bereikt') reached += weights[i]!;
    if (stand === 'gestopt') stopped += weights[i]!;
  });
  return days === 0 ? { bereikt: 0, weg: 0 } : { bereikt: reached / days, weg: (reached + stopped) / days };
}

/** The curve, with a weight for each of the durations. */
export function verloopVan(from: Duren, weights: readonly number[]): Verloop {
  const { duren, totDag } = from;
  const dagen: number[] = [];
  const over: number[] = [];
  const bereikt: number[] = [];
  let atRisk = weights.reduce((sum, weight) => sum + weight, 0);
  let left = 1;
  let got = 0;
  for (let i = 0; i < duren.length && duren[i]!.dagen <= totDag;) {
    const day = duren[i]!.dagen;
    let reached = 0;
    let gone = 0;
    let leaving = 0;
    for (; i < duren.length && duren[i]!.dagen === day; i++) {
      leaving += weights[i]!;
      if (duren[i]!.stand !== 'loopt') gone += weights[i]!;
      if (duren[i]!.stand === 'bereikt') reached += weights[i]!;
    }
    if (gone > 0) {
      got += (left * reached) / atRisk;
      left *= gone < atRisk ? 1 - gone / atRisk : 0;
      dagen.push(day);
      over.push(left);
      bereikt.push(got);
    }
    atRisk -= leaving;
  }
  return { dagen, over, bereikt, perDag: lateSpeed(from, weights) };
}

/** How many of the sorted days are at most `day`. */
function countUpTo(dagen: readonly number[], day: number): number {
  let low = 0;
  let high = dagen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dagen[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value of a curve on a day; `before` up to the first day of the curve. */
function valueOn(dagen: readonly number[], curve: readonly number[], day: number, before: number): number {
  const n = countUpTo(dagen, day);
  return n === 0 ? before : curve[n - 1]!;
}

/** The chance that who is underway for `sinds` days reaches the outcome within `nog` more days. */
export function kansBinnen(
  { dagen, over, bereikt, perDag }: Verloop,
  totDag: number,
  sinds: number,
  nog: number,
): number {
  const end = sinds + nog;
  const now = valueOn(dagen, over, sinds, 1);
  const onCurve = now > 0 && sinds < totDag;
  const reached = onCurve ? (valueOn(dagen, bereikt, end, 0) - valueOn(dagen, bereikt, sinds, 0)) / now : 0;
  const daysBeyond = end - (sinds > totDag ? sinds : totDag);
  if (daysBeyond <= 0 || perDag.weg === 0) return reached;
  const left = onCurve ? valueOn(dagen, over, end, 1) / now : 1;
  return reached + left * (perDag.bereikt / perDag.weg) * (1 - Math.exp(-perDag.weg * daysBeyond));
}
