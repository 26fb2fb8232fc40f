/** The places of the columns of a tab: those of its records, and the names beside their numbers, which nobody reads. */
import type { NaastKey, SheetKey } from '../../register/made/naast';
import { isNaast } from '../../register/made/naast';
import type { ColumnKey } from '../../register/tabs';

/** Where the columns of a tab stand: those of its records, and the names beside their numbers. */
export interface Places {
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly naast: ReadonlyMap<NaastKey, number>;
}

/** The two apart: who reads records knows nothing of names beside them. */
export function apart(places: ReadonlyMap<SheetKey, number>): Places {
  const [columns, naast] = [new Map<ColumnKey, number>(), new Map<NaastKey, number>()];
  for (const [key, place] of places) {
    if (isNaast(key)) naast.set(key, place);
    else columns.set(key, place);
  }
  return { columns, naast };
}

/** Both as one. */
export const together = ({ columns, naast }: Places): Map<SheetKey, number> =>
  new Map<SheetKey, number>([...columns, ...naast]);
