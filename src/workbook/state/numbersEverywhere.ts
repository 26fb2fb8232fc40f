/** The highest number of each kind of ID that stands anywhere in the register: for a workbook that has lost its memory. */
import { idInText } from '../../register/identity/idInText';
import { highestPlausible } from '../../register/identity/ids';
import { tabs } from '../../register/tabs';
import type { Book } from '../book';
import { shadowFrom } from '../shadow/shadow';

export type Numbers = Readonly<Record<string, number>>;

/** Most cells hold nothing like it: this is quick. */
const mayHoldId = /[-\u2010-\u2013\u2212]\d{4}/;

/** Adds what these cells name to the highest numbers. */
export function noteNumbers(numbers: Record<string, number>, values: readonly (readonly unknown[])[]): void {
  for (const row of values) {
    for (const value of row) {
      if (typeof value !== 'string' || !mayHoldId.test(value)) continue;
      idInText.lastIndex = 0;
      for (let found = idInText.exec(value); found; found = idInText.exec(value)) {
        const [prefix, number] = [found[1]!.toUpperCase(), Number(found[2])];
        if (number <= highestPlausible) numbers[prefix] = Math.max(number, numbers[prefix] ?? 0);
      }
    }
  }
}

/** What the copy of last night tells of numbers that stand in no row any more. */
function noteCopied(numbers: Record<string, number>, values: readonly (readonly unknown[])[]): void {
  for (const [key, { hoogste = 0 }] of shadowFrom(values)) {
    const { prefix } = tabs[key];
    numbers[prefix] = Math.max(hoogste, numbers[prefix] ?? 0);
  }
}

/**
 * Every place that knows a number: the tabs with their notes, what points at their rows, the copy of last night, the Logboek,
 * the Mailjournaal, history, what an import noted, and the tabs that people made: they may tell of somebody by her number. Two
 * questions to Google a tab.
 */
export function numbersEverywhere({ spreadsheet, marks }: Pick<Book, 'spreadsheet' | 'marks'>): Numbers {
  const numbers: Record<string, number> = {};
  const sheets = spreadsheet.getSheets();
  const known = marks.tabsOf(sheets);
  sheets.forEach((sheet, index) => {
    const range = sheet.getDataRange();
    const values = range.getValues() as unknown[][];
    noteNumbers(numbers, values);
    noteNumbers(numbers, range.getNotes());
    if (known[index] === 'schaduw') noteCopied(numbers, values);
  });
  return numbers;
}
