/** Columns of a Google table that have a type: Google refuses some writes there. */
import type { Rect, Sheet } from '../../model/workbook';

/** What Google refuses in a column: formats and rules (`looks`), or what is written in its cells as well (`values`). */
export type Refusal = 'looks' | 'values';

/** By the name of a tab: 1-based column → what is refused there. */
export type TypedColumns = Readonly<Record<string, Readonly<Record<number, Refusal>>>>;

const OF_LOOKS = /^(set|clear)(NumberFormat|DataValidation)s?$/;
const OF_VALUES = /^set(Value|Formula|RichTextValue)s?$/;

/** @throws in Google's words when the block has a column that refuses this */
export function checkTypedColumns(typed: TypedColumns, { name }: Sheet, rect: Rect, method: string): void {
  const refused = Object.entries(typed[name] ?? {}).some(
    ([column, refusal]) =>
      Number(column) >= rect.column &&
      Number(column) < rect.column + rect.columns &&
      (OF_LOOKS.test(method) || (refusal === 'values' && OF_VALUES.test(method))),
  );
  if (refused) throw new Error('This operation is not allowed on cells in typed columns.');
}
