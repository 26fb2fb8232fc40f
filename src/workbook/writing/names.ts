/** The names beside numbers (register/made/naast.ts), written along with these: in the same block, so that it takes no call more. */
import type { NaastKey, SheetKey } from '../../register/made/naast';
import { naamUit, naastIn } from '../../register/made/naast';
import type { Cells, Row } from '../../register/row';
import type { Value } from '../../register/schema';
import type { ColumnKey, Tab } from '../../register/tabs';
import type { Namen } from '../marks/namen';
import type { Act } from './care';

/** Where records are written. */
interface Place {
  readonly tab: Tab;
  readonly rows: readonly Row[];
  readonly naast: ReadonlyMap<NaastKey, number>;
  readonly namen?: Namen;
  readonly act?: Act;
}

type Values = { readonly [C in ColumnKey]?: Value };

/** Takes note of the names of these records, as they are once they are written. */
function learn({ tab, rows, namen }: Place, row: number, keys: readonly ColumnKey[], records: readonly Values[]): void {
  if (!namen || !naamUit(tab.key).some((key) => keys.includes(key))) return;
  const isWhole = keys.includes('id') && naamUit(tab.key).every((key) => keys.includes(key));
  const isHit = (one: Row): boolean => one.row >= row && one.row < row + records.length;
  const standing = new Map(isWhole ? [] : rows.filter(isHit).map((one) => [one.row, one.cells]));
  records.forEach((values, index) => namen.learn(tab.key, { ...standing.get(row + index), ...(values as Cells) }));
}

/**
 * These records with the names that belong beside their numbers, where these are known; whose own name is written is known
 * from here on. Column by column nothing comes beside numbers: a name that Google refuses keeps no record back, and the night
 * writes it.
 */
export function withNames(
  place: Place,
  row: number,
  keys: readonly ColumnKey[],
  records: readonly Values[],
): { readonly keys: readonly SheetKey[]; readonly records: readonly Values[] } {
  learn(place, row, keys, records);
  const { tab, naast, namen, act } = place;
  const known = naastIn(tab).filter(
    ({ key, bij, van }) =>
      !act?.care &&
      naast.has(key) &&
      keys.includes(bij) &&
      (namen?.has(van) || records.every((values) => namen && namen.nameOf(van, values[bij]) !== null)),
  );
  if (known.length === 0) return { keys, records };
  return {
    keys: [...keys, ...known.map(({ key }) => key)],
    records: records.map((values) => ({
      ...values,
      ...Object.fromEntries(known.map(({ key, van, bij }) => [key, namen!.nameOf(van, values[bij])])),
    })),
  };
}
