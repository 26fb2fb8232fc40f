/** To a version that brings columns or tabs: what a workbook lacks of them it gets, empty, beside what is declared before it. */
import { writeColumns } from '../writing/care';
import { success } from '../../register/outcome';
import type { ColumnKey, Tab } from '../../register/tabs';
import { columnsOf } from '../../register/tab';
import { allTabs } from '../../register/tabs';
import type { Book } from '../book';
import type { Sheet } from '../google';
import type { Marks } from '../marks/marks';
import { findColumns } from '../marks/findColumns';
import { markColumn, recordCells } from '../marks/metadata';
import { dressColumns } from '../setup/dressTab';
import { addColumn, insertPlace, makeTab, mendTab } from '../setup/fillInTab';
import type { FoundTab } from '../setup/lookAtTab';
import { lookAtTab } from '../setup/lookAtTab';
import { sizeOf } from '../page/page';
import type { CellsOf } from '../setup/setUp';
import { SheetOrder } from '../setup/sheetOrder';
import { cellsIn, sourcesFrom, validations } from '../setup/setUp';
import { ruleMaker } from '../setup/validation';
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

function growing(book: Book, tab: Tab, version: number): Growing[] {
  const { marks } = book;
  const brought = broughtBy(tab, version);
  const sheet = brought.length === 0 ? null : marks.sheetOf(tab.key);
  // A tab that is gone is put back whole by Inrichten.
  if (!sheet) return [];
  const found = lookAtTab(book, tab);
  // Where the header row is elsewhere Inrichten puts it back, and the columns with it.
  if (found.headerRow.kind !== 'staat') return [];
  const { marked, headers } = found;
  const columns = findColumns(tab, marked, headers);
  return [{ tab, sheet, columns, marked: new Set(marked?.keys()), rows: found.rows, brought }];
}

/** The columns of the tabs, as the marks say that were read. */
const cellsAsMarked =
  ({ sheets, columns }: Marks): CellsOf =>
  (tab, key) => {
    const sheet = sheets.get(tab.key);
    const place = sheet && columns.get(sheet.getSheetId())?.get(key);
    return sheet && place !== undefined ? sheet.getRange(recordCells(place)) : null;
  };

/** Adds the columns that are not there yet, and marks one that a team made itself under the same header. Writes only. */
function grow(
  { app, columnHelp }: Book,
  marks: Marks,
  { tab, sheet, columns: found, marked, rows, brought }: Growing,
): void {
  const columns = new Map(found);
  const keys = columnsOf(tab).map(([key]) => key);
  const beside = cellsAsMarked(marks);
  const ruleFor = ruleMaker(
    app,
    sourcesFrom((other, key) => (other.key === tab.key ? null : beside(other, key))),
  );
  for (const key of brought) {
    const column = tab.columns[key]!;
    if (!columns.has(key)) {
      addColumn(sheet, columns, insertPlace(keys, keys.indexOf(key), columns), key);
      const place = columns.get(key)!;
      dressColumns(sheet, tab, place, [column], rows, columnHelp());
      const rule = ruleFor(column, place, 2);
      if (rule) sheet.getRange(2, place, rows - 1, 1).setDataValidation(rule);
    }
    if (!marked.has(key)) markColumn(sheet, columns.get(key)!, key);
  }
}

/** Makes the tabs that a version brings, each after the one declared before it; also where that was broken off before. */
function makeTabs(book: Book, marks: Marks, brought: readonly Tab[]): void {
  const help = book.columnHelp();
  const order = new SheetOrder(book.spreadsheet, book.spreadsheet.getSheets());
  let before: Sheet | null = null;
  const placed = allTabs.flatMap((tab): { readonly found: FoundTab; readonly sheet: Sheet }[] => {
    const found = brought.includes(tab) ? lookAtTab(book, tab) : null;
    const sheet: Sheet | null = found
      ? (found.sheet ?? order.insert(found.name, before ? order.after(before) : 0))
      : marks.sheetOf(tab.key);
    before = sheet ?? before;
    return found && sheet ? [{ found, sheet }] : [];
  });
  const made = placed.map(({ found, sheet }) =>
    found.isBlank ? makeTab(marks, found, sheet, sizeOf(sheet), help) : mendTab(marks, found, sheet, help),
  );
  for (const { sheet, columns, unmarked } of made) unmarked.forEach((key) => markColumn(sheet, columns.get(key)!, key));
  const [own, beside] = [cellsIn(made), cellsAsMarked(marks)];
  writeColumns(
    validations(book, made, (tab, key) => own(tab, key) ?? beside(tab, key)),
    null,
  );
}

const titleOf = (tabs: readonly string[], columns: readonly string[]): string =>
  [
    tabs.length > 0 ? `Nieuw tabblad: ${tabs.join(' en ')}. ` : '',
    columns.length > 0 ? `Nieuwe kolom: ${columns.join(' en ')}. ` : '',
    'Invullen mag, het hoeft niet.',
  ].join('');

/** The step to a version that brings no more than columns and tabs. */
export function structuurStep(to: number): UpgradeStep {
  const broughtTabs = allTabs.filter(({ since }) => since === to);
  return {
    to,
    title: titleOf(
      broughtTabs.map(({ name }) => name),
      allTabs.flatMap((tab) => broughtBy(tab, to).map((key) => `${tab.columns[key]!.header} in ${tab.name}`)),
    ),
    plan: (book) => {
      const { marks } = book;
      // The step before may have moved columns.
      marks.lookAnew();
      const tabs = allTabs.flatMap((tab) => growing(book, tab, to));
      return success(() => {
        tabs.forEach((one) => grow(book, marks, one));
        if (broughtTabs.length === 0) return;
        if (tabs.length > 0) marks.lookAnew();
        makeTabs(book, marks, broughtTabs);
      });
    },
  };
}
