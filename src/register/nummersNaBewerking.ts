/** Which IDs edited rows must have: their own, the one that was typed over, or a new one (register.md: given once, never edited). */
import type { Row } from './cell';
import { isBlank } from './cell';
import { idNumber } from './ids';
import type { Tab } from './tab';

/** Rows after somebody's edit. */
export interface EditedRows {
  readonly tab: Tab;
  /** All filled rows of the tab, as they are now. */
  readonly rows: readonly Row[];
  isEdited(row: number): boolean;
  /** What stood in a row's ID cell before the edit; null: nothing; undefined: not known, or that cell was not edited. */
  before(row: number): string | null | undefined;
  /** True for an ID that moved here from another row, so that it is this row's now. */
  isMoved(id: string): boolean;
  hasFormula(row: number): boolean;
}

/** What a row gets: the ID that it had, or a new one because it had none or is a copy of another row. */
export type IdToGive = { readonly kind: 'terug'; readonly id: string } | { readonly kind: 'nieuw'; readonly isCopy: boolean };

/** Looks like an ID of some tab: copied along with a row of it. */
const idOfSomeTab = /^[A-Z]-\d{4,15}$/;

/**
 * The rows whose ID has to change, by row number. Rows that were not edited keep theirs, and of two edited rows with the
 * same ID the first does. Something that is no ID at all stays where it was typed: the rule `nummer-ongeldig` tells it.
 */
export function idsToGive(edited: EditedRows): Map<number, IdToGive> {
  const isId = (id: unknown): id is string => idNumber(edited.tab.prefix, id) !== null;
  const touched = edited.rows.filter(({ row }) => edited.isEdited(row));
  const taken = new Set(edited.rows.filter(({ row }) => !edited.isEdited(row)).map(({ cells }) => cells['id']).filter(isId));
  const standing = new Set(touched.map(({ cells }) => cells['id']));
  const given = new Map<number, IdToGive>();
  for (const { row, cells } of touched) {
    if (edited.hasFormula(row)) continue;
    const { id } = cells;
    const was = edited.before(row);
    const own = isId(was) && was !== id && !taken.has(was) && !standing.has(was) ? was : null;
    const isCopy = isId(id) && taken.has(id);
    const isOdd = !isBlank(id) && !isId(id);
    const stays = isId(id) && !isCopy && (own === null || edited.isMoved(id));
    if (stays || (isOdd && own === null && !idOfSomeTab.test(String(id).trim()))) {
      if (isId(id)) taken.add(id);
    } else if (own !== null) {
      taken.add(own);
      given.set(row, { kind: 'terug', id: own });
    } else {
      given.set(row, { kind: 'nieuw', isCopy: !isBlank(id) });
    }
  }
  return given;
}
