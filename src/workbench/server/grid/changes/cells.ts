/** Changes of the grid to the content and looks of cells. */
import { ensureCell } from '../../../model/grid';
import type { Cell, Rect, Sheet } from '../../../model/workbook';
import { interpretText, keptFormula } from '../../../services/cells/typed';
import { readUniverValue } from '../cells';
import { toRect } from '../ranges';
import { mergeStyle } from '../style';
import type { CellMatrix, Mutation, UniverCell, UniverStyle } from '../univer';
import { noMergedRows } from './refusals';
import {
  ChangeRefused,
  isNew,
  numberParameter,
  rangeParameter,
  rangesParameter,
  sheetOf,
  sheetOfChange,
  undoes,
  type Target,
} from './target';

/** A cell as the page sends it: `s` is an object; `replaceStyle` says that it stands for the whole look. */
export type SentCell = UniverCell & { replaceStyle?: boolean };

const FORCED_TEXT = 4;

export function applyCellChange(target: Target, mutation: Mutation): void {
  switch (mutation.id) {
    case 'sheet.mutation.set-range-values':
      return setValues(target, mutation);
    case 'sheet.mutation.move-range':
      return moveRange(target, mutation);
    case 'sheet.mutation.reorder-range':
      return reorder(target, mutation);
    case 'sheet.mutation.set.numfmt':
      return setFormats(target, mutation);
    case 'sheet.mutation.remove.numfmt':
      return removeFormats(target, mutation);
    case 'sheet.mutation.update-note':
      return setNote(target, mutation, noteText(mutation));
    default:
      return setNote(target, mutation, undefined);
  }
}

/** Calls `visit` for every cell in a matrix of the grid, with rows and columns from 1. */
export function eachSentCell(
  matrix: unknown,
  sheet: Sheet,
  visit: (sent: SentCell | null, row: number, column: number) => void,
): void {
  for (const [r, line] of Object.entries((matrix ?? {}) as CellMatrix)) {
    for (const [c, sent] of Object.entries(line ?? {})) {
      const [row, column] = [Number(r) + 1, Number(c) + 1];
      if (!(row >= 1 && row <= sheet.maxRows && column >= 1 && column <= sheet.maxColumns)) {
        throw new ChangeRefused('Deze cel ligt buiten het tabblad.');
      }
      visit(sent, row, column);
    }
  }
}

/** Whether what was sent changes what a cell holds, and not only how it looks. */
export const changesContent = (sent: SentCell | null): boolean =>
  sent === null || 'v' in sent || 'f' in sent || 'p' in sent;

function setValues(target: Target, mutation: Mutation): void {
  const sheet = sheetOfChange(target.workbook, mutation);
  // What comes back by undoing was read when it was typed: text that looks like a number or a date stays text.
  const given = undoes(mutation) ? { ...target, asStored: true } : target;
  eachSentCell(mutation.params['cellValue'], sheet, (sent, row, column) => {
    const cell = ensureCell(sheet, row, column);
    if (sent === null) empty(cell);
    else putSent(given, cell, sent);
  });
}

function empty(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.style;
  delete cell.link;
}

function putSent(target: Target, cell: Cell, sent: SentCell): void {
  if (sent.s !== undefined) putStyle(cell, sent);
  if (typeof sent.f === 'string') {
    const formula = sent.f.startsWith('=') ? sent.f : `=${sent.f}`;
    cell.formula = target.asStored ? formula : keptFormula(formula, target.workbook.locale);
    cell.value = readUniverValue(sent).value;
    delete cell.link;
    return;
  }
  if (sent.f === null) delete cell.formula;
  if (!('v' in sent) && !('p' in sent)) return;
  const { value, link } = readUniverValue(sent);
  delete cell.link;
  cell.value = value;
  if (link) cell.link = link;
  else if (typeof value === 'string' && sent.t !== FORCED_TEXT && !target.asStored) putTyped(target, cell, value);
}

/** Text from the keyboard or the clipboard is read as Google reads it. */
function putTyped(target: Target, cell: Cell, text: string): void {
  const typed = interpretText(text, target.workbook.locale, cell.style?.numberFormat, target.year);
  cell.value = typed.value;
  if (typed.formula !== undefined) cell.formula = typed.formula;
  if (typed.numberFormat !== undefined && cell.style?.numberFormat === undefined) {
    cell.style = { ...cell.style, numberFormat: typed.numberFormat };
  }
}

function putStyle(cell: Cell, sent: SentCell): void {
  const change = (typeof sent.s === 'object' ? sent.s : null) as UniverStyle | null;
  const style = mergeStyle(sent.replaceStyle ? undefined : cell.style, change);
  if (style) cell.style = style;
  else delete cell.style;
}

/** Cut and paste: the whole cells go, with notes and validation staying where they are, as in the grid. */
function moveRange(target: Target, { params }: Mutation): void {
  for (const side of ['from', 'to'] as const) {
    const part = params[side] as { subUnitId: string; value: unknown } | undefined;
    if (!part) throw new ChangeRefused('Verplaatsen is niet gelukt.');
    const sheet = sheetOf(target.workbook, part.subUnitId);
    eachSentCell(part.value, sheet, (sent, row, column) => {
      const cell = ensureCell(sheet, row, column);
      empty(cell);
      if (sent) putSent(target, cell, { ...sent, replaceStyle: true });
    });
  }
}

/** Sorting: `order` says for each row which row's cells come there. As in Google, notes go along. */
function reorder(target: Target, mutation: Mutation): void {
  const sheet = sheetOfChange(target.workbook, mutation);
  const rect = toRect(rangeParameter(mutation, 'range'), sheet);
  if (isNew(target, mutation)) noMergedRows(sheet, rect, 'sorteren');
  const order = (mutation.params['order'] ?? {}) as Record<string, number>;
  const before = new Map<string, (Cell | undefined)[]>();
  for (const [to, from] of Object.entries(order)) before.set(to, sheet.rows[from]?.slice() ?? []);
  for (const [to, cells] of before) {
    const line = (sheet.rows[Number(to)] ??= []);
    for (let c = rect.column - 1; c < rect.column - 1 + rect.columns; c++) line[c] = cells[c];
  }
}

function setFormats(target: Target, mutation: Mutation): void {
  const sheet = sheetOfChange(target.workbook, mutation);
  const values = (mutation.params['values'] ?? {}) as Record<string, { ranges: Parameters<typeof toRect>[0][] }>;
  const patterns = (mutation.params['refMap'] ?? {}) as Record<string, { pattern: string }>;
  for (const [key, { ranges }] of Object.entries(values)) {
    const pattern = patterns[key]?.pattern;
    if (pattern !== undefined) for (const range of ranges) putFormat(sheet, toRect(range, sheet), pattern);
  }
}

function removeFormats(target: Target, mutation: Mutation): void {
  const sheet = sheetOfChange(target.workbook, mutation);
  for (const range of rangesParameter(mutation)) putFormat(sheet, toRect(range, sheet), null);
}

function putFormat(sheet: Sheet, rect: Rect, pattern: string | null): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const cell = ensureCell(sheet, row, column);
      const style = mergeStyle(cell.style, { n: pattern === null ? null : { pattern } });
      if (style) cell.style = style;
      else delete cell.style;
    }
  }
}

const noteText = ({ params }: Mutation): string | undefined =>
  (params['note'] as { note?: string } | undefined)?.note || undefined;

function setNote(target: Target, mutation: Mutation, text: string | undefined): void {
  const sheet = sheetOfChange(target.workbook, mutation);
  const cell = ensureCell(sheet, numberParameter(mutation, 'row') + 1, numberParameter(mutation, 'col') + 1);
  if (text === undefined) delete cell.note;
  else cell.note = text;
}
