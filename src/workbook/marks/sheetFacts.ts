/** What is asked of a sheet once in an execution: its ID, its name and what is kept with it. Every question is a call. */
import type { Sheet } from '../google';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export class SheetFacts {
  private readonly ids = new Map<Sheet, number>();
  private readonly names = new Map<Sheet, string>();
  private readonly kept = new Map<Sheet, ReadonlyMap<string, Metadata>>();

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

  /** What stood on the sheet itself when it was first asked, by key: one question to Google. */
  keptOn(sheet: Sheet): ReadonlyMap<string, Metadata> {
    const known = this.kept.get(sheet);
    if (known) return known;
    const kept = new Map(
      sheet
        .getDeveloperMetadata()
        .reverse()
        .map((one) => [one.getKey(), one] as const),
    );
    this.kept.set(sheet, kept);
    return kept;
  }

  /** For who looks anew: something may be kept with a sheet since. */
  forgetKept(): void {
    this.kept.clear();
  }
}
