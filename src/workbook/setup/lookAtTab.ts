/** Looks at a tab that people fill in, before anything is written: what is there, and what became of its headers. */
import type { ColumnKey, Tab } from '../../register/tabs';
import { columnsOf } from '../../register/tab';
import type { Sheet } from '../google';
import type { Marks } from '../marks/marks';
import { findColumns } from '../marks/findColumns';
import type { HeaderRow } from '../marks/headerRow';
import { headerRowOf, headerRowProblem, headersIn, isEmptyLine, isOwnRecord } from '../marks/headerRow';
import type { LostHeaders } from '../marks/lostHeaders';
import { findLostHeaders } from '../marks/lostHeaders';
import { headersOf } from '../marks/tabContent';

/** A tab that people fill in as it is found, before anything is written. */
export interface FoundTab {
  readonly tab: Tab;
  /** Null where it has to be made. */
  readonly sheet: Sheet | null;
  /** What it is called, or will be. */
  readonly name: string;
  readonly isMarked: boolean;
  /** True where nothing stands in it: it was just made, or making it was broken off. */
  readonly isBlank: boolean;
  /** The header row, wherever it stands. */
  readonly headers: readonly string[];
  readonly headerRow: HeaderRow;
  /** The columns that were found by their marks and headers, and what became of the others. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly lost: LostHeaders;
  /** The places of its columns by their marks. */
  readonly marked: ReadonlyMap<string, number> | undefined;
  readonly isFrozen: boolean;
  readonly rows: number;
  readonly gridColumns: number;
}

/** True when a sheet that only shares our tab's name is somebody else's: filled, and without our headers and records. */
function isForeign(tab: Tab, values: readonly (readonly unknown[])[], headerRow: HeaderRow): boolean {
  const ours = columnsOf(tab)[0]![1].header;
  const headers = headersOf(values);
  if (headerRow.kind === 'lager' || headers.includes(ours) || headersIn(tab, headers) * 2 >= columnsOf(tab).length)
    return false;
  return headers.some((header) => header !== '') && !values.some((line) => isOwnRecord(tab, line));
}

const toMake = (tab: Tab, name: string): FoundTab => ({
  tab,
  sheet: null,
  name,
  isMarked: false,
  isBlank: true,
  headers: [],
  headerRow: { kind: 'staat' },
  columns: new Map(),
  lost: { places: new Map(), gone: [], unsure: [] },
  marked: undefined,
  isFrozen: false,
  rows: 0,
  gridColumns: 0,
});

/** A tab as its header row would stand in the first row: that row, and the records below it. */
function withHeadersFirst(values: readonly (readonly unknown[])[], headerRow: HeaderRow): (readonly unknown[])[] {
  if (headerRow.kind === 'lager')
    return [values[headerRow.row - 1]!, ...values.filter((_, index) => index !== headerRow.row - 1)];
  return headerRow.kind === 'weg' && headerRow.firstIsRecord ? [[], ...values] : [...values];
}

/** Looks at a tab: questions only. A sheet that is somebody else's is not touched: ours then gets another name. */
export function lookAtTab(marks: Marks, tab: Tab): FoundTab {
  const sheet = marks.sheetOf(tab.key);
  if (!sheet) return toMake(tab, tab.name);
  const isMarked = marks.sheets.has(tab.key);
  const marked = marks.columns.get(sheet.getSheetId());
  const firstRow = sheet.getRange('1:1').getValues() as unknown[][];
  const isWhole = columnsOf(tab).every(([, { header }]) => headersOf(firstRow).includes(header));
  const values = isWhole ? firstRow : (sheet.getDataRange().getValues() as unknown[][]);
  const headerRow = headerRowOf(tab, values);
  if (!isMarked && isForeign(tab, values, headerRow)) return toMake(tab, `${tab.name} (PLP)`);
  const name = sheet.getName();
  const upright = withHeadersFirst(values, headerRow);
  const headers = headersOf(upright);
  const columns = findColumns(tab, marked, headers);
  const lost = findLostHeaders(tab, name, upright, columns, marked);
  const stuck = headerRow.kind === 'lager' && headerRow.above === 'anders' ? headerRowProblem(name, headerRow) : null;
  return {
    tab,
    sheet,
    name,
    isMarked,
    isBlank: !isMarked && values.every(isEmptyLine),
    headers,
    headerRow,
    columns,
    lost: stuck === null ? lost : { ...lost, unsure: [stuck] },
    marked,
    isFrozen: sheet.getFrozenRows() > 0,
    rows: sheet.getMaxRows(),
    gridColumns: sheet.getMaxColumns(),
  };
}
