/** What the pages must do to show the traits of one tab as they are now. */
import { COLUMN_WIDTH, ROW_HEIGHT } from '../../model/create';
import type { Sheet } from '../../model/workbook';
import { fittingHeights } from './heights';
import { toUniverRange } from './ranges';
import { toFreeze } from './snapshot';
import { UNIT_ID, type Mutation } from './univer';

/** Rows whose wrapped text now needs another height. The grid fits rows by itself only where a person types. */
export function heightPatches(before: Sheet, now: Sheet): Mutation[] {
  const [old, fresh] = [fittingHeights(before), fittingHeights(now)];
  const rowsAutoHeightInfo = changedKeys(old, fresh).map((row) => ({ row, autoHeight: fresh.get(row) ?? ROW_HEIGHT }));
  if (rowsAutoHeightInfo.length === 0) return [];
  const params = { unitId: UNIT_ID, subUnitId: String(now.id), rowsAutoHeightInfo };
  return [{ id: 'sheet.mutation.set-worksheet-row-auto-height', params }];
}

/** null: so much changed that the workbook must be opened anew. */
export function sheetPatches(before: Sheet, now: Sheet): Mutation[] | null {
  const anew = [before.conditionalFormats, before.rightToLeft];
  if (JSON.stringify(anew) !== JSON.stringify([now.conditionalFormats, now.rightToLeft])) return null;
  const common = { unitId: UNIT_ID, subUnitId: String(now.id) };
  const made: Mutation[] = [];
  const add = (name: string, params: Record<string, unknown>) => {
    made.push({ id: `sheet.mutation.${name}`, params: { ...common, ...params } });
  };
  if (before.name !== now.name) add('set-worksheet-name', { name: now.name });
  if (before.tabColor !== now.tabColor) add('set-tab-color', { color: now.tabColor ?? '' });
  if (before.hidden !== now.hidden) add('set-worksheet-hidden', { hidden: now.hidden ? 1 : 0 });
  if (before.maxRows !== now.maxRows) add('set-worksheet-row-count', { rowCount: now.maxRows });
  if (before.maxColumns !== now.maxColumns) add('set-worksheet-column-count', { columnCount: now.maxColumns });
  if (before.hideGridlines !== now.hideGridlines) add('toggle-gridlines', { showGridlines: now.hideGridlines ? 0 : 1 });
  if (before.frozenRows !== now.frozenRows || before.frozenColumns !== now.frozenColumns) {
    add('set-frozen', { ...toFreeze(now), resetScroll: false });
  }
  addSizes(before, now, add);
  addHidden(before, now, add);
  addMerges(before, now, add);
  if (JSON.stringify(before.filter) !== JSON.stringify(now.filter)) {
    if (now.filter) add('set-filter-range', { range: toUniverRange(now.filter) });
    else add('remove-filter', {});
  }
  return made;
}

type Add = (name: string, params: Record<string, unknown>) => void;

const columnRange = (column: number, sheet: Sheet) => ({
  startRow: 0,
  endRow: sheet.maxRows - 1,
  startColumn: column,
  endColumn: column,
});
const rowRange = (row: number, sheet: Sheet) => ({
  startRow: row,
  endRow: row,
  startColumn: 0,
  endColumn: sheet.maxColumns - 1,
});

function addSizes(before: Sheet, now: Sheet, add: Add): void {
  for (const column of changedKeys(before.columnWidths, now.columnWidths)) {
    const colWidth = now.columnWidths.get(column) ?? COLUMN_WIDTH;
    add('set-worksheet-col-width', { ranges: [columnRange(column, now)], colWidth });
  }
  for (const row of changedKeys(before.rowHeights, now.rowHeights)) {
    add('set-worksheet-row-height', { ranges: [rowRange(row, now)], rowHeight: now.rowHeights.get(row) ?? ROW_HEIGHT });
  }
}

const changedKeys = (before: Map<number, number>, now: Map<number, number>): number[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key));

function addHidden(before: Sheet, now: Sheet, add: Add): void {
  const only = (a: Set<number>, b: Set<number>) => [...a].filter((index) => !b.has(index));
  const each = (name: string, indexes: number[], range: (index: number, sheet: Sheet) => object) => {
    if (indexes.length > 0) add(name, { ranges: indexes.map((index) => range(index, now)) });
  };
  each('set-col-hidden', only(now.hiddenColumns, before.hiddenColumns), columnRange);
  each('set-col-visible', only(before.hiddenColumns, now.hiddenColumns), columnRange);
  each('set-row-hidden', only(now.hiddenRows, before.hiddenRows), rowRange);
  each('set-row-visible', only(before.hiddenRows, now.hiddenRows), rowRange);
}

function addMerges(before: Sheet, now: Sheet, add: Add): void {
  const keys = (sheet: Sheet) => new Set(sheet.merges.map((rect) => JSON.stringify(toUniverRange(rect))));
  const [old, fresh] = [keys(before), keys(now)];
  const ranges = (from: Set<string>, without: Set<string>) =>
    [...from].filter((key) => !without.has(key)).map((key) => JSON.parse(key) as object);
  const [gone, come] = [ranges(old, fresh), ranges(fresh, old)];
  if (gone.length > 0) add('remove-worksheet-merge', { ranges: gone });
  if (come.length > 0) add('add-worksheet-merge', { ranges: come });
}
