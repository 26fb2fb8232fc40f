/** Developer metadata: marks on the spreadsheet, a sheet, a row or a column, and the finder that looks for them. */
import { takeId } from '../../model/create';
import type { Metadata, Rect, Sheet } from '../../model/workbook';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, enumName } from '../enums';
import { Service, expect, seen, type Runtime } from '../runtime';
import { RangeAddress } from './rangeAddress';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type Location = Metadata['location'];

const ARBITRARY =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only ' +
  'be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** The row or column a rectangle is, whole; throws Google's refusal for any other rectangle. */
export function lineLocation(sheet: Sheet, rect: Rect): Location {
  if (rect.columns === 1 && rect.row === 1 && rect.rows === sheet.maxRows) {
    return { type: 'COLUMN', sheetId: sheet.id, index: rect.column };
  }
  if (rect.rows === 1 && rect.column === 1 && rect.columns === sheet.maxColumns) {
    return { type: 'ROW', sheetId: sheet.id, index: rect.row };
  }
  throw new Error(ARBITRARY);
}

/** Adds metadata at a place; the arguments are those of `addDeveloperMetadata` in any of its forms. */
export function addMetadata(
  runtime: Runtime,
  location: Location,
  key: string,
  second?: string | Visibility,
  third?: Visibility,
): void {
  const visibility: unknown = typeof second === 'string' ? third : (second ?? third);
  runtime.workbook.metadata.push({
    id: takeId(runtime.workbook),
    key,
    value: typeof second === 'string' ? second : null,
    visibility: visibility === undefined ? 'DOCUMENT' : visibilityName(visibility),
    location,
  });
}

/** The metadata exactly at a place, as the script sees it. */
export function metadataAt(runtime: Runtime, location: Location): GoogleMetadata[] {
  return runtime.workbook.metadata
    .filter((item) => samePlace(item.location, location))
    .map((item) => seen(new DeveloperMetadataService(runtime, item)));
}

function samePlace(a: Location, b: Location): boolean {
  return (
    JSON.stringify([a.type, 'sheetId' in a && a.sheetId, 'index' in a && a.index]) ===
    JSON.stringify([b.type, 'sheetId' in b && b.sheetId, 'index' in b && b.index])
  );
}

function visibilityName(visibility: unknown): Metadata['visibility'] {
  return enumName(visibility, 'addDeveloperMetadata') as Metadata['visibility'];
}

export class DeveloperMetadataService extends Service implements GoogleMetadata {
  readonly serviceName = 'DeveloperMetadata';

  constructor(
    runtime: Runtime,
    readonly item: Metadata,
  ) {
    super(runtime);
  }

  getId() {
    return this.item.id;
  }
  getKey() {
    return this.item.key;
  }
  getValue() {
    return this.item.value;
  }
  getVisibility() {
    return DeveloperMetadataVisibility[this.item.visibility];
  }
  getLocation() {
    return seen(new DeveloperMetadataLocationService(this.runtime, this.item.location));
  }
  setKey(key: string) {
    return this.change('setKey', () => {
      this.item.key = key;
    });
  }
  setValue(value: string) {
    return this.change('setValue', () => {
      this.item.value = value;
    });
  }

  setVisibility(visibility: Visibility) {
    return this.change('setVisibility', () => {
      this.item.visibility = visibilityName(visibility);
    });
  }

  moveToColumn(column: GoogleAppsScript.Spreadsheet.Range) {
    return this.moveTo(column, 'COLUMN');
  }
  moveToRow(row: GoogleAppsScript.Spreadsheet.Range) {
    return this.moveTo(row, 'ROW');
  }

  moveToSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet) {
    const sheetId = sheet.getSheetId();
    return this.change('moveToSheet', () => {
      this.item.location = { type: 'SHEET', sheetId };
    });
  }

  moveToSpreadsheet() {
    return this.change('moveToSpreadsheet', () => {
      this.item.location = { type: 'SPREADSHEET' };
    });
  }

  remove(): void {
    const { workbook } = this.runtime;
    this.change('remove', () => {
      workbook.metadata = workbook.metadata.filter((item) => item !== this.item);
    });
  }

  private readonly change = (method: string, work: () => void) => {
    this.runtime.gate.write('DeveloperMetadata', method, work);
    return seen(this);
  };

  private readonly moveTo = (range: unknown, type: 'ROW' | 'COLUMN') => {
    const { sheet, rect } = expect(range, RangeAddress, 'DeveloperMetadata.moveTo');
    const location = lineLocation(sheet, rect);
    if (location.type !== type) throw new Error(ARBITRARY);
    return this.change(`moveTo${type === 'ROW' ? 'Row' : 'Column'}`, () => {
      this.item.location = location;
    });
  };
}

export class DeveloperMetadataLocationService extends Service implements GoogleLocation {
  readonly serviceName = 'DeveloperMetadataLocation';

  constructor(
    runtime: Runtime,
    private readonly location: Location,
  ) {
    super(runtime);
  }

  getLocationType() {
    return DeveloperMetadataLocationType[this.location.type];
  }
  getSpreadsheet() {
    return this.location.type === 'SPREADSHEET' ? (this.runtime.make.spreadsheet() as never) : null;
  }

  getSheet() {
    const sheet = this.location.type === 'SPREADSHEET' ? undefined : this.sheet();
    return sheet === undefined ? null : (this.runtime.make.sheet(sheet) as never);
  }

  getColumn() {
    return this.line('COLUMN');
  }
  getRow() {
    return this.line('ROW');
  }

  private readonly sheet = (): Sheet | undefined => {
    const { location } = this;
    return location.type === 'SPREADSHEET'
      ? undefined
      : this.runtime.workbook.sheets.find(({ id }) => id === location.sheetId);
  };

  private readonly line = (type: 'ROW' | 'COLUMN') => {
    const sheet = this.sheet();
    if (sheet === undefined || this.location.type !== type) return null;
    const { index } = this.location;
    const rect =
      type === 'COLUMN'
        ? { row: 1, column: index, rows: sheet.maxRows, columns: 1 }
        : { row: index, column: 1, rows: 1, columns: sheet.maxColumns };
    return this.runtime.make.range(sheet, rect) as never;
  };
}

/** Where a finder looks: everywhere, within a sheet, or within a rectangle of it. */
export interface FinderScope {
  readonly sheet?: Sheet;
  readonly rect?: Rect;
}

export class DeveloperMetadataFinderService extends Service implements GoogleFinder {
  readonly serviceName = 'DeveloperMetadataFinder';
  private readonly tests: ((item: Metadata) => boolean)[] = [];
  private intersecting = false;

  constructor(
    runtime: Runtime,
    private readonly scope: FinderScope,
  ) {
    super(runtime);
  }

  withId(id: number) {
    return this.only((item) => item.id === id);
  }
  withKey(key: string) {
    return this.only((item) => item.key === key);
  }
  withValue(value: string) {
    return this.only((item) => item.value === value);
  }

  withVisibility(visibility: Visibility) {
    const name = visibilityName(visibility);
    return this.only((item) => item.visibility === name);
  }

  withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType) {
    const name = enumName(type, 'DeveloperMetadataFinder.withLocationType');
    return this.only((item) => item.location.type === name);
  }

  onIntersectingLocations() {
    this.intersecting = true;
    return seen(this);
  }

  /** One round trip; the results are then walked for nothing. */
  find() {
    const { gate, workbook } = this.runtime;
    return gate.read('DeveloperMetadataFinder', 'find', () =>
      workbook.metadata
        .filter((item) => this.inScope(item.location) && this.tests.every((test) => test(item)))
        .map((item) => seen(new DeveloperMetadataService(this.runtime, item))),
    );
  }

  private readonly only = (test: (item: Metadata) => boolean) => {
    this.tests.push(test);
    return seen(this);
  };

  private readonly inScope = (location: Location): boolean => {
    const { sheet, rect } = this.scope;
    if (sheet === undefined) return true;
    if (location.type === 'SPREADSHEET') return this.intersecting;
    if (location.sheetId !== sheet.id) return false;
    if (rect === undefined) return true;
    if (location.type === 'SHEET') return this.intersecting;
    const [start, count, whole] =
      location.type === 'ROW'
        ? [rect.row, rect.rows, rect.columns === sheet.maxColumns]
        : [rect.column, rect.columns, rect.rows === sheet.maxRows];
    return location.index >= start && location.index < start + count && (whole || this.intersecting);
  };
}
