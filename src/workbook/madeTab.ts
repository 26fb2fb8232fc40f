/** Finds or makes the tabs that the add-on writes itself, and never overwrites somebody else's tab of that name. */
import type { MadeTabKey } from '../register/madeTabs';
import { madeTabs } from '../register/madeTabs';
import type { Book } from './book';
import type { Sheet } from './google';
import { historyPage } from './history';
import { logbookPage } from './logbook';
import { ledgerPage } from './mailLedger';
import type { Marks } from './marks';
import type { MarkedTab } from './markedTabs';
import type { Page } from './page/model';
import { writePage } from './page/page';
import { groupColours } from './page/look';
import { shadowPage } from './shadow/shadowSheet';

/** What a made tab begins with: those that grow by rows have their headers from the start. */
const firstPages: Partial<Record<MarkedTab, Page>> = {
  indicatorhistorie: historyPage,
  mailjournaal: ledgerPage,
  logboek: logbookPage,
  schaduw: shadowPage,
};

/** The name for a made tab: its own, or with `(PLP)` behind it where that name is taken. */
function freeName(marks: Marks, name: string): string {
  const taken = marks.named(name);
  return taken && taken.getLastRow() > 0 ? `${name} (PLP)` : name;
}

/**
 * The sheet of a made tab: the marked one; else an empty one of that name; else a new one at `index` (0-based; at the
 * end where absent), marked, coloured, and protected with a warning: a hard lock would also stop colleagues whose own
 * click makes the add-on write here (Google, Class Protection).
 */
export function madeSheet(book: Book, marks: Marks, tab: MarkedTab, literalName: string, index?: number): Sheet {
  const marked = marks.markedSheetOf(tab);
  if (marked) return marked;
  const name = freeName(marks, literalName);
  const sheet =
    marks.named(name) ??
    (index === undefined
      ? book.spreadsheet.insertSheet(name, book.spreadsheet.getNumSheets())
      : book.spreadsheet.insertSheet(name, index));
  marks.mark(sheet, tab, name);
  sheet.setTabColor(groupColours.gemaakt.tab);
  sheet.protect().setDescription('Dit tabblad maakt het register zelf. Typ hier niets.').setWarningOnly(true);
  const first = firstPages[tab];
  if (first) writePage(sheet, first);
  return sheet;
}

/** The sheet of one of the standing made tabs. */
export const standingSheet = (book: Book, marks: Marks, key: MadeTabKey, index?: number): Sheet =>
  madeSheet(book, marks, key, madeTabs[key], index);
