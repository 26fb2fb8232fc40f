/** A tab of the demo while it is being made: rows in any order, IDs given at the end in order of entry. */
import type { Day } from './days';
import { Dice } from './dice';
import { lastDay, workday } from './days';

/** What stands in a cell of the demo. Dates are `yyyy-MM-dd`, timestamps `yyyy-MM-ddTHH:mm:ss`. */
export type DemoCell = string | number | null;

/** A row by header text. */
export type DemoRow = Record<string, DemoCell>;

/** Points to a row that has no ID yet. */
export interface RowRef {
  id: string | null;
}

interface Draft {
  readonly ref: RowRef;
  readonly cells: Readonly<Record<string, DemoCell | RowRef>>;
  readonly enteredOn: Day;
  clock: string;
  readonly enteredBy: string;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function resolve(cell: DemoCell | RowRef): DemoCell {
  if (typeof cell !== 'object' || cell === null) return cell;
  if (cell.id === null) throw new Error('A row is pointed to that has no ID');
  return cell.id;
}

/** Rows of one tab. */
export class DemoTable {
  private readonly drafts: Draft[] = [];
  private readonly dice: Dice;

  constructor(
    readonly name: string,
    private readonly idHeader: string,
    private readonly prefix: string,
  ) {
    this.dice = new Dice([...name].reduce((seed, letter) => seed * 31 + letter.charCodeAt(0), 7));
  }

  /** Adds a row, typed in on the first working day from `day` on (never after the demo's last day). */
  add(cells: Readonly<Record<string, DemoCell | RowRef>>, day: Day, enteredBy: string): RowRef {
    const ref: RowRef = { id: null };
    const clock = [this.dice.whole(9, 16), this.dice.whole(0, 59), this.dice.whole(0, 59)].map(twoDigits).join(':');
    const on = workday(day);
    this.drafts.push({ ref, cells, enteredOn: on > lastDay ? lastDay : on, clock, enteredBy });
    return ref;
  }

  /** Puts the rows in order of entry (on one day: of adding) and gives each its ID and its time of the day. */
  number(): void {
    this.drafts.sort((a, b) => (a.enteredOn < b.enteredOn ? -1 : a.enteredOn > b.enteredOn ? 1 : 0));
    const clocks = new Map<Day, string[]>();
    for (const { enteredOn, clock } of this.drafts) {
      clocks.set(enteredOn, [...(clocks.get(enteredOn) ?? []), clock].sort());
    }
    this.drafts.forEach((draft, index) => {
      draft.ref.id = `${this.prefix}-${String(index + 1).padStart(4, '0')}`;
      draft.clock = clocks.get(draft.enteredOn)!.shift()!;
    });
  }

  /** The rows as they stand in the sheet; every table has to be numbered before. */
  rows(): DemoRow[] {
    return this.drafts.map(({ ref, cells, enteredOn, clock, enteredBy }) => ({
      [this.idHeader]: ref.id,
      ...Object.fromEntries(Object.entries(cells).map(([header, cell]) => [header, resolve(cell)])),
      'Ingevoerd op': `${enteredOn}T${clock}`,
      'Ingevoerd door': enteredBy,
    }));
  }
}

/** The tabs of the demo, in the order of the workbook. */
export const newTables = () => ({
  deelnemers: new DemoTable('Deelnemers', 'Deelnemer-ID', 'D'),
  intakes: new DemoTable('Intakes', 'Intake-ID', 'I'),
  fasen: new DemoTable('Fasen', 'Fase-ID', 'F'),
  werkgevers: new DemoTable('Werkgevers', 'Werkgever-ID', 'W'),
  stages: new DemoTable('Stages', 'Stage-ID', 'S'),
  stagelog: new DemoTable('Stagelog', 'Log-ID', 'L'),
  verklaringen: new DemoTable('Verklaringen', 'Verklaring-ID', 'V'),
  toetsen: new DemoTable('Toetsen', 'Toets-ID', 'T'),
  metingen: new DemoTable('Metingen', 'Meting-ID', 'M'),
  plaatsingen: new DemoTable('Plaatsingen', 'Plaatsing-ID', 'P'),
  nazorg: new DemoTable('Nazorg', 'Nazorg-ID', 'N'),
  contacten: new DemoTable('Contacten', 'Contact-ID', 'C'),
  projectjaren: new DemoTable('Projectjaren', 'Projectjaar-ID', 'J'),
  doelen: new DemoTable('Doelen', 'Doel-ID', 'O'),
  toelichtingen: new DemoTable('Toelichtingen', 'Toelichting-ID', 'X'),
  medewerkers: new DemoTable('Medewerkers', 'Medewerker-ID', 'A'),
});

export type DemoTables = ReturnType<typeof newTables>;
