/** A cell that somebody put in amid the header row: the headers behind it stand one cell too far, above what is not theirs. */
import type { SheetKey } from '../../register/made/naast';
import { isNaast, sheetColumns } from '../../register/made/naast';
import type { Tab } from '../../register/tabs';
import { isEmptyLine } from './headerRow';
import { textAt } from './keptPlaces';
import { fits } from './lostHeaders';
import { columnLetter } from './metadata';

type Values = readonly (readonly unknown[])[];

/** The places without a header before one of ours: nearly always none, so that nothing else need be looked at. */
export const gapsIn = (columns: ReadonlyMap<SheetKey, number>, headers: readonly unknown[]): number[] =>
  [...columns.values()].flatMap((place) => (place > 1 && textAt(headers, place - 1) === '' ? [place - 1] : []));

/** So many columns that hold what they do not allow tell it: of one the cells alone may be wrong. */
const fewestWrong = 2;

/**
 * What to do where the headers behind a gap stand one cell too far: some columns hold what they never do, and all hold what they
 * should in the column before. Null where the headers stand right.
 * @param columns where the headers of ours stand
 */
export function shiftedHeaders(
  tab: Tab,
  name: string,
  [headers = [], ...rows]: Values,
  columns: ReadonlyMap<SheetKey, number>,
): string | null {
  const declared = new Map(sheetColumns(tab));
  const at = new Map([...columns].map(([key, place]) => [place, key]));
  const sheet = { tab, rows };
  for (const gap of gapsIn(columns, headers)) {
    if (rows.every((row) => isEmptyLine([row[gap - 1]]))) continue;
    let last = gap;
    while (at.has(last + 1)) last += 1;
    // Names beside numbers are anything.
    const behind = [...columns].filter(([key, place]) => place > gap && place <= last && !isNaast(key));
    const wrong = behind.filter(([key, place]) => !fits(sheet, declared.get(key)!, place));
    if (wrong.length < fewestWrong || !behind.every(([key, place]) => fits(sheet, declared.get(key)!, place - 1)))
      continue;
    const letter = columnLetter(gap);
    return (
      `In het tabblad "${name}" staat boven kolom ${letter} geen kop, en de koppen erachter staan een cel te ver naar rechts. ` +
      `Net gedaan? Ctrl+Z zet ze terug. Haal anders de lege cel ${letter}1 weg: klik er met rechts op en kies Cel verwijderen > Naar links verschuiven.`
    );
  }
  return null;
}
