/** On opening: tells everybody when the daily job has been silent for long, or waits for somebody. */
import { readDaily } from '../../workbook/dailyState';
import { openContext } from '../context';
import { banner } from './words';

/** Stays until it is clicked away. */
const untilClicked = -1;

/** A simple trigger may read document properties and show a message; should Google refuse, the menu is there already. */
export function showBanner(): void {
  try {
    const { spreadsheet, clock } = openContext();
    const text = banner(readDaily(PropertiesService.getDocumentProperties()), clock());
    if (text !== null) spreadsheet.toast(text, 'Let op', untilClicked);
  } catch {
    // Start tells it too.
  }
}
