/** Cells as two signs each: enough to see that another came, and nothing that anybody could read. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab } from '../../register/tabs';
import type { Cells } from '../../register/row';
import { dayOfMoment } from './wholeColumn';

export const perCell = 2;
export const nothing = '..';
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The columns of which signs are kept, the stamps among them: a cell may come over one. */
export const keysOfTab = (tab: Tab): ColumnKey[] => columnsOf(tab).flatMap(([key]) => (key === 'id' ? [] : [key]));

const signsMet = new Map<Cell | undefined, string>();

/** A cell in two signs; cells repeat, in one row and the next. A moment has those of its day: a column of days shows no more of it. */
export function signOf(cell: Cell | undefined): string {
  let sign = signsMet.get(cell);
  if (sign === undefined) signsMet.set(cell, (sign = isBlank(cell) ? nothing : hashOf(dayOfMoment(cell ?? null))));
  return sign;
}

/** Fowler-Noll-Vo 1a, of which twelve bits are kept. */
function hashOf(cell: Cell): string {
  let hash = 0x811c9dc5;
  for (const character of String(cell)) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  const bits = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
  return signs[bits >> 6]! + signs[bits & 63]!;
}

/** Cells as their signs, of the columns that are there. */
export const asSigns = (keys: readonly ColumnKey[], cellOf: (key: ColumnKey, index: number) => string): Cells =>
  Object.fromEntries(
    keys.map((key, index) => {
      const sign = cellOf(key, index);
      return [key, sign === nothing ? null : sign];
    }),
  );

export const signAt = (own: string, index: number): string => own.slice(index * perCell, (index + 1) * perCell);
