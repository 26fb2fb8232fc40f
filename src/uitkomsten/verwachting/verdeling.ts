/** How many of a group will get there, when each has a chance of his own. */

/** Chances smaller than this are left out: with thousands of people nearly all of them are, and the rest is quick. */
const negligible = 1e-15;

/** The chances of 0, 1, 2 … of them: the Poisson-binomial distribution, person by person. */
export function aantalVerdeling(chances: readonly number[]): number[] {
  const of = new Array<number>(chances.length + 1).fill(0);
  of[0] = 1;
  let least = 0;
  let most = 0;
  for (const chance of chances) {
    most++;
    for (let k = most; k > least; k--) of[k] = of[k]! * (1 - chance) + of[k - 1]! * chance;
    of[least] = of[least]! * (1 - chance);
    for (; most > least && of[most]! < negligible; most--) of[most] = 0;
    for (; least < most && of[least]! < negligible; least++) of[least] = 0;
  }
  return of;
}

/** The mean of a distribution of counts. */
export const gemiddeldAantal = (of: readonly number[]): number => of.reduce((sum, chance, k) => sum + k * chance, 0);

/** The chance of at least so many. */
export const kansOpMinstens = (of: readonly number[], aantal: number): number =>
  Math.min(
    1,
    of.reduce((sum, chance, k) => (k >= aantal ? sum + chance : sum), 0),
  );

/**
 * The counts between which the outcome lies with about this certainty, both inside. A count weighs for half on either
 * side of a border (mid-p): with borders that must each keep their full part outside, whole numbers of a small group
 * would hold the truth far more often than said.
 */
export function interval(of: readonly number[], zekerheid: number): { laag: number; hoog: number } {
  const outside = (1 - zekerheid) / 2;
  let laag: number | null = null;
  let hoog = 0;
  let below = 0;
  of.forEach((chance, k) => {
    const middle = below + chance / 2;
    if (laag === null && middle >= outside) laag = k;
    if (middle <= 1 - outside) hoog = k;
    below += chance;
  });
  return { laag: laag ?? 0, hoog };
}
