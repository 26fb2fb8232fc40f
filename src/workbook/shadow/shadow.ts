/** The shadow: what every record held when the daily job last saw it, so that what was lost can be put back. */
import type { Cell } from '../../register/cell';
import type { Cells, Row } from '../../register/row';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import type { TimestampString } from '../../register/dates';
import { highestPlausible, idNumber } from '../../register/identity/ids';
import { columnsOf } from '../../register/tab';
import { tabs } from '../../register/tabs';

/** A record as it was. */
export interface ShadowRecord {
  /** When it was last in its tab. */
  readonly seen: TimestampString;
  readonly cells: Cells;
  /** The cells as their line has them, where that is known already. */
  readonly content?: string | undefined;
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
  /** Since when cells are kept as they were, because they went astray (displaced.ts); absent where none are. */
  readonly held?: TimestampString;
  /**
   * The highest number that a night saw in it or that was taken out of here; absent in a copy of before it was kept. It goes along
   * with a copy of the workbook, and tells of nobody.
   */
  readonly hoogste?: number;
  /** In the order of the sheet; those that are gone come last. */
  readonly records: ReadonlyMap<string, ShadowRecord>;
}

/** Tells of a cell whether somebody filled in what it holds, by the ID of its row. */
export type IsHeard = (id: string, key: ColumnKey, now: Cell) => boolean;

/** A tab as it stands in the workbook. */
export interface SeenTab {
  readonly tab: Tab;
  readonly rows: readonly Row[];
  readonly sheetId: number;
  readonly name: string;
  /** The text above each column, by column key. */
  readonly headers: ReadonlyMap<string, string>;
  /** Tells of a row that no copy has whether it is known to hold in these columns what it held. */
  readonly isAsSeen?: (cells: Cells, columns: readonly ColumnKey[]) => boolean;
  /** In which cells people filled in something since it was copied; absent where nobody asks. */
  readonly isHeard?: IsHeard;
  /** True where something changed that nobody filled in in rows that no copy has, or two rows have one number. */
  readonly hasUnheard?: () => boolean;
}

export type Shadow = ReadonlyMap<TabKey, ShadowTab>;

/** A line of the tab: the key of a tab, the ID (empty: about the tab itself), when, and what as JSON. */
export type ShadowLine = readonly [tab: string, id: string, when: TimestampString, content: string];

type AboutTab = Pick<ShadowTab, 'sheetId' | 'name' | 'headers' | 'vanished' | 'held' | 'hoogste'>;

/** Google's cells hold 50,000 characters. */
const longestContent = 49_000;

/** JSON leaves out what is undefined. To copy all and let go of what is empty takes less than to add what is filled one by one. */
function filledIn(cells: Cells): Cells {
  const filled: Record<string, Cell | undefined> = { ...cells };
  for (const key in filled) if (filled[key] === null) filled[key] = undefined;
  return filled as Cells;
}

/** A record, or the headers of a tab, as JSON; of one that is too long for a cell the longest texts are left out. */
export function contentOf(cells: Cells): string {
  const filled = filledIn(cells);
  const text = JSON.stringify(filled);
  if (text.length <= longestContent) return text;
  const lengthOf = ([, cell]: readonly [string, Cell]): number => String(cell).length;
  const all = (Object.entries(filled) as [string, Cell | undefined][]).filter(
    (one): one is [string, Cell] => one[1] !== undefined,
  );
  const longest = all.reduce((most, one) => (lengthOf(one) > lengthOf(most) ? one : most));
  return contentOf(Object.fromEntries(all.filter((one) => one !== longest)));
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

/** A record as its line tells it. Most are never looked into: their row is still there, and the same. */
class StoredRecord implements ShadowRecord {
  private made: Cells | null = null;

  constructor(
    readonly seen: TimestampString,
    private readonly tab: TabKey,
    private readonly id: string,
    readonly content: string,
  ) {}

  /** All columns of the tab: an empty one is null. Of a line that is spoiled inside no more than the number is left. */
  get cells(): Cells {
    if (this.made === null) {
      const content = objectIn(this.content) ?? { id: this.id };
      this.made = Object.fromEntries(
        columnsOf(tabs[this.tab]).map(([key]) => [key, isCell(content[key]) ? content[key] : null]),
      );
    }
    return this.made;
  }
}

/** True for what looks like the content of a line. */
const isContent = (text: string): boolean => text.startsWith('{"') && text.endsWith('}');

function vanishedFrom(value: unknown): Vanished | null {
  const { weg, van, op } = (value ?? {}) as Partial<Vanished>;
  return typeof weg === 'number' && typeof van === 'number' && typeof op === 'string' ? { weg, van, op } : null;
}

function aboutFrom({ sheetId, name, headers, vanished, held, hoogste }: Record<string, unknown>): AboutTab {
  const texts = Object.entries((headers ?? {}) as object).filter(([, text]) => typeof text === 'string');
  return {
    sheetId: typeof sheetId === 'number' ? sheetId : -1,
    name: typeof name === 'string' ? name : '',
    headers: Object.fromEntries(texts) as Record<string, string>,
    vanished: vanishedFrom(vanished),
    ...(typeof held === 'string' ? { held } : {}),
    ...(typeof hoogste === 'number' && hoogste >= 0 && hoogste <= highestPlausible
      ? { hoogste: Math.floor(hoogste) }
      : {}),
  };
}

/** What the lines tell. A line that somebody spoiled is passed over. */
export function shadowFrom(lines: readonly (readonly unknown[])[]): Shadow {
  const shadow = new Map<TabKey, ShadowTab & { readonly records: Map<string, ShadowRecord> }>();
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : String(value ?? ''));
  // What is told of a tab itself has no ID: it goes first, wherever somebody sorted it to.
  for (const line of lines) {
    const about = textOf(line[1]) === '' && textOf(line[0]) in tabs ? objectIn(textOf(line[3])) : null;
    if (about)
      shadow.set(textOf(line[0]) as TabKey, { counted: textOf(line[2]), ...aboutFrom(about), records: new Map() });
  }
  for (const line of lines) {
    const [tab, id, content] = [textOf(line[0]) as TabKey, textOf(line[1]), textOf(line[3])];
    const records = shadow.get(tab)?.records;
    if (records && id !== '' && isContent(content) && idNumber(tabs[tab].prefix, id) !== null)
      records.set(id, new StoredRecord(textOf(line[2]), tab, id, content));
  }
  return shadow;
}

/** The lines of a shadow: of each tab first the one about itself. */
export function linesOf(shadow: Shadow): ShadowLine[] {
  const lines: ShadowLine[] = [];
  for (const [key, { counted, records, ...tab }] of shadow) {
    const headers = JSON.parse(contentOf(tab.headers)) as AboutTab['headers'];
    // JSON leaves out what is undefined.
    const { sheetId, name, vanished, held, hoogste } = tab;
    const about = { sheetId, name, headers, vanished, held, hoogste };
    lines.push([key, '', counted, JSON.stringify(about)]);
    for (const [id, record] of records) lines.push([key, id, record.seen, record.content ?? contentOf(record.cells)]);
  }
  return lines;
}
