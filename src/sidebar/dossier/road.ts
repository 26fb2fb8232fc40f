/** The road of one deelnemer as a list of dated steps, made from her rows. Names of others and notes stand apart. */
import type { Column } from '../../register/column';
import type { TabKey } from '../../register/tabs';
import type { DateString } from '../../register/dates';
import { dutchDate, isDateString } from '../../register/dates';
import { groupBy } from '../../register/grouping';
import { compareIds } from '../../register/ids';
import { tabs } from '../../register/tabs';
import type { RecordView, RowsByTab } from '../contract';
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
export interface Step {
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
  readonly log: readonly RecordView[];
}

const text = ({ cells }: RecordView, key: string): string => String(cells[key] ?? '');

/** A date of a row; null where there is none that exists. */
export const dateOf = ({ cells }: RecordView, key: string): DateString | null => {
  const cell = cells[key];
  return typeof cell === 'string' && isDateString(cell) ? cell : null;
};

const filled = (row: RecordView, key: string): boolean => text(row, key).trim() !== '';

/** The filled cells of these columns, under their headers. */
export const factsOf = (tab: TabKey, row: RecordView, keys: readonly string[]): Fact[] => {
  const columns: Readonly<Record<string, Column>> = tabs[tab].columns;
  return keys
    .filter((key) => filled(row, key))
    .map((key) => ({ label: columns[key]!.header, text: shown(row.cells[key]) }));
};

/** From when to when, in words. */
function span(row: RecordView): string {
  const start = dateOf(row, 'start');
  const end = dateOf(row, 'einde');
  const from = start ? dutchDate(start) : '?';
  return end ? `${from} tot en met ${dutchDate(end)}` : `Vanaf ${from}, loopt nog`;
}

/** Some cells of a row as one line, what is empty left out. */
const joined = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(', ');
const hours = (row: RecordView): string =>
  filled(row, 'urenPerWeek') ? `${shown(row.cells['urenPerWeek'])} uur per week` : '';
const on = (label: string, row: RecordView, key: string): string => {
  const date = dateOf(row, key);
  return date ? `${label} ${dutchDate(date)}` : '';
};

type Made = Pick<Step, 'op' | 'title' | 'lines'> & Partial<Pick<Step, 'folded' | 'log'>>;

const fase = (row: RecordView): Made => ({
  op: dateOf(row, 'datum'),
  title: `Fase ${text(row, 'fase')}`,
  lines: [filled(row, 'reden') ? `Reden: ${text(row, 'reden')}` : ''],
  folded: factsOf('fasen', row, ['toelichting']),
});

const intake = (row: RecordView): Made => ({
  op: dateOf(row, 'datum'),
  title: text(row, 'status') === 'Concept' ? 'Intake (concept)' : 'Intake',
  lines: [filled(row, 'besluit') ? `Besluit: ${text(row, 'besluit')}` : '', on('Vervolg op', row, 'vervolgOp')],
  folded: factsOf('intakes', row, [
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
  ]),
});

const stage =
  (rows: RowsByTab) =>
  (row: RecordView): Made => {
    const werkgever = rows.werkgevers?.find(({ id }) => id === row.cells['werkgeverId']);
    return {
      op: dateOf(row, 'start'),
      title: `Stage bij ${werkgever ? text(werkgever, 'naam') : text(row, 'werkgeverId')}`,
      lines: [
        joined(text(row, 'sector'), hours(row)),
        span(row),
        filled(row, 'redenEinde') ? `Reden einde: ${text(row, 'redenEinde')}` : '',
      ],
      folded: factsOf('stages', row, ['leermeester', 'emailLeermeester', 'verwachtEinde']),
      log: (rows.stagelog ?? []).filter(({ cells }) => cells['stageId'] === row.id).sort(newestFirst('datum')),
    };
  };

const toets = (row: RecordView): Made => {
  const done = dateOf(row, 'resultaatOp');
  return {
    op: done ?? dateOf(row, 'geplandOp'),
    title: `Toets ${text(row, 'werkproces')}: ${text(row, 'status').toLowerCase()}`,
    lines: [
      text(row, 'omschrijving'),
      joined(text(row, 'toetsvorm'), Number(row.cells['poging']) > 1 ? `poging ${text(row, 'poging')}` : ''),
      done ? on('Gepland op', row, 'geplandOp') : '',
    ],
    folded: factsOf('toetsen', row, ['beoordelaar', 'toelichting']),
  };
};

function verklaring(row: RecordView): Made {
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

const meting = (row: RecordView): Made => ({
  op: dateOf(row, 'datum'),
  title: `Meting: ${text(row, 'moment').toLowerCase()}`,
  lines: [`Zelfvertrouwen ${shown(row.cells['zelfvertrouwen'])}, kans op werk ${shown(row.cells['kansOpWerk'])}`],
});

const plaatsing = (row: RecordView): Made => ({
  op: dateOf(row, 'start'),
  title: `${text(row, 'soort')}: ${text(row, 'functie')}`,
  lines: [joined(text(row, 'werkgever'), hours(row)), `Contract: ${text(row, 'contract').toLowerCase()}`, span(row)],
});

const nazorg = (row: RecordView): Made => ({
  op: dateOf(row, 'datum'),
  title: `Nazorg: ${text(row, 'soort').toLowerCase()}`,
  lines: [
    `Nog aan het werk: ${text(row, 'nogAanHetWerk').toLowerCase()}`,
    on('Weer contact op', row, 'volgendContactOp'),
  ],
  folded: factsOf('nazorg', row, ['notitie']),
});

/** Orders rows by a date of theirs, the newest first; on one day by number. */
export const newestFirst =
  (key: string) =>
  (a: RecordView, b: RecordView): number =>
    text(b, key).localeCompare(text(a, key)) || compareIds(b.id, a.id);

const order = Object.keys(kinds);

/** What has no day yet comes first, then the newest; on one day in the reverse of the order of the road. */
const byDay = (a: Step, b: Step): number =>
  (b.op ?? '9999').localeCompare(a.op ?? '9999') ||
  order.indexOf(b.kind) - order.indexOf(a.kind) ||
  compareIds(b.id, a.id);

/** All steps of a deelnemer from her rows, the newest first. */
export function roadOf(rows: RowsByTab): Step[] {
  const makers: Record<Kind, (row: RecordView) => Made> = {
    fasen: fase,
    intakes: intake,
    stages: stage(rows),
    toetsen: toets,
    verklaringen: verklaring,
    metingen: meting,
    plaatsingen: plaatsing,
    nazorg,
  };
  return (Object.keys(kinds) as Kind[])
    .flatMap((kind) =>
      (rows[kind] ?? []).map((row): Step => {
        const made = makers[kind](row);
        return { kind, id: row.id, folded: [], log: [], ...made, lines: made.lines.filter(Boolean) };
      }),
    )
    .sort(byDay);
}

/** Steps under a heading: what is still to come, then year by year. */
export function byYear(
  steps: readonly Step[],
  today: DateString,
): { readonly heading: string; readonly steps: readonly Step[] }[] {
  const headingOf = ({ op }: Step): string =>
    op === null ? 'Nog zonder datum' : op > today ? 'Straks' : op.slice(0, 4);
  return [...groupBy(steps, headingOf)].map(([heading, list]) => ({ heading, steps: list }));
}
