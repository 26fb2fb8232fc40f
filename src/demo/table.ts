/** A tab of the demo while it is being made: rows in any order, IDs given at the end in order of entry. */
import { groupBy } from '../register/grouping';
import type { Cell } from '../register/cell';
import type { DateString } from '../register/dates';
import { formatId } from '../register/identity/ids';
import type { Value } from '../register/schema';
import { valueToCell } from '../register/schema';
import type { RecordOf } from '../register/tab';
import type { Tab, TabKey } from '../register/tabs';
import { tabs } from '../register/tabs';
import { lastDay, workday } from './days';
import { Dice } from './dice';

/** A row by header text. Dates are `yyyy-MM-dd`, timestamps `yyyy-MM-ddTHH:mm:ss`. */
export type DemoRow = Record<string, Cell>;

/** Points to a row that has no ID yet. */
export interface RowRef {
  id: string | null;
}

/** What the table itself fills in. */
type Given = 'id' | 'ingevoerdOp' | 'ingevoerdDoor';

/** The cells of a row by column; what is left out stays empty. */
export type DemoCells<K extends TabKey> = {
  readonly [C in Exclude<keyof RecordOf<(typeof tabs)[K]>, Given>]?: RecordOf<(typeof tabs)[K]>[C] | RowRef | null;
};

interface Draft {
  readonly ref: RowRef;
  readonly cells: Readonly<Record<string, Value | RowRef>>;
  readonly enteredOn: DateString;
  clock: string;
  readonly enteredBy: string;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const isRef = (value: Value | RowRef): value is RowRef =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function resolve(value: Value | RowRef): Cell {
  if (!isRef(value)) return valueToCell(value);
  if (value.id === null) throw new Error('A row is pointed to that has no ID');
  return value.id;
}

/** Rows of one tab. */
export class DemoTable<K extends TabKey> {
  private readonly tab: Tab;
  private readonly drafts: Draft[] = [];
  private readonly dice: Dice;

  constructor(key: K) {
    this.tab = tabs[key];
    this.dice = new Dice([...this.name].reduce((seed, letter) => seed * 31 + letter.charCodeAt(0), 7));
  }

  get name(): string {
    return this.tab.name;
  }

  /** Adds a row, typed in on the first working day from `day` on (never after the demo's last day). */
  add(cells: DemoCells<K>, day: DateString, enteredBy: string): RowRef {
    const ref: RowRef = { id: null };
    const clock = [this.dice.whole(9, 16), this.dice.whole(0, 59), this.dice.whole(0, 59)].map(twoDigits).join(':');
    const on = workday(day);
    this.drafts.push({
      ref,
      cells: cells as Draft['cells'],
      enteredOn: on > lastDay ? lastDay : on,
      clock,
      enteredBy,
    });
    return ref;
  }

  /** Puts the rows in order of entry (on one day: of adding) and gives each its ID and its time of the day. */
  number(): void {
    this.drafts.sort((a, b) => (a.enteredOn < b.enteredOn ? -1 : a.enteredOn > b.enteredOn ? 1 : 0));
    this.drafts.forEach((draft, index) => {
      draft.ref.id = formatId(this.tab.prefix, index + 1);
    });
    for (const day of groupBy(this.drafts, ({ enteredOn }) => enteredOn).values()) {
      const clocks = day.map(({ clock }) => clock).sort();
      day.forEach((draft, index) => {
        draft.clock = clocks[index]!;
      });
    }
  }

  /** The rows as they stand in the sheet; every table has to be numbered before. */
  rows(): DemoRow[] {
    return this.drafts.map(({ ref, cells, enteredOn, clock, enteredBy }) =>
      this.byHeader({ id: ref, ...cells, ingevoerdOp: `${enteredOn}T${clock}`, ingevoerdDoor: enteredBy }),
    );
  }

  private byHeader(cells: Draft['cells']): DemoRow {
    const headers = this.tab.columns as Readonly<Record<string, { readonly header: string }>>;
    return Object.fromEntries(
      Object.entries(cells).map(([column, value]) => [headers[column]!.header, resolve(value ?? null)]),
    );
  }
}

/** The tabs of the demo, in the order of the workbook. */
export type DemoTables = { readonly [K in TabKey]: DemoTable<K> };

export const newTables = (): DemoTables =>
  Object.fromEntries((Object.keys(tabs) as TabKey[]).map((key) => [key, new DemoTable(key)])) as unknown as DemoTables;
