/** Rows as the forms see them, and how many travel: a form opens as fast in a large register as in a small one. */
import { isStamp } from '../../register/column';
import { columnsOf } from '../../register/tab';
import type { Cells, IdRow, Row } from '../../register/row';
import { byItsId } from '../../register/row';
import type { Tab, TabKey } from '../../register/tabs';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { tabs } from '../../register/tabs';
import { mayRead } from '../../privacy/rights';
import type { Rol } from '../../register/tabs/medewerkers';
import type { RowsByTab } from '../../sidebar/contract';
import type { Marks } from '../../workbook/marks/marks';
import type { Only } from '../../workbook/cells/parseRows';
import type { ReadTab } from '../../workbook/tables';
import { isYetToCome } from '../../workbook/tables';

/** The name of a deelnemer; '' when none is filled in. */
export const nameIn = ({ voornaam, achternaam }: Row['cells']): string =>
  `${voornaam ?? ''} ${achternaam ?? ''}`.trim();

/** The rows of a table that have an ID. */
export const idRows = <K extends TabKey>({ rows }: { readonly rows: readonly Row<K>[] }): IdRow<K>[] =>
  rows.flatMap((row) => byItsId(row) ?? []);

/** A row without its stamps, as far as this role may read it; null for a row that has no ID yet. */
export function viewOf<K extends TabKey>(rol: Rol, tab: K, row: Row<K>): IdRow<K> | null {
  const found = byItsId(row);
  if (!found) return null;
  const own = Object.entries(found.cells).filter(([key]) => !isStamp(key) && mayRead(rol, tab, key));
  return { id: found.id, cells: Object.fromEntries(own) as Cells<K> };
}

/** Whose rows are asked for; without any of them all. */
export interface Whose {
  readonly deelnemerId?: string | null;
  readonly werkgeverId?: string | undefined;
}

type Found = { readonly [K in TabKey]?: readonly IdRow[] };

/** What the rows that were found refer to in this tab. */
const referredIn = (tab: Tab, found: Found): ReadonlySet<unknown> =>
  new Set(
    Object.entries(found).flatMap(([key, rows]) =>
      columnsOf(tabs[key as TabKey])
        .filter(([, { type }]) => type.kind === 'reference' && type.tab === tab.key)
        .flatMap(([column]) => rows.map(({ cells }) => cells[column])),
    ),
  );

/** The rows that are asked for; of a tab without deelnemers those that hers refer to. */
function onlyOf(tab: Tab, { deelnemerId, werkgeverId }: Whose, found: Found): Only | undefined {
  if (werkgeverId !== undefined && tab.columns.werkgeverId)
    return { column: 'werkgeverId', among: new Set([werkgeverId]) };
  if (typeof deelnemerId !== 'string') return undefined;
  return tab.columns.deelnemerId
    ? { column: 'deelnemerId', among: new Set([deelnemerId]) }
    : { column: 'id', among: referredIn(tab, found) };
}

/** Reads a tab: one question to Google. */
export type Read = (key: TabKey) => Outcome<ReadTab>;

/** The rows of these tabs. */
export function fetchRows(
  rol: Rol,
  marks: Marks,
  read: Read,
  wanted: readonly TabKey[],
  whose: Whose,
): Outcome<RowsByTab> {
  const found: { [K in TabKey]?: readonly IdRow[] } = {};
  for (const key of wanted) {
    const table = read(key);
    if (table.ok)
      found[key] = table.value.rows(onlyOf(tabs[key], whose, found)).flatMap((row) => viewOf(rol, key, row) ?? []);
    else if (table.problem.code === 'tab-ontbreekt' && isYetToCome(tabs[key], marks)) found[key] = [];
    else return table;
  }
  return success(found as RowsByTab);
}

/** Signs of JSON that the lists of an answer may have together. With what goes along it stays under 100 kB. */
export const mostSigns = 80_000;

/** The first of these: as many as travel. @param most signs of JSON */
export function asManyAsFit<T>(items: readonly T[], most = mostSigns): readonly T[] {
  let left = most;
  const end = items.findIndex((item) => (left -= JSON.stringify(item).length + 1) < 0);
  return end === -1 ? items : items.slice(0, end);
}
