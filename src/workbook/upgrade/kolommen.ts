/** To a version that brings columns: the tabs that lack them get them, empty, each beside the column declared before it. */
import { success } from '../../register/outcome';
import type { ColumnKey, Tab } from '../../register/tabs';
import { columnsOf } from '../../register/tab';
import { allTabs } from '../../register/tabs';
import type { Book } from '../book';
import type { Sheet } from '../google';
import type { Marks } from '../marks';
import { findColumns, findSheet } from '../marks';
import { markColumn } from '../metadata';
import { addColumn, dressColumn, insertPlace } from '../setup/fillInTab';
import { sourcesFrom } from '../setup/setUp';
import type { Sources } from '../setup/validation';
import { validationFor } from '../setup/validation';
import type { UpgradeStep } from './step';

/** The keys of a tab's columns that a version brings. */
const broughtBy = (tab: Tab, version: number): ColumnKey[] =>
  columnsOf(tab).flatMap(([key, { since }]) => (since === version ? [key] : []));

/** A tab that gets columns, with all that has to be asked of it. */
interface Growing {
  readonly tab: Tab;
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly marked: ReadonlySet<string>;
  readonly rows: number;
  readonly brought: readonly ColumnKey[];
}

function growing(marks: Marks, tab: Tab, version: number): Growing[] {
  const brought = broughtBy(tab, version);
  const sheet = brought.length === 0 ? null : findSheet(marks, tab.key);
  // A tab that is not there is put back whole by Inrichten.
  if (!sheet) return [];
  const marked = marks.columns.get(sheet.getSheetId());
  const headers = sheet.getRange('1:1').getValues()[0] as unknown[];
  const columns = findColumns(tab, marked, headers);
  return [{ tab, sheet, columns, marked: new Set(marked?.keys()), rows: sheet.getMaxRows(), brought }];
}

/** Where dropdowns take their values from, of the other tabs: as the marks say that were read. */
const sourcesBeside = ({ sheets, columns }: Marks, own: Tab): Sources =>
  sourcesFrom((tab, key) => {
    const sheet = tab.key === own.key ? undefined : sheets.get(tab.key);
    const place = sheet && columns.get(sheet.getSheetId())?.get(key);
    return sheet && place !== undefined ? { sheet, place } : null;
  });

/** Adds the columns that are not there yet, and marks one that a team made itself under the same header. Writes only. */
function grow({ app }: Book, marks: Marks, { tab, sheet, columns: found, marked, rows, brought }: Growing): void {
  const columns = new Map(found);
  const keys = columnsOf(tab).map(([key]) => key);
  const sources = sourcesBeside(marks, tab);
  for (const key of brought) {
    const column = tab.columns[key]!;
    if (!columns.has(key)) {
      addColumn(sheet, columns, insertPlace(keys, keys.indexOf(key), columns), key);
      const place = columns.get(key)!;
      dressColumn(sheet, tab, place, column, rows);
      const rule = validationFor(app, column, place, sources);
      if (rule) sheet.getRange(2, place, rows - 1, 1).setDataValidation(rule);
    }
    if (!marked.has(key)) markColumn(sheet, columns.get(key)!, key);
  }
}

const named = (version: number): string =>
  allTabs
    .flatMap((tab) => broughtBy(tab, version).map((key) => `${tab.columns[key]!.header} in ${tab.name}`))
    .join(' en ');

/** The step to a version that brings no more than columns. */
export const kolommenStep = (to: number): UpgradeStep => ({
  to,
  title: `Nieuwe kolom: ${named(to)}. Invullen mag, het hoeft niet.`,
  plan: (book) => {
    const { marks } = book;
    const tabs = allTabs.flatMap((tab) => growing(marks, tab, to));
    return success(() => tabs.forEach((one) => grow(book, marks, one)));
  },
});
