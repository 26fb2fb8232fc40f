/** The Sheet service: on top of its grid, its name and place, clearing, sorting, filter, protection, charts and marks. */
import { changeExistingCells } from '../../model/grid';
import { sortRows } from '../../model/sort';
import type { Cell, Rect } from '../../model/workbook';
import { toHex } from '../cells/colors';
import { SheetType } from '../enums';
import { expect, seen } from '../runtime';
import { chartsOf, newChart, placeChart, removeChart } from './charts';
import { rulesOf, storedRules } from './conditional';
import { FilterService } from './filter';
import { DeveloperMetadataFinderService, addMetadata, metadataAt } from './metadata';
import { NamedRangeService } from './namedRange';
import { protect, protectionsOf } from './protection';
import { RangeAddress } from './rangeAddress';
import { SheetGrid } from './sheetGrid';
import { TextFinderService } from './textFinder';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

export class SheetService
  extends SheetGrid
  implements
    Pick<
      GoogleSheet,
      | 'activate'
      | 'addDeveloperMetadata'
      | 'autoResizeColumn'
      | 'autoResizeColumns'
      | 'autoResizeRows'
      | 'clear'
      | 'clearConditionalFormatRules'
      | 'clearContents'
      | 'clearFormats'
      | 'clearNotes'
      | 'createDeveloperMetadataFinder'
      | 'createTextFinder'
      | 'getActiveCell'
      | 'getActiveRange'
      | 'getCharts'
      | 'getConditionalFormatRules'
      | 'getCurrentCell'
      | 'getDeveloperMetadata'
      | 'getFilter'
      | 'getFrozenColumns'
      | 'getFrozenRows'
      | 'getIndex'
      | 'getName'
      | 'getNamedRanges'
      | 'getParent'
      | 'getProtections'
      | 'getSheetId'
      | 'getSheetName'
      | 'getTabColor'
      | 'getType'
      | 'hasHiddenGridlines'
      | 'hideSheet'
      | 'insertChart'
      | 'isRightToLeft'
      | 'isSheetHidden'
      | 'newChart'
      | 'protect'
      | 'removeChart'
      | 'setActiveRange'
      | 'setActiveSelection'
      | 'setConditionalFormatRules'
      | 'setCurrentCell'
      | 'setFrozenColumns'
      | 'setFrozenRows'
      | 'setHiddenGridlines'
      | 'setName'
      | 'setRightToLeft'
      | 'setTabColor'
      | 'showSheet'
      | 'sort'
      | 'updateChart'
    >
{
  /** A sheet object knows its own ID: nothing is asked. */
  getSheetId() {
    return this.sheet.id;
  }
  getName() {
    return this.fact('getName', () => this.sheet.name);
  }
  getSheetName() {
    return this.getName();
  }
  getIndex() {
    return this.fact('getIndex', () => this.runtime.workbook.sheets.indexOf(this.sheet) + 1);
  }
  getParent() {
    return this.runtime.make.spreadsheet() as never;
  }
  getType() {
    return SheetType.GRID;
  }
  isSheetHidden() {
    return this.fact('isSheetHidden', () => this.sheet.hidden);
  }
  getFrozenRows() {
    return this.fact('getFrozenRows', () => this.sheet.frozenRows);
  }
  getFrozenColumns() {
    return this.fact('getFrozenColumns', () => this.sheet.frozenColumns);
  }
  getTabColor() {
    return this.read('getTabColor', () => this.sheet.tabColor);
  }
  hasHiddenGridlines() {
    return this.read('hasHiddenGridlines', () => this.sheet.hideGridlines);
  }
  isRightToLeft() {
    return this.read('isRightToLeft', () => this.sheet.rightToLeft);
  }

  private readonly fact = <T>(method: string, work: () => T) => this.runtime.gate.structure('Sheet', method, work);
  private readonly read = <T>(method: string, work: () => T) => this.runtime.gate.read('Sheet', method, work);

  setName(name: string) {
    checkSheetName(
      this.runtime.workbook.sheets.filter((other) => other !== this.sheet),
      name,
    );
    return this.restructure('setName', () => {
      this.sheet.name = name;
    });
  }

  hideSheet() {
    const others = this.runtime.workbook.sheets.filter((other) => other !== this.sheet && !other.hidden);
    if (others.length === 0) throw new Error("You can't hide all the sheets in a document.");
    return this.restructure('hideSheet', () => {
      this.sheet.hidden = true;
    });
  }

  showSheet() {
    return this.restructure('showSheet', () => {
      this.sheet.hidden = false;
    });
  }
  setFrozenRows(rows: number): void {
    this.restructure('setFrozenRows', () => {
      this.sheet.frozenRows = rows;
    });
  }
  setFrozenColumns(columns: number): void {
    this.restructure('setFrozenColumns', () => {
      this.sheet.frozenColumns = columns;
    });
  }
  setTabColor(color: string | null) {
    const hex = toHex(color);
    return this.change('setTabColor', () => {
      this.sheet.tabColor = hex;
    });
  }
  setHiddenGridlines(hidden: boolean) {
    return this.change('setHiddenGridlines', () => {
      this.sheet.hideGridlines = hidden;
    });
  }
  setRightToLeft(on: boolean) {
    return this.change('setRightToLeft', () => {
      this.sheet.rightToLeft = on;
    });
  }

  activate() {
    this.runtime.selection.select(this.sheet.id);
    return seen(this);
  }

  getActiveRange() {
    return this.selected('getActiveRange', (rect) => rect);
  }
  getActiveCell() {
    return this.selected('getActiveCell', (rect) => ({ ...rect, rows: 1, columns: 1 }));
  }
  getCurrentCell() {
    return this.getActiveCell();
  }
  private readonly selected = (method: string, pick: (rect: Rect) => Rect) =>
    this.fact(
      method,
      () => this.runtime.make.range(this.runtime.selection.sheet, pick(this.runtime.selection.rect)) as never,
    );

  setActiveRange(range: GoogleRange) {
    const { rect } = expect(range, RangeAddress, 'Sheet.setActiveRange');
    this.runtime.selection.select(this.sheet.id, rect);
    return range;
  }
  setCurrentCell(cell: GoogleRange) {
    return this.setActiveRange(cell);
  }
  setActiveSelection(range: GoogleRange | string) {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }

  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}) {
    const all = !options.formatOnly && !options.contentsOnly;
    return this.change('clear', () =>
      this.wipe((cell) => {
        if (all || options.contentsOnly) wipeContent(cell);
        if (all || options.formatOnly) delete cell.style;
      }),
    );
  }
  clearContents() {
    return this.change('clearContents', () => this.wipe(wipeContent));
  }
  clearFormats() {
    return this.change('clearFormats', () =>
      this.wipe((cell) => {
        delete cell.style;
      }),
    );
  }
  clearNotes() {
    return this.change('clearNotes', () =>
      this.wipe((cell) => {
        delete cell.note;
      }),
    );
  }
  private readonly whole = (): Rect => ({
    row: 1,
    column: 1,
    rows: this.sheet.maxRows,
    columns: this.sheet.maxColumns,
  });
  private readonly wipe = (visit: (cell: Cell) => void) => changeExistingCells(this.sheet, this.whole(), visit);

  /** Sorts all rows under the frozen ones. */
  sort(column: number, ascending = true) {
    return this.change('sort', () => {
      const { frozenRows, maxColumns } = this.sheet;
      const rect = { row: frozenRows + 1, column: 1, rows: this.sheet.rows.length - frozenRows, columns: maxColumns };
      if (rect.rows > 0) sortRows(this.sheet, rect, [{ column, ascending }], this.runtime.workbook.locale);
    });
  }

  /** Text has no measured width here: a column gets as wide as its longest text at eight pixels a letter. */
  autoResizeColumn(position: number) {
    return this.autoResizeColumns(position, 1);
  }
  autoResizeColumns(start: number, count: number) {
    return this.change('autoResizeColumns', () => {
      for (let column = start - 1; column < start - 1 + count; column++) {
        const longest = Math.max(0, ...this.sheet.rows.map((cells) => String(cells?.[column]?.value ?? '').length));
        this.sheet.columnWidths.set(column, Math.max(21, longest * 8 + 10));
      }
    });
  }
  autoResizeRows(start: number, count: number) {
    return this.change('autoResizeRows', () => {
      for (let row = start - 1; row < start - 1 + count; row++) this.sheet.rowHeights.delete(row);
    });
  }

  getFilter() {
    return this.read('getFilter', () =>
      this.sheet.filter === null ? null : seen(new FilterService(this.runtime, this.sheet)),
    );
  }

  getConditionalFormatRules() {
    return this.read('getConditionalFormatRules', () => rulesOf(this.runtime, this.sheet));
  }
  clearConditionalFormatRules(): void {
    this.change('clearConditionalFormatRules', () => {
      this.sheet.conditionalFormats = [];
    });
  }
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const stored = storedRules(rules, this.sheet);
    this.change('setConditionalFormatRules', () => {
      this.sheet.conditionalFormats = stored;
    });
  }

  protect() {
    return protect(this.runtime, this.sheet, null);
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    return protectionsOf(this.runtime, [this.sheet], type);
  }

  getNamedRanges() {
    return this.read('getNamedRanges', () =>
      this.runtime.workbook.namedRanges
        .filter(({ sheetId }) => sheetId === this.sheet.id)
        .map((named) => seen(new NamedRangeService(this.runtime, named))),
    );
  }

  newChart() {
    return newChart(this.runtime);
  }
  getCharts() {
    return this.read('getCharts', () => chartsOf(this.runtime, this.sheet));
  }
  insertChart(chart: GoogleChart): void {
    this.change('insertChart', () => placeChart(this.runtime, this.sheet, chart, 'Sheet.insertChart'));
  }
  updateChart(chart: GoogleChart): void {
    this.change('updateChart', () => placeChart(this.runtime, this.sheet, chart, 'Sheet.updateChart'));
  }
  removeChart(chart: GoogleChart): void {
    this.change('removeChart', () => removeChart(this.sheet, chart));
  }

  addDeveloperMetadata(key: string, second?: string | Visibility, third?: Visibility) {
    const location = { type: 'SHEET', sheetId: this.sheet.id } as const;
    return this.change('addDeveloperMetadata', () => addMetadata(this.runtime, location, key, second, third));
  }
  getDeveloperMetadata() {
    return this.read('getDeveloperMetadata', () => metadataAt(this.runtime, { type: 'SHEET', sheetId: this.sheet.id }));
  }
  createDeveloperMetadataFinder() {
    return seen(new DeveloperMetadataFinderService(this.runtime, { sheet: this.sheet }));
  }

  createTextFinder(text: string) {
    return seen(new TextFinderService(this.runtime, () => [{ sheet: this.sheet, rect: this.whole() }], text));
  }
}

/** Throws in Google's words when the name is empty or taken. */
export function checkSheetName(others: readonly { name: string }[], name: string): void {
  if (name === '') throw new Error('The sheet name cannot be empty.');
  if (name.length > 100) throw new Error('The sheet name cannot be greater than 100 characters.');
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

function wipeContent(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.link;
}
