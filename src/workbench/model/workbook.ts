/** The plain in-memory workbook under the workbench: what a spreadsheet file holds, no behaviour of Google's. */

/** A stored cell value. Dates and times are serial numbers (days since 1899-12-30, wall clock) with a date format. */
export type StoredValue = string | number | boolean | null;

export interface Border {
  readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double';
  readonly color: string;
}

/** How a cell looks. Immutable and shared between cells; absent means the default. */
export interface CellStyle {
  /** A spreadsheet number format, e.g. `dd-mm-yyyy`, `0%`, `@`. */
  readonly numberFormat?: string;
  /** Colours are `#rrggbb`. */
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'WRAP' | 'CLIP' | 'OVERFLOW';
  readonly borders?: {
    readonly top?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
    readonly right?: Border;
  };
}

/** Data validation, named as SpreadsheetApp.DataValidationCriteria names it. */
export interface Validation {
  readonly criteria: string;
  /** Strings, numbers, booleans, `{ serial }` for a date, `{ sheetId, a1 }` for a range (`rangeArg`). */
  readonly args: readonly ValidationArg[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export type ValidationArg = string | number | boolean | readonly string[] | { readonly serial: number } | RangeArg;

/** Only for the type checker: made by `rangeArg`, which takes note of it. */
declare const noted: unique symbol;

/** The cells that a rule looks at. */
export interface RangeArg {
  readonly sheetId: number;
  readonly a1: string;
  readonly [noted]: true;
}

export interface Cell {
  value: StoredValue;
  /** With the leading `=`. `value` is then its last known result. */
  formula?: string;
  style?: CellStyle;
  note?: string;
  validation?: Validation;
  /** A link on the whole cell (rich text). */
  link?: string;
}

/** Rectangles are 1-based and inclusive of their size, as in Apps Script. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Developer metadata on the spreadsheet, a sheet, or a whole row or column. It moves with what it is on. */
export interface Metadata {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  location:
    | { readonly type: 'SPREADSHEET' }
    | { readonly type: 'SHEET'; readonly sheetId: number }
    | { readonly type: 'ROW' | 'COLUMN'; readonly sheetId: number; index: number };
}

export interface Protection {
  readonly id: number;
  /** null: the whole sheet. */
  rect: Rect | null;
  description: string;
  warningOnly: boolean;
  /** Who may edit here; nobody is listed while it is `open`. */
  editors: string[];
  /** Whoever may edit the file may edit here too: at Google a new protection is so until its list of editors is changed. */
  open?: boolean;
  /** Of a protected sheet: the ranges that stay open. Absent means none. */
  unprotected?: Rect[];
}

export interface ConditionalFormat {
  rects: Rect[];
  criteria: string;
  args: ValidationArg[];
  style: CellStyle;
}

export interface Chart {
  readonly id: number;
  type: string;
  ranges: { readonly sheetId: number; readonly rect: Rect }[];
  options: Record<string, unknown>;
  position: { row: number; column: number; offsetX: number; offsetY: number };
}

export interface Sheet {
  readonly id: number;
  name: string;
  /** Grid bounds. */
  maxRows: number;
  maxColumns: number;
  /** `rows[r][c]`, 0-based, sparse: a missing row or cell is empty. */
  rows: (Cell | undefined)[][];
  /** Pixels, by 0-based index, where not the default (100 × 21). */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  tabColor: string | null;
  hideGridlines: boolean;
  rightToLeft: boolean;
  merges: Rect[];
  filter: Rect | null;
  protections: Protection[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
}

export interface NamedRange {
  name: string;
  sheetId: number;
  rect: Rect;
}

export interface InstalledTrigger {
  readonly id: string;
  handler: string;
  /** As ScriptApp.EventType names it: CLOCK, ON_OPEN, ON_EDIT, ON_CHANGE. */
  eventType: string;
  /** For clock triggers. */
  schedule: Record<string, string | number> | null;
  /** E-mail of who installed it. */
  owner: string;
}

/** A whole workbook, with what Google keeps beside the cells. */
export interface Workbook {
  name: string;
  /** The ID of the file, as Google gives one to each. */
  fileId: string;
  /** `nl_NL`, `en_US`, … */
  locale: string;
  /** IANA name. */
  timeZone: string;
  sheets: Sheet[];
  activeSheetId: number;
  namedRanges: NamedRange[];
  metadata: Metadata[];
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    /** By e-mail of the user. */
    user: Record<string, Record<string, string>>;
  };
  triggers: InstalledTrigger[];
  /** Next free number for sheets, metadata, protections and charts. */
  nextId: number;
}
