/** Where the tabs and columns of this workbook are: as it remembers them while nothing is doubtful, else as their marks say. */
import type { SheetKey } from '../../register/made/naast';
import type { ColumnKey, Tab } from '../../register/tabs';
import { schemaVersion } from '../../register/version';
import type { Range, Sheet, Spreadsheet, SpreadsheetApp } from '../google';
import type { KeptTab } from './keptPlaces';
import { keepColumns, keptColumns, keptPlacesProperty, ofOneKind, standAsKept, storedPlaces } from './keptPlaces';
import type { FillableTab, MarkedTab } from './markedTabs';
import { fillableNamed, fillableTabs, isFillable, isMarkedTab, literalNames } from './markedTabs';
import type { FoundMarks, Metadata } from './metadata';
import { markSheet, readAllMarks, readMarked, readOwnMark, readSheetMarks, recordCells } from './metadata';
import { TabPlace, cellsNamed, columnsUpTo } from './place';
import { Namen } from './namen';
import type { Places } from './places';
import { SheetFacts } from './sheetFacts';
import type { Change, Known, Properties } from '../state/properties';
import { remember, textFor } from '../state/properties';
import { versionFrom } from '../state/version';

/** A sheet that was looked up in this execution. */
type Placed = Pick<TabPlace, 'isMarked'> & { readonly sheet: Sheet | null };

/**
 * What one execution finds out. Who only reads, and finds a tab exactly as set-up made it, needs no more (`asMade`). Else a
 * tab is where it was kept while the sheet of that name is still the same sheet, and its columns are where they were kept
 * while the header row says the same. Anything else asks the marks, and is kept anew.
 */
export class Marks {
  readonly facts = new SheetFacts();
  readonly namen = new Namen();
  private remembered: Known | null = null;
  /** Set by who took a lock before anything was asked: all that is read from there on is as it is by now. */
  holdsLock = false;
  /** Where it is going to write: people's own columns beside ours are read along, to be put back where they are written over. */
  readonly writes = new Set<string>();
  private keptTabs: Map<string, KeptTab> | null = null;
  private all: FoundMarks | null = null;
  private onSheets: Pick<FoundMarks, 'sheets' | 'others'> | null = null;
  private byId: ReadonlyMap<number, string> | null = null;
  private readonly placed = new Map<MarkedTab, Placed>();
  /** True when it is known of each sheet what it is: a tab that is not kept has no marked sheet then. */
  private allSeen = false;
  /** Tabs whose columns were found in this execution: where these are elsewhere by now, somebody moves them meanwhile. */
  private readonly found = new Set<string>();

  constructor(
    private readonly app: SpreadsheetApp,
    private readonly spreadsheet: Spreadsheet,
    private readonly properties: Properties,
  ) {}

  /** All that the workbook remembers: one question to Google, once. What is kept finds many tabs with fewer calls. */
  known(): Known {
    return (this.remembered ??= this.properties.getProperties());
  }

  /** The same as it is by now, for who has just taken a lock: one question to Google. */
  knownNow(): Known {
    return (this.remembered = (this.holdsLock ? this.remembered : null) ?? this.properties.getProperties());
  }

  /** Looks anew at all tabs, also at their marks, when something asks for them. */
  lookAnew(): void {
    this.all = this.onSheets = this.byId = null;
    this.facts.forgetKept();
    this.placed.clear();
    this.allSeen = false;
    this.found.clear();
  }

  /** Lets the marks decide everything anew, whatever was kept: for Inrichten, which puts them where they are missing. */
  forgetKept(): void {
    this.lookAnew();
    this.known();
    this.keptTabs = new Map();
  }

  /** The marked sheet of each tab, as the marks say: one question to Google. */
  get sheets(): ReadonlyMap<string, Sheet> {
    return (this.all ?? (this.onSheets ??= readSheetMarks(this.app, this.spreadsheet))).sheets;
  }

  /** By sheet ID: column key → 1-based column, as the marks say: one question to Google. */
  get columns(): FoundMarks['columns'] {
    return this.marks.columns;
  }

  /** The version of the workbook's structure; where it is not remembered, as its mark says; null where that is not there. */
  get version(): number | null {
    return versionFrom(this.known()) ?? this.marks.version;
  }

  /** What the marks of the workbook as a whole say: one question to Google. */
  get ofWorkbook(): Pick<FoundMarks, 'version' | 'workbooks'> {
    return this.marks;
  }

  /** What is kept with a sheet under a key of its own; null while nothing is. It comes with the marks, else it is asked. */
  otherOf(sheet: Sheet, key: string): Metadata | null {
    const read = this.all ?? this.onSheets;
    return (read ? read.others.get(key)?.get(this.facts.idOf(sheet)) : this.facts.keptOn(sheet).get(key)) ?? null;
  }

  /** The sheet with this name. */
  named = (name: string): Sheet | null => this.spreadsheet.getSheetByName(name);

  /** The sheet of a tab: the marked one, else the one with the literal name; null when there is none. */
  sheetOf = (tab: MarkedTab): Sheet | null => this.place(tab).sheet;

  /** The marked sheet of a tab that the add-on makes; null when there is none. */
  markedSheetOf(tab: MarkedTab): Sheet | null {
    const { sheet, isMarked } = this.place(tab);
    return isMarked ? sheet : null;
  }

  /**
   * The sheet that has the literal name of a tab, and as many columns as set-up made: if their headers are those, too, in that
   * order, no other could be one of them. Null where that is not so, and for who has read what is kept: that is surer.
   */
  asMade(name: string, columns: number): Sheet | null {
    if (this.remembered) return null;
    const sheet = this.named(name);
    return sheet?.getMaxColumns() === columns ? sheet : null;
  }

  /** What the register itself uses this sheet for; null for a tab of people's own. */
  tabOf(sheet: Sheet, id = this.facts.idOf(sheet)): string | null {
    const kept = this.remembered ? this.keptAs(id) : null;
    if (kept !== null && this.isAsKept(kept, sheet, id)) return kept;
    const marked = this.markOf(sheet, id);
    if (marked !== null) {
      if (this.remembered && this.kept.get(marked)?.sheetId !== id) this.keepSheet(marked, sheet);
      return marked;
    }
    const name = this.facts.nameOf(sheet);
    return [...literalNames].find(([key, literal]) => literal === name && !this.sheets.has(key))?.[0] ?? null;
  }

  /**
   * What the register uses each of these for, which are all the sheets that there are; null for people's own. A sheet that is
   * not kept comes first: its mark may tell that one that is kept is not that tab any more.
   */
  tabsOf(sheets: readonly Sheet[]): (string | null)[] {
    if (!this.remembered) return this.sheets && sheets.map((sheet) => this.tabOf(sheet));
    const isKept = (sheet: Sheet): boolean => this.keptAs(this.facts.idOf(sheet)) !== null;
    const unknown = new Map(sheets.flatMap((sheet) => (isKept(sheet) ? [] : [[sheet, this.tabOf(sheet)] as const])));
    const ids = new Set(sheets.map((sheet) => this.facts.idOf(sheet)));
    for (const [tab, { sheetId }] of this.kept) if (!ids.has(sheetId)) this.kept.delete(tab);
    this.allSeen = this.kept.size > 0;
    return sheets.map((sheet) => {
      const known = unknown.get(sheet);
      return known === undefined ? (this.keptAs(this.facts.idOf(sheet)) ?? this.tabOf(sheet)) : known;
    });
  }

  /**
   * The tab that somebody edits or points at, when people fill it in. Of a made tab and of a tab of people's own it is told
   * by what is kept: typing there must cost next to nothing.
   */
  fillableTabOf(sheet: Sheet): FillableTab | null {
    if (!this.remembered) {
      const named = fillableNamed(sheet.getName());
      if (named) return named;
    }
    const kept = this.keptAs(this.facts.idOf(sheet));
    if (kept !== null && !isFillable(kept)) return null;
    const isOwn = kept === null && fillableTabs.every((key) => this.kept.has(key));
    if (isOwn && !fillableNamed(sheet.getName())) return null;
    const tab = this.tabOf(sheet);
    return tab !== null && isFillable(tab) ? tab : null;
  }

  /** The tab that this sheet was kept to be; null where it is none that there is one of. */
  keptTabOf = (sheet: Sheet): MarkedTab | null => this.keptAs(this.facts.idOf(sheet));

  /** Where the columns of a tab were kept to be; null where that is not known. */
  keptColumns(tab: Tab): Places | null {
    const kept = this.kept.get(tab.key);
    return kept ? keptColumns(tab, kept) : null;
  }

  /**
   * So many whole columns of a tab that has the name that was kept, and is the same sheet; null where that is not so. Of a tab
   * under another name than its own the marks have to say whether it is one of that name that counts.
   */
  placeAsKept(tab: MarkedTab, columns: number): TabPlace | null {
    const kept = this.kept.get(tab);
    if (!kept || this.isOtherNamedSo(tab, kept)) return null;
    const range = cellsNamed(this.spreadsheet, kept.name, columnsUpTo(columns));
    if (range?.getGridId() !== kept.sheetId) return null;
    const place = new TabPlace(range, null, kept.sheetId);
    this.placed.set(tab, place);
    return place;
  }

  /** What the sheet of a tab is called whose columns stand as they were kept. */
  keptName = (tab: Tab): string => this.kept.get(tab.key)?.name ?? tab.name;

  /** True when this header row is the one that was kept. */
  standAsKept(tab: Tab, headers: readonly unknown[]): boolean {
    const kept = this.kept.get(tab.key);
    const stands = kept !== undefined && standAsKept(tab, kept, headers);
    if (stands) this.found.add(tab.key);
    return stands;
  }

  /** The marked columns of a tab that do not stand as they were kept; undefined where none is marked. @param anew as they are by now */
  markedColumns(tab: Tab, sheet: Sheet, anew = this.found.has(tab.key)): ReadonlyMap<string, number> | undefined {
    if (anew) this.all = null;
    return this.columns.get(this.facts.idOf(sheet));
  }

  /** The record cells of a column in a tab that need not have been read; null where neither what is kept nor a mark tells it. */
  cellsOf(tab: Tab, key: ColumnKey): Range | null {
    const kept = this.keptColumns(tab)?.columns;
    // Columns may have gone since.
    if (kept && this.placeAsKept(tab.key, Math.max(...kept.values())))
      return cellsNamed(this.spreadsheet, this.keptName(tab), recordCells(kept.get(key)!));
    const sheet = this.sheetOf(tab.key);
    const column = sheet && this.columns.get(this.facts.idOf(sheet))?.get(key);
    return sheet && column ? sheet.getRange(recordCells(column)) : null;
  }

  /** Takes note of where the columns of a tab are, now that its marks were asked or were put there. */
  settle(
    tab: Tab,
    sheet: Sheet,
    name: string,
    columns: ReadonlyMap<SheetKey, number>,
    headers: readonly unknown[],
  ): void {
    this.kept.set(tab.key, keepColumns(tab, this.facts.idOf(sheet), name, columns, headers));
    this.found.add(tab.key);
    this.placed.set(tab.key, { sheet, isMarked: this.placed.get(tab.key)?.isMarked ?? false });
  }

  /** Marks a sheet as this tab. `name`: what it is called. */
  mark(sheet: Sheet, tab: MarkedTab, name: string): void {
    markSheet(sheet, tab);
    this.placed.set(tab, { sheet, isMarked: true });
    this.keepSheet(tab, sheet, name);
  }

  /** Remembers for the next time what is new: one question to Google, none while all is as it was. Who cannot, works as well. */
  keep(): void {
    const changes = this.changes();
    if (changes.length === 0) return;
    try {
      remember(this.properties, ...changes);
    } catch {
      // What was asked is done: that it took longer than it need to the next time is no reason to say that it failed.
    }
  }

  /** What is new to remember, for who writes what the workbook remembers anyway: `keep` has none of it left then. */
  changes(): Change[] {
    if (!this.keptTabs || !this.remembered) return [];
    const text = textFor(keptPlacesProperty, this.keptTabs);
    const isOurs = (versionFrom(this.remembered) ?? schemaVersion) === schemaVersion;
    if (text === this.remembered[keptPlacesProperty.key] || !isOurs) return [];
    // A new month alone is not worth the question: its mark finds it, until somebody looks at all tabs.
    if (!this.allSeen && ofOneKind(this.keptTabs) === ofOneKind(storedPlaces(this.remembered))) return [];
    this.remembered = { ...this.remembered, [keptPlacesProperty.key]: text };
    return [[keptPlacesProperty.key, text]];
  }

  private get kept(): Map<string, KeptTab> {
    return (this.keptTabs ??= storedPlaces(this.known()));
  }

  /** True for the sheet of a tab that is where it was kept; where that is doubtful its mark tells. */
  private isAsKept(tab: MarkedTab, sheet: Sheet, id: number): boolean {
    const kept = this.kept.get(tab)!;
    return (
      (sheet.getName() === kept.name && !this.isOtherNamedSo(tab, kept)) || this.facts.isSheet(this.sheetOf(tab), id)
    );
  }

  /** The tab that a sheet is by its mark. Where its own tells that it is none, or a copy, the others' need not be asked. */
  private markOf(sheet: Sheet, id: number): MarkedTab | null {
    const hasAll = this.all !== null || this.onSheets !== null;
    if (hasAll || (this.remembered && this.kept.size === 0))
      return (this.markedIds.get(id) as MarkedTab | undefined) ?? null;
    const own = readOwnMark(this.facts, sheet);
    return own !== null && isMarkedTab(own) && this.facts.isSheet(this.markedSheetOf(own), id) ? own : null;
  }

  /** The tab that each marked sheet is, by sheet ID. */
  private get markedIds(): ReadonlyMap<number, string> {
    return (this.byId ??= new Map([...this.sheets].map(([tab, sheet]) => [this.facts.idOf(sheet), tab])));
  }

  private get marks(): FoundMarks {
    return (this.all ??= readAllMarks(this.spreadsheet));
  }

  private keptAs(sheetId: number): MarkedTab | null {
    return ([...this.kept].find(([, kept]) => kept.sheetId === sheetId)?.[0] as MarkedTab | undefined) ?? null;
  }

  private place(tab: MarkedTab): Placed {
    const known = this.placed.get(tab);
    if (known) return known;
    if (this.allSeen && !this.kept.has(tab)) return { sheet: this.named(literalNames.get(tab) ?? ''), isMarked: false };
    // Who has the marks, and not what is kept, need not ask for that as well; nor who reads a list to import.
    const onlyMarks = !this.remembered && (this.all !== null || this.onSheets !== null || tab === 'importjournaal');
    const found = (onlyMarks ? null : this.sheetAsKept(tab)) ?? this.sheetAsMarked(tab);
    this.placed.set(tab, found);
    return found;
  }

  /** Who gave a tab another name and made one of the old name: the marks say which of the two it is. */
  private sheetAsKept(tab: MarkedTab): Placed | null {
    const kept = this.kept.get(tab);
    if (!kept) return null;
    const sheet = this.named(kept.name);
    if (!this.facts.isSheet(sheet, kept.sheetId)) return null;
    return this.isOtherNamedSo(tab, kept) ? null : { sheet, isMarked: true };
  }

  private isOtherNamedSo(tab: MarkedTab, { name }: KeptTab): boolean {
    const literal = literalNames.get(tab);
    return literal !== undefined && name !== literal && this.named(literal) !== null;
  }

  private sheetAsMarked(tab: MarkedTab): Placed {
    const marked = this.markedAs(tab);
    const literal = literalNames.get(tab);
    const sheet = marked ?? (literal === undefined ? null : this.named(literal));
    if (marked || (sheet && isFillable(tab))) this.keepSheet(tab, sheet!);
    else this.keptTabs?.delete(tab);
    return { sheet, isMarked: marked !== undefined };
  }

  /** Where nothing is kept, the marks of the columns are needed, too; of a made tab its own alone. */
  private markedAs(tab: MarkedTab): Sheet | undefined {
    if (this.keptTabs?.size === 0) return this.marks.sheets.get(tab);
    const isAlone = this.all === null && this.onSheets === null && !isFillable(tab);
    return isAlone ? readMarked(this.spreadsheet, tab) : this.sheets.get(tab);
  }

  /** Only for who knows what was kept. */
  private keepSheet(tab: MarkedTab, sheet: Sheet, name = sheet.getName()): void {
    if (!this.remembered) return;
    const sheetId = this.facts.idOf(sheet);
    const before = this.kept.get(tab);
    const same = before?.sheetId === sheetId ? before : { places: [], texts: {} };
    this.kept.set(tab, { ...same, sheetId, name });
  }
}
