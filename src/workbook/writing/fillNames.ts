/** Sees to it that beside each number stands the name that belongs there: of rows that people pasted, names that changed. */
import { naamIn, naamUit, naastIn } from '../../register/naast';
import type { Cells } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import { allTabs, tabs } from '../../register/tabs';
import type { Book } from '../book';
import type { Marks } from '../marks/marks';
import type { Table } from '../tables';
import { readTable } from '../tables';
import type { Act } from './care';
import { mayBeRefused, sendRest } from './care';
import { writeCells } from './writeCells';

/** Names of neighbouring rows of a column. */
interface Names {
  readonly table: Table;
  readonly column: number;
  readonly row: number;
  readonly names: readonly string[];
}

/** True where every row of a table, or this one, is looked at. */
type IsAsked = (row: number) => boolean;

/** What to write in a table as it was read, one block a column: other names than those that stand there, and all between. */
function staleIn(table: Table, isAsked: IsAsked): Names[] {
  const { tab, rows, values, columns, naast, namen } = table;
  return naastIn(tab).flatMap(({ key, bij, van }): Names[] => {
    const column = naast.get(key);
    if (column === undefined || !columns.has(bij) || !namen) return [];
    const ids = new Map(rows.map(({ row, cells }) => [row, cells[bij]]));
    const standing = (row: number): string => String(values[row - 1]?.[column - 1] ?? '');
    const nameAt = (row: number): string => namen.nameOf(van, ids.get(row)) ?? standing(row);
    let [first, last] = [0, 0];
    for (let row = 2; row <= values.length; row++) {
      if (!isAsked(row) || standing(row) === nameAt(row)) continue;
      first = first || row;
      last = row;
    }
    if (first === 0) return [];
    const names = Array.from({ length: last - first + 1 }, (_, index) => nameAt(first + index));
    return [{ table, column, row: first, names }];
  });
}

/**
 * Plans the names that belong beside the numbers of these tables, as they were just read: a write a column, for after all
 * reading; null where they stand there. Asks Google nothing.
 * @param isAsked the rows that are looked at; what stands between them stays right
 */
export function planNames(tables: Iterable<Table>, isAsked: IsAsked = () => true): (() => void) | null {
  const todo = [...tables].flatMap((table) => staleIn(table, isAsked));
  if (todo.length === 0) return null;
  return () => {
    for (const { table, column, row, names } of todo)
      writeCells(
        table.place.cells(row, column, names.length, 1),
        names.map((name) => [name]),
        '@',
      );
  };
}

/** Writes them. Nobody needs them for anything: what Google refuses of it stays as it is. */
export function fillNames({ app }: Pick<Book, 'app'>, tables: Iterable<Table>): void {
  const write = planNames(tables);
  if (!write) return;
  try {
    write();
    app.flush();
  } catch (error) {
    if (!mayBeRefused(error)) throw error;
    sendRest(app);
  }
}

/** Reads the tabs in which the names of these tabs stand, a question to Google each, and writes what belongs there. */
export function fillNamesOf(book: Pick<Book, 'app'>, marks: Marks, of: ReadonlySet<TabKey>): void {
  for (const key of of) if (!marks.namen.has(key)) readTable(marks, tabs[key], 'later');
  const tables = allTabs
    .filter((tab) => naastIn(tab).some(({ van }) => of.has(van)))
    .flatMap((tab) => {
      const read = readTable(marks, tab, 'later');
      return read.ok ? [read.value] : [];
    });
  fillNames(book, tables);
}

/** The tabs of which an act gave records another name. @param before as they were read */
function renamedIn(before: ReadonlyMap<TabKey, Table>, act: Act): Set<TabKey> {
  const renamed = act.written.filter(({ tab, row, keys, records }) => {
    if (!naamUit(tab).some((key) => keys.includes(key))) return false;
    const standing = new Map(before.get(tab)!.rows.map((one) => [one.row, one.cells]));
    return records.some((values, index) => {
      const cells = standing.get(row + index);
      return cells !== undefined && naamIn(tab, cells) !== naamIn(tab, { ...cells, ...(values as Cells) });
    });
  });
  return new Set(renamed.map(({ tab }) => tab));
}

/**
 * After an act: names that it changed come to stand wherever they are shown, and where rows or columns moved meanwhile each
 * name beside its own number. What is stored is stored: where this cannot be done, the night does it.
 */
export function namesAfter(book: Pick<Book, 'app'>, marks: Marks, tables: ReadonlyMap<TabKey, Table>, act: Act): void {
  try {
    const renamed = renamedIn(tables, act);
    if (renamed.size > 0) fillNamesOf(book, marks, renamed);
    if (act.moved !== true) return;
    const written = new Set(act.written.map(({ tab }) => tab));
    const again = allTabs.flatMap((tab) => {
      const read = written.has(tab.key) && naastIn(tab).length > 0 ? readTable(marks, tab, 'later') : null;
      return read?.ok ? [read.value] : [];
    });
    fillNames(book, again);
  } catch {
    // Nobody reads by these names.
  }
}
