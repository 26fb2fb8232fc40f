/** Accidents in which every value of a column, or a number or a piece of text wherever it stood, became another, and values, blocks, rows and tabs that were emptied, copied, turned, moved or dragged up to the stamps. */
import type { Cell, Sheet } from '@plp/workbench';
import type { Act, Spot } from './people';

const headers = ({ rows }: Sheet): string[] => (rows[0] ?? []).map((cell) => String(cell?.value ?? ''));

const below = ({ rows }: Sheet, column: number): Cell[] =>
  rows.slice(1).flatMap((row) => (typeof row?.[column]?.value === 'number' ? [row[column]!] : []));

const isDay = ({ style }: Cell): boolean => /y/i.test(style?.numberFormat ?? '');

/** What becomes of a column of days or numbers in which several stand: of fewer values it would be as typed by hand. */
function rewrite({ sheet, a }: Spot, days: boolean, into: (value: number) => number): void {
  const fitting = headers(sheet).flatMap((_, column) => {
    const cells = below(sheet, column).filter((cell) => isDay(cell) === days);
    const others = cells.filter(({ value }) => into(Number(value)) !== value).map(({ value }) => value);
    return new Set(others).size >= 3 ? [cells] : [];
  });
  for (const cell of fitting[a % Math.max(1, fitting.length)] ?? []) cell.value = into(Number(cell.value));
}

const epoch = Date.UTC(1899, 11, 30);

/** A serial number read with the day for the month, where that can be. */
function dayForMonth(serial: number): number {
  const date = new Date(epoch + serial * 86_400_000);
  const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
  return day > 12 ? serial : (Date.UTC(date.getUTCFullYear(), day - 1, month) - epoch) / 86_400_000;
}

function replaceEverywhere({ workbook, a, b }: Spot): void {
  const [from, to] = [`D-000${1 + (a % 5)}`, `D-000${1 + (b % 5)}`];
  for (const { rows, hidden } of workbook.sheets)
    for (const row of hidden ? [] : rows) for (const cell of row ?? []) if (cell?.value === from) cell.value = to;
}

function blockWithStamps({ sheet, a, b }: Spot): void {
  const [first, count] = [1 + (a % Math.max(1, sheet.rows.length - 1)), 1 + (b % 3)];
  const stamp = headers(sheet).indexOf('Ingevoerd op');
  if (stamp < 3) return;
  for (const row of sheet.rows.slice(first, first + count))
    for (const cell of row?.slice(stamp - 2, stamp + 2) ?? []) if (cell) cell.value = null;
}

/**
 * What a cell becomes that lies so far from the one that is dragged: a number and a date count on, a moment by days, and so does a
 * number at the end of a text.
 */
function countedOn(value: Cell['value'], by: number): Cell['value'] {
  if (typeof value === 'number') return value + by;
  if (typeof value !== 'string') return value;
  const [day, time] = value.split('T');
  return /^\d{4}-\d\d-\d\d$/.test(day!) && time !== undefined
    ? `${new Date(Date.parse(day!) + by * 86_400_000).toISOString().slice(0, 10)}T${time}`
    : value.replace(/\d+$/, (digits) => String(Number(digits) + by).padStart(digits.length, '0'));
}

/** A whole row was dragged over the two or three below it. */
function dragRow({ sheet, a, b }: Spot): void {
  const filled = sheet.rows.flatMap((row, index) => (index > 0 && row?.[0]?.value ? [index] : []));
  const first = filled[a % Math.max(1, filled.length - 3)];
  const count = 2 + (b % 2);
  if (first === undefined || filled.length < count + 1) return;
  for (let by = 1; by <= count; by++)
    sheet.rows[first + by] = sheet.rows[first]!.map((cell) => cell && { ...cell, value: countedOn(cell.value, by) });
}

/** A block was pasted over itself with its rows for its columns. */
function turnBlock({ sheet, a, b }: Spot): void {
  const filled = sheet.rows.flatMap((row, index) => (index > 0 && row?.[0]?.value ? [index] : []));
  const columns = (sheet.rows[0] ?? []).filter((cell) => cell?.value).length;
  const first = filled[a % Math.max(1, filled.length - 2)];
  if (first === undefined || filled.length < 3) return;
  const column = 1 + (b % (columns - 3));
  const block = [0, 1, 2].map((row) => [0, 1, 2].map((at) => sheet.rows[first + row]?.[column + at]));
  // Two or three values may be typed over by hand.
  const isOther = (row: number, at: number): boolean => block[row]![at]?.value !== block[at]![row]?.value;
  if ([isOther(0, 1), isOther(0, 2), isOther(1, 2)].filter(Boolean).length < 3) return;
  block.forEach((cells, row) => cells.forEach((cell, at) => (sheet.rows[first + at]![column + row] = { ...cell! })));
}

/** Some cells of two rows were copied over those of the two next but one, in the same columns. */
function copyBlock({ sheet, a, b }: Spot): void {
  const filled = sheet.rows.flatMap((row, index) => (index > 0 && row?.[0]?.value ? [index] : []));
  const columns = (sheet.rows[0] ?? []).filter((cell) => cell?.value).length;
  const first = filled[a % Math.max(1, filled.length - 3)];
  if (first === undefined || filled.length < 4) return;
  const column = 1 + (b % Math.max(1, columns - 4));
  const block = [0, 1].map((row) => [0, 1, 2].map((at) => sheet.rows[first + row]?.[column + at]));
  const others = block.flatMap((cells, row) =>
    cells.filter(
      (cell, at) =>
        !headers(sheet)[column + at]!.startsWith('Naam ') &&
        (cell?.value ?? null) !== (sheet.rows[first + 2 + row]?.[column + at]?.value ?? null),
    ),
  );
  // Two or three values may be typed over by hand, and the name beside a number goes by that.
  if (others.length < 4) return;
  block.forEach((cells, row) =>
    cells.forEach((cell, at) => (sheet.rows[first + 2 + row]![column + at] = cell ? { ...cell } : { value: null })),
  );
}

/** The cells of some rows, from a column on, moved to the left over one that was deleted. */
function moveLeft({ sheet, a, b }: Spot): void {
  const filled = sheet.rows.flatMap((row, index) => (index > 0 && row?.[0]?.value ? [index] : []));
  const columns = (sheet.rows[0] ?? []).filter((cell) => cell?.value).length;
  const first = filled[a % Math.max(1, filled.length - 2)];
  if (first === undefined || filled.length < 3 || columns < 6) return;
  const column = 1 + (b % (columns - 4));
  for (const row of [0, 1].map((by) => sheet.rows[first + by]!)) {
    for (let at = column; at < columns - 1; at++) row[at] = { ...row[at + 1], value: row[at + 1]?.value ?? null };
    row[columns - 1] = { value: null };
  }
}

/** A piece of text became another wherever it stood in the tab. */
function replacePiece({ sheet, a }: Spot): void {
  const cells = sheet.rows
    .slice(1)
    .flatMap((row) => (row ?? []).slice(1).filter((cell) => typeof cell?.value === 'string'));
  const piece = ['er', 'en', 'an', 'or', '1', '2'][a % 6]!;
  const hit = cells.filter(
    (cell) => String(cell!.value).includes(piece) && !/^\d{4}-|^onbekend$/.test(String(cell!.value)),
  );
  if (new Set(hit.map((cell) => cell!.value)).size < 3 || hit.length < 5) return;
  for (const cell of hit) cell!.value = String(cell!.value).split(piece).join('xx');
}

/** What stands in one row of a column came over what the last two others hold: in the first ones the acts before it may have typed. */
function overTwo({ sheet, a, b }: Spot): void {
  const filled = sheet.rows.flatMap((row, index) => (index > 0 && row?.[0]?.value ? [index] : []));
  const from = filled[b % Math.max(1, filled.length)];
  const fitting = headers(sheet).flatMap((header, column) => {
    const value = from === undefined ? null : sheet.rows[from]?.[column]?.value;
    const others = filled.flatMap((row) => {
      const cell = sheet.rows[row]?.[column];
      return (cell?.value ?? null) !== null && cell!.value !== value ? [cell!] : [];
    });
    const isOwn = column > 0 && !/^(Naam (deelnemer|werkgever)|Ingevoerd .*)$/.test(header);
    return isOwn && (value ?? null) !== null && others.length >= 2 ? [{ value: value!, others }] : [];
  });
  const chosen = fitting[a % Math.max(1, fitting.length)];
  for (const cell of chosen?.others.slice(-2) ?? []) cell.value = chosen!.value;
}

/** All cells but the numbers, stamps too, moved a row down over the last record. */
function moveDown({ sheet }: Spot): void {
  const last = sheet.rows.reduce((most, row, index) => (row?.[0]?.value ? index : most), 0);
  const columns = headers(sheet).length;
  if (last === 0) return;
  sheet.maxRows = Math.max(sheet.maxRows, last + 2);
  for (let row = last + 1; row > 0; row--)
    for (let at = 1; at < columns; at++)
      (sheet.rows[row] ??= [])[at] =
        row === 1 ? { value: null } : { ...sheet.rows[row - 1]?.[at], value: sheet.rows[row - 1]?.[at]?.value ?? null };
}

/** Rows that were the same in a few columns were taken away by a command, in these columns alone: the others moved up. */
function takeDuplicates({ sheet, a, b }: Spot): void {
  const filled = sheet.rows.flatMap((row, index) => (index > 0 && row?.[0]?.value ? [index] : []));
  const columns = headers(sheet).filter(Boolean).length;
  if (filled.length < 3 || columns < 4) return;
  const first = 1 + (a % (columns - 2));
  const count = 1 + (b % Math.min(3, columns - first));
  const partOf = (row: number): Cell[] =>
    Array.from({ length: count }, (_, at) => ({
      ...sheet.rows[row]![first + at],
      value: sheet.rows[row]![first + at]?.value ?? null,
    }));
  const kept = [
    ...new Map(
      filled
        .map(partOf)
        .reverse()
        .map((part) => [JSON.stringify(part.map(({ value }) => value)), part]),
    ).values(),
  ].reverse();
  filled.forEach((row, index) =>
    partOf(row).forEach((cell, at) => (sheet.rows[row]![first + at] = kept[index]?.[at] ?? { ...cell, value: null })),
  );
}

/** Some cells were made one: the first of them alone keeps what it holds. */
function mergeCells({ sheet, a, b }: Spot): void {
  const filled = sheet.rows.flatMap((row, index) => (index > 0 && row?.[0]?.value ? [index] : []));
  const columns = headers(sheet).filter(Boolean).length;
  if (filled.length < 3 || columns < 6) return;
  const first = filled[a % (filled.length - 2)]!;
  const column = 1 + (b % (columns - 4));
  const others = [1, 2].map((by) => sheet.rows[first + by]?.[column]).filter((cell) => (cell?.value ?? null) !== null);
  // One value may be emptied by hand.
  if (others.length === 2) for (const cell of others) cell!.value = null;
}

/** All of another tab was pasted over this one. */
function pasteTab({ workbook, sheet, a }: Spot): void {
  const tabs = workbook.sheets.filter(({ hidden, rows }) => !hidden && /-ID$/.test(String(rows[0]?.[0]?.value ?? '')));
  const from = tabs[a % Math.max(1, tabs.length)];
  if (!from || from === sheet) return;
  sheet.maxRows = Math.max(sheet.maxRows, from.rows.length);
  sheet.maxColumns = Math.max(sheet.maxColumns, headers(from).length);
  from.rows.forEach((row, index) =>
    row?.forEach((cell, at) => ((sheet.rows[index] ??= [])[at] = { ...cell, value: cell?.value ?? null })),
  );
}

export const rewritten: Readonly<Record<string, Act>> = {
  'a column was multiplied': (spot) => rewrite(spot, false, (value) => value * 10),
  'the sign of a column was turned': (spot) => rewrite(spot, false, (value) => -value),
  'days were read with the day for the month': (spot) => rewrite(spot, true, dayForMonth),
  'a number was replaced in all tabs': replaceEverywhere,
  'a block of cells was emptied, stamps too': blockWithStamps,
  'a whole row was dragged over those below it': dragRow,
  'a block was pasted over itself with its rows for its columns': turnBlock,
  'a block of cells was copied over other rows': copyBlock,
  'cells were deleted and those beside them moved to the left': moveLeft,
  'a piece of text was replaced in the tab': replacePiece,
  'a value came over two others of its column': overTwo,
  'all but the numbers moved a row down': moveDown,
  'duplicates were taken out of some columns': takeDuplicates,
  'some cells were merged': mergeCells,
  'a tab was pasted over by another': pasteTab,
};
