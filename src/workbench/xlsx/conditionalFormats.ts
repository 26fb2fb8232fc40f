/** Conditional formats: the model's criteria (named as SpreadsheetApp names them) ↔ the rules of xlsx. */
import { isDeepStrictEqual } from 'node:util';
import type { ConditionalFormat, ValidationArg } from '../model/workbook';
import { cellA1, rectToA1 } from './a1';
import { isXlsxFormula, textLiteral, withPrefixes } from './cells/formulas';
import type { Kept } from './kept';
import type { StyleWriter } from './cells/styleWriter';
import type { StyleSheet } from './cells/styleSheet';
import { readConditionalRules } from './sheet/sections';
import { element, escapeXml, type XmlElement } from './xml';
import { opaqueFormula } from './validations';

type Condition = Pick<ConditionalFormat, 'criteria' | 'args'>;
interface Rule {
  readonly type: 'cellIs' | 'expression';
  readonly operator?: string;
  readonly formulas: readonly string[];
}

const operators = new Map([
  ['NUMBER_BETWEEN', 'between'],
  ['NUMBER_NOT_BETWEEN', 'notBetween'],
  ['NUMBER_EQUAL_TO', 'equal'],
  ['NUMBER_NOT_EQUAL_TO', 'notEqual'],
  ['NUMBER_GREATER_THAN', 'greaterThan'],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'greaterThanOrEqual'],
  ['NUMBER_LESS_THAN', 'lessThan'],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'lessThanOrEqual'],
]);

/** By what a rule is known again after another program has saved the file. */
function ruleKey({
  type,
  operator,
  formulas,
}: Pick<Rule, 'operator' | 'formulas'> & { readonly type: string }): string {
  return JSON.stringify([type, operator ?? '', formulas.map((formula) => String(formula).replace(/^=/, ''))]);
}

/** The sections with the formats of a sheet, and the conditions that the file alone would not tell. */
export function writeConditionalFormats(
  formats: readonly ConditionalFormat[],
  styles: StyleWriter,
): { xml: string; kept: Kept['conditions'][number][] } {
  const kept: Kept['conditions'][number][] = [];
  const blocks = formats.map(({ rects, criteria, args, style }, i) => {
    const first = rects[0];
    if (!first) return '';
    const rule = toRule({ criteria, args }, cellA1(first.row, first.column));
    const { type, operator, formulas } = rule;
    const said = isDeepStrictEqual(JSON.parse(JSON.stringify({ criteria, args })), fromRule(rule));
    if (!said) kept.push({ key: ruleKey(rule), criteria, args });
    const attributes = { type, dxfId: styles.partialNumber(style), priority: i + 1, ...(operator && { operator }) };
    const inside = formulas.map((formula) => element('formula', {}, escapeXml(formula))).join('');
    const sqref = rects.map((rect) => rectToA1(rect)).join(' ');
    return element('conditionalFormatting', { sqref }, element('cfRule', attributes, inside));
  });
  return { xml: blocks.join(''), kept };
}

function toRule({ criteria, args }: Condition, cell: string): Rule {
  const operator = operators.get(criteria);
  if (operator && args.every((arg) => typeof arg === 'number')) {
    return { type: 'cellIs', operator, formulas: args.map(String) };
  }
  return { type: 'expression', formulas: [expression({ criteria, args }, cell)] };
}

function expression({ criteria, args }: Condition, cell: string): string {
  const text = textLiteral(String(args[0] ?? ''));
  const [first, second] = args.map(dateOrNumber);
  switch (criteria) {
    case 'CELL_EMPTY':
      return `LEN(TRIM(${cell}))=0`;
    case 'CELL_NOT_EMPTY':
      return `LEN(TRIM(${cell}))>0`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${text},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${text},${cell}))`;
    case 'TEXT_EQUAL_TO':
      return `${cell}=${text}`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},LEN(${text}))=${text}`;
    case 'DATE_AFTER':
      if (first !== null) return `AND(ISNUMBER(${cell}),${cell}>=${first}+1)`;
      break;
    case 'DATE_BEFORE':
      if (first !== null) return `AND(ISNUMBER(${cell}),${cell}<${first})`;
      break;
    case 'DATE_EQUAL_TO':
      if (first !== null) return `AND(ISNUMBER(${cell}),INT(${cell})=${first})`;
      break;
    case 'DATE_BETWEEN':
      if (first !== null && second !== null) return `AND(ISNUMBER(${cell}),${cell}>=${first},${cell}<${second}+1)`;
      break;
    case 'CUSTOM_FORMULA': {
      const formula = String(args[0]).replace(/^=/, '');
      if (isXlsxFormula(formula)) return withPrefixes(formula);
    }
  }
  // Never true in Excel; the state file knows the condition.
  return `NOT(${opaqueFormula({ criteria, args })})`;
}

function dateOrNumber(arg: ValidationArg): number | null {
  if (typeof arg === 'number') return arg;
  return typeof arg === 'object' && 'serial' in arg ? arg.serial : null;
}

/** The formats of a sheet, from any program. What the model has no word for (data bars, icons) is left out. */
export function readConditionalFormats(
  around: XmlElement,
  kept: Kept['conditions'],
  styles: StyleSheet,
): ConditionalFormat[] {
  const known = new Map(kept.map((condition) => [condition.key, condition]));
  const found = readConditionalRules(around).flatMap(({ ranges, style, priority, ...rule }) => {
    const own = known.get(ruleKey(rule));
    const condition = own ?? fromRule(rule);
    if (!condition || ranges.length === 0) return [];
    const { criteria, args } = condition;
    const format: ConditionalFormat = { rects: [...ranges], criteria, args: [...args], style: styles.partial(style) };
    return [{ format, priority }];
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function fromRule({ type, operator, formulas }: Parameters<typeof ruleKey>[0]): Condition | null {
  const first = formulas[0];
  if (first === undefined || String(first).startsWith('NOT(LEN("plp-')) return null;
  const numbers = formulas.map(Number);
  const criteria = [...operators].find(([, written]) => written === operator)?.[0];
  if (type === 'cellIs' && criteria && numbers.every((n) => !Number.isNaN(n))) return { criteria, args: numbers };
  if (type !== 'expression') return null;
  return { criteria: 'CUSTOM_FORMULA', args: [`=${String(first).replace(/_xlfn\.(?:_xlws\.)?/g, '')}`] };
}
