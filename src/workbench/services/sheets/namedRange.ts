/** Names for ranges. */
import type { NamedRange } from '../../model/workbook';
import { Service, expect, seen, type Runtime } from '../runtime';
import { RangeAddress } from './rangeAddress';

export class NamedRangeService extends Service implements GoogleAppsScript.Spreadsheet.NamedRange {
  readonly serviceName = 'NamedRange';

  constructor(
    runtime: Runtime,
    private readonly named: NamedRange,
  ) {
    super(runtime);
  }

  getName() {
    return this.named.name;
  }

  getRange() {
    const sheet = this.runtime.workbook.sheets.find(({ id }) => id === this.named.sheetId);
    return (sheet === undefined ? null : this.runtime.make.range(sheet, this.named.rect)) as never;
  }

  remove(): void {
    const { workbook } = this.runtime;
    this.change('remove', () => {
      workbook.namedRanges = workbook.namedRanges.filter((other) => other !== this.named);
    });
  }

  setName(name: string) {
    return this.change('setName', () => {
      this.named.name = name;
    });
  }

  setRange(range: GoogleAppsScript.Spreadsheet.Range) {
    const { sheet, rect } = expect(range, RangeAddress, 'NamedRange.setRange');
    return this.change('setRange', () => {
      Object.assign(this.named, { sheetId: sheet.id, rect });
    });
  }

  private readonly change = (method: string, work: () => void) => {
    this.runtime.gate.write('NamedRange', method, work);
    return seen(this);
  };
}

/** Sets or replaces a name. */
export function nameRange(runtime: Runtime, name: string, range: GoogleAppsScript.Spreadsheet.Range): void {
  if (!/^[\p{L}_][\p{L}\d_.]*$/u.test(name)) throw new Error('The name of the range is invalid.');
  const { sheet, rect } = expect(range, RangeAddress, 'Spreadsheet.setNamedRange');
  const { workbook } = runtime;
  const known = workbook.namedRanges.find((named) => named.name === name);
  if (known === undefined) workbook.namedRanges.push({ name, sheetId: sheet.id, rect });
  else Object.assign(known, { sheetId: sheet.id, rect });
}
