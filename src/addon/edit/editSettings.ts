/** An edit in Instellingen: a Waarde that cannot be used is marked, until it can. */
import { planMarks, readMarksIn } from '../../workbook/cells/cellMarks';
import type { Sheet } from '../../workbook/google';
import { wrongSettings } from '../../workbook/ownTabs/settingsTab';
import { settings } from '../instellingen';

const valueColumn = 2;

/** Looks at the whole tab: it is small. */
export function editSettings(sheet: Sheet): void {
  const { lastRow, wrong } = wrongSettings(sheet, settings);
  if (lastRow < 2) return;
  const standing = readMarksIn(sheet, { row: 2, column: valueColumn, rows: lastRow - 1, columns: 1 });
  planMarks(standing, (row) => {
    const message = wrong.get(row);
    return message === undefined ? null : { severity: 'fout', lines: [message], byControle: false };
  })?.();
}
