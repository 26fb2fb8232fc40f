/** Looks at a tab that people fill in, before anything is written: what is there, and what became of its headers. */
import type { SheetKey } from '../../register/made/naast';
import { sheetColumns } from '../../register/made/naast';
import { columnsOf } from '../../register/tab';
import type { Tab } from '../../register/tabs';
import type { Book } from '../book';
import type { Sheet } from '../google';
import { findColumns } from '../marks/findColumns';
import type { HeaderRow } from '../marks/headerRow';
import { headerRowOf, headerRowProblem, headersIn, isEmptyLine, isOwnRecord } from '../marks/headerRow';
import { textAt } from '../marks/keptPlaces';
import type { LostHeaders } from '../marks/lostHeaders';
import { findLostHeaders } from '../marks/lostHeaders';
import { gapsIn, shiftedHeaders } from '../marks/shiftedHeaders';
import { headersOf } from '../marks/tabContent';

/** What stands on a sheet that was not made whole. */
export interface HalfMade {
  readonly hasFilter: boolean;
  /** The protection of its headers. */
  readonly lock: GoogleAppsScript.Spreadsheet.Protection | null;
}

const notMade: HalfMade = { hasFilter: false, lock: null };

/** A tab that people fill in as it is found, before anything is written. */
export interface FoundTab {
  readonly tab: Tab;
  /** Null where it has to be made. */
  readonly sheet: Sheet | null;
  /** What it is called, or will be. */
  readonly name: string;
  readonly isMarked: boolean;
  /** True where no more stands in it than our headers: it was just made, or making it was broken off. */
  readonly isBlank: boolean;
  /** What making it, where that was broken off, did already of what Google does twice. */
  readonly halfMade: HalfMade;
  /** Columns that were put back and in which nothing stands yet: their looks may not be there. */
  readonly halfBack: readonly SheetKey[];
  /** The places of columns without a header, a mark or anything in them: a column that is put back may stand there. */
  readonly free: ReadonlySet<number>;
  /** The header row, wherever it stands. */
  readonly headers: readonly string[];
  readonly headerRow: HeaderRow;
  /** All that stands in it, where the header row stands lower. */
  readonly lines: readonly (readonly unknown[])[];
  /** The columns that were found by their marks and headers, and what became of the others. */
  readonly columns: ReadonlyMap<SheetKey, number>;
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
  halfMade: notMade,
  halfBack: [],
  free: new Set(),
  headers: [],
  headerRow: { kind: 'staat' },
  lines: [],
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

/** True for a tab without a mark in which nothing stands but headers that set-up gives it, each in its place. */
function isUnfinished(tab: Tab, values: readonly (readonly unknown[])[]): boolean {
  const declared = sheetColumns(tab).map(([, { header }]) => header);
  return (
    values.slice(1).every(isEmptyLine) &&
    headersOf(values).every((header, index) => header === '' || header === declared[index])
  );
}

function halfMadeOf({ app, spreadsheet }: Book, sheet: Sheet): HalfMade {
  const locks = spreadsheet.getProtections(app.ProtectionType.RANGE);
  const lock = locks.find((one) => one.getRange().getSheet().getSheetId() === sheet.getSheetId()) ?? null;
  return { hasFilter: sheet.getFilter() !== null, lock };
}

/** The places in which nothing stands, up to here. */
function emptyPlaces(values: readonly (readonly unknown[])[], columns: number): Set<number> {
  const places = Array.from({ length: columns }, (_, index) => index + 1);
  return new Set(places.filter((place) => values.every((line) => isEmptyLine([line[place - 1]]))));
}

/** Looks at a tab: questions only. A sheet that is somebody else's is not touched: ours then gets another name. */
export function lookAtTab(book: Book, tab: Tab, isFresh = false): FoundTab {
  const { marks } = book;
  const sheet = marks.sheetOf(tab.key);
  if (!sheet) return toMake(tab, tab.name);
  const isMarked = marks.sheets.has(tab.key);
  const marked = marks.columns.get(sheet.getSheetId());
  const firstRow = sheet.getRange('1:1').getValues() as unknown[][];
  const declared = sheetColumns(tab);
  const isWhole =
    declared.every(([, { header }]) => headersOf(firstRow).includes(header)) &&
    (!isMarked || declared.every(([key]) => marked?.has(key)));
  const hasGap = gapsIn(findColumns(tab, marked, headersOf(firstRow)), headersOf(firstRow)).length > 0;
  const values = isMarked && isWhole && !hasGap ? firstRow : (sheet.getDataRange().getValues() as unknown[][]);
  const headerRow = headerRowOf(tab, values);
  if (!isMarked && isForeign(tab, values, headerRow)) return toMake(tab, `${tab.name} (PLP)`);
  const name = sheet.getName();
  const upright = withHeadersFirst(values, headerRow);
  const headers = headersOf(upright);
  // A header that stands elsewhere than its mark: somebody may have moved columns since the marks were asked.
  const isElsewhere = ([key, { header }]: (typeof declared)[number]): boolean => {
    const place = marked?.get(key);
    return place !== undefined && textAt(headers, place) !== header && headers.includes(header);
  };
  if (!isFresh && declared.some(isElsewhere)) {
    marks.lookAnew();
    return lookAtTab(book, tab, true);
  }
  const columns = findColumns(tab, marked, headers);
  const lost = findLostHeaders(tab, name, upright, columns, marked);
  const stuck =
    headerRow.kind === 'lager' && headerRow.above === 'anders'
      ? headerRowProblem(name, headerRow)
      : shiftedHeaders(tab, name, upright, columns);
  const isBlank = !isMarked && isUnfinished(tab, values);
  const gridColumns = sheet.getMaxColumns();
  const [unfilled, taken] = [
    emptyPlaces(upright.slice(1), gridColumns),
    new Set([...(marked?.values() ?? []), ...lost.places.values()]),
  ];
  const isAdded = (key: SheetKey): boolean => columns.has(key) && !marked?.has(key) && unfilled.has(columns.get(key)!);
  return {
    tab,
    sheet,
    name,
    isMarked,
    isBlank,
    halfMade: isBlank ? halfMadeOf(book, sheet) : notMade,
    halfBack: isMarked && !isWhole ? declared.flatMap(([key]) => (isAdded(key) ? [key] : [])) : [],
    free: new Set(
      isMarked && !isWhole ? [...unfilled].filter((place) => !taken.has(place) && !(headers[place - 1] ?? '')) : [],
    ),
    headers,
    headerRow,
    lines: headerRow.kind === 'lager' ? values : [],
    columns,
    lost: stuck === null ? lost : { ...lost, unsure: [stuck] },
    marked,
    isFrozen: sheet.getFrozenRows() > 0,
    rows: sheet.getMaxRows(),
    gridColumns,
  };
}
