/** What is remembered of the chain of the Logboek, outside the tab in which it stands. */
import type { Ketenstand } from './keten';
import { leegeKeten } from './keten';
import type { Change, Known, Property } from '../state/properties';
import { change, jsonIn } from '../state/properties';

const property: Property<Ketenstand | null> = {
  key: 'plp.keten',
  read: (text) => {
    const stored = jsonIn(text) as Partial<Ketenstand> | null;
    return typeof stored?.hash === 'string' ? { ...leegeKeten, ...stored } : null;
  },
  write: (stand) => JSON.stringify(stand),
  less: (stand) => stand && { ...stand, breuk: '' },
};

/** Null where nothing was sealed yet, and in a copy. */
export const ketenFrom = (known: Known): Ketenstand | null => property.read(known[property.key]);

export const ketenChange = (stand: Ketenstand): Change => change(property, stand);
