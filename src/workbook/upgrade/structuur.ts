/** To a version that brings columns or tabs: what a workbook lacks of them it gets, empty, beside what is declared before it. */
import { writeColumns } from '../writing/care';
import { success } from '../../register/outcome';
import type { SheetKey } from '../../register/made/naast';
import { isNaast, naastIn, sheetColumns } from '../../register/made/naast';
import { columnsOf } from '../../register/tab';
import type { Tab } from '../../register/tabs';
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
import { namesItsRow, ruleMaker } from '../setup/validation';
import { writeCells } from '../writing/writeCells';
import type { UpgradeStep } from './step';

/** The keys of a tab's columns that a version brings. */
const broughtBy = (tab: Tab, version: number): SheetKey[] =>
  sheetColumns(tab).flatMap(([key, { since }]) => (since === version ? [key] : []));

/** A tab that gets columns, with all that has to be asked of it. */
interface Growing {
  readonly tab: Tab;
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<SheetKey, number>;
  /** Columns of a team's own under the header of a name beside a number: what stands in them is theirs. */
  readonly own: readonly SheetKey[];
  readonly marked: ReadonlySet<string>;
  readonly rows: number;
  readonly brought: readonly SheetKey[];
}

function growing(book: Book, tab: Tab, version: number): Growing[] {
  const { marks } = book;
  const brought = broughtBy(tab, version);
  const found = brought.length === 0 || !marks.sheetOf(tab.key) ? null : lookAtTab(book, tab);
  // A tab that is gone is put back whole by Inrichten; one of somebody else under its name is left alone.
  if (!found?.sheet) return [];
  // Where the header row is elsewhere Inrichten puts it back, and the columns with it.
  if (found.headerRow.kind !== 'staat') return [];
  const { marked = new Map<string, number>(), headers, halfBack } = found;
  const columns = findColumns(tab, marked, headers);
  const own = brought.filter(
    (key) => isNaast(key) && marked.size > 0 && columns.has(key) && !marked.has(key) && !halfBack.includes(key),
  );
  return [{ tab, sheet: found.sheet, columns, own, marked: new Set(marked.keys()), rows: found.rows, brought }];
}

/** The columns of the tabs, as the marks say that were read. */
const cellsAsMarked =
  ({ sheets, columns }: Marks): CellsOf =>
  (tab, key) => {
    const sheet = sheets.get(tab.key);
    const place = sheet && columns.get(sheet.getSheetId())?.get(key);
    return sheet && place !== undefined ? sheet.getRange(recordCells(place)) : null;
  };

/**
 * Adds the columns that are not there yet, and marks one that a team made itself under the same header. Where the register
 * would write over what stands in it, that one keeps what it holds under another header. Writes only.
 */
function grow(
  { app, columnHelp }: Book,
  marks: Marks,
  { tab, sheet, columns: found, own, marked, rows, brought }: Growing,
): void {
  const columns = new Map(found);
  const declared = new Map(sheetColumns(tab));
  const keys = [...declared.keys()];
  const beside = cellsAsMarked(marks);
  const ruleFor = ruleMaker(
    app,
    sourcesFrom((other, key) => (other.key === tab.key ? null : beside(other, key))),
  );
  const putRule = (key: SheetKey, place: number): void => {
    const rule = ruleFor(declared.get(key)!, place, 2);
    if (rule) sheet.getRange(2, place, rows - 1, 1).setDataValidation(rule);
  };
  for (const key of own) {
    writeCells(sheet.getRange(1, columns.get(key)!), [[`${declared.get(key)!.header} (eigen)`]], '@');
    columns.delete(key);
  }
  for (const key of brought) {
    const column = declared.get(key)!;
    if (!columns.has(key)) {
      addColumn(sheet, columns, insertPlace(keys, keys.indexOf(key), columns), key);
      const place = columns.get(key)!;
      dressColumns(sheet, tab, place, [column], rows, columnHelp());
      putRule(key, place);
    }
    if (!marked.has(key)) markColumn(sheet, columns.get(key)!, key);
  }
  // What names its own column stands in another one now.
  for (const [key, place] of columns) if (namesItsRow(declared.get(key)!)) putRule(key, place);
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

const titleOf = (tabs: readonly string[], columns: readonly string[], names: readonly string[]): string =>
  [
    tabs.length > 0 ? `Nieuw tabblad: ${tabs.join(' en ')}. ` : '',
    columns.length > 0 ? `Nieuwe kolom: ${columns.join(' en ')}. ` : '',
    tabs.length + columns.length > 0 ? 'Invullen mag, het hoeft niet. ' : '',
    names.length > 0 ? `Naast de nummers staat nu ook ${names.join(' of ')}: die vult het register zelf in.` : '',
  ]
    .join('')
    .trim();

/** The headers of the names beside numbers that a version brings. */
const namesBy = (version: number): string[] => [
  ...new Set(
    allTabs.flatMap((tab) => naastIn(tab).flatMap(({ column }) => (column.since === version ? [column.header] : []))),
  ),
];

/** The step to a version that brings no more than columns and tabs. */
export function structuurStep(to: number): UpgradeStep {
  const broughtTabs = allTabs.filter(({ since }) => since === to);
  return {
    to,
    title: titleOf(
      broughtTabs.map(({ name }) => name),
      allTabs.flatMap((tab) =>
        columnsOf(tab).flatMap(([, { header, since }]) => (since === to ? [`${header} in ${tab.name}`] : [])),
      ),
      namesBy(to),
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
