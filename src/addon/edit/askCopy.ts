/** The IDs that edited rows had: as Google tells, else as the copy of last night does. */
import { idNumber } from '../../register/identity/ids';
import type { Marks } from '../../workbook/marks/marks';
import type { Memory } from '../../workbook/state/memory';
import type { Context } from '../context';
import type { Known } from '../kopie/beforeEdit';
import { kopiePart } from '../kopie/part';
import type { Seen } from './edited';
import { rowsByNumber } from './edited';
import { mustAskCopy, toldBefore } from './idsBefore';

/**
 * False where word of the edit came so late that the cell holds an ID by now that nobody typed there: then another row
 * stands in its place, unless that ID only stands in for the one of which word comes.
 */
function isOfThisRow({ tab, table, first, edit }: Seen, memory: Memory): boolean {
  const id = rowsByNumber(table.rows)(first)?.cells.id;
  return (
    typeof id !== 'string' || idNumber(tab.prefix, id) === null || id === edit.typed?.trim() || memory.isStandIn(id)
  );
}

/** Asks the copy only where nothing else can tell: one question to Google. */
export function knowIds(context: Context, marks: Marks, seen: Seen, memory: Memory): Known {
  const told = isOfThisRow(seen, memory) ? toldBefore(seen) : () => undefined;
  return mustAskCopy(seen) ? kopiePart.idsBefore(context, marks, seen, memory, told) : { seen, before: told };
}
