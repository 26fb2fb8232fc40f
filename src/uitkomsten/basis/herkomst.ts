/** Measures that know which records they were counted from, so that nobody has to take them on trust. */
import type { TabKey } from '../../register/tabs';
import { aandeel, aantal, gemiddelde, sum } from './measure';
import type { Maat, Measure } from './measure';

/** A record behind a figure. */
export interface Achterliggend {
  readonly tab: TabKey;
  /** Null for an intake row that has no ID yet. */
  readonly id: string | null;
}

/** The records behind a figure. Of a sum or a mean: those that have a value. */
export interface Herkomst {
  readonly teller: readonly Achterliggend[];
  /** Null for a plain count; for a mean the same as the teller. */
  readonly noemer: readonly Achterliggend[] | null;
}

/** A measure with its records; they are listed when asked for, as a figure is mostly wanted without. */
export interface Herleidbaar<M extends Maat = Maat> extends Measure<M> {
  readonly herkomst: () => Herkomst;
}

/** How an item is named as a record. */
type AchterliggendVan<T> = (one: T) => Achterliggend;

/** For what is counted by deelnemer. */
export const alsDeelnemer = ({ deelnemerId }: { readonly deelnemerId: string }): Achterliggend => ({
  tab: 'deelnemers',
  id: deelnemerId,
});

/** For rows of a tab. */
export const alsRij =
  (tab: TabKey) =>
  ({ id }: { readonly id: string | null }): Achterliggend => ({ tab, id });

/** For IDs of werkgevers. */
export const alsWerkgever = (id: string): Achterliggend => ({ tab: 'werkgevers', id });

/** How many there are. */
export const aantalVan = <T>(items: readonly T[], bron: AchterliggendVan<T>): Herleidbaar<'aantal'> => ({
  ...aantal(items.length),
  herkomst: () => ({ teller: items.map(bron), noemer: null }),
});

/** The share that a part is of a group. */
export const aandeelIn = <T>(
  part: readonly T[],
  group: readonly T[],
  bron: AchterliggendVan<T>,
): Herleidbaar<'percentage'> => ({
  ...aandeel(part.length, group.length),
  herkomst: () => ({ teller: part.map(bron), noemer: group.map(bron) }),
});

/** The share of a group for which something holds. */
export const aandeelVan = <T>(
  group: readonly T[],
  holds: (one: T) => boolean,
  bron: AchterliggendVan<T>,
): Herleidbaar<'percentage'> => aandeelIn(group.filter(holds), group, bron);

/** The sum of a value over all. */
export const somVan = <T>(
  items: readonly T[],
  valueOf: (one: T) => number,
  bron: AchterliggendVan<T>,
): Herleidbaar<'aantal'> => ({
  ...aantal(sum(items.map(valueOf))),
  herkomst: () => ({ teller: items.map(bron), noemer: null }),
});

/** The mean of a value over all. */
export const gemiddeldeVan = <T>(
  items: readonly T[],
  valueOf: (one: T) => number,
  bron: AchterliggendVan<T>,
): Herleidbaar<'gemiddelde'> => ({
  ...gemiddelde(items.map(valueOf)),
  herkomst: () => ({ teller: items.map(bron), noemer: items.map(bron) }),
});
