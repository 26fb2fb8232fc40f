/** The fields of a plaatsing, and what the form suggests in them. */
import type { Cell } from '../../register/cell';
import type { ColumnKey } from '../../register/tabs';
import type { RowsByTab } from '../contract';
import { alphabetically } from '../kit/words';

/** The fields of a plaatsing, in the order of a talk about it. */
export const fields: readonly ColumnKey<'plaatsingen'>[] = [
  'soort',
  'functie',
  'werkgever',
  'contract',
  'urenPerWeek',
  'start',
  'einde',
];

const texts = (cells: readonly (Cell | undefined)[]): string[] => cells.flatMap((cell) => (cell ? [String(cell)] : []));

/** What may well be meant in a field. */
export type Suggestions = { readonly [C in ColumnKey<'plaatsingen'>]?: readonly string[] };

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort(alphabetically);

/** Functies from earlier plaatsingen; werkgevers from there and from the tab Werkgevers. */
export function suggestionsFrom(rows: RowsByTab | null): Suggestions {
  const plaatsingen = (rows?.plaatsingen ?? []).map(({ cells }) => cells);
  const werkgevers = (rows?.werkgevers ?? []).map(({ cells }) => cells.naam);
  return {
    functie: distinct(texts(plaatsingen.map(({ functie }) => functie))),
    werkgever: distinct(texts([...werkgevers, ...plaatsingen.map(({ werkgever }) => werkgever)])),
  };
}
