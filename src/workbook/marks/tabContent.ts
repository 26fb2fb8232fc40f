/** Reads what stands in a tab in one question, in the place where its columns are: as made, as kept, or as the marks say. */
import { naastIn, sheetColumns } from '../../register/made/naast';
import { columnsOf } from '../../register/tab';
import type { Tab } from '../../register/tabs';
import type { Range, Sheet } from '../google';
import type { Marks } from './marks';
import { findColumns } from './findColumns';
import { TabPlace, wholeColumns } from './place';
import type { Places } from './places';
import { apart } from './places';

/** What stands in a tab, and where its columns are. */
export interface Content extends Places {
  readonly place: TabPlace;
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
  /** How many rows the sheet has, where not all of them were read. */
  readonly gridRows?: number;
}

/** The texts in the first row. */
export const headersOf = (values: readonly (readonly unknown[])[]): string[] =>
  (values[0] ?? []).map((text) => String(text ?? '').trim());

/** The same of a sheet: a question to Google. */
export const firstRow = (sheet: Sheet): string[] => headersOf(sheet.getRange('1:1').getValues());

/** A tab just as set-up made it; null for another one. */
export function readAsMade(marks: Marks, tab: Tab): Content | null {
  const declared = sheetColumns(tab);
  const sheet = marks.asMade(tab.name, declared.length);
  if (!sheet) return null;
  const range = wholeColumns(sheet, declared.length);
  const values = range.getValues() as unknown[][];
  const headers = headersOf(values);
  return declared.every(([, { header }], index) => headers[index] === header)
    ? {
        place: new TabPlace(range, sheet),
        name: tab.name,
        values,
        ...apart(new Map(declared.map(([key], index) => [key, index + 1]))),
      }
    : null;
}

/** So many columns of people's own beside ours are read along. */
const mostBeside = 26;

/** So many columns with those beside them; null where there are none. How many there are Google tells with where its tabs are. */
function withBeside(sheet: Sheet, width: number): Range | null {
  const all = Math.min(sheet.getMaxColumns(), width + mostBeside);
  return all > width ? wholeColumns(sheet, all) : null;
}

/** Where nothing moved since the marks were asked, the read itself tells so; null where something did. */
export function readAsKept(marks: Marks, tab: Tab): Content | null {
  const kept = marks.keptColumns(tab);
  if (!kept) return null;
  const width = Math.max(...kept.columns.values(), ...kept.naast.values());
  // A tab under another name stands as it was kept once its mark has told that name.
  const place = marks.placeAsKept(tab.key, width) ?? (marks.sheetOf(tab.key) && marks.placeAsKept(tab.key, width));
  if (!place) return null;
  const range = marks.writes.has(tab.key) ? withBeside(place.sheet, width) : null;
  const values = (range ?? place.range).getValues() as unknown[][];
  return marks.standAsKept(tab, headersOf(values)) ? { place, name: marks.keptName(tab), values, ...kept } : null;
}

/** Asks the marks. A column that has lost its mark may stand further on than the marked ones. */
export function readAsMarked(marks: Marks, tab: Tab, sheet: Sheet): Content {
  const marked = marks.markedColumns(tab, sheet);
  const isWhole = !marks.writes.has(tab.key) && marked && columnsOf(tab).every(([key]) => marked.has(key));
  const range = isWhole ? wholeColumns(sheet, Math.max(...marked.values())) : sheet.getDataRange();
  const values = range.getValues() as unknown[][];
  const headers = headersOf(values);
  const found = findColumns(tab, marked, headers);
  // Columns may have moved between the marks and what stands under them.
  const isDoubtful = naastIn(tab).some(({ key, column }) => !found.has(key) && headers.includes(column.header));
  const places = apart(isDoubtful ? findColumns(tab, marks.markedColumns(tab, sheet, true), headers) : found);
  return { place: new TabPlace(range, sheet), name: sheet.getName(), values, gridRows: sheet.getMaxRows(), ...places };
}
