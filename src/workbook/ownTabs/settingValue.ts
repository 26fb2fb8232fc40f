/** One Waarde of Instellingen: as it stands, and written anew. */
import { isBlank } from '../../register/cell';
import { asSeen, trimmed } from '../../register/text/asSeen';
import type { Setting } from '../../register/settings/setting';
import { readCell } from '../cells/readCell';
import type { Sheet } from '../google';
import type { Marks } from '../marks/marks';
import { writeCells } from '../writing/writeCells';

const valueColumn = 2;

/** Where a setting stands, and what its Waarde is as one reads it. */
export interface SettingPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly text: string;
}

/** Where these settings stand, by their Sleutel; one question to Google. Of a Sleutel that stands twice the last counts. */
export function settingPlaces(marks: Marks): (setting: Pick<Setting<unknown>, 'key'>) => SettingPlace | null {
  const sheet = marks.sheetOf('instellingen');
  const rows = (sheet?.getRange('A:B').getValues() ?? []) as unknown[][];
  const keys = rows.map(([key]) => asSeen(String(key ?? '')));
  return ({ key }) => {
    const at = keys.lastIndexOf(asSeen(key));
    if (!sheet || at < 0) return null;
    const cell = readCell(rows[at]![1]) ?? '';
    return { sheet, row: at + 1, text: isBlank(cell) ? '' : trimmed(String(cell)) };
  };
}

/** Writes a Waarde. Writes only. */
export const writeSetting = ({ sheet, row }: SettingPlace, text: string): unknown =>
  writeCells(sheet.getRange(row, valueColumn, 1, 1), [[text]], '@');
