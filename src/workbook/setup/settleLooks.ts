/** Formats and dropdowns are set by the places of columns: where somebody moves columns meanwhile, none keeps what belongs to another. */
import type { Sheet } from '../google';
import { recordCells } from '../marks/metadata';

/** A tab in which looks were set. */
export interface Looked {
  readonly sheet: Sheet;
  readonly name: string;
  /** The places of the columns for which they were set and that stand there no more. */
  readonly gone: readonly number[];
}

/**
 * Clears what came in columns of others, and has the looks set again. Returns what only a person can judge, in Dutch; null where
 * all stand where they stood.
 * @param again sets them where the columns are now, and tells what Google refused
 */
export function settleLooks<T extends Looked>(
  tabs: readonly T[],
  again: (moved: readonly T[]) => string | null,
): string | null {
  const moved = tabs.filter((one) => one.gone.length > 0);
  if (moved.length === 0) return null;
  // One that was the last may be gone. Asked before anything is written: after a write a question sends that first.
  const cells = moved.flatMap((one) => {
    const width = one.sheet.getMaxColumns();
    return one.gone.flatMap((place) => (place <= width ? [{ sheet: one.sheet, place }] : []));
  });
  for (const { sheet, place } of cells) sheet.getRange(recordCells(place)).clearDataValidations();
  const names = moved.map(({ name }) => name).join(', ');
  const look = `Terwijl het register de opmaak zette, verschoof iemand kolommen in ${names}. Kijk na hoe je eigen kolommen daar eruitzien.`;
  return [look, again(moved) ?? ''].join(' ').trim();
}
