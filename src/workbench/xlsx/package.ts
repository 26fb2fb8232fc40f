/**
 * Opens the zip of an .xlsx from any program and follows its relationships, so that the rest need not know where each
 * program puts its parts. Cells and styles go on to exceljs in a slim, canonical package; what exceljs drops, changes
 * or trips over (notes, links, validation, names) is read here.
 */
import type JSZip from 'jszip';
import { zips } from '../packages';
import { BadInput } from '../badInput';
import { a1ToRect, cellA1 } from './a1';
import { nameNumberFormats } from './cells/numberFormats';
import { plainPrefix, withAddresses, withNumericDates } from './repair';
import { descendants, escapeXml, parseXml, type XmlElement } from './xml';

/** A validation as the file states it. */
export interface ValidationRule {
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly errorStyle: string;
  readonly showError: boolean;
  readonly error: string;
}

export interface PackagedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  /** By address: an address on the web, or `#'Blad'!A1` within the workbook. */
  readonly links: ReadonlyMap<string, string>;
  readonly validations: readonly { readonly ranges: string[]; readonly rule: ValidationRule }[];
}

export interface OpenedPackage {
  /** What exceljs reads; its sheets stand in the order of `sheets`. */
  readonly slim: Buffer;
  readonly sheets: PackagedSheet[];
  readonly definedNames: { readonly name: string; readonly reference: string }[];
  readonly activeTab: number;
  readonly date1904: boolean;
  /** `dk1, lt1, dk2, lt2, accent1 … folHlink` as `#rrggbb`; empty when the file has no theme. */
  readonly themeColors: string[];
  /** The code behind each name that a style now has for its number format. */
  readonly formatCodes: ReadonlyMap<string, string>;
  /** The font of a cell without one of its own. */
  readonly defaultFont: { readonly name?: string; readonly size?: number };
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const minimalStyles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
  '<fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="1"><xf/></cellXfs></styleSheet>';

/** Opens a package. Throws BadInput, in Dutch, when it is no readable .xlsx. */
export async function openPackage(bytes: Buffer, fileName: string): Promise<OpenedPackage> {
  const zip = await unzip(bytes, fileName);
  try {
    return await readParts(zip);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${fileName} is beschadigd of geen Excel-bestand (.xlsx).`, { cause: error });
  }
}

async function unzip(bytes: Buffer, fileName: string): Promise<JSZip> {
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    const what = 'beveiligd met een wachtwoord of een oud .xls-bestand';
    throw new BadInput(`${fileName} is ${what}. Sla het op als .xlsx zonder wachtwoord.`);
  }
  try {
    return await zips().loadAsync(bytes);
  } catch (error) {
    throw new BadInput(`${fileName} is beschadigd of geen Excel-bestand (.xlsx).`, { cause: error });
  }
}

async function readParts(zip: JSZip): Promise<OpenedPackage> {
  const root = partOf(await relationships(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const book = parseXml(await partText(zip, root));
  const bookRelations = await relationships(zip, root);
  const date1904 = ['1', 'true'].includes(descendants(book, 'workbookPr')[0]?.attributes['date1904'] ?? '');

  const slim = new (zips())();
  const sheets: PackagedSheet[] = [];
  /** Where each `<sheet>` of the workbook ended up: chart sheets and the like fall out. */
  const tabs: number[] = [];
  for (const element of descendants(book, 'sheet')) {
    const relation = bookRelations.find(({ id }) => id === element.attributes['id']);
    tabs.push(sheets.length);
    if (!relation?.type.endsWith('/worksheet') || !zip.file(relation.target)) continue;
    sheets.push(await readSheet(zip, element, relation.target, slim, sheets.length + 1, date1904));
  }
  if (sheets.length === 0) throw new Error('no worksheet');

  const shared = partOf(bookRelations, 'sharedStrings');
  if (shared && zip.file(shared)) slim.file('xl/sharedStrings.xml', plainPrefix(await partText(zip, shared)));
  const styles = partOf(bookRelations, 'styles');
  const stylesXml = styles && zip.file(styles) ? plainPrefix(await partText(zip, styles)) : minimalStyles;
  const formats = nameNumberFormats(stylesXml);
  slim.file('xl/styles.xml', formats.xml);
  const theme = partOf(bookRelations, 'theme');
  addSkeleton(slim, sheets, date1904);
  const activeTab = Number(descendants(book, 'workbookView')[0]?.attributes['activeTab'] ?? 0);
  return {
    slim: await slim.generateAsync({ type: 'nodebuffer', compression: 'STORE' }),
    sheets,
    definedNames: descendants(book, 'definedName')
      .filter(({ attributes }) => !attributes['name']?.startsWith('_xlnm.') && attributes['localSheetId'] === undefined)
      .map(({ attributes, text }) => ({ name: attributes['name'] ?? '', reference: text })),
    activeTab: Math.min(tabs[activeTab] ?? 0, sheets.length - 1),
    date1904,
    themeColors: theme && zip.file(theme) ? themeColors(parseXml(await partText(zip, theme))) : [],
    formatCodes: formats.codes,
    defaultFont: defaultFont(section(stylesXml, 'fonts')),
  };
}

async function readSheet(
  zip: JSZip,
  element: XmlElement,
  path: string,
  slim: JSZip,
  number: number,
  date1904: boolean,
): Promise<PackagedSheet> {
  const xml = plainPrefix(await partText(zip, path));
  slim.file(`xl/worksheets/sheet${number}.xml`, withNumericDates(withAddresses(xml), date1904));
  const relations = await relationships(zip, path);
  const comments = partOf(relations, 'comments');
  return {
    name: element.attributes['name'] ?? `Blad${number}`,
    hidden: (element.attributes['state'] ?? 'visible') !== 'visible',
    merges: readMerges(section(xml, 'mergeCells')),
    notes: comments && zip.file(comments) ? readNotes(parseXml(await partText(zip, comments))) : new Map(),
    links: readLinks(section(xml, 'hyperlinks'), relations),
    validations: ['dataValidations', 'x14:dataValidations'].flatMap((part) => readValidations(section(xml, part))),
  };
}

/** One section of a sheet by itself, so that the cells need no second parse. Its prefixes are given a home. */
function section(xml: string, name: string): XmlElement | null {
  const found = new RegExp(`<${name}[\\s>][\\s\\S]*?</${name}>`).exec(xml);
  if (!found) return null;
  return parseXml(found[0]);
}

function readMerges(merges: XmlElement | null): string[] {
  return merges ? descendants(merges, 'mergeCell').flatMap(({ attributes }) => attributes['ref'] ?? []) : [];
}

function readNotes(comments: XmlElement): Map<string, string> {
  return new Map(
    descendants(comments, 'comment').map((comment) => [
      comment.attributes['ref'] ?? '',
      unescapeControl(
        descendants(comment, 't')
          .map(({ text }) => text)
          .join(''),
      ),
    ]),
  );
}

/** `_x000D_` is how xlsx writes characters that XML cannot hold. */
function unescapeControl(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function readLinks(hyperlinks: XmlElement | null, relations: Relationship[]): Map<string, string> {
  const links = new Map<string, string>();
  for (const { attributes } of hyperlinks ? descendants(hyperlinks, 'hyperlink') : []) {
    const target = relations.find(({ id, external }) => external && id === attributes['id'])?.target ?? '';
    const location = attributes['location'];
    const link = target + (location ? `#${location.replace(/^#/, '')}` : '');
    const rect = a1ToRect(attributes['ref'] ?? '');
    if (link && rect) links.set(cellA1(rect.row, rect.column), link);
  }
  return links;
}

function readValidations(element: XmlElement | null): PackagedSheet['validations'][number][] {
  if (!element) return [];
  return descendants(element, 'dataValidation').map((rule) => {
    const { attributes } = rule;
    const sqref = attributes['sqref'] ?? descendants(rule, 'sqref')[0]?.text ?? '';
    const type = attributes['type'] ?? 'none';
    const compares = !['none', 'list', 'custom'].includes(type);
    const operator = (compares && attributes['operator']) || 'between';
    // LibreOffice writes a second formula `0` where there is none.
    const count = compares && ['between', 'notBetween'].includes(operator) ? 2 : 1;
    const formulas = [formulaOf(rule, 'formula1'), formulaOf(rule, 'formula2')].slice(0, count);
    return {
      ranges: sqref.split(/\s+/).filter(Boolean),
      rule: {
        type,
        operator,
        formulas: formulas.filter((text): text is string => Boolean(text)),
        errorStyle: attributes['errorStyle'] ?? 'stop',
        showError: ['1', 'true'].includes(attributes['showErrorMessage'] ?? ''),
        error: attributes['error'] ?? '',
      },
    };
  });
}

/** Excel keeps rules that look at other sheets in an extension, with the formula one level deeper. */
function formulaOf(rule: XmlElement, name: string): string | undefined {
  const found = descendants(rule, name)[0];
  return found && (found.text.trim() || descendants(found, 'f')[0]?.text);
}

function defaultFont(fonts: XmlElement | null): OpenedPackage['defaultFont'] {
  const font = fonts && descendants(fonts, 'font')[0];
  const name = font && descendants(font, 'name')[0]?.attributes['val'];
  const size = font && descendants(font, 'sz')[0]?.attributes['val'];
  return { ...(name && { name }), ...(size && { size: Number(size) }) };
}

function themeColors(theme: XmlElement): string[] {
  const scheme = descendants(theme, 'clrScheme')[0];
  return (scheme?.children ?? []).map((slot) => {
    const color = slot.children[0]?.attributes;
    return `#${(color?.['lastClr'] ?? color?.['val'] ?? '000000').toLowerCase()}`;
  });
}

function addSkeleton(slim: JSZip, sheets: readonly PackagedSheet[], date1904: boolean): void {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const elements = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  slim.file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
      `<sheets>${elements.join('')}</sheets></workbook>`,
  );
  const links = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  slim.file(
    'xl/_rels/workbook.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `${links.join('')}</Relationships>`,
  );
}

async function partText(zip: JSZip, path: string): Promise<string> {
  const file = zip.file(path);
  if (!file) throw new Error(`part ${path} is missing`);
  const bytes = await file.async('nodebuffer');
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
}

async function relationships(zip: JSZip, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const file = zip.file(`${folder}_rels/${part.slice(slash)}.rels`);
  if (!file) return [];
  return descendants(parseXml(await file.async('string')), 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: external ? target : resolvePath(folder, target),
      external,
    };
  });
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function partOf(relations: Relationship[], kind: string): string | null {
  return relations.find(({ type, external }) => !external && type.endsWith(`/${kind}`))?.target ?? null;
}
