/** The charts over the grid: each at its cell, moving along as the grid scrolls, zooms or changes size. */
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import type { FWorksheet } from '@univerjs/sheets/lib/facade';
import { UNIT_ID } from '../../server/grid/univer';
import type { ChartPlace } from '../../server/protocol';
import { el } from '../dom';
import type { GridEngine } from './univer';

/** How the active tab lies under the window, in the tab's own pixels unless told otherwise. */
interface View {
  readonly sheet: FWorksheet;
  /** Pixels of the window per pixel of the tab. */
  readonly scale: number;
  readonly scrollX: number;
  readonly scrollY: number;
  /** Where the cells begin: right of the row numbers, below the column letters. */
  readonly left: number;
  readonly top: number;
  /** Where what scrolls begins: past the frozen columns and rows. */
  readonly freeLeft: number;
  readonly freeTop: number;
}

export class ChartLayer {
  private readonly layer = el('div', { className: 'charts' });
  private readonly pictures = new Map<number, HTMLImageElement>();
  private charts: readonly ChartPlace[] = [];
  private waiting = false;

  constructor(private readonly engine: GridEngine) {
    const { api } = engine;
    const later = (): void => this.placeSoon();
    api.addEvent(api.Event.Scroll, later);
    api.addEvent(api.Event.SheetZoomChanged, later);
    api.addEvent(api.Event.SheetSkeletonChanged, later);
    api.addEvent(api.Event.ActiveSheetChanged, later);
    addEventListener('resize', later);
  }

  /** Shows these charts, and no others. */
  show(charts: readonly ChartPlace[]): void {
    this.charts = charts;
    const here = new Set(charts.map(({ id }) => id));
    for (const [id, picture] of this.pictures) {
      if (here.has(id)) continue;
      picture.remove();
      this.pictures.delete(id);
    }
    for (const { id, version, text } of charts) {
      const picture = this.pictureOf(id);
      const source = `/charts/${id}.svg?v=${version}`;
      if (picture.getAttribute('src') !== source) picture.setAttribute('src', source);
      picture.alt = text;
    }
    this.placeSoon();
  }

  private pictureOf(id: number): HTMLImageElement {
    const known = this.pictures.get(id) ?? el('img', { className: 'chart', draggable: false, hidden: true });
    if (!this.pictures.has(id)) this.layer.append(known);
    this.pictures.set(id, known);
    return known;
  }

  /** Once for all that happens before the next drawing. */
  private placeSoon(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.place();
    });
  }

  private place(): void {
    const view = this.view();
    for (const chart of this.charts) {
      const picture = this.pictureOf(chart.id);
      const isHere = view !== null && view.sheet.getSheetId() === chart.sheet;
      picture.hidden = !isHere;
      if (isHere) placePicture(picture, chart, view);
    }
  }

  /** null while nothing is drawn. The layer lies over the cells, not over their letters and numbers. */
  private view(): View | null {
    const render = this.engine.get(IRenderManagerService).getRenderById(UNIT_ID);
    const sheet = this.engine.api.getWorkbook(UNIT_ID)?.getActiveSheet();
    const skeleton = sheet?.getSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = render?.engine.getCanvasElement();
    if (!render || !sheet || !skeleton || !viewport || !canvas?.parentElement) return null;
    if (this.layer.parentElement !== canvas.parentElement) canvas.after(this.layer);
    const scale = render.scene.getAncestorScale().scaleX;
    const { rowHeaderWidthAndMarginLeft: left, columnHeaderHeightAndMarginTop: top } = skeleton;
    Object.assign(this.layer.style, { left: `${left * scale}px`, top: `${top * scale}px` });
    const { xSplit, ySplit, startColumn, startRow } = sheet.getSheet().getFreeze();
    return {
      sheet,
      scale,
      left,
      top,
      scrollX: viewport.viewportScrollX,
      scrollY: viewport.viewportScrollY,
      freeLeft: xSplit > 0 ? sheet.getRange(0, startColumn, 1, 1).getCellRect().x : left,
      freeTop: ySplit > 0 ? sheet.getRange(startRow, 0, 1, 1).getCellRect().y : top,
    };
  }
}

/** A chart in the frozen part stays; another scrolls, and goes under the frozen part. */
function placePicture(picture: HTMLImageElement, chart: ChartPlace, view: View): void {
  const { scale } = view;
  const cell = view.sheet.getRange(chart.row - 1, chart.column - 1, 1, 1).getCellRect();
  const [scrollsX, scrollsY] = [cell.x >= view.freeLeft, cell.y >= view.freeTop];
  const x = cell.x + chart.offsetX - (scrollsX ? view.scrollX : 0);
  const y = cell.y + chart.offsetY - (scrollsY ? view.scrollY : 0);
  const hiddenLeft = scrollsX ? Math.max(0, view.freeLeft - x) : 0;
  const hiddenTop = scrollsY ? Math.max(0, view.freeTop - y) : 0;
  Object.assign(picture.style, {
    left: `${(x - view.left) * scale}px`,
    top: `${(y - view.top) * scale}px`,
    width: `${chart.width * scale}px`,
    height: `${chart.height * scale}px`,
    clipPath: `inset(${hiddenTop * scale}px 0 0 ${hiddenLeft * scale}px)`,
  });
}
