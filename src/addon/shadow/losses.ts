/** What is gone or went astray: beside the copy of last night, and beside what was remembered since. */
import type { Loss } from '../../workbook/shadow/follow';
import { lossesNow } from '../../workbook/shadow/follow';
import type { Shadow } from '../../workbook/shadow/shadow';
import { findShadow, seenTabs } from '../../workbook/shadow/shadowSheet';
import type { VanishedRows } from '../../workbook/state/dailyState';
import { standInsOf } from '../../workbook/state/memory';
import type { Astray } from '../../workbook/shadow/cellsSeen';
import { astrayUncopied } from '../../workbook/shadow/cellsSeen';
import { emptiedIn } from '../../workbook/state/emptiedColumns';
import { goneUncopied } from '../../workbook/state/rowsSeen';
import type { LoadedRows } from '../load';
import { toRemember } from './vanishedWords';

/** @param shadow the copy of last night; empty where there is none */
export function lossesBeside({ marks, tables }: Pick<LoadedRows, 'marks' | 'tables'>, shadow: Shadow): Loss[] {
  const known = marks.known();
  const isStandIn = standInsOf(known);
  const isTold = (tab: Loss['tab'], id: string): boolean => shadow.get(tab)?.records.has(id) === true || isStandIn(id);
  // Of a column that came back empty it is told already.
  const emptied = emptiedIn(known, tables);
  const isEmptied = ({ tab, displaced }: Astray): boolean =>
    displaced.columns.every((key) => emptied.some((one) => one.tab.key === tab.key && one.key === key));
  return [
    ...lossesNow(shadow, seenTabs(tables.values())),
    ...goneUncopied(known, tables.values(), isTold).map(({ tab, ids, van }): Loss => ({
      tab,
      ids,
      weg: ids.length,
      van,
      op: '',
      displaced: null,
      isUncopied: true,
    })),
    ...astrayUncopied(known, tables.values())
      .filter((one) => !isEmptied(one))
      .map(({ tab, displaced }): Loss => ({
        tab: tab.key,
        ids: [...displaced.back.keys()],
        weg: displaced.back.size,
        van: tables.get(tab.key)!.rows.length,
        op: '',
        displaced,
        isUncopied: true,
      })),
  ];
}

/** The same as it is told: one question to Google; none where there is no copy. */
export const lossesIn = (loaded: Pick<LoadedRows, 'marks' | 'tables'>): VanishedRows[] =>
  toRemember(lossesBeside(loaded, findShadow(loaded.marks)?.shadow ?? new Map()));
