/** Hears that somebody typed in the tab Zelftest: so Google tells the register of edits. */
import type { Sheet } from '../../workbook/google';
import type { Marks } from '../../workbook/marks/marks';
import { found } from './probe';
import { heartbeat } from './probes/later';
import { settled } from './run';
import { settleLine } from './tab';

/** Who types in any other tab pays nothing for the question. */
export function hearHeartbeat(marks: Marks, sheet: Sheet): void {
  if (marks.keptTabOf(sheet) === 'zelftest')
    settleLine(sheet, settled(heartbeat, found(true, 'Google vertelde dat er iets is getypt.')));
}
