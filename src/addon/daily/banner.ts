/** On opening: tells everybody when the workbook is of another version or locale, or the daily job has been silent or waits for somebody. */
import { readDaily } from '../../workbook/state/dailyState';
import { copyAdvice } from '../../workbook/state/copied';
import { localeWarning } from '../../workbook/cells/locale';
import type { Google } from '../../workbook/google';
import { openContext } from '../context';
import { versionBanner } from '../version';
import { banner } from './words';

/** Stays until it is clicked away. */
const untilClicked = -1;

/** A simple trigger may read document properties and show a message; should Google refuse, the menu is there already. */
export function showBanner(google: Google): void {
  try {
    const { spreadsheet, properties, clock } = openContext(google, 'onOpen');
    const daily = readDaily(properties);
    const text =
      versionBanner(daily.versie) ??
      copyAdvice(spreadsheet, daily.versie) ??
      localeWarning(spreadsheet.getSpreadsheetLocale()) ??
      banner(daily, clock());
    if (text !== null) spreadsheet.toast(text, 'Let op', untilClicked);
  } catch {
    // Start tells it too.
  }
}
