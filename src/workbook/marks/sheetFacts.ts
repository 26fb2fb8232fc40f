/** The ID and the name of sheets, each asked once in an execution: every question is a call. */
import type { Sheet } from '../google';

export class SheetFacts {
  private readonly ids = new Map<Sheet, number>();
  private readonly names = new Map<Sheet, string>();

  /** A sheet keeps its ID. */
  idOf(sheet: Sheet): number {
    const id = this.ids.get(sheet) ?? sheet.getSheetId();
    this.ids.set(sheet, id);
    return id;
  }

  /** What a sheet was called when it was first asked: for who only looks. */
  nameOf(sheet: Sheet): string {
    const name = this.names.get(sheet) ?? sheet.getName();
    this.names.set(sheet, name);
    return name;
  }
}
