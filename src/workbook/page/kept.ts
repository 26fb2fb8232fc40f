/** What the register must know of a made tab again, kept with it where nobody sees it: it stays with the tab in a copy too. */
import type { Sheet } from '../google';
import type { Marks } from '../marks/marks';
import type { Metadata } from '../marks/metadata';

const key = 'plp-pagina';

/** Google keeps no more than 30,000 letters with a sheet, and its mark is one of them. */
const longest = 25_000;

/** Where it is kept, or null while nothing is. */
export const keptWith = (marks: Marks, sheet: Sheet): Metadata | null => marks.otherOf(sheet, key);

/** What is kept; null when nothing is. */
export const readKept = (marks: Marks, sheet: Sheet): string | null => keptWith(marks, sheet)?.getValue() || null;

/** Keeps a text in place of what was kept: none of it when it is too long. @param kept what `keptWith` gave */
export function keep(sheet: Sheet, kept: ReturnType<typeof keptWith>, text: string): void {
  const fits = text.length <= longest ? text : '';
  if (kept) kept.setValue(fits);
  else sheet.addDeveloperMetadata(key, fits);
}
