/** Rows that the register takes away itself did not vanish: nobody has to be warned of them. */
import type { TimestampString } from '../../register/dates';
import { withCells, withoutRecords } from '../../workbook/shadow/follow';
import { findShadow, writeShadow } from '../../workbook/shadow/shadowSheet';
import type { SeenTable } from '../../workbook/shadow/seenCells';
import { readDaily } from '../../workbook/state/dailyState';
import { forgetRows } from '../../workbook/state/rowsSeen';
import type { Context } from '../context';

/**
 * Plans it: two questions to Google, none for no rows. The copy of last night forgets these records, and so does what is
 * remembered.
 * @param since when these records came: a copy of before does not know them
 * @param after tabs that the register changes with it, as they will be
 */
export function planForgetting(
  { marks, properties }: Context,
  ids: ReadonlySet<string>,
  since: TimestampString = '',
  after: readonly SeenTable[] = [],
): () => void {
  if (ids.size + after.length === 0) return () => undefined;
  const remembered = marks.knownNow();
  const isNewer = (readDaily(properties, remembered).gekopieerd ?? '') < since.slice(0, 10);
  const copy = isNewer ? null : findShadow(marks);
  const knows =
    copy !== null && [...copy.shadow.values()].some(({ records }) => [...ids].some((id) => records.has(id)));
  return () => {
    if (knows || (copy && after.length > 0)) writeShadow(copy!, withCells(withoutRecords(copy!.shadow, ids), after));
    forgetRows(properties, remembered, ids, after);
  };
}
