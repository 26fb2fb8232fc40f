/** Puts back the number formats, dropdowns and other checks that a paste wiped; what stands in the cells stays. */
import type { Cell } from '../../register/cell';
import type { Row } from '../../register/row';
import type { Column } from '../../register/column';
import type { FormulaCell } from '../../register/rules/judge/view';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, TabKey } from '../../register/tabs';
import { numberFormat } from '../cells/cells';
import type { Book } from '../book';
import type { CellSpan, ColumnWrite, Refusal } from '../writing/care';
import { eachColumn } from '../writing/care';
import type { Marks } from '../marks/marks';
import { firstRow, headersOf } from '../marks/tabContent';
import type { Table } from '../tables';
import { readAsItStands } from '../tables';
import { looksRefused } from '../writing/refusals';
import type { PlacedTab } from './setUp';
import { cellsIn, placedOf, sourcesFrom, validations } from './setUp';
import { settleLooks } from './settleLooks';
import { namesItsRow, ruleMaker } from './validation';

/** Somebody who moves columns again and again: then it is left. */
const mostTries = 2;

/** Rows and columns that somebody edited, with the rows as they stand. */
export interface EditedBlock {
  readonly first: number;
  readonly last: number;
  /** The keys of the edited columns. */
  readonly keys: ReadonlySet<ColumnKey>;
  rowAt(row: number): Row | undefined;
  hasFormula(row: number, key: ColumnKey): boolean;
  /** True where a number in a date column is a date that lost its format, as far as it can be one of these times. */
  readonly numbersAreDates?: boolean;
}

/** A date cell has crossed the border as `yyyy-MM-dd`; elsewhere than among texts, text that looks so has an apostrophe. */
const isDateCell = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && /^\d{4}-\d\d-\d\d(T[\d:]+)?$/.test(cell);

/** A time of the day is a date cell as well (readCell): as a number 7:30 would be 0.3125. */
const isTimeCell = (cell: Cell | undefined): boolean => typeof cell === 'string' && /^\d{2,}:\d\d uur$/.test(cell);

/** False where the column's format would make of a number a date, of a date or a time a number, or hide what stands behind the comma. */
function formatSuits({ type }: Column, cell: Cell | undefined): boolean {
  if (isTimeCell(cell)) return false;
  switch (type.kind) {
    case 'date':
    case 'timestamp':
      return typeof cell !== 'number' && typeof cell !== 'boolean';
    case 'number':
      return !isDateCell(cell) && !(type.whole && typeof cell === 'number' && !Number.isInteger(cell));
    default:
      return !isDateCell(cell);
  }
}

/** 1 January 1950 up to 2100, as a sheet counts days. */
const isLikelyDate = (cell: Cell | undefined): boolean => typeof cell === 'number' && cell >= 18_264 && cell < 73_051;

/** The cells of a column that take its format, as few blocks. */
function suitingCells(block: EditedBlock, key: ColumnKey, column: Column, place: number): CellSpan[] {
  const found: CellSpan[] = [];
  let start: number | null = null;
  for (let row = block.first; row <= block.last + 1; row++) {
    const { cells = null, percentages = [] } = block.rowAt(row) ?? {};
    const cell = cells?.[key];
    const isDate = block.numbersAreDates === true && column.type.kind === 'date' && isLikelyDate(cell);
    const suits =
      row <= block.last &&
      !block.hasFormula(row, key) &&
      !percentages.includes(key) &&
      (isDate || formatSuits(column, cell));
    if (suits) start ??= row;
    else if (start !== null) {
      found.push({ column: place, first: start, last: row - 1 });
      start = null;
    }
  }
  return found;
}

/** The formats of a block, a write a column. */
function formatsOf({ tab, sheet, columns }: PlacedTab, block: EditedBlock): ColumnWrite[] {
  return columnsOf(tab).flatMap(([key, column]): ColumnWrite[] => {
    const place = columns.get(key);
    if (place === undefined || !block.keys.has(key)) return [];
    const cells = suitingCells(block, key, column, place);
    return cells.length > 0 ? [{ sheet, cells, set: { format: numberFormat(column) } }] : [];
  });
}

/**
 * Of all record cells of these tabs, as they were read; no value changes by it. Writes only; twice equals once. Gives what
 * Google refused.
 * @param isOpen false for a tab in which who does it may not write
 */
export function restoreCells(
  book: Book,
  all: readonly Table[],
  formulas: readonly FormulaCell[],
  isOpen: (tab: TabKey) => boolean = () => true,
): Refusal[] {
  const withFormula = new Set(formulas.map(({ tab, row, column }) => `${tab} ${row} ${column}`));
  const tables = all.filter(({ tab }) => isOpen(tab.key));
  const placed = tables.map(placedOf);
  const formats = tables.flatMap((table, index) => {
    const byNumber = new Map(table.rows.map((row) => [row.row, row]));
    return formatsOf(placed[index]!, {
      first: 2,
      last: table.knownRows,
      keys: new Set(table.columns.keys()),
      rowAt: (row) => byNumber.get(row),
      numbersAreDates: true,
      hasFormula: (row, key) => withFormula.has(`${table.tab.key} ${row} ${key}`),
    });
  });
  return eachColumn(book.app, [...formats, ...validations(book, placed, cellsIn(all.map(placedOf)))]);
}

/**
 * As restoreCells, and sees to it that no column has what belongs to another where somebody moves columns meanwhile: a question
 * to Google more a tab. Returns what Google refused and what only a person can judge, in Dutch; null for nothing.
 */
export function restoreLooks(
  book: Book,
  marks: Marks,
  all: readonly Table[],
  formulas: readonly FormulaCell[],
  isOpen: (tab: TabKey) => boolean,
  tries = 0,
): string | null {
  const refused = looksRefused(restoreCells(book, all, formulas, isOpen));
  if (tries === mostTries) return refused;
  const looked = all
    .filter(({ tab }) => isOpen(tab.key))
    .map(({ tab, place: { sheet }, name, columns, values }) => {
      const [then, now] = [headersOf(values), firstRow(sheet)];
      return { tab, sheet, name, gone: [...columns.values()].filter((at) => now[at - 1] !== then[at - 1]) };
    });
  const told = settleLooks(looked, (moved) => {
    const isMoved = (table: Table): boolean => moved.some(({ tab }) => tab === table.tab);
    const again = all.map((table) => (isMoved(table) && readAsItStands(marks, table.tab)) || table);
    return restoreLooks(book, marks, again, formulas, isOpen, tries + 1);
  });
  return told ?? refused;
}

/**
 * Puts back formats and checks in edited blocks; no value changes by it, nor what it means. Writes only, one a column. A
 * dropdown from a tab that has lost its mark is left as it is.
 */
export function looksOf({ app }: Book, marks: Marks, placed: PlacedTab, blocks: readonly EditedBlock[]): ColumnWrite[] {
  const { tab, sheet, columns } = placed;
  const ruleFor = ruleMaker(
    app,
    sourcesFrom((other, key) => marks.cellsOf(other, key)),
  );
  const rules = columnsOf(tab).flatMap(([key, column]): ColumnWrite[] => {
    const place = columns.get(key);
    const own = blocks.filter(({ keys }) => keys.has(key));
    if (place === undefined || own.length === 0) return [];
    const alike = namesItsRow(column) ? own.map((block) => [block]) : [own];
    return alike.flatMap((group): ColumnWrite[] => {
      const rule = ruleFor(column, place, group[0]!.first);
      const cells = group.map(({ first, last }) => ({ column: place, first, last }));
      return rule ? [{ sheet, cells, set: { rule } }] : [];
    });
  });
  return [...blocks.flatMap((block) => formatsOf(placed, block)), ...rules];
}
