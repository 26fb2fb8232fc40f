/** Several ranges of one sheet, changed in one go. */
import { Service, seen, type Runtime } from '../runtime';
import type { RangeService, ClearOptions } from './range';

type GoogleList = GoogleAppsScript.Spreadsheet.RangeList;

export class RangeListService
  extends Service
  implements
    Pick<
      GoogleList,
      | 'activate'
      | 'breakApart'
      | 'check'
      | 'clear'
      | 'clearContent'
      | 'clearDataValidations'
      | 'clearFormat'
      | 'clearNote'
      | 'getRanges'
      | 'insertCheckboxes'
      | 'removeCheckboxes'
      | 'setBackground'
      | 'setBorder'
      | 'setFontColor'
      | 'setFontFamily'
      | 'setFontLine'
      | 'setFontSize'
      | 'setFontStyle'
      | 'setFontWeight'
      | 'setFormula'
      | 'setHorizontalAlignment'
      | 'setNote'
      | 'setNumberFormat'
      | 'setValue'
      | 'setVerticalAlignment'
      | 'setWrap'
      | 'setWrapStrategy'
      | 'uncheck'
    >
{
  readonly serviceName = 'RangeList';

  constructor(
    runtime: Runtime,
    private readonly ranges: readonly RangeService[],
  ) {
    super(runtime);
  }

  getRanges() {
    return this.ranges.map((range) => seen(range));
  }
  activate() {
    return this.each((range) => range.activate());
  }
  breakApart() {
    return this.each((range) => range.breakApart());
  }
  check() {
    return this.each((range) => range.check());
  }
  uncheck() {
    return this.each((range) => range.uncheck());
  }
  clear(options?: ClearOptions) {
    return this.each((range) => range.clear(options));
  }
  clearContent() {
    return this.each((range) => range.clearContent());
  }
  clearDataValidations() {
    return this.each((range) => range.clearDataValidations());
  }
  clearFormat() {
    return this.each((range) => range.clearFormat());
  }
  clearNote() {
    return this.each((range) => range.clearNote());
  }
  insertCheckboxes(...values: unknown[]) {
    return this.each((range) => range.insertCheckboxes(...values));
  }
  removeCheckboxes() {
    return this.each((range) => range.removeCheckboxes());
  }
  setBackground(color: string | null) {
    return this.each((range) => range.setBackground(color));
  }
  setBorder(...args: Parameters<RangeService['setBorder']>) {
    return this.each((range) => range.setBorder(...args));
  }
  setFontColor(color: string | null) {
    return this.each((range) => range.setFontColor(color));
  }
  setFontFamily(family: string | null) {
    return this.each((range) => range.setFontFamily(family));
  }
  setFontLine(line: string | null) {
    return this.each((range) => range.setFontLine(line));
  }
  setFontSize(size: number) {
    return this.each((range) => range.setFontSize(size));
  }
  setFontStyle(style: string | null) {
    return this.each((range) => range.setFontStyle(style));
  }
  setFontWeight(weight: string | null) {
    return this.each((range) => range.setFontWeight(weight));
  }
  setFormula(formula: string) {
    return this.each((range) => range.setFormula(formula));
  }
  setNote(note: string | null) {
    return this.each((range) => range.setNote(note));
  }
  setNumberFormat(format: string) {
    return this.each((range) => range.setNumberFormat(format));
  }
  setValue(value: unknown) {
    return this.each((range) => range.setValue(value));
  }
  setWrap(isOn: boolean) {
    return this.each((range) => range.setWrap(isOn));
  }

  setHorizontalAlignment(side: string | null) {
    return this.each((range) => range.setHorizontalAlignment(side as 'left'));
  }

  setVerticalAlignment(side: string | null) {
    return this.each((range) => range.setVerticalAlignment(side as 'top'));
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy) {
    return this.each((range) => range.setWrapStrategy(strategy));
  }

  private readonly each = (work: (range: RangeService) => unknown) => {
    this.ranges.forEach(work);
    return seen(this);
  };
}
