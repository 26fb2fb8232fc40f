/** Gives edited rows their ID and stamps, under the document lock; restores an ID that was typed over. */
import type { Cells, Row } from '../../register/row';
import { keysOf } from '../../register/row';
import { isBlank } from '../../register/cell';
import type { IdToGive } from '../../register/nummersNaBewerking';
import { idsToGive } from '../../register/nummersNaBewerking';
import type { FormulaCell } from '../../register/rules/view';
import type { Memory } from '../../workbook/memory';
import type { Context } from '../context';
import type { Seen } from './edited';
import { isEditedRow } from './edited';
import type { IdsBefore } from './idsBefore';

/** The IDs that have to change. */
export function numbersNeeded(seen: Seen, before: IdsBefore, formulas: readonly FormulaCell[]): Map<number, IdToGive> {
  const { tab, table } = seen;
  const withFormula = new Set(formulas.filter(({ column }) => column === 'id').map(({ row }) => row));
  return idsToGive({
    tab,
    rows: table.rows,
    isEdited: (row) => isEditedRow(seen, row),
    before,
    hasFormula: (row) => withFormula.has(row),
  });
}

/** A copy of a row has the stamps of the row that it was copied from; others keep what they have. */
function stampsFor({ table, keys, edit }: Seen, { cells }: Row, isCopy: boolean, now: string): Cells {
  const stamps: Cells = { ingevoerdOp: now, ingevoerdDoor: edit.who || 'onbekend' };
  return Object.fromEntries(
    keysOf(stamps)
      .filter((key) => table.columns.has(key) && (isBlank(cells[key]) || (isCopy && keys.has(key))))
      .map((key) => [key, stamps[key]]),
  );
}

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
      return [[row.row, { id: memory.nextId(table), ...stampsFor(seen, row, give.isCopy, context.now) }]];
    }),
  );
}
