/** What people wrote in columns of their own, beside a row of ours: such a row still says something. */
import { isBlank } from '../../register/cell';
import type { Cell } from '../../register/cell';
import { groupBy } from '../../register/grouping';
import { columnsLeft } from '../marks/place';
import { headersOf } from '../marks/tabContent';
import type { Table } from '../tables';

/** A column that was read, by its index then and by now. */
interface Kept {
  readonly then: number;
  readonly now: number;
}

function keptColumns({ values }: Table, now: readonly (readonly unknown[])[]): Kept[] {
  const headers = headersOf(now);
  return headersOf(values).flatMap((text, then) => {
    const found = headers[then] === text ? then : headers.indexOf(text);
    return text === '' || found < 0 ? [] : [{ then, now: found }];
  });
}

/**
 * Where each of these rows stands by now: somebody may have inserted, moved or sorted rows since the table was read. A row is known
 * by what was read of it; one is left out where a row of that is no more, or one more.
 */
function standingAt(
  { values }: Table,
  rows: readonly number[],
  now: readonly (readonly unknown[])[],
  columns: readonly Kept[],
): Map<number, number> {
  const indexes = (all: readonly unknown[]): number[] => [...all.keys()].slice(1);
  const textIn = (all: readonly (readonly unknown[])[], at: keyof Kept) => (index: number) =>
    columns.map((column) => String(all[index]![column[at]] ?? '')).join('\n');
  const [textThen, textNow] = [textIn(values, 'then'), textIn(now, 'now')];
  const [before, after] = [groupBy(indexes(values), textThen), groupBy(indexes(now), textNow)];
  return new Map(
    rows.flatMap((row): [number, number][] => {
      const text = textThen(row - 1);
      const [had, has] = [before.get(text)!, after.get(text) ?? []];
      return had.length === has.length ? [[row, has[had.indexOf(row - 1)]! + 1]] : [];
    }),
  );
}

/**
 * The rows of these in which such a cell is filled, by the number that they had when the table was read; one that is not found by
 * now counts as filled. One question to Google, none for no rows; two where some are, since what a formula shows nobody wrote.
 * @param mayAskTwice else what a formula shows counts as written
 */
export function rowsWithOwn(table: Table, rows: readonly number[], mayAskTwice = true): Set<number> {
  if (rows.length === 0) return new Set();
  const { sheet } = table.place;
  const range = columnsLeft(sheet, sheet.getMaxColumns());
  const values = range.getValues() as Cell[][];
  const columns = keptColumns(table, values);
  const isOurs = new Set([...table.columns.values(), ...table.naast.values()]);
  const ours = new Set(columns.flatMap(({ then, now }) => (isOurs.has(then + 1) ? [now] : [])));
  const places = standingAt(table, rows, values, columns);
  const filled = [...places].flatMap(([row, place]) =>
    values[place - 1]!.flatMap((value, index) =>
      ours.has(index) || isBlank(value) || value === false ? [] : [{ row, place, index }],
    ),
  );
  const formulas = filled.length === 0 || !mayAskTwice ? [] : range.getFormulas();
  const written = filled.filter(({ place, index }) => !formulas[place - 1]?.[index]);
  return new Set([...rows.filter((row) => !places.has(row)), ...written.map(({ row }) => row)]);
}
