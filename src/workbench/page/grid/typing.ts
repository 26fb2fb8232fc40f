/** Typing in a cell by the sheet's locale: in a Dutch one `31-8-2025` is a date and `1,5` a number, as at Google. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INumfmtService, SheetInterceptorService } from '@univerjs/sheets';
import { interpretText, keptFormula, showsDate } from '../../services/cells/typed';
import { writtenNumber } from './dutchNumbers';
import type { GridEngine } from './univer';

/** Before Univer's own readers, which know the American way. */
const FIRST = 1000;

/** By what typed text is read. */
export interface TypingBy {
  /** Of the workbook, e.g. `nl_NL`. */
  locale(): string;
  /** Of today, for a date without one. */
  year(): number;
}

export function typeByLocale(engine: GridEngine, by: TypingBy): void {
  const { writeCellInterceptor } = engine.get(SheetInterceptorService);
  const formats = engine.get(INumfmtService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, { unitId, subUnitId, row, col }, next) => {
      const text = value && plainText(value);
      // The grid takes the apostrophe off that says so.
      if (value && text && value.t === CellValueType.FORCE_STRING) return asText(text);
      if (value?.f) return next({ ...value, f: keptFormula(value.f, by.locale()) });
      if (!text) return next(value);
      const format = formats.getValue(unitId, subUnitId, row, col)?.pattern;
      return typedCell(text, format, by);
    },
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (value, { unitId, subUnitId, row, col, worksheet }, next) => {
      const raw = worksheet.getCellRaw(row, col) as Nullable<ICellData>;
      const format = formats.getValue(unitId, subUnitId, row, col)?.pattern;
      if (raw && typeof raw.v === 'string' && !raw.f && !raw.p && looksLikeMore(raw.v, format, by))
        return { ...raw, v: `'${raw.v}`, t: CellValueType.STRING };
      if (raw?.t !== CellValueType.NUMBER || typeof raw.v !== 'number' || raw.f) return next(value);
      if (showsDate(format)) return next(value);
      return { ...raw, v: editText(raw.v, format, by.locale()), t: CellValueType.STRING };
    },
  });
}

/** Text without marks in it; undefined for text with links or looks of its own. */
function plainText(value: ICellData): string | undefined {
  const body = value.p?.body;
  if (!body) return typeof value.v === 'string' ? value.v : undefined;
  return body.customRanges?.length ? undefined : body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

function typedCell(text: string, format: string | undefined, by: TypingBy): ICellData {
  const typed = interpretText(text, by.locale(), format, by.year());
  if (typed.formula !== undefined) return { f: keptFormula(typed.formula, by.locale()), v: null, p: null };
  const looks = typed.numberFormat !== undefined && !format ? { s: { n: { pattern: typed.numberFormat } } } : {};
  if (typeof typed.value === 'number') return { v: typed.value, t: CellValueType.NUMBER, f: null, p: null, ...looks };
  if (typeof typed.value === 'boolean') return { v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, p: null };
  if (text.startsWith("'") && typeof typed.value === 'string') return asText(typed.value);
  return { v: typed.value, t: CellValueType.STRING, f: null, p: null };
}

/** Text, whatever it looks like: the server does not read it. */
const asText = (text: string): ICellData => ({ v: text, t: CellValueType.FORCE_STRING, f: null, p: null });

/** Whether this text would be something else when it is typed: as at Google it then shows its apostrophe. */
function looksLikeMore(text: string, format: string | undefined, by: TypingBy): boolean {
  const typed = interpretText(text, by.locale(), format, by.year());
  return typed.formula !== undefined || typed.value !== text;
}

/** What stands in the cell while a number is edited: no thousands, and the comma or point of the locale. */
function editText(value: number, format: string | undefined, locale: string): string {
  const percent = format?.includes('%');
  const shown = percent ? Number((value * 100).toPrecision(12)) : value;
  return `${writtenNumber(shown, locale)}${percent ? '%' : ''}`;
}
