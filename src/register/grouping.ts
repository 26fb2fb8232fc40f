/** Groups and counts what has something in common, in the order in which it occurs. */

/** What has no key (null) is in no group. @example groupBy(fasen, ({ deelnemerId }) => deelnemerId).get('D-0001') */
export function groupBy<K, T>(list: readonly T[], keyOf: (one: T) => K | null | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === null || key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** How often each occurs. @example countBy(['a', 'b', 'a']).get('a') // 2 */
export function countBy<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A number with its noun. @example counted(2, 'rij', 'rijen') // '2 rijen' */
export const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
