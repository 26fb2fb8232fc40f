/** What an .xlsx cannot say about the cells and sheets in it: kept in the state file, and used where it still fits. */
import type { Chart, NamedRange, Protection, Rect, Validation, ValidationArg } from '../model/workbook';

export interface KeptSheet {
  readonly id: number;
  readonly name: string;
  /** Its name in the file: Excel allows 31 characters and fewer signs. */
  readonly fileName: string;
  /** Row 1, to know the sheet and its columns again when someone renamed or moved them. */
  readonly headers: readonly string[];
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly protections: readonly Protection[];
  readonly charts: readonly Chart[];
  /** Cells with wrap CLIP. */
  readonly clipped: readonly Rect[];
  /** Texts longer than xlsx allows, whole. 1-based. */
  readonly longTexts: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Links on cells that hold a number, a date or a formula. 1-based. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly link: string }[];
}

export interface Kept {
  readonly sheets: readonly KeptSheet[];
  /** Validation that reads back as something else, by the key of the rule in the file. */
  readonly validations: readonly { readonly key: string; readonly validation: Validation }[];
  /** Conditions of conditional formats that read back as something else, by the key of the rule in the file. */
  readonly conditions: readonly {
    readonly key: string;
    readonly criteria: string;
    readonly args: readonly ValidationArg[];
  }[];
  /** Named ranges whose name xlsx does not allow. */
  readonly namedRanges: readonly NamedRange[];
}

export const nothingKept: Kept = { sheets: [], validations: [], conditions: [], namedRanges: [] };
