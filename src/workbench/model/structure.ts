/** Inserting, deleting and moving whole rows and columns: everything that sits on them goes along. */
import { changeList, movePosition, moveSpan, type AxisChange } from './axis';
import { copyCell } from './grid';
import { isLookedAt, rangeArg } from './rangeRules';
import type { Cell, Metadata, Rect, Sheet, ValidationArg, Workbook } from './workbook';
import { parseA1, toA1 } from './a1';

export type Axis = 'rows' | 'columns';

type Shifts = ReadonlyMap<Sheet['id'], number>;
const shifts = new WeakMap<Workbook, Shifts>();

/** How often rows or columns of each sheet came, went or moved: whoever compares knows whether a place is what it was. */
export const shiftsOf = (workbook: Workbook): Shifts => shifts.get(workbook) ?? new Map();

/** Inserts `count` empty rows or columns so that the first gets position `at`; `like` lends its looks and validation. */
export function insertLines(
  workbook: Workbook,
  sheet: Sheet,
  axis: Axis,
  at: number,
  count: number,
  like: number | null,
): void {
  const pattern = like === null ? [] : looksOf(sheet, axis, like);
  change(workbook, sheet, axis, { kind: 'insert', at, count });
  grow(sheet, axis, count);
  for (let line = at; line < at + count; line++) layLooks(sheet, axis, line, pattern);
}

/** Why these rows or columns cannot go, at Google: nothing would be left, or nothing beside what is frozen. */
export function keptFromDeletion(sheet: Sheet, axis: Axis, at: number, count: number): 'all' | 'all-non-frozen' | null {
  const [size, frozen] = axis === 'rows' ? [sheet.maxRows, sheet.frozenRows] : [sheet.maxColumns, sheet.frozenColumns];
  if (count === size) return 'all';
  return frozen < size && at <= frozen + 1 && at + count - 1 === size ? 'all-non-frozen' : null;
}

/** Deletes rows or columns with all that is on them alone. */
export function deleteLines(workbook: Workbook, sheet: Sheet, axis: Axis, at: number, count: number): void {
  change(workbook, sheet, axis, { kind: 'delete', at, count });
  grow(sheet, axis, -count);
  const frozen = axis === 'rows' ? 'frozenRows' : 'frozenColumns';
  sheet[frozen] -= Math.max(0, Math.min(sheet[frozen], at + count - 1) - at + 1);
}

/** Moves rows or columns so that they come before position `to` (as numbered beforehand). */
export function moveLines(workbook: Workbook, sheet: Sheet, axis: Axis, at: number, count: number, to: number): void {
  change(workbook, sheet, axis, { kind: 'move', at, count, to });
}

function grow(sheet: Sheet, axis: Axis, by: number): void {
  if (axis === 'rows') sheet.maxRows += by;
  else sheet.maxColumns += by;
}

function change(workbook: Workbook, sheet: Sheet, axis: Axis, how: AxisChange): void {
  const before = shiftsOf(workbook);
  shifts.set(workbook, new Map(before).set(sheet.id, (before.get(sheet.id) ?? 0) + 1));
  changeCellLists(sheet, axis, how);
  changeSizes(sheet, axis, how);
  const rect = (from: Rect) => moveRect(from, axis, how);
  sheet.merges = keep(sheet.merges.map(rect));
  sheet.filter = sheet.filter && rect(sheet.filter);
  sheet.protections = sheet.protections.filter((protection) => {
    if (protection.rect === null) return true;
    protection.rect = rect(protection.rect);
    return protection.rect !== null;
  });
  for (const format of sheet.conditionalFormats) format.rects = keep(format.rects.map(rect));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.rects.length > 0);
  moveMetadata(workbook, sheet, axis, how);
  moveCharts(sheet, rect);
  moveReferences(workbook, sheet, rect);
}

function changeCellLists(sheet: Sheet, axis: Axis, how: AxisChange): void {
  if (axis === 'rows') changeList(sheet.rows, how);
  else for (const cells of sheet.rows) if (cells !== undefined) changeList(cells, how);
}

function changeSizes(sheet: Sheet, axis: Axis, how: AxisChange): void {
  const moveIndex = (index: number) => {
    const position = movePosition(index + 1, how);
    return position === null ? null : position - 1;
  };
  const moveMap = (map: Map<number, number>) =>
    new Map(
      [...map].flatMap(([index, size]) => {
        const to = moveIndex(index);
        return to === null ? [] : [[to, size] as const];
      }),
    );
  const moveSet = (set: Set<number>) => new Set(keep([...set].map(moveIndex)));
  if (axis === 'rows') {
    sheet.rowHeights = moveMap(sheet.rowHeights);
    sheet.hiddenRows = moveSet(sheet.hiddenRows);
  } else {
    sheet.columnWidths = moveMap(sheet.columnWidths);
    sheet.hiddenColumns = moveSet(sheet.hiddenColumns);
  }
}

function moveRect(rect: Rect, axis: Axis, how: AxisChange): Rect | null {
  if (axis === 'rows') {
    const span = moveSpan({ start: rect.row, count: rect.rows }, how);
    return span && { ...rect, row: span.start, rows: span.count };
  }
  const span = moveSpan({ start: rect.column, count: rect.columns }, how);
  return span && { ...rect, column: span.start, columns: span.count };
}

/** A chart stands on a cell, and goes along with it; when that is deleted it stays where it is. */
function moveCharts(sheet: Sheet, rect: (from: Rect) => Rect | null): void {
  for (const chart of sheet.charts) {
    const to = rect({ row: chart.position.row, column: chart.position.column, rows: 1, columns: 1 });
    if (to) chart.position = { ...chart.position, row: to.row, column: to.column };
  }
}

function moveMetadata(workbook: Workbook, sheet: Sheet, axis: Axis, how: AxisChange): void {
  const type = axis === 'rows' ? 'ROW' : 'COLUMN';
  workbook.metadata = workbook.metadata.filter((item: Metadata) => {
    const { location } = item;
    if (location.type !== type || location.sheetId !== sheet.id) return true;
    const index = movePosition(location.index, how);
    if (index !== null) item.location = { ...location, index };
    return index !== null;
  });
}

/** Named ranges, charts and validation ranges of the whole workbook that look at this sheet. */
function moveReferences(workbook: Workbook, sheet: Sheet, rect: (from: Rect) => Rect | null): void {
  workbook.namedRanges = workbook.namedRanges.filter((named) => {
    if (named.sheetId !== sheet.id) return true;
    const to = rect(named.rect);
    if (to !== null) named.rect = to;
    return to !== null;
  });
  for (const other of workbook.sheets) {
    for (const chart of other.charts) {
      chart.ranges = chart.ranges.flatMap((range) => {
        const to = range.sheetId === sheet.id ? rect(range.rect) : range.rect;
        return to === null ? [] : [{ sheetId: range.sheetId, rect: to }];
      });
    }
    if (isLookedAt(sheet.id)) moveValidationRanges(other, sheet, rect);
  }
}

function moveValidationRanges(holder: Sheet, target: Sheet, rect: (from: Rect) => Rect | null): void {
  const moved = new Map<object, Cell['validation']>();
  for (const cells of holder.rows) {
    for (const cell of cells ?? []) {
      const validation = cell?.validation;
      if (cell === undefined || validation?.criteria !== 'VALUE_IN_RANGE') continue;
      if (!moved.has(validation)) {
        moved.set(validation, { ...validation, args: validation.args.map((arg) => moveArg(arg, target, rect)) });
      }
      cell.validation = moved.get(validation) ?? validation;
    }
  }
}

function moveArg(arg: ValidationArg, target: Sheet, rect: (from: Rect) => Rect | null): ValidationArg {
  if (typeof arg !== 'object' || !('sheetId' in arg) || arg.sheetId !== target.id) return arg;
  const from = parseA1(arg.a1, target)?.rect;
  const to = from && rect(from);
  return to ? rangeArg(arg.sheetId, toA1(to)) : arg;
}

function looksOf(sheet: Sheet, axis: Axis, line: number): (Cell | undefined)[] {
  const cells = axis === 'rows' ? (sheet.rows[line - 1] ?? []) : sheet.rows.map((row) => row?.[line - 1]);
  return cells.map((cell) => {
    const copy = copyCell(cell);
    if (copy === undefined || (copy.style === undefined && copy.validation === undefined)) return undefined;
    return {
      value: null,
      ...(copy.style && { style: copy.style }),
      ...(copy.validation && { validation: copy.validation }),
    };
  });
}

function layLooks(sheet: Sheet, axis: Axis, line: number, pattern: (Cell | undefined)[]): void {
  pattern.forEach((cell, index) => {
    if (cell === undefined) return;
    const [row, column] = axis === 'rows' ? [line - 1, index] : [index, line - 1];
    (sheet.rows[row] ??= [])[column] = copyCell(cell);
  });
}

function keep<T>(items: (T | null)[]): T[] {
  return items.filter((item): item is T => item !== null);
}
