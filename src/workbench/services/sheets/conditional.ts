/** Conditional format rules with a yes-or-no condition, and their builder. Colour scales are not rebuilt. */
import type { CellStyle, Sheet, ConditionalFormat, Rect, ValidationArg } from '../../model/workbook';
import { toHex } from '../cells/colors';
import { BooleanCriteria, enumName } from '../enums';
import { Service, expect, seen, type Runtime } from '../runtime';
import { scriptArg, storeArg } from './criteria';
import { RangeAddress } from './rangeAddress';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleDate = GoogleAppsScript.Base.Date;

interface Rule {
  readonly sheet: Sheet | null;
  readonly rects: readonly Rect[];
  readonly criteria: string;
  readonly args: readonly ValidationArg[];
  readonly style: CellStyle;
}

/** The rules of a sheet as the script sees them. */
export function rulesOf(runtime: Runtime, sheet: Sheet): GoogleRule[] {
  return sheet.conditionalFormats.map((format) =>
    seen(new ConditionalFormatRuleService(runtime, { sheet, ...format })),
  );
}

/** Rules from the script as the sheet stores them. */
export function storedRules(rules: readonly GoogleRule[], sheet: Sheet): ConditionalFormat[] {
  return rules.map((given) => {
    const { rule } = expect(given, ConditionalFormatRuleService, 'Sheet.setConditionalFormatRules');
    if (rule.sheet !== sheet) throw new Error('Conditional format rules must apply to ranges of the same sheet.');
    return { rects: [...rule.rects], criteria: rule.criteria, args: [...rule.args], style: rule.style };
  });
}

export class ConditionalFormatRuleService extends Service implements GoogleRule {
  readonly serviceName = 'ConditionalFormatRule';

  constructor(
    runtime: Runtime,
    readonly rule: Rule,
  ) {
    super(runtime);
  }

  copy() {
    return seen(new ConditionalFormatRuleBuilderService(this.runtime, this.rule));
  }
  getBooleanCondition() {
    return seen(new BooleanConditionService(this.runtime, this.rule));
  }
  getGradientCondition() {
    return null;
  }

  getRanges() {
    const { sheet, rects } = this.rule;
    return sheet === null ? [] : rects.map((rect) => this.runtime.make.range(sheet, rect) as never);
  }
}

export class BooleanConditionService
  extends Service
  implements
    Pick<
      GoogleCondition,
      | 'getBackground'
      | 'getBold'
      | 'getCriteriaType'
      | 'getCriteriaValues'
      | 'getFontColor'
      | 'getItalic'
      | 'getStrikethrough'
      | 'getUnderline'
    >
{
  readonly serviceName = 'BooleanCondition';

  constructor(
    runtime: Runtime,
    private readonly rule: Rule,
  ) {
    super(runtime);
  }

  getBackground() {
    return this.rule.style.background ?? null;
  }
  getFontColor() {
    return this.rule.style.fontColor ?? null;
  }
  getBold() {
    return this.rule.style.bold ?? null;
  }
  getItalic() {
    return this.rule.style.italic ?? null;
  }
  getStrikethrough() {
    return this.rule.style.strikethrough ?? null;
  }
  getUnderline() {
    return this.rule.style.underline ?? null;
  }
  getCriteriaType() {
    return BooleanCriteria[this.rule.criteria as keyof typeof BooleanCriteria];
  }
  getCriteriaValues() {
    return this.rule.args.map((arg) => scriptArg(this.runtime, arg));
  }
}

const NO_RULE: Rule = { sheet: null, rects: [], criteria: '', args: [], style: {} };

export class ConditionalFormatRuleBuilderService
  extends Service
  implements
    Pick<
      GoogleBuilder,
      | 'build'
      | 'copy'
      | 'getRanges'
      | 'setBackground'
      | 'setBold'
      | 'setFontColor'
      | 'setItalic'
      | 'setRanges'
      | 'setStrikethrough'
      | 'setUnderline'
      | 'whenCellEmpty'
      | 'whenCellNotEmpty'
      | 'whenDateAfter'
      | 'whenDateBefore'
      | 'whenDateEqualTo'
      | 'whenFormulaSatisfied'
      | 'whenNumberBetween'
      | 'whenNumberEqualTo'
      | 'whenNumberGreaterThan'
      | 'whenNumberGreaterThanOrEqualTo'
      | 'whenNumberLessThan'
      | 'whenNumberLessThanOrEqualTo'
      | 'whenNumberNotBetween'
      | 'whenNumberNotEqualTo'
      | 'whenTextContains'
      | 'whenTextDoesNotContain'
      | 'whenTextEndsWith'
      | 'whenTextEqualTo'
      | 'whenTextStartsWith'
      | 'withCriteria'
    >
{
  readonly serviceName = 'ConditionalFormatRuleBuilder';

  constructor(
    runtime: Runtime,
    private rule: Rule = NO_RULE,
  ) {
    super(runtime);
  }

  build() {
    if (this.rule.rects.length === 0) throw new Error('A conditional format rule must have at least one range.');
    if (this.rule.criteria === '') throw new Error('A conditional format rule must have a condition.');
    return seen(new ConditionalFormatRuleService(this.runtime, this.rule));
  }

  copy() {
    return seen(new ConditionalFormatRuleBuilderService(this.runtime, this.rule));
  }
  getRanges() {
    return new ConditionalFormatRuleService(this.runtime, this.rule).getRanges();
  }

  setRanges(ranges: GoogleRange[]) {
    const inner = ranges.map((range) => expect(range, RangeAddress, 'ConditionalFormatRuleBuilder.setRanges'));
    return this.with({ sheet: inner[0]?.sheet ?? null, rects: inner.map(({ rect }) => rect) });
  }

  setBackground(color: string | null) {
    return this.look({ background: toHex(color) ?? undefined });
  }
  setFontColor(color: string | null) {
    return this.look({ fontColor: toHex(color) ?? undefined });
  }
  setBold(bold: boolean | null) {
    return this.look({ bold: bold ?? undefined });
  }
  setItalic(italic: boolean | null) {
    return this.look({ italic: italic ?? undefined });
  }
  setStrikethrough(on: boolean | null) {
    return this.look({ strikethrough: on ?? undefined });
  }
  setUnderline(underline: boolean | null) {
    return this.look({ underline: underline ?? undefined });
  }

  whenCellEmpty() {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty() {
    return this.when('CELL_NOT_EMPTY');
  }
  whenDateAfter(date: GoogleDate | unknown) {
    return this.when('DATE_AFTER', date);
  }
  whenDateBefore(date: GoogleDate | unknown) {
    return this.when('DATE_BEFORE', date);
  }
  whenDateEqualTo(date: GoogleDate | unknown) {
    return this.when('DATE_EQUAL_TO', date);
  }
  whenFormulaSatisfied(formula: string) {
    return this.when('CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number) {
    return this.when('NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number) {
    return this.when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number) {
    return this.when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number) {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number) {
    return this.when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number) {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number) {
    return this.when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number) {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string) {
    return this.when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string) {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextStartsWith(text: string) {
    return this.when('TEXT_STARTS_WITH', text);
  }
  whenTextEndsWith(text: string) {
    return this.when('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string) {
    return this.when('TEXT_EQUAL_TO', text);
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]) {
    return this.when(enumName(criteria, 'ConditionalFormatRuleBuilder.withCriteria'), ...args);
  }

  private readonly with = (change: Partial<Rule>) => {
    this.rule = { ...this.rule, ...change };
    return seen(this);
  };

  private readonly when = (criteria: string, ...args: unknown[]) =>
    this.with({ criteria, args: args.map((arg) => storeArg(this.runtime, arg)) });

  private readonly look = (change: { [K in keyof CellStyle]?: CellStyle[K] | undefined }) => {
    const style = Object.fromEntries(
      Object.entries({ ...this.rule.style, ...change }).filter(([, value]) => value !== undefined),
    );
    return this.with({ style: style as CellStyle });
  };
}
