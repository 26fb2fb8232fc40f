/** The numbers in the IDs of the rows of a tab: what is remembered of a tab asks for them again and again. */
import type { Cell } from '../register/cell';
import { highestPlausible, idNumber } from '../register/identity/ids';
import { beginOf, columnIn } from '../register/row';
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

/** @param before of the first of these rows: they are not looked at again */
function readNumbers(prefix: string, ids: RowNumbers['ids'], before?: RowNumbers): RowNumbers {
  const numbers = new Float64Array(ids.length);
  if (before) numbers.set(before.numbers);
  const first = before?.numbers.length ?? 0;
  let [highest, last, isInOrder] = [
    before?.highest ?? 0,
    first > 0 ? numbers[first - 1]! : -1,
    before?.isInOrder ?? true,
  ];
  for (let at = first; at < ids.length; at++) {
    const number = idNumber(prefix, ids[at]) ?? NaN;
    numbers[at] = number;
    if (number > highest && number <= highestPlausible) highest = number;
    isInOrder &&= number > last;
    last = number;
  }
  return { ids, numbers, highest, isInOrder };
}

/** Of these rows; of the same rows worked out once. */
export function numbersOf({ tab, rows }: Pick<Table, 'tab' | 'rows'>): RowNumbers {
  let found = known.get(rows);
  if (!found) {
    const first = beginOf(rows);
    found = readNumbers(tab.prefix, columnIn(rows, 'id'), first && numbersOf({ tab, rows: first }));
    known.set(rows, found);
  }
  return found;
}

/** Where those from this number on begin, of numbers in order: mostly few are asked, the last ones. */
export function placeFrom(numbers: Float64Array, number: number): number {
  let at = numbers.length;
  while (at > 0 && numbers[at - 1]! >= number) at--;
  return at;
}
