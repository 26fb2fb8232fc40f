/** Writes the model as an .xlsx that Excel, LibreOffice and Sheets open. */
import { headersOf } from '../model/grid';
import type { Sheet, Validation, Workbook } from '../model/workbook';
import { splitReference } from './a1';
import { SharedTexts } from './cells/cellValues';
import { StyleWriter } from './cells/styleWriter';
import { writeConditionalFormats } from './conditionalFormats';
import type { Kept, KeptSheet } from './kept';
import { ListSheetWriter, listSheetName } from './lists';
import { bookXml, writableNames } from './package/bookXml';
import { PackageWriter, RelationList } from './package/packageWriter';
import { besideCells, linksXml } from './sheet/besideCells';
import { commentsXml, noteBoxesXml } from './sheet/notesXml';
import { sheetXml, type SheetExtras } from './sheet/sheetXml';
import { fileSheetNames } from './sheetNames';
import type { ValidationContext } from './validations';
import { writeValidations } from './writeValidations';

interface Job {
  readonly workbook: Workbook;
  readonly package: PackageWriter;
  readonly styles: StyleWriter;
  readonly texts: SharedTexts;
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
    package: new PackageWriter(),
    styles: new StyleWriter(),
    texts: new SharedTexts(),
    lists: new ListSheetWriter(),
    fileNames: new Map(workbook.sheets.map(({ id }, i) => [id, names[i]!])),
    validations: new Map(),
    conditions: [],
  };
  const sheets = workbook.sheets.map((sheet, i) => writeSheet(sheet, i + 1, job));
  const named = writableNames(workbook);
  writeBook(job, named.written);
  return {
    bytes: await job.package.bytes(),
    kept: {
      sheets,
      validations: [...job.validations].map(([key, validation]) => ({ key, validation })),
      conditions: job.conditions,
      namedRanges: named.rest,
    },
  };
}

function writeSheet(sheet: Sheet, number: number, job: Job): KeptSheet {
  const fileName = job.fileNames.get(sheet.id)!;
  const beside = besideCells(sheet);
  const relations = new RelationList();
  const { validations, kept } = writeValidations(sheet, validationContext(job));
  for (const [key, validation] of kept) job.validations.set(key, validation);
  const formats = writeConditionalFormats(sheet.conditionalFormats, job.styles);
  job.conditions.push(...formats.kept);
  const links = linksXml(beside.fileLinks, relations, job.fileNames);
  const path = `xl/worksheets/sheet${number}.xml`;
  let notesRelation: string | null = null;
  const { notes } = beside;
  if (notes.length > 0) {
    relations.add('comments', `/xl/comments${number}.xml`);
    notesRelation = relations.add('vmlDrawing', `/xl/drawings/notes${number}.vml`);
    job.package.add(`xl/comments${number}.xml`, () => [commentsXml(notes)], 'comments');
    job.package.add(`xl/drawings/notes${number}.vml`, () => [noteBoxesXml(notes, number)]);
  }
  const isActive = activeSheet(job.workbook) === sheet;
  const extras: SheetExtras = { isActive, conditionalFormats: formats.xml, validations, links, notesRelation };
  job.package.add(path, () => sheetXml(sheet, job, extras), 'worksheet');
  if (!relations.isEmpty) job.package.relate(path, relations);
  const { id, name, maxRows, maxColumns, protections, charts } = sheet;
  const { clipped, longTexts, links: keptLinks } = beside;
  const headers = headersOf(sheet.rows[0]);
  return {
    id,
    name,
    fileName,
    headers,
    maxRows,
    maxColumns,
    protections,
    charts,
    clipped,
    longTexts,
    links: keptLinks,
  };
}

/** The sheet that is looked at; one that is hidden cannot be. */
function activeSheet({ sheets, activeSheetId }: Workbook): Sheet | undefined {
  const visible = sheets.filter(({ hidden }) => !hidden);
  return visible.find(({ id }) => id === activeSheetId) ?? visible[0] ?? sheets[0];
}

/** All that is told once for the whole workbook. */
function writeBook(job: Job, names: Workbook['namedRanges']): void {
  const { workbook, fileNames, styles, texts } = job;
  const relations = new RelationList();
  const listSheet = job.lists.sheet();
  const tabs = workbook.sheets.map((sheet) => ({
    sheet,
    name: fileNames.get(sheet.id)!,
    state: sheet.hidden ? 'hidden' : '',
  }));
  if (listSheet) {
    const path = `xl/worksheets/sheet${tabs.length + 1}.xml`;
    const extras = { isActive: false, conditionalFormats: '', validations: '', links: '', notesRelation: null };
    job.package.add(path, () => sheetXml(listSheet, job, extras), 'worksheet');
    tabs.push({ sheet: listSheet, name: listSheetName, state: 'veryHidden' });
  }
  for (const i of tabs.keys()) relations.add('worksheet', `worksheets/sheet${i + 1}.xml`);
  relations.add('styles', 'styles.xml');
  relations.add('sharedStrings', 'sharedStrings.xml');
  const active = Math.max(0, workbook.sheets.indexOf(activeSheet(workbook)!));
  job.package.add('xl/workbook.xml', () => [bookXml(tabs, active, names)], 'workbook');
  job.package.relate('xl/workbook.xml', relations);
  // What the cells use is known only now.
  job.package.add('xl/styles.xml', () => [styles.xml()], 'styles');
  job.package.add('xl/sharedStrings.xml', () => texts.xml(), 'sharedStrings');
  const root = new RelationList();
  root.add('officeDocument', 'xl/workbook.xml');
  job.package.relate('', root);
}

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
