/** Until when there is nazorg, and when the next contact is: up to three years after the first work (register.md). */
import type { Cell } from '../cell';
import type { DateString } from '../dates';
import { addMonths, isDateString } from '../dates';
import type { Row } from '../row';
import { isWaardevolWerk } from './plaatsingGevolgen';

/** How long nazorg lasts, in months from the start of the first placement. */
const duration = 36;

/** How long after a contact the next one is, unless somebody decides otherwise, in months. Vandaag says it in words (sidebar/vandaag/Quick.tsx). */
export const rhythm = 3;

/**
 * The last day of nazorg: three years after the first placement in waardevol werk, or without such work after the first
 * of any kind. Null before any placement.
 */
export function nazorgTot(plaatsingen: readonly Pick<Row<'plaatsingen'>, 'cells'>[]): DateString | null {
  const startsOf = (rows: typeof plaatsingen): DateString[] =>
    rows.flatMap(({ cells: { start } }) => (isDateString(start) ? [start] : [])).sort();
  const first =
    startsOf(plaatsingen.filter(({ cells }) => isWaardevolWerk(cells.soort)))[0] ?? startsOf(plaatsingen)[0];
  return first === undefined ? null : addMonths(first, duration);
}

/** When the next contact is if nobody decides otherwise; null when nazorg ends before there is one. */
export function voorstelVolgendContact(datum: Cell | undefined, tot: DateString | null): DateString | null {
  if (!isDateString(datum) || (tot !== null && datum >= tot)) return null;
  const next = addMonths(datum, rhythm);
  return tot !== null && next > tot ? tot : next;
}
