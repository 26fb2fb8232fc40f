/** Rows that the copy does not know as they were when something of their tab came back: told until somebody says that they are right. */
import type { ColumnKey, Tab } from '../../register/tabs';
import { allTabs } from '../../register/tabs';
import { columnsOf } from '../../register/tab';
import { fromRuns, toRuns } from '../idRuns';
import type { Change, Known, Properties, Property } from '../state/properties';
import { change, jsonIn, remember } from '../state/properties';

/** Rows, by ID, and the columns in which something may be other than it was; no columns where nobody knows which. */
export interface ToLookAt {
  readonly ids: readonly string[];
  readonly keys: readonly ColumnKey[];
}

/** The same of a tab, which tells it. */
export interface ToLookAtIn extends ToLookAt {
  readonly tab: Tab;
}

type Stored = Readonly<Record<string, { readonly rijen: readonly string[]; readonly kolommen: readonly string[] }>>;

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];

const property: Property<Stored> = {
  key: 'plp.nakijken',
  read: (text) => {
    const stored = (jsonIn(text) ?? {}) as Record<string, { rijen?: unknown; kolommen?: unknown } | null>;
    return Object.fromEntries(
      allTabs.flatMap(({ prefix }) => {
        const [rijen, kolommen] = [textsIn(stored[prefix]?.rijen), textsIn(stored[prefix]?.kolommen)];
        return rijen.length > 0 ? [[prefix, { rijen, kolommen }]] : [];
      }),
    );
  },
  write: (stored) => JSON.stringify(stored),
  less: (stored) => Object.fromEntries(Object.entries(stored).slice(1)),
};

/** By tab those that are remembered. */
export const toLookAt = (known: Known): ToLookAtIn[] => {
  const stored = property.read(known[property.key]);
  return allTabs.flatMap((tab): ToLookAtIn[] => {
    const { rijen, kolommen } = stored[tab.prefix] ?? { rijen: [], kolommen: [] };
    const keys = columnsOf(tab).flatMap(([key]) => (kolommen.includes(key) ? [key] : []));
    const ids = fromRuns(rijen) ?? [];
    return ids.length > 0 ? [{ tab, ids, keys }] : [];
  });
};

const storedOf = (all: readonly ToLookAtIn[]): Stored =>
  Object.fromEntries(
    all.flatMap(({ tab: { prefix }, ids, keys }) =>
      ids.length > 0 ? [[prefix, { rijen: toRuns(ids), kolommen: keys }]] : [],
    ),
  );

/** Remembers these beside those that are remembered: one question to Google, none for no rows. */
export function rememberToLookAt(properties: Properties, known: Known, found: readonly ToLookAtIn[]): void {
  if (found.length === 0) return;
  const all = [...toLookAt(known), ...found];
  const united = allTabs.map((tab): ToLookAtIn => {
    const own = all.filter((one) => one.tab.key === tab.key);
    // Where it is not known of all in which columns, it is of none.
    const keys = own.every((one) => one.keys.length > 0) ? own.flatMap((one) => one.keys) : [];
    return { tab, ids: [...new Set(own.flatMap(({ ids }) => ids))].sort(), keys: [...new Set(keys)] };
  });
  remember(properties, change(property, storedOf(united)));
}

/** What is remembered without these rows. */
export function toLookAtWithout(known: Known, gone: ReadonlySet<string>): Change[] {
  const all = toLookAt(known);
  if (!all.some(({ ids }) => ids.some((id) => gone.has(id)))) return [];
  return [change(property, storedOf(all.map((one) => ({ ...one, ids: one.ids.filter((id) => !gone.has(id)) }))))];
}

/** Somebody says that all of these are right. */
export const letLookedAtBe = (properties: Properties): void => remember(properties, change(property, {}));

/** So many runs of rows are named. */
const mostNamed = 10;

/** Which rows, and what is to be looked at in them. */
export function inWords(tab: Tab, { ids, keys }: ToLookAt): { readonly rows: string; readonly what: string } {
  const runs = toRuns(ids);
  const headers = columnsOf(tab).flatMap(([key, { header }]) => (keys.includes(key) ? [`"${header}"`] : []));
  const more = runs.length > mostNamed ? ' en meer' : '';
  return {
    rows: `${runs.slice(0, mostNamed).join(', ')}${more}`,
    what: headers.length > 0 ? `${headers.join(', ')} hoort` : 'veranderd is',
  };
}

/** @example 'Na die nacht ingevuld of veranderd: D-0050. Kijk zelf na wat daar in "Woonplaats" hoort.' */
export function sayToLookAt(tab: Tab, all: ToLookAt): string {
  const { rows, what } = inWords(tab, all);
  return `Na die nacht ingevuld of veranderd: ${rows}. Kijk zelf na wat daar in ${what}.`;
}
