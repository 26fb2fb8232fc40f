/** The filter of a sheet: its range and sorting by it. Hiding rows by criteria is not rebuilt. */
import { sortRows } from '../../model/sort';
import type { Rect, Sheet } from '../../model/workbook';
import { Service, seen, type Runtime } from '../runtime';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;

/** Puts a filter on a rectangle; a sheet has at most one. */
export function createFilter(runtime: Runtime, sheet: Sheet, rect: Rect): GoogleFilter {
  return runtime.gate.write('Range', 'createFilter', () => {
    if (sheet.filter !== null) {
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    }
    sheet.filter = rect;
    return seen(new FilterService(runtime, sheet));
  });
}

export class FilterService extends Service implements Pick<GoogleFilter, 'getRange' | 'remove' | 'sort'> {
  readonly serviceName = 'Filter';

  constructor(
    runtime: Runtime,
    private readonly sheet: Sheet,
  ) {
    super(runtime);
  }

  getRange() {
    return this.runtime.make.range(this.sheet, this.rect()) as never;
  }

  remove(): void {
    this.runtime.gate.write('Filter', 'remove', () => {
      this.sheet.filter = null;
    });
  }

  /** Sorts the rows under the filter's header row. */
  sort(column: number, ascending: boolean) {
    this.runtime.gate.write('Filter', 'sort', () => {
      const rect = this.rect();
      const body = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
      sortRows(this.sheet, body, [{ column, ascending }], this.runtime.workbook.locale);
    });
    return seen(this);
  }

  private readonly rect = (): Rect => {
    if (this.sheet.filter === null) throw new Error('The filter no longer exists.');
    return this.sheet.filter;
  };
}
