/** Which IDs edited rows must have: their own, the one that was typed over, or a new one (register.md: given once, never edited). */
import type { Row } from './row';
import { isBlank } from './cell';
import { idNumber } from './ids';
import type { Tab } from './tabs';

/** Rows after somebody's edit. */
export interface EditedRows {
  readonly tab: Tab;
  /** All filled rows of the tab, as they are now. */
  readonly rows: readonly Row[];
  isEdited(row: number): boolean;
  /** What stood in a row's ID cell before the edit; null: nothing; undefined: not known, or that cell was not edited. */
  before(row: number): string | null | undefined;
  hasFormula(row: number): boolean;
}

/** What a row gets: the ID that it had, or a new one because it had none or is a copy of another row. */
export type IdToGive =
  { readonly kind: 'terug'; readonly id: string } | { readonly kind: 'nieuw'; readonly isCopy: boolean };

/** Looks like an ID of some tab: copied along with a row of it. */
const idOfSomeTab = /^[A-Z]-\d{4,15}$/;

/** The IDs that edited rows had and get back. Takes them out of what can be given. */
function ownIds(
  { tab, before, hasFormula }: EditedRows,
  touched: readonly Row[],
  taken: Set<string>,
): Map<number, string> {
  const own = new Map<number, string>();
  for (const { row } of touched) {
    const was = before(row) ?? null;
    if (was === null || idNumber(tab.prefix, was) === null || taken.has(was) || hasFormula(row)) continue;
    taken.add(was);
    own.set(row, was);
  }
  return own;
}

/**
 * The rows whose ID has to change, by row number. Rows that were not edited keep theirs, and of two edited rows with the
 * same ID the first does, unless it is known to be another's. Something that is no ID at all stays where it was typed: the
 * rule `nummer-ongeldig` tells it.
 */
export function idsToGive(edited: EditedRows): Map<number, IdToGive> {
  const isId = (id: unknown): id is string => idNumber(edited.tab.prefix, id) !== null;
  const touched = edited.rows.filter(({ row }) => edited.isEdited(row));
  const taken = new Set(
    edited.rows
      .filter(({ row }) => !edited.isEdited(row))
      .map(({ cells }) => cells['id'])
      .filter(isId),
  );
  const ownId = ownIds(edited, touched, taken);
  const given = new Map<number, IdToGive>();
  for (const {
    row,
    cells: { id },
  } of touched) {
    const own = ownId.get(row);
    if (edited.hasFormula(row) || (own !== undefined && own === id)) continue;
    const isCopied = isId(id) ? taken.has(id) : idOfSomeTab.test(String(id).trim());
    if (own !== undefined) given.set(row, { kind: 'terug', id: own });
    else if (isBlank(id) || isCopied) given.set(row, { kind: 'nieuw', isCopy: !isBlank(id) });
    else if (isId(id)) taken.add(id);
  }
  return given;
}
