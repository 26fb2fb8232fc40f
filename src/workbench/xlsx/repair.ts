/** Rewrites sheet XML that the standard allows but exceljs does not read: prefixes, bare cells, ISO dates. */
import { a1ToRect, cellA1 } from './a1';

/** Some programs write `<x:worksheet>`; exceljs knows only the bare names. */
export function plainPrefix(xml: string): string {
  const prefix = /<(\w+):(?:worksheet|styleSheet|sst)[\s>]/.exec(xml.slice(0, 2000))?.[1];
  return prefix ? xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1') : xml;
}

/** Row numbers and cell addresses may be left out; exceljs needs them. */
export function withAddresses(xml: string): string {
  if (!/<(?:c|row)(?:\s+(?!r=)[\w:]+="[^"]*")*\s*\/?>/.test(xml)) return xml;
  let row = 0;
  let column = 0;
  const element = /<(row|c)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g;
  return xml.replace(element, (_, tag: string, attributes: string, end: string) => {
    const given = /\sr="([A-Z]*)(\d+)"/.exec(attributes);
    if (tag === 'row') {
      row = given ? Number(given[2]) : row + 1;
      column = 0;
    } else {
      column = given ? a1ToRect(given[1]! + given[2]!)!.column : column + 1;
    }
    const address = tag === 'row' ? `${row}` : cellA1(row, column);
    return `<${tag}${given ? '' : ` r="${address}"`}${attributes}${end}>`;
  });
}

/** Cells of type `d` hold an ISO date (openpyxl with iso_dates): written as the serial number that all others use. */
export function withNumericDates(xml: string, date1904: boolean): string {
  const dateCell = /<c((?:\s[^>]*)?) t="d"([^>]*)>((?:(?!<\/c>)[\s\S])*?)<v>([^<]*)<\/v>/g;
  return xml.replace(dateCell, (whole, before, after, formula, iso: string) => {
    const ms = Date.parse(`${iso.includes('T') ? iso.replace(/Z$/, '') : `${iso}T00:00:00`}Z`);
    if (Number.isNaN(ms)) return whole;
    return `<c${before}${after}>${formula}<v>${ms / 86_400_000 + 25_569 - (date1904 ? 1462 : 0)}</v>`;
  });
}
