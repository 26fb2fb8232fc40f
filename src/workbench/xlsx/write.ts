/** Writes the model as an .xlsx that Excel, LibreOffice and Sheets open. */
import type ExcelJS from 'exceljs';
import { excel, zips } from '../packages';
import type { Cell, Sheet, Validation, Workbook } from '../model/workbook';
import { cellA1, clipRect, quoteSheetName, rectToA1, splitReference } from './a1';
import { escapeControl, holdsLink, longestText, toXlsxLink, toXlsxValue } from './cells/cellValues';
import { writeConditionalFormats } from './conditionalFormats';
import { headersOf } from '../model/grid';
import type { Kept, KeptSheet } from './kept';
import { ListSheetWriter, listSheetName } from './lists';
import { RectCollector } from './rects';
import { fileSheetNames } from './sheetNames';
import { defaultFont, StyleWriter } from './cells/styles';
import { fromRule, ruleKey, saysAll, toRule, type ValidationContext } from './validations';

/** Pixels of the widest digit of the default font: xlsx counts widths in those. */
const digitPixels = 7;
const defaultWidth = 100;
const pointsPerPixel = 0.75;
/** exceljs keeps a defined name cell by cell: a larger one goes into the state file. */
const largestName = 50_000;

interface Job {
  readonly workbook: Workbook;
  readonly book: ExcelJS.Workbook;
  readonly styles: StyleWriter;
  readonly lists: ListSheetWriter;
  readonly fileNames: ReadonlyMap<number, string>;
  readonly validations: Map<string, Validation>;
  readonly conditions: Kept['conditions'][number][];
}

/** The bytes of the file, and what must be kept beside it. */
export async function writeXlsx(workbook: Workbook): Promise<{ bytes: Buffer; kept: Kept }> {
  const names = fileSheetNames(workbook.sheets.map(({ name }) => name));
  const job: Job = {
    workbook,
    book: new (excel().Workbook)(),
    styles: new StyleWriter(),
    lists: new ListSheetWriter(),
    fileNames: new Map(workbook.sheets.map(({ id }, i) => [id, names[i]!])),
    validations: new Map(),
    conditions: [],
  };
  const sheets = workbook.sheets.map((sheet) => writeSheet(sheet, job));
  job.lists.write(job.book);
  setActiveTab(job);
  const namedRanges = writeNames(job);
  const bytes = Buffer.from(await job.book.xlsx.writeBuffer());
  return {
    bytes: await withDefaultFont(bytes),
    kept: {
      sheets,
      validations: [...job.validations].map(([key, validation]) => ({ key, validation })),
      conditions: job.conditions,
      namedRanges,
    },
  };
}

function writeSheet(sheet: Sheet, job: Job): KeptSheet {
  const fileName = job.fileNames.get(sheet.id)!;
  const target = job.book.addWorksheet(fileName, {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: {
      defaultColWidth: defaultWidth / digitPixels,
      ...(sheet.tabColor && { tabColor: { argb: `FF${sheet.tabColor.slice(1).toUpperCase()}` } }),
    },
    views: [
      {
        ...(sheet.frozenRows || sheet.frozenColumns
          ? { state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }
          : { state: 'normal' }),
        showGridLines: !sheet.hideGridlines,
        rightToLeft: sheet.rightToLeft,
      } as ExcelJS.WorksheetView,
    ],
  });
  writeColumns(sheet, target, job.styles);
  const rest = writeCells(sheet, target, job);
  writeRows(sheet, target);
  for (const { row, column, rows, columns } of sheet.merges) {
    target.mergeCellsWithoutStyle(row, column, row + rows - 1, column + columns - 1);
  }
  if (sheet.filter) target.autoFilter = rectToA1(sheet.filter);
  writeValidations(sheet, target, job);
  job.conditions.push(...writeConditionalFormats(target, sheet.conditionalFormats));
  protect(sheet, target);
  const { id, name, maxRows, maxColumns, protections, charts } = sheet;
  return { id, name, fileName, headers: headersOf(sheet.rows[0]), maxRows, maxColumns, protections, charts, ...rest };
}

/** The style that a column's empty cells share, where no cell of the column is without a style. */
function columnStyle(sheet: Sheet, column: number, styles: StyleWriter): Partial<ExcelJS.Style> | null {
  const counts = new Map<Partial<ExcelJS.Style>, number>();
  for (let r = 0; r < sheet.maxRows; r++) {
    const cell = sheet.rows[r]?.[column];
    if (!isFilled(cell) && !cell?.style) return null;
    if (isFilled(cell)) continue;
    const style = styles.style(cell?.style);
    counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function writeColumns(sheet: Sheet, target: ExcelJS.Worksheet, styles: StyleWriter): void {
  for (let c = 0; c < sheet.maxColumns; c++) {
    const style = columnStyle(sheet, c, styles);
    const width = sheet.columnWidths.get(c);
    const hidden = sheet.hiddenColumns.has(c);
    if (!style && width === undefined && !hidden) continue;
    const column = target.getColumn(c + 1);
    const characters = (width ?? defaultWidth) / digitPixels;
    // exceljs takes exactly 9 for "no width given".
    column.width = characters === 9 ? 9.001 : characters;
    if (hidden) column.hidden = true;
    if (style) column.style = style;
  }
}

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && ((cell.value !== null && cell.value !== '') || cell.formula !== undefined);

/** Gives back what the file cannot say of these cells. */
function writeCells(
  sheet: Sheet,
  target: ExcelJS.Worksheet,
  job: Job,
): Pick<KeptSheet, 'clipped' | 'longTexts' | 'links'> {
  const clipped = new RectCollector();
  const longTexts: KeptSheet['longTexts'][number][] = [];
  const links: KeptSheet['links'][number][] = [];
  const columnStyles = Array.from({ length: sheet.maxColumns }, (_, c) => target.getColumn(c + 1).style);
  sheet.rows.forEach((cells, r) =>
    cells?.forEach((cell, c) => {
      if (!cell) return;
      const [row, column] = [r + 1, c + 1];
      const style = job.styles.style(cell.style);
      if (cell.style?.wrap === 'CLIP') clipped.add(row, column);
      if (typeof cell.value === 'string' && cell.value.length > longestText) {
        longTexts.push({ row, column, text: cell.value });
      }
      if (cell.link !== undefined && !holdsLink(cell)) links.push({ row, column, link: cell.link });
      const emptyAsItsColumn = !isFilled(cell) && (style === columnStyles[c] || Object.keys(style).length === 0);
      if (emptyAsItsColumn && cell.note === undefined) return;
      const written = target.getCell(row, column);
      written.value = toXlsxValue(cell, cell.link === undefined ? undefined : fileLink(cell.link, job));
      written.style = style;
      if (cell.note) written.note = escapeControl(cell.note);
    }),
  );
  return { clipped: clipped.rects(), longTexts, links };
}

function fileLink(link: string, job: Job): string {
  return toXlsxLink(link, (id) => job.fileNames.get(id) ?? null);
}

function writeRows(sheet: Sheet, target: ExcelJS.Worksheet): void {
  for (const [r, pixels] of sheet.rowHeights) target.getRow(r + 1).height = pixels * pointsPerPixel;
  for (const r of sheet.hiddenRows) {
    const row = target.getRow(r + 1);
    row.hidden = true;
    // Without a height exceljs forgets an empty row, and that it was hidden.
    row.height ??= (sheet.rowHeights.get(r) ?? 21) * pointsPerPixel;
  }
}

function writeValidations(sheet: Sheet, target: ExcelJS.Worksheet, job: Job): void {
  const groups = new Map<string, { validation: Validation; cells: RectCollector }>();
  const keys = new Map<Validation, string>();
  sheet.rows.forEach((cells, r) =>
    cells?.forEach((cell, c) => {
      const validation = cell?.validation;
      if (!validation) return;
      const key = keys.get(validation) ?? JSON.stringify(validation);
      keys.set(validation, key);
      const group = groups.get(key) ?? { validation, cells: new RectCollector() };
      groups.set(key, group);
      group.cells.add(r + 1, c + 1);
    }),
  );
  const context = validationContext(job);
  const written = (target as unknown as { dataValidations: { model: Record<string, object> } }).dataValidations.model;
  for (const { validation, cells } of groups.values()) {
    for (const rect of cells.rects()) {
      const anchor = cellA1(rect.row, rect.column);
      const rule = toRule(validation, anchor, context);
      const readBack = fromRule(rule, anchor, sheet.id, context);
      if (!saysAll(validation, readBack)) job.validations.set(ruleKey(rule), validation);
      written[rectToA1(rect)] = {
        type: rule.type,
        operator: rule.operator,
        errorStyle: rule.errorStyle,
        error: rule.error,
        allowBlank: true,
        showErrorMessage: true,
        formulae: rule.type === 'date' ? rule.formulas.map(serialToMilliseconds) : rule.formulas,
      };
    }
  }
}

/** exceljs wants the dates of a rule as milliseconds. */
const serialToMilliseconds = (serial: string) => Math.round((Number(serial) - 25_569) * 86_400_000);

function validationContext(job: Job): ValidationContext {
  const ids = new Map([...job.fileNames].map(([id, name]) => [name, id]));
  const lists = new Map<string, string[]>();
  return {
    sheetName: (id) => job.fileNames.get(id) ?? null,
    sheetId: (name) => ids.get(name) ?? null,
    listReference: (choices) => {
      const reference = job.lists.reference(choices);
      lists.set(reference, [...choices]);
      return reference;
    },
    listChoices: (reference) =>
      splitReference(reference)?.sheetName === listSheetName ? (lists.get(reference) ?? null) : null,
    namedReference: () => null,
  };
}

/**
 * Without a password: it stops accidents, not people. Who may edit, and sheets that are open in part, only the state
 * file knows.
 */
function protect(sheet: Sheet, target: ExcelJS.Worksheet): void {
  const closed = sheet.protections.some(
    ({ rect, warningOnly, unprotected }) => rect === null && !warningOnly && !unprotected?.length,
  );
  if (!closed) return;
  void target.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true });
}

function setActiveTab({ workbook, book }: Job): void {
  const visible = (i: number) => workbook.sheets[i]?.hidden === false;
  const wanted = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId);
  const activeTab = visible(wanted)
    ? wanted
    : Math.max(
        0,
        workbook.sheets.findIndex(({ hidden }) => !hidden),
      );
  book.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab, visibility: 'visible' }];
}

/** Gives back the named ranges that could not be written. */
function writeNames({ workbook, book, fileNames }: Job): Workbook['namedRanges'] {
  return workbook.namedRanges.filter((named) => {
    const sheet = workbook.sheets.find(({ id }) => id === named.sheetId);
    const rect = sheet && clipRect(named.rect, sheet.maxRows, sheet.maxColumns);
    const likeCell = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(named.name);
    const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(named.name) && !likeCell;
    if (!sheet || !rect || !plain || rect.rows * rect.columns > largestName) return true;
    book.definedNames.add(`${quoteSheetName(fileNames.get(sheet.id)!)}!${rectToA1(rect, true)}`, named.name);
    return false;
  });
}

/** exceljs always names Calibri 11 as the default; a new sheet of Google has Arial 10. */
async function withDefaultFont(bytes: Buffer): Promise<Buffer> {
  const zip = await zips().loadAsync(bytes);
  const path = 'xl/styles.xml';
  const styles = await zip.file(path)!.async('string');
  const font = `<font><sz val="${defaultFont.size}"/><name val="${defaultFont.name}"/><family val="2"/></font>`;
  zip.file(path, styles.replace(/(<fonts[^>]*>)<font>[\s\S]*?<\/font>/, `$1${font}`));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
