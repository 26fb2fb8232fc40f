/** The shadow: what every record held when the daily job last saw it, so that what was lost can be put back. */
import type { Cell } from '../../register/cell';
import type { Cells } from '../../register/row';
import type { ColumnKey, TabKey } from '../../register/tabs';
import type { TimestampString } from '../../register/dates';
import { idNumber } from '../../register/identity/ids';
import { columnsOf } from '../../register/tab';
import { tabs } from '../../register/tabs';

/** A record as it was. */
export interface ShadowRecord {
  /** When it was last in its tab. */
  readonly seen: TimestampString;
  readonly cells: Cells;
}

/** More rows of a tab that went at once than people take away by hand. */
export interface Vanished {
  /** How many are gone, of how many. */
  readonly weg: number;
  readonly van: number;
  /** When all of them were last there. */
  readonly op: TimestampString;
}

/** What is known of a tab as a whole. */
export interface ShadowTab {
  /** When its rows were last seen. */
  readonly counted: TimestampString;
  /** Google's number of its sheet: another one means that the tab was made anew since. */
  readonly sheetId: number;
  readonly name: string;
  /** The headers that people gave another text, by column key. */
  readonly headers: { readonly [C in ColumnKey]?: string };
  readonly vanished: Vanished | null;
  /** In the order of the sheet; those that are gone come last. */
  readonly records: ReadonlyMap<string, ShadowRecord>;
}

export type Shadow = ReadonlyMap<TabKey, ShadowTab>;

/** A line of the tab: the key of a tab, the ID (empty: about the tab itself), when, and what as JSON. */
export type ShadowLine = readonly [tab: string, id: string, when: TimestampString, content: string];

type AboutTab = Pick<ShadowTab, 'sheetId' | 'name' | 'headers' | 'vanished'>;

/** Google's cells hold 50,000 characters. */
const longestContent = 49_000;

/** A record, or the headers of a tab, as JSON; of one that is too long for a cell the longest texts are left out. */
function contentOf(cells: Cells): string {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== null);
  const text = JSON.stringify(Object.fromEntries(filled));
  if (text.length <= longestContent) return text;
  const lengthOf = ([, cell]: readonly [string, Cell]): number => String(cell).length;
  const longest = filled.reduce((most, one) => (lengthOf(one) > lengthOf(most) ? one : most));
  return contentOf(Object.fromEntries(filled.filter((one) => one !== longest)));
}

function objectIn(content: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const isCell = (value: unknown): value is Cell => ['string', 'number', 'boolean'].includes(typeof value);

/** All columns of the tab: an empty one is null. */
const cellsFrom = (tab: TabKey, content: Record<string, unknown>): Cells =>
  Object.fromEntries(columnsOf(tabs[tab]).map(([key]) => [key, isCell(content[key]) ? content[key] : null]));

function vanishedFrom(value: unknown): Vanished | null {
  const { weg, van, op } = (value ?? {}) as Partial<Vanished>;
  return typeof weg === 'number' && typeof van === 'number' && typeof op === 'string' ? { weg, van, op } : null;
}

function aboutFrom({ sheetId, name, headers, vanished }: Record<string, unknown>): AboutTab {
  const texts = Object.entries((headers ?? {}) as object).filter(([, text]) => typeof text === 'string');
  return {
    sheetId: typeof sheetId === 'number' ? sheetId : -1,
    name: typeof name === 'string' ? name : '',
    headers: Object.fromEntries(texts) as Record<string, string>,
    vanished: vanishedFrom(vanished),
  };
}

/** What the lines tell. A line that somebody spoiled is passed over. */
export function shadowFrom(lines: readonly (readonly unknown[])[]): Shadow {
  const shadow = new Map<TabKey, ShadowTab & { readonly records: Map<string, ShadowRecord> }>();
  // What is told of a tab itself has no ID: it goes first, wherever somebody sorted it to.
  const isAboutTab = ([, id]: readonly unknown[]): boolean => String(id ?? '') === '';
  for (const line of [...lines.filter(isAboutTab), ...lines.filter((one) => !isAboutTab(one))]) {
    const [key, id, when, content] = line.map((value) => String(value ?? '')) as [string, string, string, string];
    const parsed = key in tabs ? objectIn(content) : null;
    if (!parsed) continue;
    const tab = key as TabKey;
    if (id === '') shadow.set(tab, { counted: when, ...aboutFrom(parsed), records: new Map() });
    else if (idNumber(tabs[tab].prefix, id) !== null)
      shadow.get(tab)?.records.set(id, { seen: when, cells: cellsFrom(tab, parsed) });
  }
  return shadow;
}

/** The lines of a shadow: of each tab first the one about itself. */
export const linesOf = (shadow: Shadow): ShadowLine[] =>
  [...shadow].flatMap(([key, { counted, records, ...tab }]) => {
    const headers = JSON.parse(contentOf(tab.headers)) as AboutTab['headers'];
    const about: AboutTab = { sheetId: tab.sheetId, name: tab.name, headers, vanished: tab.vanished };
    return [
      [key, '', counted, JSON.stringify(about)] as const,
      ...[...records].map(([id, { seen, cells }]) => [key, id, seen, contentOf(cells)] as const),
    ];
  });
