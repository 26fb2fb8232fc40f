/** What readers from outside were ever told, in the workbook's own memory: no tab in which somebody could change it. */
import { isDateString } from '../../register/dates';
import type { Boek, Gegeven } from '../../privacy/vrijgave';
import { leegBoek } from '../../privacy/vrijgave';
import type { Change, Known, Property } from './properties';
import { change, jsonIn } from './properties';

const isDay = (value: unknown): value is string => typeof value === 'string' && isDateString(value);

const gegevenIn = (value: unknown): readonly Gegeven[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one): Gegeven[] =>
    Array.isArray(one) && isDay(one[0]) && typeof one[1] === 'number' ? [[one[0], one[1]]] : [],
  );

/** One property a thing (a projectjaar, or all together): each has room for years of quarters. */
const boekProperty = (groep: string): Property<Boek> => ({
  key: `plp.naarBuiten.${groep}`,
  read: (text) => {
    const stored = jsonIn(text) as Partial<Boek> | null;
    if (typeof stored !== 'object' || stored === null) return leegBoek;
    return {
      dagen: Array.isArray(stored.dagen) ? stored.dagen.filter(isDay) : [],
      getallen: Object.fromEntries(
        Object.entries(stored.getallen ?? {}).map(([naam, gegeven]) => [naam, gegevenIn(gegeven)]),
      ),
    };
  },
  write: (boek) => JSON.stringify(boek),
  // Rather a whole number than the newest of each: of what is gone nobody can say any more what it gives away.
  less: ({ dagen, getallen }) => ({ dagen, getallen: Object.fromEntries(Object.entries(getallen).slice(1)) }),
});

/** Reads what was given before about a thing. */
export const boekOver =
  (known: Known) =>
  (groep: string): Boek => {
    const property = boekProperty(groep);
    return property.read(known[property.key]);
  };

/** The accounts on their way to their properties. */
export const boekChanges = (boeken: ReadonlyMap<string, Boek>): Change[] =>
  [...boeken].map(([groep, boek]) => change(boekProperty(groep), boek));
