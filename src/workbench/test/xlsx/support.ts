/** Small workbooks of the model, and raw .xlsx packages as other programs write them. */
import { createSheet } from '../../model/create';
import type { Sheet, Workbook } from '../../model/workbook';
import { zipped } from './zipped';

/** A sheet of the size that a new one has. */
export const emptySheet = (id: number, name: string): Sheet => createSheet(id, name);

export function emptyWorkbook(sheets: Sheet[]): Workbook {
  return {
    name: 'Register',
    fileId: 'werkbank',
    locale: 'nl_NL',
    timeZone: 'Europe/Amsterdam',
    sheets,
    activeSheetId: sheets[0]!.id,
    namedRanges: [],
    metadata: [],
    properties: { document: {}, script: {}, user: {} },
    triggers: [],
    nextId: 1000,
  };
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface RawSheet {
  readonly name: string;
  /** What stands inside `<worksheet>`. */
  readonly xml: string;
  /** Relationships of the sheet, as elements. */
  readonly rels?: string;
}

/** A package with the given parts; `extra` adds or replaces parts by path. */
export async function rawXlsx(
  sheets: readonly RawSheet[],
  {
    workbook = '',
    extra = {},
    prefix = '',
  }: { workbook?: string; extra?: Record<string, string | Buffer>; prefix?: string } = {},
): Promise<Buffer> {
  const all: Record<string, string | Buffer> = {};
  const p = prefix && `${prefix}:`;
  const rels = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`;
  all['_rels/.rels'] = rels(rel('rId1', 'officeDocument', 'xl/workbook.xml'));
  all['xl/workbook.xml'] =
    `<${p}workbook xmlns${prefix && `:${prefix}`}="${main}" xmlns:r="${relation}">${workbook.includes('workbookPr') ? workbook : ''}<${p}sheets>` +
    sheets.map(({ name }, i) => `<${p}sheet name="${name}" sheetId="${i + 5}" r:id="s${i}"/>`).join('') +
    `</${p}sheets>${workbook.includes('workbookPr') ? '' : workbook}</${p}workbook>`;
  const parts = ['styles', 'sharedStrings'].filter((part) => extra[`xl/${part}.xml`] !== undefined);
  all['xl/_rels/workbook.xml.rels'] = rels(
    sheets.map((_, i) => rel(`s${i}`, 'worksheet', `/xl/worksheets/blad_${i}.xml`)).join('') +
      parts.map((part) => rel(part, part, `${part}.xml`)).join(''),
  );
  sheets.forEach(({ xml, rels: own }, i) => {
    all[`xl/worksheets/blad_${i}.xml`] =
      `<?xml version="1.0"?><${p}worksheet xmlns${prefix && `:${prefix}`}="${main}" xmlns:r="${relation}">${xml}</${p}worksheet>`;
    if (own) all[`xl/worksheets/_rels/blad_${i}.xml.rels`] = rels(own);
  });
  return zipped({ ...all, ...extra });
}

/** `styles.xml` with a default font and one cell style for each number format id, from style 1 on. */
export function rawStyles(font: string, formats: readonly { id: number; code?: string }[]): string {
  const custom = formats.filter(({ code }) => code !== undefined);
  return (
    `<styleSheet xmlns="${main}">` +
    `<numFmts count="${custom.length}">${custom.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts>` +
    `<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="${font}"/></font></fonts>` +
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0"/>` +
    `${formats.map(({ id }) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`
  );
}
