/** The fields of a plaatsing, and what the form suggests in them. */
import type { Cell } from '../../register/cell';
import type { ColumnKey } from '../../register/tabs';
import { useValues } from '../kit/server/opening';
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
export function useSuggestions(): Suggestions {
  const namen = useValues('werkgevers', ['naam']);
  const eerder = useValues('plaatsingen', ['functie', 'werkgever']);
  return {
    functie: distinct(texts(eerder.map(([functie]) => functie))),
    werkgever: distinct(texts([...namen.flat(), ...eerder.map(([, werkgever]) => werkgever)])),
  };
}
