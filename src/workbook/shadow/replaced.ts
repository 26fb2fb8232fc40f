/** Numbers and values that were replaced by another wherever they stood, in one tab and the next: as by finding and replacing in all of them. */
import type { Cell } from '../../register/cell';
import { addTo, countBy, groupBy } from '../../register/grouping';
import type { Cells, Row } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { BesideCopy, Displaced } from './displaced';
import { filled } from './pastedOver';
import type { ShadowTab } from './shadow';

/** A tab beside its copy, or beside the signs that are remembered of it. */
export interface LookedAt extends BesideCopy {
  readonly tab: Tab;
  readonly known: Pick<ShadowTab, 'records'>;
  /** The rows that have an ID, by ID. */
  readonly present: ReadonlyMap<string, Row>;
}

/** A cell that refers to another record than it did, or holds another text. */
interface Turned {
  readonly tab: TabKey;
  readonly id: string;
  readonly key: ColumnKey;
  readonly old: string;
  readonly now: Cell;
  /** It is told of otherwise. */
  readonly isTold: boolean;
}

/** In so many cells, of more than one tab: who gives a row another number by hand does so in one. */
const fewestTurned = 3;
const fewestTexts = 5;

export const referencesOf = (tab: Tab): ColumnKey[] =>
  columnsOf(tab).flatMap(([key, { type }]) => (type.kind === 'reference' ? [key] : []));

const textsOf = (tab: Tab): ColumnKey[] =>
  columnsOf(tab).flatMap(([key, { type }]) =>
    ['choice', 'choices', 'text', 'email'].includes(type.kind) ? [key] : [],
  );

function turnedIn({ tab, known, present, contents, displaced }: LookedAt): Turned[] {
  const keys = [...referencesOf(tab), ...textsOf(tab)];
  const found: Turned[] = [];
  known.records.forEach((record, id) => {
    const row = present.get(id);
    if (!row || (record.content !== undefined && record.content === contents.get(id))) return;
    for (const key of keys) {
      const [old, now] = [filled(record.cells[key]), filled(row.cells[key])];
      const isTold = displaced.some(({ soort, back }) => soort !== 'ongezien' && key in (back.get(id) ?? {}));
      if (typeof old === 'string' && now !== null && now !== old)
        found.push({ tab: tab.key, id, key, old, now, isTold });
    }
  });
  return found;
}

/** How many cells of these rows hold this. */
export const countIn = (tab: Tab, rows: Iterable<Pick<Row, 'cells'>>, isIt: (cell: Cell) => boolean): number => {
  const keys = referencesOf(tab);
  let count = 0;
  for (const { cells } of rows) for (const key of keys) if (isIt(cells[key] ?? null)) count += 1;
  return count;
};

/** By tab how often a row still refers to this record. */
export const refersIn =
  (looked: readonly Pick<LookedAt, 'tab' | 'present'>[]) =>
  (id: string): Map<TabKey, number> =>
    new Map(looked.map(({ tab, present }) => [tab.key, countIn(tab, present.values(), (cell) => cell === id)]));

/** Those that became what most of them did; none where as many became something else. In one tab values may have moved as well. */
function asMost(turned: readonly Turned[]): Turned[] {
  const [most] = [...countBy(turned.map(({ now }) => now))].sort(([, a], [, b]) => b - a);
  const same = turned.filter(({ now }) => now === most?.[0]);
  return same.length * 4 >= turned.length * 3 ? same : [];
}

/**
 * True where it went so: nowhere does the old number stand any more, or in a tab that came back after that. Who gives some rows
 * another number by hand leaves it in more.
 */
function areReplaced(cells: readonly Turned[], leftOver: () => ReadonlyMap<TabKey, number>): boolean {
  const turnedIn = new Set(cells.map(({ tab }) => tab));
  const tabsTurned = turnedIn.size;
  if (cells.length < fewestTurned || tabsTurned < 2) return false;
  const leftIn = [...leftOver()].filter(([, count]) => count > 0);
  const left = leftIn.reduce((sum, [, count]) => sum + count, 0);
  const isInOthers = leftIn.every(([tab]) => !turnedIn.has(tab)) && leftIn.length * 2 <= tabsTurned;
  return left === 0 || (tabsTurned > 2 && (left * 4 <= cells.length || isInOthers));
}

/** The same of a text: in the columns in which it stood nothing of it is left. */
function areTextsReplaced(cells: readonly Turned[], looked: readonly LookedAt[]): boolean {
  const [{ old, now }] = cells as readonly [Turned];
  if (cells.length < fewestTexts || cells.some((one) => one.now !== now)) return false;
  const columns = new Map(cells.map((one) => [`${one.tab} ${one.key}`, one]));
  if (new Set(cells.map(({ tab }) => tab)).size < 2) return false;
  return [...columns.values()].every(({ tab, key }) =>
    looked.every((one) => one.tab.key !== tab || ![...one.present.values()].some(({ cells: own }) => own[key] === old)),
  );
}

/**
 * The cells in which such a number or text stood, by tab. They go back to it.
 * @param stillRefers by tab how often a number stands there yet
 */
export function replacedIn(
  looked: readonly LookedAt[],
  stillRefers: (id: string) => ReadonlyMap<TabKey, number>,
): ReadonlyMap<TabKey, readonly Displaced[]> {
  const found = new Map<TabKey, Displaced[]>();
  const isReference = ({ tab, key }: Turned): boolean => referencesOf(tabs[tab]).includes(key);
  const all = looked.flatMap(turnedIn);
  for (const [soort, some] of [
    ['vervangen', all.filter((one) => isReference(one) && !one.isTold)],
    ['herschreven', all.filter((one) => !isReference(one))],
  ] as const) {
    const byTab = new Map<TabKey, Turned[]>();
    for (const [old, turned] of groupBy(some, (one) => one.old)) {
      const cells = soort === 'vervangen' ? asMost(turned) : turned;
      const areSo =
        soort === 'vervangen' ? areReplaced(cells, () => stillRefers(old)) : areTextsReplaced(cells, looked);
      if (areSo) for (const one of cells) if (!one.isTold) addTo(byTab, one.tab, one);
    }
    for (const [tab, cells] of byTab) {
      const back = new Map<string, Cells>();
      for (const { id, key, old } of cells) back.set(id, { ...back.get(id), [key]: old });
      addTo(found, tab, { soort, columns: [...new Set(cells.map(({ key }) => key))], back });
    }
  }
  return found;
}

/** What went astray in a tab, with what was replaced in it: that is told of once. */
export function withReplaced(displaced: readonly Displaced[], replaced: readonly Displaced[] = []): Displaced[] {
  const isReplaced = (id: string, key: string): boolean => replaced.some(({ back }) => key in (back.get(id) ?? {}));
  const left = displaced.flatMap((one): Displaced[] => {
    if (replaced.length === 0 || one.soort !== 'ongezien') return [one];
    const back = new Map<string, Cells>();
    for (const [id, cells] of one.back) {
      const own = Object.entries(cells).filter(([key]) => !isReplaced(id, key));
      if (own.length > 0) back.set(id, Object.fromEntries(own));
    }
    const columns = one.columns.filter((key) => [...back.values()].some((cells) => key in cells));
    return back.size > 0 ? [{ ...one, columns, back }] : [];
  });
  return [...left, ...replaced];
}
