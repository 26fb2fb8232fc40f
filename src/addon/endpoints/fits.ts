/** How much of a list travels in one answer: a form opens as fast in a large register as in a small one. */

/** Signs of JSON that the lists of an answer may have together. With what goes along it stays under 100 kB. */
export const mostSigns = 80_000;

/** The first of these: as many as travel. @param most signs of JSON */
export function asManyAsFit<T>(items: readonly T[], most = mostSigns): readonly T[] {
  let left = most;
  const end = items.findIndex((item) => (left -= JSON.stringify(item).length + 1) < 0);
  return end === -1 ? items : items.slice(0, end);
}
