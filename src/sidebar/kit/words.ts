/** Content in words, to say exactly what was stored. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { dutchDate, isDateString } from '../../register/dates';
import type { Cells, IdRow } from '../../register/row';
import { keysOf } from '../../register/row';
import type { Tab } from '../../register/tabs';

/** A cell as people read it; `(leeg)` when nothing is in it. @example shown('2025-08-31') // '31-08-2025' */
export function shown(cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return '(leeg)';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return isDateString(cell) ? dutchDate(cell) : String(cell);
}

/** A plaatsing in a few words; of what is empty, or not for this role, nothing is said. @example 'Receptie bij Het Kwartier' */
export const plaatsingInWords = ({ cells }: IdRow<'plaatsingen'>): string =>
  [cells.functie, cells.werkgever].filter((cell) => !isBlank(cell ?? null)).join(' bij ');

/** What was set, column by column; of a long text only that it was. @example 'Status: Behaald, Resultaat op: 31-08-2025' */
export const changesInWords = (tab: Tab, values: Cells): string =>
  keysOf(values)
    .flatMap((key) => {
      const column = tab.columns[key];
      const cell = values[key] ?? null;
      if (!column) return [];
      return [
        column.type.kind === 'text' && column.type.long && !isBlank(cell)
          ? column.header
          : `${column.header}: ${shown(cell)}`,
      ];
    })
    .join(', ');

/** Orders texts for people to read. */
export const alphabetically = (a: string, b: string): number => a.localeCompare(b, 'nl', { numeric: true });
