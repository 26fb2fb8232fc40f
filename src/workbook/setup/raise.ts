/** Raises header rows that stand below other rows, and looks after each step what it did: people sort and move rows meanwhile. */
import type { Cells, Row } from '../../register/row';
import { columnsOf } from '../../register/tab';
import { idNumber } from '../../register/identity/ids';
import type { Tab } from '../../register/tabs';
import type { Book } from '../book';
import { parseRows } from '../cells/parseRows';
import type { Sheet } from '../google';
import { findColumns } from '../marks/findColumns';
import { headersIn, isEmptyLine } from '../marks/headerRow';
import { apart } from '../marks/places';
import { wholeColumns } from '../marks/place';
import { headersOf } from '../marks/tabContent';
import type { Table } from '../tables';
import { readAsItStands } from '../tables';
import { besideIn } from '../writing/beside';
import { putRight, saidShifted } from '../writing/settle';
import { writeCells } from '../writing/writeCells';
import type { ColumnHelp } from './dressTab';
import { raiseHeaders } from './mendHeaders';
import type { FoundTab } from './lookAtTab';

type Line = readonly unknown[];

/** Somebody who keeps moving rows: then the next time somebody chooses Inrichten goes on with it. */
const mostSteps = 8;

const linesOf = (sheet: Sheet): Line[] => sheet.getDataRange().getValues() as unknown[][];

/** What tells of a row that it is the same: its number, else all its texts, in whatever columns they stand by now. */
function keyOf({ prefix }: Tab, line: Line): string {
  const texts = line.map((value) => String(value ?? '')).filter((text) => text !== '' && text !== 'false');
  return texts.find((text) => idNumber(prefix, text) !== null) ?? texts.sort().join('\n');
}

/** The lines of before that are no more, but for header rows. */
function goneFrom(tab: Tab, before: readonly Line[], now: readonly Line[], isHeader: (line: Line) => boolean): Line[] {
  const there = now.map((line) => keyOf(tab, line));
  return before.filter((line) => {
    if (isEmptyLine(line) || isHeader(line)) return false;
    const at = there.indexOf(keyOf(tab, line));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

/** A row that was taken away along with the header row's own, as it was read under its headers. */
interface Lost {
  readonly headers: Line;
  readonly line: Line;
}

/** Puts rows back that went with a step that hit others than it was meant to. Returns which, in Dutch. */
function putBack(book: Book, { tab, marked }: FoundTab, lost: readonly Lost[]): string[] {
  book.marks.lookAnew();
  book.marks.writes.add(tab.key);
  const now = readAsItStands(book.marks, tab);
  if (!now) return [];
  const rows = lost.map(({ headers, line }): readonly [Cells, ReadonlyMap<number, unknown>] => {
    const values = [headers, line];
    const places = apart(findColumns(tab, marked, headersOf(values)));
    const row: Row = parseRows(tab, places.columns, values)[0] ?? { row: 2, cells: {} };
    return [row.cells, besideIn({ ...now, ...places, values } as Table, now, row)];
  });
  putRight(book, now, {
    changes: new Map(),
    added: rows.map(([cells]) => cells),
    beside: rows.map(([, beside]) => beside),
    removed: [],
    own: [],
    told: [],
  });
  const told = rows.map(([{ id }]) => `${String(id ?? 'een rij zonder nummer')} was weg en is teruggezet`);
  return [saidShifted(now.name, told)];
}

/** Step by step, each looked at: a header row that was written anew keeps the one below it until that tells the same. */
function raise(book: Book, found: FoundTab, sheet: Sheet, help: ColumnHelp): string[] {
  const { tab } = found;
  const isHeader = (line: Line): boolean => headersIn(tab, line) * 2 >= columnsOf(tab).length;
  let lines = found.lines;
  let headers = lines[lines.findIndex(isHeader)]!;
  const lost: Lost[] = [];
  for (let step = 0; step < mostSteps; step++) {
    const places = lines.flatMap((line, index) => (isHeader(line) ? [index + 1] : []));
    const [first, second] = places;
    headers = lines[(second ?? first ?? 0) - 1] ?? headers;
    if (first === 1 && second === undefined) break;
    const before = lines;
    if (first === 1) {
      // Columns may have moved since it was written: the row that it came from moved along.
      if (JSON.stringify(lines[0]) !== JSON.stringify(headers)) writeHeaders(sheet, headers);
      sheet.deleteRow(second!);
    } else if (first === undefined) {
      sheet.insertRowBefore(1);
      writeHeaders(sheet, headers);
    } else {
      const isBelowEmpty = lines.slice(0, first - 1).every(isEmptyLine);
      raiseHeaders(
        {
          ...found,
          headers: headersOf([headers]),
          headerRow: { kind: 'lager', row: first, above: isBelowEmpty ? 'leeg' : 'rijen' },
        },
        sheet,
        help,
        false,
      );
    }
    book.app.flush();
    lines = linesOf(sheet);
    // Where the header row that was to go is still there, another went.
    const isLeft = lines.filter(isHeader).length >= places.length;
    const hitsOthers = first === 1 ? isLeft : first !== undefined && !isHeader(lines[0] ?? []);
    if (!hitsOthers) continue;
    const away = goneFrom(tab, before, lines, isHeader);
    // Rows went above it: of those that are gone it is the one that came in its place that was taken away here.
    const left = second === undefined ? -1 : lines.findIndex((line, index) => index > 0 && isHeader(line));
    const hit = second !== undefined && left > 0 ? before[second - 1 + (second - 1 - left)] : undefined;
    const own = hit && away.includes(hit) ? [hit] : away;
    lost.push(...own.map((line) => ({ headers, line })));
  }
  const gone = lost.filter(({ line }) => goneFrom(tab, [line], lines, isHeader).length > 0);
  return gone.length === 0 ? [] : putBack(book, found, gone);
}

function writeHeaders(sheet: Sheet, headers: Line): void {
  const cells = sheet.getRange(1, 1, 1, headers.length);
  cells.clearDataValidations();
  writeCells(cells, [headers.map(String)], '@');
}

/** Raises the header rows of all tabs in which they stand lower. Returns what was done; nothing where all stand on top. */
export function raiseAll(book: Book, all: readonly FoundTab[], help: ColumnHelp): string[] {
  return all.flatMap((found) => {
    const { sheet, name, headerRow, lost, gridColumns } = found;
    if (!sheet || headerRow.kind !== 'lager' || lost.unsure.length > 0) return [];
    // A merged cell in the first row would be cut in two by what follows.
    wholeColumns(sheet, gridColumns).breakApart();
    return [`Koprij van ${name} weer bovenaan gezet.`, ...raise(book, found, sheet, help)];
  });
}
