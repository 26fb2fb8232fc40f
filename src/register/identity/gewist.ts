/**
 * What is left of a deelnemer who was erased (privacy/wissen): rows that figures of the past are counted from, under a new
 * number and without anything that tells who she was. Nobody has to do anything about them, or finds them by searching.
 */
import type { Cell } from '../cell';

/** Her first name; her last name is her number, so that no two are the same. */
export const naamGewist = 'Gewist';

interface Persoon {
  readonly id?: Cell;
  readonly voornaam?: Cell;
  readonly achternaam?: Cell;
}

/** True for the row, or the record, of a deelnemer who was erased. */
export const isGewist = ({ id, voornaam, achternaam }: Persoon): boolean =>
  voornaam === naamGewist && typeof id === 'string' && achternaam === id;

/** Any lists of rows or records by tab. */
interface Lijsten {
  readonly deelnemers?: readonly unknown[];
}

const cellsIn = (one: unknown): Persoon & { readonly deelnemerId?: Cell } =>
  (one as { cells?: Persoon }).cells ?? (one as Persoon);

/** The same without what is left of who was erased; the very same where nobody was. */
export function zonderGewist<L extends Lijsten>(lijsten: L): L {
  const ids = new Set(
    (lijsten.deelnemers ?? []).flatMap((one) => (isGewist(cellsIn(one)) ? [cellsIn(one).id as string] : [])),
  );
  if (ids.size === 0) return lijsten;
  const isOver = (one: unknown): boolean => {
    if (typeof one !== 'object' || one === null) return false;
    const { deelnemerId } = cellsIn(one);
    return isGewist(cellsIn(one)) || (typeof deelnemerId === 'string' && ids.has(deelnemerId));
  };
  return Object.fromEntries(
    Object.entries(lijsten).map(([key, list]) => [
      key,
      Array.isArray(list) ? (list as unknown[]).filter((one) => !isOver(one)) : (list as unknown),
    ]),
  ) as unknown as L;
}
