/** Which rows became another row that stands in the tab, whole or but for columns that changed elsewhere too. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { addTo, countBy } from '../../register/grouping';
import type { ColumnKey } from '../../register/tabs';
import type { Cells, Row } from '../../register/row';

/** A cell, of which an empty one is always the same. */
export const filled = (cell: Cell | undefined): Cell => (isBlank(cell) ? null : (cell ?? null));

/**
 * The rows that became another row that stands there, also where these differed in one cell: by ID, those that are like it. Of two
 * that changed, the one in which more did became the other. Of one that came since nobody knows what it was: it is a copy of a
 * row of which little changed.
 * @param isKnown true for a row of which is known how it was
 */
export function overwritten(
  rows: ReadonlyMap<string, Row>,
  changed: ReadonlyMap<string, readonly ColumnKey[]>,
  keys: readonly ColumnKey[],
  isKnown: (id: string) => boolean,
): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const textOf = (cells: Cells): string => JSON.stringify(keys.map((key) => filled(cells[key])));
  const alike = new Map<string, string[]>();
  // Only what begins as one of these can be like it.
  const begins = (cells: Cells): Cell => filled(cells[keys[0]!]);
  const begun = new Set([...changed.keys()].map((id) => begins(rows.get(id)!.cells)));
  for (const [id, { cells }] of rows) if (begun.has(begins(cells))) addTo(alike, textOf(cells), id);
  for (const id of changed.keys()) {
    const same = alike.get(textOf(rows.get(id)!.cells))!;
    const others = same.filter((other) => other !== id);
    const changes = changed.get(id)!.length;
    const isMuch = changes * 3 > keys.filter((key) => !isBlank(rows.get(id)!.cells[key])).length;
    const becameIt = (other: string): boolean =>
      isKnown(other) ? (changed.get(other)?.length ?? 0) <= changes : isMuch;
    if (others.some(becameIt)) found.set(id, others);
  }
  return found;
}

/** A row that became another but for the columns that changed elsewhere too. */
export interface HalfOver {
  readonly inside: readonly ColumnKey[];
  readonly outside: readonly ColumnKey[];
  /** The rows that it is like otherwise, by ID. */
  readonly like: readonly string[];
}

/** Rows that were pasted over and of which some columns may have been sorted after that. */
export function halfOverwritten(
  rows: ReadonlyMap<string, Row>,
  changed: ReadonlyMap<string, readonly ColumnKey[]>,
  keys: readonly ColumnKey[],
): Map<string, HalfOver> {
  const counts = countBy([...changed.values()].flat());
  const found = new Map<string, HalfOver>();
  for (const [id, own] of changed) {
    const inside = own.filter((key) => counts.get(key)! > 1);
    const outside = own.filter((key) => !inside.includes(key));
    if (inside.length === 0 || outside.length === 0) continue;
    const now = rows.get(id)!.cells;
    // What changed comes first: there nearly every row is another already.
    const same = [...outside, ...keys.filter((key) => !own.includes(key))];
    const like: string[] = [];
    for (const [other, { cells }] of rows)
      if (other !== id && same.every((key) => filled(cells[key]) === filled(now[key]))) like.push(other);
    if (like.length > 0) found.set(id, { inside, outside, like });
  }
  return found;
}
