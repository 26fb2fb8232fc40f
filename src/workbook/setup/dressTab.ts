/** How the columns of a tab that people fill in look: headers, notes, formats and widths. */
import type { Column } from '../../register/column';
import type { Tab, TabKey } from '../../register/tabs';
import { numberFormat } from '../cells/cells';
import type { Sheet } from '../google';
import { recordCells } from '../marks/metadata';
import { groupColours } from '../page/look';
import { setWidths } from '../page/widths';
import { writeCells } from '../writing/writeCells';

/** What the register fills for people's eyes looks so: it is not to be typed in. */
const toReadColour = '#5f6368';

/** What is told of each column, by tab and header, and of each setting, by its key: in a file beside Code.js (addon/textFiles.ts). */
export type ColumnHelp = Readonly<Record<TabKey | 'instellingen', Readonly<Record<string, string>>>>;

const noteOf = (help: ColumnHelp, tab: Tab, { header, required }: Column): string =>
  `${required ? 'Verplicht. ' : ''}${help[tab.key][header] ?? ''}`;

/** Room for the header's longest word and the filter button beside it, in pixels. */
const widthOfHeader = (column: Column): number =>
  Math.max(...column.header.split(' ').map((word) => word.length)) * 8 + 36;

/** Gives neighbouring columns their headers, with what is told about each. Writes only. */
export function dressHeaders(
  sheet: Sheet,
  tab: Tab,
  first: number,
  columns: readonly Column[],
  help: ColumnHelp,
): void {
  writeCells(sheet.getRange(1, first, 1, columns.length), [columns.map(({ header }) => header)], '@')
    .setNotes([columns.map((column) => noteOf(help, tab, column))])
    .setFontWeight('bold')
    .setBackground(groupColours[tab.group].header)
    .setWrap(true)
    .setVerticalAlignment('middle');
}

/**
 * Gives neighbouring columns their headers, notes, formats and widths: those that are alike in one go. Writes only.
 * @param first the place of the first of them
 * @param rows how many rows the sheet has
 */
export function dressColumns(
  sheet: Sheet,
  tab: Tab,
  first: number,
  columns: readonly Column[],
  rows: number,
  help: ColumnHelp,
): void {
  const records = (fits: (column: Column) => boolean): string[] =>
    columns.flatMap((column, index) => (fits(column) ? [recordCells(first + index)] : []));
  dressHeaders(sheet, tab, first, columns, help);
  sheet
    .getRange(2, first, rows - 1, columns.length)
    .setNumberFormat('@')
    .setVerticalAlignment('top')
    .setWrap(false);
  for (const format of new Set(columns.map(numberFormat))) {
    if (format !== '@')
      sheet.getRangeList(records((column) => numberFormat(column) === format)).setNumberFormat(format);
  }
  const long = records(({ type }) => type.kind === 'text' && type.long);
  if (long.length > 0) sheet.getRangeList(long).setWrap(true);
  columns.forEach(({ toRead }, index) => {
    // A column that came in beside another looks as that one does, red cells too.
    if (toRead)
      sheet
        .getRange(recordCells(first + index))
        .setBackground(null)
        .setFontColor(toReadColour);
  });
  setWidths(
    sheet,
    columns.map((column) => Math.max(column.width, widthOfHeader(column))),
    first,
  );
}
