/** Set-up: makes the register in a workbook, or mends what is missing in it. Twice equals once. */
import { madeTabs } from '../../register/made/madeTabs';
import type { MadeTabKey } from '../../register/made/madeTabs';
import type { SheetKey } from '../../register/made/naast';
import type { SettingSet } from '../../register/settings/setting';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import { allTabs, tabs } from '../../register/tabs';
import { schemaVersion } from '../../register/version';
import type { Book } from '../book';
import type { ColumnWrite } from '../writing/care';
import { eachColumn } from '../writing/care';
import { timeZone } from '../cells/cellDates';
import type { Range, Sheet } from '../google';
import { isDutch, locale } from '../cells/locale';
import type { FoundMadeTab } from '../ownTabs/madeTab';
import { mendLogbook } from '../ownTabs/logbook';
import { dressMade, lookForMade } from '../ownTabs/madeTab';
import { markVersion, markWorkbook, recordCells } from '../marks/metadata';
import { sizeOf } from '../page/page';
import { looksRefused } from '../writing/refusals';
import type { FoundSettings } from '../ownTabs/settingsTab';
import { lookAtSettings, writeSettings } from '../ownTabs/settingsTab';
import { putBackLost } from '../back/putBack';
import type { Table } from '../tables';
import type { ColumnHelp } from './dressTab';
import type { PreparedTab } from './fillInTab';
import { makeTab, mendTab } from './fillInTab';
import type { FoundTab } from './lookAtTab';
import { lookAtTab } from './lookAtTab';
import { raiseAll } from './raise';
import { settleHeaders } from './settleHeaders';
import { settleLooks } from './settleLooks';
import { SheetOrder } from './sheetOrder';
import type { Sources } from './validation';
import { ruleMaker } from './validation';

/** Made tabs that stand before the tabs that people fill in; the others come after. */
const inFront: readonly MadeTabKey[] = ['start', 'uitkomsten'];
const behind: readonly MadeTabKey[] = ['indicatorhistorie', 'mailjournaal', 'controle', 'logboek', 'schaduw'];

/** A tab with the places of its columns. */
export type PlacedTab = Pick<PreparedTab, 'tab' | 'sheet' | 'columns'>;

/** Where a table that was read is to be dressed. */
export const placedOf = ({ tab, place, columns }: Table): PlacedTab => ({ tab, sheet: place.sheet, columns });

/** The record cells of a column; null where it is not known which these are. */
export type CellsOf = (tab: Tab, key: ColumnKey) => Range | null;

/** Where dropdowns take their values from; each is looked up once. */
export function sourcesFrom(cellsOf: CellsOf): Sources {
  const found = new Map<string, Range | null>();
  const rangeOf = (tab: TabKey, key: ColumnKey): Range | null => {
    const name = `${tab} ${key}`;
    if (!found.has(name)) found.set(name, cellsOf(tabs[tab], key));
    return found.get(name)!;
  };
  return { idsOf: (key) => rangeOf(key, 'id'), medewerkerEmails: () => rangeOf('medewerkers', 'email') };
}

/** The columns of these tabs. */
export const cellsIn =
  (placed: readonly PlacedTab[]): CellsOf =>
  (tab, key) => {
    const one = placed.find((other) => other.tab.key === tab.key);
    const place = one?.columns.get(key);
    return one && place !== undefined ? one.sheet.getRange(recordCells(place)) : null;
  };

/**
 * The dropdowns and the other checks of all record cells of these tabs, a write a column.
 * @param known where the columns are that dropdowns take their values from
 */
export function validations(
  book: Book,
  prepared: readonly PlacedTab[],
  known: CellsOf = cellsIn(prepared),
): ColumnWrite[] {
  const ruleFor = ruleMaker(book.app, sourcesFrom(known));
  return prepared.flatMap(({ tab, sheet, columns }) =>
    columnsOf(tab).flatMap(([key, column]): ColumnWrite[] => {
      const place = columns.get(key);
      const rule = place === undefined ? null : ruleFor(column, place, 2);
      if (place === undefined || rule === null) return [];
      return [{ sheet, cells: [{ column: place, first: 2, last: null }], set: { rule } }];
    }),
  );
}

/** The whole workbook as it is found, before anything is written. */
interface FoundBook {
  readonly isInZone: boolean;
  readonly readsDutch: boolean;
  readonly hasVersion: boolean;
  /** The ID of this spreadsheet, where it is not marked as one that was set up itself. */
  readonly unmarkedId: string | null;
  /** The empty tab of a new spreadsheet, which becomes Start. */
  readonly blank: Sheet | null;
  readonly order: SheetOrder;
  readonly made: ReadonlyMap<MadeTabKey, FoundMadeTab>;
  readonly tabs: readonly FoundTab[];
  readonly settings: FoundSettings;
  readonly isShadowHidden: boolean;
}

/** A new spreadsheet has one empty tab: no blank tab is left behind. */
const blankSheetOf = (sheets: readonly Sheet[]): Sheet | null =>
  sheets.length === 1 && sheets[0]!.getLastRow() === 0 ? sheets[0]! : null;

/** Questions only: asked after a write, each would send the writes first. */
function lookAtBook(book: Book, declared: SettingSet, help: ColumnHelp): FoundBook {
  const { spreadsheet, marks } = book;
  marks.forgetKept();
  const { version, workbooks } = marks.ofWorkbook;
  const id = spreadsheet.getId();
  const sheets = spreadsheet.getSheets();
  const made = new Map([...inFront, ...behind].map((key) => [key, lookForMade(marks, key, madeTabs[key])]));
  const start = made.get('start')!;
  const blank = start.sheet ? null : blankSheetOf(sheets);
  if (blank) made.set('start', { ...start, sheet: blank });
  return {
    blank,
    isInZone: spreadsheet.getSpreadsheetTimeZone() === timeZone,
    readsDutch: isDutch(spreadsheet.getSpreadsheetLocale()),
    hasVersion: version === schemaVersion,
    unmarkedId: workbooks.includes(id) ? null : id,
    order: new SheetOrder(spreadsheet, sheets),
    made,
    tabs: allTabs.map((tab) => lookAtTab(book, tab)),
    settings: lookAtSettings(marks, declared, help.instellingen),
    isShadowHidden: made.get('schaduw')!.sheet?.isSheetHidden() === true,
  };
}

/** The sheet of each tab, with those that had to be made. */
interface Sheets {
  readonly made: ReadonlyMap<MadeTabKey, Sheet>;
  readonly tabs: readonly Sheet[];
  readonly settings: Sheet;
}

/** Makes the sheets that are missing, in their order. Writes only. */
function placeSheets({ blank, order, made, tabs: found, settings }: FoundBook): Sheets {
  const sheets = new Map<MadeTabKey, Sheet>();
  const placeMade = (key: MadeTabKey, index?: number): Sheet => {
    const { sheet, name } = made.get(key)!;
    const placed = sheet ?? order.insert(name, index);
    sheets.set(key, placed);
    return placed;
  };
  blank?.setName(madeTabs.start);
  let previous = inFront.map(placeMade)[inFront.length - 1]!;
  const tabSheets = found.map(({ sheet, name }) => (previous = sheet ?? order.insert(name, order.after(previous))));
  const settingsSheet = settings.sheet ?? order.insert(settings.name);
  behind.forEach((key) => placeMade(key));
  return { made: sheets, tabs: tabSheets, settings: settingsSheet };
}

/**
 * Sees to the time zone and the locale, and makes all tabs that are missing, in order, with headers, notes, formats,
 * dropdowns and protection, marks them, and gives Instellingen its defaults; what the shadow has of a lost tab or column
 * comes back. Tabs and columns that are there keep their place, name, width and content. Returns what was done, a Dutch
 * sentence each; nothing when all was well.
 */
export function setUp(
  book: Book,
  declared: SettingSet,
): { readonly changes: string[]; readonly prepared: PreparedTab[] } {
  const { app, spreadsheet, marks } = book;
  const help = book.columnHelp();
  const first = lookAtBook(book, declared, help);
  const raised = raiseAll(book, first.tabs, help);
  const found = raised.length === 0 ? first : lookAtBook(book, declared, help);
  const changes: string[] = [
    ...raised,
    ...(found.isInZone ? [] : [`Tijdzone op ${timeZone} gezet.`]),
    ...(found.readsDutch ? [] : ['Landinstelling op Nederland gezet.']),
  ];
  // The others that grow by rows are read each night.
  const { sheet: logbook, isMarked } = found.made.get('logboek')!;
  if (logbook && isMarked) mendLogbook(logbook);
  if (!found.isInZone) spreadsheet.setSpreadsheetTimeZone(timeZone);
  if (!found.readsDutch) spreadsheet.setSpreadsheetLocale(locale);
  if (!found.hasVersion) markVersion(spreadsheet, schemaVersion);
  if (found.unmarkedId !== null) markWorkbook(spreadsheet, found.unmarkedId);
  const sheets = placeSheets(found);
  // Only Google knows how large a new sheet is.
  app.flush();
  const sizes = new Map(
    [
      ...[...found.made].flatMap(([key, { isMarked }]) => (isMarked ? [] : [sheets.made.get(key)!])),
      ...found.tabs.flatMap(({ sheet, isBlank }, index) => (sheet && !isBlank ? [] : [sheets.tabs[index]!])),
      ...(found.settings.isBlank ? [sheets.settings] : []),
    ].map((sheet) => [sheet, sizeOf(sheet)]),
  );
  const dress = (key: MadeTabKey): void => {
    const one = found.made.get(key)!;
    const sheet = sheets.made.get(key)!;
    if (one.isMarked) return;
    changes.push(`Tabblad ${madeTabs[key]} gemaakt.`);
    dressMade(marks, one, sheet, sizes.get(sheet)!);
  };
  inFront.forEach(dress);
  const mended = found.tabs.map((one, index) => {
    const sheet = sheets.tabs[index]!;
    const size = sizes.get(sheet);
    return { found: one, prepared: size ? makeTab(marks, one, sheet, size, help) : mendTab(marks, one, sheet, help) };
  });
  changes.push(...mended.flatMap(({ prepared: one }) => one.changes));
  changes.push(
    ...writeSettings(marks, found.settings, sheets.settings, sizes.get(sheets.settings) ?? null, help.instellingen),
  );
  behind.forEach(dress);
  if (!found.isShadowHidden) sheets.made.get('schaduw')!.hideSheet();
  const prepared = settleHeaders(book, mended, help);
  for (const { tab, sheet, name, columns, headers } of prepared) marks.settle(tab, sheet, name, columns, headers);
  changes.push(...putBackLost(book, prepared));
  const refused = looksRefused(eachColumn(book.app, validations(book, prepared)));
  if (refused !== null) changes.push(refused);
  return { changes, prepared };
}

/**
 * Sees to it that no column has the dropdown of another where somebody moved columns while Inrichten set these. Returns what
 * only a person can judge, in Dutch; null where all stand where they stood.
 * @param tables as they were read after that
 */
export const settleChecks = (
  book: Book,
  prepared: readonly PreparedTab[],
  tables: ReadonlyMap<TabKey, Table>,
): string | null =>
  settleLooks(
    prepared.flatMap(({ tab, sheet, columns }) => {
      const table = tables.get(tab.key);
      if (!table) return [];
      const now = new Map<SheetKey, number>([...table.columns, ...table.naast]);
      return [
        { sheet, name: table.name, gone: [...columns].flatMap(([key, at]) => (now.get(key) === at ? [] : [at])) },
      ];
    }),
    () => looksRefused(eachColumn(book.app, validations(book, [...tables.values()].map(placedOf)))),
  );
