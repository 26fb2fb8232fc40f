/**
 * Importjournaal: a hidden tab with a line for each source row that was imported, by its fingerprint, and the matching of
 * each source. Here and not in the document's properties, since those hold 9 kB a value, and go along with no copy.
 */
import type { TimestampString } from '../../register/dates';
import { madeTabs } from '../../register/made/madeTabs';
import type { Koppeling } from '../../importeren/koppeling/koppeling';
import type { ImportRegel } from '../../importeren/terugdraaien';
import type { Book } from '../../workbook/book';
import type { Sheet } from '../../workbook/google';
import { madeSheet } from '../../workbook/ownTabs/madeTab';
import type { Marks } from '../../workbook/marks/marks';
import { columnLetter } from '../../workbook/marks/metadata';
import type { Care } from '../../workbook/writing/care';
import { writeCells } from '../../workbook/writing/writeCells';

const headers = ['Import', 'Tijdstip', 'Wie', 'Bron', 'Tabblad', 'Vingerafdruk', 'Herkomst', 'Records', 'Rij'] as const;
const matchingLine = 'koppeling';
const unfinishedLine = 'lopend';
/** Google holds at most 50,000 characters in a cell. */
const longestCell = 45_000;
/** What stands in `rij` once a later import wiped it, or where it is too long to keep: undoing cannot give it back. */
export const wiped = 'weg';

/** A source row that was imported. Holds nothing of what stood in it, but for `rij`. */
export interface JournalLine extends ImportRegel {
  /** The import that it was part of: the ID of its request. */
  readonly importId: string;
  readonly op: TimestampString;
  readonly wie: string;
  readonly bron: string;
  readonly bronNaam: string;
  readonly vingerafdruk: string;
  /** Of a mended row: the fingerprint of the row that it was. */
  readonly herkomst: string;
  /** Of a row of which only a part came in: its deelnemer, '' for none; null for a row that came in whole. */
  readonly deels: string | null;
  /**
   * Of a mended row of the last import: its cells by header, as JSON, so that undoing can give them back. `weg` when a later
   * import wiped them, or they are too long; '' for a row that still stands in its source.
   */
  readonly rij: string;
}

/** An import of which rows are still to be added. */
export interface Unfinished {
  readonly importId: string;
  /** How many rows are left. */
  readonly nog: number;
}

/** As it was read. */
export interface Journal {
  readonly sheet: Sheet | null;
  readonly lines: readonly JournalLine[];
  /** The import that is not finished, where there is one. */
  readonly lopend: Unfinished | null;
  /** By source. */
  readonly matchings: ReadonlyMap<string, Koppeling>;
  /** How many rows of the sheet were in use. */
  readonly usedRows: number;
}

function parsed<T>(text: string, otherwise: T): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    // Somebody typed in the tab: what cannot be read is as if it were not there.
    return otherwise;
  }
}

const emptyJournal: Journal = { sheet: null, lines: [], lopend: null, matchings: new Map(), usedRows: 1 };

/** Reads it: one question to Google, none where nothing was imported yet. */
export function readJournal(marks: Marks): Journal {
  const sheet = marks.markedSheetOf('importjournaal');
  if (!sheet) return emptyJournal;
  const cells = sheet.getRange(`A:${columnLetter(headers.length)}`).getValues() as unknown[][];
  const texts = cells.map((row) => row.map((value) => String(value ?? '')));
  const rows = texts.slice(
    0,
    texts.reduce((last, row, at) => (row.some((text) => text !== '') ? at + 1 : last), 0),
  );
  const lines: JournalLine[] = [];
  const matchings = new Map<string, Koppeling>();
  let lopend: Unfinished | null = null;
  for (const [
    importId = '',
    op = '',
    wie = '',
    bron = '',
    bronNaam = '',
    vingerafdruk = '',
    herkomst = '',
    records = '',
    rij = '',
  ] of rows) {
    // The headers: on top, or where somebody sorted them.
    if (importId === headers[0]) continue;
    if (importId === matchingLine) {
      const koppeling = parsed<Koppeling | null>(records, null);
      if (koppeling) matchings.set(bron, koppeling);
    } else if (importId === unfinishedLine) {
      lopend = { importId: bron, nog: Number(records) || 0 };
    } else if (importId !== '') {
      const all = parsed<
        readonly ((JournalLine['records'] | JournalLine['gevuld'])[number] | readonly [deels: string])[]
      >(records, []);
      lines.push({
        importId,
        op,
        wie,
        bron,
        bronNaam,
        vingerafdruk,
        herkomst,
        records: all.filter((one) => one.length === 2),
        gevuld: all.filter((one) => one.length === 3),
        deels: all.find((one) => one.length === 1)?.[0] ?? null,
        rij,
      });
    }
  }
  return { sheet, lines, lopend, matchings, usedRows: Math.max(rows.length, 1) };
}

/** The sheet, made where it is not there yet; with the room that it has. Before the writes of an import. */
export function journalSheet(book: Book, marks: Marks): { readonly sheet: Sheet; readonly room: number } {
  const sheet = madeSheet(book, marks, 'importjournaal', madeTabs.importjournaal);
  return { sheet, room: marks.facts.rowsOf(sheet) };
}

const asRow = (line: JournalLine): string[] => [
  line.importId,
  line.op,
  line.wie,
  line.bron,
  line.bronNaam,
  line.vingerafdruk,
  line.herkomst,
  JSON.stringify([...line.records, ...line.gevuld, ...(line.deels === null ? [] : [[line.deels]])]),
  line.rij.length <= longestCell ? line.rij : wiped,
];

const matchingRow = ([bron, koppeling]: readonly [string, Koppeling]): string[] => [
  matchingLine,
  '',
  '',
  bron,
  '',
  '',
  '',
  JSON.stringify(koppeling),
  '',
];

const emptyRow = (): string[] => headers.map(() => '');

/** An import that is not finished; an empty row keeps its place. */
const unfinishedRow = (lopend: Unfinished | null): string[] =>
  lopend ? [unfinishedLine, '', '', lopend.importId, '', '', '', String(lopend.nog), ''] : emptyRow();

/** Where the journal is and what room it has; `next`: the row below its last line. */
export interface JournalPlace {
  readonly sheet: Sheet;
  readonly room: number;
  readonly next: number;
}

function makeRoom({ sheet, room }: Pick<JournalPlace, 'sheet' | 'room'>, rows: number): number {
  if (rows > room) sheet.insertRowsAfter(room, rows - room);
  return Math.max(room, rows);
}

/**
 * Puts these lines and matchings in the place of all that was there, out of sight. Writes only.
 * @param lopend the import that is not finished, of which more lines will follow; it stands in row 2
 * @param care column by column, where Google refused it in one go
 */
export function writeJournal(
  { sheet, room }: ReturnType<typeof journalSheet>,
  usedRows: number,
  lines: readonly JournalLine[],
  matchings: ReadonlyMap<string, Koppeling>,
  lopend: Unfinished | null = null,
  care: Care | null = null,
): JournalPlace {
  const kept = [...matchings].map(matchingRow).filter((row) => row.every((text) => text.length <= longestCell));
  const rows = [...(lopend ? [unfinishedRow(lopend)] : []), ...kept, ...lines.map(asRow)];
  const empty = Array.from({ length: Math.max(0, usedRows - 1 - rows.length) }, emptyRow);
  const all = [[...headers], ...rows, ...empty];
  const place = { sheet, room: makeRoom({ sheet, room }, all.length), next: rows.length + 2 };
  writeCells(sheet.getRange(1, 1, all.length, headers.length), all, '@', care);
  sheet.hideSheet();
  return place;
}

/** Adds lines of an import that was not finished, and says whether it is now. Writes only. */
export function addToJournal(
  place: JournalPlace,
  lines: readonly JournalLine[],
  lopend: Unfinished | null,
  care: Care | null = null,
): JournalPlace {
  const { sheet, next } = place;
  const room = makeRoom(place, next + lines.length - 1);
  if (lines.length > 0) writeCells(sheet.getRange(next, 1, lines.length, headers.length), lines.map(asRow), '@', care);
  writeCells(sheet.getRange(2, 1, 1, headers.length), [unfinishedRow(lopend)], '@', care);
  return { sheet, room, next: next + lines.length };
}

/** Takes the lines away again that were added here, column by column. @param lopend what was not finished before them */
export function takeFromJournal(place: JournalPlace, lines: number, lopend: Unfinished | null, care: Care): void {
  const { sheet, next } = place;
  const blank = Array.from({ length: lines }, emptyRow);
  if (lines > 0) writeCells(sheet.getRange(next, 1, lines, headers.length), blank, '@', care);
  writeCells(sheet.getRange(2, 1, 1, headers.length), [unfinishedRow(lopend)], '@', care);
}
