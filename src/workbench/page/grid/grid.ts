/** The grid of the page: shows the workbook, tells what a person does, and shows what others and the script did. */
import type { FRange, FWorkbook, FWorksheet } from '@univerjs/sheets/lib/facade';
import { ILayoutService } from '@univerjs/ui';
import { IUniverInstanceService, LifecycleService, LifecycleStages, type IWorkbookData } from '@univerjs/core';
import { kindOf } from '../../server/grid/changes/kinds';
import type { Mutation, UniverWorkbook } from '../../server/grid/univer';
import { UNIT_ID } from '../../server/grid/univer';
import type { ChartPlace, PageSelection } from '../../server/protocol';
import { captureChanges, type CaptureEvents } from './capture';
import { ChartLayer } from './charts';
import { acceptDutchDates, startUniver, type GridEngine } from './univer';
import { showNumbersByLocale } from './dutchNumbers';
import { actLikeSheets } from './likeSheets';
import { typeByLocale } from './typing';
import { UndoMemory } from './undo';

export interface GridEvents extends CaptureEvents {
  /** The year that the workbench's clock says it is. */
  year(): number;
}

export class Grid {
  private readonly engine: GridEngine;
  private readonly charts: ChartLayer;
  private readonly undo: UndoMemory;
  private dateCellsDone = false;
  private locale = '';

  constructor(
    private readonly container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    this.engine = startUniver(container);
    this.undo = new UndoMemory(this.engine);
    captureChanges(this.engine, this.undo, {
      ...events,
      batch: (mutations, act) => {
        events.batch(mutations, act);
        if (mutations.some(({ id }) => kindOf(id) === 'lines')) this.showSelected();
      },
    });
    actLikeSheets(this.engine);
    this.charts = new ChartLayer(this.engine);
  }

  /** Resolves when the grid is drawn. */
  async drawn(): Promise<void> {
    const lifecycle = this.engine.get(LifecycleService);
    await lifecycle.onStage(LifecycleStages.Rendered);
    void this.barThere().then(() => {
      if (!this.isEditing()) this.showSelected();
    });
  }

  /** On a slow machine the workbook is there before the name box and the formula bar, which then heard of no cell. */
  private async barThere(): Promise<void> {
    const isThere = (): boolean => this.container.querySelector('[data-u-comp="formula-bar"] input') !== null;
    await new Promise<void>((resolve) => {
      if (isThere()) return resolve();
      const waiting = new MutationObserver(() => {
        if (!isThere()) return;
        waiting.disconnect();
        resolve();
      });
      waiting.observe(this.container, { childList: true, subtree: true });
    });
    // They listen once the engine has drawn them.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  /**
   * Shows the workbook, at the tab and place where the person was when it was open already.
   * @param tabs by the ID that this page gave a new tab, the one it has now; null: what was done before cannot be undone on
   * this, since rows that were never gone would come twice
   */
  open(snapshot: UniverWorkbook, activeSheet: string, tabs: Readonly<Record<string, string>> | null): void {
    const { api } = this.engine;
    const now = this.selection();
    const was = now && { ...now, sheet: tabs?.[now.sheet] ?? now.sheet };
    const scroll = this.workbook?.getActiveSheet().getScrollState();
    if (this.workbook) api.disposeUnit(UNIT_ID);
    if (tabs) this.undo.rename(tabs);
    else this.undo.clear();
    const workbook = api.createWorkbook(snapshot as unknown as IWorkbookData);
    this.locale = snapshot.custom.locale;
    workbook.setNumfmtLocal(this.locale.startsWith('nl') ? 'nl' : 'en');
    if (!this.dateCellsDone) {
      acceptDutchDates(this.engine);
      const locale = () => this.locale;
      showNumbersByLocale(this.engine, locale);
      typeByLocale(this.engine, { locale, year: () => this.events.year() });
      this.dateCellsDone = true;
    }
    const stays = was !== null && workbook.getSheetBySheetId(was.sheet) !== null;
    if (!stays) {
      this.show(activeSheet);
      return;
    }
    this.select(was);
    if (scroll) workbook.getActiveSheet().scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
  }

  /** Does what another page, the script or the server did. */
  apply(mutations: readonly Mutation[]): void {
    for (const { id, params } of mutations) {
      this.engine.api.syncExecuteCommand(id, structuredClone(params), { fromSync: true });
    }
  }

  /** What was done on these tabs cannot be undone any more: it is not where it was. */
  forgetUndo(tabs: readonly unknown[]): void {
    this.undo.forgetOn(tabs);
  }

  /** An act that was not kept. */
  forgetAct(act: object | undefined): void {
    this.undo.forget(act);
  }

  showCharts(charts: readonly ChartPlace[]): void {
    this.charts.show(charts);
  }

  select({ sheet, row, column, rows, columns }: PageSelection): void {
    this.show(sheet);
    const active = this.workbook?.getActiveSheet();
    if (active?.getSheetId() !== sheet) return;
    const range = active.getRange(row - 1, column - 1, rows, columns);
    this.workbook?.setActiveRange(range);
    this.reveal(active, row - 1, column - 1);
  }

  selection(): PageSelection | null {
    const range = this.workbook?.getActiveRange();
    if (!range) return null;
    return {
      sheet: range.getSheetId(),
      row: range.getRow() + 1,
      column: range.getColumn() + 1,
      rows: range.getHeight(),
      columns: range.getWidth(),
    };
  }

  isEditing(): boolean {
    return this.workbook?.isCellEditing() ?? false;
  }

  setEditable(editable: boolean): void {
    this.workbook?.setEditable(editable);
  }

  /** Gives the keyboard to the cells. */
  focus(): void {
    const selection = this.selection();
    if (selection) this.select(selection);
    // Univer leaves the keyboard alone as long as something outside it was used last.
    this.engine.get(IUniverInstanceService).focusUnit(UNIT_ID);
    // A field that kept the focus under a dialog has lost its caret: only a new focus gives it back.
    (document.activeElement as HTMLElement | null)?.blur();
    this.engine.get(ILayoutService).focus();
  }

  /** @throws when there is no such tab */
  range(sheetName: string, a1: string): FRange {
    const sheet = this.workbook?.getSheetByName(sheetName);
    if (!sheet) throw new Error(`Er is geen tabblad ${sheetName}.`);
    return sheet.getRange(a1);
  }

  /** The middle of a cell, in pixels of the window. */
  middleOf(range: FRange): { x: number; y: number } {
    const canvases = [...this.container.querySelectorAll('canvas')].map((canvas) => canvas.getBoundingClientRect());
    const main = canvases.reduce((a, b) => (a.width * a.height >= b.width * b.height ? a : b));
    const { left, top, width, height } = range.getCellRect();
    return { x: main.left + left + width / 2, y: main.top + top + height / 2 };
  }

  sheets(): { name: string; hidden: boolean; rows: number; columns: number }[] {
    return (this.workbook?.getSheets() ?? []).map((sheet) => ({
      name: sheet.getSheetName(),
      hidden: sheet.isSheetHidden(),
      rows: sheet.getMaxRows(),
      columns: sheet.getMaxColumns(),
    }));
  }

  active(): { sheet: string; a1: string } {
    const range = this.workbook?.getActiveRange();
    return { sheet: range?.getSheetName() ?? '', a1: range?.getA1Notation() ?? '' };
  }

  private get workbook(): FWorkbook | null {
    return this.engine.api.getWorkbook(UNIT_ID);
  }

  /** Tells the name box and the formula bar which cell is selected: they only hear it anew, as where rows or columns came or went. */
  private showSelected(): void {
    const range = this.workbook?.getActiveRange();
    if (range) this.workbook?.setActiveRange(range);
  }

  private show(sheet: string): void {
    const active = this.workbook?.getActiveSheet().getSheetId();
    const wanted = this.workbook?.getSheetBySheetId(sheet);
    if (wanted && active !== sheet && !wanted.isSheetHidden()) this.workbook?.setActiveSheet(wanted);
  }

  /** Scrolls only when the cell is out of sight. */
  private reveal(sheet: FWorksheet, row: number, column: number): void {
    const { ySplit, xSplit } = sheet.getFreeze();
    const seen = [...(sheet.getVisibleRangesOfAllViewports()?.values() ?? [])];
    // The last row and column that show may do so in part; what is frozen always shows.
    const inSight = seen.some(
      ({ startRow, endRow, startColumn, endColumn }) =>
        (row < ySplit || (row >= startRow && row < endRow)) &&
        (column < xSplit || (column >= startColumn && column < endColumn)),
    );
    if (!inSight) sheet.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
  }
}
