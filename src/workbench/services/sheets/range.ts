/** The Range service: on top of place, content and looks, what acts on the block as a whole. */
import { changeExistingCells, copyCell, mapCells } from '../../model/grid';
import { sortRows, type SortKey } from '../../model/sort';
import type { Cell, Rect } from '../../model/workbook';
import { CopyPasteType, enumName } from '../enums';
import { expect, seen } from '../runtime';
import { createFilter, FilterService } from './filter';
import { pasteCells, type PasteKind } from './paste';
import { DeveloperMetadataFinderService, addMetadata, lineLocation, metadataAt } from './metadata';
import { protect } from './protection';
import { RangeLooks } from './rangeLooks';
import { TextFinderService } from './textFinder';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type SortSpec = number | { column: number; ascending?: boolean };

/** What `clear` may be told to clear; nothing told means all but notes and validation. */
export interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
}

export class RangeService
  extends RangeLooks
  implements
    Pick<
      GoogleRange,
      | 'addDeveloperMetadata'
      | 'breakApart'
      | 'canEdit'
      | 'clear'
      | 'copyTo'
      | 'copyValuesToRange'
      | 'createDeveloperMetadataFinder'
      | 'createFilter'
      | 'createTextFinder'
      | 'getDeveloperMetadata'
      | 'getFilter'
      | 'getMergedRanges'
      | 'isPartOfMerge'
      | 'merge'
      | 'mergeAcross'
      | 'moveTo'
      | 'protect'
      | 'sort'
      | 'trimWhitespace'
    >
{
  clear(options: ClearOptions = {}) {
    if (Object.values(options).every((on) => !on)) return this.clearContent() && this.clearFormat();
    if (options.contentsOnly) this.clearContent();
    if (options.formatOnly) this.clearFormat();
    if (options.commentsOnly) this.clearNote();
    if (options.validationsOnly) this.clearDataValidations();
    return seen(this);
  }

  merge() {
    return this.mergeInto('merge', [this.rect]);
  }

  mergeAcross() {
    const { rect } = this;
    const lines = Array.from({ length: rect.rows }, (_, index) => ({ ...rect, row: rect.row + index, rows: 1 }));
    return this.mergeInto('mergeAcross', lines);
  }

  private readonly mergeInto = (method: string, rects: Rect[]) =>
    this.write(method, () => {
      this.sheet.merges = this.sheet.merges.filter((merge) => !overlap(merge, this.rect));
      for (const rect of rects) {
        if (rect.rows * rect.columns === 1) continue;
        this.sheet.merges.push(rect);
        const corner = copyCell(this.sheet.rows[rect.row - 1]?.[rect.column - 1]);
        changeExistingCells(this.sheet, rect, (cell) => {
          cell.value = null;
          delete cell.formula;
        });
        if (corner !== undefined) (this.sheet.rows[rect.row - 1] ??= [])[rect.column - 1] = corner;
      }
    });

  breakApart() {
    return this.write('breakApart', () => {
      this.sheet.merges = this.sheet.merges.filter((merge) => !overlap(merge, this.rect));
    });
  }

  isPartOfMerge() {
    return this.merges('isPartOfMerge').length > 0;
  }
  getMergedRanges() {
    return this.merges('getMergedRanges').map((rect) => this.sibling(rect));
  }
  private readonly merges = (method: string) =>
    this.runtime.gate.read('Range', method, () => this.sheet.merges.filter((merge) => overlap(merge, this.rect)));

  /** Sorts the rows by columns of the sheet; nothing given means the first column, ascending. */
  sort(spec: SortSpec | SortSpec[] | unknown) {
    const specs = (Array.isArray(spec) ? spec : [spec]) as SortSpec[];
    const keys = specs.map((one): SortKey =>
      typeof one === 'number'
        ? { column: one, ascending: true }
        : { column: one.column, ascending: one.ascending ?? true },
    );
    const { rect } = this;
    for (const { column } of keys) {
      if (column < rect.column || column >= rect.column + rect.columns) {
        throw new Error('The column index must be within the range.');
      }
    }
    return this.write('sort', () => sortRows(this.sheet, rect, keys, this.runtime.workbook.locale));
  }

  /** Copies to another place; a larger destination is filled by repeating, a smaller one is passed over. */
  copyTo(destination: GoogleRange, kind?: unknown, transposed = false): void {
    const target = expect(destination, RangeService, 'Range.copyTo');
    this.runtime.gate.write('Range', 'copyTo', () => {
      const cells = mapCells(this.sheet, this.rect, copyCell);
      const block = transposed ? transpose(cells) : cells;
      pasteCells(block, this.rect, this.sheet, target.sheet, target.rect, transposed, pasteKind(kind));
    });
  }

  copyValuesToRange(
    sheet: GoogleAppsScript.Spreadsheet.Sheet | number,
    left: number,
    right: number,
    top: number,
    bottom: number,
  ) {
    const id = typeof sheet === 'number' ? sheet : sheet.getSheetId();
    const target = this.runtime.workbook.sheets.find((other) => other.id === id);
    if (target === undefined) throw new Error('The sheet does not exist.');
    const rect = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    this.copyTo(this.runtime.make.range(target, rect) as GoogleRange, CopyPasteType.PASTE_VALUES);
  }

  /** Cuts and pastes. */
  moveTo(target: GoogleRange): void {
    const { sheet, rect } = expect(target, RangeService, 'Range.moveTo');
    this.runtime.gate.write('Range', 'moveTo', () => {
      const cells = mapCells(this.sheet, this.rect, copyCell);
      for (let row = this.rect.row; row < this.rect.row + this.rect.rows; row++) {
        const line = this.sheet.rows[row - 1];
        line?.splice(
          this.rect.column - 1,
          this.rect.columns,
          ...new Array<undefined>(this.rect.columns).fill(undefined),
        );
      }
      pasteCells(cells, this.rect, this.sheet, sheet, rect, false, 'PASTE_NORMAL');
    });
  }

  trimWhitespace() {
    return this.write('trimWhitespace', () =>
      changeExistingCells(this.sheet, this.rect, (cell) => {
        if (typeof cell.value === 'string') cell.value = cell.value.trim().replace(/ {2,}/g, ' ') || null;
      }),
    );
  }

  createFilter() {
    return createFilter(this.runtime, this.sheet, this.rect);
  }

  getFilter() {
    return this.runtime.gate.read('Range', 'getFilter', () =>
      this.sheet.filter === null ? null : seen(new FilterService(this.runtime, this.sheet)),
    );
  }

  protect() {
    return protect(this.runtime, this.sheet, this.rect);
  }
  canEdit() {
    return true;
  }

  addDeveloperMetadata(key: string, second?: string | Visibility, third?: Visibility) {
    const location = lineLocation(this.sheet, this.rect);
    return this.write('addDeveloperMetadata', () => addMetadata(this.runtime, location, key, second, third));
  }

  getDeveloperMetadata() {
    const location = lineLocation(this.sheet, this.rect);
    return this.runtime.gate.read('Range', 'getDeveloperMetadata', () => metadataAt(this.runtime, location));
  }

  createDeveloperMetadataFinder() {
    return seen(new DeveloperMetadataFinderService(this.runtime, { sheet: this.sheet, rect: this.rect }));
  }

  createTextFinder(text: string) {
    const { sheet, rect } = this;
    return seen(new TextFinderService(this.runtime, () => [{ sheet, rect }], text));
  }
}

function pasteKind(kind: unknown): PasteKind {
  if (kind === undefined) return 'PASTE_NORMAL';
  if (typeof kind !== 'object' || kind === null) throw new Error('Invalid argument: copyPasteType');
  const options = kind as { formatOnly?: boolean; contentsOnly?: boolean };
  if ('formatOnly' in kind || 'contentsOnly' in kind) {
    return options.formatOnly ? 'PASTE_FORMAT' : options.contentsOnly ? 'PASTE_VALUES' : 'PASTE_NORMAL';
  }
  return enumName(kind, 'Range.copyTo') as PasteKind;
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function transpose(cells: (Cell | undefined)[][]): (Cell | undefined)[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((line) => line[column]));
}
