/** What the register takes away or changes in many rows itself did not vanish or go astray: nobody has to be warned of it. */
import type { TimestampString } from '../../register/dates';
import { countBy } from '../../register/grouping';
import { keysOf } from '../../register/row';
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

/** From so many values of a column on that became others at once the copy tells that they went astray. */
const fewestAstray = 3;

/** Of tabs as they will be those in which the register changes so many values of a column itself, that the copy has to take them over. */
export const changedInMany = (after: readonly SeenTable[]): SeenTable[] =>
  after.filter(({ touched }) =>
    [...countBy([...(touched?.values() ?? [])].flatMap((cells) => keysOf(cells))).values()].some(
      (count) => count >= fewestAstray,
    ),
  );
