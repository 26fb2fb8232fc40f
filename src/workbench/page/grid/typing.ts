/** Typing in a cell the Dutch way: `31-8-2025` is a date, `1,5` a number, as in a Dutch sheet of Google. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INumfmtService, SheetInterceptorService } from '@univerjs/sheets';
import { interpretText, showsDate } from '../../services/cells/typed';
import type { GridEngine } from './univer';

/** Before Univer's own readers, which know the American way. */
const FIRST = 1000;
const LOCALE = 'nl_NL';

/** @param year of today, for a date without one */
export function typeInDutch(engine: GridEngine, year: () => number): void {
  const { writeCellInterceptor } = engine.get(SheetInterceptorService);
  const formats = engine.get(INumfmtService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, { unitId, subUnitId, row, col }, next) => {
      const text = value && plainText(value);
      if (!text || value.f) return next(value);
      const format = formats.getValue(unitId, subUnitId, row, col)?.pattern;
      return typedCell(text, format, year());
    },
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (value, { unitId, subUnitId, row, col, worksheet }, next) => {
      const raw = worksheet.getCellRaw(row, col) as Nullable<ICellData>;
      if (raw?.t !== CellValueType.NUMBER || typeof raw.v !== 'number' || raw.f) return next(value);
      const format = formats.getValue(unitId, subUnitId, row, col)?.pattern;
      if (showsDate(format)) return next(value);
      return { ...raw, v: editText(raw.v, format), t: CellValueType.STRING };
    },
  });
}

/** Text without marks in it; undefined for text with links or looks of its own. */
function plainText(value: ICellData): string | undefined {
  const body = value.p?.body;
  if (!body) return typeof value.v === 'string' ? value.v : undefined;
  return body.customRanges?.length ? undefined : body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

function typedCell(text: string, format: string | undefined, year: number): ICellData {
  const typed = interpretText(text, LOCALE, format, year);
  if (typed.formula !== undefined) return { f: typed.formula, v: null, p: null };
  const looks = typed.numberFormat !== undefined && !format ? { s: { n: { pattern: typed.numberFormat } } } : {};
  if (typeof typed.value === 'number') return { v: typed.value, t: CellValueType.NUMBER, f: null, p: null, ...looks };
  if (typeof typed.value === 'boolean') return { v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, p: null };
  return { v: typed.value, t: CellValueType.STRING, f: null, p: null };
}

/** What stands in the cell while a number is edited: a comma, no thousands. */
function editText(value: number, format: string | undefined): string {
  const percent = format?.includes('%');
  const shown = percent ? Number((value * 100).toPrecision(12)) : value;
  return `${String(shown).replace('.', ',')}${percent ? '%' : ''}`;
}
