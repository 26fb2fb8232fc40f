/** What a change of the grid is done to, and how its parameters are read. */
import type { Sheet, Workbook } from '../../../model/workbook';
import type { Mutation, UniverRange } from '../univer';

/** A change that names what is not there, or that the workbench cannot read: in words for the person. */
export class ChangeRefused extends Error {}

/** @param missing the parameter that the grid did not send as it should, for who reads the cause */
const unreadable = (id: string, missing: string): ChangeRefused =>
  new ChangeRefused('Deze wijziging kan de werkbank niet bewaren. Doe het opnieuw.', { cause: `${id}: ${missing}` });

export interface Target {
  readonly workbook: Workbook;
  /** The year of today, for a date typed without one. */
  readonly year: number;
  /** The values are as the workbook held them, not typed by a person: text stays text. */
  readonly asStored?: boolean;
  /** The workbook is what the pages show: what they are told cell by cell is still to come. */
  readonly asShown?: boolean;
  /** Is filled with the tabs that came: by the ID that the page gave one, that of the workbook. */
  readonly came?: Map<string, string>;
}

/** Whether the grid does this to take back an act. */
export const undoes = ({ params }: Mutation): boolean => params['trigger'] === 'univer.command.undo';

/** Whether a person does this now, so that what Google refuses is refused: not what was done already, or is taken back. */
export const isNew = (target: Target, mutation: Mutation): boolean =>
  target.asStored !== true && target.asShown !== true && !undoes(mutation);

export function sheetOf(workbook: Workbook, key: unknown): Sheet {
  const sheet = workbook.sheets.find(({ id }) => String(id) === key);
  if (!sheet) throw new ChangeRefused('Dit tabblad bestaat niet meer.');
  return sheet;
}

/** The tab a change is on: most call it `subUnitId`, those of notes `sheetId`. */
export function sheetOfChange(workbook: Workbook, { params }: Mutation): Sheet {
  return sheetOf(workbook, params['subUnitId'] ?? params['sheetId']);
}

/** A parameter that must be a range. @throws ChangeRefused when it is none */
export function rangeParameter({ params, id }: Mutation, name: string): UniverRange {
  const range = params[name];
  if (typeof range !== 'object' || range === null) throw unreadable(id, name);
  return range as UniverRange;
}

export function rangesParameter({ params, id }: Mutation): UniverRange[] {
  const { ranges } = params;
  if (!Array.isArray(ranges)) throw unreadable(id, 'ranges');
  return ranges as UniverRange[];
}

export function numberParameter({ params, id }: Mutation, name: string): number {
  const value = params[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw unreadable(id, name);
  return value;
}
