/** Which sheets rules look at: rows and columns that come or go there move what such a rule says, wherever it stands. */
import type { RangeArg, Workbook } from './workbook';

const looked = new Set<number>();

/** What a rule says of a range. Made here alone, so that whoever moves rows need not look at each cell of a workbook for rules. */
export function rangeArg(sheetId: number, a1: string): RangeArg {
  looked.add(sheetId);
  return { sheetId, a1 } as RangeArg;
}

/** True where some rule of some workbook may look at a sheet with this ID. */
export const isLookedAt = (sheetId: number): boolean => looked.has(sheetId);

/** Takes note of the rules of a workbook that came as plain data, with ranges that were made elsewhere. */
export function knowRangeRules({ sheets }: Workbook): void {
  for (const { rows } of sheets)
    for (const cells of rows)
      for (const cell of cells ?? [])
        for (const arg of cell?.validation?.args ?? [])
          if (typeof arg === 'object' && 'sheetId' in arg) looked.add(arg.sheetId);
}
