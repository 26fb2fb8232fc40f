/** Criteria of data validation and conditional formats: between what scripts hand over and what the workbook stores. */
import { types } from 'node:util';
import { parseA1, toA1 } from '../../../model/a1';
import { rangeArg } from '../../../model/rangeRules';
import type { ValidationArg } from '../../../model/workbook';
import { inside, type Runtime } from '../../runtime';
import { RangeAddress } from './rangeAddress';

/** A criterion's argument from the script, as it is stored. */
export function storeArg(runtime: Runtime, value: unknown): ValidationArg {
  const service = inside(value);
  if (service instanceof RangeAddress) return rangeArg(service.sheet.id, toA1(service.rect));
  if (types.isDate(value)) return { serial: runtime.zone.toSerial(value.getTime()) };
  if (Array.isArray(value)) return Array.from(value, String);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error('Invalid argument for a criteria.');
}

/** A stored argument, as the script gets it back. */
export function scriptArg(runtime: Runtime, arg: ValidationArg): unknown {
  if (typeof arg !== 'object') return arg;
  if ('serial' in arg) return runtime.realm.date(runtime.zone.toInstant(arg.serial));
  if (!('sheetId' in arg)) return [...arg];
  const sheet = runtime.workbook.sheets.find(({ id }) => id === arg.sheetId);
  const parsed = sheet && parseA1(arg.a1, sheet);
  return sheet && parsed ? runtime.make.range(sheet, parsed.rect) : null;
}
