/** What stands beside our columns: names, and what people wrote in columns of their own. Read along where somebody is going to write. */
import type { Row } from '../../register/row';
import { headersOf } from '../marks/tabContent';
import type { Table } from '../tables';

/** True for a cell that holds what was written at its place. */
export type IsPut = (row: number, column: number | undefined) => boolean;

const valueAt = ({ values }: Table, row: number, column: number) =>
  values[row - 1]?.[column - 1] as '' | false | undefined;

/** Whether a row of before and one of now hold the same beside our columns, as far as nothing was written there; not where that is nothing. */
export function besideUs(before: Table, now: Table, isPut: IsPut): (was: number, row: number) => boolean {
  const headers = headersOf(now.values);
  const ours = new Set(before.columns.values());
  const columns = headersOf(before.values).flatMap((text, then) => {
    const at = text === '' || ours.has(then + 1) ? -1 : headers.indexOf(text);
    return at < 0 ? [] : [{ then, at }];
  });
  const textAt = ({ values }: Table, row: number, index: number): string => String(values[row - 1]?.[index] ?? '');
  return (was, row) =>
    columns.some(({ then, at }) => !isPut(row, at + 1) && textAt(before, was, then) !== '') &&
    columns.every(({ then, at }) => isPut(row, at + 1) || textAt(before, was, then) === textAt(now, row, at));
}

/** What an own column held in this row; null for nothing, undefined where nobody knows. */
export function ownValue(before: Table, now: Table, column: number, was: Row | undefined): unknown {
  const header = headersOf(now.values)[column - 1] ?? '';
  const at = header === '' ? -1 : headersOf(before.values).indexOf(header);
  if (header === '' && (now.values[0]?.length ?? 0) > (before.values[0]?.length ?? 0)) return null;
  return at < 0 ? undefined : was ? (before.values[was.row - 1]?.[at] ?? null) : null;
}

/** The columns that were not read before, people's own, in which something stands beside a row. @param isPut what was written tells nothing */
export function besideUnread(before: Table, now: Table, isPut: IsPut): (row: number) => number[] {
  const known = new Set(headersOf(before.values));
  const ours = new Set([...now.columns.values(), ...now.naast.values()]);
  const unread = headersOf(now.values).flatMap((text, index) =>
    known.has(text) || ours.has(index + 1) ? [] : [index + 1],
  );
  return (row) =>
    unread.filter((column) => !isPut(row, column) && ![undefined, '', false].includes(valueAt(now, row, column)));
}

/** What people's own columns held in a row that comes back, by the column in which each stands now. */
export function besideIn(before: Table, now: Table, { row }: Row): Map<number, unknown> {
  const ours = new Set([...now.columns.values(), ...now.naast.values()]);
  const headers = headersOf(before.values);
  return new Map(
    headersOf(now.values).flatMap((text, index): [number, unknown][] => {
      const at = text === '' || ours.has(index + 1) ? -1 : headers.indexOf(text);
      const value = before.values[row - 1]?.[at] ?? '';
      return value === '' ? [] : [[index + 1, value]];
    }),
  );
}

/** True for a row in which nothing else stands than what was written there. */
export const isBlankBeside = ({ values }: Table, row: number, isPut: IsPut): boolean =>
  values[row - 1]!.every((value, index) => value === '' || value === false || isPut(row, index + 1));
