/**
 * The names beside numbers: columns that the register fills for people's eyes beside each number of a tab that has a name.
 * They are no columns of a record: nothing reads, judges, imports, exports, counts or mails them.
 */
import { isBlank } from '../cell';
import type { Column } from '../column';
import { text } from '../column';
import type { Cells } from '../row';
import { columnsOf } from '../tab';
import type { ColumnKey, Tab, TabKey } from '../tabs';
import { allTabs } from '../tabs';

/** A name that stands beside the numbers of a tab wherever another tab refers to it. */
interface Naam {
  readonly header: string;
  /** The columns that it is made of. */
  readonly uit: readonly ColumnKey[];
  /** The version of the workbook's structure that brought it. */
  readonly since: number;
  /** What people read as the note on the header. */
  readonly help: string;
}

/** By the tab whose numbers have one. Apart from the tabs' own declarations, so that no form carries it. */
const namen: { readonly [K in TabKey]?: Naam } = {
  deelnemers: {
    header: 'Naam deelnemer',
    uit: ['voornaam', 'achternaam'],
    since: 5,
    help: 'De naam bij dit nummer, om te lezen. Vult het register zelf in. Klopt de naam niet? Verander hem in Deelnemers.',
  },
  werkgevers: {
    header: 'Naam werkgever',
    uit: ['naam'],
    since: 5,
    help: 'De naam bij dit nummer, om te lezen. Vult het register zelf in. Klopt de naam niet? Verander hem in Werkgevers.',
  },
};

/** By what such a column is known: the key of the column beside which it stands. */
export type NaastKey = `naast:${string}`;

/** A column of a tab as it stands in the sheet: one of its records, or a name beside a number. */
export type SheetKey = ColumnKey | NaastKey;

type AnyColumn = Column<unknown, boolean, TabKey>;

/** A name beside a number. */
export interface Naast {
  readonly key: NaastKey;
  /** The column that holds the number. */
  readonly bij: ColumnKey;
  /** The tab whose numbers these are. */
  readonly van: TabKey;
  readonly column: AnyColumn;
}

export const isNaast = (key: SheetKey): key is NaastKey => key.startsWith('naast:');

const known = new Map<TabKey, readonly Naast[]>();

/** The names beside the numbers of a tab, in the order of the sheet. */
export function naastIn(tab: Tab): readonly Naast[] {
  let found = known.get(tab.key);
  if (!found) {
    found = columnsOf(tab).flatMap(([bij, { type }]): Naast[] => {
      const van = type.kind === 'reference' ? type.tab : null;
      const naam = van && namen[van];
      if (!naam) return [];
      const { header, help, since } = naam;
      const column: AnyColumn = { ...text(header, { privacy: 'persoonsgegeven', help, since }), toRead: true };
      return [{ key: `naast:${bij}`, bij, van, column }];
    });
    known.set(tab.key, found);
  }
  return found;
}

const all = new Map<TabKey, readonly (readonly [key: SheetKey, column: AnyColumn])[]>();

/** All columns of a tab as Inrichten makes them, in the order of the sheet: a name stands right of its number. */
export function sheetColumns(tab: Tab): readonly (readonly [key: SheetKey, column: AnyColumn])[] {
  let found = all.get(tab.key);
  if (!found) {
    const beside = new Map(naastIn(tab).map((one) => [one.bij, one]));
    found = columnsOf(tab).flatMap(([key, column]): [SheetKey, AnyColumn][] => {
      const one = beside.get(key);
      return one
        ? [
            [key, column],
            [one.key, one.column],
          ]
        : [[key, column]];
    });
    all.set(tab.key, found);
  }
  return found;
}

/** The place from 1 of each column of a record, in a tab as Inrichten makes it. */
export const placesAsMade = (tab: Tab): ReadonlyMap<ColumnKey, number> =>
  new Map(sheetColumns(tab).flatMap(([key], index) => (isNaast(key) ? [] : [[key, index + 1] as const])));

/** The tabs whose numbers have a name beside them elsewhere. */
export const naamTabs: readonly TabKey[] = Object.keys(namen) as TabKey[];

/** The columns that the name of a record is made of; none for a tab without names. */
export const naamUit = (tab: TabKey): readonly ColumnKey[] => namen[tab]?.uit ?? [];

/** The name of a record of a tab that has one. @example naamIn('deelnemers', cells) // 'Noor van den Berg' */
export const naamIn = (tab: TabKey, cells: Cells): string =>
  naamUit(tab)
    .flatMap((key) => (isBlank(cells[key]) ? [] : [String(cells[key]).trim()]))
    .join(' ');

/** The versions of the workbook's structure that brought such columns. */
export const naastSince = (): number[] => Object.values(namen).map(({ since }) => since);

/**
 * True for such a column in a tab that somebody copied out of a register, by its header and the one before it. A name without a
 * number before it is a team's own.
 */
export const staatNaastNummer = (kop: string, ervoor: string | null | undefined): boolean =>
  allTabs.some((tab) =>
    naastIn(tab).some(({ bij, column }) => column.header === kop && tab.columns[bij]!.header === ervoor),
  );
