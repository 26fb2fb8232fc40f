/** The numbers in the IDs of the rows of a tab: what is remembered of a tab asks for them again and again. */
import { idNumber } from '../register/identity/ids';
import type { Table } from './tables';

/** The number of each row, in the order of the rows; null for one without an ID of its tab's form. */
type RowNumbers = readonly (number | null)[];

const known = new WeakMap<Table['rows'], RowNumbers>();

/** Of these rows; of the same rows worked out once. */
export function numbersOf({ tab, rows }: Pick<Table, 'tab' | 'rows'>): RowNumbers {
  let numbers = known.get(rows);
  if (!numbers) known.set(rows, (numbers = rows.map(({ cells }) => idNumber(tab.prefix, cells.id))));
  return numbers;
}

/** For who made rows of others and knows their numbers. */
export const numbersGiven = (rows: Table['rows'], numbers: RowNumbers): void => void known.set(rows, numbers);
