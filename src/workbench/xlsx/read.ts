/** Reads an .xlsx of any program into the model, with what was kept beside it where that still fits. */
import { isDeepStrictEqual } from 'node:util';
import { BadInput } from '../badInput';
import type { Cell, Rect, Sheet, Validation, Workbook } from '../model/workbook';
import { a1ToRect, cellA1, clipRect, splitReference } from './a1';
import { fromXlsxLink, longestText } from './cells/cellValues';
import { headersOf } from '../model/grid';
import type { Kept, KeptSheet } from './kept';
import { listSheetName } from './lists';
import { showsDate } from './cells/numberFormats';
import { openPackage, type OpenedPackage, type PackagedSheet } from './package/package';
import { eachCellOf } from './rects';
import { Refused, refusals } from './refusals';
import { readSheet } from './sheet/readSheet';
import { isProtected, readLinks, readValidations } from './sheet/sections';
import { matchSheets } from './sheetNames';
import { fromRule, ruleKey, type ValidationContext } from './validations';

/** From 30 December 1899 to 1 January 1904. */
const daysTo1904 = 1462;

interface Source {
  readonly packaged: PackagedSheet;
  readonly kept: KeptSheet | null;
  readonly sheet: Sheet;
}

export type ReadWorkbook = Pick<Workbook, 'sheets' | 'namedRanges' | 'activeSheetId' | 'nextId'>;

/** @throws BadInput, in Dutch, when the bytes are no .xlsx that can be read whole */
export async function readXlsx(bytes: Buffer, fileName: string, kept: Kept): Promise<ReadWorkbook> {
  try {
    return build(await openPackage(bytes), kept);
  } catch (error) {
    const reason = error instanceof Refused ? error.message : refusals.damaged;
    throw new BadInput(`${fileName} ${reason}`, { cause: error });
  }
}

function build(opened: OpenedPackage, kept: Kept): ReadWorkbook {
  const isListSheet = ({ name, hidden }: PackagedSheet) => hidden && name === listSheetName;
  const listSheet = opened.sheets.find(isListSheet);
  const found = opened.sheets.filter((packaged) => packaged !== listSheet);
  const matches = matchSheets(
    found.map(({ name, cells }) => ({ name, headers: headersOf(cells.rows[0]) })),
    kept.sheets,
  );
  const nextId = idCounter(kept);
  const taken = new Set<number>();
  const sources = found.map((packaged, i): Source => {
    const own = matches[i] ?? null;
    const id = own && !taken.has(own.id) ? own.id : nextId();
    taken.add(id);
    return { packaged, kept: own, sheet: readSheet(packaged, own, id, opened, kept) };
  });
  const context = validationContext(sources, opened, listSheet);
  for (const source of sources) {
    addNotesAndLinks(source, context);
    addValidations(source, context, kept, opened);
    addKept(source);
    if (opened.date1904) shiftDates(source.sheet);
    addProtections(source, nextId);
  }
  const sheets = sources.map(({ sheet }) => sheet);
  const active = sources.find(({ packaged }) => packaged === opened.sheets[opened.activeTab]) ?? sources[0];
  // Only the sheet with our lists.
  if (!active) throw new Refused(refusals.noTabs);
  const namedRanges = readNames(opened, context, kept, sheets);
  return { sheets, namedRanges, activeSheetId: active.sheet.id, nextId: nextId() };
}

/** Numbers above all that are in use. */
function idCounter(kept: Kept): () => number {
  const used = kept.sheets.flatMap((sheet) => [sheet, ...sheet.protections, ...sheet.charts]);
  let last = Math.max(0, ...used.map(({ id }) => id));
  return () => ++last;
}

function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const cells = (sheet.rows[row - 1] ??= []);
  return (cells[column - 1] ??= { value: null });
}

function validationContext(
  sources: readonly Source[],
  opened: OpenedPackage,
  listSheet: PackagedSheet | undefined,
): ValidationContext {
  const ids = new Map(sources.map(({ packaged, sheet }) => [packaged.name, sheet.id]));
  const names = new Map(opened.definedNames.map(({ name, reference }) => [name, reference]));
  return {
    sheetName: (id) => sources.find(({ sheet }) => sheet.id === id)?.packaged.name ?? null,
    sheetId: (name) => ids.get(name) ?? null,
    listReference: () => '',
    listChoices: (reference) => {
      const split = splitReference(reference);
      const rect = listSheet && split?.sheetName === listSheetName ? a1ToRect(split.a1) : null;
      if (!rect || !listSheet) return null;
      const choices: string[] = [];
      eachCellOf(rect, (row, column) => {
        choices.push(String(listSheet.cells.rows[row - 1]?.[column - 1]?.value ?? ''));
      });
      return choices;
    },
    namedReference: (name) => names.get(name) ?? null,
  };
}

function addNotesAndLinks({ packaged, sheet }: Source, context: ValidationContext): void {
  for (const [a1, note] of packaged.notes) {
    const at = a1ToRect(a1);
    if (at && note) cellAt(sheet, at.row, at.column).note = note;
  }
  for (const [a1, link] of readLinks(packaged.around, packaged.relations)) {
    const at = a1ToRect(a1);
    const cell = at && sheet.rows[at.row - 1]?.[at.column - 1];
    if (cell) cell.link = fromXlsxLink(link, context.sheetId);
  }
}

function addValidations(
  { packaged, sheet }: Source,
  context: ValidationContext,
  kept: Kept,
  opened: OpenedPackage,
): void {
  const known = new Map(kept.validations.map(({ key, validation }) => [key, validation]));
  for (const { ranges, rule } of readValidations(packaged.around)) {
    const rects = ranges.flatMap((a1) => {
      const rect = a1ToRect(a1);
      return (rect && clipRect(rect, sheet.maxRows, sheet.maxColumns)) ?? [];
    });
    if (!rects[0]) continue;
    const anchor = cellA1(rects[0].row, rects[0].column);
    const own = known.get(ruleKey(rule));
    const validation =
      own && refersToSheets(own, context) ? own : fromRule(rule, anchor, sheet.id, context, opened.date1904);
    if (!validation) continue;
    for (const rect of rects) {
      opened.count.rule(rect.rows * rect.columns);
      eachCellOf(rect, (row, column) => {
        if (!sheet.rows[row - 1]?.[column - 1]) opened.count.hold();
        cellAt(sheet, row, column).validation = validation;
      });
    }
  }
}

function refersToSheets({ args }: Validation, context: ValidationContext): boolean {
  return args.every((arg) => typeof arg !== 'object' || !('sheetId' in arg) || context.sheetName(arg.sheetId) !== null);
}

function addKept({ sheet, kept }: Source): void {
  const filled = ({ row, column }: { row: number; column: number }) => sheet.rows[row - 1]?.[column - 1];
  for (const long of kept?.longTexts ?? []) {
    const cell = filled(long);
    if (typeof cell?.value === 'string' && cell.value === long.text.slice(0, longestText)) cell.value = long.text;
  }
  for (const link of kept?.links ?? []) {
    const cell = filled(link);
    if (cell) cell.link = link.link;
  }
  for (const rect of kept?.clipped ?? []) {
    const within = clipRect(rect, sheet.maxRows, sheet.maxColumns);
    if (within) eachCellOf(within, (row, column) => clip(cellAt(sheet, row, column)));
  }
}

/** Unless someone has since made the cell wrap. */
function clip(cell: Cell): void {
  if (cell.style?.wrap === undefined) cell.style = { ...cell.style, wrap: 'CLIP' };
}

/** Old files from a Mac count days from 1904. */
function shiftDates(sheet: Sheet): void {
  const dates = new Map<string, boolean>();
  sheet.rows.forEach((cells) =>
    cells?.forEach((cell) => {
      const code = cell?.style?.numberFormat;
      if (typeof cell?.value !== 'number' || code === undefined) return;
      if (!dates.has(code)) dates.set(code, showsDate(code));
      if (dates.get(code)) cell.value += daysTo1904;
    }),
  );
}

function addProtections({ packaged, sheet, kept }: Source, nextId: () => number): void {
  if (kept) sheet.protections.push(...structuredClone(kept.protections));
  else if (isProtected(packaged.around)) {
    sheet.protections.push({ id: nextId(), rect: null, description: '', warningOnly: false, editors: [] });
  }
}

function readNames(
  opened: OpenedPackage,
  context: ValidationContext,
  kept: Kept,
  sheets: Sheet[],
): Workbook['namedRanges'] {
  const read = opened.definedNames.flatMap(({ name, reference }) => {
    const split = splitReference(reference);
    const sheet = sheets.find(({ id }) => split && id === context.sheetId(split.sheetName));
    const rect: Rect | null = split && a1ToRect(split.a1);
    const within = sheet && rect && clipRect(rect, sheet.maxRows, sheet.maxColumns);
    return within ? [{ name, sheetId: sheet.id, rect: within }] : [];
  });
  const rest = kept.namedRanges.filter(
    ({ name, sheetId }) => sheets.some(({ id }) => id === sheetId) && !read.some((named) => named.name === name),
  );
  return [...read, ...rest.filter((named, i) => rest.findIndex((other) => isDeepStrictEqual(other, named)) === i)];
}
