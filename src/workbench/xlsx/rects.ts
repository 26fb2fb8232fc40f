/** Gathers single cells with the same key into as few rectangles as is simple: what keeps a file small. */
import type { Rect } from '../model/workbook';

interface Run {
  readonly from: number;
  to: number;
}

/** Runs of one key down each column: `column → runs`. */
export class RectCollector {
  private readonly columns = new Map<number, Run[]>();

  /** Cells of a column must come from top to bottom. 1-based. */
  add(row: number, column: number): void {
    const runs = this.columns.get(column) ?? [];
    if (runs.length === 0) this.columns.set(column, runs);
    const last = runs.at(-1);
    if (last && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }

  /** Joins equal runs of neighbouring columns. */
  rects(): Rect[] {
    const found: { row: number; column: number; rows: number; columns: number }[] = [];
    /** The rectangle that ends just before a column, by its rows and that column. */
    const growing = new Map<string, (typeof found)[number]>();
    for (const [column, runs] of [...this.columns].sort(([a], [b]) => a - b)) {
      for (const { from, to } of runs) {
        const left = growing.get(`${from}:${to}:${column}`);
        const rect = left ?? { row: from, column, rows: to - from + 1, columns: 0 };
        rect.columns += 1;
        if (!left) found.push(rect);
        growing.set(`${from}:${to}:${column + 1}`, rect);
      }
    }
    return found;
  }
}

/** Calls back for every 1-based row and column of a rectangle. */
export function eachCellOf(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) visit(row, column);
  }
}
