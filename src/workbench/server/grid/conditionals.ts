/** Conditional formats as the grid knows them. */
import type { ConditionalFormat, Sheet, ValidationArg } from '../../model/workbook';
import { toUniverRange } from './ranges';
import { toUniverStyle } from './style';
import type { UniverRange } from './univer';

export interface UniverConditional {
  cfId: string;
  ranges: UniverRange[];
  stopIfTrue: boolean;
  rule: { type: 'highlightCell'; subType: string; operator?: string; value?: unknown; style: object };
}

const texts: Record<string, string> = {
  CELL_EMPTY: 'containsBlanks',
  CELL_NOT_EMPTY: 'notContainsBlanks',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'equal',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
};
const numbers: Record<string, string> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_EQUAL_TO: 'equal',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
};

/** The sheet's rules, the first one strongest, as in Google. Criteria the grid does not know are left out. */
export function toUniverConditionals(sheet: Sheet): UniverConditional[] {
  return sheet.conditionalFormats.flatMap((format, index) => {
    const rule = toRule(format);
    return rule === null
      ? []
      : [
          {
            cfId: `c${sheet.id}-${index}`,
            ranges: format.rects.map(toUniverRange),
            stopIfTrue: false,
            rule: { type: 'highlightCell' as const, ...rule, style: toUniverStyle(format.style) },
          },
        ];
  });
}

function toRule({ criteria, args }: ConditionalFormat): { subType: string; operator?: string; value?: unknown } | null {
  const text = texts[criteria];
  if (text) return { subType: 'text', operator: text, value: args[0] === undefined ? '' : String(args[0]) };
  const number = numbers[criteria];
  if (number) {
    const values = args.map(toNumber);
    return {
      subType: 'number',
      operator: number,
      value: number.toLowerCase().includes('between') ? values : values[0],
    };
  }
  if (criteria === 'CUSTOM_FORMULA') return { subType: 'formula', value: String(args[0]) };
  return null;
}

const toNumber = (arg: ValidationArg): number =>
  typeof arg === 'object' && 'serial' in arg ? arg.serial : Number(arg);
