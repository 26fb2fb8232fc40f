/** What the pages must do to show the workbook as it is now. */
import type { Cell, Sheet, Workbook } from '../../model/workbook';
import { toUniverCell } from './cells';
import { noteOn } from './notes';
import { heightPatches, sheetPatches } from './sheetDiff';
import { UNIT_ID, type CellMatrix, type Mutation, type UniverCell, type UniverStyle } from './univer';

export interface Difference {
  /** The pages must open the workbook anew: what changed cannot be told as single changes. */
  readonly reload: boolean;
  /** Changes for the grid; empty when nothing changed or when `reload`. */
  readonly mutations: Mutation[];
  /** Tabs that changed, by position. */
  readonly changed: number[];
}

const ANEW: Difference = { reload: true, mutations: [], changed: [] };

/** Compares what the pages know (`before`) with what is. Neither is changed. */
export function difference(before: Workbook, now: Workbook): Difference {
  const sameTabs =
    before.sheets.length === now.sheets.length &&
    before.sheets.every((sheet, index) => sheet.id === now.sheets[index]?.id);
  if (!sameTabs || before.locale !== now.locale) return ANEW;
  const mutations: Mutation[] = [];
  const changed: number[] = [];
  for (const [index, sheet] of now.sheets.entries()) {
    const old = before.sheets[index] as Sheet;
    const patches = sheetPatches(old, sheet);
    const cells = patches && cellPatches(old, sheet);
    if (!patches || !cells) return ANEW;
    if (patches.length + cells.length > 0) changed.push(index);
    const heights = patches.length + cells.length > 0 ? heightPatches(old, sheet) : [];
    mutations.push(...patches, ...cells, ...heights);
  }
  return { reload: false, mutations, changed };
}

/** null when validation changed somewhere: rules span ranges, so they are laid anew. */
function cellPatches(before: Sheet, now: Sheet): Mutation[] | null {
  const matrix: CellMatrix = {};
  const notes: Mutation[] = [];
  for (let r = 0; r < Math.max(before.rows.length, now.rows.length); r++) {
    const oldRow = before.rows[r];
    const row = now.rows[r];
    const width = Math.max(oldRow?.length ?? 0, row?.length ?? 0);
    // Every cell of the workbook passes here at each step, and few changed: nothing is made for one that did not.
    for (let c = 0; c < width; c++) {
      const old = oldRow?.[c];
      const cell = row?.[c];
      if (old === cell) continue;
      if (!same(old?.validation, cell?.validation)) return null;
      if (old?.note !== cell?.note) notes.push(notePatch(now.id, r, c, cell?.note));
      const patch = cellPatch(old, cell);
      if (patch) (matrix[r] ??= {})[c] = patch;
    }
  }
  if (Object.keys(matrix).length === 0) return notes;
  return [...notes, cellsMutation(now.id, matrix)];
}

export const cellsMutation = (sheetId: number, cellValue: CellMatrix): Mutation => ({
  id: 'sheet.mutation.set-range-values',
  params: { unitId: UNIT_ID, subUnitId: String(sheetId), cellValue },
});

function cellPatch(old: Cell | undefined, cell: Cell | undefined): UniverCell | null {
  const sameStyle = same(old?.style, cell?.style);
  const sameContent =
    (old?.value ?? null) === (cell?.value ?? null) && old?.formula === cell?.formula && old?.link === cell?.link;
  if (sameStyle && sameContent) return null;
  return { ...(sameContent ? {} : fullContent(cell)), ...(sameStyle ? {} : { s: fullStyle(cell) }) };
}

/** Says everything about a cell, also what it does not have: the grid merges what it is told. */
export const fullCell = (cell: Cell | undefined): UniverCell => ({ ...fullContent(cell), s: fullStyle(cell) });

function fullContent(cell: Cell | undefined): UniverCell {
  const { v = null, t = null, f = null, p = null } = (cell && toUniverCell(cell)) ?? {};
  return { v, ...(t !== null && { t }), f, p };
}

const NOTHING: UniverStyle = {
  ff: null,
  fs: null,
  bl: null,
  it: null,
  ul: null,
  st: null,
  bg: null,
  cl: null,
  n: null,
  ht: null,
  vt: null,
  tb: null,
  bd: null,
};

function fullStyle(cell: Cell | undefined): UniverStyle {
  const style = cell && toUniverCell(cell)?.s;
  return typeof style === 'object' ? { ...NOTHING, ...style } : NOTHING;
}

function notePatch(sheetId: number, row: number, col: number, note: string | undefined): Mutation {
  const place = { unitId: UNIT_ID, sheetId: String(sheetId), row, col };
  return note
    ? { id: 'sheet.mutation.update-note', params: { ...place, note: noteOn(note, row, col) } }
    : { id: 'sheet.mutation.remove-note', params: place };
}

const same = (a: object | undefined, b: object | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
