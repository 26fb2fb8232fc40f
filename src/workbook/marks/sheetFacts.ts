/** What is asked of a sheet once in an execution: its ID, its name and what is kept with it. Every question is a call. */
import type { Sheet, Spreadsheet } from '../google';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export class SheetFacts {
  private readonly ids = new Map<Sheet, number>();
  private readonly names = new Map<Sheet, string>();
  private readonly kept = new Map<Sheet, ReadonlyMap<string, Metadata>>();
  private sheets: number | null = null;
  private readonly added = new Set<Sheet>();
  private rowsOfNew: number | null = null;

  /** A sheet keeps its ID. */
  idOf(sheet: Sheet): number {
    const id = this.ids.get(sheet) ?? sheet.getSheetId();
    this.ids.set(sheet, id);
    return id;
  }

  /** True for the sheet of this ID. */
  isSheet(sheet: Sheet | null, id: number): sheet is Sheet {
    return sheet !== null && this.idOf(sheet) === id;
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

  /** Adds a sheet: at `index` (0-based), or behind all others. */
  add(spreadsheet: Spreadsheet, name: string, index?: number): Sheet {
    if (index === undefined) this.sheets ??= spreadsheet.getNumSheets();
    const sheet = spreadsheet.insertSheet(name, index ?? this.sheets!);
    if (this.sheets !== null) this.sheets += 1;
    this.added.add(sheet);
    return sheet;
  }

  /** How many rows a sheet has in which nobody wrote yet: those that were just added have as many. */
  rowsOf(sheet: Sheet): number {
    return this.added.has(sheet) ? (this.rowsOfNew ??= sheet.getMaxRows()) : sheet.getMaxRows();
  }

  /** For who looks anew: something may be kept with a sheet since. */
  forgetKept(): void {
    this.kept.clear();
  }
}
