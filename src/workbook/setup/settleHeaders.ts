/** After headers were put back: does each stand above its own column? People move columns meanwhile; then it is put right. */
import type { SheetKey } from '../../register/made/naast';
import { sheetColumns } from '../../register/made/naast';
import type { Book } from '../book';
import { isEmptyLine } from '../marks/headerRow';
import { textAt } from '../marks/keptPlaces';
import { firstRow } from '../marks/tabContent';
import { markColumn, recordCells } from '../marks/metadata';
import { writeCells } from '../writing/writeCells';
import type { ColumnHelp } from './dressTab';
import { dressHeaders } from './dressTab';
import type { PreparedTab } from './fillInTab';
import { mendTab } from './fillInTab';
import type { FoundTab } from './lookAtTab';
import { lookAtTab } from './lookAtTab';

/** A tab as it was found, and what was made of it. */
interface Mended {
  readonly found: FoundTab;
  readonly prepared: PreparedTab;
}

/** Somebody who moves columns again and again: then it is left, and the next time somebody chooses Inrichten it is looked at. */
const mostTries = 3;

type Marked = ReadonlyMap<string, number>;

/** A tab of which headers were written above columns that were there. */
const isMended = ({ found: { sheet, isBlank, headerRow }, prepared: { columns, added, restored } }: Mended): boolean =>
  sheet !== null && !isBlank && columns.size > 0 && (added.length + restored.length > 0 || headerRow.kind !== 'staat');

const stands = ({ found, prepared }: Mended, row: readonly string[], marked: Marked): boolean =>
  prepared.headers.every((text, index) => text.trim() === textAt(row, index + 1)) &&
  [...(found.marked?.keys() ?? [])].every((key) => {
    const place = prepared.columns.get(key as SheetKey);
    return place === undefined || (marked.get(key) ?? place) === place;
  });

/** The headers of people's own columns that are gone. */
const goneOwn = ({ headers, columns }: FoundTab, row: readonly string[]): string[] => {
  const ours = new Set(columns.values());
  return headers.filter((text, index) => text !== '' && !ours.has(index + 1) && !row.includes(text));
};

/** Gives the columns back their headers over which another's was written. Writes only. */
function takeBack({ found, prepared }: Mended, row: readonly string[], marked: Marked, help: ColumnHelp): void {
  const { tab, sheet } = prepared;
  const declared = new Map(sheetColumns(tab));
  const owners = new Map([...marked].map(([key, place]) => [place, key as SheetKey]));
  const gone = goneOwn(found, row);
  for (const key of new Set([...prepared.restored, ...prepared.added])) {
    const place = prepared.columns.get(key)!;
    const owner = owners.get(place);
    if (owner === key || textAt(row, place) !== declared.get(key)!.header) continue;
    // One that came in stands where it came, above nothing of another.
    if (owner === undefined && isEmptyLine(sheet.getRange(recordCells(place)).getValues().flat())) continue;
    const then = owner === undefined ? undefined : found.columns.get(owner);
    const text = owner === undefined ? gone.shift() : then === undefined ? '' : found.headers[then - 1];
    const isOurs = owner !== undefined && text === declared.get(owner)?.header;
    if (isOurs) dressHeaders(sheet, tab, place, [declared.get(owner)!], help);
    else writeCells(sheet.getRange(1, place), [[text ?? '']], '@');
  }
}

const both = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

/** The tabs as they stand, each header above its own column: a question to Google for all and one a tab in which some were written. */
export function settleHeaders(book: Book, all: readonly Mended[], help: ColumnHelp, tries = 0): PreparedTab[] {
  if (tries === mostTries || !all.some(isMended)) return all.map(({ prepared }) => prepared);
  const { app, marks } = book;
  app.flush();
  marks.lookAnew();
  const rows = all.map((one) => (isMended(one) ? firstRow(one.prepared.sheet) : []));
  const markedOf = ({ sheet }: PreparedTab): Marked => marks.columns.get(sheet.getSheetId()) ?? new Map();
  const moved = all.map((one, index) => isMended(one) && !stands(one, rows[index]!, markedOf(one.prepared)));
  if (!moved.includes(true)) return all.map(({ prepared }) => prepared);
  all.forEach((one, index) => {
    if (moved[index]) takeBack(one, rows[index]!, markedOf(one.prepared), help);
  });
  app.flush();
  const again = all.map((one, index): Mended => {
    if (!moved[index]) return one;
    const { tab, added, restored, changes } = one.prepared;
    const found = lookAtTab(book, tab);
    if (!found.sheet) return one;
    const prepared = mendTab(marks, found, found.sheet, help);
    const lost = { added: both(added, prepared.added), restored: both(restored, prepared.restored) };
    return { found, prepared: { ...prepared, ...lost, changes } };
  });
  return settleHeaders(book, again, help, tries + 1);
}

/** Where the columns without a mark stand by now, by their headers. */
function placesOf({ sheet, columns, headers, unmarked }: PreparedTab): Map<SheetKey, number> {
  const row = firstRow(sheet);
  return new Map(
    unmarked.map((key) => {
      const place = columns.get(key)!;
      const now = row.indexOf((headers[place - 1] ?? '').trim()) + 1;
      return [key, now === 0 ? place : now];
    }),
  );
}

/** Puts the marks that are not there yet on their columns, wherever these stand by now. */
export function markAll({ app, marks }: Book, all: readonly PreparedTab[]): void {
  for (let tries = 0; tries < mostTries; tries++) {
    const todo = all.flatMap((one) => {
      if (one.unmarked.length === 0) return [];
      const places = placesOf(one);
      const marked = tries === 0 ? undefined : marks.columns.get(one.sheet.getSheetId());
      return one.unmarked.flatMap((key) => (marked?.get(key) === places.get(key)! ? [] : [{ one, key, places }]));
    });
    if (todo.length === 0) return;
    for (const { one, key, places } of todo) markColumn(one.sheet, places.get(key)!, key);
    app.flush();
    marks.lookAnew();
  }
}
