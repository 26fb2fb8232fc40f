/**
 * Which groups of a dimension may be shown. A group is small with fewer than five deelnemers, and a small group must
 * not be worked out from the rest either, nor what became of the people in it.
 */
/** Groups of fewer than this are small. */
const kleinsteGroep = 5;

/** True for a group that is there but small. Nobody at all is no group: 0 may be shown. */
const isKlein = (aantal: number, grens = kleinsteGroep): boolean => aantal > 0 && aantal < grens;

/** A group of deelnemers: how many there are, and how many of them got each outcome. */
export interface Telling {
  readonly naam: string;
  readonly n: number;
  /** One number an outcome, in a fixed order. */
  readonly tellers: readonly number[];
}

/** The name of small groups taken together. It does not say which: that would tell too much. */
export const kleineGroepen = 'Kleine groepen samen';

const sumOf = (groups: readonly Telling[]): Telling => ({
  naam: kleineGroepen,
  n: groups.reduce((sum, { n }) => sum + n, 0),
  tellers: (groups[0]?.tellers ?? []).map((_, i) => groups.reduce((sum, { tellers }) => sum + tellers[i]!, 0)),
});

/** True when some got the outcome and some did not: if all or none did, each small group in it is known. */
const isMixed = (n: number, teller: number): boolean => 0 < teller && teller < n;

/** Whether the small groups are hidden well enough in their sum. */
function hidesAll(together: readonly Telling[], all: Telling, grens: number): boolean {
  const { n, tellers } = sumOf(together);
  const small = together.filter((group) => group.n < grens);
  const allAtMost = small.length === together.length && n >= small.length * (grens - 1);
  return (
    together.length > 1 &&
    n >= grens &&
    !allAtMost &&
    tellers.every((teller, i) => isMixed(n, teller) || !isMixed(all.n, all.tellers[i]!))
  );
}

/**
 * Whether the sum leaves open how many of `bekend` got each outcome, from none to all. It is in the sums of several
 * dimensions: two that each left a little open could leave nothing together.
 */
function leavesOpen(together: readonly Telling[], bekend: Telling, all: Telling): boolean {
  const { n, tellers } = sumOf([...together, bekend]);
  return tellers.every((teller, i) => {
    const got = all.tellers[i]!;
    return teller >= Math.min(bekend.n, got) && n - teller >= Math.min(bekend.n, all.n - got);
  });
}

/**
 * Takes the small groups together, with as many others, the smallest first, as it takes; null when nothing then stands
 * apart. A small `bekend` is among them, but the others must be hidden without its help.
 */
function takeTogether(groups: readonly Telling[], bekend: Telling | null, grens: number): Telling[] | null {
  const all = sumOf(bekend ? [...groups, bekend] : groups);
  const together = new Set(groups.filter(({ n }) => isKlein(n, grens)));
  if (together.size === 0 && !bekend) return [...groups];
  const known = bekend ? [bekend] : [];
  const isSafe = (): boolean => {
    const hidden = [...together];
    return (
      hidesAll([...hidden, ...known], all, grens) &&
      (!bekend || leavesOpen(hidden, bekend, all)) &&
      (hidden.every(({ n }) => n >= grens) || hidesAll(hidden, all, grens))
    );
  };
  while (together.size < groups.length && !isSafe()) {
    const apart = groups.filter((group) => !together.has(group));
    const least = Math.min(...apart.map(({ n }) => n));
    // Of equals all: the choice between them would tell which is small.
    apart.filter(({ n }) => n === least).forEach((group) => together.add(group));
  }
  const apart = groups.filter((group) => !together.has(group));
  return apart.length === 0 ? null : [...apart, sumOf([...together, ...known])];
}

/**
 * The groups that may be shown, of groups that share out everybody. None when only the whole would be left.
 * @param bekend a further group of which the reader knows the size from elsewhere, and that other dimensions have too
 */
export function toonbareGroepen(
  groups: readonly Telling[],
  bekend: Telling | null = null,
  grens = kleinsteGroep,
): Telling[] {
  const filled = groups.filter(({ n }) => n > 0);
  if (!bekend || bekend.n === 0) return takeTogether(filled, null, grens) ?? [];
  if (isKlein(bekend.n, grens)) return takeTogether(filled, bekend, grens) ?? [];
  // It stands apart in each dimension, or one would give away what it was taken together with in another.
  const others = takeTogether(filled, null, grens);
  return others ? [...others, bekend] : [];
}
