/** Rules about references: each leads to a record, and records that belong together are of one deelnemer. */
import { isBlank } from '../cell';
import type { TabKey } from '../column';
import type { DateString } from '../dates';
import { dateInWords } from '../dates';
import { idNumber } from '../ids';
import { columnsOf } from '../tab';
import { allTabs, tabs } from '../tabs';
import type { Rule, Spot } from './finding';
import type { RegisterView } from './view';
import { idOf } from './view';

/** Written as an ID is: spaces and small letters have a rule of their own. */
const asWritten = (cell: unknown): cell is string =>
  typeof cell === 'string' && cell === cell.trim() && !/^[a-z]-\d/.test(cell);

/** A reference to a record that is not there. */
interface Loose extends Pick<Spot, 'tab' | 'row' | 'column'> {
  readonly to: TabKey;
  readonly cell: string;
}

const looseReferences = (view: RegisterView): Loose[] =>
  allTabs.flatMap((tab) =>
    columnsOf(tab).flatMap(([column, { type }]): Loose[] => {
      if (type.kind !== 'reference' || !view.has(type.tab)) return [];
      return view.rows[tab.key].flatMap((row): Loose[] => {
        const cell = row.cells[column];
        return isBlank(cell) || !asWritten(cell) || view.find(type.tab, cell)
          ? []
          : [{ tab: tab.key, row, column, to: type.tab, cell }];
      });
    }),
  );

const isNumber = ({ to, cell }: Loose): boolean => idNumber(tabs[to].prefix, cell) !== null;

const lastSeen = (view: RegisterView, { to, cell }: Loose): DateString | null => view.lastSeen?.(to, cell) ?? null;

/** The loose references by the record that they lead to. */
function byRecord(view: RegisterView): Loose[][] {
  const groups = new Map<string, Loose[]>();
  for (const loose of looseReferences(view)) {
    const name = `${loose.to} ${loose.cell}`;
    groups.set(name, [...(groups.get(name) ?? []), loose]);
  }
  return [...groups.values()];
}

/** A row that was there: last night, or else two other rows would not know its number. */
const wasThere = (view: RegisterView, group: readonly Loose[]): boolean =>
  !view.eachReference && isNumber(group[0]!) && (group.length > 1 || lastSeen(view, group[0]!) !== null);

const verwijzing: Rule = {
  name: 'verwijzing-bestaat-niet',
  severity: 'fout',
  needs: [],
  find: (view) =>
    byRecord(view)
      .filter((group) => !wasThere(view, group))
      .flatMap((group) =>
        group.map(({ tab, row, column }): Spot => ({
          tab,
          row,
          column,
          message: 'Dit nummer bestaat niet (meer).',
          mend: 'Kies een nummer dat bestaat, of zet de verwijderde rij terug.',
        })),
      ),
};

/** How many of the rows that refer to it are named. */
const mostNamed = 5;

function referringRows(group: readonly Loose[]): string {
  const names = group.map(({ tab, row }) => idOf(tab, row) ?? `rij ${row.row} van ${tabs[tab].name}`);
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join(', ');
  return `${names.length === 1 ? '1 rij verwijst' : `${names.length} rijen verwijzen`} ernaar: ${shown}${more > 0 ? ` en nog ${more}` : ''}.`;
}

/** One finding for the row that is gone, at the first row that refers to it; and not one for each of those. */
const verwijderd: Rule = {
  name: 'verwijderde-rij',
  severity: 'fout',
  needs: [],
  find: (view) =>
    byRecord(view)
      .filter((group) => wasThere(view, group))
      .map((group): Spot => {
        const { tab, row, column, to, cell } = group[0]!;
        const seen = lastSeen(view, group[0]!);
        const message = `${cell} is weg uit ${tabs[to].name}${seen ? ` (laatst gezien op ${dateInWords(seen)})` : ''}. ${referringRows(group)}`;
        const places = group.map((one) => ({ tab: one.tab, row: one.row.row, column: one.column }));
        return seen
          ? {
              tab,
              row,
              column,
              places,
              message,
              mend: 'Zet de rij terug met Herstel, of kies in die rijen een ander nummer.',
              repair: { kind: 'terug', newCell: cell },
            }
          : {
              tab,
              row,
              column,
              places,
              message,
              mend: 'Zet de rij terug met Bestand > Versiegeschiedenis, of kies in die rijen een ander nummer.',
            };
      }),
};

/** Rows of `tab` whose deelnemer, who exists, is another one than that of the record they belong to. */
function ofAnother(view: RegisterView, tab: TabKey, owner: TabKey, key: string, message: string): Spot[] {
  return view.rows[tab].flatMap((row): Spot[] => {
    const own = row.cells['deelnemerId'];
    const theirs = view.find(owner, row.cells[key])?.cells['deelnemerId'];
    const both = view.find('deelnemers', own) && view.find('deelnemers', theirs);
    return both && own !== theirs
      ? [{ tab, row, column: 'deelnemerId', message, mend: 'Kijk welk nummer klopt en verander het andere.' }]
      : [];
  });
}

const logVanAnder: Rule = {
  name: 'log-van-andere-deelnemer',
  severity: 'fout',
  needs: ['stagelog', 'stages', 'deelnemers'],
  find: (view) =>
    ofAnother(view, 'stagelog', 'stages', 'stageId', 'De stage van deze rij is van een andere deelnemer.'),
};

const toetsVanAnder: Rule = {
  name: 'toets-van-andere-deelnemer',
  severity: 'fout',
  needs: ['toetsen', 'verklaringen', 'deelnemers'],
  find: (view) =>
    ofAnother(
      view,
      'toetsen',
      'verklaringen',
      'verklaringId',
      'De verklaring van deze toets is van een andere deelnemer.',
    ),
};

export const verwijzingRules: readonly Rule[] = [verwijzing, verwijderd, logVanAnder, toetsVanAnder];
