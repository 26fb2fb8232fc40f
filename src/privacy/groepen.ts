/**
 * Rows about people put in groups in which nobody can be told from the others: at least `k` together (k-anonymity), and
 * never all with the same answer to what is sensitive (l-diversity). What does not fit is told less exactly, or held back.
 */
import { groupBy } from '../register/grouping';

/** How many at least are together, and how many different answers they have at least. */
export interface Eisen {
  readonly k: number;
  readonly l: number;
}

export const eisen: Eisen = { k: 5, l: 2 };

/** What a column of such a file is for whoever looks for somebody in it. */
export interface Kenmerk {
  readonly kop: string;
  /**
   * `herkenbaar`: others may know it of somebody, so that it makes the groups (a quasi-identifier). `kern`: sensitive, being
   * empty too. `gevoelig`: sensitive once it is filled in. `overig`: neither.
   */
  readonly rol: 'herkenbaar' | 'kern' | 'gevoelig' | 'overig';
  /** The column that can be guessed from this one: hidden, it takes this one along. */
  readonly zegtOver?: string;
}

/** A row by the heads of its columns; '' is empty. */
export type Rij = Readonly<Record<string, string>>;

/** Instead of what is not told. */
export const nietGetoond = 'Niet getoond';

const answers = (rijen: readonly Rij[], kop: string): Set<string> => new Set(rijen.map((rij) => rij[kop] ?? ''));

/** Whether a column tells of everybody in a group the same sensitive thing. */
function saysOneThing(rijen: readonly Rij[], { kop, rol }: Kenmerk, { l }: Eisen): boolean {
  if (rol !== 'kern' && rol !== 'gevoelig') return false;
  const found = answers(rijen, kop);
  if (found.delete(nietGetoond) && found.size === 0) return false;
  return found.size < l && !(rol === 'gevoelig' && found.size === 1 && found.has(''));
}

const fits = (rijen: readonly Rij[], kenmerken: readonly Kenmerk[], eis: Eisen): boolean =>
  rijen.length >= eis.k && !kenmerken.some((kenmerk) => saysOneThing(rijen, kenmerk, eis));

/** The columns that would tell the same of all of them, and what they could be guessed from. */
function toHide(rijen: readonly Rij[], kenmerken: readonly Kenmerk[], eis: Eisen): ReadonlySet<string> {
  const hidden = new Set(kenmerken.filter((one) => saysOneThing(rijen, one, eis)).map(({ kop }) => kop));
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const { kop, zegtOver } of kenmerken) if (zegtOver !== undefined && hidden.has(zegtOver)) hidden.add(kop);
  }
  return hidden;
}

const withHidden = (rij: Rij, hidden: Iterable<string>): Rij => ({
  ...rij,
  ...Object.fromEntries([...hidden].map((kop) => [kop, nietGetoond])),
});

/** A row with its place in the list that was given. */
interface Placed {
  readonly at: number;
  readonly rij: Rij;
}

const rowsOf = (group: readonly Placed[]): Rij[] => group.map(({ rij }) => rij);

/**
 * Splits a group by one thing after the other as far as each part still fits. What is too small goes together, with as much
 * as it needs of what is next in size, and the thing is not told of it.
 */
function split(
  group: readonly Placed[],
  [first, ...rest]: readonly Kenmerk[],
  holds: (group: readonly Placed[]) => boolean,
): (readonly Placed[])[] {
  if (!first) return [group];
  const parts = [...groupBy(group, ({ rij }) => rij[first.kop] ?? '').values()];
  const shown = parts.filter(holds).sort((a, b) => a.length - b.length);
  let others = parts.filter((part) => !holds(part)).flat();
  while (others.length > 0 && !holds(others)) others = [...others, ...shown.shift()!];
  const untold = others.map(({ at, rij }) => ({ at, rij: withHidden(rij, [first.kop]) }));
  return [...shown, ...(untold.length > 0 ? [untold] : [])].flatMap((part) => split(part, rest, holds));
}

/** Rows as they may go out: each at the place where it came in, null where it is held back. */
export interface Ingedeeld {
  readonly rijen: readonly (Rij | null)[];
  /** What is told of none of them. */
  readonly verborgen: readonly string[];
}

/**
 * @param rijen of people of whom others may know that they belong together (those who began in one projectjaar)
 * @param kenmerken their columns; what makes the groups in the order of what matters most to tell
 */
export function inGroepen(rijen: readonly Rij[], kenmerken: readonly Kenmerk[], eis: Eisen = eisen): Ingedeeld {
  if (rijen.length < eis.k) return { rijen: rijen.map(() => null), verborgen: [] };
  const hidden = toHide(rijen, kenmerken, eis);
  const told = kenmerken.filter(({ kop }) => !hidden.has(kop));
  const placed = rijen.map((rij, at) => ({ at, rij: withHidden(rij, hidden) }));
  const known = told.filter(({ rol }) => rol === 'herkenbaar');
  const made = split(placed, known, (group) => fits(rowsOf(group), told, eis)).flat();
  const byPlace = new Map(made.map(({ at, rij }) => [at, rij]));
  return { rijen: rijen.map((_, at) => byPlace.get(at)!), verborgen: [...hidden] };
}

/** Whether every group of rows that look alike holds to what is asked: looked at afterwards, whoever made the groups. */
export function voldoet(rijen: readonly Rij[], kenmerken: readonly Kenmerk[], eis: Eisen = eisen): boolean {
  const known = kenmerken.filter(({ rol }) => rol === 'herkenbaar');
  const groups = groupBy(rijen, (rij) => JSON.stringify(known.map(({ kop }) => rij[kop])));
  return [...groups.values()].every((group) => fits(group, kenmerken, eis));
}
