/** Chance that is the same every time: a figure asked for twice must come out the same. */

// Looked up once: in a sandbox, as the workbench has, each look-up of a global is slow.
const { imul, log } = Math;

/**
 * A source of numbers from 0 up to 1, always the same for the same seed (mulberry32, by Tommy Ettinger, public domain).
 * @example toeval(1)() // 0.6270739405881613
 */
export function toeval(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A weight for each of so many, exponentially drawn: in proportion, a Bayesian bootstrap (Rubin, 1981). */
export function gewichten(random: () => number, aantal: number): number[] {
  const weights: number[] = [];
  for (let i = 0; i < aantal; i++) weights.push(-log(1 - random()));
  return weights;
}
