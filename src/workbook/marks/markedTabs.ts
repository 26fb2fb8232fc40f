/** Every tab that the register knows by a mark, and the names that those have that there is one of. */
import type { TabKey } from '../../register/tabs';
import type { MadeTabKey } from '../../register/made/madeTabs';
import { madeTabs, settingsTab } from '../../register/made/madeTabs';
import { allTabs } from '../../register/tabs';

/** The tabs in which people type: a tab of records, or Instellingen. */
export type FillableTab = TabKey | 'instellingen';

/** Of these there are more every year: by what follows. */
const manifold = ['maand', 'rapport', 'rest'] as const;

export type MarkedTab = FillableTab | MadeTabKey | `${(typeof manifold)[number]}:${string}`;

export const fillableTabs: readonly FillableTab[] = [...allTabs.map(({ key }) => key), 'instellingen'];

export const isFillable = (tab: string): tab is FillableTab => (fillableTabs as readonly string[]).includes(tab);

/** By key. */
export const literalNames: ReadonlyMap<string, string> = new Map<string, string>([
  ...allTabs.map((tab): [string, string] => [tab.key, tab.name]),
  ...Object.entries(madeTabs),
  ['instellingen', settingsTab.name],
]);

export const isMarkedTab = (tab: string): tab is MarkedTab =>
  literalNames.has(tab) || manifold.some((kind) => tab.startsWith(`${kind}:`));

/** The tab in which people type that has this name. */
export const fillableNamed = (name: string): FillableTab | undefined =>
  fillableTabs.find((key) => literalNames.get(key) === name);
