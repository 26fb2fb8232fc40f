/** Developer metadata: marks on the spreadsheet, a sheet, a row or a column, and the finder of all of them. */
import { takeId } from '../../model/create';
import type { Metadata, Rect, Sheet } from '../../model/workbook';
import { enumName } from '../enums';
import { Service, seen, type Runtime } from '../runtime';

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

/**
 * Characters of keys and values together: of the spreadsheet itself, and of each sheet with its rows and columns (Google,
 * "Metadata storage limits"; the words of the refusal are ours).
 */
const MOST_CHARACTERS = 30_000;

const sheetOf = (location: Location): number | null => (location.type === 'SPREADSHEET' ? null : location.sheetId);

const sizeAt = ({ workbook }: Runtime, location: Location): number =>
  workbook.metadata
    .filter((item) => sheetOf(item.location) === sheetOf(location))
    .reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);

/** Refuses so many characters more at a place. */
function checkRoom(runtime: Runtime, location: Location, added: number): void {
  if (sizeAt(runtime, location) + added > MOST_CHARACTERS)
    throw new Error('Developer metadata quota exceeded for this spreadsheet.');
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
  checkRoom(runtime, location, key.length + (typeof second === 'string' ? second.length : 0));
  runtime.workbook.metadata.push({
    id: takeId(runtime.workbook),
    key,
    value: typeof second === 'string' ? second : null,
    visibility: visibility === undefined ? 'DOCUMENT' : visibilityName(visibility),
    location,
  });
}

function visibilityName(visibility: unknown): Metadata['visibility'] {
  return enumName(visibility, 'addDeveloperMetadata') as Metadata['visibility'];
}

/** What is on a sheet itself, without that of its rows and columns. */
export const metadataOn = (runtime: Runtime, sheet: Sheet): GoogleMetadata[] =>
  runtime.gate.read(
    'Sheet',
    'getDeveloperMetadata',
    () =>
      runtime.workbook.metadata
        .filter(({ location }) => location.type === 'SHEET' && location.sheetId === sheet.id)
        .map((item) => seen(new DeveloperMetadataService(runtime, item)) as never),
    sheet.name,
  );

export class DeveloperMetadataService
  extends Service
  implements Pick<GoogleMetadata, 'getKey' | 'getValue' | 'getLocation' | 'setValue'>
{
  readonly serviceName = 'DeveloperMetadata';

  constructor(
    runtime: Runtime,
    readonly item: Metadata,
  ) {
    super(runtime);
  }
  getKey() {
    return this.item.key;
  }
  getValue() {
    return this.item.value;
  }
  setValue(value: string) {
    this.runtime.gate.write('DeveloperMetadata', 'setValue', () => {
      checkRoom(this.runtime, this.item.location, value.length - (this.item.value?.length ?? 0));
      this.item.value = value;
    });
    return seen(this);
  }
  getLocation() {
    return seen(new DeveloperMetadataLocationService(this.runtime, this.item.location));
  }
}

export class DeveloperMetadataLocationService
  extends Service
  implements Pick<GoogleLocation, 'getSheet' | 'getColumn'>
{
  readonly serviceName = 'DeveloperMetadataLocation';

  constructor(
    runtime: Runtime,
    private readonly location: Location,
  ) {
    super(runtime);
  }

  getSheet() {
    const sheet = this.location.type === 'SPREADSHEET' ? undefined : this.sheet();
    return sheet === undefined ? null : (this.runtime.make.sheet(sheet) as never);
  }

  getColumn() {
    return this.line('COLUMN');
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

export class DeveloperMetadataFinderService
  extends Service
  implements Pick<GoogleFinder, 'find' | 'withKey' | 'withLocationType' | 'withValue'>
{
  readonly serviceName = 'DeveloperMetadataFinder';
  private key: string | null = null;
  private value: string | null = null;
  private type: string | null = null;

  /** @param sheetId finds only what is on this sheet, its rows and its columns; all of the workbook when absent */
  constructor(
    runtime: Runtime,
    private readonly sheetId: number | null = null,
  ) {
    super(runtime);
  }

  withKey(key: string) {
    this.key = key;
    return seen(this);
  }
  withValue(value: string) {
    this.value = value;
    return seen(this);
  }
  withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType) {
    this.type = enumName(type, 'DeveloperMetadataFinder.withLocationType');
    return seen(this);
  }

  /** One round trip; the results are then walked for nothing. */
  find() {
    const { gate, workbook } = this.runtime;
    return gate.read('DeveloperMetadataFinder', 'find', () =>
      workbook.metadata
        .filter(({ key, location }) => (this.key ?? key) === key && (this.type ?? location.type) === location.type)
        .filter(({ value }) => this.value === null || value === this.value)
        .filter(({ location }) => this.sheetId === null || sheetOf(location) === this.sheetId)
        .map((item) => seen(new DeveloperMetadataService(this.runtime, item))),
    );
  }
}
