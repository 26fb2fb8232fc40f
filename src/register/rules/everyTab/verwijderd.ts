/** The rule about rows that are gone, though others refer to them: told once a row, and not at each of those. */
import type { DateString } from '../../dates';
import { dateInWords } from '../../dates';
import { counted, groupBy } from '../../grouping';
import { idNumber } from '../../identity/ids';
import { allTabs, tabs } from '../../tabs';
import type { Tab } from '../../tabs';
import type { Remark, Rule } from '../judge/rule';
import { looseAt, referencesOf } from './tussenTabs';
import type { Around, Loose, Reference, View } from '../judge/view';

const lastSeen = ({ lastSeen: seen }: Around, { to, cell }: Loose): DateString | null => seen?.(to, cell) ?? null;

/** A row that was there: last night, or else two other rows would not know its number. */
const wasThere = (around: Around, group: readonly Loose[]): boolean =>
  idNumber(tabs[group[0]!.to].prefix, group[0]!.cell) !== null &&
  (group.length > 1 || lastSeen(around, group[0]!) !== null);

function looseIn(tab: Tab, view: View): Loose[] {
  const references = referencesOf(tab);
  const found: Loose[] = [];
  for (const row of references.length === 0 ? [] : view.rows(tab.key)) {
    for (const reference of references) {
      const loose = looseAt(reference, row, view);
      if (loose) found.push(loose);
    }
  }
  return found;
}

/** The rows that are gone, with all cells that refer to each, in the order of the register; and whose cells lead to nothing. */
export function goneFrom(view: View): Required<Pick<Around, 'gone' | 'loose'>> {
  const loose = allTabs.flatMap((tab) => looseIn(tab, view));
  const groups = [...groupBy(loose, ({ record }) => record)];
  return {
    gone: new Map(groups.filter(([, group]) => wasThere(view, group))),
    loose: new Set(loose.map(({ row }) => row)),
  };
}

/** How many of the rows that refer to it are named. */
const mostNamed = 5;

function referringRows(group: readonly Loose[]): string {
  const names = group.map(({ from, row }) =>
    idNumber(from.prefix, row.cells.id) === null ? `rij ${row.row} van ${from.name}` : String(row.cells.id),
  );
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join(', ');
  return `${counted(names.length, 'rij verwijst', 'rijen verwijzen')} ernaar: ${shown}${more > 0 ? ` en nog ${more}` : ''}.`;
}

function remarkAbout(around: Around, loose: Loose, group: readonly Loose[]): Remark {
  const seen = lastSeen(around, loose);
  const when = seen ? ` (laatst gezien op ${dateInWords(seen)})` : '';
  return {
    message: `${loose.cell} is weg uit ${tabs[loose.to].name}${when}. ${referringRows(group)}`,
    mend: seen
      ? 'Zet de rij terug met Herstel, of kies in die rijen een ander nummer.'
      : 'Zet de rij terug met Bestand > Versiegeschiedenis, of kies in die rijen een ander nummer.',
    places: group.map(({ from, row, column }) => ({ tab: from.key, row: row.row, column })),
    ...(seen ? { repair: { kind: 'terug', newCell: loose.cell } } : {}),
  };
}

/** Told at the first row that refers to it. */
const verwijderd = (reference: Reference): Rule => ({
  name: 'verwijderde-rij',
  severity: 'fout',
  about: [reference.column],
  needs: [reference.to],
  concerns: ({ gone }) => gone !== undefined && gone.size > 0,
  judge: ({ row, view }) => {
    const loose = looseAt(reference, row, view);
    const group = (loose && view.gone?.get(loose.record)) ?? [];
    const isFirst = group[0]?.row === row && group[0].column === reference.column;
    return loose && isFirst ? remarkAbout(view, loose, group) : null;
  },
});

/** For each column of the tab that refers to another. */
export const verwijderdRules = (tab: Tab): Rule[] => referencesOf(tab).map(verwijderd);
