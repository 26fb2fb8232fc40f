/** The IDs that edited rows had: as Google tells, else as the copy of last night does. */
import type { Marks } from '../../workbook/marks/marks';
import type { Memory } from '../../workbook/state/memory';
import type { Context } from '../context';
import type { Known } from '../kopie/beforeEdit';
import { kopiePart } from '../kopie/part';
import type { Seen } from './edited';
import { isOfThisRow, mustAskCopy, toldBefore } from './idsBefore';

/** Asks the copy only where nothing else can tell: one question to Google. */
export function knowIds(context: Context, marks: Marks, seen: Seen, memory: Memory): Known {
  const told = isOfThisRow(seen, memory) ? toldBefore(seen) : () => undefined;
  return mustAskCopy(seen) ? kopiePart.idsBefore(context, marks, seen, memory, told) : { seen, before: told };
}
