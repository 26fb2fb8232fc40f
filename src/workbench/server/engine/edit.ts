/** A person's edit in the grid: may it be, what does it touch, what must the script hear of it. */
import type { EditEvent } from '../../host';
import { cellAt } from '../../model/grid';
import { toA1 } from '../../model/a1';
import type { Protection, Rect, Sheet, StoredValue, Workbook } from '../../model/workbook';
import { interpretText } from '../../services/cells/typed';
import { mayEdit } from '../../services/sheets/protected';
import { passes } from '../../services/cells/validate';
import { readUniverValue } from '../grid/cells';
import { changesContent, eachSentCell, type SentCell } from '../grid/changes/cells';
import { kindOf } from '../grid/changes/kinds';
import { sheetOf, sheetOfChange, undoes, type Target } from '../grid/changes/target';
import { toRect } from '../grid/ranges';
import type { Mutation, UniverRange } from '../grid/univer';

/** Cells that an edit touches. */
export interface Touched {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly sent: SentCell | null;
  readonly before: StoredValue;
}

/** The cells whose content or looks are set one by one; changes of lines and tabs touch none in this sense. */
export function touchedCells(workbook: Workbook, mutations: readonly Mutation[]): Touched[] {
  const touched: Touched[] = [];
  const add = (sheet: Sheet, matrix: unknown) =>
    eachSentCell(matrix, sheet, (sent, row, column) => {
      touched.push({ sheet, row, column, sent, before: cellAt(sheet, row, column)?.value ?? null });
    });
  for (const mutation of mutations) {
    if (mutation.id === 'sheet.mutation.set-range-values') {
      add(sheetOfChange(workbook, mutation), mutation.params['cellValue']);
    } else if (mutation.id === 'sheet.mutation.move-range') {
      for (const side of ['from', 'to']) {
        const part = mutation.params[side] as { subUnitId: string; value: unknown };
        add(sheetOf(workbook, part.subUnitId), part.value);
      }
    } else if (mutation.id === 'sheet.mutation.reorder-range') {
      addSorted(touched, workbook, mutation);
    }
  }
  return touched;
}

function addSorted(touched: Touched[], workbook: Workbook, mutation: Mutation): void {
  const sheet = sheetOfChange(workbook, mutation);
  const { row, column, rows, columns } = toRect(mutation.params['range'] as UniverRange, sheet);
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const value = cellAt(sheet, r, c)?.value ?? null;
      touched.push({ sheet, row: r, column: c, sent: { v: value }, before: value });
    }
  }
}

/** A warning can be confirmed; a refusal cannot. */
export interface Objection {
  readonly kind: 'refused' | 'confirm';
  readonly message: string;
}

/** Protected tabs and ranges, and a single value that the cell's validation rejects, as Google treats them. */
export function objectionTo(
  target: Target,
  mutations: readonly Mutation[],
  touched: readonly Touched[],
  user: string,
): Objection | null {
  const objection = protectionObjection(target.workbook, mutations, touched, user);
  // What is taken back stood there before; and with lines that come back the cells are not in their place yet.
  return objection ?? (mutations.some(undoes) ? null : validationObjection(target, touched));
}

function protectionObjection(
  workbook: Workbook,
  mutations: readonly Mutation[],
  touched: readonly Touched[],
  user: string,
): Objection | null {
  const sheets = new Set(touched.map(({ sheet }) => sheet));
  const lines = new Map<Sheet, Rect[]>();
  for (const mutation of mutations) {
    const kind = kindOf(mutation.id);
    const goes = kind === 'tabs' && mutation.id.endsWith('remove-sheet');
    if (kind !== 'lines' && !goes) continue;
    const sheet = sheetOfChange(workbook, mutation);
    sheets.add(sheet);
    const range = mutation.params[/move-/.test(mutation.id) ? 'sourceRange' : 'range'] as UniverRange | undefined;
    if (kind === 'lines' && range) lines.set(sheet, [...(lines.get(sheet) ?? []), toRect(range, sheet)]);
  }
  let warning: Objection | null = null;
  for (const sheet of sheets) {
    const cells = touched.filter((one) => one.sheet === sheet);
    const hit = sheet.protections.filter((protection) => covers(protection, cells, lines.get(sheet) ?? []));
    if (hit.some((protection) => !mayEdit(protection, user))) {
      return { kind: 'refused', message: `Het tabblad ${sheet.name} is beveiligd. Je kunt hier niets wijzigen.` };
    }
    if (hit.some(({ warningOnly }) => warningOnly)) {
      warning = {
        kind: 'confirm',
        // What Google says, in its own words as far as they tell where.
        message: `Let op! Je wijzigt een deel van het tabblad ${sheet.name} dat niet per ongeluk gewijzigd mag worden. Toch wijzigen?`,
      };
    }
  }
  return warning;
}

/** Of rows and columns that come, go or move those that it meets; with the tab itself any protection of it counts. */
function covers(protection: Protection, cells: readonly Touched[], lines: readonly Rect[]): boolean {
  const open = protection.unprotected ?? [];
  const { rect } = protection;
  if (lines.length > 0) return rect === null || lines.some((one) => meets(rect, one));
  if (cells.length === 0) return true;
  return cells.some((cell) => (rect === null || isIn(rect, cell)) && !open.some((one) => isIn(one, cell)));
}

const meets = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const isIn = (rect: Rect, { row, column }: Touched): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;

/** Google checks what a person types, not what she pastes. */
function validationObjection(target: Target, touched: readonly Touched[]): Objection | null {
  const content = touched.filter(({ sent }) => changesContent(sent));
  const [only] = content;
  if (content.length !== 1 || !only?.sent || typeof only.sent.f === 'string') return null;
  const cell = cellAt(only.sheet, only.row, only.column);
  const validation = cell?.validation;
  if (!validation || validation.allowInvalid) return null;
  const { value } = readUniverValue(only.sent);
  const format = cell.style?.numberFormat;
  const typed =
    typeof value === 'string' ? interpretText(value, target.workbook.locale, format, target.year).value : value;
  if (passes(typed, validation, target.workbook)) return null;
  const place = toA1({ row: only.row, column: only.column, rows: 1, columns: 1 });
  return {
    kind: 'refused',
    message: `Dit past niet in cel ${place}. ${validation.helpText ?? adviceFor(validation.criteria)}`,
  };
}

function adviceFor(criteria: string): string {
  if (criteria.startsWith('VALUE_IN')) return 'Kies een waarde uit de lijst.';
  if (criteria.startsWith('DATE')) return 'Vul een datum in, zoals 31-8-2025.';
  if (criteria.startsWith('NUMBER')) return 'Vul een getal in.';
  return 'Vul een andere waarde in.';
}

/** What the script hears: one edit a tab, the block around all cells whose content changed. */
export function editEvents(touched: readonly Touched[]): EditEvent[] {
  const bySheet = new Map<number, Touched[]>();
  for (const one of touched) {
    if (!changesContent(one.sent)) continue;
    const cells = bySheet.get(one.sheet.id) ?? [];
    bySheet.set(one.sheet.id, cells);
    cells.push(one);
  }
  return [...bySheet].map(([sheetId, cells]) => {
    const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
    const [row, column] = [least(rows), least(columns)];
    const rect = { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
    return { sheetId, rect, ...(cells.length === 1 && { oldValue: cells[0]?.before ?? null }) };
  });
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
