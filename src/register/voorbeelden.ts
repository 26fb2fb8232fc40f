/** Rows that are examples, told from those of the team: they are to practise with, and count nowhere. */
import type { Row, Rows } from './row';
import { columnsOf } from './tab';
import type { TabKey } from './tabs';
import { allTabs } from './tabs';

/** Where all examples live, and the werkgever among them: by these names whoever reads the cells alone knows them. */
export const voorbeeldPlaats = 'Voorbeeldstad';
export const voorbeeldWerkgever = 'Voorbeeldbakkerij';

const isText = (value: unknown): value is string => typeof value === 'string';

/** True for an example, and for what was added about an example deelnemer since. */
export const isVoorbeeld = ({ cells }: Row, ids: ReadonlySet<string>): boolean =>
  [cells.id, cells.deelnemerId].some((id) => isText(id) && ids.has(id));

/**
 * The rows without the examples. An example werkgever stays where a stage of the team is at it: else that stage would be
 * at nobody's.
 * @param ids of the examples
 */
export function withoutVoorbeelden(rows: Rows, ids: ReadonlySet<string>): Rows {
  if (ids.size === 0) return rows;
  const own = Object.fromEntries(
    (Object.entries(rows) as [TabKey, readonly Row[]][]).map(([key, list]) => [
      key,
      list.filter((row) => !isVoorbeeld(row, ids)),
    ]),
  ) as unknown as Rows;
  const used = new Set(own.stages.map(({ cells }) => cells.werkgeverId));
  const werkgevers = rows.werkgevers.filter((row) => !isVoorbeeld(row, ids) || used.has(row.cells.id ?? null));
  return { ...own, werkgevers };
}

/** An example, where it stands now. */
export interface FoundVoorbeeld {
  readonly tab: TabKey;
  readonly id: string;
  readonly row: Row;
}

/**
 * Which examples can go, and which must stay: those that a row of the team points at, and what these point at themselves.
 * @param ids of the examples
 */
export function voorbeeldenIn(
  rows: Rows,
  ids: ReadonlySet<string>,
): { readonly weg: readonly FoundVoorbeeld[]; readonly blijft: readonly FoundVoorbeeld[] } {
  const own: FoundVoorbeeld[] = [];
  const needed = new Set<string>();
  const pointsAt = new Map<string, readonly string[]>();
  for (const tab of allTabs) {
    for (const row of rows[tab.key] as readonly Row[]) {
      const targets = columnsOf(tab).flatMap(([key, { type }]) => {
        const to = type.kind === 'reference' ? row.cells[key] : null;
        return isText(to) ? [to] : [];
      });
      const { id } = row.cells;
      if (isText(id) && isVoorbeeld(row, ids)) {
        own.push({ tab: tab.key, id, row });
        pointsAt.set(id, targets);
      } else targets.forEach((to) => needed.add(to));
    }
  }
  // A set grows while one goes through it.
  for (const id of needed) pointsAt.get(id)?.forEach((to) => needed.add(to));
  return { weg: own.filter(({ id }) => !needed.has(id)), blijft: own.filter(({ id }) => needed.has(id)) };
}
