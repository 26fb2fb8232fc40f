/** In which cells people filled in something since the copy was made, as far as word of it came: what changed elsewhere nobody typed. */
import { isOfRegister } from '../../register/column';
import { formatId, idNumber } from '../../register/identity/ids';
import { keysOf } from '../../register/row';
import type { ColumnKey, Tab } from '../../register/tabs';
import { allTabs } from '../../register/tabs';
import { fromRuns, toRuns } from '../idRuns';
import type { SeenTable } from '../shadow/seenCells';
import type { IsHeard } from '../shadow/shadow';
import { copyDay, isSinceCopy } from './dailyState';
import type { Change, Known, Property } from './properties';
import { change, jsonIn } from './properties';

/** Tells that of a tab. */
export type HeardIn = (known: Known, tab: Tab) => IsHeard;

/** Rows beside the copy of this day, as runs, by column; more than can be remembered where that is said. */
interface Heard {
  readonly kopie: string;
  readonly rijen: Readonly<Record<string, readonly string[]>>;
  readonly meer?: boolean;
}

const heardProperty = ({ prefix }: Tab): Property<Heard> => ({
  key: `plp.gehoord.${prefix}`,
  read: (text) => {
    const { kopie, rijen, meer } = (jsonIn(text) ?? {}) as Partial<Heard>;
    const columns = Object.entries(rijen ?? {}).filter(([, runs]) => Array.isArray(runs));
    return { kopie: String(kopie ?? ''), rijen: Object.fromEntries(columns), ...(meer ? { meer: true } : {}) };
  },
  write: (heard) => JSON.stringify(heard),
  less: ({ kopie }) => ({ kopie, rijen: {}, meer: true }),
});

function heardOf(known: Known, tab: Tab): Heard {
  const { key, read } = heardProperty(tab);
  const heard = read(known[key]);
  return isSinceCopy(known, tab.prefix, heard.kopie) ? heard : { kopie: copyDay(known), rijen: {} };
}

/** As it is remembered. */
export function isHeardIn(known: Known, tab: Tab): (id: string, key: ColumnKey) => boolean {
  const { rijen, meer } = heardOf(known, tab);
  const byKey = new Map(Object.entries(rijen).map(([key, runs]) => [key, new Set(fromRuns(runs))]));
  return (id, key) => meer === true || byKey.get(key)?.has(id) === true;
}

/** In which cells of which rows an act or an edit fills in something. */
function* filledIn({ tab, touched, heard = [] }: SeenTable): Generator<readonly [key: ColumnKey, id: string]> {
  for (const [number, cells] of touched ?? [])
    for (const key of new Set([...keysOf(cells), ...heard]))
      if (!isOfRegister(key)) yield [key, formatId(tab.prefix, number)];
}

/** The same of an act that is not remembered yet. */
export function isHeardNow(table: SeenTable): (id: string, key: ColumnKey) => boolean {
  const cells = new Set([...filledIn(table)].map((cell) => cell.join()));
  return (id, key) => cells.has([key, id].join());
}

const runsOf = ({ prefix }: Tab, ids: Iterable<string>): string[] =>
  toRuns([...ids].sort((a, b) => idNumber(prefix, a)! - idNumber(prefix, b)!));

/** What is to be remembered with these tabs as they will be. */
export const heardWith = (known: Known, tables: Iterable<SeenTable>): Change[] =>
  [...tables].flatMap((table): Change[] => {
    const { tab } = table;
    const before = heardOf(known, tab);
    if (before.meer) return [];
    const ids = new Map(Object.entries(before.rijen).map(([key, runs]) => [key, new Set(fromRuns(runs))]));
    for (const [key, id] of filledIn(table)) ids.set(key, (ids.get(key) ?? new Set<string>()).add(id));
    const rijen = Object.fromEntries([...ids].map(([key, own]) => [key, runsOf(tab, own)]));
    const isSame = JSON.stringify(rijen) === JSON.stringify(before.rijen);
    return isSame ? [] : [change(heardProperty(tab), { kopie: copyDay(known), rijen })];
  });

/** What is remembered without these rows. */
export const heardWithout = (known: Known, gone: ReadonlySet<string>): Change[] =>
  allTabs.flatMap((tab): Change[] => {
    const property = heardProperty(tab);
    const { rijen, ...heard } = property.read(known[property.key]);
    const left = Object.entries(rijen).map(([key, runs]) => [
      key,
      runsOf(
        tab,
        (fromRuns(runs) ?? []).filter((id) => !gone.has(id)),
      ),
    ]);
    const next = change(property, { ...heard, rijen: Object.fromEntries(left) });
    return next[1] === change(property, { ...heard, rijen })[1] ? [] : [next];
  });
