/** The numbers in the IDs of the rows of a tab: what is remembered of a tab asks for them again and again. */
import type { Cell } from '../register/cell';
import { highestPlausible, idNumber } from '../register/identity/ids';
import { columnIn } from '../register/row';
import type { Table } from './tables';

/** In the order of the rows. */
export interface RowNumbers {
  /** What stands in the column of the IDs. */
  readonly ids: readonly (Cell | undefined)[];
  /** NaN for a row without an ID of its tab's form. */
  readonly numbers: Float64Array;
  readonly highest: number;
  /** Each row has an ID, with a higher number than the row above it: as forms add them. */
  readonly isInOrder: boolean;
}

const known = new WeakMap<Table['rows'], RowNumbers>();

function readNumbers(prefix: string, ids: RowNumbers['ids']): RowNumbers {
  const numbers = new Float64Array(ids.length);
  let [highest, before, isInOrder] = [0, -1, true];
  for (let at = 0; at < ids.length; at++) {
    const number = idNumber(prefix, ids[at]) ?? NaN;
    numbers[at] = number;
    if (number > highest && number <= highestPlausible) highest = number;
    isInOrder &&= number > before;
    before = number;
  }
  return { ids, numbers, highest, isInOrder };
}

/** Of these rows; of the same rows worked out once. */
export function numbersOf({ tab, rows }: Pick<Table, 'tab' | 'rows'>): RowNumbers {
  let found = known.get(rows);
  if (!found) known.set(rows, (found = readNumbers(tab.prefix, columnIn(rows, 'id'))));
  return found;
}

/** Where those from this number on begin, of numbers in order: mostly few are asked, the last ones. */
export function placeFrom(numbers: Float64Array, number: number): number {
  let at = numbers.length;
  while (at > 0 && numbers[at - 1]! >= number) at--;
  return at;
}
