/** What stays astray once the copy put values back: of rows that came since, and what was changed since, it does not know. */
import { isBlank } from '../../register/cell';
import type { Cells, Row } from '../../register/row';
import type { Displaced } from '../../workbook/shadow/displaced';
import { filledInSince, lookYourself, sayFilledIn } from '../../workbook/shadow/putBack';
import { otherSince } from '../../workbook/shadow/cellsSeen';
import type { ShadowTab } from '../../workbook/shadow/shadow';
import { toRuns } from '../../workbook/idRuns';
import type { Known } from '../../workbook/state/properties';
import { isEditedSince } from '../../workbook/state/rowsSeen';
import type { Table } from '../../workbook/tables';

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

/**
 * A Dutch sentence that names them; '' where there are none.
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
): string {
  const changed = otherSince(known, table, displaced.back);
  const typed = [...displaced.back.keys()].filter(isEditedSince(known, table.tab));
  const ids = new Set([...changed.keys(), ...typed, ...uncopied, ...cameSince(table, records, displaced, goesAlong)]);
  if (ids.size === 0) return '';
  const isAll = ids.size > changed.size;
  const keys = isAll ? displaced.columns : [...new Set([...changed.values()].flat())];
  const runs = toRuns(table.rows.flatMap(({ cells: { id } }) => (ids.has(String(id)) ? [String(id)] : [])));
  return ` ${sayFilledIn(table, runs, keys)}`;
}

/**
 * The same of rows that came back whole: they are as that night, without what was filled in since. Of cells of which nothing is
 * remembered that is said of all.
 * @param table as it was before they came back
 */
export function leftOut(known: Known, table: Table, records: readonly Cells[]): string {
  if (records.length === 0) return '';
  const since = filledInSince(known, table, new Map(records.map((cells) => [String(cells.id), cells])));
  return since === '' ? ` Ze zijn zoals die nacht. ${lookYourself}` : ` ${since}`;
}
