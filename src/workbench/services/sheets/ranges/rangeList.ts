/** Several ranges of one sheet, changed in one go. */
import { Service, seen, type Runtime } from '../../runtime';
import type { RangeService } from './range';

type GoogleList = GoogleAppsScript.Spreadsheet.RangeList;

export class RangeListService
  extends Service
  implements
    Pick<GoogleList, 'clearDataValidations' | 'getRanges' | 'setBorder' | 'setNumberFormat' | 'setValue' | 'setWrap'>
{
  readonly serviceName = 'RangeList';

  constructor(
    runtime: Runtime,
    private readonly ranges: readonly RangeService[],
  ) {
    super(runtime);
  }
  /** In the order in which they were named. */
  getRanges() {
    return this.ranges.map((range) => seen(range) as never);
  }
  clearDataValidations() {
    return this.each((range) => range.clearDataValidations());
  }
  setValue(value: unknown) {
    return this.each((range) => range.setValue(value));
  }
  setBorder(...border: Parameters<RangeService['setBorder']>) {
    return this.each((range) => range.setBorder(...border));
  }
  setNumberFormat(format: string) {
    return this.each((range) => range.setNumberFormat(format));
  }
  setWrap(isOn: boolean) {
    return this.each((range) => range.setWrap(isOn));
  }

  private readonly each = (work: (range: RangeService) => unknown) => {
    this.ranges.forEach(work);
    return seen(this);
  };
}
