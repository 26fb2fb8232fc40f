/** The same workbook as many programs would write it: whatever the dialect, or several at once, it reads the same. */
import fc from 'fast-check';
import { nothingKept } from '../../xlsx/kept';
import { readXlsx } from '../../xlsx/read';
import { zipped, type Parts } from './zipped';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const texts = ['Voornaam', 'Zoë & Co', 'twee  spaties', ' rand ', 'regel\neen', '<b>', 'Ćirić'];
const xml = (text: string) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/** What stands in the file: the texts in column A, then numbers, a boolean, an error, a date and a formula. */
const expected = [...texts.map((text) => [text]), [0, 12.5, true, '#N/A'], [45_900, '=A8+1', 'uitkomst', -1e-7]];

function plainParts(): Parts {
  const strings = texts.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`);
  const rows = texts.map((_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`);
  const relationships = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': head + relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/><sheet name="Grafiek" sheetId="2" r:id="rId4"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      head +
      relationships(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
          relation('rId2', 'sharedStrings', 'sharedStrings.xml') +
          relation('rId3', 'styles', 'styles.xml') +
          relation('rId4', 'chartsheet', 'chartsheets/sheet1.xml'),
      ),
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings.join('')}</sst>`,
    'xl/worksheets/sheet1.xml':
      `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows.join('')}` +
      '<row r="8"><c r="A8"><v>0</v></c><c r="B8"><v>12.5</v></c><c r="C8" t="b"><v>1</v></c><c r="D8" t="e"><v>#N/A</v></c></row>' +
      '<row r="9"><c r="A9" s="1"><v>45900</v></c><c r="B9"><f>A8+1</f><v>1</v></c><c r="C9" t="str"><v>uitkomst</v></c><c r="D9"><v>-1E-7</v></c></row>' +
      '</sheetData></worksheet>',
  };
}

type Dialect = (parts: Parts) => Parts;

const each =
  (which: RegExp, change: (text: string, path: string) => string | Buffer): Dialect =>
  (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        which.test(path) && typeof part === 'string' ? change(part, path) : part,
      ]),
    );
const sheet = /sheet1\.xml$/i;
const strings = /sharedStrings\.xml$/i;
const renamed =
  (change: (path: string) => string): Dialect =>
  (parts) =>
    Object.fromEntries(Object.entries(parts).map(([path, part]) => [change(path), part]));
const inline = (write: (text: string) => string) =>
  each(sheet, (text) =>
    text.replace(
      /<c r="A(\d)" t="s"><v>\d<\/v>/g,
      (_, row: string) => `<c r="A${row}" t="inlineStr">${write(texts[Number(row) - 1]!)}`,
    ),
  );

/** By content first, then by form, and by bytes last: in that order they can be put together. */
const contents: Record<string, Dialect> = {
  'inline texts': inline((text) => `<is><t>${xml(text)}</t></is>`),
  'inline texts in <v>': inline((text) => `<v>${xml(text)}</v>`),
  'inline texts with plain text before runs': inline(
    (text) => `<is><t>${xml(text.slice(0, 1))}</t><r><rPr><b/></rPr><t>${xml(text.slice(1))}</t></r></is>`,
  ),
  'texts as results of formulas that are not there': (parts) =>
    each(sheet, (text) => text.replaceAll('t="inlineStr"', 't="str"'))(contents['inline texts in <v>']!(parts)),
};
const forms: Record<string, Dialect> = {
  'texts in runs, with how they are read aloud': each(strings, (text) =>
    text.replace(
      /<si><t ([^>]*)>([^]*?)<\/t><\/si>/g,
      '<si><r><rPr><b/></rPr><t $1>$2</t></r><rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/></si>',
    ),
  ),
  'no addresses': each(sheet, (text) => text.replace(/(<(?:row|c)) r="[A-Z]*\d+"/g, '$1')),
  'addresses of cells only': each(sheet, (text) => text.replace(/<row r="\d+"/g, '<row')),
  'a wrong dimension': each(sheet, (text) => text.replace('<sheetData>', '<dimension ref="A1:A1"/><sheetData>')),
  'rows that say much of themselves': each(sheet, (text) =>
    text
      .replace(/<row /g, '<row spans="1:4" ht="15.75" customHeight="1" x14ac:dyDescent="0.25" ')
      .replace('<worksheet ', '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '),
  ),
  'a comment and an instruction inside': each(sheet, (text) =>
    text.replace('<sheetData>', '<!-- <row/> --><?pi x?><sheetData>').replace(/<v>/g, '<!--v--><v>'),
  ),
  'what is meant for newer programs beside what is for all': each(sheet, (text) =>
    text.replace(
      '<sheetData>',
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x"><sheetData><row><c><v>9</v></c></row></sheetData></mc:Choice></mc:AlternateContent><sheetData>',
    ),
  ),
  'white space between everything': each(/\.(?:xml|rels)$/i, (text) =>
    text.replace(/>(?=<(?!\/?(?:t|v|f)[ >]))/g, '>\n  ').replace(/^\s+/, ''),
  ),
  'single quotes': each(/\.(?:xml|rels)$/i, (text) => text.replace(/="([^"']*)"/g, "='$1'")),
  'every element prefixed': each(/(?:sheet1|workbook|styles|sharedStrings)\.xml$/i, (text) =>
    text
      .replace(/<(\/?)([a-z]\w*)(?=[\s>/])/gi, '<$1x:$2')
      .replace(/xmlns=(["'])(http:\/\/(?:schemas|purl)[^"']*main)\1/, 'xmlns:x=$1$2$1'),
  ),
  'the strict standard': each(/\.(?:xml|rels)$/i, (text) =>
    text
      .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(office, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
  ),
  'absolute targets': each(/workbook\.xml\.rels$/i, (text) => text.replace(/Target=(["'])/g, 'Target=$1/xl/')),
  'targets by a detour': each(/workbook\.xml\.rels$/i, (text) =>
    text.replace(/Target=(["'])(?!\/)/g, 'Target=$1./../xl/'),
  ),
  // The last of these: the others would change what stands in it.
  'texts in CDATA': each(strings, (text) =>
    text.replace(/(<(?:x:)?t [^>]*>)([^]*?)(<\/(?:x:)?t>)/g, (_, open: string, inside: string, close: string) => {
      const plain = inside.replace(/&#(\d+);/g, (_m, code: string) => String.fromCharCode(Number(code)));
      return `${open}<![CDATA[${plain}]]>${close}`;
    }),
  ),
};
const bytes: Record<string, Dialect> = {
  'UTF-16, small end first': each(/\.(?:xml|rels)$/i, (text) =>
    Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  ),
  'UTF-16, big end first': each(/\.(?:xml|rels)$/i, (text) =>
    Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
  ),
  'a byte order mark': each(/\.(?:xml|rels)$/i, (text) => `\ufeff${text}`),
  'UTF-16 said but not done': each(/\.(?:xml|rels)$/i, (text) => text.replace('UTF-8', 'UTF-16')),
  'Latin letters of one byte': each(/\.(?:xml|rels)$/i, (text) =>
    Buffer.from(
      text.replace('UTF-8', 'ISO-8859-1').replace(/[\u0100-\uffff]/g, (c) => `&#${c.charCodeAt(0)};`),
      'latin1',
    ),
  ),
};
const names: Record<string, Dialect> = {
  'backslashes in the paths of parts': renamed((path) => path.replaceAll('/', '\\')),
  'other capitals in the names of parts': renamed((path) => path.toUpperCase()),
  'a slash before the names of parts': renamed((path) => `/${path}`),
};
const all = { ...contents, ...forms, ...bytes, ...names };

async function read(parts: Parts, how?: Parameters<typeof zipped>[1]) {
  const { sheets } = await readXlsx(await zipped(parts, how), 'elders.xlsx', nothingKept);
  expect(sheets.map(({ name }) => name)).toEqual(['Blad1']);
  return sheets[0]!.rows.map((row) => row.map((cell) => cell?.formula ?? cell?.value));
}

test.each(['', ...Object.keys(all)])('a workbook with %s', async (name) => {
  expect(await read((all[name] ?? ((parts) => parts))(plainParts()))).toEqual(expected);
});

test.each([
  ['stored, not packed', { compress: false }],
  ['sizes behind the data, as when it was sent while being made', { streamed: true }],
  ['the zip for large files', { zip64: true }],
])('a zip with %s', async (_, how) => {
  expect(await read(plainParts(), how)).toEqual(expected);
});

test('any of these at once', async () => {
  const one = (of: Record<string, Dialect>) => fc.option(fc.constantFrom(...Object.keys(of)));
  // CDATA holds no references: what no byte can say cannot be there.
  const fit = (chosen: readonly (string | null)[]) =>
    !(chosen.includes('texts in CDATA') && chosen.includes('Latin letters of one byte'));
  const dialects = fc.tuple(one(contents), fc.subarray(Object.keys(forms)), one(bytes), one(names));
  await fc.assert(
    fc.asyncProperty(
      dialects.map(([content, some, byte, name]) => [content, ...some, byte, name]).filter(fit),
      async (chosen) => {
        const parts = chosen.reduce((made, name) => (name === null ? made : all[name]!(made)), plainParts());
        expect(await read(parts)).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});
