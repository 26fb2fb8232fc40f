/** What is no readable .xlsx is refused in one Dutch line that says what it is and what to do, and at once. */
import { deflateRawSync } from 'node:zlib';
import { nothingKept } from '../../xlsx/kept';
import { readXlsx } from '../../xlsx/read';
import { emptySheet, emptyWorkbook, rawXlsx } from './support';
import { writeXlsx } from '../../xlsx/write';
import { zipped } from './zipped';

const read = (bytes: Buffer) => readXlsx(bytes, 'elders.xlsx', nothingKept);

/** The container of Office before 2007, with something of this name in its directory. */
const oldContainer = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(`${name}\0`, 'utf16le')]);

const whole = async () => (await writeXlsx(emptyWorkbook([emptySheet(1, 'A')]))).bytes;
const withCells = (xml: string) => rawXlsx([{ name: 'Deelnemers', xml: `<sheetData>${xml}</sheetData>` }]);

const files: [string, () => Buffer | Promise<Buffer>, RegExp][] = [
  ['an empty file', () => Buffer.alloc(0), /beschadigd of geen Excel-bestand: er staat niets in\. Haal/],
  ['bytes of nothing', () => Buffer.from([1, 2, 3, 0, 255]), /beschadigd of geen Excel-bestand \(\.xlsx\)\. Open/],
  [
    'a file with a password',
    () => oldContainer('EncryptedPackage'),
    /beveiligd met een wachtwoord\. .*wachtwoord eraf/,
  ],
  ['an old .xls', () => oldContainer('Workbook'), /oud Excel-bestand \(\.xls\)\. Open/],
  ['a very old .xls', () => oldContainer('Book'), /oud Excel-bestand \(\.xls\)\. Open/],
  ['an old Word file', () => oldContainer('WordDocument'), /document of presentatie/],
  [
    'one of these, cut short',
    () => Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
    /wachtwoord of een oud \.xls-bestand/,
  ],
  [
    'a .csv',
    () => Buffer.from('Naam;Start\r\nZoë;1-2-2025\r\n'),
    /platte tekst \(zoals \.csv\).*sla het op als \.xlsx/,
  ],
  ['a .csv of two bytes a letter', () => Buffer.from('\ufeffNaam\tStart\n', 'utf16le'), /platte tekst/],
  ['a web page', () => Buffer.from('\ufeff\n<html><table><tr><td>1</td></tr></table></html>'), /webpagina.*\.xlsx/],
  ['a table of a reporting tool', () => Buffer.from('<table border=1><tr><td>1</table>'), /webpagina.*\.xlsx/],
  [
    'the XML of Excel 2003',
    () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:x">'),
    /oude soort \(XML\)/,
  ],
  ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), /een pdf/],
  [
    'an .ods',
    () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    /\.ods/,
  ],
  ['an .odt', () => zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }), /document of presentatie/],
  ['a file of Numbers', () => zipped({ 'Index/Document.iwa': 'x' }), /van Numbers\./],
  ['an .xlsb', () => zipped({ 'xl/workbook.bin': 'x' }), /binair Excel-bestand/],
  [
    'a .docx',
    () =>
      zipped({
        '_rels/.rels':
          '<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<x/>',
      }),
    /document of presentatie/,
  ],
  [
    'a zip with an .xlsx in it',
    async () => zipped({ 'map/Lijst.XLSX': await whole() }),
    /een zip met bestanden erin\. Pak/,
  ],
  [
    'letters of one byte that are said to be UTF-8',
    () =>
      rawXlsx([{ name: 'Deelnemers', xml: '' }], {
        extra: {
          'xl/worksheets/blad_0.xml': Buffer.from('<worksheet><sheetData>Zo\u00eb</sheetData></worksheet>', 'latin1'),
        },
      }),
    /Deelnemers is niet te lezen/,
  ],
  [
    'cells under names in capitals',
    () => rawXlsx([{ name: 'A', xml: '<SheetData><Row/></SheetData>' }]),
    /A is niet te/,
  ],
  ['cells beside where they belong', () => rawXlsx([{ name: 'A', xml: '<row><c><v>1</v></c></row>' }]), /A is niet te/],
  [
    'rules that lie over each other',
    () =>
      rawXlsx([
        {
          name: 'A',
          xml: `<sheetData/><dataValidations>${'<dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation>'.repeat(1200)}</dataValidations>`,
        },
      ]),
    /gegevensvalidatie die vele malen over elkaar ligt\. Haal/,
  ],
  ['another zip', () => zipped({ 'foto.jpg': 'x' }), /beschadigd of geen Excel-bestand/],
  ['a zip of nothing', () => zipped({}), /beschadigd of geen Excel-bestand/],
  ['an .xlsx cut short', async () => (await whole()).subarray(0, -100), /het eind ontbreekt\. Haal/],
  ['an .xlsx with its start gone', async () => (await whole()).subarray(300), /beschadigd/],
  ['a sheet with broken XML', () => withCells('<row><c></row>'), /het tabblad Deelnemers is niet te lezen\. Open/],
  [
    'a cell outside any sheet',
    () => withCells('<row><c r="A1048577"><v>1</v></c></row>'),
    /Deelnemers is niet te lezen/,
  ],
  ['a cell nowhere', () => withCells('<row><c r="A0"><v>1</v></c></row>'), /Deelnemers is niet te lezen/],
  ['entities that grow', () => withCells('<row><c t="str"><v>&lol9;</v></c></row>'), /niet te lezen/],
  [
    'a cell in the last corner',
    () => withCells('<row r="1048576"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'),
    /meer dan 10 miljoen cellen.*Haal weg/,
  ],
  [
    'a rule for more cells than Google has',
    () =>
      rawXlsx([
        {
          name: 'A',
          xml:
            '<sheetData><row r="400000"><c r="A400000"><v>1</v></c></row></sheetData><dataValidations>' +
            '<dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>',
        },
      ]),
    /meer dan 10 miljoen cellen/,
  ],
  [
    'merges that lie over each other',
    () =>
      rawXlsx([
        {
          name: 'A',
          xml: `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(900)}</sheetData><mergeCells>${'<mergeCell ref="A1:Z900"/>'.repeat(500)}</mergeCells>`,
        },
      ]),
    /samengevoegde cellen die over elkaar liggen\. Maak/,
  ],
  [
    'a merge as large as no sheet of Google is',
    () => rawXlsx([{ name: 'A', xml: '<sheetData/><mergeCells><mergeCell ref="A1:XFC1048575"/></mergeCells>' }]),
    /meer dan 10 miljoen cellen/,
  ],
  [
    'merges over each other where nothing is filled',
    () =>
      rawXlsx([
        {
          name: 'A',
          xml: `<sheetData/><mergeCells>${'<mergeCell ref="A1:Z900"/>'.repeat(500)}</mergeCells>`,
        },
      ]),
    /samengevoegde cellen die over elkaar liggen\. Maak/,
  ],
  ['texts that are not there', () => withCells('<row><c t="s"><v>7</v></c></row>'), /er ontbreken teksten van cellen/],
  [
    'a sheet that is not there',
    () =>
      rawXlsx([{ name: 'Deelnemers', xml: '' }], {
        extra: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="s0" Type="http://x/worksheet" Target="weg.xml"/></Relationships>',
        },
      }),
    /het tabblad Deelnemers ontbreekt\. Open/,
  ],
  [
    'a sheet of which the workbook does not say where it is',
    () => rawXlsx([{ name: 'Deelnemers', xml: '' }], { extra: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } }),
    /het tabblad Deelnemers ontbreekt\. Open/,
  ],
  [
    'charts only',
    () =>
      rawXlsx([{ name: 'Grafiek', xml: '' }], {
        extra: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="s0" Type="http://x/chartsheet" Target="x.xml"/></Relationships>',
        },
      }),
    /heeft geen tabblad met cellen\. Zet/,
  ],
];

test.each(files)('%s', async (_, make, words) => {
  const bytes = await make();
  const error: Error = await read(bytes).then(
    () => new Error('read'),
    (reason: Error) => reason,
  );
  expect(error.message).toMatch(/^elders\.xlsx [^\n]+\.$/);
  expect(error.message).toMatch(words);
});

/** A part that unpacks to this many bytes of white space, without ever being that large here. */
function blownUp(bytes: Buffer, megabytes: number): Buffer {
  // One deflate block of a megabyte, without its end, again and again.
  const piece = deflateRawSync(Buffer.alloc(2 ** 20, 32), { finishFlush: 2 });
  return Buffer.concat([...Array.from({ length: megabytes }, () => piece), deflateRawSync(bytes)]);
}

test('a part that unpacks to a thousand times its size is refused before it has', async () => {
  const packed = blownUp(Buffer.from('<x/>'), 200);
  const plain = await zipped({ 'xl/workbook.xml': packed }, { compress: false });
  // Stored by yazl as it is: now it is said to be packed, in the header of the part and in the list at the end.
  plain.writeUInt16LE(8, 8);
  plain.writeUInt16LE(8, plain.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 10);
  await expect(read(plain)).rejects.toThrow(/^elders\.xlsx is beschadigd of gevaarlijk/);
});

test.each([
  ['one large part', 1, 600],
  ['many parts that are each not large', 30, 60],
])('%s: what says that it unpacks to far more than a sheet is refused before anything is', async (_, count, size) => {
  // No deflated data: unpacking a piece of it would fail in another way.
  const parts = Object.fromEntries(
    Array.from({ length: count }, (_part, i) => [`${i}.xml`, Buffer.alloc(size * 1000)]),
  );
  const plain = await zipped(parts, { compress: false });
  const entry = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = plain.indexOf(entry); at >= 0; at = plain.indexOf(entry, at + 1)) {
    plain.writeUInt16LE(8, at + 10);
    plain.writeUInt32LE(size * 2 ** 20, at + 24);
  }
  await expect(read(plain)).rejects.toThrow(/^elders\.xlsx is beschadigd of gevaarlijk/);
});
