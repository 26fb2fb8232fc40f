/** The little of Univer's data format that the server reads and writes; indices start at 0, ranges include their end. */

/** One of Univer's changes: what the grid did, or should do. */
export interface Mutation {
  readonly id: string;
  readonly params: Record<string, unknown>;
}

export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly rangeType?: number;
}

export interface UniverBorder {
  readonly s: number;
  readonly cl: { readonly rgb: string };
}

/** A cell's look. A null takes an attribute away. */
export interface UniverStyle {
  ff?: string | null;
  fs?: number | null;
  bl?: number | null;
  it?: number | null;
  ul?: { s: number } | null;
  st?: { s: number } | null;
  bg?: { rgb?: string | null } | null;
  cl?: { rgb?: string | null } | null;
  n?: { pattern: string } | null;
  ht?: number | null;
  vt?: number | null;
  tb?: number | null;
  bd?: { t?: UniverBorder | null; b?: UniverBorder | null; l?: UniverBorder | null; r?: UniverBorder | null } | null;
}

/** Text with marks in it; the server only uses it for links on a whole cell. */
export interface UniverText {
  readonly id?: string;
  readonly documentStyle?: object;
  readonly body?: {
    readonly dataStream: string;
    readonly customRanges?: readonly {
      readonly rangeType: number | string;
      readonly properties?: { url?: string };
      readonly [other: string]: unknown;
    }[];
    readonly [other: string]: unknown;
  };
}

/** `t`: 1 text, 2 number, 3 boolean, 4 text that looks like a number. */
export interface UniverCell {
  v?: string | number | boolean | null;
  t?: number | null;
  f?: string | null;
  p?: UniverText | null;
  s?: UniverStyle | string | null;
}

export type CellMatrix = Record<string, Record<string, UniverCell | null> | undefined>;

export interface UniverSheet {
  id: string;
  name: string;
  tabColor: string;
  hidden: number;
  freeze: { xSplit: number; ySplit: number; startRow: number; startColumn: number };
  rowCount: number;
  columnCount: number;
  defaultColumnWidth: number;
  defaultRowHeight: number;
  mergeData: UniverRange[];
  cellData: CellMatrix;
  rowData: Record<string, { h?: number; ah?: number; hd?: number; ia?: number }>;
  columnData: Record<string, { w?: number; hd?: number }>;
  showGridlines: number;
  rightToLeft: number;
  defaultStyle: UniverStyle;
}

/** The whole workbook as the grid opens it (`IWorkbookData`). */
export interface UniverWorkbook {
  id: string;
  name: string;
  appVersion: string;
  /** Of Univer's own words; what people type is read by that of the workbook, in `custom`. */
  locale: string;
  custom: { locale: string };
  styles: Record<string, UniverStyle>;
  sheetOrder: string[];
  sheets: Record<string, UniverSheet>;
  resources: { name: string; data: string }[];
}

/** The one workbook the page shows. */
export const UNIT_ID = 'register';
