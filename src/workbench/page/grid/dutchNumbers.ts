/** Numbers without a format with the comma of a Dutch workbook: Univer only knows it for numbers that have a format. */
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { GridEngine } from './univer';

/** After Univer's own formats: what they have made text of is left alone. */
const LAST = 5;

/** A number without thousands, with the comma or point of the workbook's locale. */
export const writtenNumber = (value: number, locale: string): string =>
  locale.startsWith('nl') ? String(value).replace('.', ',') : String(value);

/** @param locale of the workbook */
export function showNumbersByLocale(engine: GridEngine, locale: () => string): void {
  engine.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => {
      const shown = next(cell);
      if (shown?.t !== CellValueType.NUMBER || typeof shown.v !== 'number' || Number.isInteger(shown.v)) return shown;
      return { ...shown, v: writtenNumber(shown.v, locale()) };
    },
  });
}
