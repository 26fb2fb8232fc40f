/** The charts of a tab as pictures, as Google draws them from the cells. */
import { titleOf } from './charts';
import type { Sheet, SpreadsheetApp } from '../google';

type Blob = GoogleAppsScript.Base.Blob;

/** Google may fail at a picture; what shows it then does without. */
function attempt<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/**
 * The pictures (PNG) of the charts with these titles, as far as Google makes them. Costs a question to Google a picture.
 * @throws what Google refuses of the writes before it: that is no picture's fault
 */
export function chartPictures(
  app: SpreadsheetApp,
  sheet: Sheet,
  titles: ReadonlySet<string>,
): ReadonlyMap<string, Blob> {
  app.flush();
  const pictures = new Map<string, Blob>();
  for (const chart of attempt(() => sheet.getCharts()) ?? []) {
    const title = titleOf(chart);
    const picture = titles.has(title) && !pictures.has(title) ? attempt(() => chart.getAs('image/png')) : null;
    if (picture) pictures.set(title, picture);
  }
  return pictures;
}
