/** Every tab in which somebody may still be named: what the register made itself it cleans, of the rest it tells where to look. */
import { naamGewist } from '../../register/identity/gewist';
import { isAbout } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { Sheet } from '../../workbook/google';
import { columnLetter } from '../../workbook/marks/metadata';
import { deleteRows } from '../../workbook/deleteRows';
import type { Table } from '../../workbook/tables';
import { writeCells } from '../../workbook/writing/writeCells';
import type { Context } from '../context';
import { isRestMark } from '../importeren/restTab';
import type { Elders } from './elders';
import type { Wie } from './wie';
import { staatInRij } from './wie';

/** These are cleaned line by line (elders.ts). */
const metRegels: readonly string[] = ['logboek', 'mailjournaal', 'schaduw', 'importjournaal'];

interface Gevonden {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function cellsWith(
  wie: Wie,
  sheet: Sheet,
  rows: readonly (readonly string[])[],
  hers: ReadonlySet<number>,
): Gevonden[] {
  return rows.flatMap((row, at) =>
    hers.has(at + 1) || !staatInRij(wie, row)
      ? []
      : row.flatMap((text, column) =>
          wie.staatIn(text) || wie.isNaam(text) ? [{ sheet, row: at + 1, column: column + 1, text }] : [],
        ),
  );
}

/** Puts another text in these cells; of what an import left over the whole row goes. */
function maakSchoon(wie: Wie, found: readonly Gevonden[], isRest: boolean): void {
  const { sheet } = found[0]!;
  if (isRest) {
    deleteRows(
      sheet,
      found.map(({ row }) => row),
      sheet.getMaxRows(),
    );
    return;
  }
  for (const { row, column, text } of found) {
    const clean = wie.isNaam(text) ? naamGewist : wie.zonder(text, naamGewist);
    writeCells(sheet.getRange(row, column), [[clean]], '@');
  }
}

export interface InBladen {
  /** Tabs that the register makes, with what cleans them. */
  readonly elders: readonly Elders[];
  /** Where a person has to look: tab and cell. */
  readonly zelf: readonly string[];
}

const mostTold = 8;

/** Two questions to Google a tab. @param tables as they were just read: her own rows in them go anyway */
export function inBladen(
  { spreadsheet, marks }: Context,
  wie: Wie,
  deelnemerId: string,
  tables: ReadonlyMap<TabKey, Table>,
): InBladen {
  const sheets = spreadsheet.getSheets();
  const kinds = marks.tabsOf(sheets);
  const elders: Elders[] = [];
  const zelf: string[] = [];
  sheets.forEach((sheet, at) => {
    const kind = kinds[at] ?? null;
    if (kind !== null && metRegels.includes(kind)) return;
    const values = sheet.getDataRange().getDisplayValues() as string[][];
    const isFilledIn = kind !== null && kind in tabs;
    const filledIn = isFilledIn ? (tables.get(kind as TabKey)?.rows ?? []) : [];
    const hers = new Set(
      filledIn.flatMap(({ row, cells }) => (isAbout(deelnemerId, kind as TabKey, cells) ? [row] : [])),
    );
    const found = cellsWith(wie, sheet, values, hers);
    if (found.length === 0) return;
    const name = sheet.getName();
    if (kind === null || isFilledIn || kind === 'instellingen')
      zelf.push(...found.map(({ row, column }) => `${name}, cel ${columnLetter(column)}${row}`));
    else
      elders.push({
        wat: name,
        aantal: found.length,
        wis: () => maakSchoon(wie, found, isRestMark(kind)),
      });
  });
  const more = zelf.length - mostTold;
  return { elders, zelf: more > 0 ? [...zelf.slice(0, mostTold), `en nog ${more} cellen`] : zelf };
}
