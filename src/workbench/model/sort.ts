/** Sorting the rows of a rectangle as Google does: whole cells move, with note, looks and validation. */
import { hasContent } from './grid';
import type { Cell, Rect, Sheet } from './workbook';

export interface SortKey {
  /** 1-based, in the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts in place, stable: numbers, then text, then booleans; empty cells last whichever way. */
export function sortRows(sheet: Sheet, rect: Rect, keys: readonly SortKey[], locale: string): void {
  const collator = new Intl.Collator(locale.replace('_', '-'));
  const from = rect.column - 1;
  const lines = Array.from({ length: rect.rows }, (_, index) => {
    const cells = sheet.rows[rect.row - 1 + index] ?? [];
    return Array.from({ length: rect.columns }, (__, column) => cells[from + column]);
  });
  lines.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(a[column - rect.column], b[column - rect.column], ascending, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  lines.forEach((line, index) => {
    const cells = (sheet.rows[rect.row - 1 + index] ??= []);
    line.forEach((cell, column) => {
      cells[from + column] = cell;
    });
  });
}

function compare(a: Cell | undefined, b: Cell | undefined, ascending: boolean, collator: Intl.Collator): number {
  const [aFull, bFull] = [hasContent(a), hasContent(b)];
  if (!aFull || !bFull) return Number(bFull) - Number(aFull);
  const order = compareValues(a?.value ?? '', b?.value ?? '', collator);
  return ascending ? order : -order;
}

function compareValues(a: string | number | boolean, b: string | number | boolean, collator: Intl.Collator): number {
  const rank = { number: 0, string: 1, boolean: 2 };
  const [aType, bType] = [typeof a, typeof b] as [keyof typeof rank, keyof typeof rank];
  if (aType !== bType) return rank[aType] - rank[bType];
  if (aType === 'string') return collator.compare(a as string, b as string);
  return Number(a) - Number(b);
}
