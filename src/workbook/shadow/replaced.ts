/** Numbers that were replaced by another wherever they stood, in one tab and the next: as by finding and replacing in all of them. */
import type { Cell } from '../../register/cell';
import { addTo } from '../../register/grouping';
import type { Cells, Row } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
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

/** A cell that refers to another record than it did. */
interface Turned {
  readonly tab: TabKey;
  readonly id: string;
  readonly key: ColumnKey;
  readonly old: string;
  readonly now: Cell;
}

/** In so many cells, of more than one tab: who gives a row another number by hand does so in one. */
const fewestTurned = 3;

export const referencesOf = (tab: Tab): ColumnKey[] =>
  columnsOf(tab).flatMap(([key, { type }]) => (type.kind === 'reference' ? [key] : []));

function turnedIn({ tab, known, present, contents, displaced }: LookedAt): Turned[] {
  const keys = referencesOf(tab);
  const found: Turned[] = [];
  known.records.forEach((record, id) => {
    const row = present.get(id);
    if (!row || (record.content !== undefined && record.content === contents.get(id))) return;
    for (const key of keys) {
      const [old, now] = [filled(record.cells[key]), filled(row.cells[key])];
      const isTold = displaced.some(({ back }) => key in (back.get(id) ?? {}));
      if (typeof old === 'string' && now !== null && now !== old && !isTold)
        found.push({ tab: tab.key, id, key, old, now });
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

/** How often some row still refers to this record. */
export const refersIn =
  (looked: readonly Pick<LookedAt, 'tab' | 'present'>[]) =>
  (id: string): number =>
    looked.reduce((count, { tab, present }) => count + countIn(tab, present.values(), (cell) => cell === id), 0);

/**
 * True where it went so: nowhere does the old number stand any more, or in a tab that came back after that. Who gives some rows
 * another number by hand leaves it in more.
 */
function areReplaced(cells: readonly Turned[], leftOver: () => number): boolean {
  const tabsTurned = new Set(cells.map(({ tab }) => tab)).size;
  const isOne = new Set(cells.map(({ now }) => now)).size === 1;
  if (!isOne || cells.length < fewestTurned || tabsTurned < 2) return false;
  const left = leftOver();
  return left === 0 || (tabsTurned > 2 && left * 4 <= cells.length);
}

/**
 * The cells in which such a number stood, by tab. They go back to it.
 * @param stillRefers how often a number stands anywhere yet
 */
export function replacedIn(
  looked: readonly LookedAt[],
  stillRefers: (id: string) => number,
): ReadonlyMap<TabKey, Displaced> {
  const byOld = new Map<string, Turned[]>();
  for (const turned of looked.flatMap(turnedIn)) addTo(byOld, turned.old, turned);
  const byTab = new Map<TabKey, Turned[]>();
  for (const [old, cells] of byOld) {
    if (areReplaced(cells, () => stillRefers(old))) for (const one of cells) addTo(byTab, one.tab, one);
  }
  return new Map(
    [...byTab].map(([tab, cells]) => {
      const back = new Map<string, Cells>();
      for (const { id, key, old } of cells) back.set(id, { ...back.get(id), [key]: old });
      return [tab, { soort: 'vervangen', columns: [...new Set(cells.map(({ key }) => key))], back }];
    }),
  );
}
