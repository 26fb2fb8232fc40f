/** After a write: does it stand in the rows and columns that it was meant for? What does not is put right, or told. */
import { keysOf } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import type { Book } from '../book';
import type { Marks } from '../marks/marks';
import { writable } from '../cells/readCell';
import type { Table } from '../tables';
import { insertRecords, readAsItStands, readBack, removeRows, updateRows } from '../tables';
import type { Act } from './care';
import { Care, newAct, notationOf } from './care';
import type { Corrections } from './landed';
import { correctionsFor } from './landed';
import type { Plan } from './plan';
import { isAsPlanned, planOf } from './plan';
import { writeCells } from './writeCells';

/** Somebody who sorts and sorts again: then it is told. */
const mostTries = 3;

/** Of a longer tab below which records were added, the rows from there on are read again. */
const longTab = 500;

const isNothing = ({ changes, added, removed, own }: Corrections): boolean =>
  changes.size + added.length + removed.length + own.length === 0;

/** One question to Google: the headers and the rows down to the last one that was written, of a long tab only the last ones. */
function standsAsPlanned(before: Table, plan: Plan): boolean {
  const rows = [...plan.changes.keys(), ...plan.added.keys(), ...[...plan.removed].map((row) => row + 1)];
  const last = Math.min(plan.nowAt(Math.max(...rows)), Math.max(before.knownRows, ...plan.added.keys()));
  const isLong = before.lastRow > longTab && plan.changes.size + plan.removed.size === 0;
  const from = isLong ? Math.min(...plan.added.keys()) - 1 : 1;
  const now = readBack(before, last, from);
  return now !== null && isAsPlanned(before, { ...now, from }, plan);
}

/** A check that came on another column's cell would refuse what belongs there; Inrichten knows which belongs where. */
export function clearChecks(
  { place: { sheet }, columns }: Table,
  changes: ReadonlyMap<number, object>,
  care: Care | null,
): void {
  for (const [key, column] of columns) {
    const rows = [...changes].flatMap(([row, values]) => (key in values ? [row] : []));
    if (rows.length === 0) continue;
    const cells = rows.map((row) => notationOf({ column, first: row, last: row }));
    const clear = (): unknown => sheet.getRangeList(cells).clearDataValidations();
    if (care) care.tries(sheet.getRange(rows[0]!, column), 'opmaak', clear);
    else clear();
  }
}

/** Does what is left to do. Column by column: what Google refuses of it keeps nothing else back. */
export function putRight(
  { app }: Pick<Book, 'app'>,
  now: Table,
  { changes, added, beside, removed, own }: Corrections,
): Act {
  const care = new Care(app);
  const act = newAct(care);
  const table = { ...now, act };
  const { sheet } = table.place;
  clearChecks(now, changes, care);
  updateRows(table, changes);
  const putOwn = (row: number, column: number, value: unknown): void => {
    const back = writable(value ?? '');
    const cell = sheet.getRange(row, column);
    const write = (): unknown => writeCells(cell, [[back]], typeof back === 'string' ? '@' : [['General']], care);
    const heard = care.refusals.length;
    write();
    // A check came there along with what was written, and would keep out what stood there.
    if (care.refusals.length > heard && care.tries(cell, 'opmaak', () => cell.clearDataValidations())) write();
  };
  for (const { row, column, value } of own) putOwn(row, column, value);
  if (added.length > 0) insertRecords(table, added);
  beside.forEach((cells, index) => cells.forEach((value, column) => putOwn(now.lastRow + 1 + index, column, value)));
  removeRows(table, removed);
  app.flush();
  return act;
}

const wordsFor = (now: Table, { changes, added, removed }: Corrections): string[] => {
  const idAt = new Map(now.rows.map(({ row, cells }) => [row, cells.id]));
  const nameOf = (row: number): string => String(idAt.get(row) ?? `rij ${row}`);
  return [
    ...[...changes].map(
      ([row, values]) =>
        `${nameOf(row)}, kolom ${keysOf(values)
          .map((key) => now.headers.get(key))
          .join(', ')}`,
    ),
    ...added.map(({ id }) => `${String(id ?? 'een nieuwe rij')} ontbreekt`),
    ...removed.map((row) => `${nameOf(row)} moest weg`),
  ];
};

function settleIn(book: Pick<Book, 'app'>, marks: Marks, before: Table, act: Act, tries = 0): string[] {
  const plan = planOf(before, act);
  if (standsAsPlanned(before, plan)) return [];
  act.moved = true;
  // What came in a column of people's own beside a record that was added goes, also where these were not read along before.
  marks.writes.add(before.tab.key);
  const now = readAsItStands(marks, before.tab);
  if (!now) return [];
  const left = correctionsFor(before, now, plan, 'gedaan');
  if (isNothing(left)) return [...left.told];
  if (tries === mostTries) return [...left.told, ...wordsFor(now, left)];
  return [...left.told, ...settleIn(book, marks, now, putRight(book, now, left), tries + 1)];
}

/**
 * Looks whether all that an act wrote stands where it was meant to: a question to Google a tab, more where somebody
 * sorted, inserted, moved or deleted rows or columns meanwhile; then it is put right. The caller holds the lock and has
 * flushed. Returns what only a person can put right, a Dutch sentence a tab.
 * @param most at so many tabs it looks, first where rows were changed: new ones hit no other
 */
export function settle(
  book: Pick<Book, 'app'>,
  marks: Marks,
  tables: ReadonlyMap<TabKey, Table>,
  act: Act,
  most = Infinity,
): string[] {
  const isChange = ({ tab, row }: { tab: TabKey; row: number }): boolean => row <= tables.get(tab)!.lastRow;
  const hit = [...act.removed, ...act.written.filter(isChange), ...act.written].map(({ tab }) => tab);
  return [...new Set(hit)].slice(0, most).flatMap((key) => {
    const table = tables.get(key)!;
    const told = settleIn(book, marks, table, act);
    return told.length === 0 ? [] : [saidShifted(table.name, told)];
  });
}

/** That rows or columns moved while something was written, and what only a person can judge. */
export const saidShifted = (name: string, told: readonly string[]): string =>
  `Terwijl het register schreef, verschoof iemand rijen of kolommen in ${name}. Kijk na: ${told.join('; ')}.`;
