/** Whether a save can do without reading Deelnemers: of who it writes about the tabs that it reads anyway tell enough. */
import { isBlank } from '../../register/cell';
import { isDateString } from '../../register/dates';
import { naastIn } from '../../register/made/naast';
import type { Cells, Row } from '../../register/row';
import { rowsWhere } from '../../register/row';
import { rulesOf } from '../../register/rules';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { Marks } from '../../workbook/marks/marks';
import type { Table } from '../../workbook/tables';
import { findRow } from '../../workbook/tables';
import type { IncomingWrite } from './writes';

const who = 'deelnemerId' as ColumnKey;

/** What these say of a deelnemer another row of hers tells too: that she is there, and was so by a day. */
const isAnswered = new Set(['verwijzing-bestaat-niet', 'voor-aanmelding']);

/** True where a rule about what is written needs to know more of her, and would be heard. */
const asksMore = ({ tab, values }: IncomingWrite, read: ReadonlySet<TabKey>): boolean =>
  rulesOf(tab).some(
    ({ name, severity, about, needs }) =>
      severity === 'fout' &&
      needs.includes('deelnemers') &&
      !isAnswered.has(name) &&
      about.some((key) => key in values) &&
      needs.every((key) => key === 'deelnemers' || read.has(key)),
  );

const datesIn = (tab: Tab, cells: Readonly<Record<string, unknown>>, isAsked: (key: string) => boolean): unknown[] =>
  columnsOf(tab).flatMap(([key, { type }]) =>
    type.kind === 'date' && isAsked(key) && !isBlank((cells as Cells)[key]) ? [cells[key]] : [],
  );

/** The name that stands beside her number in a row; null where none does. */
function nameBeside({ tab, naast, values }: Table, { row }: Row): string | null {
  const place = naastIn(tab).find(({ bij }) => bij === who)?.key;
  const name = place === undefined ? '' : String(values[row - 1]?.[(naast.get(place) ?? 0) - 1] ?? '');
  return name === '' ? null : name;
}

/** The name of who a write is about, where a row that stands there tells that she is in the register since before all its days. */
function nameFor({ tab, id, values }: IncomingWrite, tables: ReadonlyMap<TabKey, Table>): [string, string] | null {
  const own = id === null ? null : findRow(tables.get(tab)!, id);
  const deelnemer = String(values[who] ?? own?.cells[who] ?? '');
  const days = datesIn(tabs[tab], values, (key) => key in values);
  if (deelnemer === '' || !days.every((day) => isDateString(String(day)))) return null;
  for (const table of tables.values())
    for (const row of table.tab.columns[who] ? rowsWhere(table.rows, who, deelnemer) : []) {
      const stood = datesIn(table.tab, row.cells, (key) => row.cells.id !== id || !(key in values));
      const name = nameBeside(table, row);
      const isBefore = days.every((day) =>
        stood.some((one) => isDateString(String(one)) && String(one) <= String(day)),
      );
      if (name !== null && isBefore) return [deelnemer, name];
    }
  return null;
}

/** True where Deelnemers need not be read; the names that belong beside the numbers are known then. @param tables what was read */
export function areVouchedFor(
  marks: Marks,
  writes: readonly IncomingWrite[],
  tables: ReadonlyMap<TabKey, Table>,
): boolean {
  const read = new Set(tables.keys());
  if (writes.some((write) => asksMore(write, read))) return false;
  const found = writes.filter(({ tab }) => (tabs[tab] as Tab).columns[who]).map((write) => nameFor(write, tables));
  if (found.includes(null)) return false;
  for (const [id, name] of found as [string, string][]) marks.namen.heard('deelnemers', id, name);
  return true;
}
