/** A cell's content: the model's stored value, formula and link ↔ exceljs's cell value. */
import type ExcelJS from 'exceljs';
import type { Cell } from '../../model/workbook';
import { quoteSheetName, splitReference } from '../a1';
import { toXlsxFormula } from './formulas';

/** An .xlsx cell holds no longer text. */
export const longestText = 32_767;

const errors = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

/** Control characters (but tab and line feed), what is no character, and halves of a surrogate pair. */
const unwritable = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f\\ufffe\\uffff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

/** What XML cannot hold is written as `_x000B_`, and so is the start of a text that looks like that. */
export function escapeControl(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Whether the link can stand in the file; on other cells it is kept apart (exceljs would make text of the value). */
export function holdsLink(cell: Cell): boolean {
  return typeof cell.value === 'string' && cell.value !== '' && cell.formula === undefined;
}

/** The value to give to exceljs. `link` is the link as the file says it. */
export function toXlsxValue(cell: Cell, link: string | undefined): ExcelJS.CellValue {
  const { value } = cell;
  if (cell.formula !== undefined) {
    const formula = toXlsxFormula(cell.formula, value);
    if (value === null || value === '') return { formula };
    const isError = typeof value === 'string' && errors.includes(value);
    return { formula, result: isError ? { error: value as ExcelJS.CellErrorValue['error'] } : value };
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  const text = escapeControl(value);
  return link !== undefined && holdsLink(cell) ? { text, hyperlink: link } : text;
}

/** `#gid=12&range=B3` within the workbook becomes `#'Blad'!$B$3`, which every program follows. */
export function toXlsxLink(link: string, sheetName: (id: number) => string | null): string {
  const match = /^#gid=(\d+)(?:&range=([A-Z]+)(\d+)(?::[A-Z]+\d+)?)?$/.exec(link);
  const name = match && sheetName(Number(match[1]));
  return match && name ? `#${quoteSheetName(name)}!$${match[2] ?? 'A'}$${match[3] ?? '1'}` : link;
}

/** The other way round. A link to the first cell is a link to the sheet. */
export function fromXlsxLink(link: string, sheetId: (name: string) => number | null): string {
  const target = link.startsWith('#') ? splitReference(link.slice(1)) : null;
  const id = target && sheetId(target.sheetName);
  if (!target || id === null) return link;
  const a1 = target.a1.replaceAll('$', '');
  return a1 === 'A1' ? `#gid=${id}` : `#gid=${id}&range=${a1}`;
}
