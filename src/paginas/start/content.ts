/** What the tab Start is made from, and the tables that its parts share. */
import type { TabKey } from '../../register/tabs';
import type { DateString, TimestampString } from '../../register/dates';
import type { Register } from '../../register/register';
import type { DueItem } from '../../herinneringen/watSpeelt';
import type { Hoofdcijfers } from '../../uitkomsten/cijfers/hoofdcijfers';
import type { Overzicht } from '../../uitkomsten/cijfers/overzicht';
import type { Stand } from '../../uitkomsten/cijfers/stand';
import type { Cell, Look, Place, Section, Table } from '../weergave/document';
import { table, text } from '../weergave/document';

/** What the page tells. */
export interface StartContent {
  readonly organisatie: string;
  readonly now: TimestampString;
  readonly today: DateString;
  readonly register: Register;
  readonly stand: Stand;
  readonly hoofdcijfers: Hoofdcijfers;
  /** Null while no projectjaar has begun. */
  readonly overzicht: Overzicht | null;
  /** What is due today, oldest first. */
  readonly items: readonly DueItem[];
  /** Sentences about the daily job and its mails. */
  readonly daily: readonly { readonly text: string; readonly warn: boolean }[];
  /** Sentences about tabs or settings that could not be read. */
  readonly warnings: readonly string[];
  /** The menu's forms: the name of each and what it is for. */
  readonly forms: readonly { readonly title: string; readonly help: string }[];
  /** A link to a tab; null where it is not there. */
  readonly linkTo: (tab: TabKey | 'instellingen') => string | null;
}

/** A part of the page; none where there is nothing to tell. */
export type StartPart = (content: StartContent) => readonly Section[];

/** A number; a zero is quiet. */
export const count = (value: number, look?: Look): Cell => text(value, value === 0 ? 'quiet' : look);

/** A row of a table of four: a text and three cells. */
export interface Line {
  readonly first: string;
  readonly rest: readonly Cell[];
}

const keys = ['a', 'b', 'c'] as const;

/** A text over three columns, and a column each for the three cells behind it. */
export function fourColumns(headers: readonly [string, string, string, string], lines: readonly Line[]): Table {
  const [first, ...rest] = headers;
  const nothing: Place = { header: '', from: [] };
  return table<string>(
    {
      blad: [
        { header: first, from: ['first'], runsOn: true },
        nothing,
        nothing,
        ...rest.map((header, index): Place => ({ header, from: [keys[index]!], align: 'right' })),
      ],
    },
    lines.map((one) => ({
      cells: { first: text(one.first), ...Object.fromEntries(keys.map((key, index) => [key, one.rest[index] ?? []])) },
    })),
  );
}
