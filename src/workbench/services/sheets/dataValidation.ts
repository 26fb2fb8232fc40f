/** Data validation rules and their builder. */
import type { Validation, ValidationArg } from '../../model/workbook';
import { DataValidationCriteria, enumName } from '../enums';
import { Service, seen, type Runtime } from '../runtime';
import { scriptArg, storeArg } from './criteria';

type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GoogleDate = GoogleAppsScript.Base.Date;

const EMPTY: Validation = { criteria: '', args: [], allowInvalid: true, helpText: null };

abstract class HoldsValidation extends Service {
  constructor(
    runtime: Runtime,
    public validation: Validation,
  ) {
    super(runtime);
  }

  copy() {
    return seen(new DataValidationBuilderService(this.runtime, this.validation));
  }
  getAllowInvalid() {
    return this.validation.allowInvalid;
  }
  getHelpText() {
    return this.validation.helpText as string;
  }
  getCriteriaValues() {
    return this.validation.args.map((arg) => scriptArg(this.runtime, arg));
  }

  getCriteriaType() {
    const { criteria } = this.validation;
    return criteria === '' ? null : DataValidationCriteria[criteria as keyof typeof DataValidationCriteria];
  }
}

export class DataValidationService
  extends HoldsValidation
  implements Pick<GoogleRule, 'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'>
{
  readonly serviceName = 'DataValidation';
}

export class DataValidationBuilderService extends HoldsValidation implements GoogleBuilder {
  readonly serviceName = 'DataValidationBuilder';

  constructor(runtime: Runtime, validation: Validation = EMPTY) {
    super(runtime, validation);
  }

  build() {
    if (this.validation.criteria === '') throw new Error('No criteria was set on the data validation rule.');
    return seen(new DataValidationService(this.runtime, Object.freeze(this.validation)));
  }

  private readonly rule = (criteria: string, ...args: unknown[]) => {
    const stored: ValidationArg[] = args.map((arg) => storeArg(this.runtime, arg));
    this.validation = { ...this.validation, criteria, args: stored };
    return seen(this);
  };

  requireCheckbox(...values: unknown[]) {
    return this.rule('CHECKBOX', ...values);
  }
  requireDate() {
    return this.rule('DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: GoogleDate) {
    return this.rule('DATE_AFTER', date);
  }
  requireDateBefore(date: GoogleDate) {
    return this.rule('DATE_BEFORE', date);
  }
  requireDateBetween(start: GoogleDate, end: GoogleDate) {
    return this.rule('DATE_BETWEEN', start, end);
  }
  requireDateEqualTo(date: GoogleDate) {
    return this.rule('DATE_EQUAL_TO', date);
  }
  requireDateNotBetween(start: GoogleDate, end: GoogleDate) {
    return this.rule('DATE_NOT_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: GoogleDate) {
    return this.rule('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: GoogleDate) {
    return this.rule('DATE_ON_OR_BEFORE', date);
  }
  requireFormulaSatisfied(formula: string) {
    return this.rule('CUSTOM_FORMULA', formula);
  }
  requireNumberBetween(start: number, end: number) {
    return this.rule('NUMBER_BETWEEN', start, end);
  }
  requireNumberEqualTo(number: number) {
    return this.rule('NUMBER_EQUAL_TO', number);
  }
  requireNumberGreaterThan(number: number) {
    return this.rule('NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number) {
    return this.rule('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number) {
    return this.rule('NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number) {
    return this.rule('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireNumberNotBetween(start: number, end: number) {
    return this.rule('NUMBER_NOT_BETWEEN', start, end);
  }
  requireNumberNotEqualTo(number: number) {
    return this.rule('NUMBER_NOT_EQUAL_TO', number);
  }
  requireTextContains(text: string) {
    return this.rule('TEXT_CONTAINS', text);
  }
  requireTextDoesNotContain(text: string) {
    return this.rule('TEXT_DOES_NOT_CONTAIN', text);
  }
  requireTextEqualTo(text: string) {
    return this.rule('TEXT_EQUAL_TO', text);
  }
  requireTextIsEmail() {
    return this.rule('TEXT_IS_VALID_EMAIL');
  }
  requireTextIsUrl() {
    return this.rule('TEXT_IS_VALID_URL');
  }

  requireValueInList(values: string[], showDropdown = true) {
    return this.rule('VALUE_IN_LIST', values, showDropdown);
  }

  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, showDropdown = true) {
    return this.rule('VALUE_IN_RANGE', range, showDropdown);
  }

  setAllowInvalid(allowInvalid: boolean) {
    this.validation = { ...this.validation, allowInvalid };
    return seen(this);
  }

  setHelpText(helpText: string) {
    this.validation = { ...this.validation, helpText };
    return seen(this);
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.DataValidationCriteria, args: unknown[]) {
    return this.rule(enumName(criteria, 'DataValidationBuilder.withCriteria'), ...args);
  }
}
