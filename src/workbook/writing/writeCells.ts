/** Writes blocks of cells so that each text stands there as it was typed, and none can run as a formula (register.md). */
import type { SheetValue } from '../cells/cells';
import type { Care } from './care';
import type { Range } from '../google';

/** How a text begins that a sheet may take for a formula, for forced text, or for text to be trimmed. */
const isTaken = /^[\s'=+\-@＝＋－＠]/;

export const mustForce = (value: SheetValue): value is string => typeof value === 'string' && isTaken.test(value);

/** Google's name for no format of its own: there an apostrophe always says that text follows, and goes. */
export const withoutFormat = '0.###############';

/**
 * Writes values and number formats; all that is text must have the format `@`. Gives the range back for chaining.
 *
 * Of a text cell nobody but Google knows whether `=` begins a formula in it, and whether a leading apostrophe stays. So a
 * text that begins with such a sign is written behind an apostrophe in a cell without format, and only then gets its
 * format: that is right whichever way Google reads text cells. Writes only.
 * @param care column by column, where Google refused it in one go
 */
export function writeCells(
  range: Range,
  values: readonly (readonly SheetValue[])[],
  formats: '@' | readonly (readonly string[])[],
  care: Care | null = null,
): Range {
  if (care) return writeWithCare(care, range, values, formats);
  const finalFormats = (): Range =>
    formats === '@' ? range.setNumberFormat(formats) : range.setNumberFormats(formats as string[][]);
  if (!values.some((row) => row.some(mustForce))) return finalFormats().setValues(values as SheetValue[][]);
  const formatAt = (row: number, column: number): string => (formats === '@' ? '@' : formats[row]![column]!);
  range
    .setNumberFormats(
      values.map((row, r) => row.map((value, c) => (mustForce(value) ? withoutFormat : formatAt(r, c)))),
    )
    .setValues(values.map((row) => row.map((value) => (mustForce(value) ? `'${value}` : value))));
  return finalFormats();
}

/** Each column in turn. Where its format cannot be set, what it holds is written all the same. */
function writeWithCare(
  care: Care,
  range: Range,
  values: readonly (readonly SheetValue[])[],
  formats: '@' | readonly (readonly string[])[],
): Range {
  const [sheet, row, column] = [range.getSheet(), range.getRow(), range.getColumn()];
  (values[0] ?? []).forEach((_, c) => {
    const cells = sheet.getRange(row, column + c, values.length, 1);
    const own = values.map((line) => [line[c]!]);
    const finals = own.map((_line, r) => [formats === '@' ? '@' : formats[r]![c]!]);
    const forced = own.some(([value]) => mustForce(value!));
    const first = finals.map(([format], r) => [mustForce(own[r]![0]!) ? withoutFormat : format!]);
    const written = own.map(([value]) => [mustForce(value!) ? `'${value}` : value!]);
    const looks = care.tries(cells, 'opmaak', () => cells.setNumberFormats(first));
    care.tries(cells, 'inhoud', () => cells.setValues(written));
    if (looks && forced) care.tries(cells, 'opmaak', () => cells.setNumberFormats(finals));
  });
  return range;
}
