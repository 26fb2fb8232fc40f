/** Which tabs decide what is due, and which of their rows: derived from the kinds. */
import type { Row } from '../register/row';
import type { TabKey } from '../register/tabs';
import type { DateString } from '../register/dates';
import { columnsOf } from '../register/tab';
import { allTabs, tabs } from '../register/tabs';
import type { Beslist } from './soort';
import type { SoortNaam } from './soorten';
import { soorten, soortNamen } from './soorten';

/** What the kinds look at: tabs, with which of their rows decide. */
const looksOf = (namen: readonly SoortNaam[]): readonly (readonly [TabKey, Beslist])[] =>
  namen.flatMap((naam) => Object.entries(soorten[naam].tabs) as [TabKey, Beslist][]);

const looks = looksOf(soortNamen);

/** With the tabs that their rows refer to: a row with a broken reference does not count (indicatoren.md). */
function withReferred(keys: ReadonlySet<TabKey>): ReadonlySet<TabKey> {
  const found = new Set(keys);
  for (const key of found) {
    for (const [, { type }] of columnsOf(tabs[key])) if (type.kind === 'reference') found.add(type.tab);
  }
  return found;
}

/** What decides for every kind: who there are, and where each is on her road. */
const always: readonly TabKey[] = ['deelnemers', 'fasen'];

/** The tabs to read for what these kinds find, in the order of the workbook: what a row refers to comes before it. */
export function beslissendeTabs(namen: readonly SoortNaam[] = soortNamen): readonly TabKey[] {
  const deciding = withReferred(new Set([...always, ...looksOf(namen).map(([tab]) => tab)]));
  return allTabs.map(({ key }) => key).filter((key) => deciding.has(key));
}

/** Whether some kind can find something due by this row; true for rows that others only refer to. */
export function kanIetsBetekenen(tab: TabKey, cells: Row['cells'], today: DateString): boolean {
  const own = looks.filter(([key]) => key === tab);
  return own.length === 0 || own.some(([, beslist]) => beslist === 'alle rijen' || beslist(cells, today));
}
