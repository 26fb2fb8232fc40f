/** The Sheet service: on top of its grid, its name and place, clearing, sorting, filter, protection, charts and marks. */
import { withinFrozenEdges } from '../strict/merges';
import { changeExistingCells } from '../../model/grid';
import type { Cell, Rect } from '../../model/workbook';
import { toHex } from '../cells/colors';
import { chartsOf, newChart, placeChart, removeChart } from './charts';
import { FilterService } from './filter';
import { DeveloperMetadataFinderService, addMetadata, metadataOn } from './metadata';
import { protect } from './protection';
import { seen } from '../runtime';
import { SheetGrid } from './sheetGrid';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

export class SheetService
  extends SheetGrid
  implements
    Pick<
      GoogleSheet,
      | 'addDeveloperMetadata'
      | 'clear'
      | 'createDeveloperMetadataFinder'
      | 'getCharts'
      | 'getDeveloperMetadata'
      | 'getFilter'
      | 'getFrozenRows'
      | 'getName'
      | 'getSheetId'
      | 'getSlicers'
      | 'hideSheet'
      | 'insertChart'
      | 'isRowHiddenByFilter'
      | 'isRowHiddenByUser'
      | 'isSheetHidden'
      | 'newChart'
      | 'protect'
      | 'removeChart'
      | 'setFrozenColumns'
      | 'setFrozenRows'
      | 'setHiddenGridlines'
      | 'setName'
      | 'setTabColor'
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
  isSheetHidden() {
    return this.fact('isSheetHidden', () => this.sheet.hidden);
  }
  /** A file does not tell by what a row is hidden: within a filter that is the filter. */
  isRowHiddenByFilter(row: number) {
    return this.fact('isRowHiddenByFilter', () => this.sheet.hiddenRows.has(row - 1) && this.isFiltered(row));
  }
  isRowHiddenByUser(row: number) {
    return this.fact('isRowHiddenByUser', () => this.sheet.hiddenRows.has(row - 1) && !this.isFiltered(row));
  }
  private readonly isFiltered = (row: number): boolean => {
    const { filter } = this.sheet;
    return filter !== null && row > filter.row && row < filter.row + filter.rows;
  };
  getFilter() {
    return this.fact('getFilter', () => this.sheet.filter && seen(new FilterService(this.runtime)));
  }
  /** No workbook here has any. */
  getSlicers(): GoogleAppsScript.Spreadsheet.Slicer[] {
    return this.fact('getSlicers', () => []);
  }
  getFrozenRows() {
    return this.fact('getFrozenRows', () => this.sheet.frozenRows);
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
  setFrozenRows(rows: number): void {
    this.restructure('setFrozenRows', () => {
      withinFrozenEdges({ ...this.sheet, frozenRows: rows }, this.sheet.merges);
      this.sheet.frozenRows = rows;
    });
  }
  setFrozenColumns(columns: number): void {
    this.restructure('setFrozenColumns', () => {
      withinFrozenEdges({ ...this.sheet, frozenColumns: columns }, this.sheet.merges);
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

  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}) {
    const all = !options.formatOnly && !options.contentsOnly;
    return this.change('clear', () =>
      this.wipe((cell) => {
        if (all || options.contentsOnly) wipeContent(cell);
        if (all || options.formatOnly) delete cell.style;
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

  protect() {
    return protect(this.runtime, this.sheet, null);
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
    return metadataOn(this.runtime, this.sheet);
  }

  createDeveloperMetadataFinder() {
    return seen(new DeveloperMetadataFinderService(this.runtime, this.sheet.id));
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
