/**
 * Where tabs and columns were when their marks were last read, as the workbook remembers it. What stands there still, under
 * the same names, needs no mark: reading one costs more than reading a whole tab.
 */
import type { SheetKey } from '../../register/made/naast';
import { naastIn } from '../../register/made/naast';
import type { Column } from '../../register/column';
import { columnsOf } from '../../register/tab';
import type { Tab } from '../../register/tabs';
import type { Places } from './places';
import { apart } from './places';
import type { Known, Property } from '../state/properties';
import { jsonIn } from '../state/properties';
import { isMarkedTab, literalNames } from './markedTabs';

/** A tab as it was found. */
export interface KeptTab {
  readonly sheetId: number;
  /** What the tab was called. */
  readonly name: string;
  /**
   * The place of each declared column from 1, in the declared order, and then of the names beside numbers; 0 for one that was
   * not there. Empty while not known.
   */
  readonly places: readonly number[];
  /** By place: what stood in the header row where it was not the declared header. */
  readonly texts: Readonly<Record<string, string>>;
}

/** By the key of the tab. */
export type KeptPlaces = ReadonlyMap<string, KeptTab>;

type Stored = readonly [sheetId: number, name: string, places: readonly number[], texts: Record<string, string>];

const isPlace = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function keptFrom(stored: unknown): KeptTab | null {
  if (!Array.isArray(stored)) return null;
  const [sheetId, name, places, texts] = stored as unknown as Partial<Stored>;
  const isWhole =
    isPlace(sheetId) &&
    typeof name === 'string' &&
    Array.isArray(places) &&
    places.every(isPlace) &&
    typeof texts === 'object' &&
    texts !== null &&
    Object.values(texts).every((text) => typeof text === 'string');
  return isWhole ? { sheetId, name, places, texts } : null;
}

export const keptPlacesProperty: Property<KeptPlaces> = {
  key: 'plp.plaatsen',
  read: (text) => {
    const stored = jsonIn(text);
    if (typeof stored !== 'object' || stored === null) return new Map();
    return new Map(
      Object.entries(stored).flatMap(([key, value]) => {
        const kept = keptFrom(value);
        return kept ? [[key, kept] as const] : [];
      }),
    );
  },
  write: (places) =>
    JSON.stringify(
      Object.fromEntries(
        [...places]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, kept]): [string, Stored] => [key, [kept.sheetId, kept.name, kept.places, kept.texts]]),
      ),
    ),
  // Who gave a tab such long names waits for its marks each time.
  less: (places) => {
    const size = ({ name, texts }: KeptTab): number => JSON.stringify([name, texts]).length;
    const [longest] = [...places].sort(([, a], [, b]) => size(b) - size(a))[0]!;
    return new Map([...places].filter(([key]) => key !== longest));
  },
};

/** What the workbook remembers; of tabs that this version knows. */
export const storedPlaces = (known: Known): Map<string, KeptTab> =>
  new Map([...keptPlacesProperty.read(known[keptPlacesProperty.key])].filter(([tab]) => isMarkedTab(tab)));

/** What is kept of the tabs that there is one of, as text. */
export const ofOneKind = (places: KeptPlaces): string =>
  keptPlacesProperty.write(new Map([...places].filter(([tab]) => literalNames.has(tab))));

/** What stands in the header row at a place from 1. */
export const textAt = (headers: readonly unknown[], place: number): string => String(headers[place - 1] ?? '').trim();

/** The columns in the order in which their places are kept. */
const keptOrder = (tab: Tab): (readonly [key: SheetKey, column: Column])[] => [
  ...columnsOf(tab),
  ...naastIn(tab).map(({ key, column }) => [key, column] as const),
];

/** By place: the header that is declared for the column there. */
const declaredAt = (tab: Tab, places: readonly number[]): ReadonlyMap<number, string> =>
  new Map(keptOrder(tab).map(([, { header }], index) => [places[index] ?? 0, header]));

/** The columns that were found; null where not all of the records' own were, since the others may have come meanwhile. */
export function keptColumns(tab: Tab, { places }: KeptTab): Places | null {
  const own = columnsOf(tab).length;
  // A workbook of before there were names has the places of its own columns alone.
  if (places.length < own || places.slice(0, own).includes(0)) return null;
  return apart(
    new Map(keptOrder(tab).flatMap(([key], index) => (places[index] ? [[key, places[index]] as const] : []))),
  );
}

/** How many columns of a sheet tell where ours are: up to the last of ours. */
const widthOf = (places: readonly number[]): number => Math.max(0, ...places);

/** The columns of a tab, as they are kept. */
export function keepColumns(
  tab: Tab,
  sheetId: number,
  name: string,
  columns: ReadonlyMap<SheetKey, number>,
  headers: readonly unknown[],
): KeptTab {
  const places = keptOrder(tab).map(([key]) => columns.get(key) ?? 0);
  const declared = declaredAt(tab, places);
  const texts: Record<string, string> = {};
  for (let place = 1; place <= widthOf(places); place++) {
    const text = textAt(headers, place);
    if (text !== (declared.get(place) ?? '')) texts[place] = text;
  }
  return { sheetId, name, places, texts };
}

/**
 * True when the header row is still as it was, up to the last of our columns: then no column was moved, renamed, added or
 * taken away. Columns behind these are people's own.
 */
export function standAsKept(tab: Tab, { places, texts }: KeptTab, headers: readonly unknown[]): boolean {
  const declared = declaredAt(tab, places);
  return Array.from({ length: widthOf(places) }, (_, index) => index + 1).every(
    (place) => textAt(headers, place) === (texts[place] ?? declared.get(place) ?? ''),
  );
}
