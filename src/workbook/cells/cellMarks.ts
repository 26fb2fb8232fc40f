/** Marks on cells that are wrong: a colour and a note. People's own notes and colours come back when the mark goes. */
import { groupBy } from '../../register/grouping';
import type { Severity } from '../../register/rules/judge/rule';
import type { Range, Sheet } from '../google';

/** What a marked cell says. */
export interface CellMark {
  readonly severity: Severity;
  /** Plain Dutch: what is wrong and what to do, a line each. */
  readonly lines: readonly string[];
  /** Only Controle sees when it is mended: the rule looks at tabs that an edit does not read. */
  readonly byControle: boolean;
}

/** Red and yellow that differ in lightness too, for who cannot tell the hues apart. */
export const markColours: Readonly<Record<Severity, string>> = { fout: '#f6b8ae', waarschuwing: '#fff3b0' };

const ourColours: readonly string[] = Object.values(markColours);

const begins = /^PLP-register(?<controle> \(Controle\))?: (?:fout|waarschuwing)$/;
const lastLine = 'Deze melding verdwijnt als het klopt.';
const colourLine = /De kleur wordt dan weer (#[0-9a-f]{6})\.$/;

/** Our part of a note. */
export interface StandingMark {
  readonly byControle: boolean;
  readonly text: string;
  /** The cell's own colour, where it had one. */
  readonly colour: string | null;
}

/** A note taken apart. */
export interface TakenApart {
  readonly whole: string;
  readonly own: string;
  readonly mark: StandingMark | null;
}

/** Where our part ends: at its last line, or, where somebody took that away, before the first empty line. */
function endOf(lines: readonly string[], start: number): number {
  const last = lines.findIndex((line, index) => index > start && line.startsWith(lastLine));
  if (last >= 0) return last + 1;
  const empty = lines.findIndex((line, index) => index > start && line === '');
  return empty >= 0 ? empty : lines.length;
}

/** Takes a cell's note apart into people's own and ours. */
export function takeApart(note: string): TakenApart {
  const lines = note.split('\n');
  const start = lines.findIndex((line) => begins.test(line));
  if (start < 0) return { whole: note, own: note, mark: null };
  const end = endOf(lines, start);
  const ours = lines.slice(start, end);
  const before = lines.slice(0, start);
  // The empty line that set ours apart came with it.
  if (before[before.length - 1] === '') before.pop();
  return {
    whole: note,
    own: [...before, ...lines.slice(end)].join('\n'),
    mark: {
      byControle: begins.exec(lines[start]!)!.groups!['controle'] !== undefined,
      text: ours.join('\n'),
      colour: colourLine.exec(ours[ours.length - 1]!)?.[1] ?? null,
    },
  };
}

/** Our part of the note for this mark; `colour` is the cell's own, if it had one. */
export function markText({ severity, lines, byControle }: CellMark, colour: string | null): string {
  const back = colour === null ? '' : ` De kleur wordt dan weer ${colour}.`;
  return [`PLP-register${byControle ? ' (Controle)' : ''}: ${severity}`, ...lines, `${lastLine}${back}`].join('\n');
}

const joined = (own: string, ours: string): string => (own === '' ? ours : `${own}\n\n${ours}`);

/** A block of cells. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The marks that stand in a block, read once. */
export interface StandingMarks {
  readonly sheet: Sheet;
  readonly range: Range;
  readonly block: Block;
  readonly cells: readonly (readonly TakenApart[])[];
}

const nothing: TakenApart = { whole: '', own: '', mark: null };

const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Block): Range =>
  sheet.getRange(row, column, rows, columns);

/** Reads the notes of a block: one question to Google. */
export function readMarksIn(sheet: Sheet, block: Block): StandingMarks {
  const range = rangeOf(sheet, block);
  const cells = range.getNotes().map((row) => row.map((note) => (note === '' ? nothing : takeApart(note))));
  return { sheet, range, block, cells };
}

/** What must stand in a cell (row and column of the sheet): a mark, none (null), or what stands there (undefined). */
export type WantedMark = (row: number, column: number, standing: StandingMark | null) => CellMark | null | undefined;

/** A cell whose mark has to change. */
interface Change {
  readonly row: number;
  readonly column: number;
  readonly mark: CellMark | null;
  readonly standing: TakenApart;
}

/** @param ours gets the columns of which it is known what must stand in them */
function changesIn({ block, cells }: StandingMarks, wanted: WantedMark, ours: Set<number>): Change[] {
  return cells.flatMap((line, r) =>
    line.flatMap((standing, c): Change[] => {
      const mark = wanted(block.row + r, block.column + c, standing.mark);
      if (mark !== undefined) ours.add(c);
      if (mark === undefined || (mark === null && standing.mark === null)) return [];
      if (mark && standing.mark && standing.mark.text === markText(mark, standing.mark.colour)) return [];
      return [{ row: r, column: c, mark, standing }];
    }),
  );
}

const isPlain = (colour: string): boolean => colour === '#ffffff' || colour === '';

/** The cell's colour and note after the change. A colour that somebody gave a marked cell since stays. */
function looks({ mark, standing }: Change, now: string): { readonly colour: string | null; readonly note: string } {
  const own = standing.mark?.colour ?? (isPlain(now) || ourColours.includes(now) ? null : now);
  if (mark === null) return { colour: ourColours.includes(now) ? own : now, note: standing.own };
  return { colour: markColours[mark.severity], note: joined(standing.own, markText(mark, own)) };
}

/** How many cells the block has that holds these changes. */
const sizeOf = (changes: readonly Change[]): number =>
  spanOf(changes.map(({ row }) => row)).length * spanOf(changes.map(({ column }) => column)).length;

/**
 * Changes column by column, those near each other together where the block of both holds at most twice as many cells.
 * @param isOurs false for a column between that is people's own, and is not written along
 */
function inBlocks(changes: readonly Change[], isOurs: (column: number) => boolean): Change[][] {
  const found: Change[][] = [];
  const byColumn = groupBy(changes, ({ column }) => column);
  for (const [column, own] of [...byColumn].sort(([a], [b]) => a - b)) {
    const before = found[found.length - 1];
    const isNear = before && spanOf([before[before.length - 1]!.column, column]).every(isOurs);
    if (isNear && sizeOf([...before, ...own]) <= 2 * (sizeOf(before) + sizeOf(own))) before.push(...own);
    else found.push([...own]);
  }
  return found;
}

/** From the first to the last of these numbers. */
function spanOf(numbers: readonly number[]): number[] {
  const [first, last] = numbers.reduce(([low, high], one) => [Math.min(low, one), Math.max(high, one)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The changed cells of neighbouring columns and what stands between them, written as two blocks. */
function writeBlock(
  { sheet, block, cells }: StandingMarks,
  changes: readonly Change[],
  colours: readonly (readonly string[])[],
): void {
  const rows = spanOf(changes.map(({ row }) => row));
  const columns = spanOf(changes.map(({ column }) => column));
  const newLooks = new Map(
    changes.map((change) => [
      `${change.row} ${change.column}`,
      looks(change, colours[change.row]![change.column]!.toLowerCase()),
    ]),
  );
  const each = <T>(look: (row: number, column: number, changed: ReturnType<typeof looks> | undefined) => T): T[][] =>
    rows.map((row) => columns.map((column) => look(row, column, newLooks.get(`${row} ${column}`))));
  const range = rangeOf(sheet, {
    row: block.row + rows[0]!,
    column: block.column + columns[0]!,
    rows: rows.length,
    columns: columns.length,
  });
  // The colour goes first: while the note stands, the next check knows that the colour is ours.
  range.setBackgrounds(
    each((row, column, changed) => (changed ? changed.colour : plainOrOwn(colours[row]![column]!))) as string[][],
  );
  range.setNotes(each((row, column, changed) => changed?.note ?? cells[row]![column]!.whole));
}

const plainOrOwn = (colour: string): string | null => (isPlain(colour) ? null : colour);

/**
 * Plans the marks of a block: reads the colours when something has to change (one question to Google at most), and gives
 * the writes, for after all reading; null where nothing has to change.
 */
export function planMarks(standing: StandingMarks, wanted: WantedMark): (() => void) | null {
  const ours = new Set<number>();
  const changes = changesIn(standing, wanted, ours);
  if (changes.length === 0) return null;
  const colours = standing.range.getBackgrounds();
  const blocks = inBlocks(changes, (column) => ours.has(column));
  return () => {
    for (const ofBlock of blocks) writeBlock(standing, ofBlock, colours);
  };
}
