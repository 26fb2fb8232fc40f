/** The filter of a sheet: it is put on and kept. What scripts can do with it afterwards is not rebuilt. */
import type { Rect, Sheet } from '../../model/workbook';
import { Service, seen, type Runtime } from '../runtime';

/** Puts a filter on a rectangle; a sheet has at most one. */
export function createFilter(runtime: Runtime, sheet: Sheet, rect: Rect): GoogleAppsScript.Spreadsheet.Filter {
  return runtime.gate.write('Range', 'createFilter', () => {
    if (sheet.filter !== null) {
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    }
    sheet.filter = rect;
    return seen(new FilterService(runtime));
  });
}

export class FilterService extends Service {
  readonly serviceName = 'Filter';
}
