/** What Google tells a trigger of what happened: the event object, and what is in it. */
import type { Rect, StoredValue, Workbook } from './model/workbook';
import { displayText } from './services/cells/display';
import { seen, type Runtime } from './services/runtime';
import { User } from './services/session';

/** What a person changed: a value only when it was a single cell, as Google tells it. */
export interface EditEvent {
  sheetId: number;
  rect: Rect;
  oldValue?: StoredValue;
}

export type EventFields = (runtime: Runtime) => Record<string, unknown>;

/** The event of a trigger; one by the clock has no document and nobody at it. */
export function eventOf(
  runtime: Runtime,
  authMode: unknown,
  fields: Record<string, unknown>,
  withSource: boolean,
): Record<string, unknown> {
  const user: unknown = seen(new User(runtime, runtime.user));
  return { authMode, ...(withSource && { source: runtime.make.spreadsheet(), user }), ...fields };
}

/** @throws when there is no such sheet any more */
export function rangeField(sheetId: number, rect: Rect): EventFields {
  return (runtime) => {
    const sheet = runtime.workbook.sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) throw new Error(`Er is geen blad met id ${sheetId}.`);
    return { range: runtime.make.range(sheet, rect) };
  };
}

/**
 * What is told of this edit, as the cells are now: also when the trigger comes later. Google tells old and new value, as
 * text, only of an edit of one cell, and not of an empty one.
 */
export function editFields(workbook: Workbook, { sheetId, rect, oldValue }: EditEvent): EventFields {
  const range = rangeField(sheetId, rect);
  if (rect.rows * rect.columns > 1) return range;
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  const value = sheet?.rows[rect.row - 1]?.[rect.column - 1]?.value ?? null;
  const values = {
    ...valueField('value', value, workbook.locale),
    ...valueField('oldValue', oldValue ?? null, workbook.locale),
  };
  return (runtime) => ({ ...range(runtime), ...values });
}

function valueField(name: string, value: StoredValue, locale: string): Record<string, string> {
  return value === null || value === '' ? {} : { [name]: displayText({ value }, locale) };
}

/** The parts of the moment, in UTC, as a clock trigger gets them. */
export function clockFields(runtime: Runtime): Record<string, unknown> {
  const now = new Date(runtime.now());
  return {
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
    timezone: 'UTC',
  };
}

/**
 * What doGet is told of a query: each parameter's first value, and all its values.
 * https://developers.google.com/apps-script/guides/web#request_parameters
 */
export function getFields(query: string): Record<string, unknown> {
  const asked = new URLSearchParams(query);
  const names = [...new Set(asked.keys())];
  return {
    queryString: query,
    parameter: Object.fromEntries(names.map((name) => [name, asked.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, asked.getAll(name)])),
    contextPath: '',
    contentLength: -1,
  };
}
