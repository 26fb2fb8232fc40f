/** Percentages among numbers: a typed "100%" and a typed 1 are the same number, and only the look of the cell tells which. */
import type { Cell } from '../../register/cell';
import type { Row } from '../../register/row';
import { cellIn, withCells } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab } from '../../register/tabs';
import { inPercents } from '../../register/tabs/doelen';
import type { Range } from '../google';
import type { TabPlace } from '../marks/place';
import { readThere } from '../moved';

/**
 * Where it is looked for: usually in goals and hours, which people do write so; for Controle and whoever asks for figures in
 * all but counts; and in what was edited in every number that can be one. Where there is no question to spare, what may be one
 * keeps its look for who asks later. A scale with 100% was red from the edit on.
 */
export type Care = 'usual' | 'whole' | 'edited' | 'later';

/** Nobody types more than 1000%. */
const highest = 10;

/** Up to so many rows the whole columns are asked, in one call and not two. */
const fewRows = 8000;

const isUpTo = (most: number, cell: unknown): cell is number => typeof cell === 'number' && cell > 0 && cell <= most;

const isPercentage = (tab: Tab, { cells }: Row): boolean => tab.key === 'doelen' && cells.eenheid === 'Percentage';

/** The text that was typed: no column of numbers allows it, so that it is one wrong cell that is told. */
const typedText = (part: number): string => `${String(inPercents(part)).replace('.', ',')}%`;

/**
 * Values with what shows as a percentage as the text that it is, for who does not know yet what they mean. One question to
 * Google, where numbers stand that may be one.
 * @param rangeOf where they stand
 */
export function percentagesAsText(
  rangeOf: () => Range,
  values: readonly (readonly unknown[])[],
): readonly (readonly unknown[])[] {
  if (!values.some((row) => row.some((value) => isUpTo(highest, value)))) return values;
  const formats = rangeOf().getNumberFormats();
  return values.map((row, at) =>
    row.map((value, column) =>
      isUpTo(highest, value) && formats[at]![column]!.includes('%') ? typedText(value) : value,
    ),
  );
}

/** A Doel in percents is the number that was typed; what lies between 0 and 1 `bedoeldDoel` makes one of. */
const asMeant = (tab: Tab, row: Row, part: number): Cell =>
  isPercentage(tab, row) ? (part < 1 ? part : inPercents(part)) : typedText(part);

/** The columns of numbers in which a percentage is looked for. */
const numbersIn = (tab: Tab, columns: ReadonlyMap<ColumnKey, number>, care: Care) =>
  columnsOf(tab).flatMap(([key, { type }]) =>
    type.kind === 'number' &&
    type.min <= highest &&
    (care === 'usual' ? type.hours || tab.key === 'doelen' : care !== 'whole' || !type.counts) &&
    columns.has(key)
      ? [{ key, at: columns.get(key)! - 1 }]
      : [],
  );

/** Tells of a row in which columns a percentage may have been typed, where nobody asks how its cells look. */
export function mayBePercentages(tab: Tab, columns: ReadonlyMap<ColumnKey, number>): (row: Row) => ColumnKey[] {
  const keys = numbersIn(tab, columns, 'later').map(({ key }) => key);
  return (row) => keys.filter((key) => isUpTo(highest, cellIn(row, key)));
}

/**
 * The rows, with what was typed as a percentage read as the column means it (indicatoren.md, Doelen). How cells look is
 * asked only where numbers stand that may be one: one question to Google.
 */
export function withPercentages(
  tab: Tab,
  place: TabPlace,
  columns: ReadonlyMap<ColumnKey, number>,
  rows: readonly Row[],
  care: Exclude<Care, 'later'>,
): readonly Row[] {
  const isEdited = care === 'edited';
  const numbers = numbersIn(tab, columns, care);
  const isAsked = (row: Row): boolean => {
    const most = isEdited || isPercentage(tab, row) ? highest : 1;
    return numbers.some(({ key }) => isUpTo(most, row.cells[key]));
  };
  if (numbers.length === 0) return rows;
  if (!rows.some(isAsked)) return rows;
  const start = rows.length > fewRows ? Math.min(...numbers.map(({ at }) => at)) : 0;
  const width = Math.max(...numbers.map(({ at }) => at)) - start + 1;
  const asked = start > 0 ? place.cells(1, start + 1, rows[rows.length - 1]!.row, width) : place.range;
  const formats = readThere(() => asked.getNumberFormats());
  return rows.map((row) => {
    const percentages = numbers.flatMap(({ key, at }) =>
      isUpTo(highest, row.cells[key]) && String(formats[row.row - 1]?.[at - start]).includes('%') ? [key] : [],
    );
    if (percentages.length === 0) return row.percentages ? { ...withCells(row, row.cells), percentages } : row;
    const meant = percentages.map((key) => [key, asMeant(tab, row, row.cells[key] as number)]);
    return { row: row.row, cells: { ...row.cells, ...(Object.fromEntries(meant) as Row['cells']) }, percentages };
  });
}
