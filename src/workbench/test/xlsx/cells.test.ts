/** What a single cell of a file says, in all the ways that the standard and its users have. */
import { nothingKept } from '../../xlsx/kept';
import { readXlsx } from '../../xlsx/read';
import { movedFormula } from '../../xlsx/cells/sharedFormulas';
import { rawStyles, rawXlsx } from './support';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const shared = `<sst xmlns="${main}"><si><t>a</t></si><si/><si><t/></si><si><t>_x005F_x0041_</t></si></sst>`;

async function sheetOf(xml: string, formats: { id: number; code?: string }[] = [{ id: 14 }]) {
  const extra = { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': rawStyles('Arial', formats) };
  const bytes = await rawXlsx([{ name: 'A', xml }], { extra });
  return (await readXlsx(bytes, 'elders.xlsx', nothingKept)).sheets[0]!;
}

const cellOf = async (xml: string) => (await sheetOf(`<sheetData><row>${xml}</row></sheetData>`)).rows[0]?.[0];

test.each<[string, object | undefined]>([
  ['<c><v>12</v></c>', { value: 12 }],
  ['<c t="n"><v>\n 12 </v></c>', { value: 12 }],
  ['<c><v>1.7976931348623157E+308</v></c>', { value: Number.MAX_VALUE }],
  ['<c><v>12,5</v></c>', { value: '12,5' }],
  ['<c><v>NaN</v></c>', { value: 'NaN' }],
  ['<c><v>INF</v></c>', { value: 'INF' }],
  ['<c><v/></c>', undefined],
  ['<c t="s"><v>0</v></c>', { value: 'a' }],
  ['<c t="s"><v> 0 </v></c>', { value: 'a' }],
  ['<c t="s"><v>1</v></c>', undefined],
  ['<c t="s"><v>2</v></c>', undefined],
  ['<c t="s"/>', undefined],
  ['<c t="s"><v>3</v></c>', { value: '_x0041_' }],
  ['<c t="str"><v>a_x000D_\nb</v></c>', { value: 'a\r\nb' }],
  ['<c t="str"><v></v></c>', undefined],
  ['<c t="inlineStr"/>', undefined],
  ['<c t="inlineStr"><is/></c>', undefined],
  ['<c t="inlineStr"><is><t>0012</t></is></c>', { value: '0012' }],
  ['<c><is><t>zonder soort</t></is></c>', { value: 'zonder soort' }],
  ['<c t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>b</t></rPh><r><t>c</t></r></is></c>', { value: 'ac' }],
  ['<c t="b"><v>0</v></c>', { value: false }],
  ['<c t="b"><v>true</v></c>', { value: true }],
  ['<c t="b"/>', undefined],
  ['<c t="e"><v>#REF!</v></c>', { value: '#REF!' }],
  ['<c t="d" s="1"><v>2025-08-31</v></c>', { value: 45_900, style: { numberFormat: 'dd-mm-yyyy' } }],
  ['<c t="d"><v>2025-08-31T00:00:00Z</v></c>', { value: 45_900, style: { numberFormat: 'dd-mm-yyyy' } }],
  [
    '<c t="d"><v>2025-08-31T18:00:00.000+02:00</v></c>',
    { value: 45_900.75, style: { numberFormat: 'dd-mm-yyyy hh:mm:ss' } },
  ],
  ['<c t="d"><v>12:00:00</v></c>', { value: 0.5, style: { numberFormat: 'hh:mm:ss' } }],
  ['<c t="d"><v>gisteren</v></c>', { value: 'gisteren' }],
  ['<c><f>SUM(B1:B2)</f></c>', { value: null, formula: '=SUM(B1:B2)' }],
  ['<c><f>SUM(B1:B2)</f><v>0</v></c>', { value: 0, formula: '=SUM(B1:B2)' }],
  ['<c t="b"><f>B1</f><v>0</v></c>', { value: false, formula: '=B1' }],
  ['<c t="str"><f>"a"&amp;B1</f><v>a</v></c>', { value: 'a', formula: '="a"&B1' }],
  ['<c><f/><v>3</v></c>', { value: 3 }],
  ['<c s="99"><v>3</v></c>', { value: 3 }],
  // A text that is there is never passed over, whatever the cell says of itself.
  ['<c t="s"><is><t>x</t></is></c>', { value: 'x' }],
  ['<c t="inlineStr"><t>zonder omhulsel</t></c>', { value: 'zonder omhulsel' }],
  ['<c t="inlineStr"><r><t>a</t></r><r><t>b</t></r></c>', { value: 'ab' }],
  ['<c t="inlineStr"><is>los</is></c>', { value: 'los' }],
  ['<c t="str">\n los\n</c>', { value: 'los' }],
  ['<c t="n"><v> </v><is><t>x</t></is></c>', { value: 'x' }],
  ['<c t="S"><v>0</v></c>', { value: 'a' }],
  ['<c t="b"><v>WAAR</v></c>', { value: 'WAAR' }],
  ['<c t="b"><is><t>TRUE</t></is></c>', { value: true }],
  ['<c t="d"><is><t>2025-08-31</t></is></c>', { value: 45_900, style: { numberFormat: 'dd-mm-yyyy' } }],
  ['<c><v>0x1A</v></c>', { value: '0x1A' }],
  ['<c><f>=B1+1</f><v>2</v></c>', { value: 2, formula: '=B1+1' }],
  ['<c><f t="dataTable" ref="A1:A2" r1="B1"/><v>5</v></c>', { value: 5 }],
])('%s', async (xml, cell) => {
  expect(await cellOf(xml)).toEqual(cell);
});

test.each([
  [27, 'dd-mm-yyyy'],
  [33, 'h:mm:ss'],
  [57, 'dd-mm-yyyy'],
  [77, 'dd-mm-yyyy hh:mm'],
])('a number with format %i of an East Asian or Thai program is shown as %s', async (id, numberFormat) => {
  const { rows } = await sheetOf('<sheetData><row><c s="1"><v>45900</v></c></row></sheetData>', [{ id }]);
  expect(rows[0]).toEqual([{ value: 45_900, style: { numberFormat } }]);
});

test('a formula that looks like what only Sheets knows, but does not end, is read as fast as any', async () => {
  const quotes = '"'.repeat(4000);
  const formula = `IFERROR(__xludf.DUMMYFUNCTION(${quotes}`;
  expect(await cellOf(`<c><f>${formula}</f><v>1</v></c>`)).toEqual({ value: 1, formula: `=${formula}` });
});

test('one row of as many columns as there are fits, with less room below it; no more is frozen than there is', async () => {
  const frozen = '<sheetViews><sheetView><pane state="frozen" xSplit="-1" ySplit="5000"/></sheetView></sheetViews>';
  const wide = await sheetOf(`${frozen}<sheetData><row>${'<c><v>1</v></c>'.repeat(16_384)}</row></sheetData>`);
  expect(wide).toMatchObject({ maxRows: 122, maxColumns: 16_384, frozenRows: 122, frozenColumns: 0 });
});

test.each([
  ['A1+$B$2', 1, 1, 'B2+$B$2'],
  ['A$1+$B2', 2, 3, 'D$1+$B4'],
  ['SUM(A1:A3)/COUNT(B:B)', 1, 0, 'SUM(A2:A4)/COUNT(B:B)'],
  ['SUM(B:C)+SUM(2:$3)', 1, 1, 'SUM(C:D)+SUM(3:$3)'],
  ['IF(A1="B1";\'C1\'!D1;Q1!E1)', 1, 0, 'IF(A2="B1";\'C1\'!D2;Q1!E2)'],
  ['LOG10(A1)+naam.A1+A1B', 1, 0, 'LOG10(A2)+naam.A1+A1B'],
  ['A1', -1, 0, '#REF!'],
  ['XFD1+XFE1', 0, 1, '#REF!+XFE1'],
])('the shared formula %s, %i down and %i to the right, is %s', (body, rows, columns, said) => {
  expect(movedFormula(body, rows, columns)).toBe(said);
});

test('a cell may borrow a formula that stands further on, or nowhere', async () => {
  const { rows } = await sheetOf(
    '<sheetData><row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c><c r="B1"><f t="shared" si="9"/><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="0">C2</f><v>1</v></c></row></sheetData>',
  );
  expect(rows).toEqual([[{ value: 1, formula: '=C1' }, { value: 2 }], [{ value: 1, formula: '=C2' }]]);
});

test('the looks of a row go before those of its column, and a cell that is named without any has none', async () => {
  const { rows } = await sheetOf(
    '<cols><col min="1" max="16384" width="20" style="1"/></cols><sheetData>' +
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="B2"><v>1</v></c></row></sheetData>',
    [{ id: 14 }, { id: 9 }],
  );
  const date = { numberFormat: 'dd-mm-yyyy' };
  const part = { numberFormat: '0%' };
  expect(rows[0]!.slice(0, 3)).toEqual([undefined, { value: 1 }, { value: null, style: date }]);
  expect(rows[1]!.slice(0, 3)).toEqual([{ value: null, style: part }, { value: 1 }, { value: null, style: part }]);
  expect(rows[2]![25]).toEqual({ value: null, style: date });
});

test('merges of whole columns and rows stay within the sheet; what lies under a merge is not there', async () => {
  const sheet = await sheetOf(
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="B2:XFD2"/><mergeCell ref="AB1:AC1"/></mergeCells>',
  );
  expect(sheet).toMatchObject({ maxRows: 1000, maxColumns: 29 });
  expect(sheet.merges).toEqual([
    { row: 1, column: 1, rows: 1000, columns: 1 },
    { row: 2, column: 2, rows: 1, columns: 28 },
    { row: 1, column: 28, rows: 1, columns: 2 },
  ]);
  expect(sheet.rows.map((row) => row.map((cell) => cell?.value))).toEqual([[1, 2], [null]]);
});

test('a sheet with 50,000 merges, and one with 300,000 dressed rows below what is filled', async () => {
  const merges = Array.from({ length: 50_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`);
  const merged = await sheetOf(`<sheetData/><mergeCells>${merges.join('')}</mergeCells>`);
  expect(merged.merges).toHaveLength(50_000);
  expect(merged.maxRows).toBe(50_000);
  const row = '<row ht="20" hidden="1"><c s="1"/><c s="1"/></row>';
  const dressed = await sheetOf(
    `<sheetData><row><c><v>1</v></c></row>${row.repeat(300_000)}</sheetData>` +
      '<dataValidations><dataValidation type="whole" operator="greaterThan" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>',
  );
  expect(dressed).toMatchObject({ maxRows: 1000, maxColumns: 26 });
  expect(dressed.rows).toHaveLength(1000);
  expect(dressed.hiddenRows.size).toBe(999);
});
