/** Reads an .xlsx of any program into the model, with what was kept beside it where that still fits. */
import type ExcelJS from 'exceljs';
import { isDeepStrictEqual } from 'node:util';
import { excel } from '../packages';
import { BadInput } from '../badInput';
import type { Cell, Rect, Sheet, Validation, Workbook } from '../model/workbook';
import { a1ToRect, cellA1, clipRect, splitReference } from './a1';
import { fromXlsxCell, fromXlsxLink, longestText } from './cells/cellValues';
import { fromXlsxColor, type XlsxColor } from './cells/colors';
import { readConditionalFormats } from './conditionalFormats';
import { headersOf } from '../model/grid';
import type { Kept, KeptSheet } from './kept';
import { listSheetName } from './lists';
import { showsDate } from './cells/numberFormats';
import { openPackage, type OpenedPackage, type PackagedSheet } from './package';
import { eachCellOf } from './rects';
import { matchSheets } from './sheetNames';
import { StyleReader } from './cells/styles';
import { fromRule, ruleKey, type ValidationContext } from './validations';

const digitPixels = 7;
const [defaultWidth, defaultHeight] = [100, 21];
/** From 30 December 1899 to 1 January 1904. */
const daysTo1904 = 1462;
const [defaultRows, defaultColumns] = [1000, 26];
/** exceljs need not look at what the model does not hold, or what package.ts reads itself. */
const ignoreNodes = [
  'dataValidations',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
  'pageSetup',
  'pageMargins',
  'printOptions',
  'headerFooter',
  'rowBreaks',
];

interface Source {
  readonly worksheet: ExcelJS.Worksheet;
  readonly packaged: PackagedSheet;
  readonly kept: KeptSheet | null;
  readonly sheet: Sheet;
}

export type ReadWorkbook = Pick<Workbook, 'sheets' | 'namedRanges' | 'activeSheetId' | 'nextId'>;

/** Throws BadInput when the bytes are no .xlsx. */
export async function readXlsx(bytes: Buffer, fileName: string, kept: Kept): Promise<ReadWorkbook> {
  const opened = await openPackage(bytes, fileName);
  const book = new (excel().Workbook)();
  try {
    await book.xlsx.load(opened.slim as unknown as ArrayBuffer, { ignoreNodes } as Partial<ExcelJS.XlsxReadOptions>);
    return build(opened, book, kept);
  } catch (error) {
    throw new BadInput(`${fileName} is beschadigd of geen Excel-bestand (.xlsx).`, { cause: error });
  }
}

function build(opened: OpenedPackage, book: ExcelJS.Workbook, kept: Kept): ReadWorkbook {
  const isListSheet = ({ name, hidden }: PackagedSheet) => hidden && name === listSheetName;
  const listSheet = book.worksheets[opened.sheets.findIndex(isListSheet)];
  const found = opened.sheets.flatMap((packaged, i) => {
    const worksheet = book.worksheets[i];
    return worksheet && !isListSheet(packaged) ? [{ packaged, worksheet }] : [];
  });
  const matches = matchSheets(
    found.map(({ packaged, worksheet }) => ({ name: packaged.name, headers: fileHeaders(worksheet) })),
    kept.sheets,
  );
  const nextId = idCounter(kept);
  const taken = new Set<number>();
  const styles = new StyleReader(opened);
  const sources = found.map(({ packaged, worksheet }, i): Source => {
    const own = matches[i] ?? null;
    const id = own && !taken.has(own.id) ? own.id : nextId();
    taken.add(id);
    const sheet = readSheet(worksheet, packaged, own, id, styles, kept);
    return { worksheet, packaged, kept: own, sheet };
  });
  const context = validationContext(sources, opened, listSheet);
  for (const source of sources) {
    addNotesAndLinks(source, context);
    addValidations(source, context, kept, opened.date1904);
    addKept(source);
    if (opened.date1904) shiftDates(source.sheet);
    addProtections(source, nextId);
  }
  const sheets = sources.map(({ sheet }) => sheet);
  const active = sources.find(({ packaged }) => packaged === opened.sheets[opened.activeTab]) ?? sources[0]!;
  const namedRanges = readNames(opened, context, kept, sheets);
  return { sheets, namedRanges, activeSheetId: active.sheet.id, nextId: nextId() };
}

/** Numbers above all that are in use. */
function idCounter(kept: Kept): () => number {
  const used = kept.sheets.flatMap((sheet) => [sheet, ...sheet.protections, ...sheet.charts]);
  let last = Math.max(0, ...used.map(({ id }) => id));
  return () => ++last;
}

function fileHeaders(worksheet: ExcelJS.Worksheet): string[] {
  const row = worksheet.findRow(1);
  const cells = Array.from({ length: row?.cellCount ?? 0 }, (_, c) => fromXlsxCell(row!.getCell(c + 1)));
  return headersOf(cells);
}

function readSheet(
  worksheet: ExcelJS.Worksheet,
  packaged: PackagedSheet,
  kept: KeptSheet | null,
  id: number,
  styles: StyleReader,
  all: Kept,
): Sheet {
  const view = (worksheet.views as ExcelJS.WorksheetView[] | null)?.[0];
  const frozen = view?.state === 'frozen' ? view : null;
  const tabColor = worksheet.properties.tabColor as XlsxColor | undefined;
  const filter = typeof worksheet.autoFilter === 'string' ? a1ToRect(worksheet.autoFilter) : null;
  const sheet: Sheet = {
    id,
    name: kept && kept.fileName === packaged.name ? kept.name : packaged.name,
    ...gridOf(worksheet, packaged, kept),
    rows: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    frozenRows: frozen?.ySplit ?? 0,
    frozenColumns: frozen?.xSplit ?? 0,
    hidden: packaged.hidden,
    tabColor: fromXlsxColor(tabColor, []),
    hideGridlines: view?.showGridLines === false,
    rightToLeft: view?.rightToLeft === true,
    merges: packaged.merges.flatMap((a1) => a1ToRect(a1) ?? []),
    filter: null,
    protections: [],
    conditionalFormats: readConditionalFormats(worksheet, all.conditions, styles),
    charts: [...structuredClone(kept?.charts ?? [])],
  };
  sheet.filter = filter && clipRect(filter, sheet.maxRows, sheet.maxColumns);
  readCells(worksheet, sheet, styles);
  readColumns(worksheet, sheet, styles);
  return sheet;
}

/** As many rows and columns as the sheet had, as a new sheet of Google has, or as are filled: the most of these. */
function gridOf(
  worksheet: ExcelJS.Worksheet,
  packaged: PackagedSheet,
  kept: KeptSheet | null,
): Pick<Sheet, 'maxRows' | 'maxColumns'> {
  let [rows, columns] = [0, 0];
  worksheet.eachRow((row, r) =>
    row.eachCell((_cell, c) => {
      rows = Math.max(rows, r);
      columns = Math.max(columns, c);
    }),
  );
  for (const a1 of [...packaged.notes.keys(), ...packaged.merges]) {
    const rect = a1ToRect(a1);
    rows = Math.max(rows, rect ? rect.row + rect.rows - 1 : 0);
    columns = Math.max(columns, rect ? rect.column + rect.columns - 1 : 0);
  }
  return {
    maxRows: Math.max(rows, kept?.maxRows ?? defaultRows),
    maxColumns: Math.max(columns, kept?.maxColumns ?? defaultColumns),
  };
}

function readCells(worksheet: ExcelJS.Worksheet, sheet: Sheet, styles: StyleReader): void {
  worksheet.eachRow({ includeEmpty: true }, (row, r) => {
    if (r > sheet.maxRows) return;
    if (row.height) {
      const pixels = Math.round((row.height * 4) / 3);
      if (pixels !== defaultHeight) sheet.rowHeights.set(r - 1, pixels);
    }
    if (row.hidden) sheet.hiddenRows.add(r - 1);
    row.eachCell({ includeEmpty: true }, (from, c) => {
      if (c > sheet.maxColumns) return;
      const style = styles.style(from.style);
      const content = fromXlsxCell(from);
      if (content.value === null && content.formula === undefined && !style) return;
      place(sheet, r, c, { ...content, ...(style && { style }) });
    });
  });
}

/** A column's own style holds for every cell that the file does not name. */
function readColumns(worksheet: ExcelJS.Worksheet, sheet: Sheet, styles: StyleReader): void {
  for (let c = 1; c <= sheet.maxColumns; c++) {
    const column = worksheet.getColumn(c);
    if (column.hidden) sheet.hiddenColumns.add(c - 1);
    const pixels = column.width === undefined ? defaultWidth : Math.round(column.width * digitPixels);
    if (pixels !== defaultWidth && pixels > 0) sheet.columnWidths.set(c - 1, pixels);
    const style = styles.style(column.style);
    if (!style) continue;
    for (let r = 1; r <= sheet.maxRows; r++) {
      if (!inFile(worksheet, r, c)) place(sheet, r, c, { value: null, style });
    }
  }
}

function inFile(worksheet: ExcelJS.Worksheet, row: number, column: number): boolean {
  return worksheet.findRow(row)?.findCell(column) !== undefined;
}

function place(sheet: Sheet, row: number, column: number, cell: Cell): void {
  (sheet.rows[row - 1] ??= [])[column - 1] = cell;
}

function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const cells = (sheet.rows[row - 1] ??= []);
  return (cells[column - 1] ??= { value: null });
}

function validationContext(
  sources: readonly Source[],
  opened: OpenedPackage,
  listSheet: ExcelJS.Worksheet | undefined,
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
        choices.push(String(fromXlsxCell(listSheet.getCell(row, column)).value ?? ''));
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
  for (const [a1, link] of packaged.links) {
    const at = a1ToRect(a1);
    const cell = at && sheet.rows[at.row - 1]?.[at.column - 1];
    if (cell) cell.link = fromXlsxLink(link, context.sheetId);
  }
}

function addValidations({ packaged, sheet }: Source, context: ValidationContext, kept: Kept, date1904: boolean): void {
  const known = new Map(kept.validations.map(({ key, validation }) => [key, validation]));
  for (const { ranges, rule } of packaged.validations) {
    const rects = ranges.flatMap((a1) => {
      const rect = a1ToRect(a1);
      return (rect && clipRect(rect, sheet.maxRows, sheet.maxColumns)) ?? [];
    });
    if (!rects[0]) continue;
    const anchor = cellA1(rects[0].row, rects[0].column);
    const own = known.get(ruleKey(rule));
    const validation = own && refersToSheets(own, context) ? own : fromRule(rule, anchor, sheet.id, context, date1904);
    if (!validation) continue;
    for (const rect of rects) {
      eachCellOf(rect, (row, column) => {
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

function addProtections({ worksheet, sheet, kept }: Source, nextId: () => number): void {
  if (kept) {
    sheet.protections.push(...structuredClone(kept.protections));
    return;
  }
  const { sheetProtection } = worksheet as { sheetProtection?: { sheet?: boolean } };
  if (!sheetProtection?.sheet) return;
  sheet.protections.push({ id: nextId(), rect: null, description: '', warningOnly: false, editors: [] });
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
