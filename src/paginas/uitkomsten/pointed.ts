/** From a cell of the tab Uitkomsten or of a month back to its figure, by what was kept when the page was written. */
import type { BareFigure } from '../../uitkomsten/cijfers/figure';
import type { CijfersOpBlad } from '../weergave/cijfers';
import type { Cijfer, Moment } from '../weergave/document';

/** The figure of the cell that somebody chose. */
export interface PointedCell extends Cijfer {
  /** As of when the page shows it. */
  readonly moment: Moment;
  /** As the page shows it; null where it shows none. */
  readonly shown: string | null;
}

/**
 * The figure that a cell is about, or null: also in a tab that was written before figures were kept with it, and in one
 * whose rows or columns somebody moved.
 * @param cells the sheet as far as something stands in it
 * @param row 1-based, as is `column`
 */
export function pointedCell(
  cells: readonly (readonly unknown[])[],
  kept: CijfersOpBlad | null,
  row: number,
  column: number,
): PointedCell | null {
  if (kept?.laatsteRij !== cells.length) return null;
  const found = kept.tabellen.find(({ rijen }) => rijen[row] !== undefined);
  const cijfer = found?.rijen[row];
  if (!found || !cijfer) return null;
  const main = found.kolommen.findIndex((moment) => moment !== null);
  const own = found.kolommen[column - 1] ? column - 1 : main;
  const moment = found.kolommen[own];
  if (!moment) return null;
  const shown = String(cells[row - 1]?.[own] ?? '').trim();
  return { code: cijfer[0], onderdeel: cijfer[1], moment, shown: shown === '' ? null : shown };
}

/** That figure among these; null when it does not occur. */
export const figureOfCell = <F extends BareFigure>(figures: readonly F[], cell: Cijfer): F | null =>
  figures.find(({ code, onderdeel }) => code === cell.code && onderdeel === cell.onderdeel) ?? null;
