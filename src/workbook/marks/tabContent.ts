/** Reads what stands in a tab in one question, in the place where its columns are: as made, as kept, or as the marks say. */
import type { ColumnKey, Tab } from '../../register/tabs';
import { columnsOf } from '../../register/tab';
import type { Range, Sheet } from '../google';
import type { Marks } from './marks';
import { findColumns } from './marks';
import { columnLetter } from './metadata';

/** What stands in a tab, and where its columns are. */
export interface Content {
  readonly sheet: Sheet;
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
  /** How many rows the sheet has, where not all of them were read. */
  readonly gridRows?: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

/** Whole columns: asking Google for the data range first would be a second question. */
const wholeColumns = (sheet: Sheet, last: number): Range => sheet.getRange(`A:${columnLetter(last)}`);

/** The texts in the first row. */
export const headersOf = (values: readonly (readonly unknown[])[]): string[] =>
  (values[0] ?? []).map((text) => String(text ?? '').trim());

/** A tab just as set-up made it; null for another one. */
export function readAsMade(marks: Marks, tab: Tab): Content | null {
  const declared = columnsOf(tab);
  const sheet = marks.asMade(tab.name, declared.length);
  if (!sheet) return null;
  const values = wholeColumns(sheet, declared.length).getValues() as unknown[][];
  const headers = headersOf(values);
  return declared.every(([, { header }], index) => headers[index] === header)
    ? { sheet, name: tab.name, values, columns: new Map(declared.map(([key], index) => [key, index + 1])) }
    : null;
}

/** Where nothing moved since the marks were asked, the read itself tells so; null where something did. */
export function readAsKept(marks: Marks, tab: Tab, sheet: Sheet): Content | null {
  const columns = marks.keptColumns(tab, sheet);
  if (!columns) return null;
  const values = wholeColumns(sheet, Math.max(...columns.values())).getValues() as unknown[][];
  return marks.standAsKept(tab, headersOf(values)) ? { sheet, name: marks.keptName(tab), values, columns } : null;
}

/** Asks the marks. A column that has lost its mark may stand further on than the marked ones. */
export function readAsMarked(marks: Marks, tab: Tab, sheet: Sheet): Content {
  const marked = marks.markedColumns(tab, sheet);
  const isWhole = marked && columnsOf(tab).every(([key]) => marked.has(key));
  const range = isWhole ? wholeColumns(sheet, Math.max(...marked.values())) : sheet.getDataRange();
  const values = range.getValues() as unknown[][];
  const columns = findColumns(tab, marked, headersOf(values));
  return { sheet, name: sheet.getName(), values, gridRows: sheet.getMaxRows(), columns };
}
