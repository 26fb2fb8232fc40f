/** Makes one tab that people fill in, or mends what is missing in it; what people did to it stays as it is. First all is asked, then written. */
import type { SheetKey } from '../../register/made/naast';
import { sheetColumns } from '../../register/made/naast';
import type { Tab } from '../../register/tabs';
import type { Sheet } from '../google';
import { textAt } from '../marks/keptPlaces';
import type { Marks } from '../marks/marks';
import { markColumn, wholeColumn } from '../marks/metadata';
import { groupColours } from '../page/look';
import type { SheetSize } from '../page/page';
import type { ColumnHelp } from './dressTab';
import { dressColumns } from './dressTab';
import type { FoundTab } from './lookAtTab';
import { putHeadersBack, raiseHeaders, rowsOnceRaised } from './mendHeaders';

/** A tab that is in place: its sheet, its columns, and what had to be done. */
export interface PreparedTab {
  readonly tab: Tab;
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<SheetKey, number>;
  /** What the tab is called now. */
  readonly name: string;
  /** What stands in its header row. */
  readonly headers: readonly string[];
  /** The columns that have no mark yet: they get it when what they held is back, so that a broken off set-up goes on there. */
  readonly unmarked: readonly SheetKey[];
  /** The columns that were not there any more. */
  readonly added: readonly SheetKey[];
  /** The columns that got their header back. */
  readonly restored: readonly SheetKey[];
  /** Those of them above which another header stood. */
  readonly overwritten: readonly SheetKey[];
  readonly changes: readonly string[];
}

/** Places a missing column right after the declared column before it. */
export function insertPlace(keys: readonly string[], index: number, columns: ReadonlyMap<string, number>): number {
  for (let before = index - 1; before >= 0; before--) {
    const place = columns.get(keys[before]!);
    if (place !== undefined) return place + 1;
  }
  return 1;
}

/** Makes room for a column, where none is free, and moves what is known of the others along. */
export function addColumn(sheet: Sheet, columns: Map<SheetKey, number>, place: number, key: SheetKey): void {
  if (place === 1) sheet.insertColumnBefore(1);
  else sheet.insertColumnAfter(place - 1);
  // It has the checks of the column beside it: these would refuse what comes back in it, and its header.
  sheet.getRange(wholeColumn(place)).clearDataValidations();
  for (const [other, at] of columns) if (at >= place) columns.set(other, at + 1);
  columns.set(key, place);
}

/** Makes a new sheet this tab, or one on which that was broken off. Writes only. */
export function makeTab(
  marks: Marks,
  { tab, name, marked, halfMade: { hasFilter, lock } }: FoundTab,
  sheet: Sheet,
  { rows, columns }: SheetSize,
  help: ColumnHelp,
): PreparedTab {
  const declared = sheetColumns(tab);
  const width = declared.length;
  if (columns > width) sheet.deleteColumns(width + 1, columns - width);
  dressColumns(
    sheet,
    tab,
    1,
    declared.map(([, column]) => column),
    rows,
    help,
  );
  declared.forEach(([key], index) => {
    if (marked?.get(key) !== index + 1) markColumn(sheet, index + 1, key);
  });
  sheet.setRowHeight(1, 42);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
  sheet.setTabColor(groupColours[tab.group].tab);
  if (!hasFilter) sheet.getRange(1, 1, rows, width).createFilter();
  (lock ?? sheet.getRange(1, 1, 1, width).protect()).setDescription(`${tab.name}: kolomkoppen`).setWarningOnly(true);
  marks.mark(sheet, tab.key, name);
  return {
    tab,
    sheet,
    columns: new Map(declared.map(([key], index) => [key, index + 1])),
    name,
    headers: declared.map(([, { header }]) => header),
    unmarked: [],
    added: [],
    restored: [],
    overwritten: [],
    changes: [`Tabblad ${name} gemaakt.`],
  };
}

/** A tab in which only a person can tell what is what: nothing in it changes. */
const leftAsItIs = ({ tab, name, headers }: FoundTab, sheet: Sheet): PreparedTab => ({
  tab,
  sheet,
  columns: new Map(),
  name,
  headers,
  unmarked: [],
  added: [],
  restored: [],
  overwritten: [],
  changes: [],
});

/** Mends what is missing in a tab that is there; where that is not clear, nothing. Writes only. */
export function mendTab(marks: Marks, found: FoundTab, sheet: Sheet, help: ColumnHelp): PreparedTab {
  const { tab, name, marked, lost } = found;
  if (lost.unsure.length > 0) return leftAsItIs(found, sheet);
  const changes = raiseHeaders(found, sheet, help);
  const headers = [...found.headers];
  const declared = sheetColumns(tab);
  const keys = declared.map(([key]) => key);
  const columns = new Map(found.columns);
  const restored = putHeadersBack(found, sheet, headers, columns, help);
  if (changes.length === 0) changes.push(...restored.map((header) => `Kop ${header} in ${name} teruggezet.`));
  const columnAt = new Map(declared);
  for (const key of found.halfBack)
    dressColumns(sheet, tab, columns.get(key)!, [columnAt.get(key)!], rowsOnceRaised(found), help);
  const added: SheetKey[] = [];
  // Where a column came in, the places that were found free are others.
  let moved = 0;
  declared.forEach(([key, column], index) => {
    if (columns.has(key)) return;
    added.push(key);
    const place = insertPlace(keys, index, columns);
    const isFree = moved === 0 && found.free.has(place);
    if (isFree) columns.set(key, place);
    else addColumn(sheet, columns, place, key);
    dressColumns(sheet, tab, place, [column], rowsOnceRaised(found), help);
    headers.splice(place - 1, isFree ? 1 : 0, column.header);
    if (!isFree) moved += 1;
    changes.push(`Kolom ${column.header} in ${name} teruggezet.`);
  });
  if (!found.isMarked) marks.mark(sheet, tab.key, name);
  if (!found.isFrozen) {
    sheet.setFrozenRows(1);
    changes.push(`Koprij van ${name} weer vastgezet.`);
  }
  const unmarked = [...columns.keys()].filter((key) => !marked?.has(key));
  const overwritten = [...lost.places].flatMap(([key, place]) => (textAt(found.headers, place) === '' ? [] : [key]));
  return {
    tab,
    sheet,
    columns,
    name,
    headers,
    unmarked,
    added,
    restored: [...lost.places.keys()],
    overwritten: found.headerRow.kind === 'staat' ? overwritten : [],
    changes,
  };
}
