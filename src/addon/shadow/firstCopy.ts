/** The copy of the rows before the first night: in a workbook that has rows when it is set up, something must tell where what stood. */
import type { DateString } from '../../register/dates';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { unheardIn } from '../../workbook/shadow/astray';
import type { Loss } from '../../workbook/shadow/follow';
import { follow } from '../../workbook/shadow/follow';
import { findShadow, seenTabs, writeShadow } from '../../workbook/shadow/shadowSheet';
import type { DailyRuns } from '../../workbook/state/dailyState';
import { readDaily, storeRuns } from '../../workbook/state/dailyState';
import { numbersWith } from '../../workbook/state/memory';
import { copiedRows, heardIn } from '../../workbook/state/rowsSeen';
import type { Table } from '../../workbook/tables';
import type { Context } from '../context';
import type { LoadedRows } from '../load';
import { lossesBeside } from './losses';
import { toRemember } from './vanishedWords';

/**
 * Makes it where no row was ever copied: two questions to Google, one where there is a copy. What is known to be gone by then
 * stays told. The caller holds the document lock.
 */
export function copyFirst({ properties, now, today }: Context, loaded: Pick<LoadedRows, 'marks' | 'tables'>): void {
  const known = findShadow(loaded.marks);
  const tables = [...loaded.tables.values()];
  if (known === null || tables.every(({ rows }) => rows.length === 0)) return;
  if ([...known.shadow.values()].some(({ records }) => records.size > 0)) return;
  const losses = lossesBeside(loaded, known.shadow);
  writeShadow(known, follow(known.shadow, seenTabs(tables), now));
  const copied = copiedRows(loaded.marks.known(), tables, known.shadow);
  const unheard = tables.filter((table) => unheardIn(loaded.marks.known(), table, heardIn).size > 0);
  const astray = new Set(unheard.map(({ tab }) => tab.key));
  storeRuns(properties, withCopy(readDaily(properties), tables, losses, today, astray), copied);
}

/**
 * What is remembered once all rows are copied.
 * @param astray tabs in which something else is not what it was than what the losses tell
 */
export const withCopy = <State extends DailyRuns>(
  state: State,
  tables: readonly Table[],
  losses: readonly Loss[],
  today: DateString,
  astray: Iterable<TabKey> = [],
): State => ({
  ...state,
  nummers: numbersWith(state.nummers, tables),
  // What stands there now is in the copy as well, but it is not what it was.
  tot: Object.fromEntries(
    [...losses.flatMap(({ tab, isUncopied, displaced }) => (isUncopied && displaced ? [tab] : [])), ...astray].map(
      (tab) => {
        const { prefix } = tabs[tab];
        return [prefix, state.tot[prefix] ?? state.nummers[prefix] ?? 0];
      },
    ),
  ),
  verdwenen: toRemember(losses),
  gekopieerd: today,
});
