/** Numbers without a format with a comma: Univer only knows the Dutch way for numbers that have one. */
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { GridEngine } from './univer';

/** After Univer's own formats: what they have made text of is left alone. */
const LAST = 5;

export function showDutchNumbers(engine: GridEngine): void {
  engine.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => {
      const shown = next(cell);
      if (shown?.t !== CellValueType.NUMBER || typeof shown.v !== 'number' || Number.isInteger(shown.v)) return shown;
      return { ...shown, v: String(shown.v).replace('.', ',') };
    },
  });
}
