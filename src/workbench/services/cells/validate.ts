/** Whether a value passes a cell's data validation, and Google's words when it does not. */
import { parseA1, toA1 } from '../../model/a1';
import { mapCells } from '../../model/grid';
import type { StoredValue, Validation, ValidationArg, Workbook } from '../../model/workbook';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WEB_ADDRESS = /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i;

/**
 * Whether the value may stand in a cell with this validation. An empty cell always may; a custom formula is not
 * calculated and never rejects.
 */
export function passes(value: StoredValue, validation: Validation, workbook: Workbook): boolean {
  if (value === null || value === '') return true;
  const { criteria, args } = validation;
  if (criteria === 'VALUE_IN_LIST') return allowedList(validation).has(plain(value));
  if (criteria === 'VALUE_IN_RANGE') return rangeValues(args[0], workbook).has(plain(value));
  if (criteria === 'CHECKBOX') return args.length === 0 ? typeof value === 'boolean' : args.includes(value);
  if (criteria.startsWith('NUMBER_') || criteria.startsWith('DATE_')) return comparesWell(value, criteria, args);
  if (criteria.startsWith('TEXT_')) return textFits(String(value), criteria, String(args[0] ?? ''));
  return true;
}

/** The error Google gives for a value that does not pass. */
export function violation(validation: Validation, row: number, column: number): Error {
  const cell = toA1({ row, column, rows: 1, columns: 1 });
  const start = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  return new Error(start + advice(validation));
}

function advice({ helpText, criteria, args }: Validation): string {
  if (helpText !== null && helpText !== '') return ` ${helpText}`;
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(args[0])) {
    return ` Please enter one of the following values: ${args[0].join(', ')}.`;
  }
  if (criteria.startsWith('DATE_')) return ' Please enter a valid date.';
  if (criteria.startsWith('NUMBER_')) return ' Please enter a valid number.';
  return '';
}

const lists = new WeakMap<Validation, Set<string>>();

function allowedList(validation: Validation): Set<string> {
  const known = lists.get(validation);
  if (known !== undefined) return known;
  const [values] = validation.args;
  const allowed = new Set(Array.isArray(values) ? (values as string[]) : []);
  lists.set(validation, allowed);
  return allowed;
}

function rangeValues(arg: ValidationArg | undefined, workbook: Workbook): Set<string> {
  if (typeof arg !== 'object' || !('sheetId' in arg)) return new Set();
  const sheet = workbook.sheets.find(({ id }) => id === arg.sheetId);
  const parsed = sheet && parseA1(arg.a1, sheet);
  if (!sheet || !parsed) return new Set();
  return new Set(
    mapCells(sheet, parsed.rect, (cell) => cell?.value ?? null)
      .flat()
      .filter((value) => value !== null)
      .map(plain),
  );
}

function plain(value: Exclude<StoredValue, null>): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function comparesWell(value: StoredValue, criteria: string, args: readonly ValidationArg[]): boolean {
  if (typeof value !== 'number') return false;
  const [a = 0, b = 0] = args.map((arg) => (typeof arg === 'object' && 'serial' in arg ? arg.serial : Number(arg)));
  const day = criteria.startsWith('DATE_') ? Math.floor(value) : value;
  switch (criteria.replace(/^(NUMBER|DATE)_/, '')) {
    case 'BETWEEN':
      return day >= a && day <= b;
    case 'NOT_BETWEEN':
      return day < a || day > b;
    case 'EQUAL_TO':
      return day === a;
    case 'NOT_EQUAL_TO':
      return day !== a;
    case 'GREATER_THAN':
    case 'AFTER':
      return day > a;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return day >= a;
    case 'LESS_THAN':
    case 'BEFORE':
      return day < a;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return day <= a;
    default:
      return true;
  }
}

function textFits(text: string, criteria: string, wanted: string): boolean {
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_IS_VALID_EMAIL':
      return EMAIL.test(text);
    case 'TEXT_IS_VALID_URL':
      return WEB_ADDRESS.test(text);
    default:
      return true;
  }
}
