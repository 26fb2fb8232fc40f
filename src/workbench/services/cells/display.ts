/** How a cell's value is shown, as getDisplayValue gives it. */
import { format } from 'numfmt';
import type { Cell } from '../../model/workbook';

/** The shown text under the cell's number format and the spreadsheet's locale (`nl_NL`). */
export function displayText(cell: Cell | undefined, locale: string): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  const language = locale.split('_')[0] ?? 'en';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return booleanText(value, language);
  const pattern = cell?.style?.numberFormat;
  return format(pattern === undefined || pattern === '@' ? 'General' : pattern, value, { locale: language });
}

function booleanText(value: boolean, language: string): string {
  if (language === 'nl') return value ? 'WAAR' : 'ONWAAR';
  return value ? 'TRUE' : 'FALSE';
}
