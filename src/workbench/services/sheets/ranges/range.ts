/** The Range service: on top of place, content and looks, what acts on the block as a whole. */
import { changeExistingCells, copyCell } from '../../../model/grid';
import type { Rect } from '../../../model/workbook';
import { createFilter } from '../filter';
import { wholeMergesOnly, withinFrozenEdges } from '../../strict/merges';
import { addMetadata, lineLocation } from '../metadata';
import { protect } from '../protection';
import { RangeLooks } from './rangeLooks';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

export class RangeService
  extends RangeLooks
  implements
    Pick<GoogleRange, 'addDeveloperMetadata' | 'breakApart' | 'createFilter' | 'merge' | 'mergeAcross' | 'protect'>
{
  merge() {
    return this.write('merge', () => this.mergeOne(this.rect));
  }

  /** Each row of it for itself. */
  mergeAcross() {
    const { row, rows } = this.rect;
    return this.write('mergeAcross', () => {
      for (let index = 0; index < rows; index++) this.mergeOne({ ...this.rect, row: row + index, rows: 1 });
    });
  }

  private readonly mergeOne = (rect: Rect): void => {
    const { sheet } = this;
    wholeMergesOnly(sheet.merges, rect);
    withinFrozenEdges(sheet, [rect]);
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, rect));
    if (rect.rows * rect.columns === 1) return;
    sheet.merges.push(rect);
    const corner = copyCell(sheet.rows[rect.row - 1]?.[rect.column - 1]);
    changeExistingCells(sheet, rect, (cell) => {
      cell.value = null;
      delete cell.formula;
    });
    if (corner !== undefined) (sheet.rows[rect.row - 1] ??= [])[rect.column - 1] = corner;
  };

  breakApart() {
    return this.write('breakApart', () => {
      wholeMergesOnly(this.sheet.merges, this.rect);
      this.sheet.merges = this.sheet.merges.filter((merge) => !overlap(merge, this.rect));
    });
  }

  createFilter() {
    return createFilter(this.runtime, this.sheet, this.rect);
  }

  protect() {
    return protect(this.runtime, this.sheet, this.rect);
  }

  addDeveloperMetadata(key: string, second?: string | Visibility, third?: Visibility) {
    const location = lineLocation(this.sheet, this.rect);
    return this.write('addDeveloperMetadata', () => addMetadata(this.runtime, location, key, second, third));
  }
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
