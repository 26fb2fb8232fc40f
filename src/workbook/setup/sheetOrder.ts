/** The order of the sheets while new ones are put between them: asked once, since asking after a write sends the write first. */
import type { Sheet, Spreadsheet } from '../google';

export class SheetOrder {
  private readonly ids: number[];

  /** @param sheets those of the workbook, in their order */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    sheets: readonly Sheet[],
  ) {
    this.ids = sheets.map((sheet) => sheet.getSheetId());
  }

  /** Makes a sheet at this place from 0; at the end without one. */
  insert(name: string, index: number = this.ids.length): Sheet {
    const at = Math.min(index, this.ids.length);
    const sheet = this.spreadsheet.insertSheet(name, at);
    this.ids.splice(at, 0, sheet.getSheetId());
    return sheet;
  }

  /** The place right after this sheet. */
  after(sheet: Sheet): number {
    return this.ids.indexOf(sheet.getSheetId()) + 1;
  }
}
