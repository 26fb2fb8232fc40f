/** What is gone or went astray since the copy was made, as it is told. */
import { lossesNow } from '../../workbook/shadow/follow';
import { findShadow, seenTabs } from '../../workbook/shadow/shadowSheet';
import type { VanishedRows } from '../../workbook/state/dailyState';
import type { LoadedRows } from '../load';
import { toRemember } from './vanishedWords';

/** One question to Google; none where there is no copy. */
export function lossesIn({ marks, tables }: Pick<LoadedRows, 'marks' | 'tables'>): VanishedRows[] {
  const copy = findShadow(marks);
  return copy ? toRemember(lossesNow(copy.shadow, seenTabs(tables.values()))) : [];
}
