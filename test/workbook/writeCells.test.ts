/** Text as typed: whatever text is written comes back, and no text runs as a formula, however Google reads text cells. */
import path from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { createWorkbook, Host, textCellKinds } from '@plp/workbench';
import { formulasIn, oddTexts } from '../support/textCells';

const { text: writer } = buildSync({
  stdin: {
    contents: ['writeCells', 'writeBlocks'].map((file) => `export * from './${file}';`).join('\n'),
    resolveDir: path.resolve(__dirname, '../../src/workbook/writing'),
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'made',
  target: 'es2019',
}).outputFiles[0]!;

const script = `${writer}
function written(values, formats) {
  const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, values.length, values[0].length);
  made.writeCells(range, values, formats);
  return { values: range.getValues(), formats: range.getNumberFormats() };
}
function writtenApart(blocks) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  const all = sheet.getRange('A1:Z60');
  all.setValue('van een ander').setNumberFormat('@');
  made.writeBlocks({ sheet, cells: (...at) => sheet.getRange(...at) }, blocks, null);
  return { values: all.getValues(), formats: all.getNumberFormats() };
}`;

const oddText = fc
  .tuple(
    fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '＝', "'=", '0', '3-2-'),
    fc.string(),
  )
  .map(([begin, rest]) => begin + rest);

const cell = fc.oneof(
  oddText.map((value) => ({ value, format: '@' })),
  fc.integer().map((value) => ({ value, format: '0' })),
  // The same in many cells.
  fc.constant({ value: "'t Hart", format: '@' }),
);
const block = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));

const inPlace = (
  row: number,
  column: number,
  cells: readonly (readonly { readonly value: string | number; readonly format: string }[])[],
) => ({
  row,
  column,
  values: cells.map((line) => line.map(({ value }) => value)),
  formats: cells.map((line) => line.map(({ format }) => format)),
  refused: false,
});

describe.each(textCellKinds)('where %s', (_name, textCells) => {
  const over = () => {
    const workbook = createWorkbook();
    const options = { code: script, workbook, now: () => 0, user: '', sendMail: () => undefined, textCells };
    return { workbook, host: new Host(options) };
  };

  test.each([...oddTexts, '\tinspringen', '\n=1', ' =1+1', '＝1+1'])('%j stands there as typed', (text) => {
    const { workbook, host } = over();
    expect(host.run('written', [[text, 'buur']], '@')).toEqual({ values: [[text, 'buur']], formats: [['@', '@']] });
    expect(formulasIn(workbook)).toEqual([]);
  });

  test('every block of texts and numbers comes back, each cell in its own format', () => {
    fc.assert(
      fc.property(block, (cells) => {
        const values = cells.map((row) => row.map(({ value }) => value));
        const formats = cells.map((row) => row.map(({ format }) => format));
        const { workbook, host } = over();
        expect(host.run('written', values, formats)).toEqual({ values, formats });
        expect(formulasIn(workbook)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('blocks apart come back as well, and what stands between them stays', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(block, fc.nat(5)), { minLength: 1, maxLength: 10 }), (made) => {
        const blocks = made.map(([cells, column], index) => inPlace(1 + 6 * index, 1 + column, cells));
        const expected = {
          values: Array.from({ length: 60 }, () => Array<string | number>(26).fill('van een ander')),
          formats: Array.from({ length: 60 }, () => Array<string>(26).fill('@')),
        };
        for (const { row, column, values, formats } of blocks)
          values.forEach((line, r) =>
            line.forEach((value, c) => {
              expected.values[row - 1 + r]![column - 1 + c] = value;
              expected.formats[row - 1 + r]![column - 1 + c] = formats[r]![c]!;
            }),
          );
        const { workbook, host } = over();
        expect(host.run('writtenApart', blocks)).toEqual(expected);
        expect(formulasIn(workbook)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
