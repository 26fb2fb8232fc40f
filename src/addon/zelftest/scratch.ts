/** The scratch tab of the self-test: made for it, and gone afterwards, also when a probe fails. */
import type { Range, Sheet } from '../../workbook/google';
import type { Context } from '../context';
import type { Room } from './probe';

export const scratchName = 'Zelftest (kladblad)';

/** Empty rows between two blocks, so that a row that a probe adds does not touch the next. */
const gap = 2;
/** The first rows are for what stands in a fixed place. */
const firstRow = 4;

function room(context: Context, scratch: Sheet): Room {
  let row = firstRow;
  return {
    ...context,
    scratch,
    block: (rows, columns): Range => {
      const range = scratch.getRange(row, 1, rows, columns);
      row += rows + gap;
      return range;
    },
  };
}

/** Takes away a scratch tab, also one that a broken off self-test left behind. */
function clearAway({ spreadsheet }: Context): void {
  const left = spreadsheet.getSheetByName(scratchName);
  if (left) spreadsheet.deleteSheet(left);
}

/** Works on a scratch tab, at the end of the workbook, and comes back to the tab that was shown. */
export function onScratch<T>(context: Context, work: (room: Room) => T): T {
  clearAway(context);
  const { spreadsheet } = context;
  const scratch = spreadsheet.insertSheet(scratchName, spreadsheet.getNumSheets());
  try {
    return work(room(context, scratch));
  } finally {
    clearAway(context);
  }
}
