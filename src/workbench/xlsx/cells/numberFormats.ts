/** Number formats: the codes that a file means by a bare number, and what a code shows. */
import { isDateFormat } from 'numfmt';

/** The built-in codes of ECMA-376 part 1, 18.8.30. Ids 14 and 22 follow the reader's country: here, the Dutch one. */
const builtIn = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd-mm-yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd-mm-yyyy hh:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00 ;(#,##0.00)'],
  [40, '#,##0.00 ;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Dates, and times of day, of East Asian and Thai programs; shown in their languages there, and here as any other. */
const builtInDates: readonly (readonly [first: number, last: number, code: string])[] = [
  [27, 31, 'dd-mm-yyyy'],
  [32, 32, 'h:mm'],
  [33, 33, 'h:mm:ss'],
  [34, 34, 'h:mm AM/PM'],
  [35, 35, 'h:mm:ss AM/PM'],
  [36, 36, 'dd-mm-yyyy'],
  [50, 58, 'dd-mm-yyyy'],
  [71, 74, 'dd-mm-yyyy'],
  [75, 75, 'h:mm'],
  [76, 76, 'h:mm:ss'],
  [77, 77, 'dd-mm-yyyy hh:mm'],
  [78, 78, 'mm:ss'],
  [79, 79, '[h]:mm:ss'],
  [80, 80, 'mm:ss.0'],
  [81, 81, 'dd-mm-yyyy'],
];

/** The code behind a built-in id; undefined for "General", and for an id that a file must explain itself. */
export function builtInFormat(id: number): string | undefined {
  return builtIn.get(id) ?? builtInDates.find(([first, last]) => id >= first && id <= last)?.[2];
}

/** Whether a number with this code is shown as a date or a moment. A bare time of day is none. */
export function showsDate(code: string): boolean {
  return isDateFormat(code) && /[yd]|mmm/i.test(code.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}
