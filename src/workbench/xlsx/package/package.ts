/**
 * Opens the package of an .xlsx from any program: follows its relationships, so that the rest need not know where each
 * program puts its parts, and reads the parts that the model can hold.
 */
import { StyleSheet, readThemeColors } from '../cells/styleSheet';
import { Refused, refusals } from '../refusals';
import { unlikeOthers } from '../sheetNames';
import { CellCount } from '../sheet/cellCount';
import type { CellSource } from '../sheet/cellReader';
import { readSheetPart, type SheetPart } from '../sheet/sheetPart';
import { childOf, descendants, isTrue, parseXml, readElements, type XmlElement } from '../xml';
import { kindOf, partOf, relationships, type Relationship } from './relationships';
import { readSharedTexts, TextCollector } from './texts';
import { Zip } from './zip';

export interface PackagedSheet extends SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** By address. */
  readonly notes: ReadonlyMap<string, string>;
  readonly relations: readonly Relationship[];
}

export interface OpenedPackage {
  readonly sheets: PackagedSheet[];
  readonly definedNames: { readonly name: string; readonly reference: string }[];
  readonly activeTab: number;
  readonly date1904: boolean;
  readonly styles: StyleSheet;
  readonly themeColors: readonly string[];
  readonly count: CellCount;
}

/** @throws Refused for what a person can mend, Error for what is damaged */
export async function openPackage(bytes: Buffer): Promise<OpenedPackage> {
  const zip = await Zip.open(bytes);
  const root = await workbookPart(zip);
  const relations = await relationships(zip, root);
  const book = parseXml(await zip.text(root));
  const theme = partOf(zip, relations, 'theme');
  const styles = partOf(zip, relations, 'styles');
  const shared = partOf(zip, relations, 'sharedStrings');
  const themeColors = theme ? readThemeColors(parseXml(await zip.text(theme))) : [];
  const source: CellSource = {
    styles: new StyleSheet(styles ? parseXml(await zip.text(styles)) : null, themeColors),
    texts: shared ? await readSharedTexts(zip, shared) : [],
    date1904: isTrue(descendants(book, 'workbookPr')[0]?.attributes['date1904']),
    count: new CellCount(),
  };
  const { sheets, tabs } = await readSheets(zip, book, relations, source);
  const activeTab = Number(descendants(book, 'workbookView')[0]?.attributes['activeTab'] ?? 0);
  return {
    sheets,
    definedNames: descendants(book, 'definedName')
      .filter(
        ({ attributes }) =>
          attributes['name'] && !attributes['name'].startsWith('_xlnm.') && attributes['localSheetId'] === undefined,
      )
      .map(({ attributes, text }) => ({ name: attributes['name'] ?? '', reference: text })),
    activeTab: Math.min(tabs[activeTab] ?? 0, sheets.length - 1),
    date1904: source.date1904,
    styles: source.styles,
    themeColors,
    count: source.count,
  };
}

/** Where the workbook itself stands. @throws Refused when this is the package of another program */
async function workbookPart(zip: Zip): Promise<string> {
  const root = partOf(zip, await relationships(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (root.endsWith('.bin')) throw new Refused(refusals.binary);
  if (/^(?:word|ppt)\//.test(root)) throw new Refused(refusals.document);
  if (zip.has(root)) return root;
  if (zip.has('xl/workbook.bin')) throw new Refused(refusals.binary);
  if (zip.has('Index/Document.iwa') || zip.has('Index.zip')) throw new Refused(refusals.numbers);
  const kind = zip.has('mimetype') ? await zip.text('mimetype') : '';
  if (kind.includes('opendocument.spreadsheet')) throw new Refused(refusals.openDocument);
  if (zip.hasLike(/\.(?:xls[xmb]?|ods|csv)$/i)) throw new Refused(refusals.zipped);
  throw new Refused(kind.includes('opendocument') ? refusals.document : refusals.damaged);
}

/** Kinds of tabs that hold nothing which Google Sheets keeps. Any other is a sheet with cells, whatever it is called. */
const withoutCells = new Set(['chartsheet', 'dialogsheet', 'macrosheet', 'xlmacrosheet', 'xlintlmacrosheet']);

/** The sheets with cells, and where each tab of the workbook ended up: chart sheets and the like fall out. */
async function readSheets(
  zip: Zip,
  book: XmlElement,
  relations: readonly Relationship[],
  source: CellSource,
): Promise<{ sheets: PackagedSheet[]; tabs: number[] }> {
  const sheets: PackagedSheet[] = [];
  const tabs: number[] = [];
  const named = unlikeOthers();
  for (const { attributes } of childOf(childOf(book, 'workbook'), 'sheets')?.children ?? []) {
    tabs.push(sheets.length);
    // Charts and macros have a tab, but no cells; some have no part at all.
    const { id } = attributes;
    if (!id) continue;
    const relation = relations.find((one) => one.id === id);
    if (relation && withoutCells.has(kindOf(relation.type))) continue;
    const name = named(attributes['name'] || `Blad${tabs.length}`);
    if (!relation || !zip.has(relation.target)) throw new Refused(refusals.missingTab(name));
    sheets.push(await readSheet(zip, name, attributes['state'] ?? 'visible', relation.target, source));
  }
  if (sheets.length === 0) throw new Refused(refusals.noTabs);
  return { sheets, tabs };
}

async function readSheet(
  zip: Zip,
  name: string,
  state: string,
  path: string,
  source: CellSource,
): Promise<PackagedSheet> {
  try {
    const part = await readSheetPart(zip.chunks(path), source);
    const relations = await relationships(zip, path);
    const comments = partOf(zip, relations, 'comments');
    const notes = await readNotes(zip, comments);
    for (const [address, said] of await readThreads(zip, partOf(zip, relations, 'threadedComment'))) {
      notes.set(address, said);
    }
    return { ...part, name, hidden: state !== 'visible', notes, relations };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(refusals.unreadableTab(name), { cause: error });
  }
}

async function readNotes(zip: Zip, path: string | null): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  if (path === null) return notes;
  const collector = new TextCollector();
  let address = '';
  await readElements(zip.chunks(path), {
    open(name, attributes) {
      if (name === 'comment') address = attributes['ref'] ?? '';
      else collector.open(name);
    },
    text: (text) => collector.text(text),
    close(name) {
      if (name === 'comment') notes.set(address, collector.take());
      else collector.close(name);
    },
  });
  return notes;
}

/** Conversations on cells, each answer on a line: in the notes for older programs Excel says only that it has them. */
async function readThreads(zip: Zip, path: string | null): Promise<Map<string, string>> {
  const threads = new Map<string, string>();
  if (path === null) return threads;
  for (const comment of descendants(parseXml(await zip.text(path)), 'threadedComment')) {
    const address = comment.attributes['ref'] ?? '';
    const said = childOf(comment, 'text')?.text ?? '';
    const before = threads.get(address);
    threads.set(address, before === undefined ? said : `${before}\n${said}`);
  }
  return threads;
}
