/** Where a person stands in the workbook: the active sheet and the selected cells. */
import type { Rect, Sheet, Workbook } from '../../model/workbook';

export class Selection {
  private readonly rects = new Map<number, Rect>();

  constructor(private readonly workbook: Workbook) {}

  /** The active sheet; the first visible one when the active one is gone. */
  get sheet(): Sheet {
    const { sheets, activeSheetId } = this.workbook;
    const found = sheets.find(({ id }) => id === activeSheetId) ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0];
    if (found === undefined) throw new Error('The workbook has no sheets.');
    return found;
  }

  /** The selected cells of the active sheet; A1 until something was selected. */
  get rect(): Rect {
    return this.rects.get(this.sheet.id) ?? { row: 1, column: 1, rows: 1, columns: 1 };
  }

  /** Goes to a sheet, and selects cells on it when given. */
  select(sheetId: number, rect?: Rect): void {
    this.workbook.activeSheetId = sheetId;
    if (rect !== undefined) this.rects.set(sheetId, rect);
  }
}
