/** A month in sections, in order of importance: what its mail, the text of the mail and its PDF all show. */
import { formatAantal, geenWaarde } from '../../uitkomsten/cijfers/format';
import type { Oordeel } from '../../uitkomsten/cijfers/figure';
import type { Blok } from './beeld/blokken';
import type { CijferRegel, WatWerktTabel } from './beeld/inhoud';
import type { GetoondeWeg, MaandVoorLezer } from './beeld/voorLezer';
import { nietGetoond } from './beeld/voorLezer';
import type { Drawing } from '../weergave/chartBlock';

/** A line in a cell. An oordeel is said in its own word, the colour only repeats it. */
export interface CellLine {
  readonly text: string;
  readonly look?: 'bold' | 'quiet' | Oordeel;
}

export type TableCell = readonly CellLine[];

export interface MonthTable {
  readonly kind: 'table';
  /** Empty for a list of a label and a value. */
  readonly headers: readonly string[];
  /** Percents; together 100. */
  readonly widths: readonly number[];
  /** A row of one cell goes over all columns. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface Sentences {
  readonly kind: 'sentences';
  readonly lines: readonly string[];
  readonly isQuiet: boolean;
}

export interface MonthChart {
  readonly kind: 'chart';
  readonly drawing: Drawing;
}

export interface MonthSection {
  readonly title: string;
  readonly parts: readonly (MonthTable | Sentences | MonthChart)[];
  /** A short list, of which some can stand beside each other. */
  readonly isShort: boolean;
}

/** Where it is read: a phone wants few columns, paper few lines. */
export type Medium = 'scherm' | 'papier';

/** More sentences about rows than a person reads there. */
const mostSentences: Readonly<Record<Medium, number>> = { scherm: 12, papier: 6 };

/** Two pages of paper have room for so many groups of a list. */
const mostGroups: Readonly<Record<Medium, number>> = { scherm: Infinity, papier: 6 };

const line = (text: string, look?: CellLine['look']): CellLine => (look ? { text, look } : { text });
const plain = (text: string): TableCell => [line(text)];
const sentences = (lines: readonly string[], isQuiet = false): Sentences => ({ kind: 'sentences', lines, isQuiet });

const goalOf = ({ doel, oordeel }: CijferRegel): TableCell => [
  line(doel || '–'),
  ...(oordeel ? [line(oordeel, oordeel)] : []),
];

function figureRow(regel: CijferRegel): TableCell[] {
  const { code, label, gerealiseerd, vorigeMaand, vorigJaar } = regel;
  const known = [
    ['vorige maand', vorigeMaand],
    ['vorig jaar', vorigJaar],
  ].filter(([, value]) => value !== '' && value !== geenWaarde);
  const before = known.length === 0 ? [] : [line(known.map(([when, value]) => `${when} ${value}`).join(', '), 'quiet')];
  return [plain(`${code}  ${label}`), [line(gerealiseerd, 'bold'), ...before], goalOf(regel)];
}

function paperRow(regel: CijferRegel): TableCell[] {
  const { code, label, gerealiseerd, vorigeMaand, vorigJaar } = regel;
  const before = [vorigeMaand, vorigJaar].map((text): TableCell => [line(text, 'quiet')]);
  return [plain(`${code}  ${label}`), [line(gerealiseerd, 'bold')], ...before, goalOf(regel)];
}

function paperTable(regels: readonly CijferRegel[], hasGoals: boolean): MonthTable {
  const headers = ['Indicator', 'Gerealiseerd', 'Vorige maand', 'Vorig jaar'];
  return hasGoals
    ? { kind: 'table', headers: [...headers, 'Doel'], widths: [33, 13, 13, 13, 28], rows: regels.map(paperRow) }
    : {
        kind: 'table',
        headers,
        widths: [40, 20, 20, 20],
        rows: regels.map((regel) => paperRow(regel).slice(0, headers.length)),
      };
}

function figureTable(regels: readonly CijferRegel[], medium: Medium): MonthTable {
  const hasGoals = regels.some(({ doel }) => doel !== '');
  if (medium === 'papier') return paperTable(regels, hasGoals);
  return hasGoals
    ? {
        kind: 'table',
        headers: ['Indicator', 'Gerealiseerd', 'Doel'],
        widths: [36, 38, 26],
        rows: regels.map(figureRow),
      }
    : {
        kind: 'table',
        headers: ['Indicator', 'Gerealiseerd'],
        widths: [40, 60],
        rows: regels.map((regel) => figureRow(regel).slice(0, 2)),
      };
}

function wegTable(weg: readonly GetoondeWeg[]): MonthTable {
  const number = (value: number | null): string => (value === null ? nietGetoond : formatAantal(value));
  if (weg.every(({ begin }) => begin === null)) {
    const rows = weg.map(({ fase, nu }) => [plain(fase), [line(number(nu), 'bold')]]);
    return { kind: 'table', headers: ['Fase', 'Einde van de maand'], widths: [55, 45], rows };
  }
  const signed = (value: number | null, sign: string): TableCell => plain(value ? `${sign}${value}` : '');
  const total = (key: 'begin' | 'nu'): CellLine =>
    line(formatAantal(weg.reduce((sum, one) => sum + (one[key] ?? 0), 0)), 'bold');
  return {
    kind: 'table',
    headers: ['Fase', 'Begin', 'Erbij', 'Eruit', 'Einde'],
    widths: [36, 16, 16, 16, 16],
    rows: [
      ...weg.map(({ fase, begin, erin, eruit, nu }) => [
        plain(fase),
        plain(number(begin)),
        signed(erin, '+'),
        signed(eruit, '−'),
        [line(number(nu), 'bold')],
      ]),
      [[line('Samen', 'bold')], [total('begin')], plain(''), plain(''), [total('nu')]],
    ],
  };
}

function blokSection({ titel, regels, groepen }: Blok, medium: Medium): MonthSection {
  const more = groepen.length - mostGroups[medium];
  const rows = [
    ...regels.map(({ label, waarde, erbij }) => [
      [line(label), ...(erbij ? [line(erbij, 'quiet')] : [])],
      [line(waarde, 'bold')],
    ]),
    ...groepen.slice(0, mostGroups[medium]).map(({ label, waarde }) => [[line(label, 'quiet')], plain(waarde)]),
    ...(more > 0 ? [[[line(`En nog ${more}.`, 'quiet')], plain('')]] : []),
  ];
  return { title: titel, isShort: true, parts: [{ kind: 'table', headers: [], widths: [68, 32], rows }] };
}

function watWerktSection({ koppen, rijen, zinnen }: WatWerktTabel, medium: Medium): MonthSection {
  const rows = rijen.map(({ dimensie, cellen }): TableCell[] => {
    if (dimensie !== null) return [[line(dimensie, 'bold')]];
    const [naam = '', aantal, ...aflopen] = cellen;
    return aantal === undefined
      ? [plain(naam)]
      : [[line(naam), line(`${aantal} deelnemers`, 'quiet')], ...aflopen.map(plain)];
  });
  const headers = koppen.filter((_, index) => index !== 1);
  const widths = medium === 'papier' ? [46, 18, 18, 18] : [31, 23, 23, 23];
  return {
    title: 'Wat werkt, voor wie',
    isShort: false,
    parts: [sentences(zinnen.slice(0, 1)), { kind: 'table', headers, widths, rows }, sentences(zinnen.slice(1), true)],
  };
}

function atMost(lines: readonly string[], most: number): string[] {
  const more = lines.length - most;
  return more <= 0 ? [...lines] : [...lines.slice(0, most), `En nog ${more}. Kijk in het tabblad van deze maand.`];
}

const section = (title: string, ...parts: MonthSection['parts']): MonthSection => ({ title, parts, isShort: false });

/** The sections. The headline and what belongs to it stand above them. @param drawings the charts that this reader may see */
export function monthSections(inhoud: MaandVoorLezer, drawings: readonly Drawing[], medium: Medium): MonthSection[] {
  const { doelen, overig, weg, blokken, watWerkt, vergelijking, kwaliteit, methode } = inhoud;
  return [
    ...(doelen.length > 0 ? [section('Doelen', figureTable(doelen, medium))] : []),
    ...(drawings.length > 0
      ? [section('Grafieken', ...drawings.map((drawing): MonthChart => ({ kind: 'chart', drawing })))]
      : []),
    { ...section('De weg: waar deelnemers zijn', wegTable(weg)), isShort: true },
    ...blokken.map((blok) => blokSection(blok, medium)),
    ...(overig.length > 0
      ? [section('Andere cijfers', figureTable(overig, medium), sentences([vergelijking], true))]
      : []),
    ...(watWerkt ? [watWerktSection(watWerkt, medium)] : []),
    section('Wat telt niet mee', sentences(atMost(kwaliteit, mostSentences[medium]))),
    ...(methode.length > 0 ? [section('Hoe de verwachting is gemaakt', sentences(methode, true))] : []),
  ];
}
