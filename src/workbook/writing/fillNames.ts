/** Sees to it that beside each number stands the name that belongs there: of rows that people pasted, names that changed. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { idNumber } from '../../register/identity/ids';
import type { Naast, NaastKey } from '../../register/made/naast';
import { naamIn, naamUit, naastIn } from '../../register/made/naast';
import type { Cells } from '../../register/row';
import { cellIn } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import { allTabs, tabs } from '../../register/tabs';
import type { Book } from '../book';
import type { Marks } from '../marks/marks';
import type { Table } from '../tables';
import { readAsItStands } from '../tables';
import type { Act } from './care';
import { mayBeRefused, newAct, sendRest } from './care';
import { settle } from './settle';
import { writeCells } from './writeCells';

/** Names of neighbouring rows of a column. */
interface Names {
  readonly table: Table;
  readonly key: NaastKey;
  readonly column: number;
  readonly row: number;
  readonly names: readonly string[];
}

/** True for a row that is looked at. */
type IsAsked = (row: number) => boolean;

/** True for a name beside no number that goes. */
type Clears = (row: number, naast: Naast) => boolean;

/** A name that is left in a row in which no record stands any more: one that somebody has, so that it is no text of people's own. */
function leftAlone({ rows, values, naast, namen }: Table): Clears {
  const filled = new Set(rows.map(({ row }) => row));
  return (row, { key, van }) =>
    !filled.has(row) && namen?.isNameIn(van, values[row - 1]?.[naast.get(key)! - 1]) === true;
}

/** So many of the numbers have to be numbers of that tab: else what stands there is another column, under headers that moved. */
const mostly = 0.8;

/**
 * What to write in a table as it was read, one block a column: other names than those that stand there, and all between. What
 * stands beside no number stays, but where it was edited; beside what is no number of that tab it stays always.
 */
function staleIn(table: Table, isEdited: IsAsked | null, clears: Clears): Names[] {
  const { tab, rows, values, columns, naast, namen } = table;
  return naastIn(tab).flatMap((one): Names[] => {
    const { key, bij, van } = one;
    const column = naast.get(key);
    if (column === undefined || !columns.has(bij) || !namen) return [];
    const ids = new Map(
      rows.flatMap((one): [number, Cell][] => {
        const id = cellIn(one, bij) ?? null;
        return isBlank(id) ? [] : [[one.row, id]];
      }),
    );
    const isNumber = (id: unknown): boolean => idNumber(tabs[van].prefix, id as string) !== null;
    if ([...ids.values()].filter(isNumber).length < ids.size * mostly) return [];
    const filled = values.slice(1).flatMap((line) => (isBlank(line[column - 1] as Cell) ? [] : [line[column - 1]]));
    if (!isEdited && filled.filter((value) => typeof value === 'string').length < filled.length * mostly) return [];
    const standing = (row: number): string => String(values[row - 1]?.[column - 1] ?? '');
    const nameAt = (row: number): string => {
      const id = ids.get(row);
      if (id === undefined) return clears(row, one) ? '' : standing(row);
      return (isNumber(id) ? namen.nameOf(van, id) : null) ?? standing(row);
    };
    let [first, last] = [0, 0];
    for (let row = 2; row <= values.length; row++) {
      if ((isEdited && !isEdited(row)) || standing(row) === nameAt(row)) continue;
      first = first || row;
      last = row;
    }
    if (first === 0) return [];
    const names = Array.from({ length: last - first + 1 }, (_, index) => nameAt(first + index));
    return [{ table, key, column, row: first, names }];
  });
}

/**
 * Plans the names that belong beside the numbers of these tables, as they were just read: a write a column, for after all
 * reading; null where they stand there. Asks Google nothing. The act in which they are written sees to it that they stand there.
 * @param isEdited the rows that somebody edited, where no others are looked at
 * @param clears whether a name beside no number goes; absent: one that is left in a row without anything else, whose name it is
 */
export function planNames(
  tables: Iterable<Table>,
  isEdited: IsAsked | null = null,
  clears?: Clears,
): ((act?: Act) => void) | null {
  const todo = [...tables].flatMap((table) => staleIn(table, isEdited, clears ?? leftAlone(table)));
  if (todo.length === 0) return null;
  return (act) => {
    for (const { table, key, column, row, names } of todo) {
      // Where columns move meanwhile they come over what is no name.
      act?.written.push({ tab: table.tab.key, row, keys: [key], records: names.map((name) => ({ [key]: name })) });
      writeCells(
        table.place.cells(row, column, names.length, 1),
        names.map((name) => [name]),
        '@',
      );
    }
  };
}

/** People who keep moving rows and columns: then it is left to the night. */
const mostTries = 3;

/**
 * Writes them, and sees to it that they stand beside their own numbers and over nothing else, also where rows or columns move
 * meanwhile: a question to Google more a tab in which names are written. Nobody needs them for anything: what Google refuses
 * of it stays as it is. Returns what only a person can put right, in Dutch.
 */
export function fillNames(book: Pick<Book, 'app'>, marks: Marks, tables: Iterable<Table>, tries = 1): string[] {
  const all = [...tables];
  const write = planNames(all);
  if (!write) return [];
  const { app } = book;
  const act = newAct(null);
  try {
    write(act);
    app.flush();
  } catch (error) {
    if (!mayBeRefused(error)) throw error;
    sendRest(app);
  }
  const told = settle(book, marks, new Map(all.map((table) => [table.tab.key, table])), act);
  if (!act.moved || tries === mostTries) return told;
  return [...told, ...fillNames(book, marks, readLater(marks, new Set(act.written.map(({ tab }) => tab))), tries + 1)];
}

/** These tabs as they stand now, a question to Google each, also where somebody deleted a column meanwhile; what is gone is left out. */
const readLater = (marks: Marks, keys: ReadonlySet<TabKey>): Table[] =>
  [...keys].flatMap((key) => readAsItStands(marks, tabs[key], 'later') ?? []);

/** So that their names are known: a question to Google each, where they are not. */
function readNamesOf(marks: Marks, of: ReadonlySet<TabKey>): void {
  for (const key of of) if (!marks.namen.has(key)) readAsItStands(marks, tabs[key], 'later');
}

/** Reads the tabs in which the names of these tabs stand, a question to Google each, and writes what belongs there, as fillNames. */
export function fillNamesOf(book: Pick<Book, 'app'>, marks: Marks, of: ReadonlySet<TabKey>): string[] {
  readNamesOf(marks, of);
  const shown = allTabs.filter((tab) => naastIn(tab).some(({ van }) => of.has(van)));
  return fillNames(book, marks, readLater(marks, new Set(shown.map(({ key }) => key))));
}

/** The tabs of which an act gave records another name. @param before as they were read */
function renamedIn(before: ReadonlyMap<TabKey, Table>, act: Act): Set<TabKey> {
  const renamed = act.written.filter(({ tab, row, keys, records }) => {
    if (!naamUit(tab).some((key) => keys.includes(key))) return false;
    return before.get(tab)!.rows.some((one) => {
      const values = records[one.row - row];
      return values !== undefined && naamIn(tab, one.cells) !== naamIn(tab, { ...one.cells, ...(values as Cells) });
    });
  });
  return new Set(renamed.map(({ tab }) => tab));
}

/** Writes what belongs beside the numbers of these tabs, as fillNames. Where it cannot be done the night does it. */
export function refillNames(book: Pick<Book, 'app'>, marks: Marks, keys: ReadonlySet<TabKey>): string[] {
  try {
    const own = allTabs.filter((tab) => keys.has(tab.key) && naastIn(tab).length > 0);
    readNamesOf(marks, new Set(own.flatMap((tab) => naastIn(tab).map(({ van }) => van))));
    return fillNames(book, marks, readLater(marks, new Set(own.map(({ key }) => key))));
  } catch {
    // Nobody reads by these names.
    return [];
  }
}

/**
 * After an act: names that it changed come to stand wherever they are shown, and where rows or columns moved meanwhile each
 * name beside its own number. What is stored is stored: where this cannot be done, the night does it. Returns as fillNames.
 */
export function namesAfter(
  book: Pick<Book, 'app'>,
  marks: Marks,
  tables: ReadonlyMap<TabKey, Table>,
  act: Act,
): string[] {
  const told: string[] = [];
  try {
    const renamed = renamedIn(tables, act);
    if (renamed.size > 0) told.push(...fillNamesOf(book, marks, renamed));
  } catch {
    // Nobody reads by these names.
  }
  if (act.moved) told.push(...refillNames(book, marks, new Set(act.written.map(({ tab }) => tab))));
  return told;
}
