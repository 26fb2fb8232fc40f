/** What stays astray once the copy put values back: of rows that came since, and what was changed since, it does not know. */
import { isBlank } from '../../register/cell';
import type { Cells, Row } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { ColumnKey } from '../../register/tabs';
import type { Displaced } from '../../workbook/shadow/displaced';
import { lookYourself } from '../../workbook/shadow/putBack';
import { otherSince } from '../../workbook/shadow/cellsSeen';
import type { ShadowTab } from '../../workbook/shadow/shadow';
import { toRuns } from '../../workbook/idRuns';
import type { Known } from '../../workbook/state/properties';
import type { Table } from '../../workbook/tables';

/** So many runs of rows are named. */
const mostNamed = 10;

/** The rows that no copy knows and that hold something in these columns: what is astray in a whole column is so in them. */
const cameSince = (
  { rows }: Table,
  records: ShadowTab['records'],
  { soort, columns }: Displaced,
  goesAlong: (row: Row) => boolean,
): string[] =>
  soort === 'overschreven'
    ? []
    : rows.flatMap((row) => {
        const { cells } = row;
        return isBlank(cells.id) ||
          records.has(String(cells.id)) ||
          goesAlong(row) ||
          columns.every((key) => isBlank(cells[key]))
          ? []
          : [String(cells.id)];
      });

function sentence({ tab }: Table, runs: readonly string[], keys: readonly ColumnKey[]): string {
  const headers = columnsOf(tab).flatMap(([key, { header }]) => (keys.includes(key) ? [`"${header}"`] : []));
  const more = runs.length > mostNamed ? ' en meer' : '';
  return ` Na die nacht ingevuld: ${runs.slice(0, mostNamed).join(', ')}${more}. Kijk zelf na wat daar in ${headers.join(', ')} hoort.`;
}

/**
 * A Dutch sentence that names them; '' where there are none.
 * @param table as it was before values went back
 * @param goesAlong tells of a row whether something else put it right: it held no more than what went back, or its values were found
 */
export function leftBehind(
  known: Known,
  table: Table,
  records: ShadowTab['records'],
  displaced: Displaced,
  goesAlong: (row: Row) => boolean,
): string {
  const changed = otherSince(known, table, displaced.back);
  const ids = new Set([...changed.keys(), ...cameSince(table, records, displaced, goesAlong)]);
  if (ids.size === 0) return '';
  const isAll = ids.size > changed.size;
  const keys = isAll ? displaced.columns : [...new Set([...changed.values()].flat())];
  return sentence(
    table,
    toRuns(table.rows.flatMap(({ cells: { id } }) => (ids.has(String(id)) ? [String(id)] : []))),
    keys,
  );
}

/**
 * The same of rows that came back whole: they are as that night, without what was filled in since. Of a cell that was typed in
 * nothing is remembered, so that is said of all.
 * @param table as it was before they came back
 */
export function leftOut(known: Known, table: Table, records: readonly Cells[]): string {
  const changed = otherSince(known, table, new Map(records.map((cells) => [String(cells.id), cells])));
  if (changed.size > 0) return sentence(table, toRuns([...changed.keys()]), [...changed.values()].flat());
  return records.length > 0 ? ` Ze zijn zoals die nacht. ${lookYourself}` : '';
}
