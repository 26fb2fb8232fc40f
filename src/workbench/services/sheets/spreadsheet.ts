/** The Spreadsheet service: the workbook as a whole. */
import { createSheet, DEFAULT_COLUMNS, DEFAULT_ROWS, refuseTooMany, takeId } from '../../model/create';
import { sheetNameIn } from '../../model/a1';
import type { Sheet } from '../../model/workbook';
import { Zone } from '../cells/zone';
import { Service, expect, seen } from '../runtime';
import { DeveloperMetadataFinderService, addMetadata } from './metadata';
import { User } from '../session';
import type { EnumValue } from '../enums';
import { protectionsOf } from './protection';
import { editorsOfFile, mayWriteIn } from './protected';
import { RangeAddress, rectOf } from './ranges/rangeAddress';
import { SheetService, checkSheetName } from './sheet';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

/** The workbench's own id for whatever workbook is open. */

export class SpreadsheetService
  extends Service
  implements
    Pick<
      GoogleSpreadsheet,
      | 'addDeveloperMetadata'
      | 'createDeveloperMetadataFinder'
      | 'deleteSheet'
      | 'getActiveRange'
      | 'getEditors'
      | 'getId'
      | 'getNumSheets'
      | 'getProtections'
      | 'getRange'
      | 'getSheetById'
      | 'getSheetByName'
      | 'getSheets'
      | 'getSpreadsheetLocale'
      | 'getSpreadsheetTimeZone'
      | 'getUrl'
      | 'insertSheet'
      | 'setActiveRange'
      | 'setActiveSheet'
      | 'setSpreadsheetLocale'
      | 'setSpreadsheetTimeZone'
      | 'toast'
    >
{
  readonly serviceName = 'Spreadsheet';

  private readonly fact = <T>(method: string, work: () => T) =>
    this.runtime.gate.structure('Spreadsheet', method, work);
  private readonly restructure = (method: string, work: () => void) =>
    this.runtime.gate.write('Spreadsheet', method, work, true);
  /** Of a web page nobody has a place in the sheet. https://github.com/enuchi/React-Google-Apps-Script/issues/55 */
  private readonly mustHaveScreen = () => {
    if (this.runtime.mode === 'page') throw new Error('Please select an active sheet first.');
  };
  private readonly shown = (sheet: Sheet | undefined) =>
    (sheet === undefined ? null : this.runtime.make.sheet(sheet)) as never;

  getId() {
    return this.fact('getId', () => this.runtime.workbook.fileId);
  }
  /** Who may edit the file; the owner is no other than one of them. */
  getEditors() {
    return this.runtime.gate.read('Spreadsheet', 'getEditors', () => editorsOfFile(this.runtime).map(this.person));
  }
  private readonly person = (email: string) => seen(new User(this.runtime, email)) as GoogleAppsScript.Base.User;

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    return protectionsOf(this.runtime, type as unknown as EnumValue);
  }

  getUrl() {
    return this.fact('getUrl', () => this.runtime.url);
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
  getSheetById(id: number) {
    return this.fact('getSheetById', () => this.shown(this.runtime.workbook.sheets.find((sheet) => sheet.id === id)));
  }

  getSheetByName(name: string) {
    return this.fact('getSheetByName', () =>
      this.shown(this.runtime.workbook.sheets.find((sheet) => sheet.name === name)),
    );
  }

  /** With the name of a sheet, as `'Mijn blad'!A:C`. */
  getRange(a1Notation: string) {
    return this.fact('getRange', () => {
      const name = sheetNameIn(a1Notation);
      if (name === null) throw new Error(`niet nagebouwd: Spreadsheet.getRange zonder tabblad (${a1Notation})`);
      const sheet = this.runtime.workbook.sheets.find((one) => one.name === name);
      if (sheet === undefined) throw new Error(`Range not found: ${a1Notation}`);
      return this.runtime.make.range(sheet, rectOf(sheet, a1Notation)) as never;
    });
  }

  getActiveRange() {
    return this.fact('getActiveRange', () => {
      this.mustHaveScreen();
      const { sheet, rect } = this.runtime.selection;
      return this.runtime.make.range(sheet, rect) as never;
    });
  }

  setActiveSheet(sheet: GoogleSheet) {
    this.mustHaveScreen();
    this.runtime.selection.select(expect(sheet, SheetService, 'Spreadsheet.setActiveSheet').sheet.id);
    return sheet;
  }
  setActiveRange(range: GoogleRange) {
    this.mustHaveScreen();
    const { sheet, rect } = expect(range, RangeAddress, 'Spreadsheet.setActiveRange');
    this.runtime.selection.select(sheet.id, rect);
    return range;
  }

  /** Name and 0-based index may each be left out; the new sheet becomes the active one. */
  insertSheet(...args: (string | number | object | undefined)[]) {
    const { workbook } = this.runtime;
    if (args.some((arg) => typeof arg === 'object')) {
      throw new Error('niet nagebouwd: Spreadsheet.insertSheet met een sjabloon');
    }
    const name = args.find((arg) => typeof arg === 'string') ?? freeName(workbook.sheets);
    const after = workbook.sheets.indexOf(this.runtime.selection.sheet) + 1;
    const index = args.find((arg) => typeof arg === 'number') ?? after;
    checkSheetName(workbook.sheets, name);
    if (index < 0 || index > workbook.sheets.length) throw new Error('Invalid argument: sheetIndex');
    refuseTooMany(workbook, DEFAULT_ROWS * DEFAULT_COLUMNS);
    const sheet = createSheet(takeId(workbook), name);
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
      mayWriteIn(this.runtime, gone, null);
      workbook.sheets = workbook.sheets.filter((other) => other !== gone);
      workbook.namedRanges = workbook.namedRanges.filter(({ sheetId }) => sheetId !== gone.id);
      workbook.metadata = workbook.metadata.filter(
        ({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== gone.id,
      );
      if (workbook.activeSheetId === gone.id) this.runtime.selection.select(this.runtime.selection.sheet.id);
    });
  }

  addDeveloperMetadata(key: string, second?: string | Visibility, third?: Visibility) {
    this.runtime.gate.write('Spreadsheet', 'addDeveloperMetadata', () =>
      addMetadata(this.runtime, { type: 'SPREADSHEET' }, key, second, third),
    );
    return seen(this);
  }
  createDeveloperMetadataFinder() {
    return seen(new DeveloperMetadataFinderService(this.runtime));
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
