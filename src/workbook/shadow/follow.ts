/** How the shadow follows the register: what it keeps of rows that are gone, for how long, and when so many are gone that it warns. */
import type { Row } from '../../register/row';
import type { Tab, TabKey } from '../../register/tabs';
import type { TimestampString } from '../../register/dates';
import { addDays } from '../../register/dates';
import { idNumber } from '../../register/identity/ids';
import { columnsOf } from '../../register/tab';
import { allTabs } from '../../register/tabs';
import type { Shadow, ShadowRecord, ShadowTab, Vanished } from './shadow';

/** So long a row that is gone can be put back. Then it goes from here too: who was taken out has a right to that. */
export const daysKept = 30;

/** A tab as it stands in the workbook. */
export interface SeenTab {
  readonly tab: Tab;
  readonly rows: readonly Row[];
  readonly sheetId: number;
  readonly name: string;
  /** The text above each column, by column key. */
  readonly headers: ReadonlyMap<string, string>;
}

/** People take away a row or two; from three on, and more than one in ten, somebody has to look. */
const isMuch = ({ weg, van }: Vanished): boolean => weg >= 3 && weg > van / 10;

/** The rows that have an ID, each once. */
function byId({ tab, rows }: SeenTab): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const id = row.cells.id;
    if (idNumber(tab.prefix, id) !== null && !found.has(id as string)) found.set(id as string, row);
  }
  return found;
}

const noRows: ReadonlyMap<string, Row> = new Map();

/** What is gone of a tab since a moment, or since it was last counted; null when that is not much. */
function vanishedOf(known: ShadowTab, present: ReadonlyMap<string, Row>): Vanished | null {
  const gone = [...known.records].flatMap(([id, { seen }]) => (present.has(id) ? [] : [seen]));
  const goneSince = (op: TimestampString, van: number): Vanished => ({
    weg: gone.filter((seen) => seen >= op).length,
    van,
    op,
  });
  const told = known.vanished;
  const open = told ? goneSince(told.op, told.van) : null;
  if (open && isMuch(open)) return open;
  if (gone.length === 0) return null;
  const counted = [...known.records.values()].filter(({ seen }) => seen === known.counted).length;
  const fresh = goneSince(known.counted, counted);
  return isMuch(fresh) ? fresh : null;
}

/** The tabs of which many rows are gone, as it is now. */
export function vanishedNow(known: Shadow, seen: readonly SeenTab[]): ReadonlyMap<TabKey, Vanished> {
  const present = new Map(seen.map((one) => [one.tab.key, byId(one)]));
  return new Map(
    [...known].flatMap(([key, tab]) => {
      const vanished = vanishedOf(tab, present.get(key) ?? noRows);
      return vanished ? [[key, vanished] as const] : [];
    }),
  );
}

/** The headers that people renamed; of a column that is not there what is known of it. */
const renamed = ({ tab, headers }: SeenTab, known: ShadowTab['headers'] = {}): Record<string, string> =>
  Object.fromEntries(
    columnsOf(tab).flatMap(([key, { header }]) => {
      const text = headers.get(key) ?? known[key] ?? '';
      return text !== '' && text !== header ? [[key, text]] : [];
    }),
  );

/** What was gone before and is not too old. */
const keptOf = (
  known: ShadowTab | undefined,
  present: ReadonlyMap<string, Row>,
  oldest: TimestampString,
): [string, ShadowRecord][] =>
  [...(known?.records ?? [])].filter(([id, { seen }]) => !present.has(id) && seen >= oldest);

/** A tab that is there: its rows as they are now, and those that are gone. A column that is not there keeps what it held. */
function followTab(
  seen: SeenTab,
  known: ShadowTab | undefined,
  now: TimestampString,
  oldest: TimestampString,
): ShadowTab {
  const present = byId(seen);
  const isWhole = columnsOf(seen.tab).every(([key]) => seen.headers.has(key));
  const records = new Map<string, ShadowRecord>();
  for (const [id, { cells }] of present) {
    const before = isWhole ? undefined : known?.records.get(id);
    records.set(id, { seen: now, cells: before ? { ...before.cells, ...cells } : cells });
  }
  for (const [id, record] of keptOf(known, present, oldest)) records.set(id, record);
  return {
    counted: now,
    sheetId: seen.sheetId,
    name: seen.name,
    headers: renamed(seen, known?.headers),
    vanished: known ? vanishedOf(known, present) : null,
    records,
  };
}

/**
 * The shadow after a look at the register. Rows that are gone stay as they were last seen, for 30 days; so does all of a
 * tab that is not there.
 * @param seen the tabs that are there
 */
export function follow(known: Shadow, seen: readonly SeenTab[], now: TimestampString): Shadow {
  const there = new Map(seen.map((one) => [one.tab.key, one]));
  const oldest = `${addDays(now.slice(0, 10), -daysKept)}${now.slice(10)}`;
  const next = new Map<TabKey, ShadowTab>();
  for (const { key } of allTabs) {
    const [before, one] = [known.get(key), there.get(key)];
    if (one) next.set(key, followTab(one, before, now, oldest));
    else if (before)
      next.set(key, {
        ...before,
        vanished: vanishedOf(before, noRows),
        records: new Map(keptOf(before, noRows, oldest)),
      });
  }
  return next;
}

/** How many rows that are gone it still keeps. */
export const goneIn = (known: Shadow, seen: readonly SeenTab[]): number => {
  const present = new Map(seen.map((one) => [one.tab.key, byId(one)]));
  return [...known].reduce(
    (sum, [key, { records }]) => sum + [...records.keys()].filter((id) => !(present.get(key) ?? noRows).has(id)).length,
    0,
  );
};

/** The shadow without what is gone: nothing is warned of then, and nothing of it can be put back. */
export function withoutGone(known: Shadow, seen: readonly SeenTab[]): Shadow {
  const present = new Map(seen.map((one) => [one.tab.key, byId(one)]));
  return new Map(
    [...known].map(([key, tab]) => [
      key,
      {
        ...tab,
        vanished: null,
        records: new Map([...tab.records].filter(([id]) => (present.get(key) ?? noRows).has(id))),
      },
    ]),
  );
}

/** The shadow without these records: the register took them away itself, so they did not vanish and need not be kept. */
export const withoutRecords = (known: Shadow, ids: ReadonlySet<string>): Shadow =>
  new Map(
    [...known].map(([key, tab]) => [
      key,
      { ...tab, records: new Map([...tab.records].filter(([id]) => !ids.has(id))) },
    ]),
  );
