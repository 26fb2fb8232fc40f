/** The raw rows of one workbook: its tabs and columns found, each cell as the SQL reads it. */
import { BadInput, readValues, readWhole, type Value, type ValueSheet } from '@plp/workbench';
import { columnsOf } from '../register/tab';
import type { Tab, TabKey } from '../register/tabs';
import { allTabs } from '../register/tabs';
import { rawCell } from './cellen';
import { readPlaces, type Places } from './plaatsen';

/** Rows of a tab: the cells in the order of its declared columns; '' is empty. */
export type RawRow = readonly string[];

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** Where the columns of a tab stand: by the kept place while its header is above it, else by header. */
function columnsIn(tab: Tab, headers: readonly string[], places: Places | null): ReadonlyMap<string, number> {
  const texts = new Map(headers.map((text, column) => [text, column]));
  const kept = places?.get(tab.key);
  return new Map(
    columnsOf(tab).flatMap(([key, column]) => {
      const place = kept?.columns.get(key);
      const at = place && headers[place.column - 1] === place.header ? place.column - 1 : null;
      const found = at ?? texts.get(place?.header ?? column.header) ?? texts.get(column.header);
      return found === undefined ? [] : [[key, found] as const];
    }),
  );
}

async function rowsOf(tab: Tab, sheet: ValueSheet, places: Places | null, file: string): Promise<RawRow[]> {
  const [header = [], ...rest] = await sheet.read();
  const columns = columnsIn(tab, Array.from(header, textOf), places);
  const missing = columnsOf(tab).filter(([key, { since }]) => since === undefined && !columns.has(key));
  if (missing.length > 0) {
    const names = missing.map(([, { header }]) => header).join(', ');
    throw new BadInput(`${file}: in het tabblad ${tab.name} ontbreekt ${names}. Open het werkboek en kies Inrichten.`);
  }
  const placed = columnsOf(tab).map(([key, column]) => ({ column, at: columns.get(key) }));
  return rest.flatMap((row) =>
    row === undefined ? [] : [placed.map(({ column, at }) => (at === undefined ? '' : rawCell(column, row[at])))],
  );
}

/**
 * All raw rows of a workbook by tab. A tab that came with a later version may be missing: it has no rows.
 * @throws BadInput, in Dutch and with the name of the file, when the workbook is no register that can be read
 */
export async function readWorkbook(file: string): Promise<ReadonlyMap<TabKey, readonly RawRow[]>> {
  const sheets = await readValues(await readWhole(file), file);
  const places = await readPlaces(sheets);
  const found = new Map<TabKey, readonly RawRow[]>();
  for (const tab of allTabs) {
    const name = places?.get(tab.key)?.name ?? tab.name;
    const sheet = sheets.find((one) => one.name === name) ?? sheets.find((one) => one.name === tab.name);
    if (sheet) found.set(tab.key, await rowsOf(tab, sheet, places, file));
    else if (tab.since === undefined) {
      throw new BadInput(`${file}: het tabblad ${tab.name} ontbreekt. Open het werkboek en kies Inrichten.`);
    }
  }
  return found;
}
