/** Chance with a fixed seed (mulberry32), so that the demo register is the same on every machine. */

/** A seeded source of choices. Same seed, same answers in the same order. */
export class Dice {
  constructor(private state: number) {}

  /** A number from 0 up to but not including 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True in this share (0 to 1) of the throws. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of a list. Throws on an empty list. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('Nothing to pick from');
    return list[this.whole(0, list.length - 1)]!;
  }

  /** One of a list of pairs, in proportion to its weight. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T {
    const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [value, weight] of pairs) {
      left -= weight;
      if (left < 0) return value;
    }
    return pairs[pairs.length - 1]![0];
  }
}

/** Keeps a number between two ends. */
export const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
