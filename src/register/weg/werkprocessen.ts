/** Which werkprocessen an opleiding has, as far as the register knows: those that were planned with its code before. */
import type { Cell } from '../cell';

const textOf = (cell: Cell | undefined): string => String(cell ?? '').trim();

/**
 * Each werkproces once, by code, with the omschrijving that was written at it last.
 * @param verklaringen of all deelnemers
 * @param toetsen of all deelnemers, in the order in which they were written
 */
export function bekendeWerkprocessen(
  verklaringen: readonly { readonly id?: Cell; readonly opleidingscode?: Cell }[],
  toetsen: readonly { readonly verklaringId?: Cell; readonly werkproces?: Cell; readonly omschrijving?: Cell }[],
  opleidingscode: string,
): { readonly werkproces: string; readonly omschrijving: string }[] {
  const own = new Set(
    verklaringen.filter((one) => textOf(one.opleidingscode) === opleidingscode.trim()).map(({ id }) => id),
  );
  const words = new Map<string, string>();
  for (const { verklaringId, werkproces, omschrijving } of toetsen) {
    const code = textOf(werkproces).toUpperCase();
    if (code === '' || !own.has(verklaringId)) continue;
    words.set(code, textOf(omschrijving) || (words.get(code) ?? ''));
  }
  return [...words.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([werkproces, omschrijving]) => ({ werkproces, omschrijving }));
}
