/**
 * Small groups are not shown apart, and cannot be worked out from the rest. What is hidden is null; a reader who knows
 * all that is shown, the totals and these very rules is left with at least two possibilities for each small group.
 */

/** Groups of fewer than this are small. */
export const kleinsteGroep = 5;

/** True for a group that is there but small. Nobody at all is no group: 0 may be shown. */
export const isKlein = (aantal: number, grens = kleinsteGroep): boolean => aantal > 0 && aantal < grens;

/** The places of the smallest counts that are still shown; of equals all, or the choice between them would tell. */
function smallestShown(aantallen: readonly number[], hidden: ReadonlySet<number>): number[] {
  const shown = aantallen.filter((_, i) => !hidden.has(i));
  const least = shown.reduce((low, aantal) => (aantal < low ? aantal : low), Infinity);
  return aantallen.flatMap((aantal, i) => (!hidden.has(i) && aantal === least ? [i] : []));
}

const withoutHidden = (aantallen: readonly number[], hidden: ReadonlySet<number>): (number | null)[] =>
  aantallen.map((aantal, i) => (hidden.has(i) ? null : aantal));

/** Whether the sum of what is hidden (which the reader can work out) leaves a choice for each of it. */
function leavesChoice(hidden: readonly number[], grens: number): boolean {
  const sum = hidden.reduce((total, aantal) => total + aantal, 0);
  return hidden.length > 1 && (hidden.some((aantal) => aantal >= grens) || sum < hidden.length * (grens - 1));
}

/**
 * Hides the small parts of a total that the reader knows, and then as many others, the smallest first, as it takes.
 * Beside a small part 0 is hidden too: it says less about the small ones, and larger parts can stay. A total that is
 * small itself must not be shown, nor a part that is all there is: no rule can help there.
 * @param aantallen each deelnemer (or row) in exactly one
 * @example onderdrukVerdeling([12, 3, 7]) // [12, null, null]
 */
export function onderdrukVerdeling(aantallen: readonly number[], grens = kleinsteGroep): (number | null)[] {
  if (!aantallen.some((aantal) => isKlein(aantal, grens))) return [...aantallen];
  const hidden = new Set(aantallen.flatMap((aantal, i) => (aantal < grens ? [i] : [])));
  while (
    hidden.size < aantallen.length &&
    !leavesChoice(
      [...hidden].map((i) => aantallen[i]!),
      grens,
    )
  ) {
    smallestShown(aantallen, hidden).forEach((i) => hidden.add(i));
  }
  return withoutHidden(aantallen, hidden);
}

/**
 * Hides small groups that may overlap, and groups that nearly everyone is in: who is not, would be a small group.
 * @param totaal how many there are in all; the reader knows
 * @param verenigd how many are in at least one of the groups; the reader may know
 * @example onderdrukOverlappend([12, 3, 29], 30, 30) // [12, null, null]
 */
export function onderdrukOverlappend(
  aantallen: readonly number[],
  totaal: number,
  verenigd: number,
  grens = kleinsteGroep,
): (number | null)[] {
  const isUnsafe = (aantal: number): boolean =>
    [aantal, totaal - aantal, verenigd - aantal].some((some) => isKlein(some, grens));
  const hidden = new Set(aantallen.flatMap((aantal, i) => (isUnsafe(aantal) ? [i] : [])));
  // What the shown groups leave over must be in the hidden ones. It may not fill them up to the last place.
  const fillsUp = (): boolean => {
    const left = withoutHidden(aantallen, hidden).reduce<number>((rest, aantal) => rest - (aantal ?? 0), verenigd);
    return [...hidden].every((i) => aantallen[i]! < grens) && left >= hidden.size * (grens - 1);
  };
  while (hidden.size > 0 && hidden.size < aantallen.length && fillsUp()) {
    smallestShown(aantallen, hidden).forEach((i) => hidden.add(i));
  }
  return withoutHidden(aantallen, hidden);
}
