/** The words that were written before about a goal. */
import { dutchDate } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { lastFirst } from '../../register/weg/lastFirst';

const squeezed = (cell: unknown): string => String(cell ?? '').replace(/\s+/g, '');

/** The toelichtingen of a code, the newest first. */
export const wordsOf = (all: readonly IdRow<'toelichtingen'>[], code: string): readonly IdRow<'toelichtingen'>[] =>
  lastFirst(
    all.filter(({ cells }) => squeezed(cells.indicator) === code),
    'peildatum',
  );

/** @example whenInWords(record) // '31-08-2025: Goed' */
export const whenInWords = ({ cells }: IdRow<'toelichtingen'>): string =>
  `${dutchDate(String(cells.peildatum))}${cells.oordeel ? `: ${cells.oordeel}` : ''}`;
