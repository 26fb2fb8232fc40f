/** Set-up: makes the register in a workbook, or mends what is missing in it. Twice equals once. */
import { madeTabs } from '../../register/madeTabs';
import type { MadeTabKey } from '../../register/madeTabs';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import { columnsOf } from '../../register/tab';
import { allTabs, tabs } from '../../register/tabs';
import { schemaVersion } from '../../register/version';
import { timeZone } from '../cellDates';
import type { Book } from '../book';
import type { ColumnWrite } from '../care';
import { eachColumn } from '../care';
import type { Range, Sheet } from '../google';
import { isDutch, locale } from '../locale';
import { standingSheet } from '../madeTab';
import { columnLetter, markVersion } from '../metadata';
import type { SettingSet } from '../../register/setting';
import { prepareSettings } from '../settingsTab';
import { looksRefused } from '../refusals';
import { putBackLost } from '../shadow/putBack';
import { hideShadow } from '../shadow/shadowSheet';
import { prepareTab } from './fillInTab';
import type { PreparedTab } from './fillInTab';
import { validationFor } from './validation';
import type { Sources } from './validation';

/** Made tabs that stand before the tabs that people fill in; the others come after. */
const inFront: readonly MadeTabKey[] = ['start', 'uitkomsten'];
const behind: readonly MadeTabKey[] = ['indicatorhistorie', 'mailjournaal', 'controle', 'logboek', 'schaduw'];

/** A new spreadsheet has one empty tab: it becomes Start, so that no blank tab is left behind. */
function adoptBlankSheet(book: Book): void {
  const sheets = book.spreadsheet.getSheets();
  const only = sheets[0];
  if (sheets.length === 1 && only && only.getLastRow() === 0) only.setName(madeTabs.start);
}

/** All record cells of a column, now and in rows added later. */
const recordsRange = (sheet: Sheet, place: number): Range => {
  const letter = columnLetter(place);
  return sheet.getRange(`${letter}2:${letter}`);
};

/** A tab with the places of its columns. */
export type PlacedTab = Pick<PreparedTab, 'tab' | 'sheet' | 'columns'>;

/** Where a column is; null where it is not known. */
export type PlaceOf = (tab: Tab, key: ColumnKey) => { readonly sheet: Sheet; readonly place: number } | null;

/** Where dropdowns take their values from; each is made once. */
export function sourcesFrom(placeOf: PlaceOf): Sources {
  const made = new Map<string, Range | null>();
  const rangeOf = (tab: TabKey, key: ColumnKey): Range | null => {
    const name = `${tab} ${key}`;
    if (!made.has(name)) {
      const found = placeOf(tabs[tab], key);
      made.set(name, found && recordsRange(found.sheet, found.place));
    }
    return made.get(name)!;
  };
  return { idsOf: (key) => rangeOf(key, 'id'), medewerkerEmails: () => rangeOf('medewerkers', 'email') };
}

/** Where the columns of these tabs are. */
export const placesIn =
  (placed: readonly PlacedTab[]): PlaceOf =>
  (tab, key) => {
    const one = placed.find((other) => other.tab.key === tab.key);
    const place = one?.columns.get(key);
    return one && place !== undefined ? { sheet: one.sheet, place } : null;
  };

/**
 * The dropdowns and the other checks of all record cells of these tabs, a write a column.
 * @param known where the columns are that dropdowns take their values from
 */
export function validations(
  book: Book,
  prepared: readonly PlacedTab[],
  known: PlaceOf = placesIn(prepared),
): ColumnWrite[] {
  const sources = sourcesFrom(known);
  return prepared.flatMap(({ tab, sheet, columns }) =>
    columnsOf(tab).flatMap(([key, column]): ColumnWrite[] => {
      const place = columns.get(key);
      const rule = place === undefined ? null : validationFor(book.app, column, place, sources);
      if (place === undefined || rule === null) return [];
      const range = recordsRange(sheet, place);
      return [{ range, write: () => range.setDataValidation(rule) }];
    }),
  );
}

/**
 * Sees to the time zone and the locale, and makes all tabs that are missing, in order, with headers, notes, formats, dropdowns and protection, marks them, and
 * gives Instellingen its defaults; what the shadow has of a lost tab or column comes back. Tabs and columns that are there keep their place, name, width and content. Returns
 * what was done, a Dutch sentence each; nothing when all was well.
 */
export function setUp(book: Book, settings: SettingSet): string[] {
  const isThere = book.spreadsheet.getSpreadsheetTimeZone() === timeZone;
  const readsDutch = isDutch(book.spreadsheet.getSpreadsheetLocale());
  if (!isThere) book.spreadsheet.setSpreadsheetTimeZone(timeZone);
  if (!readsDutch) book.spreadsheet.setSpreadsheetLocale(locale);
  adoptBlankSheet(book);
  const { marks } = book;
  marks.forgetKept();
  if (marks.markedVersion !== schemaVersion) markVersion(book.spreadsheet, schemaVersion);
  const known = marks.sheets;
  const isNew = (key: string): boolean => !known.has(key);
  const changes: string[] = [
    ...(isThere ? [] : [`Tijdzone op ${timeZone} gezet.`]),
    ...(readsDutch ? [] : ['Landinstelling op Nederland gezet.']),
  ];
  inFront.forEach((key, index) => {
    if (isNew(key)) changes.push(`Tabblad ${madeTabs[key]} gemaakt.`);
    standingSheet(book, marks, key, index);
  });
  let previous: Sheet | null = standingSheet(book, marks, 'uitkomsten');
  const prepared = allTabs.map((tab: Tab) => {
    const one = prepareTab(book, marks, tab, previous);
    previous = one.sheet;
    changes.push(...one.changes);
    return one;
  });
  changes.push(...prepareSettings(book, marks, book.spreadsheet.getNumSheets(), settings));
  for (const key of behind) {
    if (isNew(key)) changes.push(`Tabblad ${madeTabs[key]} gemaakt.`);
    const sheet = standingSheet(book, marks, key);
    if (key === 'schaduw') hideShadow(sheet);
  }
  changes.push(...putBackLost(book, prepared));
  const refused = looksRefused(eachColumn(book.app, validations(book, prepared)));
  return refused === null ? changes : [...changes, refused];
}
