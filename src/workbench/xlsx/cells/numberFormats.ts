/**
 * Number formats by their id in styles.xml. exceljs turns numbers in a date format into Dates, which loses text results
 * and rounds what only looks like a date; so it is given a name (`[14]`) for each format, and the codes stay here.
 */
import { isDateFormat } from 'numfmt';
import { descendants, escapeXml, parseXml } from '../xml';

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

/** styles.xml with names for codes, and the code behind each name. */
export function nameNumberFormats(stylesXml: string): { xml: string; codes: ReadonlyMap<string, string> } {
  const section = /<numFmts[\s>][\s\S]*?<\/numFmts>|<numFmts[^>]*\/>/;
  const own = section.exec(stylesXml)?.[0];
  const codes = new Map([...builtIn].map(([id, code]) => [`[${id}]`, code]));
  for (const { attributes } of own ? descendants(parseXml(own), 'numFmt') : []) {
    codes.set(`[${attributes['numFmtId']}]`, attributes['formatCode'] ?? 'General');
  }
  const names = [...codes.keys()].map(
    (name) => `<numFmt numFmtId="${name.slice(1, -1)}" formatCode="${escapeXml(name)}"/>`,
  );
  const named = `<numFmts count="${names.length}">${names.join('')}</numFmts>`;
  const xml = own ? stylesXml.replace(section, named) : stylesXml.replace(/<styleSheet[^>]*>/, (tag) => tag + named);
  return { xml, codes };
}

/** Whether a number with this code is shown as a date or a moment. A bare time of day is none. */
export function showsDate(code: string): boolean {
  return isDateFormat(code) && /[yd]|mmm/i.test(code.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}
