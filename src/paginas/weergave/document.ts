/** A page as data: what people read, built once. blad.ts, mail.ts and papier.ts each show it in their own way. */
import type { Oordeel } from '../../uitkomsten/cijfers/figure';
import { formatAantal } from '../../uitkomsten/cijfers/format';
import type { Drawing } from './chartBlock';

/** Where it is read: a tab of the workbook, a mail (on a phone too), paper. */
export type Medium = 'blad' | 'mail' | 'papier';

/** How a text stands out. It says nothing that the words do not: an oordeel stands there in its own word. */
export type Look = 'bold' | 'quiet' | 'good' | 'warn' | 'bad' | 'late' | 'missing' | 'part' | 'link' | Oordeel;

/** A piece of a line. */
export interface Span {
  readonly text: string | number;
  readonly look?: Look | undefined;
}

/** A line of a cell. */
export interface Line {
  readonly spans: readonly Span[];
  /** Of the line as a whole. */
  readonly look?: Look | undefined;
  /** Where it leads to: an address, or `#gid=…` within the workbook. */
  readonly link?: string | null | undefined;
}

/** Lines below each other. */
export type Cell = readonly Line[];

/** Which figure a row is about. */
export interface Cijfer {
  readonly code: string;
  /** '' for the main figure. */
  readonly onderdeel: string;
}

/** As of when a column shows the figures of its rows. Without projectjaar: the one that had begun last by then. */
export interface Moment {
  readonly peildatum: string;
  readonly projectjaar: string | null;
}

/** A row: its cells by the key of their column. Those that are not there are empty. */
export interface Row<K extends string = string> {
  readonly cells: Readonly<Partial<Record<K, Cell>>>;
  readonly cijfer?: Cijfer;
  readonly isTotal?: boolean;
  /** Rows that belong to it: below it in a tab, within it on paper. Of none it is a head without anything below it. */
  readonly also?: readonly Row<K>[];
}

/** A row of one text over all columns. */
export interface Over {
  readonly over: Line;
}

/** A column as one medium shows it. */
export interface Place<K extends string = string> {
  readonly header: string;
  /** The cells that stand in it, one below the other: several where there is little room. */
  readonly from: readonly K[];
  /** What stands there when the first of these is empty. */
  readonly empty?: string;
  /** Percents, in a mail and on paper. */
  readonly width?: number;
  readonly align?: 'right' | 'center';
  /** In a tab: the text runs on over the empty cells beside it. */
  readonly runsOn?: boolean;
  /** In a column of figures. */
  readonly toont?: Moment;
}

export interface Table<K extends string = string> {
  readonly kind: 'table';
  readonly places: Readonly<Partial<Record<Medium, readonly Place<K>[]>>>;
  readonly rows: readonly (Row<K> | Over)[];
}

/** Sentences, each a paragraph. */
export interface Sentences {
  readonly kind: 'sentences';
  readonly lines: readonly string[];
  readonly look?: Look | undefined;
  /** Where each has a bullet. */
  readonly bullets?: readonly Medium[];
  /** At most so many; the rest is counted, and told where to find. */
  readonly most?: Readonly<Partial<Record<Medium, number>>> & { readonly rest: string };
}

/** Labels, each with a value. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly { readonly label: string; readonly value: string; readonly note?: string | undefined }[];
  /** What splits one of the values. */
  readonly parts: readonly { readonly label: string; readonly value: string }[];
  /** At most so many parts; the rest is counted. */
  readonly most?: Readonly<Partial<Record<Medium, number>>>;
}

/** Numbers to be seen at once, each with what it counts. */
export interface Numbers {
  readonly kind: 'numbers';
  readonly numbers: readonly { readonly label: string; readonly value: number }[];
}

export interface Chart {
  readonly kind: 'chart';
  readonly drawing: Drawing;
}

export type Part = Table | Sentences | List | Numbers | Chart;

export interface Section {
  /** '' for none. */
  readonly title: string;
  readonly look?: Look;
  /** Where it is left out. */
  readonly notOn?: readonly Medium[];
  /** Where its title is left out. */
  readonly untitledOn?: readonly Medium[];
  /** On paper some of these stand beside each other. */
  readonly isShort?: boolean;
  readonly parts: readonly Part[];
}

export interface Document {
  readonly title: string;
  /** What is to be read before all else: a sentence, and what belongs to it. */
  readonly opening?: { readonly kop: string; readonly look: Look; readonly sentences: readonly Sentences[] };
  readonly sections: readonly Section[];
}

/** A line of one piece; of nothing where the text is empty. */
export const line = (text: string | number, look?: Look, link?: string | null): Line => ({
  spans: [{ text }],
  look,
  link,
});

/** A cell of one line; an empty one for ''. */
export const text = (value: string | number, look?: Look, link?: string | null): Cell =>
  value === '' ? [] : [line(value, look, link)];

export const sentences = (lines: readonly string[], more: Omit<Sentences, 'kind' | 'lines'> = {}): Sentences => ({
  kind: 'sentences',
  lines,
  ...more,
});

/** A table whose places name no column that its rows do not know. */
export const table = <K extends string>(places: Table<K>['places'], rows: Table<K>['rows']): Table => ({
  kind: 'table',
  places,
  rows,
});

/** What stands in a place of a row. */
export function cellAt({ cells }: Row, { from, empty }: Place): Cell {
  const found = from.map((key) => cells[key] ?? []);
  const [first = [], ...rest] = found;
  return [...(first.length === 0 && empty !== undefined ? text(empty) : first), ...rest.flat()];
}

/** The text of a line as people read it. */
export const textOf = ({ spans }: Line): string =>
  spans.map(({ text: one }) => (typeof one === 'number' ? formatAantal(one) : one)).join('');

/** The sections that this medium shows. */
export const sectionsOn = (medium: Medium, { sections }: Document): readonly Section[] =>
  sections.filter(({ notOn }) => !notOn?.includes(medium));

/** The title of a section, '' where this medium shows none. */
export const titleOn = (medium: Medium, { title, untitledOn }: Section): string =>
  untitledOn?.includes(medium) ? '' : title;

/** The sentences that this medium has room for; how many more there are is told in the last one. */
export function linesOn(medium: Medium, { lines, most }: Sentences): readonly string[] {
  const more = lines.length - (most?.[medium] ?? Infinity);
  return more <= 0 || !most ? lines : [...lines.slice(0, -more), `En nog ${more}. ${most.rest}`];
}
