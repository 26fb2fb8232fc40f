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

/** The code behind a built-in id; undefined for "General", and for an id that a file must explain itself. */
export function builtInFormat(id: number): string | undefined {
  return builtIn.get(id);
}

/** Whether a number with this code is shown as a date or a moment. A bare time of day is none. */
export function showsDate(code: string): boolean {
  return isDateFormat(code) && /[yd]|mmm/i.test(code.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}
