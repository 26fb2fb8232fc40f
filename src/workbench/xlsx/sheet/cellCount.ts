/** Counts the cells of a workbook while it is read: no more are made than Google Sheets holds, whatever the file asks. */
import { mostCells } from '../../model/create';
import { Refused, refusals } from '../refusals';

/** Programs dress whole sheets cell by cell; so many empty cells keep their looks, the rest goes without. */
const mostDressed = 3_000_000;

/** Each cell may be under a few rules, of which the last one holds. */
const mostRules = 3 * mostCells;

export class CellCount {
  private held = 0;
  private dressed = 0;
  private used = 0;
  private merged = 0;
  private ruled = 0;

  /** One more cell with content, looks or a rule. @throws Refused when there are too many */
  hold(): void {
    if (++this.held > mostCells) throw new Refused(refusals.tooManyCells);
  }

  /** Whether one more cell of the file without content keeps its looks. */
  dress(): boolean {
    return ++this.dressed <= mostDressed;
  }

  /** A sheet is so large: its data, notes and merges reach so far. @throws Refused when they are too far apart */
  use(rows: number, columns: number): void {
    this.used += rows * columns;
    if (this.used > mostCells) throw new Refused(refusals.tooManyCells);
  }

  /** A rule for so many cells. @throws Refused when they lie over each other far more often than people do by hand */
  rule(cells: number): void {
    this.ruled += cells;
    if (this.ruled > mostRules) throw new Refused(refusals.tooManyRules);
  }

  /** A merge of so many cells. @throws Refused when there are more than cells, so that they must lie over each other */
  merge(cells: number): void {
    this.merged += cells;
    if (this.merged > mostCells) throw new Refused(refusals.tooManyMerges);
  }
}
