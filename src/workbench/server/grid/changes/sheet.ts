/** Changes of the grid to the traits of one tab: name, colour, sizes, freeze, merges, filter. */
import type { Rect, Sheet } from '../../../model/workbook';
import { toRect } from '../ranges';
import type { Mutation, UniverRange } from '../univer';
import { anotherShows, mergeIsWhole, mergesFit, noMergedRows, someShow } from './refusals';
import {
  ChangeRefused,
  isNew,
  numberParameter,
  rangeParameter,
  rangesParameter,
  sheetOfChange,
  type Target,
} from './target';

type Apply = (sheet: Sheet, mutation: Mutation, target: Target) => void;

const appliers: Record<string, Apply> = {
  'sheet.mutation.set-worksheet-name': rename,
  'sheet.mutation.set-tab-color': (sheet, { params }) => {
    sheet.tabColor = (params['color'] as string) || null;
  },
  'sheet.mutation.set-worksheet-hidden': (sheet, { params }) => {
    sheet.hidden = params['hidden'] === 1;
  },
  'sheet.mutation.set-frozen': (sheet, mutation) => {
    sheet.frozenRows = numberParameter(mutation, 'ySplit');
    sheet.frozenColumns = numberParameter(mutation, 'xSplit');
  },
  'sheet.mutation.set-worksheet-col-width': (sheet, mutation) => {
    setSizes(sheet.columnWidths, columnsOf(mutation, sheet), mutation.params['colWidth']);
  },
  'sheet.mutation.set-worksheet-row-height': (sheet, mutation) => {
    setSizes(sheet.rowHeights, rowsOf(mutation, sheet), mutation.params['rowHeight']);
  },
  'sheet.mutation.set-col-hidden': (sheet, mutation) => {
    for (const column of columnsOf(mutation, sheet)) sheet.hiddenColumns.add(column);
  },
  'sheet.mutation.set-col-visible': (sheet, mutation) => {
    for (const column of columnsOf(mutation, sheet)) sheet.hiddenColumns.delete(column);
  },
  'sheet.mutation.set-row-hidden': (sheet, mutation) => {
    for (const row of rowsOf(mutation, sheet)) sheet.hiddenRows.add(row);
  },
  'sheet.mutation.set-row-visible': (sheet, mutation) => {
    for (const row of rowsOf(mutation, sheet)) sheet.hiddenRows.delete(row);
  },
  'sheet.mutation.set-worksheet-row-count': (sheet, mutation) => {
    sheet.maxRows = numberParameter(mutation, 'rowCount');
  },
  'sheet.mutation.set-worksheet-column-count': (sheet, mutation) => {
    sheet.maxColumns = numberParameter(mutation, 'columnCount');
  },
  'sheet.mutation.toggle-gridlines': (sheet, { params }) => {
    sheet.hideGridlines = params['showGridlines'] === 0;
  },
  'sheet.mutation.add-worksheet-merge': (sheet, mutation) => {
    for (const rect of rectsOf(mutation, sheet)) {
      sheet.merges = [...sheet.merges.filter((other) => !equal(other, rect)), rect];
    }
  },
  'sheet.mutation.remove-worksheet-merge': (sheet, mutation) => {
    const gone = rectsOf(mutation, sheet);
    sheet.merges = sheet.merges.filter((rect) => !gone.some((other) => equal(other, rect)));
  },
  'sheet.mutation.set-filter-range': (sheet, mutation) => {
    sheet.filter = toRect(rangeParameter(mutation, 'range'), sheet);
  },
  'sheet.mutation.remove-filter': (sheet) => {
    sheet.filter = null;
  },
};

/** What Google does not let a person do, by change, before it is done. */
const refusals: Record<string, Apply> = {
  'sheet.mutation.set-worksheet-hidden': (sheet, { params }, { workbook }) => {
    if (params['hidden'] === 1) anotherShows(workbook, sheet);
  },
  // Where rows or columns go, the grid says by itself how much stays frozen.
  'sheet.mutation.set-frozen': (sheet, mutation) => {
    const [frozenRows, frozenColumns] = [numberParameter(mutation, 'ySplit'), numberParameter(mutation, 'xSplit')];
    if (!/remove|insert/.test(String(mutation.params['trigger'])))
      mergesFit({ ...sheet, frozenRows, frozenColumns }, sheet.merges);
  },
  'sheet.mutation.add-worksheet-merge': (sheet, mutation) => {
    for (const rect of rectsOf(mutation, sheet)) mergeIsWhole(sheet, rect);
    mergesFit(sheet, rectsOf(mutation, sheet));
  },
  'sheet.mutation.set-filter-range': (sheet, mutation) => {
    noMergedRows(sheet, toRect(rangeParameter(mutation, 'range'), sheet), 'filteren');
  },
};

export function applySheetChange(target: Target, mutation: Mutation): void {
  const sheet = sheetOfChange(target.workbook, mutation);
  const asked = isNew(target, mutation);
  if (asked) refusals[mutation.id]?.(sheet, mutation, target);
  appliers[mutation.id]?.(sheet, mutation, target);
  if (asked && mutation.id.endsWith('-hidden')) someShow(sheet);
}

function rename(sheet: Sheet, { params }: Mutation, { workbook }: Target): void {
  const name = String(params['name'] ?? '').trim();
  const taken = workbook.sheets.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase());
  if (name === '' || taken) throw new ChangeRefused('Deze naam kan niet. Kies een naam die nog niet bestaat.');
  sheet.name = name;
}

const rectsOf = (mutation: Mutation, sheet: Sheet): Rect[] =>
  rangesParameter(mutation).map((range: UniverRange) => toRect(range, sheet));

const rowsOf = (mutation: Mutation, sheet: Sheet): number[] =>
  rectsOf(mutation, sheet).flatMap(({ row, rows }) => indexes(row, rows));

const columnsOf = (mutation: Mutation, sheet: Sheet): number[] =>
  rectsOf(mutation, sheet).flatMap(({ column, columns }) => indexes(column, columns));

const indexes = (start: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => start - 1 + index);

/** The grid sends one size for all, or one by index. */
function setSizes(sizes: Map<number, number>, lines: readonly number[], given: unknown): void {
  for (const line of lines) {
    const size = typeof given === 'number' ? given : (given as Record<string, number | null> | undefined)?.[line];
    if (typeof size === 'number') sizes.set(line, Math.round(size));
    else sizes.delete(line);
  }
}

const equal = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
