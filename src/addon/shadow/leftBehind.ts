/** What stays astray once the copy put values back: of rows that came since, and what was changed since, it does not know. */
import { isBlank } from '../../register/cell';
import { isOfRegister } from '../../register/column';
import type { Cells, Row } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { Tab } from '../../register/tabs';
import { cameSince } from '../../workbook/back/filledInSince';
import type { ToLookAt } from '../../workbook/back/toLookAt';
import type { Displaced } from '../../workbook/shadow/displaced';
import { otherSince } from '../../workbook/shadow/cellsSeen';
import { filled } from '../../workbook/shadow/pastedOver';
import type { ShadowTab } from '../../workbook/shadow/shadow';
import { savedIn } from '../../workbook/state/memory';
import type { Known } from '../../workbook/state/properties';
import { isEditedSince } from '../../workbook/state/rowsSeen';
import type { Table } from '../../workbook/tables';

/** The places of these rows, and of those below them up to the next one that the copy knows. */
function upToTheNext({ rows }: Table, records: ShadowTab['records'], ids: ReadonlySet<string>): Set<number> {
  const places = new Set<number>();
  for (const { row, cells } of rows) {
    const id = String(cells.id);
    if (ids.has(id) || (places.has(row - 1) && !records.has(id))) places.add(row);
  }
  return places;
}

/** What stands in the columns that people fill, as one text. */
const contentOf = (tab: Tab, cells: Cells): string =>
  JSON.stringify(columnsOf(tab).flatMap(([key]) => (isOfRegister(key) ? [] : [filled(cells[key])])));

/** The rows that no copy knows and that are the same as one of which values go back: pasted after these went astray, but for what a form saved. */
function copiesOf(known: Known, { tab, rows }: Table, records: ShadowTab['records'], { back }: Displaced): string[] {
  const astray = new Set(rows.flatMap(({ cells }) => (back.has(String(cells.id)) ? [contentOf(tab, cells)] : [])));
  const saved = savedIn(known);
  return rows.flatMap(({ cells }) => {
    const id = String(cells.id);
    const isKnown = isBlank(cells.id) || back.has(id) || records.has(id) || saved.has(id);
    return isKnown || !astray.has(contentOf(tab, cells)) ? [] : [id];
  });
}

/**
 * Null where nothing does.
 * @param table as it was before values went back
 * @param uncopied rows that no copy knows and of which the same went astray
 * @param goesAlong tells of a row whether something else put it right: it held no more than what went back, or its values were found
 */
export function leftBehind(
  known: Known,
  table: Table,
  records: ShadowTab['records'],
  displaced: Displaced,
  uncopied: readonly string[],
  goesAlong: (row: Row) => boolean,
): ToLookAt | null {
  const changed = otherSince(known, table, displaced.back);
  const typed = [...displaced.back.keys()].filter(isEditedSince(known, table.tab));
  // What is astray in a whole column is so in rows that came since; what came over rows may have come over those beside them.
  const over = upToTheNext(table, records, new Set(displaced.back.keys()));
  const came = cameSince(
    known,
    table,
    records,
    displaced.columns,
    (row) => goesAlong(row) || (displaced.soort === 'overschreven' && !over.has(row.row)),
  );
  const copies = copiesOf(known, table, records, displaced);
  const found = new Set([...changed.keys(), ...typed, ...uncopied, ...came, ...copies]);
  if (found.size === 0) return null;
  const isAll = found.size > changed.size;
  const keys = isAll ? displaced.columns : [...new Set([...changed.values()].flat())];
  const ids = table.rows.flatMap(({ cells: { id } }) => (found.has(String(id)) ? [String(id)] : []));
  return { ids, keys };
}
