/** Data validation: the model's criteria (named as SpreadsheetApp names them) ↔ the rules of xlsx. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { rangeArg } from '../model/rangeRules';
import type { Rect, Validation, ValidationArg } from '../model/workbook';
import { a1ToRect, quoteSheetName, rectToA1, splitReference } from './a1';
import { isXlsxFormula, textLiteral, withPrefixes } from './cells/formulas';
import { fitsInline } from './lists';

/** A validation as the file states it. */
export interface ValidationRule {
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly errorStyle: string;
  readonly showError: boolean;
  readonly error: string;
}

/** What the rules of a sheet refer to outside themselves. */
export interface ValidationContext {
  sheetName(id: number): string | null;
  sheetId(name: string): number | null;
  /** The reference of choices that do not fit in the rule. */
  listReference(choices: readonly string[]): string;
  /** The choices behind such a reference; null when it refers to an ordinary sheet. */
  listChoices(reference: string): string[] | null;
  /** The reference of a defined name. */
  namedReference(name: string): string | null;
}

const operators = [
  ['BETWEEN', 'between'],
  ['NOT_BETWEEN', 'notBetween'],
  ['EQUAL_TO', 'equal'],
  ['NOT_EQUAL_TO', 'notEqual'],
  ['GREATER_THAN', 'greaterThan'],
  ['GREATER_THAN_OR_EQUAL_TO', 'greaterThanOrEqual'],
  ['LESS_THAN', 'lessThan'],
  ['LESS_THAN_OR_EQUAL_TO', 'lessThanOrEqual'],
] as const;
const numberOperators = new Map<string, string>(operators.map(([name, operator]) => [`NUMBER_${name}`, operator]));
const dateOperators = new Map<string, string>([
  ['DATE_BETWEEN', 'between'],
  ['DATE_NOT_BETWEEN', 'notBetween'],
  ['DATE_EQUAL_TO', 'equal'],
  ['DATE_AFTER', 'greaterThan'],
  ['DATE_ON_OR_AFTER', 'greaterThanOrEqual'],
  ['DATE_BEFORE', 'lessThan'],
  ['DATE_ON_OR_BEFORE', 'lessThanOrEqual'],
]);

/** Excel shows at most this many characters in its message. */
const longestError = 225;
/** Longer formulas in a rule make Excel call the file damaged. */
const longestFormula = 255;

/** Serials of dates that the model counts and xlsx writes are the same numbers. */
const serialOf = (arg: ValidationArg | undefined) =>
  typeof arg === 'object' && 'serial' in arg ? arg.serial : undefined;

/** A serial by way of whole milliseconds. */
const dateSerial = (serial: number) => String(25_569 + Math.round((serial - 25_569) * 86_400_000) / 86_400_000);

/** The rule to write for a validation whose first cell is `anchor`. Every criterion gets a rule that Excel accepts. */
export function toRule(validation: Validation, anchor: string, context: ValidationContext): ValidationRule {
  const condition = toCondition(validation, anchor, context);
  return {
    operator: 'between',
    ...condition,
    errorStyle: validation.allowInvalid ? 'warning' : 'stop',
    showError: true,
    error: (validation.helpText ?? '').slice(0, longestError),
  };
}

type Condition = Pick<ValidationRule, 'type' | 'formulas'> & { readonly operator?: string };

/** Any date, as other programs say it too: from the first day that they count. */
const anyDate: Condition = { type: 'date', operator: 'greaterThanOrEqual', formulas: ['1'] };

function toCondition({ criteria, args }: Validation, anchor: string, context: ValidationContext): Condition {
  const opaque = custom(opaqueFormula({ criteria, args }));
  const numberOperator = numberOperators.get(criteria);
  if (numberOperator && args.length > 0 && args.every((arg) => typeof arg === 'number')) {
    return { type: 'decimal', operator: numberOperator, formulas: args.map(String) };
  }
  const dateOperator = dateOperators.get(criteria);
  const serials = args.map(serialOf);
  if (dateOperator && serials.length > 0 && serials.every((serial) => serial !== undefined)) {
    const condition = { type: 'date', operator: dateOperator, formulas: serials.map(dateSerial) };
    // Somebody who means that very day says the same, and would get any date back.
    return isDeepStrictEqual(condition, anyDate) ? opaque : condition;
  }
  switch (criteria) {
    case 'DATE_IS_VALID_DATE':
      return anyDate;
    case 'CHECKBOX':
      return { type: 'list', formulas: ['"TRUE,FALSE"'] };
    case 'VALUE_IN_LIST':
      return Array.isArray(args[0]) ? list(args[0] as string[], context) : opaque;
    case 'VALUE_IN_RANGE':
      return range(args[0], context) ?? opaque;
    case 'TEXT_CONTAINS':
      return custom(`ISNUMBER(SEARCH(${textLiteral(String(args[0]))},${anchor}))`, opaque);
    case 'TEXT_DOES_NOT_CONTAIN':
      return custom(`ISERROR(SEARCH(${textLiteral(String(args[0]))},${anchor}))`, opaque);
    case 'TEXT_EQUAL_TO':
      return custom(`${anchor}=${textLiteral(String(args[0]))}`, opaque);
    case 'TEXT_IS_VALID_EMAIL':
      return custom(`ISNUMBER(SEARCH("?*@?*.?*",${anchor}))`);
    case 'TEXT_IS_VALID_URL':
      return custom(`ISNUMBER(SEARCH("http*://?*",${anchor}))`);
    case 'CUSTOM_FORMULA': {
      const formula = String(args[0]).replace(/^=/, '');
      return isXlsxFormula(formula) ? custom(withPrefixes(formula), opaque) : opaque;
    }
    default:
      return opaque;
  }
}

function custom(formula: string, tooLong?: Condition): Condition {
  return tooLong && formula.length > longestFormula ? tooLong : { type: 'custom', formulas: [formula] };
}

function list(choices: readonly string[], context: ValidationContext): Condition {
  const formula = fitsInline(choices) ? `"${choices.join(',')}"` : context.listReference(choices);
  return { type: 'list', formulas: [formula] };
}

function range(arg: ValidationArg | undefined, context: ValidationContext): Condition | null {
  if (typeof arg !== 'object' || !('sheetId' in arg)) return null;
  const name = context.sheetName(arg.sheetId);
  const rect = a1ToRect(arg.a1);
  return name !== null && rect ? { type: 'list', formulas: [`${quoteSheetName(name)}!${rectToA1(rect, true)}`] } : null;
}

/** Always true, says nothing to Excel, and is found again by its text: the real condition is in the state file. */
export function opaqueFormula(condition: object): string {
  const hash = createHash('sha256').update(JSON.stringify(condition)).digest('hex').slice(0, 12);
  return `LEN("plp-${hash}")>0`;
}

const isOpaque = (formula: string) => /^LEN\("plp-[0-9a-f]{12}"\)/.test(formula);

/** By what a rule is known again after another program has saved the file. */
export function ruleKey(rule: ValidationRule): string {
  const formulas = rule.formulas.map((formula) => formula.replace(/^=/, '').replace(/'([A-Za-z_]\w*)'!/g, '$1!'));
  return JSON.stringify([rule.type, rule.operator, formulas, rule.errorStyle, rule.error.replace(/\s+/g, ' ')]);
}

/** The validation that a rule says, for a rule of any program. null: nothing that the model can hold. */
export function fromRule(
  rule: ValidationRule,
  anchor: string,
  sheetId: number,
  context: ValidationContext,
  date1904 = false,
): Validation | null {
  const condition = fromCondition(rule, anchor, sheetId, context, date1904);
  return (
    condition && {
      ...condition,
      allowInvalid: rule.errorStyle !== 'stop' || !rule.showError,
      helpText: rule.error === '' ? null : rule.error,
    }
  );
}

type Criteria = Pick<Validation, 'criteria' | 'args'>;

function fromCondition(
  { type, operator, formulas }: ValidationRule,
  anchor: string,
  sheetId: number,
  context: ValidationContext,
  date1904: boolean,
): Criteria | null {
  const first = formulas[0]?.replace(/^=/, '');
  if (first === undefined || isOpaque(first)) return null;
  const numbers = formulas.map(Number);
  const numeric = numbers.every((n) => !Number.isNaN(n));
  switch (type) {
    case 'custom':
      return { criteria: 'CUSTOM_FORMULA', args: [`=${first.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`] };
    case 'list':
      return fromList(first, sheetId, context);
    case 'whole':
    case 'decimal':
      return numeric ? withOperator(numberOperators, operator, numbers) : compared(anchor, operator, formulas);
    case 'date': {
      if (!numeric) return compared(anchor, operator, formulas);
      const serials = numbers.map((n) => ({ serial: n + (date1904 ? 1462 : 0) }));
      const isAnyDate = operator === anyDate.operator && serials[0]!.serial === 1;
      if (isAnyDate) return { criteria: 'DATE_IS_VALID_DATE', args: [] };
      return withOperator(dateOperators, operator, serials) ?? compared(anchor, operator, formulas);
    }
    case 'textLength':
      return compared(`LEN(${anchor})`, operator, formulas);
    case 'time':
      return compared(anchor, operator, formulas);
    default:
      return null;
  }
}

function withOperator(names: Map<string, string>, operator: string, args: ValidationArg[]): Criteria | null {
  const criteria = [...names].find(([, written]) => written === operator)?.[0];
  return criteria ? { criteria, args } : null;
}

/** A comparison that the model has no criterion for, as a formula. */
function compared(what: string, operator: string, [first = '0', second = '0']: readonly string[]): Criteria {
  const signs: Record<string, string> = {
    equal: '=',
    notEqual: '<>',
    greaterThan: '>',
    greaterThanOrEqual: '>=',
    lessThan: '<',
    lessThanOrEqual: '<=',
  };
  const sign = signs[operator];
  const inside = `AND(${what}>=${first},${what}<=${second})`;
  const formula = sign ? `${what}${sign}${first}` : operator === 'notBetween' ? `NOT(${inside})` : inside;
  return { criteria: 'CUSTOM_FORMULA', args: [`=${formula}`] };
}

function fromList(formula: string, sheetId: number, context: ValidationContext): Criteria | null {
  const inline = /^"([\s\S]*)"$/.exec(formula)?.[1];
  if (inline !== undefined) {
    const choices = inline
      .replaceAll('""', '"')
      .split(',')
      .map((choice) => choice.trim());
    return { criteria: 'VALUE_IN_LIST', args: [choices, true] };
  }
  const reference = context.namedReference(formula) ?? formula;
  const kept = context.listChoices(reference);
  if (kept) return { criteria: 'VALUE_IN_LIST', args: [kept, true] };
  const split = splitReference(reference);
  const target = split ? context.sheetId(split.sheetName) : sheetId;
  const rect: Rect | null = a1ToRect(split?.a1 ?? reference);
  return target !== null && rect
    ? { criteria: 'VALUE_IN_RANGE', args: [rangeArg(target, rectToA1(rect)), true] }
    : null;
}

/** Whether the rule alone says all that the validation says. */
export function saysAll(validation: Validation, readBack: Validation | null): boolean {
  // By way of JSON: arrays of the script's realm are not of ours.
  return isDeepStrictEqual(JSON.parse(JSON.stringify(validation)), readBack);
}
