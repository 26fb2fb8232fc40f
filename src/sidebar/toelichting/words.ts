/** The words that were written before about a goal. */
import { dutchDate } from '../../register/dates';
import type { RecordView } from '../contract';

const squeezed = (cell: unknown): string => String(cell ?? '').replace(/\s+/g, '');

/** The toelichtingen of a code, the newest first. */
export const wordsOf = (all: readonly RecordView[], code: string): readonly RecordView[] =>
  all
    .filter(({ cells }) => squeezed(cells['indicator']) === code)
    .sort(
      (a, b) =>
        String(b.cells['peildatum']).localeCompare(String(a.cells['peildatum'])) ||
        b.id.localeCompare(a.id, 'nl', { numeric: true }),
    );

/** @example whenInWords(record) // '31-08-2025: Goed' */
export const whenInWords = ({ cells }: RecordView): string =>
  `${dutchDate(String(cells['peildatum']))}${cells['oordeel'] ? `: ${cells['oordeel']}` : ''}`;
