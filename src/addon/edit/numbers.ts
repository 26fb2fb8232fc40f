/** Gives rows their ID and stamps, under the document lock; restores an ID that was typed over. */
import type { Cells, Row } from '../../register/row';
import { keysOf } from '../../register/row';
import { isBlank } from '../../register/cell';
import { columnsOf } from '../../register/tab';
import type { ColumnKey } from '../../register/tabs';
import type { IdToGive } from '../../register/identity/nummersNaBewerking';
import { idsToGive } from '../../register/identity/nummersNaBewerking';
import type { FormulaCell } from '../../register/rules/judge/view';
import type { Memory } from '../../workbook/state/memory';
import type { Context } from '../context';
import type { Seen } from './edited';
import { isEditedRow } from './edited';
import type { IdsBefore } from './idsBefore';
import { placeOf } from './marksOf';

/** The IDs that have to change. */
export function numbersNeeded(seen: Seen, before: IdsBefore, formulas: readonly FormulaCell[]): Map<number, IdToGive> {
  const { tab, table } = seen;
  const withFormula = new Set(formulas.map(({ row, column }) => placeOf(row, column)));
  const missed = new Set(seen.missed.map(({ row }) => row));
  const needed = idsToGive({
    tab,
    rows: table.rows,
    isEdited: (row) => isEditedRow(seen, row),
    isMissed: (row) => missed.has(row),
    before,
    hasFormula: (row, key) => withFormula.has(placeOf(row, key)),
  });
  // Of two rows with one number, in which nobody heard of another, only the copy may know which is the new one.
  const isHeard = (row: number): boolean =>
    (seen.keys.has('id') && isEditedRow(seen, row)) || seen.copies?.has(row) === true;
  const isOpen = ({ row, cells }: Row): boolean =>
    !isHeard(row) && !isBlank(cells.id) && !isBlank(cells.ingevoerdOp) && needed.get(row)?.kind === 'nieuw';
  for (const one of table.rows) if (isOpen(one)) needed.delete(one.row);
  return needed;
}

/** A missed row that is no record, such as one that was made ready for later, is left alone. */
export const withNumbersOnly = (seen: Seen, needed: ReadonlyMap<number, IdToGive>): Seen => ({
  ...seen,
  missed: seen.missed.filter(({ row }) => needed.has(row)),
});

/**
 * A copy of a row has the stamps of the row that it was copied from; others keep what they have. Of a row beside the edit
 * nobody knows who filled it in.
 */
function stampsFor(seen: Seen, { row, cells }: Row, isCopy: boolean, now: string): Cells {
  const { table, keys, edit } = seen;
  const who = isEditedRow(seen, row) ? edit.who : '';
  const stamps: Cells = { ingevoerdOp: now, ingevoerdDoor: who || 'onbekend' };
  return Object.fromEntries(
    keysOf(stamps)
      .filter(
        (key) =>
          table.columns.has(key) && (isBlank(cells[key]) || (isCopy && (keys.has(key) || seen.copies?.has(row)))),
      )
      .map((key) => [key, stamps[key]]),
  );
}

/** What a row gets where nobody filled it in. @param isNew a value comes with the ID; what another column tells, with that one */
function standardsFor({ tab, table, keys }: Seen, { cells }: Row, isNew: boolean): Cells {
  return Object.fromEntries(
    columnsOf(tab).flatMap(([key, { standard }]) => {
      if (!standard || !table.columns.has(key) || !isBlank(cells[key])) return [];
      if ('value' in standard) return isNew ? [[key, standard.value]] : [];
      const from = standard.from as ColumnKey;
      return keys.has(from) && !isBlank(cells[from]) ? [[key, cells[from]]] : [];
    }),
  );
}

/** What the edited rows get where nobody filled it in, the new ones aside. */
export const standardsOf = (seen: Seen): Map<number, Cells> =>
  new Map(
    seen.table.rows
      .filter(({ row }) => isEditedRow(seen, row))
      .map((row): [number, Cells] => [row.row, standardsFor(seen, row, false)])
      .filter(([, cells]) => keysOf(cells).length > 0),
  );

/**
 * True for a row that came to be by the edit itself. One in which more stands than was edited may have had a number: word of
 * where that went may still come.
 */
const isNew = (seen: Seen, { row, cells }: Row): boolean =>
  isEditedRow(seen, row) &&
  (seen.keys.has('id') ||
    keysOf(cells).every((key) => seen.keys.has(key) || isBlank(cells[key]) || cells[key] === false));

/** What is written in which row. */
export function changesFor(
  context: Context,
  seen: Seen,
  needed: ReadonlyMap<number, IdToGive>,
  memory: Memory,
): Map<number, Cells> {
  const { table } = seen;
  return new Map(
    table.rows.flatMap((row): [number, Cells][] => {
      const give = needed.get(row.row);
      if (!give) return [];
      if (give.kind === 'terug') return [[row.row, { id: give.id }]];
      const id = memory.nextId(table);
      if (!isNew(seen, row)) memory.standIn(id);
      return [[row.row, { id, ...standardsFor(seen, row, true), ...stampsFor(seen, row, give.isCopy, context.now) }]];
    }),
  );
}
