/** Rows and columns that a person deleted: whoever undoes that gets back what the grid itself does not know of them. */
import { copyCell } from '../../../model/grid';
import { deleteLines, insertLines, type Axis } from '../../../model/structure';
import type { Cell, Sheet, Validation, Workbook } from '../../../model/workbook';

/** A stretch of whole rows or columns. */
export interface Lines {
  readonly axis: Axis;
  /** Of the first; from 1. */
  readonly at: number;
  readonly count: number;
}

/** What lies over lines, or looks at them, as plain values: it shrinks or goes with them. */
interface Around {
  readonly metadata: Workbook['metadata'];
  readonly namedRanges: Workbook['namedRanges'];
  readonly protections: Sheet['protections'];
  readonly conditionalFormats: Sheet['conditionalFormats'];
  readonly charts: readonly Sheet['charts'][];
  readonly sizes: readonly (readonly [number, number])[];
  readonly hidden: readonly number[];
}

interface Removed extends Lines {
  readonly sheetId: number;
  /** By line, and in it by the place along the other axis. */
  readonly cells: readonly (readonly (Cell | undefined)[])[];
  readonly before: Around;
  readonly after: Around;
  /** Rules that choose from a range here, as they are without the lines: as they were. */
  readonly lists: ReadonlyMap<string, Validation>;
}

/** The grid remembers some twenty acts to undo. */
const MOST = 40;

/** The last one first. */
const removedFrom = new WeakMap<Workbook, Removed[]>();

/** Deletes them, and remembers them. */
export function removeLines(workbook: Workbook, sheet: Sheet, lines: Lines): void {
  const { axis, at, count } = lines;
  const [before, cells, lists] = [aroundOf(workbook, sheet, axis), cellsOf(sheet, lines), listsOf(workbook, sheet)];
  deleteLines(workbook, sheet, axis, at, count);
  const known = removedFrom.get(workbook) ?? [];
  removedFrom.set(workbook, known);
  known.unshift({
    ...lines,
    sheetId: sheet.id,
    cells,
    before,
    after: aroundOf(workbook, sheet, axis),
    lists: new Map([...lists].map(([cell, list]) => [JSON.stringify(cell.validation), list])),
  });
  known.splice(MOST);
}

/**
 * Puts lines back that were deleted here, with all that was on them.
 * @param onlyRules leaves the cells empty but for their validation: the rest is told to the pages cell by cell
 * @returns false when nothing is known of them
 */
export function bringBackLines(workbook: Workbook, sheet: Sheet, lines: Lines, onlyRules: boolean): boolean {
  const known = removedFrom.get(workbook) ?? [];
  const index = known.findIndex(
    (one) => one.sheetId === sheet.id && one.axis === lines.axis && one.at === lines.at && one.count === lines.count,
  );
  const [back] = index < 0 ? [] : known.splice(index, 1);
  if (!back) return false;
  const now = aroundOf(workbook, sheet, lines.axis);
  const lists = [...listsOf(workbook, sheet)];
  insertLines(workbook, sheet, lines.axis, lines.at, lines.count, null);
  layCells(sheet, back, onlyRules);
  layAround(workbook, sheet, back, now);
  for (const [cell, list] of lists) {
    const was = back.lists.get(JSON.stringify(list));
    if (was) cell.validation = was;
  }
  return true;
}

function cellsOf(sheet: Sheet, { axis, at, count }: Lines): (Cell | undefined)[][] {
  return Array.from({ length: count }, (_, index) => {
    const line = at - 1 + index;
    const cells = axis === 'rows' ? (sheet.rows[line] ?? []) : sheet.rows.map((row) => row?.[line]);
    return Array.from(cells, copyCell);
  });
}

function layCells(sheet: Sheet, { axis, at, cells }: Removed, onlyRules: boolean): void {
  cells.forEach((line, index) =>
    line.forEach((cell, across) => {
      const laid = onlyRules ? cell?.validation && { value: null, validation: cell.validation } : copyCell(cell);
      if (!laid) return;
      const [row, column] = axis === 'rows' ? [at - 1 + index, across] : [across, at - 1 + index];
      (sheet.rows[row] ??= [])[column] = laid;
    }),
  );
}

function aroundOf(workbook: Workbook, sheet: Sheet, axis: Axis): Around {
  const { metadata, namedRanges } = workbook;
  const { protections, conditionalFormats } = sheet;
  const [sizes, hidden] =
    axis === 'rows' ? [sheet.rowHeights, sheet.hiddenRows] : [sheet.columnWidths, sheet.hiddenColumns];
  const charts = workbook.sheets.map((one) => one.charts);
  return structuredClone({
    ...{ metadata, namedRanges, protections, conditionalFormats, charts },
    ...{ sizes: [...sizes], hidden: [...hidden] },
  });
}

/** What nobody changed since is as before. Of what somebody did change, at least what had gone comes back. */
function layAround(workbook: Workbook, sheet: Sheet, { axis, before, after }: Removed, now: Around): void {
  const untouched = (part: keyof Around): boolean => JSON.stringify(now[part]) === JSON.stringify(after[part]);
  const gone = <T extends { readonly id: number }>(was: readonly T[], then: readonly T[], is: readonly T[]): T[] =>
    was.filter(({ id }) => ![...then, ...is].some((one) => one.id === id));
  if (untouched('metadata')) workbook.metadata = before.metadata;
  else workbook.metadata.push(...gone(before.metadata, after.metadata, now.metadata));
  if (untouched('protections')) sheet.protections = before.protections;
  else sheet.protections.push(...gone(before.protections, after.protections, now.protections));
  if (untouched('namedRanges')) workbook.namedRanges = before.namedRanges;
  if (untouched('conditionalFormats')) sheet.conditionalFormats = before.conditionalFormats;
  if (untouched('charts'))
    for (const [index, one] of workbook.sheets.entries()) one.charts = before.charts[index] ?? [];
  if (untouched('sizes')) {
    if (axis === 'rows') sheet.rowHeights = new Map(before.sizes);
    else sheet.columnWidths = new Map(before.sizes);
  }
  if (untouched('hidden')) {
    if (axis === 'rows') sheet.hiddenRows = new Set(before.hidden);
    else sheet.hiddenColumns = new Set(before.hidden);
  }
}

/** The cells that choose from a range of this sheet, with the rule that says so. */
function listsOf(workbook: Workbook, { id }: Sheet): Map<Cell, Validation> {
  const found = new Map<Cell, Validation>();
  for (const { rows } of workbook.sheets) {
    for (const row of rows) {
      for (const cell of row ?? []) {
        const list = cell?.validation;
        if (cell && list?.criteria === 'VALUE_IN_RANGE' && looksAt(list, id)) found.set(cell, list);
      }
    }
  }
  return found;
}

const looksAt = ({ args: [range] }: Validation, id: number): boolean =>
  typeof range === 'object' && 'sheetId' in range && range.sheetId === id;
