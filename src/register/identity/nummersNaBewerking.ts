/** Which IDs rows must have after an edit: their own, the one that was typed over, or a new one (register.md: given once, never edited). */
import type { Row } from '../row';
import { keysOf } from '../row';
import { isBlank } from '../cell';
import { isStamp } from '../column';
import { idNumber } from './ids';
import type { ColumnKey, Tab } from '../tabs';

/** Rows after somebody's edit. */
export interface EditedRows {
  readonly tab: Tab;
  /** All filled rows of the tab, as they are now. */
  readonly rows: readonly Row[];
  isEdited(row: number): boolean;
  /** True for a row beside the edit that has no ID and gets one along: of its own edit nobody heard. None when absent. */
  isMissed?(row: number): boolean;
  /** What stood in a row's ID cell before the edit; null: nothing; undefined: not known, or that cell was not edited. */
  before(row: number): string | null | undefined;
  hasFormula(row: number, key: ColumnKey): boolean;
}

/**
 * True for a row that somebody filled in: more stands in it than what a formula computes or an unticked box, as in rows
 * that were made ready for later, and than the stamps that the register put there.
 */
const isFilledIn = ({ row, cells }: Row, hasFormula: (row: number, key: ColumnKey) => boolean): boolean =>
  keysOf(cells).some((key) => !isStamp(key) && !isBlank(cells[key]) && cells[key] !== false && !hasFormula(row, key));

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
    if (was === null || idNumber(tab.prefix, was) === null || taken.has(was) || hasFormula(row, 'id')) continue;
    taken.add(was);
    own.set(row, was);
  }
  return own;
}

const isStamped = ({ cells }: Row): boolean => !isBlank(cells.ingevoerdOp);

/**
 * Rows may move before word of an edit comes: then another row stands in its place. Of two rows with one ID, the one at the
 * place of the edit or the other one right beside that, the one without stamps is the new one. Gives the rows that were
 * edited after all, and those that stand in their place.
 */
function movedAway({ tab, rows, isEdited, before: had }: EditedRows): {
  readonly moved: Set<number>;
  readonly inPlace: Set<number>;
} {
  const stamped = new Map<unknown, number>(
    rows.flatMap((one) => (isStamped(one) && one.cells.id ? [[one.cells.id, one.row] as const] : [])),
  );
  const [moved, inPlace] = [new Set<number>(), new Set<number>()];
  const look = (one: Row, before: number): void => {
    const at = isEdited(one.row) || isStamped(one) ? undefined : stamped.get(one.cells.id ?? null);
    if (at === undefined || !(isEdited(at) || isEdited(before) || moved.has(before))) return;
    // It had another number: somebody typed this one over it, and nothing moved.
    const was = had(at) ?? null;
    if (was !== null && was !== one.cells.id && idNumber(tab.prefix, was) !== null) return;
    moved.add(one.row);
    if (isEdited(at)) inPlace.add(at);
  };
  rows.forEach((one) => look(one, one.row - 1));
  [...rows].reverse().forEach((one) => look(one, one.row + 1));
  return { moved, inPlace };
}

/**
 * The rows whose ID has to change, by row number. Rows that were not edited keep theirs, and get one only where they were
 * missed. Of two edited rows with the same ID the first keeps it, unless it is known to be another's. Something that is no ID
 * at all stays where it was typed: the rule `nummer-ongeldig` tells it.
 */
export function idsToGive(edited: EditedRows): Map<number, IdToGive> {
  const isId = (id: unknown): id is string => idNumber(edited.tab.prefix, id) !== null;
  const { moved, inPlace } = movedAway(edited);
  const isTouched = (row: number): boolean =>
    moved.has(row) || ((edited.isEdited(row) || (edited.isMissed?.(row) ?? false)) && !inPlace.has(row));
  const touched = edited.rows.filter(({ row }) => isTouched(row));
  const taken = new Set(
    edited.rows
      .filter(({ row }) => !isTouched(row))
      .map(({ cells }) => cells.id)
      .filter(isId),
  );
  const ownId = ownIds(edited, touched, taken);
  const given = new Map<number, IdToGive>();
  for (const one of touched) {
    const { row } = one;
    const { id } = one.cells;
    const own = ownId.get(row);
    if (edited.hasFormula(row, 'id') || (own !== undefined && own === id)) continue;
    const isCopied = isId(id) ? taken.has(id) : idOfSomeTab.test(String(id).trim());
    if (own !== undefined) given.set(row, { kind: 'terug', id: own });
    else if (!isFilledIn(one, edited.hasFormula)) continue;
    else if (isBlank(id) || isCopied) given.set(row, { kind: 'nieuw', isCopy: !isBlank(id) });
    else if (isId(id)) taken.add(id);
  }
  return given;
}
