/** What can be asked of the page from the browser's console, and by tests: the grid is drawn, so it has no elements to read. */
import type { Grid } from './grid/grid';

export interface Inspector {
  /** What a cell shows. */
  text(sheet: string, a1: string): string;
  /** Goes to a cell, with the keyboard. @returns its middle, in pixels of the window */
  goTo(sheet: string, a1: string): { x: number; y: number };
  sheets(): { name: string; hidden: boolean; rows: number; columns: number }[];
  active(): { sheet: string; a1: string };
}

declare global {
  interface Window {
    werkbank: Inspector;
  }
}

export function makeInspector(grid: Grid): Inspector {
  return {
    text: (sheet, a1) => grid.range(sheet, a1).getDisplayValue(),
    goTo: (sheet, a1) => {
      const range = grid.range(sheet, a1);
      grid.select({
        sheet: range.getSheetId(),
        row: range.getRow() + 1,
        column: range.getColumn() + 1,
        rows: 1,
        columns: 1,
      });
      grid.focus();
      return grid.middleOf(range);
    },
    sheets: () => grid.sheets(),
    active: () => grid.active(),
  };
}
