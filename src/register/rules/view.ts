/** The rows as the rules look at them: grouped once, so that checking takes time in proportion to the rows. */
import type { Row } from '../cell';
import { isBlank } from '../cell';
import type { TabKey } from '../column';
import type { DateString } from '../dates';
import type { Rij, Stap } from '../gevolgen';
import { stappenVan } from '../gevolgen';
import { idNumber } from '../ids';
import type { Rows } from '../register';
import { tabs } from '../tabs';

/** A cell that computes what it shows. */
export interface FormulaCell {
  readonly tab: TabKey;
  readonly row: number;
  readonly column: string;
  readonly formula: string;
}

/** What rules need to know beside the rows. */
export interface Surroundings {
  readonly today: DateString;
  /** The tabs that were read; absent: all. About the others no rule says anything. */
  readonly read?: ReadonlySet<TabKey>;
  readonly formulas?: readonly FormulaCell[];
  /** The choices that the team keeps in Instellingen, by the setting's name in code. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** The day on which a record that is gone was last there; null for one of which nothing is kept. */
  readonly lastSeen?: (tab: TabKey, id: string) => DateString | null;
  /** True: each reference to nothing is told at its own cell, also where many lead to one deleted row. */
  readonly eachReference?: boolean;
  /** True for what may stand in the column Indicator; absent: anything. */
  readonly isIndicator?: (typed: string) => boolean;
}

/** The rows with their groups, each made when it is first asked for. */
export interface RegisterView extends Surroundings {
  readonly rows: Rows;
  has(tab: TabKey): boolean;
  /** The first row with this ID. */
  find(tab: TabKey, id: unknown): Row | undefined;
  rowAt(tab: TabKey, row: number): Row | undefined;
  /** The rows whose `column` holds `value`. */
  where(tab: TabKey, column: string, value: unknown): readonly Row[];
  /** The steps on the road of a deelnemer. */
  steps(deelnemerId: unknown): readonly Stap[];
  formulaAt(tab: TabKey, row: number, column: string): boolean;
}

const none: readonly never[] = [];

function groupBy(rows: readonly Row[], column: string): ReadonlyMap<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const value = row.cells[column];
    if (isBlank(value)) continue;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return groups;
}

function firstById(rows: readonly Row[]): ReadonlyMap<unknown, Row> {
  const first = new Map<unknown, Row>();
  for (const row of rows) {
    const { id } = row.cells;
    if (!isBlank(id) && !first.has(id)) first.set(id, row);
  }
  return first;
}

/** The ID of a row, or null where none of the tab's form stands there. */
export function idOf(tab: TabKey, row: Row): string | null {
  const id = row.cells['id'];
  return idNumber(tabs[tab].prefix, id) === null ? null : (id as string);
}

/** Rows by ID and cells; one without ID goes by its row number, so that it is still told apart. */
export const identified = (tab: TabKey, rows: readonly Row[]): Rij[] =>
  rows.map((row) => ({ id: idOf(tab, row) ?? `rij ${row.row}`, cells: row.cells }));

/** Looks at these rows. */
export function lookAt(rows: Rows, surroundings: Surroundings): RegisterView {
  const groups = new Map<TabKey, Map<string, ReadonlyMap<unknown, Row[]>>>(
    Object.keys(tabs).map((key) => [key as TabKey, new Map()]),
  );
  const steps = new Map<unknown, readonly Stap[]>();
  const byId = new Map<TabKey, ReadonlyMap<unknown, Row>>();
  const numbers = new Map<TabKey, ReadonlyMap<number, Row>>();
  const formulas = new Set((surroundings.formulas ?? none).map(({ tab, row, column }) => `${tab} ${row} ${column}`));
  const where = (tab: TabKey, column: string, value: unknown): readonly Row[] => {
    const ofTab = groups.get(tab)!;
    let group = ofTab.get(column);
    if (!group) ofTab.set(column, (group = groupBy(rows[tab], column)));
    return group.get(value) ?? none;
  };
  return {
    ...surroundings,
    rows,
    where,
    has: (tab) => surroundings.read?.has(tab) ?? true,
    find: (tab, id) => {
      let ofTab = byId.get(tab);
      if (!ofTab) byId.set(tab, (ofTab = firstById(rows[tab])));
      return ofTab.get(id);
    },
    rowAt: (tab, row) => {
      let byNumber = numbers.get(tab);
      if (!byNumber) numbers.set(tab, (byNumber = new Map(rows[tab].map((one) => [one.row, one]))));
      return byNumber.get(row);
    },
    steps: (deelnemerId) => {
      let own = steps.get(deelnemerId);
      if (!own)
        steps.set(deelnemerId, (own = stappenVan(identified('fasen', where('fasen', 'deelnemerId', deelnemerId)))));
      return own;
    },
    formulaAt: (tab, row, column) => formulas.size > 0 && formulas.has(`${tab} ${row} ${column}`),
  };
}
