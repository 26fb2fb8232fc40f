/** Finds or makes the tabs that the add-on writes itself, and never overwrites somebody else's tab of that name. */
import type { MadeTabKey } from '../../register/made/madeTabs';
import { madeTabs } from '../../register/made/madeTabs';
import type { Book } from '../book';
import type { Sheet } from '../google';
import { historyPage } from './history';
import { logbookPage } from './logbook';
import { ledgerPage } from './mailLedger';
import type { Marks } from '../marks/marks';
import type { MarkedTab } from '../marks/markedTabs';
import { literalNames } from '../marks/markedTabs';
import type { Page } from '../page/model';
import type { SheetSize } from '../page/page';
import { sizeOf, writePage } from '../page/page';
import { groupColours } from '../page/look';
import { shadowPage } from '../shadow/shadowSheet';

/** What a made tab begins with: those that grow by rows have their headers from the start. */
const firstPages: Partial<Record<MarkedTab, Page>> = {
  indicatorhistorie: historyPage,
  mailjournaal: ledgerPage,
  logboek: logbookPage,
  schaduw: shadowPage,
};

/** A made tab as it is found, before anything is written. */
export interface FoundMadeTab {
  readonly tab: MarkedTab;
  /** The marked sheet; else an empty one of that name, or null where it has to be made. */
  readonly sheet: Sheet | null;
  readonly isMarked: boolean;
  /** What it is called, or will be: where somebody else's tab has its name, with `(PLP)` behind it. */
  readonly name: string;
}

/** True for a sheet with nothing in it, or where making it was broken off no more than what a made tab begins with. */
function isUnfinished(tab: MarkedTab, sheet: Sheet): boolean {
  const rows = sheet.getLastRow();
  const begins = firstPages[tab]?.rows[0]!.cells.map(({ value }) => value).join();
  return rows === 0 || (rows === 1 && sheet.getDataRange().getValues()[0]!.join() === begins);
}

/** Looks for a made tab: questions only. */
export function lookForMade(marks: Marks, tab: MarkedTab, literalName: string): FoundMadeTab {
  const sheet = marks.markedSheetOf(tab);
  if (sheet) return { tab, sheet, isMarked: true, name: literalName };
  const named = literalNames.get(tab) === literalName ? marks.sheetOf(tab) : marks.named(literalName);
  const isTaken = named !== null && !isUnfinished(tab, named);
  const name = isTaken ? `${literalName} (PLP)` : literalName;
  return { tab, sheet: isTaken ? marks.named(name) : named, isMarked: false, name };
}

/**
 * Marks a sheet as this made tab, and gives it its colour, what it begins with, and a protection with a warning: a hard
 * lock would also stop colleagues whose own click makes the add-on write here (Google, Class Protection). Of the journal of
 * imports, which nobody sees, neither colour nor words would be seen. In a report people may write. Writes only.
 * @param size for what it begins with; null for a tab that begins empty
 */
export function dressMade(marks: Marks, { tab, name }: FoundMadeTab, sheet: Sheet, size: SheetSize | null): void {
  const protection = tab.startsWith('rapport:') ? null : sheet.protect();
  if (tab !== 'importjournaal') {
    sheet.setTabColor(groupColours.gemaakt.tab);
    protection?.setDescription('Dit tabblad maakt het register zelf. Typ hier niets.');
  }
  protection?.setWarningOnly(true);
  const first = firstPages[tab];
  if (first && size) writePage(sheet, first, size);
  // Last: where this is broken off it is done again.
  marks.mark(sheet, tab, name);
}

/** The sheet of a made tab: the one that is there, else a new one at `index` (0-based; at the end where absent). */
export function madeSheet(book: Book, marks: Marks, tab: MarkedTab, literalName: string, index?: number): Sheet {
  const found = lookForMade(marks, tab, literalName);
  if (found.sheet && found.isMarked) return found.sheet;
  const { spreadsheet, app } = book;
  const sheet = found.sheet ?? marks.facts.add(spreadsheet, found.name, index);
  // Only Google knows how large a new sheet is.
  if (firstPages[tab]) app.flush();
  dressMade(marks, found, sheet, firstPages[tab] ? sizeOf(sheet) : null);
  return sheet;
}

/** The sheet of one of the standing made tabs. */
export const standingSheet = (book: Book, marks: Marks, key: MadeTabKey, index?: number): Sheet =>
  madeSheet(book, marks, key, madeTabs[key], index);
