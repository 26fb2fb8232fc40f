/** Where the cells of a write came to stand, and what puts it right: people sort, insert and delete while the register writes. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { once } from '../../register/once';
import type { Row } from '../../register/row';
import { keysOf } from '../../register/row';
import { headersOf } from '../marks/tabContent';
import type { Table, Values } from '../tables';
import type { IsPut } from './beside';
import { besideIn, besideUnread, isBlankBeside, ownValue } from './beside';
import { movedOnIn } from './movedOn';
import type { Plan } from './plan';
import { cellOf, columnAt, placeOf, putIn, rowAt, same } from './plan';
import { goneAround, pair, pairAdded, takenAway, takenWrongly } from './rowsOfBefore';

/** What is left to do in a table, by its row numbers of now. */
export interface Corrections {
  readonly changes: ReadonlyMap<number, Values>;
  readonly added: readonly Values[];
  /** What stood beside these in people's own columns, by column: in the same order, as far as it was read. */
  readonly beside: readonly ReadonlyMap<number, unknown>[];
  readonly removed: readonly number[];
  /** Cells of people's own columns, with what stood there; undefined where nobody knows. */
  readonly own: readonly { readonly row: number; readonly column: number; readonly value: unknown }[];
  /** What only a person can judge: Dutch words for a record and its cell. */
  readonly told: readonly string[];
}

const called = ({ cells: { id } }: Row): string => String(id ?? 'een rij zonder nummer');

/**
 * What stands elsewhere than it was meant to, and what stood where it came.
 * @param before as it was read, before the act
 * @param now as it stands after it, the columns that are left
 * @param mode whether the act must be done or all of it be taken back
 */
export function correctionsFor(before: Table, now: Table, plan: Plan, mode: 'gedaan' | 'terug'): Corrections {
  const isPutHere = putIn(now, plan);
  const paired = pair(before, now, plan, isPutHere);
  const added = pairAdded(now, plan, paired, isPutHere);
  const movedOn = movedOnIn({ before, now, plan, paired, added });
  // Of a row that is no record of before nothing is put right but where all of it was written.
  const onlyOurs = new Set([...movedOn].map(rowAt));
  const isPut: IsPut = (row, column) =>
    isPutHere(row, column) || (column !== undefined && movedOn.has(placeOf(row, column)));
  const isDone = mode === 'gedaan';
  const changes = new Map<number, Values>();
  const own: { row: number; column: number; value: unknown }[] = [];
  const removed: number[] = [];
  const told: string[] = [];
  const keyAt = new Map([...now.columns].map(([key, place]) => [place, key]));
  const naastAt = new Map([...now.naast].map(([key, place]) => [place, key]));
  const ids = new Set(now.rows.map(({ cells: { id } }) => id));
  const given = new Set([...plan.changes.values(), ...plan.added.values()].map((values) => cellOf(values, 'id')));
  const nameOf = (row: number): string => String(paired.get(row)?.cells.id ?? `rij ${row}`);
  const cellAt = (name: string, column: number): string => `${name}, kolom ${headersOf(now.values)[column - 1]}`;
  for (const { row, cells } of now.rows) {
    const was = paired.get(row);
    const record = added.get(row);
    if ((was && isDone && plan.removed.has(was.row)) || (record && !isDone)) {
      removed.push(row);
      continue;
    }
    const wanted = isDone ? (record ?? (was && plan.changes.get(was.row)) ?? {}) : {};
    const values: Record<string, Cell> = {};
    for (const [key, place] of now.columns) {
      const stood = was?.cells[key] ?? null;
      const isHit = isPut(row, place);
      if (key in wanted) {
        const wants = cellOf(wanted, key);
        const isOurs = isHit || record || same(cells[key], stood) || (key === 'id' && given.has(cells.id!));
        if (!same(cells[key], wants) && isOurs) values[key] = wants;
      } else if (isHit && (isDone || !same(cells[key], stood))) {
        values[key] = stood;
        if (!was && !record && !isBlank(cells[key]) && !onlyOurs.has(row) && !isBlankBeside(now, row, isPut))
          told.push(cellAt(nameOf(row), place));
      } else if (
        isDone &&
        key === 'id' &&
        !isBlank(stood) &&
        !ids.has(stood) &&
        (isBlank(cells.id) || given.has(cells.id!))
      ) {
        // Its number went, or another's came over it, before it moved.
        values.id = stood;
      }
    }
    if (keysOf(values).length > 0) changes.set(row, values);
  }
  for (const place of new Set([...plan.puts.keys(), ...movedOn])) {
    const [row, column] = [rowAt(place), columnAt(place)];
    const raw = now.values[row - 1]?.[column - 1] ?? '';
    // A name that stands among names goes to its own row afterwards.
    const isName =
      isDone && !movedOn.has(place) && naastAt.has(column) && naastAt.get(column) === plan.puts.get(place)?.naast;
    if (keyAt.has(column) || isName || !isPut(row, column)) continue;
    const value = added.has(row) ? null : ownValue(before, now, column, paired.get(row));
    if (raw === '' && isBlank((value ?? null) as Cell)) continue;
    own.push({ row, column, value });
    if (value === undefined) told.push(cellAt(nameOf(row), column));
  }
  const lost = isDone ? takenWrongly(before, now, plan, paired) : takenAway(before, plan, paired);
  told.push(...lost.map((row) => `${called(row)} was weg en is teruggezet`));
  const over = new Set<Row>();
  const landed = new Set([...added.keys(), ...[...plan.added.keys()].map(plan.nowAt)]);
  const around = once(() => goneAround({ before, now, plan, paired }));
  const besideAt = once(() => besideUnread(before, now, isPut));
  for (const { row } of isDone ? now.rows : []) {
    if (paired.has(row) || !landed.has(row)) continue;
    const gone = around()(row);
    for (const one of gone) over.add(one);
    if (gone.length === 0) continue;
    // It may have come over one of these, beside which that stood.
    const name = String(added.get(row)?.id ?? nameOf(row));
    told.push(...besideAt()(row).map((column) => cellAt(name, column)));
  }
  told.push(...[...over].filter((row) => !lost.includes(row)).map((row) => `${called(row)} ontbreekt`));
  const there = new Set(added.values());
  return {
    changes,
    own,
    removed,
    told,
    beside: lost.map((row) => besideIn(before, now, row)),
    added: [
      ...lost.map(({ cells }) => cells),
      ...(isDone ? [...plan.added.values()].filter((one) => !there.has(one)) : []),
    ],
  };
}
