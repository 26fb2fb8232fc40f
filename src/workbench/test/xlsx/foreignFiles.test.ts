/** Workbooks that other programs wrote open, with what they hold. */
import type { Sheet } from '../../model/workbook';
import { nothingKept } from '../../xlsx/kept';
import { readXlsx } from '../../xlsx/read';
import { rawStyles, rawXlsx } from './support';

const read = (bytes: Buffer) => readXlsx(bytes, 'elders.xlsx', nothingKept);

/** Row by row, '' for an empty cell. */
function values(sheet: Sheet): unknown[][] {
  return Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => cell?.value ?? ''));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

test('a bare file without styles, dimensions or addresses: inline texts, numbers, booleans and errors', async () => {
  const { sheets } = await read(
    await rawXlsx([
      {
        name: 'Deelnemers',
        xml:
          '<sheetData><row><c t="inlineStr"><is><t>Deelnemer-ID</t></is></c><c t="inlineStr"><is><r><t>Vet </t></r><r><t>stuk</t></r></is></c></row>' +
          '<row r="4"><c><v>1.5</v></c><c t="b"><v>1</v></c><c r="E4" t="e"><v>#N/A</v></c><c t="str"><v>tekst</v></c></row></sheetData>',
      },
    ]),
  );
  expect(values(sheets[0]!)).toEqual([['Deelnemer-ID', 'Vet stuk'], [], [], [1.5, true, '', '', '#N/A', 'tekst']]);
  expect(sheets[0]).toMatchObject({ name: 'Deelnemers', maxRows: 1000, maxColumns: 26 });
});

test('dates in every kind of format stay serial numbers with that format; the short system date is the Dutch one', async () => {
  const styles = rawStyles('Calibri', [
    { id: 14 },
    { id: 164, code: '[$-413]d\\ mmmm\\ yyyy;@' },
    { id: 22 },
    { id: 165, code: 'yyyy-mm-dd' },
  ]);
  const cells = [1, 2, 3, 4].map((s) => `<c s="${s}"><v>45900.75</v></c>`).join('');
  const { sheets } = await read(
    await rawXlsx([{ name: 'A', xml: `<sheetData><row>${cells}</row></sheetData>` }], {
      extra: { 'xl/styles.xml': styles },
    }),
  );
  expect(sheets[0]!.rows[0]!.map((cell) => [cell!.value, cell!.style])).toEqual([
    [45900.75, { numberFormat: 'dd-mm-yyyy' }],
    [45900.75, { numberFormat: '[$-413]d\\ mmmm\\ yyyy;@' }],
    [45900.75, { numberFormat: 'dd-mm-yyyy hh:mm' }],
    [45900.75, { numberFormat: 'yyyy-mm-dd' }],
  ]);
});

test('in a file that counts from 1904 only dates move', async () => {
  const { sheets } = await read(
    await rawXlsx(
      [
        {
          name: 'A',
          xml:
            '<sheetData><row><c s="1"><v>44438</v></c><c><v>44438</v></c><c s="2"><v>0.5</v></c><c s="1" t="d"><v>2025-08-31</v></c></row></sheetData>' +
            '<dataValidations count="1"><dataValidation type="date" operator="lessThan" sqref="A1"><formula1>44438</formula1></dataValidation></dataValidations>',
        },
      ],
      {
        workbook: '<workbookPr date1904="1"/>',
        extra: { 'xl/styles.xml': rawStyles('Calibri', [{ id: 14 }, { id: 20 }]) },
      },
    ),
  );
  expect(values(sheets[0]!)).toEqual([[45900, 44438, 0.5, 45900]]);
  expect(sheets[0]!.rows[0]![0]!.validation).toMatchObject({ criteria: 'DATE_BEFORE', args: [{ serial: 45900 }] });
});

test('shared texts, shared formulas and array formulas', async () => {
  const { sheets } = await read(
    await rawXlsx(
      [
        {
          name: 'A',
          xml:
            '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1*2</f><v>4</v></c></row>' +
            '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c><c r="C2"><f t="array" ref="C2">_xlfn.IFS(A1,1)</f><v>1</v></c></row></sheetData>',
        },
      ],
      {
        extra: {
          'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>a</t></si><si><r><t>b</t></r><r><rPr><b/></rPr><t>c_x000D_</t></r></si></sst>`,
        },
      },
    ),
  );
  expect(sheets[0]!.rows).toEqual([
    [{ value: 'a' }, { value: 4, formula: '=C1*2' }],
    [{ value: 'bc\r' }, { value: 6, formula: '=C2*2' }, { value: 1, formula: '=IFS(A1,1)' }],
  ]);
});

test('every element prefixed, as some libraries write it', async () => {
  const { sheets } = await read(
    await rawXlsx(
      [{ name: 'A', xml: '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>' }],
      { prefix: 'x' },
    ),
  );
  expect(values(sheets[0]!)).toEqual([[7]]);
});

test('rules of every kind become criteria of Sheets', async () => {
  const rule = (sqref: string, attributes: string, formulas: string) =>
    `<dataValidation ${attributes} sqref="${sqref}">${formulas}</dataValidation>`;
  const between = '<formula1>1</formula1><formula2>5</formula2>';
  const { sheets } = await read(
    await rawXlsx(
      [
        {
          name: 'A',
          xml: `<sheetData/><dataValidations count="9">
        ${rule('A2:A1048576', 'type="list" showErrorMessage="true" error="Kies." allowBlank="true"', '<formula1>"Ja, Nee"</formula1><formula2>0</formula2>')}
        ${rule('B2 B4:B5', 'type="whole" showErrorMessage="1" errorStyle="warning"', between)}
        ${rule('C2', 'type="textLength" operator="lessThanOrEqual" showErrorMessage="1"', '<formula1>9</formula1>')}
        ${rule('D2', 'type="custom"', '<formula1>LEN(D2)=3</formula1>')}
        ${rule('E2', 'type="list" showErrorMessage="1"', '<formula1>keuzes</formula1>')}
        ${rule('F2', 'type="decimal" operator="greaterThan" showErrorMessage="1"', '<formula1>G2</formula1>')}
        ${rule('G2', 'showInputMessage="1" prompt="Typ iets"', '')}
        ${rule('H2', 'type="date" showErrorMessage="1"', between)}
        ${rule('I2', 'type="list" showErrorMessage="1"', '<formula1>$K$2:$K$4</formula1>')}
        </dataValidations>
        <extLst><ext xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidations count="1"><x14:dataValidation type="list" showErrorMessage="1">
        <x14:formula1><xm:f>'B lad'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>J2:J3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
        },
        { name: 'B lad', xml: '<sheetData/>' },
      ],
      { workbook: '<definedNames><definedName name="keuzes">\'B lad\'!$A$1:$A$2</definedName></definedNames>' },
    ),
  );
  const [a, b] = sheets as [Sheet, Sheet];
  const found = a.rows[1]!.map((cell) => cell?.validation);
  expect(found).toMatchObject(
    [
      { criteria: 'VALUE_IN_LIST', args: [['Ja', 'Nee'], true], allowInvalid: false, helpText: 'Kies.' },
      { criteria: 'NUMBER_BETWEEN', args: [1, 5], allowInvalid: true, helpText: null },
      { criteria: 'CUSTOM_FORMULA', args: ['=LEN(C2)<=9'] },
      { criteria: 'CUSTOM_FORMULA', args: ['=LEN(D2)=3'], allowInvalid: true },
      { criteria: 'VALUE_IN_RANGE', args: [{ sheetId: b.id, a1: 'A1:A2' }, true] },
      { criteria: 'CUSTOM_FORMULA', args: ['=F2>G2'] },
      undefined,
      { criteria: 'DATE_BETWEEN', args: [{ serial: 1 }, { serial: 5 }] },
      { criteria: 'VALUE_IN_RANGE', args: [{ sheetId: a.id, a1: 'K2:K4' }, true] },
      { criteria: 'VALUE_IN_RANGE', args: [{ sheetId: b.id, a1: 'A1:A3' }, true] },
    ].map((one) => one ?? undefined) as object[],
  );
  expect(a.rows).toHaveLength(1000);
  expect(a.rows[3]![1]!.validation).toBe(a.rows[4]![1]!.validation);
});

test('notes at an absolute path, links to the web and within the workbook, and a sheet name with XML in it', async () => {
  const rel = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;
  const bytes = await rawXlsx(
    [
      {
        name: 'A &amp; B',
        xml:
          '<sheetData><row><c><v>5</v></c><c t="inlineStr"><is><t>hier</t></is></c></row></sheetData>' +
          '<hyperlinks><hyperlink ref="A1" r:id="h1"/><hyperlink ref="B1" location="\'A &amp; B\'!C4"/></hyperlinks>',
        rels:
          rel('h1', 'hyperlink', 'https://voorbeeld.example.org/', ' TargetMode="External"') +
          rel('c1', 'comments', '/xl/comments/comment1.xml'),
      },
    ],
    {
      workbook: '<bookViews><workbookView activeTab="0"/></bookViews>',
      extra: {
        'xl/comments/comment1.xml': `<comments xmlns="${main}"><commentList><comment ref="C3"><text><r><t>Let </t></r><r><t>op</t></r></text></comment></commentList></comments>`,
      },
    },
  );
  const { sheets, activeSheetId } = await read(bytes);
  expect(sheets[0]!.name).toBe('A & B');
  expect(activeSheetId).toBe(sheets[0]!.id);
  expect(sheets[0]!.rows[0]).toEqual([
    { value: 5, link: 'https://voorbeeld.example.org/' },
    { value: 'hier', link: `#gid=${sheets[0]!.id}&range=C4` },
  ]);
  expect(sheets[0]!.rows[2]![2]).toEqual({ value: null, note: 'Let op' });
});

const one = '<sheetData><row><c><v>1</v></c></row></sheetData>';

test('a sheet is read by what it is, not by the word for it; names that only capitals tell apart get a number', async () => {
  const relation = (id: number, type: string, target = `worksheets/blad_${id}.xml`) =>
    `<Relationship Id="s${id}" ${type} Target="${target}"/>`;
  const bytes = await rawXlsx(
    ['Deelnemers', 'DEELNEMERS', '', 'Dialoog', "Jan's &quot;lijst&quot; \u{1f600}"].map((name) => ({
      name,
      xml: one,
    })),
    {
      workbook:
        '<definedNames><definedName name="weg">#REF!</definedName><definedName>A!A1</definedName></definedNames>',
      extra: {
        'xl/_rels/workbook.xml.rels': `<Relationships>${[
          relation(0, `Type="${office}/worksheet"`),
          relation(1, 'Type="http://x/sheet"'),
          relation(2, '', 'xl/worksheets/blad_2.xml'),
          relation(3, `Type="${office}/dialogsheet"`),
          relation(4, `Type="${office}/worksheet"`, '\\xl\\worksheets\\blad_4.xml'),
        ].join('')}</Relationships>`,
      },
    },
  );
  // What a download left behind the end.
  const { sheets, namedRanges } = await read(Buffer.concat([bytes, Buffer.from('\r\n')]));
  expect(sheets.map(({ name }) => name)).toEqual(['Deelnemers', 'DEELNEMERS 2', 'Blad3', 'Jan\'s "lijst" \u{1f600}']);
  expect(sheets.map(values)).toEqual(sheets.map(() => [[1]]));
  expect(namedRanges).toEqual([]);
});

test('a conversation on a cell is read, not the words for programs that do not know them', async () => {
  const rels =
    `<Relationship Id="c" Type="${office}/comments" Target="/xl/c.xml"/>` +
    '<Relationship Id="t" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="/xl/t.xml"/>';
  const note = (ref: string, text: string) => `<comment ref="${ref}"><text><t>${text}</t></text></comment>`;
  const { sheets } = await read(
    await rawXlsx([{ name: 'A', xml: one, rels }], {
      extra: {
        'xl/c.xml': `<comments><commentList>${note('A1', '[Threaded comment]')}${note('B1', 'Gewoon')}</commentList></comments>`,
        'xl/t.xml':
          '<ThreadedComments><threadedComment ref="A1" id="{1}"><text>Klopt dit?</text></threadedComment>' +
          '<threadedComment ref="A1" id="{2}" parentId="{1}"><text>Ja</text></threadedComment></ThreadedComments>',
      },
    }),
  );
  expect(sheets[0]!.rows[0]!.map((cell) => cell?.note)).toEqual(['Klopt dit?\nJa', 'Gewoon']);
});
