/** The hidden tab `Plaatsen`, in which a workbook tells where its tabs and columns are (workbook/ownTabs/placesTab.ts). */
import type { ValueSheet } from '@plp/workbench';
import { madeTabs } from '../register/made/madeTabs';
import type { TabKey } from '../register/tabs';

/** Where a tab is: what it is called, and of each column its place and the text above it. */
interface TabPlaces {
  readonly name: string;
  readonly columns: Map<string, { readonly column: number; readonly header: string }>;
}

export type Places = ReadonlyMap<TabKey, TabPlaces>;

/** What the tab says; null where there is none: nothing was renamed then. */
export async function readPlaces(sheets: readonly ValueSheet[]): Promise<Places | null> {
  const sheet = sheets.find(({ name }) => name === madeTabs.plaatsen);
  if (!sheet) return null;
  const places = new Map<TabKey, TabPlaces>();
  const [, ...rows] = await sheet.read();
  for (const row of rows) {
    const [tab = '', name = '', key = '', column = '', header = ''] = Array.from(row ?? [], (value) =>
      String(value ?? ''),
    );
    const own = places.get(tab as TabKey) ?? { name, columns: new Map() };
    places.set(tab as TabKey, own);
    own.columns.set(key, { column: Number(column), header });
  }
  return places;
}
