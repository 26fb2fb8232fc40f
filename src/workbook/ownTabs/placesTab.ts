/** The hidden tab PLP-plaatsen: where tabs and columns are, for programs that read the workbook from outside (docs/landelijk.md). */
import { placesHeaders } from '../../register/made/madeTabs';
import { placesAsMade } from '../../register/made/naast';
import { columnsOf } from '../../register/tab';
import { allTabs } from '../../register/tabs';
import type { Book } from '../book';
import type { Marks } from '../marks/marks';
import { hideShadow } from '../shadow/shadowSheet';
import type { Table } from '../tables';
import { writeCells } from '../writing/writeCells';
import { standingSheet } from './madeTab';

type Placed = Pick<Table, 'tab' | 'name' | 'columns' | 'headers'>;

/** So many lines there can be: fewer are filled up, so that none of an earlier time stays. */
const mostLines = allTabs.reduce((sum, tab) => sum + columnsOf(tab).length, 0);

const linesOf = ({ tab, name, columns, headers }: Placed): string[][] =>
  columnsOf(tab).flatMap(([key]) =>
    columns.has(key) ? [[tab.key, name, key, String(columns.get(key)), headers.get(key) ?? '']] : [],
  );

/** True for a tab as Inrichten makes it: every column in its place, under its own name. */
function isAsMade({ tab, name, columns, headers }: Placed): boolean {
  const made = placesAsMade(tab);
  return (
    name === tab.name &&
    columnsOf(tab).every(([key, { header }]) => columns.get(key) === made.get(key) && headers.get(key) === header)
  );
}

/** By this number the same places are known again; 0 for those of a new workbook. */
function numberOf(tables: readonly Placed[]): number {
  if (tables.length === allTabs.length && tables.every(isAsMade)) return 0;
  const text = tables.flatMap(linesOf).join('|');
  let number = 1;
  for (let at = 0; at < text.length; at++) number = (number * 31 + text.charCodeAt(at)) % 1_000_000_007;
  return number + 1;
}

/**
 * Writes the tab where something was moved or renamed since the last time, or the tab is gone; else it asks Google nothing.
 * A workbook in which all is as made has no such tab.
 * @param known what this gave the last time
 */
export function keepPlaces(book: Book, marks: Marks, tables: Iterable<Placed>, known: number): number {
  const all = [...tables];
  const number = numberOf(all);
  if (number === known && (number === 0 || marks.markedSheetOf('plaatsen'))) return number;
  const lines = [[...placesHeaders], ...all.flatMap(linesOf)];
  const values = Array.from({ length: mostLines + 1 }, (_, at) => lines[at] ?? placesHeaders.map(() => ''));
  const sheet = standingSheet(book, marks, 'plaatsen');
  hideShadow(sheet);
  writeCells(sheet.getRange(1, 1, values.length, placesHeaders.length), values, '@');
  return number;
}
