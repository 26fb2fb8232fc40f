/** The hidden tab PLP-schaduw: read as whole columns, and written as one block. */
import type { Sheet } from '../google';
import type { Marks } from '../marks/marks';
import { TabPlace, columnsLeft } from '../marks/place';
import type { Page } from '../page/model';
import { cell } from '../page/model';
import { groupColours } from '../page/look';
import { isBlank } from '../../register/cell';
import { once } from '../../register/once';
import { savedIn } from '../state/memory';
import { heardIn } from '../state/rowsSeen';
import type { Known } from '../state/properties';
import type { Table } from '../tables';
import { unheardIn } from './astray';
import { isSeenSo } from './cellsSeen';
import { writeCells } from '../writing/writeCells';
import type { SeenTab } from './shadow';
import type { Shadow } from './shadow';
import { linesOf, shadowFrom } from './shadow';

const headers = ['Tabblad', 'Nummer', 'Laatst gezien', 'Inhoud'] as const;

/** The empty tab: its headers. */
export const shadowPage: Page = {
  widths: [110, 90, 150, 600],
  rows: [
    {
      cells: headers.map((header) => cell(header, { bold: true, background: groupColours.gemaakt.header })),
      line: true,
    },
  ],
  frozenRows: 1,
};

/** Rows are added some at a time: every addition makes Google tell its structure anew. */
const rowsAdded = 200;

/** The shadow, and how large its sheet is. */
export interface ReadShadow {
  readonly place: TabPlace;
  readonly shadow: Shadow;
  /** The last row that may hold something, and how many rows there are. */
  readonly lastRow: number;
  readonly gridRows: number;
  readonly gridColumns: number;
}

function readAt(place: TabPlace): ReadShadow {
  const rows = place.range.getValues() as unknown[][];
  const lastRow = rows.reduce((last, row, index) => (row.some((value) => value !== '') ? index + 1 : last), 1);
  return {
    place,
    lastRow,
    shadow: shadowFrom(rows.slice(0, lastRow)),
    gridRows: rows.length,
    gridColumns: rows[0]!.length,
  };
}

/** Reads it from its sheet: one question to Google. Where a column was thrown away its lines tell nothing, and it is made anew. */
export const readShadow = (sheet: Sheet): ReadShadow => readAt(new TabPlace(columnsLeft(sheet, headers.length), sheet));

/** Finds and reads it: one question to Google; null where there is none. */
export function findShadow(marks: Marks): ReadShadow | null {
  const place = marks.placeAsKept('schaduw', headers.length);
  if (place) return readAt(place);
  const sheet = marks.sheetOf('schaduw');
  return sheet && readShadow(sheet);
}

/** Replaces it by `next`. Writes only, the content in one call: it is the old one or the new one, whole. */
export function writeShadow({ place: { sheet }, lastRow, gridRows, gridColumns }: ReadShadow, next: Shadow): void {
  // The headers too: making the tab may have been broken off before they were there.
  const lines: (readonly string[])[] = [headers, ...linesOf(next)];
  const rows = Math.max(lines.length, lastRow);
  if (rows > gridRows) sheet.insertRowsAfter(gridRows, Math.max(rows - gridRows, rowsAdded));
  if (gridColumns < headers.length) sheet.insertColumnsAfter(gridColumns, headers.length - gridColumns);
  const empty = headers.map(() => '');
  const values = Array.from({ length: rows }, (_, index) => [...(lines[index] ?? empty)]);
  writeCells(sheet.getRange(1, 1, rows, headers.length), values, '@');
}

/** Adds the records of `added` that are not there yet below it, without reading what they hold: one question to Google, and writes. None where there is no copy. */
export function addToShadow(marks: Marks, added: Shadow): void {
  const sheet = marks.sheetOf('schaduw');
  if (!sheet) return;
  const begun = sheet.getRange('A:B').getValues() as unknown[][];
  const lastRow = begun.reduce((last, row, index) => (row.some((value) => value !== '') ? index + 1 : last), 1);
  const known = new Set(begun.map(([tab, id]) => `${String(tab)} ${String(id)}`));
  const lines = linesOf(added).filter(([tab, id]) => !known.has(`${tab} ${id}`));
  if (lines.length === 0) return;
  const missing = lastRow + lines.length - begun.length;
  if (missing > 0) sheet.insertRowsAfter(begun.length, Math.max(missing, rowsAdded));
  writeCells(sheet.getRange(lastRow + 1, 1, lines.length, headers.length), lines, '@');
}

/** True where two rows have one number: a row came over another, or was copied, and nobody heard of it. */
function isDoubled({ rows }: Pick<Table, 'rows'>): boolean {
  const ids = rows.flatMap(({ cells: { id } }) => (isBlank(id) ? [] : [id]));
  return new Set(ids).size < ids.length;
}

/**
 * The tables as the shadow looks at them.
 * @param known what the workbook remembers of the records that it saved, and of what people filled in, since the copy
 */
export function seenTabs(tables: Iterable<Table>, known?: Known): SeenTab[] {
  const saved = once(() => savedIn(known ?? {}));
  return [...tables].map((table) => {
    const { tab, rows, place, name, headers: texts } = table;
    const [isSeen, heard] = [once(() => isSeenSo(known ?? {}, tab)), once(() => heardIn(known ?? {}, tab))];
    return {
      tab,
      rows,
      headers: texts,
      sheetId: place.sheetId,
      name,
      ...(known
        ? {
            isHeard: (id, key, now) => heard()(id, key, now),
            hasUnheard: () => unheardIn(known, table, heardIn).size > 0 || isDoubled(table),
          }
        : {}),
      isAsSeen: (cells, columns) => saved().has(String(cells.id)) && isSeen()(cells, columns),
    };
  });
}

/** Out of sight: nobody types in it by mistake. Who can open the workbook can still show it (docs/beheer.md). */
export function hideShadow(sheet: Sheet): void {
  if (!sheet.isSheetHidden()) sheet.hideSheet();
}
