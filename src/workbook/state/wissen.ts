/** An erasure that is under way: where Google breaks it off, the same number finds what is half done. Gone when it is done. */
import type { Change, Known, Property } from './properties';
import { change, jsonIn } from './properties';

export interface HalfGewist {
  /** The Deelnemer-ID that goes, and the one under which is kept what stays. */
  readonly van: string;
  readonly naar: string;
}

const property: Property<HalfGewist | null> = {
  key: 'plp.wissen',
  read: (text) => {
    const { van, naar } = (jsonIn(text) ?? {}) as Partial<HalfGewist>;
    return typeof van === 'string' && typeof naar === 'string' ? { van, naar } : null;
  },
  write: (half) => JSON.stringify(half),
  less: () => null,
};

/** Null where none is under way. */
export const halfGewist = (known: Known): HalfGewist | null => property.read(known[property.key]);

export const halfChange = (half: HalfGewist | null): Change => change(property, half);
