/** In what order day and month stand in dates that people or programs wrote as text in one column. */
import { asSeen } from './asSeen';
import type { DateString } from '../dates';
import { readWrittenDate } from './writtenDate';

/** Day first, month first, or that only people know. */
export type Datumvorm = 'dmj' | 'mdj' | 'onduidelijk';

/** A telephone number goes on where a year ends, or begins with a plus. */
const numbers = /^[^\d+]*(\d{1,2})( ?[-/. ] ?)(\d{1,2})\2(?='?(?:\d{4}(?!\d)|\d\d(?!\d|\2\d)))/;

/** The two numbers before the year, as they stand; null for a text that is no such date. */
export function dayAndMonth(text: string): readonly [number, number] | null {
  const parts = numbers.exec(asSeen(text));
  return parts ? [Number(parts[1]), Number(parts[3])] : null;
}

/** The date of a text that has the month first, as programs of other countries write it. @example readMonthFirst('5/16/2025') // '2025-05-16' */
export const readMonthFirst = (text: string): DateString | null =>
  readWrittenDate(
    asSeen(text)
      .replace(numbers, '$3$2$1$2')
      .replace(/ ?[ap]m$/i, ''),
  );

/**
 * How the dates of a column are written; null where none stand with numbers. Month first where at least half can be nothing
 * else; where some can be nothing else people say it, and the Netherlands write the day first. The odd one is wrong.
 */
export function datumvormVan(texts: readonly string[]): Datumvorm | null {
  const pairs = texts.flatMap((text) => {
    const pair = dayAndMonth(text);
    return pair ? [pair] : [];
  });
  const dayFirst = pairs.filter(([first]) => first > 12).length;
  const monthFirst = pairs.filter(([first, second]) => second > 12 && first <= 12).length;
  if (pairs.length === 0) return null;
  if (monthFirst > dayFirst && 2 * monthFirst >= pairs.length) return 'mdj';
  if (monthFirst > 0) return 'onduidelijk';
  return dayFirst > 0 || pairs.every(([first, second]) => first === second) ? 'dmj' : 'onduidelijk';
}

/** Reads the text dates of a column as most of them are written; where nothing tells, as the Netherlands do. */
export function textDatesIn(texts: readonly string[]) {
  const monthFirst = datumvormVan(texts) === 'mdj';
  const [read, other] = monthFirst ? [readMonthFirst, readWrittenDate] : [readWrittenDate, readMonthFirst];
  return { monthFirst, read, other };
}
