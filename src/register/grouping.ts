/** Groups and counts what has something in common, in the order in which it occurs. */

/** What has no key (null) is in no group. @example groupBy(fasen, ({ deelnemerId }) => deelnemerId).get('D-0001') */
export function groupBy<K, T>(list: readonly T[], keyOf: (one: T) => K | null | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) addTo(groups, keyOf(one), one);
  return groups;
}

/** Puts one more in its group, for who meets them one by one; without a key it is in no group. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K | null | undefined, one: T): void {
  if (key === null || key === undefined) return;
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

/** How often each occurs. @example countBy(['a', 'b', 'a']).get('a') // 2 */
export function countBy<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The word, or the whole sentence, that goes with a number. @example wordFor(2, 'telt', 'tellen') // 'tellen' */
export const wordFor = (count: number, one: string, more: string): string => (count === 1 ? one : more);

/** A number with its noun. @example counted(2, 'rij', 'rijen') // '2 rijen' */
export const counted = (count: number, one: string, more: string): string => `${count} ${wordFor(count, one, more)}`;
