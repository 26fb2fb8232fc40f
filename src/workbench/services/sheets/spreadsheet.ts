/** The Spreadsheet service: the workbook as a whole. */
import { createSheet, takeId } from '../../model/create';
import { parseA1 } from '../../model/a1';
import { copyCell } from '../../model/grid';
import type { Sheet } from '../../model/workbook';
import { Zone } from '../cells/zone';
import { Service, expect, inside, seen } from '../runtime';
import { DeveloperMetadataFinderService, addMetadata, metadataAt } from './metadata';
import { NamedRangeService, nameRange } from './namedRange';
import { protectionsOf } from './protection';
import { RangeAddress, checkOnGrid } from './rangeAddress';
import { SheetService, checkSheetName } from './sheet';
import { TextFinderService } from './textFinder';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type InsertOptions = { template?: GoogleSheet | undefined };

/** The workbench's own id for whatever workbook is open. */
const WORKBOOK_ID = 'werkbank';

export class SpreadsheetService
  extends Service
  implements
    Pick<
      GoogleSpreadsheet,
      | 'addDeveloperMetadata'
      | 'createDeveloperMetadataFinder'
      | 'createTextFinder'
      | 'deleteActiveSheet'
      | 'deleteSheet'
      | 'getActiveCell'
      | 'getActiveRange'
      | 'getActiveSheet'
      | 'getCurrentCell'
      | 'getDataRange'
      | 'getDeveloperMetadata'
      | 'getId'
      | 'getName'
      | 'getNamedRanges'
      | 'getNumSheets'
      | 'getProtections'
      | 'getRange'
      | 'getRangeByName'
      | 'getSheetById'
      | 'getSheetByName'
      | 'getSheets'
      | 'getSpreadsheetLocale'
      | 'getSpreadsheetTimeZone'
      | 'getUrl'
      | 'insertSheet'
      | 'moveActiveSheet'
      | 'removeNamedRange'
      | 'rename'
      | 'renameActiveSheet'
      | 'setActiveRange'
      | 'setActiveSelection'
      | 'setActiveSheet'
      | 'setCurrentCell'
      | 'setNamedRange'
      | 'setSpreadsheetLocale'
      | 'setSpreadsheetTimeZone'
      | 'toast'
    >
{
  readonly serviceName = 'Spreadsheet';

  private readonly fact = <T>(method: string, work: () => T) =>
    this.runtime.gate.structure('Spreadsheet', method, work);
  private readonly read = <T>(method: string, work: () => T) => this.runtime.gate.read('Spreadsheet', method, work);
  private readonly restructure = (method: string, work: () => void) =>
    this.runtime.gate.write('Spreadsheet', method, work, true);
  private readonly shown = (sheet: Sheet | undefined) =>
    (sheet === undefined ? null : this.runtime.make.sheet(sheet)) as never;

  getId() {
    return this.fact('getId', () => WORKBOOK_ID);
  }
  getUrl() {
    return this.fact('getUrl', () => this.runtime.url);
  }
  getName() {
    return this.fact('getName', () => this.runtime.workbook.name);
  }
  rename(name: string): void {
    this.restructure('rename', () => {
      this.runtime.workbook.name = name;
    });
  }
  getSpreadsheetTimeZone() {
    return this.fact('getSpreadsheetTimeZone', () => this.runtime.workbook.timeZone);
  }
  getSpreadsheetLocale() {
    return this.fact('getSpreadsheetLocale', () => this.runtime.workbook.locale);
  }
  /** Cells keep what their clock shows; only which moment that is changes. */
  setSpreadsheetTimeZone(timezone: string): void {
    this.restructure('setSpreadsheetTimeZone', () => {
      this.runtime.workbook.timeZone = timezone;
      this.runtime.zone = new Zone(timezone);
    });
  }
  setSpreadsheetLocale(locale: string): void {
    this.restructure('setSpreadsheetLocale', () => {
      this.runtime.workbook.locale = locale;
    });
  }

  getSheets() {
    return this.fact('getSheets', () => this.runtime.workbook.sheets.map(this.shown));
  }
  getNumSheets() {
    return this.fact('getNumSheets', () => this.runtime.workbook.sheets.length);
  }
  getSheetByName(name: string) {
    return this.fact('getSheetByName', () =>
      this.shown(this.runtime.workbook.sheets.find((sheet) => sheet.name === name)),
    );
  }
  getSheetById(id: number) {
    return this.fact('getSheetById', () => this.shown(this.runtime.workbook.sheets.find((sheet) => sheet.id === id)));
  }

  getActiveSheet() {
    return this.fact('getActiveSheet', () => this.shown(this.runtime.selection.sheet));
  }
  getActiveRange() {
    return this.active('getActiveRange', false);
  }
  getActiveCell() {
    return this.active('getActiveCell', true);
  }
  getCurrentCell() {
    return this.active('getCurrentCell', true);
  }
  private readonly active = (method: string, cellOnly: boolean) =>
    this.fact(method, () => {
      const { sheet, rect } = this.runtime.selection;
      return this.runtime.make.range(sheet, cellOnly ? { ...rect, rows: 1, columns: 1 } : rect) as never;
    });

  setActiveSheet(sheet: GoogleSheet) {
    this.runtime.selection.select(expect(sheet, SheetService, 'Spreadsheet.setActiveSheet').sheet.id);
    return sheet;
  }
  setActiveRange(range: GoogleRange) {
    const { sheet, rect } = expect(range, RangeAddress, 'Spreadsheet.setActiveRange');
    this.runtime.selection.select(sheet.id, rect);
    return range;
  }
  setCurrentCell(cell: GoogleRange) {
    return this.setActiveRange(cell);
  }
  setActiveSelection(range: GoogleRange | string) {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }

  getRange(notation: string) {
    const { workbook } = this.runtime;
    const named = workbook.namedRanges.find(({ name }) => name === notation);
    if (named !== undefined) return this.runtime.make.range(this.sheetOf(named.sheetId), named.rect) as never;
    const name = parseA1(notation, this.runtime.selection.sheet)?.sheetName ?? null;
    const sheet = name === null ? this.runtime.selection.sheet : workbook.sheets.find((other) => other.name === name);
    const rect = sheet && parseA1(notation, sheet)?.rect;
    if (!sheet || !rect) throw new Error(`Range not found: ${notation}`);
    checkOnGrid(sheet, rect);
    return this.runtime.make.range(sheet, rect) as never;
  }
  private readonly sheetOf = (sheetId: number): Sheet => {
    const sheet = this.runtime.workbook.sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) throw new Error(`Sheet ${sheetId} not found`);
    return sheet;
  };

  getDataRange() {
    return new SheetService(this.runtime, this.runtime.selection.sheet).getDataRange();
  }

  getRangeByName(name: string) {
    return this.read('getRangeByName', () => {
      const named = this.runtime.workbook.namedRanges.find((other) => other.name === name);
      return (named === undefined ? null : this.runtime.make.range(this.sheetOf(named.sheetId), named.rect)) as never;
    });
  }
  getNamedRanges() {
    return this.read('getNamedRanges', () =>
      this.runtime.workbook.namedRanges.map((named) => seen(new NamedRangeService(this.runtime, named))),
    );
  }
  setNamedRange(name: string, range: GoogleRange): void {
    this.runtime.gate.write('Spreadsheet', 'setNamedRange', () => nameRange(this.runtime, name, range));
  }
  removeNamedRange(name: string): void {
    const { workbook, gate } = this.runtime;
    gate.write('Spreadsheet', 'removeNamedRange', () => {
      workbook.namedRanges = workbook.namedRanges.filter((named) => named.name !== name);
    });
  }

  /** Name, 0-based index and template may each be left out; the new sheet becomes the active one. */
  insertSheet(...args: (string | number | InsertOptions | undefined)[]) {
    const { workbook } = this.runtime;
    const name = args.find((arg) => typeof arg === 'string') ?? freeName(workbook.sheets);
    const after = workbook.sheets.indexOf(this.runtime.selection.sheet) + 1;
    const index = args.find((arg) => typeof arg === 'number') ?? after;
    const options = args.find((arg) => typeof arg === 'object');
    checkSheetName(workbook.sheets, name);
    if (index < 0 || index > workbook.sheets.length) throw new Error('Invalid argument: sheetIndex');
    const template = inside(options?.template);
    const sheet =
      template instanceof SheetService
        ? copySheet(template.sheet, takeId(workbook), name)
        : createSheet(takeId(workbook), name);
    this.restructure('insertSheet', () => {
      workbook.sheets.splice(index, 0, sheet);
      this.runtime.selection.select(sheet.id);
    });
    return this.shown(sheet);
  }

  deleteSheet(sheet: GoogleSheet): void {
    const gone = expect(sheet, SheetService, 'Spreadsheet.deleteSheet').sheet;
    const { workbook } = this.runtime;
    if (workbook.sheets.filter(({ hidden }) => !hidden).every((other) => other === gone)) {
      throw new Error("You can't remove all the visible sheets in a document.");
    }
    this.restructure('deleteSheet', () => {
      workbook.sheets = workbook.sheets.filter((other) => other !== gone);
      workbook.namedRanges = workbook.namedRanges.filter(({ sheetId }) => sheetId !== gone.id);
      workbook.metadata = workbook.metadata.filter(
        ({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== gone.id,
      );
      if (workbook.activeSheetId === gone.id) this.runtime.selection.select(this.runtime.selection.sheet.id);
    });
  }
  deleteActiveSheet() {
    this.deleteSheet(this.runtime.make.sheet(this.runtime.selection.sheet) as GoogleSheet);
    return this.getActiveSheet();
  }

  /** @param position 1-based, as Google has it. */
  moveActiveSheet(position: number): void {
    const { workbook, selection } = this.runtime;
    if (position < 1 || position > workbook.sheets.length) throw new Error('Invalid argument: pos');
    const { sheet } = selection;
    this.restructure('moveActiveSheet', () => {
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
      workbook.sheets.splice(position - 1, 0, sheet);
    });
  }
  renameActiveSheet(name: string): void {
    new SheetService(this.runtime, this.runtime.selection.sheet).setName(name);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    return protectionsOf(this.runtime, this.runtime.workbook.sheets, type);
  }

  addDeveloperMetadata(key: string, second?: string | Visibility, third?: Visibility) {
    this.runtime.gate.write('Spreadsheet', 'addDeveloperMetadata', () =>
      addMetadata(this.runtime, { type: 'SPREADSHEET' }, key, second, third),
    );
    return seen(this);
  }
  getDeveloperMetadata() {
    return this.read('getDeveloperMetadata', () => metadataAt(this.runtime, { type: 'SPREADSHEET' }));
  }
  createDeveloperMetadataFinder() {
    return seen(new DeveloperMetadataFinderService(this.runtime, {}));
  }

  createTextFinder(text: string) {
    return seen(
      new TextFinderService(
        this.runtime,
        () =>
          this.runtime.workbook.sheets.map((sheet) => ({
            sheet,
            rect: { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns },
          })),
        text,
      ),
    );
  }

  toast(message: string, title: string | null = null, seconds: number | null = 5): void {
    this.runtime.gate.call('Spreadsheet', 'toast', () => this.runtime.ui.toast(message, title, seconds ?? 5));
  }
}

function freeName(sheets: readonly Sheet[]): string {
  for (let number = sheets.length + 1; ; number++) {
    const name = `Blad${number}`;
    if (!sheets.some((sheet) => sheet.name === name)) return name;
  }
}

function copySheet(from: Sheet, id: number, name: string): Sheet {
  const { rows, ...rest } = from;
  return {
    ...structuredClone(rest),
    id,
    name,
    rows: rows.map((cells) => cells?.map(copyCell)),
    charts: [],
    protections: [],
  };
}
