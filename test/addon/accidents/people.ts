/** What happens to a sheet by accident, and what people do to it on purpose that changes no record. */
import {
  createSheet,
  deleteLines,
  insertLines,
  moveLines,
  sortRows,
  takeId,
  type Cell,
  type EditEvent,
  type Sheet,
  type Workbook,
} from '@plp/workbench';
import { damages } from '../headers/damage';

/** Where it happens: the numbers choose rows and columns. */
export interface Spot {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly a: number;
  readonly b: number;
}

/** Gives what the edit trigger hears of it; nothing where Google tells it nothing. */
export type Act = (spot: Spot) => EditEvent | void;

const filled = (cells: readonly (Cell | undefined)[] | undefined): boolean =>
  (cells ?? []).some((cell) => cell !== undefined && cell.value !== null && cell.value !== '');

const width = ({ rows }: Sheet): number =>
  rows.reduce(
    (most, row) =>
      Math.max(
        most,
        (row ?? []).reduce((last, cell, i) => (filled([cell]) ? i + 1 : last), 0),
      ),
    0,
  );

/** The numbers of the rows that hold something, the first aside. */
const records = ({ rows }: Sheet): number[] =>
  rows.flatMap((row, index) => (index > 0 && filled(row) ? [index + 1] : []));

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const copy = (cells: readonly (Cell | undefined)[]): (Cell | undefined)[] =>
  Array.from(cells, (cell) => (cell ? { ...cell } : undefined));

const put = (sheet: Sheet, row: number, from: number, cells: readonly (Cell | undefined)[]): void => {
  const there = (sheet.rows[row - 1] ??= []);
  cells.forEach((cell, index) => (there[from + index] = cell ? { ...cell } : { value: null }));
  sheet.maxRows = Math.max(sheet.maxRows, row);
};

const edit = (sheet: Sheet, row: number, column: number, rows: number, columns: number): EditEvent => ({
  sheetId: sheet.id,
  rect: { row, column, rows, columns },
});

function sortColumns({ sheet, a, b }: Spot, ascending: boolean): void {
  const own = records(sheet);
  const columns = width(sheet);
  if (own.length < 2 || columns < 4) return;
  const column = 2 + (a % (columns - 2));
  const count = 1 + (b % (columns - column));
  const rect = { row: own[0]!, column, rows: own[own.length - 1]! - own[0]! + 1, columns: count };
  sortRows(sheet, rect, [{ column, ascending }], 'nl_NL');
}

function deleteRecords({ workbook, sheet, a }: Spot, share: (all: number) => number): void {
  const own = records(sheet);
  for (let count = Math.min(share(own.length), own.length); count > 0; count--) {
    const row = pick(records(sheet), a);
    if (row !== undefined) deleteLines(workbook, sheet, 'rows', row, 1);
  }
}

/** A copied row over another one: whole, or without its number. */
function pasteOver({ sheet, a, b }: Spot, from: number): EditEvent | void {
  const own = records(sheet);
  const [source, target] = [pick(own, a), pick(own, a + 1 + (b % Math.max(1, own.length - 1)))];
  if (source === undefined || target === undefined || source === target) return;
  const cells = copy(sheet.rows[source - 1]!).slice(from, width(sheet));
  put(sheet, target, from, cells);
  return edit(sheet, target, from + 1, 1, cells.length);
}

function pasteBelow({ sheet, a, b }: Spot): EditEvent | void {
  const own = records(sheet);
  if (own.length === 0) return;
  const first = a % own.length;
  const sources = own.slice(first, first + 1 + (b % 3)).map((row) => copy(sheet.rows[row - 1]!));
  const below = own[own.length - 1]! + 1;
  const columns = width(sheet);
  sources.forEach((cells, index) => put(sheet, below + index, 0, cells.slice(0, columns)));
  return edit(sheet, below, 1, sources.length, columns);
}

function empty(sheet: Sheet, row: number, column: number): void {
  const cell = sheet.rows[row - 1]?.[column - 1];
  if (cell) sheet.rows[row - 1]![column - 1] = { ...cell, value: null };
}

/** The cells of some columns, from a row on, move up over one that was deleted, or down below one that was put in. */
function shiftCells({ sheet, a, b }: Spot, by: 'up' | 'down'): EditEvent | void {
  const own = records(sheet);
  const columns = width(sheet);
  if (own.length < 2 || columns < 4) return;
  const column = 2 + (b % (columns - 2));
  const count = 1 + (a % Math.min(3, columns - column));
  // Of the last row that is the same as emptying it by hand.
  const first = pick(by === 'up' ? own.slice(0, -1) : own, a)!;
  const last = own[own.length - 1]! + (by === 'down' ? 1 : 0);
  const part = (row: number): (Cell | undefined)[] => {
    const cells = sheet.rows[row - 1] ?? [];
    return copy(Array.from({ length: count }, (_, index) => cells[column - 1 + index]));
  };
  const rows = Array.from({ length: last - first + 1 }, (_, index) => part(first + index));
  // So it is where nothing stands below them.
  if (by === 'up' && !rows.slice(1).some(filled)) return;
  const moved = by === 'up' ? [...rows.slice(1), []] : [[], ...rows.slice(0, -1)];
  moved.forEach((cells, index) =>
    put(
      sheet,
      first + index,
      column - 1,
      Array.from({ length: count }, (_, one) => cells[one]),
    ),
  );
  return edit(sheet, first, column, last - first + 1, count);
}

/** A block of cells was cut and pasted over others: where it was, nothing is left. */
function dragBlock({ sheet, a, b }: Spot): EditEvent | void {
  const own = records(sheet);
  const columns = width(sheet);
  if (own.length < 4 || columns < 4) return;
  const column = 2 + (b % (columns - 2));
  const first = a % (own.length - 3);
  const [from, to] = [own[first]!, own[first + 2]!];
  const cells = [0, 1].map((one) => copy([sheet.rows[from + one - 1]?.[column - 1]]));
  // Where these hold nothing, one or two values are emptied, as by hand every day.
  if (!cells.some(filled)) return;
  [0, 1].forEach((one) => empty(sheet, from + one, column));
  cells.forEach((one, index) => put(sheet, to + index, column - 1, one));
  return edit(sheet, from, column, to + 2 - from, 1);
}

/** Rows that are the same in a few columns were taken away by a command, in these columns alone. */
function blockEmptied({ sheet, a, b }: Spot): EditEvent | void {
  const own = records(sheet);
  const columns = width(sheet);
  if (own.length < 4 || columns < 4) return;
  const column = 2 + (b % (columns - 2));
  const first = own[a % (own.length - 3)]!;
  const held = [0, 1, 2].flatMap((row) => [0, 1].map((one) => sheet.rows[first + row - 1]?.[column + one - 1]));
  // One or two values are emptied by hand every day.
  if (held.filter((cell) => filled([cell])).length < 3) return;
  for (let row = first; row < first + 3; row++) for (let one = column; one < column + 2; one++) empty(sheet, row, one);
  return edit(sheet, first, column, 3, 2);
}

/** A column was copied and pasted over its neighbour, with or without the header. */
function pasteColumn({ sheet, a, b }: Spot): EditEvent | void {
  const columns = width(sheet);
  if (columns < 4) return;
  const column = 2 + (a % (columns - 2));
  const first = 1 + (b % 2);
  const last = records(sheet).reduce((most, row) => Math.max(most, row), 1);
  const target = records(sheet).flatMap((row) => [[sheet.rows[row - 1]?.[column - 1], sheet.rows[row - 1]?.[column]]]);
  // A few empty cells are filled in as the one beside them every day: a toets with its result on the planned day.
  if (target.every(([, cell]) => !filled([cell])) && target.filter(([cell]) => filled([cell])).length < 5) return;
  for (let row = first; row <= last; row++) put(sheet, row, column, copy([sheet.rows[row - 1]?.[column - 1]]));
  return edit(sheet, first, column + 1, last - first + 1, 1);
}

/** A row was cut and pasted over another. */
function cutRowOver({ sheet, a, b }: Spot): EditEvent | void {
  const own = records(sheet);
  const [source, target] = [pick(own, a), pick(own, a + 1 + (b % Math.max(1, own.length - 1)))];
  if (source === undefined || target === undefined || source === target) return;
  const columns = width(sheet);
  const cells = copy(sheet.rows[source - 1]!).slice(0, columns);
  for (let column = 1; column <= columns; column++) empty(sheet, source, column);
  put(sheet, target, 0, cells);
  return edit(sheet, Math.min(source, target), 1, Math.abs(source - target) + 1, columns);
}

/** Two columns changed places, cell by cell: from the first row on, or the headers alone. */
function changePlaces({ sheet, a, b }: Spot, rows: 'all' | 'headers' | 'records'): void {
  const columns = width(sheet);
  if (columns < 4) return;
  const [one, other] = [1 + (a % (columns - 2)), 1 + (b % (columns - 2))];
  sheet.rows.forEach((row, index) => {
    if (!row || (rows === 'headers' && index > 0) || (rows === 'records' && index === 0)) return;
    [row[one], row[other]] = copy([row[other], row[one]]) as [Cell, Cell];
  });
}

/** The same number came in all rows from one on. */
function dragNumber({ sheet, a, b }: Spot): EditEvent | void {
  const own = records(sheet);
  const first = pick(own, a);
  if (first === undefined) return;
  const rows = own.filter((row) => row >= first).slice(0, 2 + (b % 3));
  for (const row of rows) put(sheet, row, 0, copy([sheet.rows[first - 1]?.[0]]));
  return edit(sheet, first, 1, rows[rows.length - 1]! - first + 1, 1);
}

const deaf =
  (act: Act): Act =>
  (spot) => {
    act(spot);
  };

/** By name; each is something that people did to a sheet by mistake. */
export const accidents: Readonly<Record<string, Act>> = {
  ...Object.fromEntries(
    damages.map(({ what, work }): [string, Act] => [
      what,
      ({ workbook, sheet }) => {
        // What stands there no more cannot be damaged once more.
        if ((sheet.rows[0] ?? []).filter((cell) => cell?.value).length > 4) work(workbook, sheet);
      },
    ]),
  ),
  'a column was deleted': ({ workbook, sheet, a }) => {
    if (width(sheet) > 2) deleteLines(workbook, sheet, 'columns', 1 + (a % width(sheet)), 1);
  },
  'a column was emptied with its header': ({ sheet, a }) => {
    const column = 1 + (a % width(sheet));
    sheet.rows.forEach((_, index) => empty(sheet, index + 1, column));
  },
  'the cells of a column were emptied': ({ sheet, a }) => {
    const column = 2 + (a % Math.max(1, width(sheet) - 1));
    const own = records(sheet);
    if (own.length === 0) return;
    own.forEach((row) => empty(sheet, row, column));
    return edit(sheet, own[0]!, column, own[own.length - 1]! - own[0]! + 1, 1);
  },
  'some columns were sorted': (spot) => sortColumns(spot, true),
  'some columns were sorted the other way': (spot) => sortColumns(spot, false),
  'a row was deleted': (spot) => deleteRecords(spot, () => 1),
  'three rows were deleted': (spot) => deleteRecords(spot, () => 3),
  'half of the rows were deleted': (spot) => deleteRecords(spot, (all) => Math.ceil(all / 2)),
  'all rows were deleted': (spot) => deleteRecords(spot, (all) => all),
  'the tab was deleted': ({ workbook, sheet }) => {
    workbook.sheets = workbook.sheets.filter(({ id }) => id !== sheet.id);
    workbook.metadata = workbook.metadata.filter(
      ({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== sheet.id,
    );
  },
  'a row was pasted over another': (spot) => pasteOver(spot, 0),
  'a row was pasted over another, unheard': deaf((spot) => pasteOver(spot, 0)),
  'a row without its number was pasted over another': (spot) => pasteOver(spot, 1),
  'cells were deleted and those below moved up': (spot) => shiftCells(spot, 'up'),
  'cells were deleted and those below moved up, unheard': deaf((spot) => shiftCells(spot, 'up')),
  'cells were put in and those below moved down': (spot) => shiftCells(spot, 'down'),
  'cells were put in and those below moved down, unheard': deaf((spot) => shiftCells(spot, 'down')),
  'two cells were dragged over those below': dragBlock,
  'two cells were dragged over those below, unheard': deaf(dragBlock),
  'a block of cells was emptied': blockEmptied,
  'a block of cells was emptied, unheard': deaf(blockEmptied),
  'two columns changed places': (spot) => changePlaces(spot, 'all'),
  'the headers of two columns changed places': (spot) => changePlaces(spot, 'headers'),
  'two columns changed places below their headers': (spot) => changePlaces(spot, 'records'),
  'a number was dragged over those below': dragNumber,
  'a number was dragged over those below, unheard': deaf(dragNumber),
  'a column was pasted over the one beside it': pasteColumn,
  'a column was pasted over the one beside it, unheard': deaf(pasteColumn),
  'a row was cut and pasted over another': cutRowOver,
  'a row was cut and pasted over another, unheard': deaf(cutRowOver),
  'rows were pasted twice': pasteBelow,
  'rows were pasted twice, unheard': deaf(pasteBelow),
};

/** By name; each is something that people may do. */
export const everyday: Readonly<Record<string, Act>> = {
  'the tab was sorted': ({ sheet, a, b }) => {
    const own = records(sheet);
    if (own.length === 0) return;
    const columns = width(sheet);
    const rect = { row: 2, column: 1, rows: own[own.length - 1]! - 1, columns };
    sortRows(sheet, rect, [{ column: 1 + (a % columns), ascending: b % 2 === 0 }], 'nl_NL');
  },
  'a column was moved': ({ workbook, sheet, a, b }) =>
    moveLines(workbook, sheet, 'columns', 1 + (a % width(sheet)), 1, 1 + (b % (width(sheet) + 1))),
  'a header was renamed': ({ sheet, a }) => {
    const cell = sheet.rows[0]![a % width(sheet)];
    if (cell) sheet.rows[0]![a % width(sheet)] = { ...cell, value: `Eigen kop ${a}` };
  },
  'the tab was renamed': ({ sheet, a }) => {
    sheet.name = `Ons blad ${sheet.id} ${a}`;
  },
  'the tab was moved': ({ workbook, sheet, a }) => {
    workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
    workbook.sheets.splice(a % workbook.sheets.length, 0, sheet);
  },
  'the tab was hidden': ({ sheet }) => {
    sheet.hidden = true;
  },
  'a column was hidden': ({ sheet, a }) => void sheet.hiddenColumns.add(a % width(sheet)),
  'rows were hidden': ({ sheet, a }) => void sheet.hiddenRows.add(1 + (a % 5)),
  'a column of their own was put in': ({ workbook, sheet, a }) => {
    const at = 1 + (a % width(sheet));
    insertLines(workbook, sheet, 'columns', at, 1, null);
    sheet.rows[0]![at - 1] = { value: 'Kleur van de map' };
    for (const row of records(sheet)) sheet.rows[row - 1]![at - 1] = { value: `kleur ${row}` };
  },
  'the filter went': ({ sheet }) => {
    sheet.filter = null;
  },
  'a row was coloured': ({ sheet, a }) => {
    for (const cell of sheet.rows[1 + (a % 3)] ?? [])
      if (cell) cell.style = { ...cell.style, background: '#ffcc00', bold: true };
  },
  'the first columns were frozen': ({ sheet, a }) => {
    sheet.frozenColumns = a % 4;
  },
  'an empty row was put in between': ({ workbook, sheet, a }) =>
    insertLines(workbook, sheet, 'rows', 2 + (a % (records(sheet).length + 1)), 1, null),
  'a row was moved': ({ workbook, sheet, a, b }) => {
    const own = records(sheet);
    if (own.length > 1) moveLines(workbook, sheet, 'rows', pick(own, a)!, 1, pick(own, b)!);
  },
  'a tab of their own was put in': ({ workbook, a }) => {
    const own = createSheet(takeId(workbook), `Koffierooster ${workbook.sheets.length} ${a}`);
    own.rows.push([{ value: 'Wie' }, { value: 'Datum' }], [{ value: 'Ik' }, { value: 'D-0001' }]);
    workbook.sheets.push(own);
  },
  'notes were put on cells': ({ sheet, a }) => {
    for (const row of records(sheet)) {
      const cell = sheet.rows[row - 1]![a % width(sheet)];
      if (cell) cell.note = 'Nog bellen';
    }
  },
};
