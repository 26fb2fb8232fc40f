/** Finds the columns of a tab by their marks and their headers. */
import type { SheetKey } from '../../register/made/naast';
import { naastIn, sheetColumns } from '../../register/made/naast';
import type { Tab } from '../../register/tabs';
import { textAt } from './keptPlaces';

/** Nothing, a number, a record's number or a day: no column is called so. Somebody dragged it over the header. */
const noName = /^([A-Z]-)?\d*$|GMT[+-]/;

/**
 * The columns of a tab in its sheet: key → 1-based column. A mark is trusted, also under a renamed header, unless that
 * header is literally another column's (someone cut and pasted whole columns): then the header text decides.
 */
export function findColumns(
  tab: Tab,
  marked: ReadonlyMap<string, number> | undefined,
  headers: readonly unknown[],
): Map<SheetKey, number> {
  const declared = sheetColumns(tab);
  const keyByHeader = new Map(declared.map(([key, column]) => [column.header, key]));
  const found = new Map<SheetKey, number>();
  for (const [key] of declared) {
    const column = marked?.get(key);
    if (column === undefined) continue;
    const text = textAt(headers, column);
    const owner = keyByHeader.get(text);
    if (!noName.test(text) && (owner === undefined || owner === key)) found.set(key, column);
  }
  const taken = new Set(found.values());
  headers.forEach((_, index) => {
    const key = keyByHeader.get(textAt(headers, index + 1));
    if (key !== undefined && !found.has(key) && !taken.has(index + 1)) found.set(key, index + 1);
  });
  // What stands there is written over: where headers moved along other columns, nothing may be taken for a name.
  const others = new Map([...(marked ?? [])].map(([key, place]) => [place, key]));
  for (const { key, bij } of naastIn(tab)) {
    const place = found.get(key);
    if (place === undefined || marked?.get(key) === place) continue;
    const isApart = found.has(bij) && place !== found.get(bij)! + 1;
    if (isApart || (others.get(place) ?? key) !== key) found.delete(key);
  }
  return found;
}
