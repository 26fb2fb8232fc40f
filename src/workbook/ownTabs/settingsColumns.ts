/** The columns of Instellingen that somebody threw away: which one is gone, and how it comes back. */
import { settingsTab } from '../../register/made/madeTabs';
import type { SettingSet } from '../../register/settings/setting';
import { asSeen } from '../../register/text/asSeen';
import type { Sheet } from '../google';
import { writeCells } from '../writing/writeCells';

type Line = readonly unknown[];

const { headers } = settingsTab;
const [sleutel, waarde, uitleg] = headers;

const textIn = (line: Line | undefined, index: number): string => asSeen(String(line?.[index] ?? ''));

/** True for a row of headers below which no Waarde stands any more: what is beside a Sleutel is its Uitleg. */
export const lacksWaarde = (line: Line): boolean => textIn(line, 0) === sleutel && textIn(line, 1) === uitleg;

/** What has to be put back of the columns, with what each cell of it becomes; null where all are there. */
export interface LostColumn {
  readonly header: string;
  /** Before which column it comes. */
  readonly place: number;
  /** From the first row on; null: nothing. */
  readonly cells: readonly (string | null)[];
}

/**
 * Which column is gone, by the headers of the others. A Sleutel is known again by its Uitleg; a Waarde is not.
 * @param rows all that stands in the tab
 * @param help what is told of each setting, by its key
 */
export function lostColumn(
  rows: readonly Line[],
  declared: SettingSet,
  help: Readonly<Record<string, string>>,
): LostColumn | null {
  const settings = Object.values(declared);
  const [first] = rows;
  if (textIn(first, 0) === waarde && textIn(first, 1) === uitleg) {
    const byHelp = new Map(settings.map(({ key }) => [asSeen(help[key] ?? ''), key]));
    const cells = rows.map((row, index) => (index === 0 ? sleutel : (byHelp.get(textIn(row, 1)) ?? null)));
    return { header: sleutel, place: 1, cells };
  }
  const byKey = new Map(settings.map(({ key, initial }) => [asSeen(key), { initial, help: help[key] }]));
  if (first !== undefined && lacksWaarde(first)) {
    const cells = rows.map((row, index) => (index === 0 ? waarde : (byKey.get(textIn(row, 0))?.initial ?? null)));
    return { header: waarde, place: 2, cells };
  }
  if (textIn(first, 0) === sleutel && textIn(first, 1) === waarde && textIn(first, 2) === '') {
    const cells = rows.map((row, index) => (index === 0 ? uitleg : (byKey.get(textIn(row, 0))?.help ?? null)));
    return { header: uitleg, place: 3, cells };
  }
  return null;
}

/** Puts it back. Writes only. */
export function putColumnBack(sheet: Sheet, { place, cells, header }: LostColumn, columns: number): void {
  // An empty third column may still be there.
  if (header !== uitleg) sheet.insertColumnBefore(place);
  else if (columns < place) sheet.insertColumnAfter(columns);
  writeCells(
    sheet.getRange(1, place, cells.length, 1),
    cells.map((cell) => [cell ?? '']),
    '@',
  );
  sheet.getRange(1, place, 1, 1).setFontWeight('bold');
}
