/** The orders that the figures rely on, each the same however the rows of a tab are sorted. */
import { compareIds } from '../../register/identity/ids';
import type { IdRow } from '../../register/row';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Orders records of one tab by their ID's number. Two rows with one ID (a pasted row: reported, yet counted) are told
 * apart by their content, so that the place of a row in the sheet never decides.
 */
export const byId = (a: Pick<IdRow, 'id'>, b: Pick<IdRow, 'id'>): number =>
  compareIds(a.id, b.id) || compareText(JSON.stringify(a), JSON.stringify(b));

/** Orders records by a date of theirs, then by ID. @example stages.sort(byDate((stage) => stage.start)) */
export const byDate =
  <R extends Pick<IdRow, 'id'>>(dateOf: (record: R) => string) =>
  (a: R, b: R): number =>
    compareText(dateOf(a), dateOf(b)) || byId(a, b);

/** Orders Dutch texts for people to read. */
export const alphabetical = (a: string, b: string): number => a.localeCompare(b, 'nl') || compareText(a, b);
