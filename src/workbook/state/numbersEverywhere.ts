/** The highest number of each kind of ID that stands anywhere in the register: for a workbook that has lost its memory. */
import { highestPlausible } from '../../register/identity/ids';
import { allTabs } from '../../register/tabs';
import type { Book } from '../book';

export type Numbers = Readonly<Record<string, number>>;

const prefixes: ReadonlySet<string> = new Set(allTabs.map(({ prefix }) => prefix));

/** IDs, also in the middle of a text: the copy keeps rows as JSON, the Mailjournaal keeps keys. */
const anyId = /(?<![A-Za-z0-9])([A-Z]+)-(\d{4,15})(?!\d)/g;

/** Adds what these cells name to the highest numbers. */
export function noteNumbers(numbers: Record<string, number>, values: readonly (readonly unknown[])[]): void {
  for (const row of values) {
    for (const value of row) {
      if (typeof value !== 'string' || !value.includes('-')) continue;
      anyId.lastIndex = 0;
      for (let found = anyId.exec(value); found; found = anyId.exec(value)) {
        const [prefix, number] = [found[1]!, Number(found[2])];
        if (prefixes.has(prefix) && number <= highestPlausible)
          numbers[prefix] = Math.max(number, numbers[prefix] ?? 0);
      }
    }
  }
}

/**
 * Every place that knows a number: the tabs, what points at their rows, the copy of last night, the Logboek, the Mailjournaal,
 * history, and what an import noted. A question to Google a tab; people's own tabs tell nothing of ours.
 */
export function numbersEverywhere({ spreadsheet, marks }: Pick<Book, 'spreadsheet' | 'marks'>): Numbers {
  const numbers: Record<string, number> = {};
  const sheets = spreadsheet.getSheets();
  const known = marks.tabsOf(sheets);
  sheets
    .filter((_, index) => known[index] !== null)
    .forEach((sheet) => noteNumbers(numbers, sheet.getDataRange().getValues() as unknown[][]));
  return numbers;
}
