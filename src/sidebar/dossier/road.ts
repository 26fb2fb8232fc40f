/** The road of one deelnemer as a list of dated steps, made from her rows. Names of others and notes stand apart. */
import type { Cell } from '../../register/cell';
import type { DateString } from '../../register/dates';
import { dateIn, dutchDate } from '../../register/dates';
import { groupBy } from '../../register/grouping';
import { isBlank } from '../../register/cell';
import { compareIds } from '../../register/identity/ids';
import type { Cells, IdRow } from '../../register/row';
import { lastFirst } from '../../register/weg/lastFirst';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { zelfbeeldSchalen } from '../../register/tabs/metingen';
import type { RowsByTab } from '../contract';
import { shown } from '../kit/words';

/** The kinds that people can pick, in the order of the list. */
export const kinds = {
  fasen: 'Fasen',
  intakes: 'Intakes',
  stages: 'Stages',
  toetsen: 'Toetsen',
  verklaringen: 'Verklaringen',
  metingen: 'Metingen',
  plaatsingen: 'Werk en opleiding',
  nazorg: 'Nazorg',
} as const satisfies Partial<Record<TabKey, string>>;

export type Kind = keyof typeof kinds;

/** A label with what stands there. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** One step. */
export interface RoadStep {
  readonly kind: Kind;
  readonly id: string;
  /** The day on which it happened or is planned; null while nothing has a day yet. */
  readonly op: DateString | null;
  readonly title: string;
  /** What else may be seen at once, a sentence each. */
  readonly lines: readonly string[];
  /** Names of others and notes: only on request. */
  readonly folded: readonly Fact[];
  /** The lines of the Stagelog, for a stage; their notes too are folded. */
  readonly log: readonly IdRow<'stagelog'>[];
}

const cellOf = <K extends TabKey>({ cells }: IdRow<K>, key: ColumnKey<K>): Cell | undefined =>
  (cells as Cells)[key as ColumnKey];

const text = <K extends TabKey>(row: IdRow<K>, key: ColumnKey<K>): string => String(cellOf(row, key) ?? '');

/** A date of a row; null where there is none that exists. */
export const dateOf = <K extends TabKey>(row: IdRow<K>, key: ColumnKey<K>): DateString | null =>
  dateIn(cellOf(row, key));

const filled = <K extends TabKey>(row: IdRow<K>, key: ColumnKey<K>): boolean => text(row, key).trim() !== '';

/** How a cell that names a colleague is read: by name. */
type Named = (cell: Cell | undefined) => string;

/** The filled cells of these columns, under their headers. */
export function factsOf<K extends TabKey>(
  tab: K,
  row: IdRow<K>,
  keys: readonly ColumnKey<NoInfer<K>>[],
  named: Named = shown,
): Fact[] {
  const { columns } = tabs[tab] as Tab;
  return keys
    .filter((key) => filled(row, key))
    .map((key) => {
      const { header, privacy } = columns[key as ColumnKey]!;
      return { label: header, text: (privacy === 'collega' ? named : shown)(cellOf(row, key)) };
    });
}

/** From when to when, in words. */
function span({ cells }: IdRow<'stages'> | IdRow<'plaatsingen'>): string {
  const start = dateIn(cells.start);
  const end = dateIn(cells.einde);
  const from = start ? dutchDate(start) : '?';
  return end ? `${from} tot en met ${dutchDate(end)}` : `Vanaf ${from}, loopt nog`;
}

/** Some cells of a row as one line, what is empty left out. */
const joined = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(', ');
const hours = ({ cells: { urenPerWeek } }: IdRow<'stages'> | IdRow<'plaatsingen'>): string =>
  isBlank(urenPerWeek) ? '' : `${shown(urenPerWeek)} uur per week`;
const on = <K extends TabKey>(label: string, row: IdRow<K>, key: ColumnKey<NoInfer<K>>): string => {
  const date = dateOf(row, key);
  return date ? `${label} ${dutchDate(date)}` : '';
};

/** What stands in these columns, each a sentence. Of what is empty, or not for this role, nothing is said. */
const inLine = <K extends TabKey>(tab: K, row: IdRow<K>, keys: readonly ColumnKey<NoInfer<K>>[]): string[] =>
  factsOf(tab, row, keys).map(({ label, text }) => `${label}: ${text.toLowerCase()}`);

type Made = Pick<RoadStep, 'op' | 'title' | 'lines'> & Partial<Pick<RoadStep, 'folded' | 'log'>>;

const fase = (row: IdRow<'fasen'>): Made => ({
  op: dateOf(row, 'datum'),
  title: `Fase ${text(row, 'fase')}`,
  lines: [filled(row, 'reden') ? `Reden: ${text(row, 'reden')}` : ''],
  folded: factsOf('fasen', row, ['toelichting']),
});

const intake =
  (named: Named) =>
  (row: IdRow<'intakes'>): Made => ({
    op: dateOf(row, 'datum'),
    title: text(row, 'status') === 'Concept' ? 'Intake (concept)' : 'Intake',
    lines: [filled(row, 'besluit') ? `Besluit: ${text(row, 'besluit')}` : '', on('Vervolg op', row, 'vervolgOp')],
    folded: factsOf(
      'intakes',
      row,
      [
        'afgenomenDoor',
        'motivatie',
        'belastbaarheid',
        'urenPerWeekHaalbaar',
        'leerstijl',
        'gebruikteTesten',
        'ondersteuning',
        'netwerkBetrokken',
        'wordtEnthousiastVan',
        'voorkeurssector',
        'toelichtingBesluit',
      ],
      named,
    ),
  });

const stage =
  (rows: RowsByTab) =>
  (row: IdRow<'stages'>): Made => {
    const werkgever = rows.werkgevers?.find(({ id }) => id === row.cells.werkgeverId);
    return {
      op: dateOf(row, 'start'),
      title: `Stage bij ${werkgever ? text(werkgever, 'naam') : text(row, 'werkgeverId')}`,
      lines: [
        joined(text(row, 'sector'), hours(row)),
        span(row),
        filled(row, 'redenEinde') ? `Reden einde: ${text(row, 'redenEinde')}` : '',
      ],
      folded: factsOf('stages', row, ['leermeester', 'emailLeermeester', 'verwachtEinde']),
      log: lastFirst(
        (rows.stagelog ?? []).filter(({ cells }) => cells.stageId === row.id),
        'datum',
      ),
    };
  };

const toets =
  (named: Named) =>
  (row: IdRow<'toetsen'>): Made => {
    const done = dateOf(row, 'resultaatOp');
    return {
      op: done ?? dateOf(row, 'geplandOp'),
      title: `Toets ${text(row, 'werkproces')}: ${text(row, 'status').toLowerCase()}`,
      lines: [
        text(row, 'omschrijving'),
        joined(text(row, 'toetsvorm'), Number(row.cells.poging) > 1 ? `poging ${text(row, 'poging')}` : ''),
        done ? on('Gepland op', row, 'geplandOp') : '',
      ],
      folded: factsOf('toetsen', row, ['beoordelaar', 'toelichting'], named),
    };
  };

function verklaring(row: IdRow<'verklaringen'>): Made {
  const achieved = dateOf(row, 'behaaldOp');
  const withdrawn = dateOf(row, 'ingetrokkenOp');
  const state = withdrawn ? 'ingetrokken' : achieved ? 'behaald' : 'nog niet behaald';
  return {
    op:
      withdrawn ??
      achieved ??
      dateOf(row, 'streefdatum') ??
      dateOf(row, 'ingeschrevenOp') ??
      dateOf(row, 'rmcAkkoordOp'),
    title: `Verklaring ${text(row, 'titel')}: ${state}`,
    lines: [
      on('RMC akkoord op', row, 'rmcAkkoordOp') || 'Nog geen akkoord van het RMC',
      on('Ingeschreven op', row, 'ingeschrevenOp'),
      on('Streefdatum', row, 'streefdatum'),
      on('Behaald op', row, 'behaaldOp'),
    ],
  };
}

const meting = (row: IdRow<'metingen'>): Made => ({
  op: dateOf(row, 'datum'),
  title: `Meting: ${text(row, 'moment').toLowerCase()}`,
  lines: [joined(...inLine('metingen', row, zelfbeeldSchalen))],
});

const plaatsing = (row: IdRow<'plaatsingen'>): Made => ({
  op: dateOf(row, 'start'),
  title: [text(row, 'soort'), text(row, 'functie')].filter(Boolean).join(': '),
  lines: [joined(text(row, 'werkgever'), hours(row)), ...inLine('plaatsingen', row, ['contract']), span(row)],
});

const nazorg = (row: IdRow<'nazorg'>): Made => ({
  op: dateOf(row, 'datum'),
  title: `Nazorg: ${text(row, 'soort').toLowerCase()}`,
  lines: [...inLine('nazorg', row, ['nogAanHetWerk']), on('Weer contact op', row, 'volgendContactOp')],
  folded: factsOf('nazorg', row, ['notitie']),
});

const order = Object.keys(kinds);

/** What has no day yet comes first, then the newest; on one day in the reverse of the order of the road. */
const byDay = (a: RoadStep, b: RoadStep): number =>
  (b.op ?? '9999').localeCompare(a.op ?? '9999') ||
  order.indexOf(b.kind) - order.indexOf(a.kind) ||
  compareIds(b.id, a.id);

/** All steps of a deelnemer from her rows, the newest first. */
export function roadOf(rows: RowsByTab, named: Named): RoadStep[] {
  const makers: { readonly [K in Kind]: (row: IdRow<K>) => Made } = {
    fasen: fase,
    intakes: intake(named),
    stages: stage(rows),
    toetsen: toets(named),
    verklaringen: verklaring,
    metingen: meting,
    plaatsingen: plaatsing,
    nazorg,
  };
  const stepsOf = <K extends Kind>(kind: K): RoadStep[] =>
    ((rows[kind] ?? []) as readonly IdRow<K>[]).map((row): RoadStep => {
      const made = makers[kind](row);
      return { kind, id: row.id, folded: [], log: [], ...made, lines: made.lines.filter(Boolean) };
    });
  return (Object.keys(kinds) as Kind[]).flatMap(stepsOf).sort(byDay);
}

/** Steps under a heading: what is still to come, then year by year. */
export function byYear(
  steps: readonly RoadStep[],
  today: DateString,
): { readonly heading: string; readonly steps: readonly RoadStep[] }[] {
  const headingOf = ({ op }: RoadStep): string =>
    op === null ? 'Nog zonder datum' : op > today ? 'Straks' : op.slice(0, 4);
  return [...groupBy(steps, headingOf)].map(([heading, list]) => ({ heading, steps: list }));
}
