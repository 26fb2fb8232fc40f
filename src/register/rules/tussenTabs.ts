/** Rules that hold between tabs, whichever they are: references lead somewhere, and nothing comes before the aanmelding. */
import { asSeen } from '../asSeen';
import { isBlank } from '../cell';
import type { DateString } from '../dates';
import { dateIn, dateInWords, dutchDate } from '../dates';
import { idNumber } from '../ids';
import type { Row } from '../row';
import { columnsOf } from '../tab';
import type { ColumnKey, Tab, TabKey } from '../tabs';
import type { Remark, Rule } from './rule';
import type { View } from './view';
import { groupBy } from './view';

/** Written as an ID is: spaces and small letters have a rule of their own. */
const asWritten = (cell: unknown): cell is string =>
  typeof cell === 'string' && cell === asSeen(cell) && !/^[a-z]-\d/.test(cell);

/** A column of a tab that refers to another, and to which. */
interface Reference {
  readonly from: Tab;
  readonly column: ColumnKey;
  readonly to: TabKey;
}

const referencesOf = (tab: Tab): Reference[] =>
  columnsOf(tab).flatMap(([column, { type }]) =>
    type.kind === 'reference' ? [{ from: tab, column, to: type.tab }] : [],
  );

/** A reference to a record that is not there. */
interface Loose extends Reference {
  readonly row: Row;
  readonly cell: string;
}

function looseAt(reference: Reference, row: Row, view: View): Loose | null {
  const cell = row.cells[reference.column];
  return !view.has(reference.to) || isBlank(cell) || !asWritten(cell) || view.find(reference.to, cell)
    ? null
    : { ...reference, row, cell };
}

const recordOf = ({ to, cell }: Loose): string => `${to} ${cell}`;

/** Those that lead to the same record as this one, itself among them, in the order of the register. */
const alike = (view: View, loose: Loose): readonly Loose[] =>
  view
    .once('loose references', () =>
      groupBy(
        view.tabs.flatMap((tab) => {
          const references = referencesOf(tab);
          const rows: readonly Row[] = references.length === 0 ? [] : view.rows(tab.key);
          return rows.flatMap((row) => references.flatMap((reference) => looseAt(reference, row, view) ?? []));
        }),
        recordOf,
      ),
    )
    .get(recordOf(loose)) ?? [loose];

const lastSeen = (view: View, { to, cell }: Loose): DateString | null => view.lastSeen?.(to, cell) ?? null;

const prefixOf = (view: View, { to }: Loose): string => view.tabs.find(({ key }) => key === to)?.prefix ?? '';

/** A row that was there: last night, or else two other rows would not know its number. */
const wasThere = (view: View, loose: Loose): boolean =>
  !view.eachReference &&
  idNumber(prefixOf(view, loose), loose.cell) !== null &&
  (alike(view, loose).length > 1 || lastSeen(view, loose) !== null);

const verwijzing = (reference: Reference): Rule => ({
  name: 'verwijzing-bestaat-niet',
  severity: 'fout',
  about: [reference.column],
  needs: [reference.to],
  judge: ({ row, view }) => {
    const loose = looseAt(reference, row, view);
    return loose && !wasThere(view, loose)
      ? {
          message: 'Dit nummer bestaat niet (meer).',
          mend: 'Kies een nummer dat bestaat, of zet de verwijderde rij terug.',
          atField: `${loose.cell} bestaat niet (meer). Kies een ander.`,
        }
      : null;
  },
});

/** How many of the rows that refer to it are named. */
const mostNamed = 5;

function referringRows(group: readonly Loose[]): string {
  const names = group.map(({ from, row }) =>
    idNumber(from.prefix, row.cells.id) === null ? `rij ${row.row} van ${from.name}` : String(row.cells.id),
  );
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join(', ');
  return `${names.length === 1 ? '1 rij verwijst' : `${names.length} rijen verwijzen`} ernaar: ${shown}${more > 0 ? ` en nog ${more}` : ''}.`;
}

function remarkAboutGone(view: View, loose: Loose, group: readonly Loose[]): Remark {
  const seen = lastSeen(view, loose);
  const name = view.tabs.find(({ key }) => key === loose.to)?.name ?? '';
  const when = seen ? ` (laatst gezien op ${dateInWords(seen)})` : '';
  return {
    message: `${loose.cell} is weg uit ${name}${when}. ${referringRows(group)}`,
    mend: seen
      ? 'Zet de rij terug met Herstel, of kies in die rijen een ander nummer.'
      : 'Zet de rij terug met Bestand > Versiegeschiedenis, of kies in die rijen een ander nummer.',
    places: group.map(({ from, row, column }) => ({ tab: from.key, row: row.row, column })),
    ...(seen ? { repair: { kind: 'terug', newCell: loose.cell } } : {}),
  };
}

/** One finding for the row that is gone, at the first row that refers to it; and not one for each of those. */
const verwijderd = (reference: Reference): Rule => ({
  name: 'verwijderde-rij',
  severity: 'fout',
  about: [reference.column],
  needs: [reference.to],
  judge: ({ row, view }) => {
    const loose = looseAt(reference, row, view);
    if (!loose || !wasThere(view, loose)) return null;
    const group = alike(view, loose);
    const isFirst = group[0]!.row === row && group[0]!.column === reference.column;
    return isFirst ? remarkAboutGone(view, loose, group) : null;
  },
});

/** The dates of what happens with a deelnemer; her own Aanmelddatum aside. */
const voorAanmelding = (tab: Tab): Rule[] => {
  const ofDeelnemer = tab.key === 'deelnemers';
  const dates = columnsOf(tab).flatMap(([key, { type }]) =>
    type.kind === 'date' && key !== 'aanmelddatum' ? [key] : [],
  );
  if (dates.length === 0 || !(ofDeelnemer || tab.columns.deelnemerId)) return [];
  const rule: Rule = {
    name: 'voor-aanmelding',
    severity: 'fout',
    about: [...dates, ofDeelnemer ? 'aanmelddatum' : 'deelnemerId'],
    needs: ofDeelnemer ? [] : ['deelnemers'],
    judge: ({ row, cells, view }) => {
      const deelnemer = ofDeelnemer ? cells : view.find('deelnemers', cells.deelnemerId)?.cells;
      const aanmelddatum = dateIn(deelnemer?.aanmelddatum);
      if (aanmelddatum === null) return null;
      const early = dates.filter((key) => (dateIn(cells[key]) ?? aanmelddatum) < aanmelddatum);
      // In a row that stands there the first is enough: what comes after it in the row is then wrong as well.
      return early.slice(0, view.isWritten(row) ? early.length : 1).map((column) => ({
        column,
        message: 'Dit is voor de aanmelding van de deelnemer.',
        mend: 'Kijk of deze datum klopt, en of Aanmelddatum in Deelnemers klopt.',
        atField: `Dit is voor de aanmelding. Kies ${dutchDate(aanmelddatum)} of later.`,
      }));
    },
  };
  return [rule];
};

/** Those that hold for a tab. */
export const rulesBetweenTabs = (tab: Tab): Rule[] => {
  const references = referencesOf(tab);
  return [...references.map(verwijzing), ...references.map(verwijderd), ...voorAanmelding(tab)];
};
