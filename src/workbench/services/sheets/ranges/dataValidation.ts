/** Data validation rules and their builder. */
import type { Validation, ValidationArg } from '../../../model/workbook';
import { DataValidationCriteria } from '../../enums';
import { Service, seen, type Runtime } from '../../runtime';
import { scriptArg, storeArg } from './criteria';

type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const EMPTY: Validation = { criteria: '', args: [], allowInvalid: true, helpText: null };

/** Google takes no more in a list; the words are ours, since Google's are not known. */
const MOST_ITEMS = 500;

abstract class HoldsValidation extends Service {
  constructor(
    runtime: Runtime,
    public validation: Validation,
  ) {
    super(runtime);
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

  /** A builder that begins with what this rule says. */
  copy() {
    return seen(new DataValidationBuilderService(this.runtime, this.validation));
  }
}

export class DataValidationBuilderService
  extends HoldsValidation
  implements
    Pick<
      GoogleBuilder,
      | 'build'
      | 'requireDate'
      | 'requireFormulaSatisfied'
      | 'requireNumberBetween'
      | 'requireTextIsEmail'
      | 'requireValueInList'
      | 'requireValueInRange'
      | 'setAllowInvalid'
      | 'setHelpText'
    >
{
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
  requireDate() {
    return this.rule('DATE_IS_VALID_DATE');
  }
  requireFormulaSatisfied(formula: string) {
    return this.rule('CUSTOM_FORMULA', formula);
  }
  requireNumberBetween(start: number, end: number) {
    return this.rule('NUMBER_BETWEEN', start, end);
  }
  requireTextIsEmail() {
    return this.rule('TEXT_IS_VALID_EMAIL');
  }

  requireValueInList(values: string[], showDropdown = true) {
    if (values.length > MOST_ITEMS) throw new Error(`The list of items can hold at most ${MOST_ITEMS} items.`);
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
}
